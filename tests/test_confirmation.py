"""Plans that a later report confirms."""

from __future__ import annotations

import pytest
from reports import merged, told

from chronos.chronology import ArticleRecord
from chronos.event import Event, Status
from chronos.merge import merge
from chronos.merge.telling import Telling

BEFORE_AND_AFTER = ("2024-06-01", "2024-06-12")

CONFIRMED = [
    (
        "The first exchange of captives is planned at the Kald bridge for [2024-06-10|June 10].",
        "Meria and Kesh exchanged 97 prisoners at the Kald bridge on [2024-06-10|Monday], after the fighting "
        "was halted.",
    ),
    (
        "Voters in the canton of Aar will go to the polls in a referendum on [2024-06-09|June 9].",
        "Turnout was low as Aar held its referendum on nuclear power on [2024-06-09|Sunday].",
    ),
    (
        "The trial of the banker Paul Ebner is due to begin in Graz on [2024-06-10|June 10].",
        "Dressed in black, Ebner arrived at a packed courtroom on [2024-06-10|Monday] for the first day of "
        "his trial in Graz.",
    ),
    (
        "Lumen will launch its Corvid phone in Lisbon on [2024-06-11|June 11].",
        "Fans queued overnight for the Corvid phone, which Lumen launched on [2024-06-11|Tuesday].",
    ),
    (
        "Velden will play Harbour City in the cup final on [2024-06-08|June 8].",
        "A late goal decided the cup final on [2024-06-08|Saturday], in which Velden beat Harbour City 2-1.",
    ),
    (
        "Bus drivers in Lorne are to strike on [2024-06-07|June 7].",
        "Crowds gathered at stations in Lorne on [2024-06-07|Friday] as bus drivers went on strike.",
    ),
    (
        "The committee has scheduled a hearing on the dam failure for [2024-06-06|June 6].",
        "Engineers blamed the design of the dam at a hearing on [2024-06-06|Thursday].",
    ),
    (
        "Storm Hedda is expected to hit the west coast on [2024-06-09|June 9].",
        "Roofs were torn off in a dozen villages when Storm Hedda hit the coast on [2024-06-09|Sunday].",
    ),
    (
        "A night tram to the harbour starts running on [2024-06-10|June 10].",
        "The first night tram reached the harbour on [2024-06-10|Monday] with 40 people on board.",
    ),
    (
        "The museum will reopen its east wing in [2024-06|June].",
        "Hundreds of visitors walked in when the museum reopened the east wing on [2024-06-08|Saturday].",
    ),
    (
        "A new footpath along the cliffs is to open on [2024-06-05|June 5].",
        "Walkers crowded the cliffs on [2024-06-05|Wednesday] as the new footpath opened.",
    ),
]
UNCONFIRMED = [
    (
        "The trial of Paul Ebner is due to begin in Graz on [2024-06-10|June 10].",
        "The trial of Lena Fisk, a former mayor of Graz, began on [2024-06-10|Monday].",
    ),
    (
        "Lumen will launch its Corvid phone on [2024-06-11|June 11].",
        "Lumen delayed the launch of the Corvid phone on [2024-06-11|Tuesday].",
    ),
    (
        "Bus drivers in Lorne are to strike on [2024-06-07|June 7].",
        "Buses ran as usual in Lorne on [2024-06-07|Friday] after the drivers' strike was called off.",
    ),
    (
        "Velden will play Harbour City in the cup on [2024-06-08|June 8].",
        "Velden sold their captain to Harbour City on [2024-06-08|Saturday].",
    ),
    (
        "The committee will hold its second hearing on the dam on [2024-06-06|June 6].",
        "The board held its first hearing on the dam on [2024-06-06|Thursday].",
    ),
    (
        "Voters in Aar will hold a referendum on [2024-06-09|June 9].",
        "The mayors of Aar planted a tree on [2024-06-09|Sunday].",
    ),
    (
        "Storm Hedda is expected to hit the west coast on [2024-06-09|June 9].",
        "Villagers on the west coast filled sandbags on [2024-06-09|Sunday] ahead of Storm Hedda.",
    ),
    (
        "Parliament will vote on the pension reform on [2024-06-11|June 11].",
        "Unions gathered in the square on [2024-06-11|Tuesday] against the vote on the pension reform.",
    ),
    (
        "Nora Quill must be returned to Kesh by [2024-06-07/2024-06-14|June 14].",
        "Crowds in the capital of Kesh demanded the return of Nora Quill on [2024-06-11|Tuesday].",
    ),
    (
        "The company will open a plant in Ohio on [2024-06-05|June 5].",
        "The company opened a plant in Bavaria on [2024-06-05|Wednesday].",
    ),
    (
        "Flight 714 will leave for Oslo on [2024-06-05|June 5].",
        "Flight 202 left for Oslo on [2024-06-05|Wednesday].",
    ),
]


