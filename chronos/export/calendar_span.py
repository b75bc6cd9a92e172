"""Where an interval stands in a calendar, which knows days and moments but no doubt."""

from __future__ import annotations

import datetime as dt

import attrs

from chronos.days import DAY
from chronos.granularity import Granularity
from chronos.interval import Interval

LONGEST = 27  # days shown as they are: a month or longer would cover every day of a calendar's page
HOUR = dt.timedelta(hours=1)
_SIZES = {Granularity.SECOND: 1, Granularity.MINUTE: 60, Granularity.HOUR: 3600}


@attrs.frozen
class CalendarSpan:
    """DTSTART and the exclusive DTEND (RFC 5545, 3.6.1), and whether they show the whole interval."""

    start: dt.date
    end: dt.date
    whole: bool = True


def calendar_span(interval: Interval, *, full: bool = False) -> CalendarSpan:
    """Return the days of an interval, or its moments where it tells a clock time.

    An open interval stands on the one day it tells, and so does a month or longer unless *full*.

    >>> calendar_span(Interval.days(738908, 738909))
    CalendarSpan(start=datetime.date(2024, 1, 23), end=datetime.date(2024, 1, 25), whole=True)
    """
    if interval.clocked and interval.start is not None and interval.end is not None:
        return _moments(interval, interval.start, interval.end)
    first, last = interval.first_day, interval.last_day
    if first is None or last is None:
        day = last if first is None else first
        assert day is not None
        return CalendarSpan(_date(day), _date(day + 1), whole=False)
    if full or last - first < LONGEST:
        return CalendarSpan(_date(first), _date(last + 1))
    return CalendarSpan(_date(first), _date(first + 1), whole=False)


def _moments(interval: Interval, start: int, end: int) -> CalendarSpan:
    size = _SIZES[interval.granularity]
    last = (end - 1) // size * size
    opening = _moment(start, interval.offset)
    return CalendarSpan(opening, _moment(last, interval.offset) if last > start else opening + HOUR)


def _date(day: int) -> dt.date:
    return dt.date.fromordinal(day)


def _moment(moment: int, offset: int | None) -> dt.datetime:
    """Return UTC where the zone is told, and floating time where it is not (RFC 5545, 3.3.5)."""
    if offset is None:
        return dt.datetime.min + dt.timedelta(seconds=moment - DAY)
    return dt.datetime.min.replace(tzinfo=dt.UTC) + dt.timedelta(seconds=moment - DAY, minutes=-offset)
