"""Dates counted from another: units, the n-th of something, clock times, what the story told."""

from __future__ import annotations

import pytest
from dated import dates

import chronos


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It fell three days ago.", "2024-01-20"),
        ("It fell two weeks ago.", "2024-01-08/2024-01-14"),
        ("It fell a fortnight ago.", "2024-01-08/2024-01-14"),
        ("It fell two months ago.", "2023-11"),
        ("It fell ten years ago.", "2014"),
        ("It fell four centuries ago.", "16XX"),
        ("It fell on the last day of Passover 2023.", "2023-04-13"),
        ("It ran from Monday to Friday, January 19.", "2024-01-15/2024-01-19"),
        ("It fell on the last Friday of Ramadan 2019.", "2019-05-31"),
        ("It fell 3,000 years ago.", "-0976"),
        ("It fell 20,000 years ago.", "Y-17976"),
        ("It opens three weeks from now.", "2024-02-13"),
        ("It opens in two weeks' time.", "2024-02-06"),
        ("It was held two weeks before Christmas.", "2023-12-11"),
        ("It was held a week after Christmas.", "2024-01-01"),
        ("It fell two days after 30 December 2023.", "2024-01-01"),
        ("It fell in the past three months.", "2023-10/2023-12"),
        ("It will fall in the next two years.", "2025/2026"),
    ],
)
def test_units_counted(text: str, edtf: str) -> None:
    """A distance is as fine as its unit; from a date that is named it is counted to the day."""
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The first Monday of May 2024 was wet.", "2024-05-06"),
        ("The last Friday of November 2023 was wet.", "2023-11-24"),
        ("The last day of November 2023 was wet.", "2023-11-30"),
        ("The week of May 8, 2024 was wet.", "2024-05-06/2024-05-12"),
        ("The fifth Friday of February 2024 was wet.", None),
    ],
)
def test_the_nth_of_something(text: str, edtf: str | None) -> None:
    """Counted within its month; what the month does not have is no day."""
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It fell on May 3, 2021. The next day it was rebuilt.", "2021-05-04"),
        ("It fell on May 3, 2021. Two weeks later it was rebuilt.", "2021-05-17/2021-05-23"),
        ("It fell on May 3, 2021. Three days earlier, cracks showed.", "2021-04-30"),
        ("It fell on May 3, 2021. The following month it was rebuilt.", "2021-06"),
        ("It fell on May 3, 2021. That Friday it was rebuilt.", "2021-05-07"),
        ("It fell on May 3, 2021. That night it was rebuilt.", "2021-05-03"),
        ("It fell on May 3, 2021 and was rebuilt a year later.", "2022"),
        ("It fell on Dec. 31, 2021. The next day it was rebuilt.", "2022-01-01"),
    ],
)
def test_what_is_counted_from_the_story(text: str, edtf: str) -> None:
    """ "The next day" is counted from the last date told, and names that mention as its anchor."""
    told, mention = chronos.find(text, "2024-01-23")

    assert mention.edtf == edtf
    assert mention.anchor == f"mention:{told.start}-{told.end}"
    assert told.anchor == "none"


def test_a_story_may_be_dated_by_the_publication() -> None:
    """ "On Monday ... the next day": the anchor is the Monday, not the publication."""
    told, mention = chronos.find("It fell on Friday. The next day it was rebuilt.", "2024-01-23")

    assert (told.edtf, told.anchor) == ("2024-01-19", "dct")
    assert (mention.edtf, mention.anchor) == ("2024-01-20", f"mention:{told.start}-{told.end}")


def test_a_story_without_a_date_has_no_later() -> None:
    """ "Two weeks later" with nothing told before has no date, not one counted from the publication."""
    (mention,) = chronos.find("Two weeks later it was rebuilt.", "2024-01-23")

    assert mention.interval is None
    assert mention.because[-1] == "no date to count it from"


@pytest.mark.parametrize("quotes", ["“{}”", '"{}"'])
def test_tomorrow_in_a_dated_quote(quotes: str) -> None:
    """What is said on a day counts from that day; elsewhere "tomorrow" is the paper's."""
    quote = quotes.format("We leave tomorrow.")
    told, mention = chronos.find(f"On May 3, 2021 she said: {quote}", "2024-01-23")

    assert mention.edtf == "2021-05-04"
    assert mention.anchor == f"mention:{told.start}-{told.end}"
    assert dates("The hall burnt on May 3, 2021. It opens tomorrow.") == ["2021-05-03", "2024-01-24"]


def test_the_weekend_of_a_date_is_the_nearest() -> None:
    """ "the Fourth of July weekend" is no single day: of a Tuesday the one before, of a Wednesday after."""
    text = "Two men drowned over the Fourth of July weekend."
    assert dates(text, "2024-01-23") == ["2023-07-01/2023-07-02"]
    assert dates(text, "2019-01-23") == ["2018-07-07/2018-07-08"]


def test_hours_are_counted_from_a_clock_time() -> None:
    """ "before midnight" is the night of the day it is told with."""
    assert dates("It fell two hours after noon on Friday.") == ["2024-01-19T14:00"]
    assert dates("It fell an hour before midnight on 3 May 2021.") == ["2021-05-03T23:00"]
    assert dates("It fell an hour after midnight on 3 May 2021.") == ["2021-05-03T01:00"]
    assert dates("It fell two days after 5 p.m. on 3 May 2021.") == ["2021-05-05T17"]


def test_a_time_makes_what_is_told_in_weeks_a_day() -> None:
    """ "two weeks ago" is a week, "two weeks ago at 5 p.m." a moment."""
    assert dates("It fell two weeks ago.") == ["2024-01-08/2024-01-14"]
    assert dates("It fell two weeks ago at 5 p.m.") == ["2024-01-09T17"]


def test_a_stretch_in_several_units_ends_with_the_publication() -> None:
    """It has no whole units of the calendar."""
    assert dates("It grew in the past two years and three months.") == ["2021-10-23/2024-01-23"]
    assert dates("It grew in the past two years, and three months were lost.") == ["2022/2023", None]


def test_the_nearest_weekday_lies_on_either_side() -> None:
    """It is at most three days off; others are counted by their distance."""
    assert dates("They meet on the Monday nearest to 29 January 2025.") == ["2025-01-27"]
    assert dates("They meet on the Monday closest to 24 January 2025.") == ["2025-01-27"]
    assert dates("They meet on the second closest Monday to 24 January 2025.") == ["2025-01-20"]
    assert dates("It rained on the closest Christmas to 3 May 2021.") == ["2020-12-25"]
    assert dates("They met at the end of about 1850.") == ["1850-09~/1850-12~"]


def test_decades_ago_are_years() -> None:
    """Ten years for each; the decade before is said otherwise."""
    assert dates("It closed two decades ago.") == ["2004"]
    assert dates("It closed last decade.") == ["201X"]


def test_the_week_before_one_that_ends_on_a_saturday() -> None:
    """It is the one before the week of the calendar in which that lies mostly."""
    text = "Claims rose in the week ended January 20 from those of the week before."

    assert dates(text)[-1] == "2024-01-08/2024-01-14"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The mill burned a year ago on Monday.", "2023-01-22"),
        ("The mill burned a hundred years ago on Sunday.", "1924-01-21"),
        ("The mill burned two weeks ago on Friday.", "2024-01-12"),
    ],
)
def test_years_ago_on_a_weekday_are_an_anniversary(text: str, edtf: str) -> None:
    """Years go back from that weekday; weeks to it."""
    assert dates(text) == [edtf]
