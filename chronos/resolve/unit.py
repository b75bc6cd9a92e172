"""What a term names in a year: the day, month, season, holiday ..."""

from __future__ import annotations

from chronos.calendar_units import unit_of
from chronos.days import day_of, week_of, weekday
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.term import SEASONS, Term

_WEDNESDAY, _SATURDAY = 3, 6
SPANS = {1: Granularity.YEAR, 10: Granularity.DECADE, 100: Granularity.CENTURY, 1000: Granularity.MILLENNIUM}


def units_in(term: Term, year: int) -> tuple[Interval, ...]:
    """Return each that a term names in *year*: one at most, save for a feast whose own year is shorter.

    `ValueError` for a day that the calendar does not have.

    >>> from chronos.term import term
    >>> [unit.edtf for unit in units_in(term("XXXX-SU"), 2024)]
    ['2024-22']
    """
    if term.named is not None:
        if term.named.interval is not None:
            return (term.named.interval,)
        days = term.named.in_year(year)
        return tuple(weekend_of(one) for one in days) if term.weekend else days
    unit = _unit_in(term, year)
    return () if unit is None else (unit,)


def _unit_in(term: Term, year: int) -> Interval | None:
    if term.month:
        if term.day:
            day = day_of(year, term.month, term.day)
            return Interval.days(day, day)
        return unit_of(day_of(year, term.month), Granularity.MONTH)
    if term.season:
        return unit_of(day_of(year, 3 * SEASONS.index(term.season) + 3), Granularity.SEASON)
    if term.quarter:
        return unit_of(day_of(year, 3 * term.quarter - 2), Granularity.QUARTER)
    if term.half:
        return unit_of(day_of(year, 6 * term.half - 5), Granularity.HALF)
    if term.week:
        monday = _week_start(year, term.week)
        first = monday + term.weekday - 1 if term.weekday else monday
        return Interval.days(first, first) if term.weekday else unit_of(monday, Granularity.WEEK)
    if term.weekday or term.weekend or term.day:
        return None
    return unit_of(day_of(year), SPANS[term.span])


def _week_start(year: int, week: int) -> int:
    """Return the Monday of an ISO week; `ValueError` where the year has no such week."""
    fourth = day_of(year, 1, 4)
    monday = fourth - weekday(fourth) + 1 + 7 * (week - 1)
    if not 1 <= week <= 53 or week_of(monday) != (year, week):
        raise ValueError(f"no week {week} in {year}")
    return monday


def weekend_of(holiday: Interval) -> Interval:
    """Return the Saturday and Sunday beside a holiday, with the days up to it; of a longer one, those in it.

    >>> monday = Interval.days(day_of(2023, 9, 4), day_of(2023, 9, 4))
    >>> weekend_of(monday).edtf
    '2023-09-02/2023-09-04'
    """
    first, last = holiday.first_day, holiday.last_day
    if first is None or last is None:
        return holiday
    to_saturday = (_SATURDAY - weekday(first)) % 7
    if last > first:
        return Interval.days(first + to_saturday, first + to_saturday + 1, Granularity.WEEKEND)
    if to_saturday > _SATURDAY - _WEDNESDAY:  # Sunday, Monday, Tuesday
        to_saturday -= 7
    saturday = first + to_saturday
    return Interval.days(min(first, saturday), max(first, saturday + 1), Granularity.WEEKEND)
