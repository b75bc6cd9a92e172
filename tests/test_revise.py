"""A second run knows the events of the first: their ids, and which of them changed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

import chronos
from chronos.article import Article
from chronos.chronology import Chronology
from chronos.event import Event
from chronos.pipeline import chronicle

GATE = Article(
    "The north gate jammed on March 4, 2024. Divers freed it on March 6, 2024.",
    "2024-03-07",
    url="https://a.example/gate",
)
FLOOD = Article("Water reached the market on March 5, 2024.", "2024-03-08", id="flood")


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the environment of whoever runs the tests out."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def by_day(chronology: Chronology) -> dict[str, Event]:
    """Return the events by their dates."""
    return {event.interval.edtf: event for event in chronology}


def vevents(chronology: Chronology) -> list[Any]:
    """Read the entries of its calendar back."""
    return list(Calendar.from_ical(chronology.to_ics()).walk("VEVENT"))


def test_the_same_articles_change_nothing() -> None:
    """A rerun gives the same bytes as before."""
    first = chronicle([GATE, FLOOD])

    assert chronicle([GATE, FLOOD], previous=first).to_json() == first.to_json()


def test_an_earlier_report_does_not_rename_an_event() -> None:
    """The id would come from the earliest report; that of the previous run is kept, and the event revised."""
    earlier = Article("On Monday the north gate jammed.", "2024-03-05")
    first = chronicle([GATE])
    fresh = chronicle([GATE, earlier])
    second = chronicle([GATE, earlier], previous=first)
    before, after = by_day(first)["2024-03-04"], by_day(second)["2024-03-04"]

    assert len(after.sources) == 2
    assert by_day(fresh)["2024-03-04"].id != before.id
    assert (after.id, after.sequence, after.modified) == (before.id, 1, "2024-03-07T00:00:00+00:00")
    assert by_day(second)["2024-03-06"] == by_day(first)["2024-03-06"]


def test_a_corrected_article_keeps_its_events() -> None:
    """Its text is another, so all ids would be; its address and words tell that it is the same."""
    first = chronicle([GATE])
    corrected = attrs.evolve(GATE, text="Corrected. " + GATE.text.replace("Divers", "Two divers"), id="")
    second = chronicle([corrected], previous=first)

    assert by_day(second)["2024-03-04"].id == by_day(first)["2024-03-04"].id
    assert by_day(second)["2024-03-04"].sequence == 0
    assert by_day(second)["2024-03-06"].id != by_day(first)["2024-03-06"].id, "no word of its quote is shared"


def test_two_dates_of_one_sentence_are_not_exchanged() -> None:
    """The date tells events of the same quote apart."""
    text = "Fires broke out on January 2, 2024 and on January 6, 2024."
    first = chronicle([Article(text, "2024-02-01", url="https://a.example/1")])
    second = chronicle([Article("News. " + text, "2024-02-01", url="https://a.example/1")], previous=first)

    assert {day: event.id for day, event in by_day(first).items()} == {
        day: event.id for day, event in by_day(second).items()
    }


def test_what_is_gone_is_listed() -> None:
    """Nothing disappears in silence, and the list survives the JSON."""
    first = chronicle([GATE, FLOOD])
    second = chronicle([GATE], previous=first)
    (gone,) = second.report.gone

    assert gone.event == by_day(first)["2024-03-05"].id
    assert (gone.title, gone.display) == (by_day(first)["2024-03-05"].title, "5 March 2024")
    assert Chronology.from_json(second.to_json()).report.gone == (gone,)


def test_a_calendar_program_sees_what_was_revised() -> None:
    """SEQUENCE rises and LAST-MODIFIED is dated for the changed event alone; no UID changes."""
    first = chronicle([GATE, FLOOD])
    second = chronicle([GATE, attrs.evolve(FLOOD, outlet="The Ferry Post")], previous=first)
    before, after = (vevents(one) for one in (first, second))

    assert [event["UID"] for event in after] == [event["UID"] for event in before]
    assert [event["SEQUENCE"] for event in after] == [0, 1, 0]
    assert [event["LAST-MODIFIED"].dt for event in after if "LAST-MODIFIED" in event] == [
        dt.datetime(2024, 3, 8, tzinfo=dt.UTC)
    ]


def test_revisions_are_counted_on() -> None:
    """Each change adds one, through the JSON of each run."""
    runs = chronicle([FLOOD])
    for number, outlet in enumerate(("A", "B", "B", "C")):
        article = attrs.evolve(FLOOD, outlet=outlet)
        runs = chronicle([article], previous=Chronology.from_json(runs.to_json()))
        assert runs.events[0].sequence == (1, 2, 2, 3)[number]


TEXTS = st.lists(
    st.sampled_from(
        [
            "The gate jammed on March 4, 2024.",
            "Engineers shut the gate on March 4, 2024.",
            "Water reached the market on March 5, 2024.",
            "Water reached the market on March 6, 2024.",
            "The mayor resigned on March 5, 2024 and March 6, 2024.",
            "It rained on March 7, 2024.",
        ]
    ),
    max_size=6,
)


@given(TEXTS, TEXTS)
def test_every_earlier_event_is_kept_or_gone(earlier: list[str], later: list[str]) -> None:
    """No id stands twice, none is lost in silence, and nothing but ids and revisions differs."""
    first, fresh = (
        chronos.chronicle(Article(text, f"2024-03-{8 + n:02}") for n, text in enumerate(texts))
        for texts in (earlier, later)
    )
    articles = [Article(text, f"2024-03-{8 + n:02}") for n, text in enumerate(later)]
    second = chronos.chronicle(articles, previous=first)
    ids = {event.id for event in second}

    assert len(ids) == len(second) == len(fresh)
    assert {event.id for event in first} <= ids | {gone.event for gone in second.report.gone}
    assert sorted(event.title for event in second) == sorted(event.title for event in fresh)
    assert chronos.chronicle(articles, previous=second).events == second.events
