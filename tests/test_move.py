"""Moves along the calendar keep to its units, and come back where they can."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.days import date_of, day_of
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.resolve.move import beside, moved, unit_at
from chronos.term import Length, term

DAYS = st.integers(-1_000_000, 4_000_000)


def length(value: str) -> Length:
    """Return the length of a TIMEX3 duration."""
    found = term(value).length
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("date", "count", "unit", "edtf"),
    [
        ((2024, 3, 31), -1, "month", "2024-02"),
        ((2024, 1, 31), 1, "month", "2024-02"),
        ((2024, 1, 23), -13, "month", "2022-12"),
        ((2024, 1, 23), -1, "quarter", "2023-10/2023-12"),
        ((2024, 2, 29), -1, "year", "2023"),
        ((2024, 1, 1), -1, "week", "2023-12-25/2023-12-31"),
        ((2024, 1, 23), 1, "fortnight", "2024-02-05/2024-02-11"),
        ((2024, 1, 23), -1, "decade", "201X"),
        ((2000, 1, 23), -1, "century", "19XX"),
        ((2024, 1, 23), -2024, "year", "0000"),
        ((2024, 1, 23), 10_000, "year", "Y12024"),
        ((2024, 3, 1), -1, "day", "2024-02-29"),
    ],
)
def test_units_from_a_day(date: tuple[int, int, int], count: int, unit: str, edtf: str) -> None:
    """The unit that many units away from the one that holds the day."""
    found = unit_at(day_of(*date), count, unit)

    assert found is not None
    assert found.edtf == edtf


def test_clock_units_are_none_of_the_calendar() -> None:
    """An hour is no unit of days."""
    assert unit_at(day_of(2024), -2, "hour") is None


@given(DAYS, st.integers(-400, 400), st.sampled_from(["day", "week", "month", "quarter", "half", "year"]))
def test_there_and_back(day: int, count: int, unit: str) -> None:
    """So many units ahead and as many back is the unit of the start."""
    there = unit_at(day, count, unit)
    assert there is not None and there.first_day is not None

    assert unit_at(there.first_day, -count, unit) == unit_at(day, 0, unit)


@pytest.mark.parametrize(
    ("date", "value", "side", "edtf"),
    [
        ((2023, 12, 25), "P2W", -1, "2023-12-11"),
        ((2024, 1, 31), "P1M", 1, "2024-02-29"),
        ((2024, 2, 29), "P1Y", -1, "2023-02-28"),
        ((2024, 2, 29), "P4Y", 1, "2028-02-29"),
        ((2024, 1, 23), "P1.5Y", 1, "2025-07-23"),
        ((2024, 1, 23), "PXD", 1, "2024-01-26~"),
    ],
)
def test_a_day_is_moved_to_a_day(date: tuple[int, int, int], value: str, side: int, edtf: str) -> None:
    """At the end of a shorter month it stops; what nobody counted is about three."""
    day = day_of(*date)
    found = moved(Interval.days(day, day), length(value), side)

    assert found is not None
    assert found.edtf == edtf


@given(DAYS, st.integers(1, 4000), st.sampled_from([-1, 1]), st.sampled_from("DWMY"))
def test_a_move_of_months_keeps_the_day(day: int, count: int, side: int, unit: str) -> None:
    """A day stays the same day of the month, or becomes the last of a shorter one."""
    found = moved(Interval.days(day, day), length(f"P{count}{unit}"), side)
    assert found is not None and found.first_day is not None

    if unit in "DW":
        assert found.first_day == day + side * count * (7 if unit == "W" else 1)
    else:
        _, _, date = date_of(found.first_day)
        assert date == date_of(day)[2] or (date in (28, 29, 30) and date < date_of(day)[2])


@pytest.mark.parametrize(
    ("value", "side", "edtf"),
    [
        ("P3M", -1, "2023-10/2023-12"),
        ("P2Y", 1, "2025/2026"),
        ("P2W", -1, "2024-01-08/2024-01-21"),
        ("P5D", -1, "2024-01-18/2024-01-22"),
        ("PXD", -1, "2024-01-20~/2024-01-22~"),
    ],
)
def test_a_stretch_beside_a_day(value: str, side: int, edtf: str) -> None:
    """ "The past three months" are whole months before this one, "the next few days" begin tomorrow."""
    found = beside(day_of(2024, 1, 23), length(value), side)

    assert found is not None
    assert found.edtf == edtf
    assert found.certainty is (Certainty.APPROXIMATE if "X" in value else Certainty.EXACT)


def test_working_days_leave_weekends_out() -> None:
    """Five of them are a week, on whichever day it begins."""
    for day in range(day_of(2024, 1, 22), day_of(2024, 1, 27)):
        start = Interval.days(day, day)
        five = Length(((5.0, "workday"),))
        assert (moved(start, five, 1), moved(start, five, -1)) == (
            Interval.days(day + 7, day + 7),
            Interval.days(day - 7, day - 7),
        )


def test_an_open_interval_is_not_moved() -> None:
    """What has no end has no day to count from."""
    assert moved(Interval.days(None, 5, Granularity.DAY), length("P1D"), 1) is None
