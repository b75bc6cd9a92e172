"""Days as integers: the calendar goes on below year 1 and above 9999, and agrees with datetime between."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.days import (
    DAYS_IN_400_YEARS,
    date_of,
    day_of,
    is_leap,
    iso_day,
    iso_year,
    month_length,
    month_start,
    week_of,
    weekday,
)

YEARS = st.integers(-20_000, 20_000)
ORDINALS = st.integers(-7_300_000, 7_300_000)
DATES = st.dates()


@given(YEARS, st.integers(1, 12), st.integers(1, 31))
def test_a_date_comes_back_from_its_ordinal(year: int, month: int, day: int) -> None:
    """No year is too early or too late."""
    day = min(day, month_length(year, month))

    assert date_of(day_of(year, month, day)) == (year, month, day)


@given(ORDINALS)
def test_an_ordinal_comes_back_from_its_date(day: int) -> None:
    """No day is counted twice or left out."""
    assert day_of(*date_of(day)) == day


@given(ORDINALS)
def test_days_follow_each_other(day: int) -> None:
    """Tomorrow is one more day of this month, or the first of the next."""
    year, month, date = date_of(day)
    at_end = date == month_length(year, month)
    following = (year + month // 12, month % 12 + 1, 1) if at_end else (year, month, date + 1)

    assert date_of(day + 1) == following
    assert weekday(day + 1) == weekday(day) % 7 + 1


@given(DATES)
def test_datetime_agrees_where_it_reaches(date: dt.date) -> None:
    """Ordinals, weekdays, ISO weeks and ISO text are those of the standard library."""
    day = day_of(date.year, date.month, date.day)

    assert day == date.toordinal()
    assert weekday(day) == date.isoweekday()
    assert week_of(day) == date.isocalendar()[:2]
    assert iso_day(day) == date.isoformat()


@given(ORDINALS)
def test_the_calendar_repeats_every_400_years(day: int) -> None:
    """The same date, weekday and week of the year come round."""
    year, month, date = date_of(day)
    week_year, week = week_of(day)

    assert date_of(day + DAYS_IN_400_YEARS) == (year + 400, month, date)
    assert weekday(day + DAYS_IN_400_YEARS) == weekday(day)
    assert week_of(day + DAYS_IN_400_YEARS) == (week_year + 400, week)


@pytest.mark.parametrize(
    ("year", "leap"),
    [
        (2024, True),
        (2023, False),
        (1900, False),
        (2000, True),
        (2100, False),
        (0, True),
        (-4, True),
        (-100, False),
    ],
)
def test_leap_years(year: int, leap: bool) -> None:
    """Centuries are leap years only by 400, before Christ too."""
    assert is_leap(year) is leap
    assert month_length(year, 2) == (29 if leap else 28)


@pytest.mark.parametrize(
    "date",
    [
        (2021, 2, 29),
        (2021, 2, 30),
        (1900, 2, 29),
        (2021, 4, 31),
        (2021, 13, 1),
        (2021, 0, 1),
        (-1, 2, 29),
        (12_021, 2, 29),
        (2021, 1, 0),
    ],
)
def test_a_day_that_is_none_is_refused(date: tuple[int, int, int]) -> None:
    """Nothing rolls over into the next month, in any year."""
    with pytest.raises(ValueError, match=r"day|month"):
        day_of(*date)


def test_the_turn_of_our_era() -> None:
    """Year 0, 1 BC, ends the day before year 1 begins."""
    assert day_of(1) - day_of(0, 12, 31) == 1
    assert day_of(0) - day_of(-1, 12, 31) == 1


def test_months_are_counted_over_year_ends() -> None:
    """A month number may run past December, and below year 0."""
    assert month_start(2023 * 12 + 12) == day_of(2024)
    assert month_start(-1) == day_of(-1, 12)


@pytest.mark.parametrize(
    ("year", "text"),
    [
        (1, "0001"),
        (0, "0000"),
        (-1, "-0001"),
        (-753, "-0753"),
        (9999, "9999"),
        (10_000, "+10000"),
        (-12_000, "-12000"),
    ],
)
def test_years_in_iso_8601(year: int, text: str) -> None:
    """At least four digits; a sign where they are not plain."""
    assert iso_year(year) == text
    assert iso_day(day_of(year, 3, 15)) == f"{text}-03-15"
