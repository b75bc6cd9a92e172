"""Work that came to nothing, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import attrs

from chronos.errors import ChronosError

T = TypeVar("T")
U = TypeVar("U")


@attrs.frozen(slots=True)
class Loss:
    """Why an item gave no result: ``code`` for programs, ``message`` for people.

    code: ``failed``, ``memory``, ``timeout`` or ``killed``; error: what was raised, where it was raised in
    this process.
    """

    code: str
    message: str
    error: Exception | None = attrs.field(default=None, eq=False)

    def __reduce__(self) -> tuple[type[Loss], tuple[str, str]]:
        return Loss, (self.code, self.message)

    @classmethod
    def of(cls, error: Exception) -> Loss:
        """Make one of what a function raised.

        >>> Loss.of(ValueError("no luck")).message
        'cannot be worked on, which is a fault of chronos: ValueError: no luck'
        """
        if isinstance(error, MemoryError):
            return cls("memory", "needs more memory than there is", error)
        if isinstance(error, ChronosError):
            return cls("failed", str(error), error)
        what = f"{type(error).__name__}: {error}".splitlines()[0]
        return cls("failed", f"cannot be worked on, which is a fault of chronos: {what}", error)


def attempt(function: Callable[[T], U], item: T) -> U | Loss:
    """Return ``function(item)``, or why there is none."""
    try:
        return function(item)
    except Exception as error:
        return Loss.of(error)
