"""The units of the calendar: every day lies in exactly one, and thirds part a unit without a gap."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.calendar_units import third_of, thirds, unit_of
from chronos.days import day_of
from chronos.granularity import Granularity
from chronos.interval import Interval

DAYS = st.integers(-3_000_000, 5_000_000)
SMALL = (Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.SEASON, Granularity.QUARTER)
LARGE = (Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM)
UNITS = st.one_of(
    st.tuples(DAYS, st.sampled_from((*SMALL, Granularity.HALF, Granularity.YEAR))),
    st.tuples(st.integers(day_of(0), 5_000_000), st.sampled_from(LARGE)),
)
PARTED = st.sampled_from((*SMALL[2:], Granularity.HALF, Granularity.YEAR, *LARGE[:2]))


def ends(interval: Interval) -> tuple[int, int]:
    """Return the first and last day of a closed interval."""
    assert interval.first_day is not None and interval.last_day is not None
    return interval.first_day, interval.last_day


@given(UNITS)
def test_a_unit_holds_its_days(asked: tuple[int, Granularity]) -> None:
    """Whichever day of a unit is asked for, the unit is the same, and the next begins the day after."""
    day, granularity = asked
    unit = unit_of(day, granularity)
    first, last = ends(unit)

    assert first <= day <= last
    assert unit_of(first, granularity) == unit_of(last, granularity) == unit
    assert ends(unit_of(last + 1, granularity))[0] == last + 1


@pytest.mark.parametrize(
    ("date", "granularity", "first", "last"),
    [
        ((2024, 1, 23), Granularity.WEEK, (2024, 1, 22), (2024, 1, 28)),
        ((2024, 1, 23), Granularity.WEEKEND, (2024, 1, 27), (2024, 1, 28)),
        ((2024, 1, 28), Granularity.WEEKEND, (2024, 1, 27), (2024, 1, 28)),
        ((2024, 1, 23), Granularity.SEASON, (2023, 12, 1), (2024, 2, 29)),
        ((2023, 12, 23), Granularity.SEASON, (2023, 12, 1), (2024, 2, 29)),
        ((2024, 5, 31), Granularity.SEASON, (2024, 3, 1), (2024, 5, 31)),
        ((2024, 7, 1), Granularity.HALF, (2024, 7, 1), (2024, 12, 31)),
        ((1999, 12, 31), Granularity.DECADE, (1990, 1, 1), (1999, 12, 31)),
        ((2000, 1, 1), Granularity.CENTURY, (2000, 1, 1), (2099, 12, 31)),
        ((-1, 6, 1), Granularity.CENTURY, (-99, 1, 1), (0, 12, 31)),
        ((-100, 6, 1), Granularity.CENTURY, (-199, 1, 1), (-100, 12, 31)),
        ((1, 6, 1), Granularity.CENTURY, (0, 1, 1), (99, 12, 31)),
    ],
)
def test_where_units_begin_and_end(
    date: tuple[int, int, int],
    granularity: Granularity,
    first: tuple[int, int, int],
    last: tuple[int, int, int],
) -> None:
    """Monday begins the week, December the winter, a zero the decade; 100 to 1 BC is a century."""
    assert ends(unit_of(day_of(*date), granularity)) == (day_of(*first), day_of(*last))


@given(DAYS, PARTED)
def test_thirds_part_a_unit(day: int, granularity: Granularity) -> None:
    """Early, middle and late follow each other and fill the unit."""
    unit = unit_of(day, granularity)
    parts = [ends(part) for part in thirds(unit)]

    assert len(parts) == 3
    assert (parts[0][0], parts[-1][1]) == ends(unit)
    assert all(later[0] == earlier[1] + 1 for earlier, later in itertools.pairwise(parts))


def test_the_parts_of_a_week() -> None:
    """A week begins with as many days as it ends with; its middle is Wednesday and Thursday."""
    monday = day_of(2024, 5, 13)
    parts = [ends(part) for part in thirds(unit_of(monday, Granularity.WEEK))]

    assert parts == [(monday, monday + 2), (monday + 2, monday + 3), (monday + 4, monday + 6)]


@given(
    DAYS,
    st.sampled_from([Granularity.MONTH, Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY]),
    st.integers(0, 2),
)
def test_a_third_knows_its_unit(day: int, granularity: Granularity, place: int) -> None:
    """ "The early 1990s" can be told from its days alone."""
    unit = unit_of(day, granularity)

    assert third_of(thirds(unit)[place]) == (unit, place)


def test_what_is_no_third() -> None:
    """A week and an open span are no part of anything."""
    assert third_of(unit_of(day_of(2024, 1, 23), Granularity.WEEK)) is None
    assert third_of(Interval.days(day_of(2024), None)) is None
