"""The units of the calendar as intervals: the week, season or century that holds a day."""

from __future__ import annotations

import itertools

from chronos.days import date_of, day_of, month_start, weekday
from chronos.granularity import Granularity
from chronos.interval import Interval

_MONTHS = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.HALF: 6, Granularity.YEAR: 12}
_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}
_WEEK_THIRDS = ((0, 2), (2, 3), (4, 6))  # as many days at its beginning as at its end
_MONTH_THIRDS = ((1, 10), (11, 20), (21, 31))
_YEAR_THIRDS = ((0, 3), (4, 7), (8, 11))
_THIRDS_IN_YEARS = {
    Granularity.DECADE: ((0, 3), (4, 6), (7, 9)),
    Granularity.CENTURY: ((0, 33), (34, 66), (67, 99)),
    Granularity.MILLENNIUM: ((0, 333), (334, 666), (667, 999)),
}


def unit_of(day: int, granularity: Granularity) -> Interval:
    """Return the unit that holds an ordinal day; a unit finer than a day is the day.

    Weeks begin on Monday; seasons are meteorological; the decades to millennia of our era begin with
    years that end in zeros (the 19th century is 1800 to 1899), those before it as historians count them.

    >>> unit_of(day_of(2024, 1, 23), Granularity.SEASON).edtf, unit_of(day_of(-430), Granularity.CENTURY).edtf
    ('2023-24', '-0499/-0400')
    """
    if granularity <= Granularity.DAY:
        return Interval.days(day, day)
    if granularity <= Granularity.WEEK:
        monday = day - weekday(day) + 1
        return Interval.days(monday + 5 * (granularity is Granularity.WEEKEND), monday + 6, granularity)
    year, month, _ = date_of(day)
    if granularity is Granularity.SEASON:
        return _months(year * 12 + month // 3 * 3 - 1, 3, granularity)
    if granularity in _MONTHS:
        size = _MONTHS[granularity]
        return _months(year * 12 + (month - 1) // size * size, size, granularity)
    size = _YEARS[granularity]
    first = year // size * size if year >= 0 else 1 - _first_before_christ(1 - year, size)
    return _months(first * 12, size * 12, granularity)


def _first_before_christ(year: int, size: int) -> int:
    """The 470s BC begin with 479, the 5th century BC with 500."""
    return year // size * size + 9 if size == _YEARS[Granularity.DECADE] else -(-year // size) * size


def third_of(interval: Interval) -> tuple[Interval, int] | None:
    """Return the unit of which *interval* is the early (0), middle (1) or late (2) third, and which.

    >>> unit, place = third_of(Interval.days(day_of(1990), day_of(1993, 12, 31)))
    >>> unit.edtf, place
    ('199X', 0)
    """
    if interval.first_day is None or interval.last_day is None:
        return None
    for granularity in (Granularity.MONTH, Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY):
        unit = unit_of(interval.first_day, granularity)
        for place, part in enumerate(thirds(unit)):
            if (interval.first_day, interval.last_day) == (part.first_day, part.last_day):
                return unit, place
    return None


def _months(first: int, count: int, granularity: Granularity) -> Interval:
    return Interval.days(month_start(first), month_start(first + count) - 1, granularity)


def thirds(unit: Interval) -> list[Interval]:
    """Return the early, middle and late part of a unit: thirds, in the whole smaller units people mean.

    >>> [part.edtf for part in thirds(unit_of(day_of(1990), Granularity.DECADE))]
    ['1990/1993', '1994/1996', '1997/1999']
    """
    assert unit.first_day is not None and unit.last_day is not None
    year, month, _ = date_of(unit.first_day)
    if unit.granularity is Granularity.WEEK:
        return [Interval.days(unit.first_day + a, unit.first_day + b) for a, b in _WEEK_THIRDS]
    if unit.granularity is Granularity.MONTH:
        first = day_of(year, month) - 1
        return [Interval.days(first + a, min(first + b, unit.last_day)) for a, b in _MONTH_THIRDS]
    if unit.granularity is Granularity.YEAR:
        return [_months(year * 12 + a, b - a + 1, Granularity.MONTH) for a, b in _YEAR_THIRDS]
    if unit.granularity < Granularity.DECADE:
        size = unit.last_day - unit.first_day + 1
        borders = [unit.first_day + size * third // 3 for third in range(4)]
        return [Interval.days(a, b - 1) for a, b in itertools.pairwise(borders)]
    years = _THIRDS_IN_YEARS[unit.granularity]
    return [_months((year + a) * 12, (b - a + 1) * 12, Granularity.YEAR) for a, b in years]
