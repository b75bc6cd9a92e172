"""Intervals: their first and last days are inclusive, and EDTF says them as ISO 8601-2 does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intervals import span

from chronos.calendar_units import unit_of
from chronos.days import DAY, day_of, iso_day
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval

G = Granularity


@pytest.mark.parametrize(
    ("granularity", "edtf"),
    [
        (G.DAY, "2024-02-29"),
        (G.WEEKEND, "2024-03-02/2024-03-03"),
        (G.WEEK, "2024-02-26/2024-03-03"),
        (G.MONTH, "2024-02"),
        (G.SEASON, "2023-24"),
        (G.QUARTER, "2024-01/2024-03"),
        (G.HALF, "2024-01/2024-06"),
        (G.YEAR, "2024"),
        (G.DECADE, "202X"),
        (G.CENTURY, "20XX"),
        (G.MILLENNIUM, "2XXX"),
    ],
)
def test_edtf_of_every_unit(granularity: Granularity, edtf: str) -> None:
    """Each unit of the calendar in levels 0 and 1; what has no sign of its own is a span."""
    assert unit_of(day_of(2024, 2, 29), granularity).edtf == edtf


@pytest.mark.parametrize(("months", "edtf"), [((3, 5), "2021-21"), ((6, 8), "2021-22"), ((9, 11), "2021-23")])
def test_edtf_of_seasons(months: tuple[int, int], edtf: str) -> None:
    """Seasons have the numbers 21 to 24 (ISO 8601-2, 4.8)."""
    assert unit_of(day_of(2021, months[0]), G.SEASON).edtf == edtf
    assert unit_of(day_of(2021, months[1]), G.SEASON).edtf == edtf


@pytest.mark.parametrize(
    ("interval", "edtf"),
    [
        (span((2021, 5, 3), (2021, 5, 9)), "2021-05-03/2021-05-09"),
        (span((2020, 12, 28), (2021, 1, 3)), "2020-12-28/2021-01-03"),
        (span((2020, 3, 1), (2020, 6, 30), G.MONTH), "2020-03/2020-06"),
        (span((2020, 3, 1), (2020, 5, 31), G.MONTH), "2020-03/2020-05"),
        (span((1990, 1, 1), (1999, 12, 31), G.YEAR), "1990/1999"),
        (span((2020, 1, 1), (2021, 12, 31), G.MONTH), "2020-01/2021-12"),
        (span((1999, 1, 1), (2003, 12, 31), G.YEAR), "1999/2003"),
        (span((2020, 1, 1), (2021, 12, 31)), "2020-01-01/2021-12-31"),
    ],
)
def test_edtf_of_spans(interval: Interval, edtf: str) -> None:
    """Both ends are inclusive, and as fine as they were told."""
    assert interval.edtf == edtf


@pytest.mark.parametrize(
    ("interval", "edtf"),
    [
        (span((2021, 5, 3), None), "2021-05-03/.."),
        (span((2022, 1, 1), None), "2022-01-01/.."),
        (span((2024, 1, 1), None, G.MONTH), "2024-01/.."),
        (span((2003, 1, 1), None, G.YEAR), "2003/.."),
        (span(None, (2021, 5, 3)), "../2021-05-03"),
        (span(None, (2021, 12, 31)), "../2021-12-31"),
        (span(None, (2020, 2, 29), G.MONTH), "../2020-02"),
        (span(None, (1989, 12, 31), G.YEAR), "../1989"),
        (span(None, None), "../.."),
    ],
)
def test_edtf_of_open_spans(interval: Interval, edtf: str) -> None:
    """An open end is two dots (ISO 8601-2, 4.4)."""
    assert interval.edtf == edtf


@pytest.mark.parametrize(
    ("interval", "edtf"),
    [
        (span((1990, 1, 1), (1990, 12, 31), G.YEAR, Certainty.APPROXIMATE), "1990~"),
        (span((2021, 5, 3), (2021, 5, 3), G.DAY, Certainty.UNCERTAIN), "2021-05-03?"),
        (span((1990, 1, 1), (1993, 12, 31), G.YEAR, Certainty.APPROXIMATE), "1990~/1993~"),
        (span((2003, 1, 1), None, G.YEAR, Certainty.UNCERTAIN), "2003?/.."),
        (span(None, (2003, 12, 31), G.YEAR, Certainty.APPROXIMATE), "../2003~"),
    ],
)
def test_edtf_qualifiers(interval: Interval, edtf: str) -> None:
    """A qualifier stands after each end that is told, never after an open one."""
    assert interval.edtf == edtf


@pytest.mark.parametrize(
    ("granularity", "year", "edtf"),
    [
        (G.YEAR, 0, "0000"),
        (G.YEAR, -43, "-0043"),
        (G.YEAR, -9999, "-9999"),
        (G.YEAR, -17_976, "Y-17976"),
        (G.YEAR, 79, "0079"),
        (G.YEAR, 12_024, "Y12024"),
        (G.CENTURY, 250, "02XX"),
        (G.CENTURY, -450, "-0499/-0400"),
        (G.DECADE, 12_024, "Y12020/Y12029"),
    ],
)
def test_edtf_outside_four_digits(granularity: Granularity, year: int, edtf: str) -> None:
    """Year 0 is 1 BC; more than four digits take a Y; unspecified digits stay within four plain ones."""
    assert unit_of(day_of(year, 6, 15), granularity).edtf == edtf


@pytest.mark.parametrize(
    ("granularity", "offset", "edtf"),
    [
        (G.HOUR, None, "2021-05-03T18"),
        (G.MINUTE, None, "2021-05-03T18:45"),
        (G.SECOND, 0, "2021-05-03T18:45:10+00:00"),
        (G.MINUTE, -210, "2021-05-03T18:45-03:30"),
        (G.MINUTE, 540, "2021-05-03T18:45+09:00"),
    ],
)
def test_clock_times(granularity: Granularity, offset: int | None, edtf: str) -> None:
    """A moment is written as finely as it was told, with its zone where one was told."""
    start = day_of(2021, 5, 3) * DAY + 18 * 3600 + 45 * 60 + 10
    size = {G.HOUR: 3600, G.MINUTE: 60, G.SECOND: 1}[granularity]
    interval = Interval(start // size * size, start // size * size + size, granularity, offset=offset)

    assert (interval.edtf, interval.earliest, interval.latest) == (edtf, edtf, edtf)


def test_a_clock_span_over_midnight() -> None:
    """The last minute belongs to the span, the one after does not."""
    midnight = day_of(2021, 5, 4) * DAY
    interval = Interval(midnight - 3600, midnight + 3600, G.MINUTE)

    assert interval.edtf == "2021-05-03T23:00/2021-05-04T00:59"
    assert (interval.first_day, interval.last_day) == (day_of(2021, 5, 3), day_of(2021, 5, 4))


@given(st.integers(-7_300_000, 7_300_000), st.integers(0, 400), st.sampled_from(list(G)[4:]))
def test_both_ends_are_inclusive(first: int, length: int, granularity: Granularity) -> None:
    """Days go in and come out as they were, and the day after the last lies outside."""
    interval = Interval.days(first, first + length, granularity)

    assert (interval.first_day, interval.last_day) == (first, first + length)
    assert (interval.earliest, interval.latest) == (iso_day(first), iso_day(first + length))
    assert interval.end == (first + length + 1) * DAY


def test_open_ends_have_no_day() -> None:
    """What is open is None, not a far date."""
    interval = span(None, None)

    assert (interval.first_day, interval.last_day) == (None, None)
    assert (interval.earliest, interval.latest) == (None, None)
