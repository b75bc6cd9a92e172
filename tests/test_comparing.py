"""Events are compared and finished here, or by other processes, and it never shows."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import pytest
from test_confirmation import CONFIRMED, tellings
from test_merge import DIFFERENT, SAME

from chronos.article import Article
from chronos.engine import Engine, InProcess, Loss, Lost
from chronos.engine.processes import Processes
from chronos.merge import comparing, finishing
from chronos.merge.comparing import compared
from chronos.pipeline import chronicle

T = TypeVar("T")
U = TypeVar("U")

PAIRS = [*SAME, *DIFFERENT, *CONFIRMED]
TOLD = [telling for texts in PAIRS for telling in tellings(*texts)]
EVERY = list(itertools.combinations(range(len(TOLD)), 2))


class Lossy:
    """An engine whose workers are killed."""

    def map(self, function: Callable[[T], U], items: Iterable[T], lost: Lost[T]) -> Iterator[U]:
        """Lose every other item."""
        for number, item in enumerate(items):
            if number % 2:
                yield function(item)
            else:
                lost(item, Loss("killed", "by the system"))


def test_what_is_sent_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """A comparison elsewhere finds what one here does: plans and reports, deeds, statements, coarse dates."""
    monkeypatch.setattr(comparing, "_FEW", 1)
    assert compared(TOLD, EVERY, InProcess()) == compared(TOLD, EVERY, None) != []


@pytest.mark.parametrize("engine", [None, InProcess(), Lossy()], ids=str)
def test_no_pair_is_lost(engine: Engine | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a lost worker had is compared here."""
    monkeypatch.setattr(comparing, "_FEW", 5)
    monkeypatch.setattr(comparing, "_PORTION", 3)
    assert sorted(compared(TOLD, EVERY, engine)) == sorted(compared(TOLD, EVERY, None))


def test_processes_that_compare_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many workers compare the events of a story, it is the same story."""
    for part in (comparing, finishing):
        monkeypatch.setattr(part, "_FEW", 2)
        monkeypatch.setattr(part, "_PORTION", 3)
    told = (
        "The Orrin dam gave way on June 10, 2024 and drowned the mill.",
        "Villages were cut off when the Orrin dam collapsed on June 10, 2024, and killed 12 people.",
        "The Orrin dam gave way and killed 14 people on June 10, 2024.",
        "The court will rule on the Orrin dam on July 2.",
        "The court ruled on the Orrin dam on July 2, 2024.",
    )
    articles = [Article(text, f"2024-06-{11 + n}", id=f"{n}") for n, text in enumerate(told * 3)]
    story = chronicle(articles, engine=Processes(2))
    assert story == chronicle(articles)
    assert any(conflict.kind == "number" for event in story for conflict in event.conflicts)
    assert max(event.voices for event in story) > 1
