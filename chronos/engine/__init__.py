"""Engines: how a function is mapped over articles. All give the same results in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol, TypeVar

from chronos.engine.loss import Loss, attempt

__all__ = ["Engine", "InProcess", "Loss", "Lost", "attempt", "staying"]

T = TypeVar("T")
U = TypeVar("U")

Lost = Callable[[T, Loss], None]
"""Is told of each item that nothing came of; what it raises ends the work."""


class Engine(Protocol):
    """What `chronos.chronicle` needs of an engine.

    Where one is a context manager too, it is entered for a run, and its workers stay from one `map` to the
    next: then they do more than read articles, for a function is sent to each of them but once.
    """

    def map(self, function: Callable[[T], U], items: Iterable[T], lost: Lost[T]) -> Iterator[U]:
        """Yield ``function(item)`` for each item, in their order, and take no more items than it needs.

        An item whose work fails harms no other: *lost* is told of it, and nothing is yielded.
        """
        ...


def staying(engine: Engine) -> AbstractContextManager[Engine | None]:
    """Enter an engine whose workers stay from one `map` to the next; None where they do not."""
    return engine if isinstance(engine, AbstractContextManager) else nullcontext()


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
