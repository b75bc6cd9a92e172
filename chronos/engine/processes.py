"""Work in several processes, each of which may be killed and loses one item at most."""

from __future__ import annotations

import itertools
import math
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Any, Generic, TypeVar

import attrs

from chronos.engine import Lost
from chronos.engine.loss import Loss
from chronos.engine.worker import Worker

T = TypeVar("T")
U = TypeVar("U")

_KILLED = Loss("killed", "its process was killed, perhaps for want of memory")
_CHUNK = 16
_AHEAD = 4  # chunks a worker that may be done before the one whose turn it is


@attrs.define(eq=False)
class Processes:
    """Works in *jobs* processes; function and items must pickle, and are sent in small chunks.

    time_limit: the seconds that one item may take; its process is killed then. None for no limit.
    Inside ``with`` the processes stay for what is mapped next; else they end with what was mapped.
    """

    jobs: int
    time_limit: float | None = None
    _entered: int = attrs.field(default=0, init=False)
    _resting: list[Worker[Any]] = attrs.field(factory=list, init=False)

    def __enter__(self) -> Processes:
        self._entered += 1
        return self

    def __exit__(self, *error: object) -> None:
        self._entered -= 1
        self._dismiss([])

    def map(self, function: Callable[[T], U], items: Iterable[T], lost: Lost[T]) -> Iterator[U]:
        """Yield ``function(item)`` for each item; one whose process dies or has had its time is lost."""
        rested, self._resting = self._resting, []
        crew = _Crew(function, self.jobs, self.time_limit, rested)
        try:
            for item, result in crew.results(iter(items)):
                if isinstance(result, Loss):
                    lost(item, result)
                else:
                    yield result
        finally:
            self._dismiss(crew.workers)

    def _dismiss(self, workers: list[Worker[Any]]) -> None:
        """Let idle workers rest for what is mapped next, if anything can be; end the others."""
        self._resting += workers
        stay = [worker for worker in self._resting if self._entered and not worker.items]
        for worker in self._resting:
            if worker in stay:
                worker.rest()
            else:
                worker.end()
        self._resting = stay


class _Crew(Generic[T]):
    """The workers on one function; *done* has the chunks that wait for their *turn*."""

    def __init__(
        self, function: Callable[[T], Any], jobs: int, limit: float | None, workers: list[Worker[Any]]
    ) -> None:
        self.function, self.jobs, self.limit = function, jobs, limit
        self.workers: list[Worker[T]] = workers
        self.done: dict[int, list[tuple[T, Any]]] = {}
        self.turn = 0

    def results(self, items: Iterator[T]) -> Iterator[tuple[T, Any]]:
        """Yield each item with its result, in their order."""
        given = 0
        while chunk := list(itertools.islice(items, _CHUNK)):
            self._idle().give(self.function, given, chunk)
            given += 1
            while self._all_busy() or given - self.turn > _AHEAD * self.jobs:
                self._listen()
                yield from self._next()
        while self.turn < given:
            self._listen()
            yield from self._next()

    def _idle(self) -> Worker[T]:
        """Return a worker that has nothing to do, a new one where there is none."""
        idle = next((worker for worker in self.workers if not worker.items), None)
        return idle or self._hired()

    def _hired(self) -> Worker[T]:
        worker = Worker(self.function)
        self.workers.append(worker)
        return worker

    def _all_busy(self) -> bool:
        return len(self.workers) == self.jobs and all(worker.items for worker in self.workers)

    def _next(self) -> Iterator[tuple[T, Any]]:
        """Yield what has its turn."""
        while self.turn in self.done:
            yield from self.done.pop(self.turn)
            self.turn += 1

    def _listen(self) -> None:
        """Wait until a worker answers, dies, or has had its time."""
        busy = [worker for worker in self.workers if worker.items]
        ready = wait([worker.connection for worker in busy], self._patience(busy))
        for worker in busy:
            if worker.connection in ready:
                if not worker.listen():
                    self._replace(worker, _KILLED)
                elif not worker.items:
                    self.done[worker.chunk] = worker.results
            elif self._deadline(worker) <= time.monotonic() and not worker.connection.poll():
                self._replace(worker, Loss("timeout", f"took longer than {self.limit:g} seconds"))

    def _patience(self, busy: list[Worker[T]]) -> float | None:
        """Return the seconds until the first of *busy* has had its time, None where none ever has."""
        first = min(map(self._deadline, busy))
        return None if first == math.inf else max(0.0, first - time.monotonic())

    def _deadline(self, worker: Worker[T]) -> float:
        return math.inf if self.limit is None or worker.since is None else worker.since + self.limit

    def _replace(self, worker: Worker[T], why: Loss) -> None:
        """Note that the item a worker had is lost, and let a new one go on behind it."""
        worker.end()
        self.workers.remove(worker)
        worker.results.append((worker.items.popleft(), why))
        if worker.items:
            self._hired().give(self.function, worker.chunk, worker.items, worker.results)
        else:
            self.done[worker.chunk] = worker.results
