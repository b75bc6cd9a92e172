"""Parts of a merge that other processes may do: whatever becomes of them, nothing of it is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from chronos.engine import Engine, Loss

T = TypeVar("T")
U = TypeVar("U")


def shared(work: Callable[[T], list[U]], portions: Iterable[T], engine: Engine) -> list[U]:
    """Return what *work* makes of portions, in any order; what a worker loses is done here.

    >>> from chronos.engine import InProcess
    >>> shared(sorted, ["ba", "c"], InProcess())
    ['a', 'b', 'c']
    """
    lost: list[T] = []

    def lose(portion: T, loss: Loss) -> None:
        lost.append(portion)

    done = [one for part in engine.map(work, portions, lose) for one in part]
    return done + [one for portion in lost for one in work(portion)]
