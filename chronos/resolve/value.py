"""An interval -> its TIMEX3 value (ISO 24617-1), as TempEval-3 writes it."""

from __future__ import annotations

import datetime as dt

from chronos.days import date_of, iso_day, iso_year, week_of
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.resolve.unit import SPANS
from chronos.term import NARROWING, SEASONS, Term

_LAST_DAY = dt.date.max.toordinal()


def value_of(term: Term, interval: Interval) -> str:
    """Return the value of a term that was placed at *interval*; of a range, that of its first date.

    A decade has three figures, a century two (TIDES 2005, the standard that TIMEX3 takes its values from).

    >>> from chronos.term import term as said
    >>> value_of(said("XXXX-SU"), Interval.days(738672, 738763, Granularity.SEASON))
    '2023-SU'
    """
    if term.length is not None and (term.base is None or term.type == "DURATION"):
        return term.length.value
    moment = interval.start if interval.start is not None else interval.end
    if term.mod == "TURN" and interval.end is not None:
        moment = interval.end - 1  # what turns begins in its midst
    if moment is None:
        return term.value
    day = moment // 86_400
    if interval.granularity is Granularity.DAY and 1 <= day <= _LAST_DAY and term.mod is None:
        return dt.date.fromordinal(day).isoformat()
    return _date(term, interval, day) + _clock(term, interval, moment)


def _date(term: Term, interval: Interval, day: int) -> str:
    year, month, date = date_of(day)
    said = _year(year)
    granularity = interval.granularity
    if term.mod in NARROWING or (term.until is not None and term.until.mod in NARROWING):
        granularity = _said_granularity(term, granularity)
    if granularity <= Granularity.DAY:
        return iso_day(day) if year > 0 else f"{said}-{month:02}-{date:02}"
    if granularity <= Granularity.WEEK:
        year, week = week_of(day)
        return f"{_year(year)}-W{week:02}" + ("-WE" if granularity == Granularity.WEEKEND else "")
    if granularity == Granularity.MONTH:
        return f"{said}-{month:02}"
    if granularity == Granularity.SEASON:
        return f"{said}-{SEASONS[(month - 3) // 3 % 4]}"
    if granularity == Granularity.QUARTER:
        return f"{said}-Q{(term.base and term.quarter) or (month + 2) // 3}"  # as a firm counts them
    if granularity == Granularity.HALF:
        return f"{said}-H{(term.base and term.half) or (month + 5) // 6}"
    cut = {Granularity.DECADE: 1, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 3}.get(granularity, 0)
    if cut and year < 1 and interval.last_day is not None:
        said = _year(date_of(interval.last_day)[0])  # years count down: 500 to 401 are BC04
    return said[: len(said) - cut]


def _said_granularity(term: Term, found: Granularity) -> Granularity:
    """The unit that "early" or "late" narrowed."""
    if term.day:
        return found
    if term.span > 1:
        return SPANS[term.span]
    if term.month:
        return Granularity.MONTH
    if term.season:
        return Granularity.SEASON
    if term.quarter:
        return Granularity.QUARTER
    if term.half:
        return Granularity.HALF
    if term.shift:
        return Granularity.named(term.shift[1])
    return Granularity.YEAR if term.year is not None else found


def _clock(term: Term, interval: Interval, moment: int) -> str:
    if term.part:
        return f"T{term.part}"
    if not interval.clocked:
        return ""
    second = moment % 86_400
    zone = "Z" if interval.offset == 0 else ""
    return f"T{second // 3600:02}:{second // 60 % 60:02}{zone}"


def _year(year: int) -> str:
    """TIMEX3 writes years before Christ as BC0044."""
    return iso_year(year) if year > 0 else f"BC{1 - year:04}"
