"""Engines differ in nothing that can be seen."""

from __future__ import annotations

import itertools
import os
import signal
import time
from collections.abc import Callable, Iterator

import pytest

from chronos.engine import Engine, InProcess, Loss
from chronos.engine.processes import Processes
from chronos.errors import ChronosError

ENGINES = [InProcess(), Processes(1), Processes(2)]


def double(number: int) -> int:
    """Stand for the work on one article."""
    return number * 2


def fail_on_odd(number: int) -> int:
    """Stand for an article that chronos cannot cope with."""
    if number % 2:
        raise ZeroDivisionError("odd\nnumber")
    return number


def die_on_7(number: int) -> int:
    """Stand for a worker that the system kills."""
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def hang_on_3(number: int) -> int:
    """Stand for an article that takes for ever."""
    while number == 3:
        time.sleep(1)
    return number


def end_at_once(*_: object) -> None:
    """Stand for a worker that there is no memory for."""


def worked(
    engine: Engine, function: Callable[[int], int], count: int
) -> tuple[list[int], list[tuple[int, str]]]:
    """Return the results of an engine, and the codes of what was lost."""
    lost: list[tuple[int, str]] = []

    def lose(item: int, loss: Loss) -> None:
        lost.append((item, loss.code))

    return list(engine.map(function, range(count), lose)), lost


@pytest.mark.parametrize("engine", ENGINES, ids=repr)
def test_engines_give_the_same_results_in_the_same_order(engine: Engine) -> None:
    """In chunks or not, in one process or two."""
    assert worked(engine, double, 203) == ([2 * number for number in range(203)], [])


@pytest.mark.parametrize("engine", ENGINES, ids=repr)
def test_a_bad_item_harms_no_other(engine: Engine) -> None:
    """What fails is lost, and told of in its turn; the rest is worked on."""
    results, lost = worked(engine, fail_on_odd, 40)

    assert results == list(range(0, 40, 2))
    assert lost == [(number, "failed") for number in range(1, 40, 2)]


@pytest.mark.skipif(os.name != "posix", reason="kills with a signal")
@pytest.mark.parametrize("count", [8, 100])
def test_a_killed_worker_loses_its_item_alone(count: int) -> None:
    """Another goes on behind it, be it the last of all or not."""
    results, lost = worked(Processes(2), die_on_7, count)

    assert results == [number for number in range(count) if number != 7]
    assert lost == [(7, "killed")]


def test_an_item_that_takes_too_long_is_lost() -> None:
    """Its process is killed, and the others are worked on."""
    results, lost = worked(Processes(1, time_limit=0.5), hang_on_3, 40)

    assert results == [number for number in range(40) if number != 3]
    assert lost == [(3, "timeout")]


def test_a_worker_that_cannot_start_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing waits for ever, and no other is started again and again."""
    monkeypatch.setattr("chronos.engine.worker._serve", end_at_once)

    with pytest.raises(ChronosError, match="cannot be started"):
        worked(Processes(1), double, 1)


def test_what_lost_raises_ends_the_work() -> None:
    """Who wants to hear of no loss stops at the first."""

    def refuse(item: int, loss: Loss) -> None:
        raise loss.error or KeyError

    with pytest.raises(ZeroDivisionError):
        list(InProcess().map(fail_on_odd, range(4), refuse))


def test_items_are_taken_as_they_are_needed() -> None:
    """An endless input is no reason to read on: what waits is bounded."""
    taken: list[int] = []

    def endless() -> Iterator[int]:
        for number in itertools.count():
            taken.append(number)
            yield number

    results = Processes(2).map(double, endless(), lambda *_: None)
    assert next(results) == 0
    assert len(taken) < 1_000
    results.close()  # type: ignore[attr-defined]


def pid_and_half(number: int) -> tuple[int, float]:
    """Stand for the next thing that a worker does."""
    return os.getpid(), number / 2


def test_workers_stay_within_a_block() -> None:
    """What is mapped next finds the same processes, and does what it asks for; they end with the block."""
    engine = Processes(2)
    with engine:
        first = {pid for pid, _ in engine.map(pid_and_half, range(100), lambda *_: None)}
        assert list(engine.map(double, range(100), lambda *_: None)) == [2 * n for n in range(100)]
        again = list(engine.map(pid_and_half, range(100), lambda *_: None))
        assert [half for _, half in again] == [n / 2 for n in range(100)]
        assert {pid for pid, _ in again} <= first
    after = {pid for pid, _ in engine.map(pid_and_half, range(100), lambda *_: None)}
    assert first.isdisjoint(after)


def test_a_worker_that_dies_between_two_maps_loses_one_item() -> None:
    """Whoever kills a process that rests harms nothing but what it is given next."""
    with Processes(1) as engine:
        ((pid, _),) = engine.map(pid_and_half, [1], lambda *_: None)
        os.kill(pid, signal.SIGKILL)
        results, lost = worked(engine, double, 20)
        assert len(results) == 19
        assert lost == [(0, "killed")]
