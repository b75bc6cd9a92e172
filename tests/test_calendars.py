"""The Hebrew, Islamic and Julian calendars give the days that their own almanacs print."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.calendars.hebrew import hebrew_day, new_year
from chronos.calendars.islamic import islamic_day, islamic_years
from chronos.calendars.julian import julian_day
from chronos.days import date_of, iso_day, weekday


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        ((5708, 2, 5), "1948-05-14"),
        ((5734, 7, 10), "1973-10-06"),
        ((5760, 7, 1), "1999-09-11"),
        ((5784, 7, 22), "2023-10-07"),
        ((5784, 9, 25), "2023-12-08"),
        ((5784, 1, 15), "2024-04-23"),
        ((5785, 7, 1), "2024-10-03"),
    ],
)
def test_hebrew_days(date: tuple[int, int, int], iso: str) -> None:
    """Days that history knows by both calendars."""
    assert iso == iso_day(hebrew_day(*date))


@given(st.integers(-2000, 20000))
def test_a_hebrew_year_is_lawful(year: int) -> None:
    """A year has one of six lengths and begins on none of the days that are put off."""
    assert new_year(year + 1) - new_year(year) in (353, 354, 355, 383, 384, 385)
    assert weekday(new_year(year)) in (1, 2, 4, 6)


@pytest.mark.parametrize(
    ("date", "iso"),
    [((1445, 9, 1), "2024-03-11"), ((1445, 10, 1), "2024-04-10"), ((1, 1, 1), "0622-07-19")],
)
def test_islamic_days(date: tuple[int, int, int], iso: str) -> None:
    """Umm al-Qura where its tables reach; before, the arithmetic of the civil epoch."""
    assert iso == iso_day(islamic_day(*date))


@given(st.integers(1, 3000), st.integers(1, 12))
def test_no_islamic_month_overlaps(year: int, month: int) -> None:
    """A month has 28 to 31 days, also where the tables and the arithmetic meet."""
    after = islamic_day(year + month // 12, month % 12 + 1, 1)

    assert 28 <= after - islamic_day(year, month, 1) <= 31


@given(st.integers(-5000, 10000), st.integers(1, 12), st.integers(1, 28))
def test_islamic_years_cover_the_year(year: int, month: int, day: int) -> None:
    """Every Islamic day of a year belongs to one of the years that are named for it."""
    for own in range(islamic_years(year)[0] - 2, islamic_years(year)[-1] + 3):
        assert date_of(islamic_day(own, month, day))[0] != year or own in islamic_years(year)


@given(st.dates(dt.date(1900, 3, 14), dt.date(2100, 2, 28)))
def test_julian_days_lag_by_thirteen(date: dt.date) -> None:
    """From March 1900 to February 2100 the Julian calendar is thirteen days behind."""
    behind = date - dt.timedelta(13)

    assert date.toordinal() == julian_day(behind.year, behind.month, behind.day)
