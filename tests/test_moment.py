"""When something is by a date behind "since", "until" or "before"."""

from __future__ import annotations

import pytest

import chronos


@pytest.mark.parametrize(
    ("text", "edtf", "status", "title"),
    [
        (
            "The law has not been changed since 1974, when it was passed.",
            "1974",
            "reported",
            "The law was passed",
        ),
        (
            "Roe ran the yard until 2019, when Lorne bought the site.",
            "2019",
            "reported",
            "Lorne bought the site",
        ),
        (
            "The match recalled the floods of 2019, when the dam burst.",
            "2019",
            "reported",
            "The dam burst",
        ),
        ("The vote was postponed until 3 May.", "2024-05-03", "planned", "The vote was postponed"),
        (
            "The judge adjourned the trial until 3 May.",
            "2024-05-03",
            "planned",
            "The judge adjourned the trial",
        ),
        ("The opening has been put back until May.", "2024-05", "planned", "The opening has been put back"),
        (
            "The boat was not found until Friday.",
            "2024-01-19",
            "reported",
            "The boat was not found until Friday",
        ),
        ("The pier won't reopen until May.", "2024-05", "planned", "The pier won't reopen until May"),
        (
            "The firm did not reply until Friday.",
            "2024-01-19",
            "reported",
            "The firm did not reply until Friday",
        ),
        (
            "The panel is due to report before Easter.",
            "2024-01-23/2024-03-30",
            "planned",
            "The panel is due to report",
        ),
    ],
)
def test_a_date_behind_such_a_word_may_say_when(text: str, edtf: str, status: str, title: str) -> None:
    """What began a span, ends one or comes within one is an event at its own date."""
    (event,) = chronos.chronicle([chronos.Article(text, "2024-01-23")])
    assert (event.interval.edtf, str(event.status), event.title) == (edtf, status, title)


@pytest.mark.parametrize(
    "text",
    [
        "The law has not been changed since 1974.",
        "The pier is closed until 3 May.",
        "He was suspended until 3 May.",
        "The pier will not reopen before 3 May.",
        "The road did not seem safe until May.",
        "There will be no cuts before 3 May.",
        "He wants to leave before Easter.",
    ],
)
def test_it_says_nothing_of_what_only_lasts_or_is_not_to_be(text: str) -> None:
    """A state up to a date, and what is not to come before it, are no events."""
    assert not list(chronos.chronicle([chronos.Article(text, "2024-01-23")]))
