"""Dates that lie ahead of the one told before them in their sentence."""

from __future__ import annotations

import pytest

import chronos

PUBLISHED = "2024-01-17"


def dates(text: str) -> list[str | None]:
    """The dates of a text."""
    return [mention.edtf for mention in chronos.find(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The mill said in October it would close in December.", ["2023-10", "2023-12"]),
        ("In October the mill said it would reopen in March.", ["2023-10", "2024-03"]),
        ("Orr said on March 3 that she would leave on May 1.", ["2023-03-03", "2023-05-01"]),
        ("The ferry line promised in June that it would pay by September.", ["2023-06", "2023-06/2023-09"]),
        ("They ruled in May 2022 that the mill would close in April.", ["2022-05", "2023-04"]),
        ("If the vote in June passes, fares would rise in April.", ["2024-06", "2025-04"]),
    ],
)
def test_what_would_come_lies_ahead_of_the_date_told(text: str, edtf: list[str]) -> None:
    """What was said in October of a December is of the first one after it."""
    assert dates(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The mill said in October it will close in December.", ["2023-10", "2024-12"]),
        ("The mill, which burnt in October, would close in December.", ["2023-10", "2024-12"]),
        ("The mill burnt in October. It would close in December.", ["2023-10", "2024-12"]),
        ("The mill burnt in October and the ferry sank in March.", ["2023-10", "2023-03"]),
    ],
)
def test_nothing_else_lies_ahead_of_it(text: str, edtf: list[str]) -> None:
    """ "will" looks ahead from today; an aside or another sentence tells nothing of when a thing was said."""
    assert dates(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "The fair will move to Aar on November 15, then to Lorne on February 28.",
            ["2024-11-15", "2025-02-28"],
        ),
        ("He fled in May 2020 and then, in March, came back.", ["2020-05", "2021-03"]),
        ("The fair moved to Aar in October and then in March to Lorne.", ["2023-10", "2023-03"]),
    ],
)
def test_what_comes_then_is_the_next(text: str, edtf: list[str]) -> None:
    """ "and then" goes on from the date before; not to a March ahead of what the sentence tells as over."""
    assert dates(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("A shop that shut on 3 March 2023 will open again in May.", ["2023-03-03", "2024-05"]),
        ("The fire of 3 March 2023 will be told to a court in May.", ["2023-03-03", "2024-05"]),
        ("On 3 March 2023 the board said it will move in May.", ["2023-03-03", "2023-05"]),
        ("Talks opened on 3 March 2023, and a vote in May failed.", ["2023-03-03", "2023-05"]),
        ("On 3 March 2025 the club will move, and it will play in May.", ["2025-03-03", "2025-05"]),
    ],
)
def test_what_will_come_after_a_date_that_is_over_is_ahead_of_today(text: str, edtf: list[str]) -> None:
    """But not where something was told then, nor where that date lies ahead itself."""
    assert [mention.edtf for mention in chronos.find(text, "2024-01-20")] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Roe said on Monday that it would open on Tuesday.", ["2024-01-15", "2024-01-16"]),
        (
            "They were told last Friday that it would be mended by Monday.",
            ["2024-01-12", "2024-01-12/2024-01-15"],
        ),
        ("Roe said on Monday that it will open on Tuesday.", ["2024-01-15", "2024-01-23"]),
    ],
)
def test_a_weekday_that_would_come_is_the_next_after_the_one_told(text: str, edtf: list[str]) -> None:
    """Whether or not it is over by now."""
    assert dates(text) == edtf


def test_what_would_have_been_is_on_the_near_side() -> None:
    """It may be off because of what is still to come."""
    assert dates("The match, which would have been played on Friday, is off.") == ["2024-01-19"]


def test_what_comes_once_a_year_is_this_years() -> None:
    """Unless it is to come."""
    texts = ("It was shut until this June.", "It will shut this June.")
    told = [chronos.find(text, "2006-09-25")[0].edtf for text in texts]

    assert told == ["../2006-06", "2007-06"]


def test_a_length_from_a_day_is_the_day_that_something_is_set_for() -> None:
    """ "for" leads to what lasts, but behind "set" to when it is."""
    told = [
        dates(text) for text in ("It is set for a week from Monday.", "It is shut for a week from Monday.")
    ]

    assert told == [["2024-01-29"], ["2024-01-22/2024-01-28"]]
