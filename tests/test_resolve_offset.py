"""Lengths counted from what has its own date, and clock times of the day of a happening."""

from __future__ import annotations

import pytest
from dated import dates

import chronos

PUBLISHED = "2024-06-08"


def dated(text: str) -> dict[str, str | None]:
    """The expressions of a text and their dates."""
    return {mention.text: mention.edtf for mention in chronos.find(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "length", "edtf"),
    [
        ("She resigned two days before the election on 5 May 2024.", "two days", "2024-05-03"),
        ("A year after the fire of 14 June 2017, families marched.", "A year", "2018-06-14"),
        ("Three weeks following the truce of 3 May 2021, shells fell.", "Three weeks", "2021-05-24"),
        ("He died two days after the May 5 vote.", "two days", "2024-05-07"),
        ("Turnout fell two years after the 2016 election.", "two years", "2018"),
        ("They married three years after she left school in 2016.", "three years", "2019"),
        ("About two months after the flood of 9 July 2021, it reopened.", "About two months", "2021-09-09~"),
        ("The rules will apply two weeks after the vote on Tuesday.", "two weeks", "2024-06-25"),
    ],
)
def test_a_length_from_what_has_a_date(text: str, length: str, edtf: str) -> None:
    """It leads to a day, and stays a length for TIMEX3; the date it is counted from is its anchor."""
    found = {mention.text: mention for mention in chronos.find(text, PUBLISHED)}
    assert (found[length].edtf, found[length].type) == (edtf, "DURATION")
    assert found[length].anchor in {other.name for other in found.values()} - {found[length].name}


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("He was jailed for two years after the riot of 3 May 2011.", "two years"),
        ("He served two years after his conviction on 3 May 2011.", "two years"),
        ("It rained in the two weeks after the vote on 3 May 2021.", "the two weeks"),
        ("The town was rebuilt a year after the war in 1947.", "a year"),
        ("He was arrested a week after his release on Thursday.", "a week"),
        ("He resigned two days after the vote, on 3 May 2021.", "two days"),
        ("He left two days after the vote and resigned on 3 May 2021.", "two days"),
        ("On 3 June, three days after the vote on 31 May, he resigned.", "three days"),
        ("He resigned several days after the vote on 3 May 2021.", "several days"),
    ],
)
def test_a_length_that_leads_nowhere(text: str, length: str) -> None:
    """What lasts, what the sentence has dated, and what may be dated by the other date stay lengths."""
    assert dated(text)[length] is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The mill burned on 3 May 2021. Two days after the fire it was sold.", "2021-05-05"),
        (
            "Fire took the mill on 3 May 2021. Roe came in 2010. Two days after the blaze, he left.",
            "2021-05-05",
        ),
        ("Two days after the crash, Roe left. The crash on 3 May 2021 killed nine.", "2021-05-05"),
        ("A vote is due on Sunday. Two days after the vote, Roe will leave.", "2024-06-11"),
        (
            "The mill burned on 3 May 2021. The dam burned on 4 June 2021. Two days after the fire he left.",
            None,
        ),
        ("The mill burned on 3 May 2021. Two days after the fire at the dam he left.", None),
        ("The mill burned in May 2021. Two days after the fire he left.", None),
        ("The mill was sold on 3 May 2021. Two days after the fire he left.", None),
        ("The mill burned on 3 May 2021. He was ill for two days after the fire.", None),
        ("He left two days after the fire. The mill was sold in June 2021.", None),
    ],
)
def test_a_length_from_a_happening_that_the_text_dates_elsewhere(text: str, edtf: str | None) -> None:
    """Where one sentence has its day, or several the same; not where it may be another one."""
    found = {mention.text.lower(): mention for mention in chronos.find(text, PUBLISHED)}
    assert found["two days"].edtf == edtf
    if edtf:
        assert found["two days"].anchor in {mention.name for mention in found.values()}


@pytest.mark.parametrize(
    "text",
    [
        "The car was seen at 6 a.m. ten days before the fire.",
        "A jogger saw the car at 6 a.m. near the house ten days before the fire.",
        "At 6 a.m. on the day of the vote, the queue was long.",
        "The guards left at 6 a.m. on the morning of the attack.",
    ],
)
def test_a_clock_time_of_the_day_of_a_happening(text: str) -> None:
    """Nobody has said which day that is, so it is not that of the publication."""
    assert dates(text)[0] is None


def test_a_clock_time_beside_a_length() -> None:
    """A clock time in another part of the sentence is of the publication's day, as ever."""
    assert dates("The gates opened at 9 a.m. and closed two days after the vote.")[0] == "2024-01-23T09"
