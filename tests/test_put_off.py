"""Days that something is put off to, and days that something can be done until."""

from __future__ import annotations

import pytest

import chronos


def _told(text: str) -> list[str]:
    """Return what the chronology of a text of Thursday, 10 March 2022 tells."""
    events = chronos.chronicle([chronos.Article(text, "2022-03-10")])
    return [f"{event.interval.edtf} {event.status.value}: {event.title}" for event in events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The judge agreed to push the hearing back to June 14.",
            "2022-06-14 planned: The judge agreed to push the hearing back",
        ),
        ("The judge moved the vote to June 14.", "2022-06-14 planned: The judge moved the vote"),
        (
            "The council agreed to put off the vote until June 14.",
            "2022-06-14 planned: The council agreed to put off the vote",
        ),
        (
            "Talks were delayed until the 8th when the crews left.",
            "2022-04-08 planned: Talks were delayed",
        ),
        ("Astra has until May 2 to pay.", "2022-05-02 planned: Astra has to pay"),
        (
            "The lids did not start leaving the mill until Monday.",
            "2022-03-07 reported: The lids did not start leaving the mill until Monday",
        ),
    ],
)
def test_the_day_in_the_end_is_told(text: str, told: str) -> None:
    """It is what an editor puts into the calendar."""
    assert _told(text) == [told]


def test_a_clause_on_what_is_moved_does_not_hide_where_to() -> None:
    """The day it was to be, and the day it will be."""
    told = _told("Roe agreed to push the vote, which was to be held on May 24, back to June 14.")

    assert [one[:18] for one in told] == ["2022-05-24 planned", "2022-06-14 planned"]


@pytest.mark.parametrize(
    "text",
    ["He moved the family to June Street.", "They walked to May 3 Square.", "Astra has until now paid."],
)
def test_nothing_else_is_put_off(text: str) -> None:
    """Who moves somewhere puts nothing off."""
    assert _told(text) == []
