"""A worker process that can be killed: it answers for each item, so that it is known which one it had."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from chronos.engine.loss import attempt
from chronos.errors import ChronosError

T = TypeVar("T")

# Not forked: a fork would take over the caller's threads and open files.
_PROCESSES = multiprocessing.get_context("spawn")


class Worker(Generic[T]):
    """A process that works on a chunk of items, seen from the process that started it.

    function: what it does to each, sent when it changes; chunk: the number of the chunk; items: those it has
    not answered for, the one it works on first; results: the others, each with its answer; since: the moment
    of `time.monotonic` at which it began with an item, None before it is ready.
    """

    def __init__(self, function: Callable[[T], Any]) -> None:
        self.function: Callable[[T], Any] | None = function
        self.items: deque[T] = deque()
        self.results: list[tuple[T, Any]] = []
        self.chunk = 0
        self.since: float | None = None
        self.connection, theirs = _PROCESSES.Pipe()
        self._process = _PROCESSES.Process(
            target=_serve, args=(theirs, function, gc.get_threshold()), daemon=True
        )
        with _uninterrupted():
            self._process.start()
        theirs.close()

    def give(
        self,
        function: Callable[[T], Any],
        chunk: int,
        items: Iterable[T],
        results: Iterable[tuple[T, Any]] = (),
    ) -> None:
        """Let an idle worker do *function* to *items*; *results* are those that the chunk has already."""
        self.chunk, self.items, self.results = chunk, deque(items), list(results)
        changed = function is not self.function
        self.function = function
        if self.since is not None:
            self._begin(function if changed else None)

    def rest(self) -> None:
        """Let go of what has been worked on."""
        self.function, self.results = None, []

    def listen(self) -> bool:
        """Take one answer; tell whether the worker is still alive."""
        try:
            answer = self.connection.recv()
        except (EOFError, OSError):
            if self.since is None:
                raise ChronosError("a worker process cannot be started; use fewer jobs") from None
            return False
        if self.since is None:
            self._begin()
        else:
            self.results.append((self.items.popleft(), answer))
            self.since = time.monotonic()
        return True

    def end(self) -> None:
        """Kill the process."""
        self._process.kill()
        self._process.join()
        self.connection.close()

    def _begin(self, changed: Callable[[T], Any] | None = None) -> None:
        self.since = time.monotonic()
        # Of a worker that has just been killed `listen` will tell.
        with contextlib.suppress(OSError):
            self.connection.send((changed, list(self.items)))


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let a process that is started here not hear of Ctrl-C, from its first moment on."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: Connection, function: Callable[[Any], Any], collected: tuple[int, int, int]) -> None:
    """Work for the parent until it hangs up; leave Ctrl-C to it, and outlive it by nothing.

    function: what to do until another is sent; collected: how seldom garbage is, see `gc.set_threshold`.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*collected)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    with contextlib.suppress(EOFError, OSError):
        connection.send(None)
        while True:
            changed, items = connection.recv()
            function = changed or function
            for item in items:
                connection.send(attempt(function, item))


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
