"""An interval counted from another: two weeks before it, its first Monday, the week it lies in."""

from __future__ import annotations

import attrs

from chronos.calendar_units import unit_of
from chronos.days import weekday
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.resolve.move import moved, up_to
from chronos.resolve.nth import nth_beside, nth_of
from chronos.term import Length, Term

_WINTER = "WI"
_TUESDAY = 2  # the last day that is nearer to the weekend before
_COUNTED_LIKE = {"fortnight": "week", "workday": "day", "month": "season"}  # what units are counted from
_WEEK, _MIDDLE = 6, 3  # days from the first to the last of a week, and to its middle
_SOME_DAYS_OVER = 15  # a firm's quarter may end on the Sunday after the calendar's


def counted(term: Term, base: Interval) -> Interval | None:
    """Return what *term* counts from *base*; None where it counts nothing, or *base* is open.

    >>> from chronos.days import day_of
    >>> may = unit_of(day_of(2024, 5), Granularity.MONTH)
    >>> counted(Term(nth=2, weekday=1), may).edtf, counted(Term(nth=1, weekday=1, side="before"), may).edtf
    ('2024-05-13', '2024-04-29')
    """
    first, last = base.first_day, base.last_day
    if first is None or last is None:
        return None
    if term.side == "starting":
        return None if term.length is None else _starting(base, first, term.length)
    if term.side and term.length:
        return moved(base, term.length, -1 if term.side == "before" else 1)
    if term.side and term.nth is not None:
        return nth_beside(term, term.nth, base, term.side)
    if term.nth is not None:
        return nth_of(term, term.nth, base)
    if term.length:
        return up_to(last, term.length)
    if term.unit == "weekend":
        return unit_of(first - 3 if weekday(first) <= _TUESDAY else first, Granularity.WEEKEND)
    if term.unit == "week":
        return unit_of(first, Granularity.WEEK)
    if term.unit:
        return unit_of(last - _SOME_DAYS_OVER, Granularity.named(term.unit))
    if term.weekday:
        day = first + 7 + (term.weekday - weekday(first)) % 7
        return Interval.days(day, day)
    return None


def _starting(base: Interval, first: int, length: Length) -> Interval | None:
    """ "two weeks starting May 20th", "36 hours starting at noon on Friday"."""
    if base.clocked:
        end = moved(base, length, 1)
        return None if end is None else attrs.evolve(end, start=base.start, end=end.start)
    after = moved(Interval.days(first, first), length, 1)
    if after is None or after.first_day is None:
        return None
    return Interval.days(first, after.first_day - 1, Granularity.DAY, after.certainty)


def coarsest(term: Term) -> Granularity:
    """The coarsest date that a term can be counted from: a day for "the next day", a season for months."""
    if term.shift is not None:
        unit = _COUNTED_LIKE.get(term.shift[1], term.shift[1])
        return max(Granularity.named(unit), Granularity.DAY)
    if term.weekday or term.weekend:
        return Granularity.WEEK
    return Granularity.YEAR


def back_from(term: Term, told: Interval) -> int | None:
    """Return the day that a term counts back from, in a date told before it: the first, but for a week of
    "the week ended March 27" the middle, which tells the week of the calendar that it mostly lies in.
    """
    first, last = told.first_day, told.last_day
    if term.season == _WINTER and told.granularity is Granularity.YEAR:
        return last  # "that winter" of 2003 is the one that ends it
    weeks = term.shift is not None and term.shift[1] == "week"
    return first + _MIDDLE if weeks and first is not None and last == first + _WEEK else first
