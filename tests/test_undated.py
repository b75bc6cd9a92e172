"""Happenings without a date of their own take the lead date or the day of publication, and say so."""

from __future__ import annotations

import pytest
from marked import marked

import chronos
from chronos.errors import OptionError
from chronos.event import Basis, Event
from chronos.extract import extract
from chronos.interval import Certainty
from chronos.languages import language

EN = language("en")
STORY = (
    "Ferry runs aground off Port Ansel\n\n"
    "The ferry Marigold ran aground on [2024-01-22|Monday] with 210 people on board. Lifeboats took off the "
    "passengers. The captain is 61. In [2019|2019], the ferry hit a pier. The owner said that it would "
    "inspect its other ships.\n"
)


def told(text: str, amount: str, published: str | None = "2024-01-24") -> tuple[Event, ...]:
    """Return the events of a text with its dates in brackets."""
    return extract(*marked(text, published), EN, amount)


def test_nothing_is_added_unless_asked_for() -> None:
    """Without the option only dated happenings are events."""
    assert [event.title for event in told(STORY, "none")] == [
        "The ferry Marigold ran aground with 210 people on board",
        "The ferry hit a pier",
    ]


def test_all_takes_the_lead_date() -> None:
    """An undated deed happened on the day that the lead names; a state is no deed, a plan has no date."""
    added = [event for event in told(STORY, "all") if event.basis is not Basis.EXPRESSION]
    assert [(event.title, event.interval.edtf, event.basis) for event in added] == [
        ("Lifeboats took off the passengers", "2024-01-22?", Basis.LEAD),
        ("The owner said that it would inspect its other ships", "2024-01-22?", Basis.LEAD),
    ]
    assert all(event.interval.certainty is Certainty.UNCERTAIN for event in added)
    assert all(event.sources[0].mention is None for event in added)


def test_publication_dates_what_no_lead_does() -> None:
    """Where the first sentences name no recent day, the day of publication stands in."""
    (event,) = told("The ferry ran aground. Nobody was hurt, said the owner.", "lead")
    assert (event.interval.edtf, event.basis) == ("2024-01-24?", Basis.PUBLICATION)
    (old, new) = told("The ferry ran aground. In [1999-05-03|May 1999] it hit a pier.", "all")
    assert (old.basis, new.basis) == (Basis.PUBLICATION, Basis.EXPRESSION)


def test_lead_adds_the_main_happening_alone() -> None:
    """An article whose first sentence is dated needs no other event."""
    assert [event.basis for event in told(STORY, "lead")] == [Basis.EXPRESSION] * 2
    undated = "Lifeboats took off 210 people. The owner thanked the crew. Divers searched the hull."
    assert [event.title for event in told(undated, "lead")] == ["Lifeboats took off 210 people"]


def test_a_main_clause_beside_a_dated_one_is_quoted_alone() -> None:
    """The words on what is dated happened when they were said."""
    text = "The owner reported that the ferry lost a propeller in [2019|2019]."
    assert [(event.interval.edtf, event.sources[0].quote.exact) for event in told(text, "all")] == [
        ("2024-01-24?", "The owner reported"),
        ("2019", text.replace("[2019|2019]", "2019")),
    ]


def test_a_headline_is_one_more_quote_of_its_happening() -> None:
    """A headline tells nothing of its own: it stands with the sentence that tells the same."""
    event = told(STORY, "all")[0]
    assert [source.quote.exact for source in event.sources][1] == "Ferry runs aground off Port Ansel"
    assert all("headline" in because for because in event.sources[1].because)


def test_an_article_without_a_date_gives_none() -> None:
    """Nothing is dated by a publication that nobody knows."""
    assert told("The ferry ran aground.", "all", None) == ()


def test_the_library_takes_the_option() -> None:
    """`chronicle` passes it on, and refuses what it does not know."""
    article = chronos.Article("The ferry ran aground.", "2024-01-24")
    (event,) = chronos.chronicle([article], undated="lead")
    assert event.basis is Basis.PUBLICATION
    with pytest.raises(OptionError, match="undated must be one of none, lead, all"):
        chronos.chronicle([article], undated="some")
