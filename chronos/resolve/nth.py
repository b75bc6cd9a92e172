"""The n-th weekday, day, week ... of an interval: "the first Monday of May", "the last week of March"."""

from __future__ import annotations

from chronos.calendar_units import unit_of
from chronos.days import DAY, date_of, day_of, weekday
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.resolve.move import SECONDS, unit_at
from chronos.resolve.unit import units_in
from chronos.term import Length, Term

_A_FEW = 3
_DECADE = 10  # years; longer times are divided into whole ones
_FAR = 4  # years from one to the next of what comes once in some years
_THURSDAY = 4
_SATURDAY = 6
_FORTNIGHT = Length(((14, "day"),))
_PARTS = {"half": 2, "third": 3, "quarter": 4}


def nth_of(term: Term, nth: int, within: Interval) -> Interval | None:
    """Return the n-th (-1: the last) of what *term* counts in an interval; None where it has no such.

    >>> from chronos.days import day_of
    >>> may = unit_of(day_of(2024, 5), Granularity.MONTH)
    >>> nth_of(Term(weekday=1), 1, may).edtf, nth_of(Term(unit="day"), -1, may).edtf
    ('2024-05-06', '2024-05-31')
    """
    first, last = within.first_day, within.last_day
    if first is None or last is None:
        return None
    if nth == 0:  # "the first to the last day"
        return within
    if term.length is not None:
        return _stretch(term.length, nth, first, last)
    if term.weekday:
        return _weekday(term.weekday, nth, first, last)
    if term.unit in _PARTS and (term.unit != "quarter" or within.granularity > Granularity.YEAR):
        return _part(_PARTS[term.unit], nth, first, last)
    if term.unit == "weekend":
        saturday = _weekday(_SATURDAY, nth, first, last)
        return saturday and unit_of(saturday.first_day or 0, Granularity.WEEKEND)
    if term.unit == "week":
        monday = _first_week(first) + 7 * (nth - 1) if nth > 0 else _last_week(last) + 7 * (nth + 1)
        return unit_of(monday, Granularity.WEEK)
    if term.unit == "fortnight":
        return _stretch(_FORTNIGHT, nth, first, last) if nth in (1, -1) else None
    unit = term.unit or "day"
    if unit in SECONDS:
        moment = first * DAY + (nth - 1) * SECONDS[unit] if nth > 0 else (last + 1) * DAY - SECONDS[unit]
        return Interval(moment, moment + SECONDS[unit], Granularity.named(unit))
    found = unit_at(first, nth - 1, unit) if nth > 0 else unit_at(last, nth + 1, unit)
    if found is None or found.first_day is None or not first <= found.first_day <= last:
        return None
    return found


def _part(parts: int, nth: int, first: int, last: int) -> Interval | None:
    """The n-th half or quarter of a century, a decade, a month: in whole years where they divide it."""
    nth = nth if nth > 0 else parts + 1 + nth
    if not 1 <= nth <= parts:
        return None
    (year, *began), (after, *ended) = date_of(first), date_of(last + 1)
    years = after - year
    if began == ended == [1, 1] and years > 1 and (years % parts == 0 or years > _DECADE):
        edges = [day_of(year - (-years * one // parts)) for one in (nth - 1, nth)]
        return Interval.days(edges[0], edges[1] - 1, Granularity.YEAR)
    size = (last - first + 1) // parts
    return Interval.days(first + size * (nth - 1), last if nth == parts else first + size * nth - 1)


def nth_beside(term: Term, nth: int, within: Interval, side: str) -> Interval | None:
    """Return the n-th of what *term* counts before or after an interval: "the second Monday after Easter".

    >>> from chronos.days import day_of
    >>> easter = Interval.days(day_of(2024, 3, 31), day_of(2024, 3, 31))
    >>> nth_beside(Term(weekday=1), 2, easter, "after").edtf
    '2024-04-08'
    """
    first, last = within.first_day, within.last_day
    if first is None or last is None or nth < 1:
        return None
    if side == "nearest":
        return _nearest(term, nth, first)
    if not term.weekday:
        day, step = (last, nth) if side == "after" else (first, -nth)
        return unit_at(day, step, term.unit or "day")
    day = last + 1 + (term.weekday - weekday(last + 1)) % 7 + 7 * (nth - 1)
    if side == "before":
        day = first - 1 - (weekday(first - 1) - term.weekday) % 7 - 7 * (nth - 1)
    return Interval.days(day, day)


def _nearest(term: Term, nth: int, day: int) -> Interval | None:
    """The n-th by its distance: "the second closest Sunday to May 3"."""
    if term.weekday:
        first = day + (term.weekday - weekday(day)) % 7
        near = [Interval.days(one, one) for one in range(first - 7 * nth, first + 7 * nth, 7)]
    else:
        year = date_of(day)[0]
        years = range(year - _FAR * nth, year + _FAR * nth + 1)
        near = [unit for one in years for unit in units_in(term, one)]
    near.sort(key=lambda unit: abs((unit.first_day or 0) - day))
    return near[nth - 1] if len(near) >= nth else None


def _weekday(number: int, nth: int, first: int, last: int) -> Interval | None:
    day = first + (number - weekday(first)) % 7 + 7 * (nth - 1)
    if nth < 0:
        day = last - (weekday(last) - number) % 7 + 7 * (nth + 1)
    return Interval.days(day, day) if first <= day <= last else None


def _stretch(length: Length, nth: int, first: int, last: int) -> Interval | None:
    """ "the first three months of 2021"."""
    (amount, unit), *_ = length.parts
    count = _A_FEW if amount is None else int(amount)
    if unit == "week":
        first, last = _first_week(first), _last_week(last) + 6
    edge = unit_at(first, count - 1, unit) if nth > 0 else unit_at(last, 1 - count, unit)
    if edge is None:
        return None
    certainty = Certainty.APPROXIMATE if amount is None else Certainty.EXACT
    if nth > 0:
        return Interval.days(first, edge.last_day, edge.granularity, certainty)
    return Interval.days(edge.first_day, last, edge.granularity, certainty)


def _first_week(first: int) -> int:
    """The Monday of the first week that lies mostly in a period, as ISO 8601 counts the weeks of a year."""
    monday = first - weekday(first) + 1
    return monday if weekday(first) <= _THURSDAY else monday + 7


def _last_week(last: int) -> int:
    """The Monday of the last week that lies mostly in a period."""
    monday = last - weekday(last) + 1
    return monday if weekday(last) >= _THURSDAY else monday - 7
