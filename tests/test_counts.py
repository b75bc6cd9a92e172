"""Sources of one event that count otherwise."""

from __future__ import annotations

import pytest
from marked import marked

from chronos.chronology import ArticleRecord
from chronos.event import Event
from chronos.extract import extract
from chronos.languages import language
from chronos.merge import merge
from chronos.merge.counts import counts

EN = language("en")

COUNTED = [
    ("The blast killed 12 people in Orvo.", [("12", False, "killed 12 people")]),
    ("Twelve people were killed in the blast.", [("12", False, "Twelve people were killed")]),
    ("The blast left 12 dead.", [("12", False, "12 dead")]),
    ("At least 1,200 soldiers died.", [("1200", True, "At least 1,200 soldiers died")]),
    ("Police arrested more than 30 protesters.", [("30", True, "arrested more than 30 protesters")]),
    # no certain number, or none of what was done
    ("About 12 people were killed.", []),
    ("The blast killed two dozen people.", []),
    ("Shares fell 2.5 percent.", []),
    ("The plant has 12 workers.", []),
    # counted twice
    ("The blast killed 12 officers and a second one killed 3 guests.", []),
]
CONTRADICT = [
    ("killed 12 people", "killed 14 people"),
    ("killed 12", "killed at least 14 people"),
    ("left 12 dead", "killed 14 people"),
]
AGREE = [
    ("killed 12 people", "killed twelve people"),
    ("killed at least 12 people", "killed 14 people"),
    ("killed 12 people", "wounded 14 people"),
    ("killed 12 officers", "killed 14 guests"),
    ("killed about 12 people", "killed 14 people"),
]


@pytest.mark.parametrize(("text", "found"), COUNTED)
def test_what_a_sentence_counts(text: str, found: list[tuple[str, bool, str]]) -> None:
    """A whole number beside what was done to those it counts."""
    assert [(str(count.number), count.bound, count.said) for count in counts(text, "en")] == found


def blast(*told: str) -> Event:
    """Return the event that several articles tell of one blast."""
    events: list[Event] = []
    records: list[ArticleRecord] = []
    for n, counted in enumerate(told):
        text = f"A gas blast at the Orvo market in Graz {counted} on [2024-06-10|Monday]."
        article, mentions = marked(text, "2024-06-12", id=f"a{n}")
        events += extract(article, mentions, EN)
        records.append(ArticleRecord.of(article))
    (event,) = merge(events, tuple(records))
    assert merge((event,), tuple(records)) == (event,), "merging again adds none"
    return event


@pytest.mark.parametrize("told", CONTRADICT)
def test_numbers_that_exclude_each_other_are_shown(told: tuple[str, str]) -> None:
    """Both stand side by side with their sources; nothing is averaged."""
    (conflict,) = blast(*told).conflicts
    assert (conflict.kind, conflict.sources) == ("number", ("a0", "a1"))
    assert all(number in conflict.detail for number in ("12", "14"))


@pytest.mark.parametrize("told", AGREE)
def test_numbers_that_may_both_be_right_are_none(told: tuple[str, str]) -> None:
    """Bounds, other acts and other people contradict nothing."""
    assert blast(*told).conflicts == ()
