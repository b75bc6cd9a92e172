"""Intervals are written as TIMEX3 values, by the unit that was said."""

from __future__ import annotations

import attrs
import pytest

from chronos.calendar_units import thirds, unit_of
from chronos.days import DAY, day_of
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.resolve.value import value_of
from chronos.term import Term, term

G = Granularity


@pytest.mark.parametrize(
    ("said", "date", "granularity", "value"),
    [
        ("XXXX-XX-22", (2024, 1, 22), G.DAY, "2024-01-22"),
        ("XXXX-WXX-2", (2024, 1, 23), G.DAY, "2024-01-23"),
        ("XXXX-WXX-WE", (2024, 1, 23), G.WEEKEND, "2024-W04-WE"),
        ("XXXX-WXX", (2021, 1, 3), G.WEEK, "2020-W53"),
        ("XXXX-WXX", (476, 9, 4), G.WEEK, "0476-W36"),
        ("XXXX-WXX", (-43, 3, 4), G.WEEK, "BC0044-W10"),
        ("XXXX-01", (2024, 1, 23), G.MONTH, "2024-01"),
        ("XXXX-WI", (2024, 1, 23), G.SEASON, "2023-WI"),
        ("XXXX-SP", (2024, 4, 23), G.SEASON, "2024-SP"),
        ("XXXX-Q1", (2024, 1, 23), G.QUARTER, "2024-Q1"),
        ("XXXX-H2", (2024, 7, 23), G.HALF, "2024-H2"),
        ("2024", (2024, 1, 23), G.YEAR, "2024"),
        ("199", (1994, 1, 23), G.DECADE, "199"),
        ("18", (1894, 1, 23), G.CENTURY, "18"),
        ("0079", (79, 8, 24), G.YEAR, "0079"),
    ],
)
def test_units(said: str, date: tuple[int, int, int], granularity: Granularity, value: str) -> None:
    """Each unit has its form; a week belongs to the ISO year of its Thursday."""
    assert value_of(term(said), unit_of(day_of(*date), granularity)) == value


@pytest.mark.parametrize(
    ("year", "granularity", "value"),
    [
        (-43, G.YEAR, "BC0044"),
        (0, G.YEAR, "BC0001"),
        (-430, G.CENTURY, "BC04"),
        (-50, G.CENTURY, "BC00"),
        (-17_976, G.YEAR, "BC17977"),
    ],
)
def test_before_christ(year: int, granularity: Granularity, value: str) -> None:
    """Years before Christ are counted from 1 BC, and their centuries as most of their years begin."""
    assert value_of(Term(year=year), unit_of(day_of(year, 6, 1), granularity)) == value


def test_a_day_before_christ() -> None:
    """The ides of March, 44 BC."""
    day = day_of(-43, 3, 15)

    assert value_of(Term(year=-43, month=3, day=15), Interval.days(day, day)) == "BC0044-03-15"


@pytest.mark.parametrize(
    ("value", "granularity"),
    [("199", G.DECADE), ("18", G.CENTURY), ("2021", G.YEAR), ("2021-03", G.MONTH)],
)
def test_early_and_late_keep_the_value(value: str, granularity: Granularity) -> None:
    """ "The early 1990s" are 199 with a modifier: the value is that of the whole."""
    said = term(value)
    whole = unit_of(day_of(said.year or 0, said.month or 1), granularity)

    for part in thirds(whole):
        assert value_of(attrs.evolve(said, mod="START"), part) == value


def test_clock_times() -> None:
    """Hours and minutes follow the day."""
    start = day_of(2021, 5, 3) * DAY + 18 * 3600 + 45 * 60
    interval = Interval(start, start + 60, G.MINUTE, offset=60)

    assert value_of(term("2021-05-03T18:45"), interval) == "2021-05-03T18:45"
