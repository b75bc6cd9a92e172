"""The sources of an event as they were written: lines of JSON, read when somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

from chronos.event import Event, Source
from chronos.well_formed import well_formed


class WrittenSources(Sequence[Source]):
    """Sources, equal to a tuple of the same, with what is asked of them most.

    line: as ``chronology.json`` has them, without brackets; names: the ids of the events that they tell
    alone, empty for that of the event itself; linked: whether one tells of the order of events.
    """

    __slots__ = ("_read", "line", "linked", "names")

    def __init__(
        self, line: str, names: tuple[str, ...], linked: bool, read: tuple[Source, ...] | None = None
    ) -> None:
        self.line, self.names, self.linked, self._read = line, names, linked, read

    @classmethod
    def of(cls, sources: Sequence[Source]) -> WrittenSources:
        """Write sources."""
        from chronos.export.records import line_of, source_record

        line = well_formed(line_of([source_record(source) for source in sources])[1:-1])
        names = tuple(source.account.id if source.account else "" for source in sources)
        return cls(line, names, any(source.links for source in sources), tuple(sources))

    @property
    def read(self) -> tuple[Source, ...]:
        """The same, read."""
        if self._read is None:
            from chronos.export.from_json import sources_in

            self._read = sources_in(f"[{self.line}]")
        return self._read

    def __len__(self) -> int:
        return len(self.names)

    def __iter__(self) -> Iterator[Source]:
        return iter(self.read)

    @overload
    def __getitem__(self, place: int) -> Source: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Source, ...]: ...
    def __getitem__(self, place: Any) -> Any:
        return self.read[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WrittenSources | tuple) and self.read == tuple(other)

    def __hash__(self) -> int:
        return hash(self.read)

    def __repr__(self) -> str:
        return repr(self.read)


def names_of(event: Event) -> Iterable[str]:
    """Return the ids of the events that the sources of one tell alone."""
    if isinstance(event.sources, WrittenSources):
        return (name or event.id for name in event.sources.names)
    return map(event.key_of, event.sources)


def is_linked(event: Event) -> bool:
    """Tell whether a source of an event tells of the order of events."""
    if isinstance(event.sources, WrittenSources):
        return event.sources.linked
    return any(source.links for source in event.sources)
