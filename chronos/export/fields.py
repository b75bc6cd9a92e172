"""Reading JSON of unknown making: every field asked for by name and kind, every fault told by its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import attrs

from chronos.errors import ChronosError
from chronos.well_formed import well_formed

T = TypeVar("T")


@attrs.frozen
class Fields:
    """An object of a JSON document, and its place there, such as ``events[3].when``."""

    record: Any
    place: str = ""

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.record, dict):
            raise ChronosError(f"no chronology: {self.place or 'the document'} is not an object")

    def text(self, name: str) -> str:
        """Return a string, fit for UTF-8: JSON can escape what no encoding can hold."""
        return well_formed(self._of(name, str, "a text"))

    def text_or_none(self, name: str) -> str | None:
        """Return a string, or None where the field is null or missing."""
        return None if self.record.get(name) is None else self.text(name)

    def whole(self, name: str) -> int:
        """Return a whole number from 0 on."""
        value = self._of(name, int, "a whole number")
        if value < 0:
            raise self.fault(name, "is below 0")
        return value

    def whole_or_none(self, name: str) -> int | None:
        """Return a whole number, or None where the field is null or missing."""
        return None if self.record.get(name) is None else self.whole(name)

    def number(self, name: str) -> float:
        """Return a number."""
        value = self._of(name, object, "a number")
        if not isinstance(value, int | float):
            raise self.fault(name, "is not a number")
        return float(value)

    def choice(self, name: str, kind: Callable[[str], T]) -> T:
        """Return what *kind* makes of a string; it raises KeyError or ValueError for an unknown one."""
        value = self.text(name)
        try:
            return kind(value)
        except (KeyError, ValueError):
            raise self.fault(name, f"does not know {value!r}") from None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of strings."""
        items = self._of(name, list, "a list")
        if not all(isinstance(item, str) for item in items):
            raise self.fault(name, "is not a list of texts")
        return tuple(map(well_formed, items))

    def object(self, name: str) -> Fields:
        """Return an object."""
        return Fields(self._of(name, dict, "an object"), self._place(name))

    def object_or_none(self, name: str) -> Fields | None:
        """Return an object, or None where the field is null or missing."""
        return None if self.record.get(name) is None else self.object(name)

    def each(self, name: str) -> Iterator[Fields]:
        """Go through a list of objects."""
        for number, item in enumerate(self._of(name, list, "a list")):
            yield Fields(item, f"{self._place(name)}[{number}]")

    def each_if_any(self, name: str) -> Iterator[Fields]:
        """Go through a list of objects, which may be null or missing."""
        return iter(()) if self.record.get(name) is None else self.each(name)

    def fault(self, name: str, what: str) -> ChronosError:
        """Return the error that names a field and what is wrong with it."""
        return ChronosError(f"no chronology: {self._place(name)} {what}")

    def _of(self, name: str, kind: type[T], words: str) -> T:
        if name not in self.record:
            raise self.fault(name, "is missing")
        value: object = self.record[name]
        if not isinstance(value, kind) or isinstance(value, bool):
            raise self.fault(name, f"is not {words}")
        return value

    def _place(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name
