"""Engines differ in nothing that can be seen."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator

import pytest

from chronos.engine import InProcess, Processes
from chronos.errors import ChronosError


def double(number: int) -> int:
    """Stand for the work on one article."""
    return number * 2


def die(number: int) -> int:
    """Stand for a worker that the system kills."""
    os._exit(9)


def test_processes_give_what_one_process_gives() -> None:
    """The same results in the same order, chunks or not."""
    assert list(Processes(2).map(double, range(1203))) == list(InProcess().map(double, range(1203)))


def test_items_are_taken_as_they_are_needed() -> None:
    """An endless input is no reason to read on: what waits is bounded."""
    taken: list[int] = []

    def endless() -> Iterator[int]:
        for number in itertools.count():
            taken.append(number)
            yield number

    results = Processes(2).map(double, endless())
    assert next(results) == 0
    assert len(taken) < 10_000
    results.close()  # type: ignore[attr-defined]


def test_a_killed_worker_is_an_error_of_ours() -> None:
    """No result is lost in silence."""
    with pytest.raises(ChronosError, match="worker process was killed"):
        list(Processes(1).map(die, [1]))
