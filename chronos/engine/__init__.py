"""Engines: how a function is mapped over articles. All give the same results in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from chronos.engine.loss import Loss, attempt

__all__ = ["Engine", "InProcess", "Loss", "Lost", "attempt"]

T = TypeVar("T")
U = TypeVar("U")

Lost = Callable[[T, Loss], None]
"""Is told of each item that nothing came of; what it raises ends the work."""


class Engine(Protocol):
    """What `chronos.chronicle` needs of an engine."""

    def map(self, function: Callable[[T], U], items: Iterable[T], lost: Lost[T]) -> Iterator[U]:
        """Yield ``function(item)`` for each item, in their order, and take no more items than it needs.

        An item whose work fails harms no other: *lost* is told of it, and nothing is yielded.
        """
        ...


class InProcess:
    """Works in the caller's own process.

    >>> list(InProcess().map(abs, [-1, 2], print))
    [1, 2]
    """

    def map(self, function: Callable[[T], U], items: Iterable[T], lost: Lost[T]) -> Iterator[U]:
        """Yield ``function(item)`` for each item."""
        for item in items:
            result = attempt(function, item)
            if isinstance(result, Loss):
                lost(item, result)
            else:
                yield result
