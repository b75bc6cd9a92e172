"""Engines: how a function is mapped over articles. All give the same results in the same order."""

from __future__ import annotations

import itertools
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Protocol, TypeVar

import attrs

from chronos.errors import ChronosError

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
U = TypeVar("U")

_CHUNK = 500


class Engine(Protocol):
    """What `chronos.chronicle` needs of an engine."""

    def map(self, function: Callable[[T], U], items: Iterable[T]) -> Iterator[U]:
        """Yield ``function(item)`` for each item, in their order, and take no more items than it needs."""
        ...


class InProcess:
    """Works in the caller's own process.

    >>> list(InProcess().map(abs, [-1, 2]))
    [1, 2]
    """

    def map(self, function: Callable[[T], U], items: Iterable[T]) -> Iterator[U]:
        """Yield ``function(item)`` for each item."""
        return map(function, items)


@attrs.frozen(slots=True)
class Processes:
    """Works in *jobs* processes, each with a chunk of items at a time; function and items must pickle."""

    jobs: int

    def map(self, function: Callable[[T], U], items: Iterable[T]) -> Iterator[U]:
        """Yield ``function(item)`` for each item; `ChronosError` where a worker dies."""
        # Imported here, for most runs have one process.
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool

        # Not forked: a fork would take over the caller's threads and open files.
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(self.jobs, context, initializer=_begin_worker)
        waiting: deque[Future[list[U]]] = deque()
        remaining = iter(items)
        try:
            while chunk := list(itertools.islice(remaining, _CHUNK)):
                waiting.append(pool.submit(_each, function, chunk))
                if len(waiting) > 2 * self.jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool:
            raise ChronosError(
                "a worker process was killed, perhaps for want of memory; use fewer jobs"
            ) from None
        finally:
            pool.shutdown(cancel_futures=True)


def _each(function: Callable[[T], U], items: list[T]) -> list[U]:
    return [function(item) for item in items]


def _begin_worker() -> None:
    """Leave Ctrl-C to the parent, and outlive it by nothing."""
    import multiprocessing

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