def tellings(*texts: str, published: tuple[str, str] = BEFORE_AND_AFTER) -> list[Telling]:
    """Return the tellings of articles written with their dates in brackets."""
    events, records = told(*texts, published=published)
    return [Telling.of(event, {record.id: record for record in records}) for event in events]


@pytest.mark.parametrize("texts", CONFIRMED)
def test_plan_and_report_are_one_event(texts: tuple[str, str]) -> None:
    """What another article announced and a later one tells of has happened, and both say so."""
    (event,) = merged(*texts, published=BEFORE_AND_AFTER)
    assert event.status is Status.REPORTED
    assert [source.article for source in event.sources] == ["a0", "a1"]
    assert any(source.because for source in event.sources)


@pytest.mark.parametrize("texts", UNCONFIRMED)
def test_plan_and_another_happening_stay_apart(texts: tuple[str, str]) -> None:
    """Other actors, places or numbers, another act, and a plan called off confirm nothing."""
    assert len(merged(*texts, published=BEFORE_AND_AFTER)) == 2


def test_title_is_that_of_the_report() -> None:
    """An event that has happened is not titled as something to come."""
    (event,) = merged(*CONFIRMED[-1], published=BEFORE_AND_AFTER)
    assert event.title == "Walkers crowded the cliffs"


def test_plan_says_that_it_was_one() -> None:
    """The source that announced the event keeps that as a reason."""
    (event,) = merged(*CONFIRMED[-1], published=BEFORE_AND_AFTER)
    assert "told as planned" in event.sources[0].because[-1]


def test_only_a_plan_published_by_the_day_is_confirmed() -> None:
    """What was "to open" in an article of later days may never have opened then."""
    plan, report = "A new footpath was to open on [2024-06-05|June 5].", CONFIRMED[-1][1]
    assert len(merged(plan, report, published=("2024-06-11", "2024-06-12"))) == 2
    assert len(merged(plan, report, published=("2024-06-05", "2024-06-12"))) == 1


def test_an_article_does_not_confirm_itself() -> None:
    """Two sentences of one article stay two events."""
    assert len(merged(" ".join(CONFIRMED[5]), published=("2024-06-06",))) == 2


def test_a_plan_is_looked_for_in_the_sentences_of_reports() -> None:
    """A plan meets its report by words that the report's title may lack."""
    plan, report = tellings(*CONFIRMED[-1])
    assert plan.spoken and report.spoken
    assert {"footpath", "cliff"} <= set(plan.spoken.words) & set(report.spoken.words)


def all_told() -> tuple[list[Event], list[ArticleRecord]]:
    """Return the events and records of all pairs."""
    texts = [text for pair in CONFIRMED + UNCONFIRMED for text in pair]
    return told(*texts, published=BEFORE_AND_AFTER * (len(texts) // 2))


def test_confirming_is_free_of_order_and_idempotent() -> None:
    """The order of the input never shows, and merging what was merged changes nothing."""
    events, records = all_told()
    once = merge(events, tuple(records))
    assert merge(reversed(events), tuple(reversed(records))) == once
    assert merge(once, tuple(records)) == once
