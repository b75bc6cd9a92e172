"""The dates around an anchor that fit what is told in part: each 22nd, each Tuesday, each May."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from chronos.days import date_of, month_length, month_start, weekday
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.resolve.unit import units_in
from chronos.term import Term

_LEAP_REACH = 8
_CLOSE, _FAR = 60, 240  # days from the anchor
Source = Callable[[Term, int], Iterator[Interval]]


def source_of(term: Term) -> Source | None:
    """Return what yields the dates around an anchor that fit a term told in part; None for a time of day.

    >>> from chronos.days import day_of
    >>> from chronos.term import term
    >>> fits = source_of(term("XXXX-WXX-5"))
    >>> [date.edtf for date in fits(term("XXXX-WXX-5"), day_of(2024, 5, 15))][1:4]
    ['2024-05-10', '2024-05-17', '2024-05-24']
    """
    if term.named or term.month or term.season or term.quarter or term.half or term.week:
        return _every_year
    if term.day:
        return _every_month
    if term.weekday or term.weekend:
        return _every_week
    return None


def _every_year(term: Term, anchor: int) -> Iterator[Interval]:
    year = date_of(anchor)[0]
    reach = _LEAP_REACH if term.month == 2 and term.day == 29 else 2 + abs(term.aim or 0)
    reach -= term.weekday is not None  # nobody leaves out the year of a day two years off
    for one in range(year - reach, year + reach + 1):
        try:
            units = units_in(term, one)
        except ValueError:
            continue
        yield from (unit for unit in units if on_weekday(term, unit))


def _every_month(term: Term, anchor: int) -> Iterator[Interval]:
    year, month, _ = date_of(anchor)
    assert term.day is not None
    for months in range(year * 12 + month - 15, year * 12 + month + 14):
        if term.day <= month_length(months // 12, months % 12 + 1):
            interval = Interval.days(month_start(months) + term.day - 1, month_start(months) + term.day - 1)
            if on_weekday(term, interval):
                yield interval


def _every_week(term: Term, anchor: int) -> Iterator[Interval]:
    monday = anchor - weekday(anchor) + 1
    offset = 5 if term.weekend else (term.weekday or 1) - 1
    aim = term.aim or 0
    for week in range(min(aim, 0) - 2, max(aim, 0) + 4):
        first = monday + 7 * week + offset
        yield Interval.days(
            first, first + term.weekend, Granularity.WEEKEND if term.weekend else Granularity.DAY
        )


def on_weekday(term: Term, interval: Interval) -> bool:
    """Whether an interval lies on the weekday that a term says, if it says one with its day."""
    first = interval.first_day
    dayless = term.day is None and not term.numeric
    return term.weekday is None or dayless or first is None or weekday(first) == term.weekday


def are_far(candidates: list[Interval], anchor: int) -> bool:
    """Tell whether all days that have a weekday lie in other years, so that it may be a slip of the pen: "It
    opened on Wednesday, March 8", of last Thursday.
    """
    return all(_apart(one, anchor) > _FAR for one in candidates)


def is_close(otherwise: Interval, anchor: int) -> bool:
    """Tell whether a day that lacks the weekday said of it is so close to the anchor that it is meant."""
    return _apart(otherwise, anchor) <= _CLOSE


def _apart(interval: Interval, anchor: int) -> int:
    return abs((interval.first_day or 0) - anchor)
