"""Events under their years and months, for a page to be read from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from chronos.calendar_units import unit_of
from chronos.days import date_of
from chronos.event import Event
from chronos.export.page.html_time import html_time
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.wording import month_name, words

_ERAS = (Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM)


@attrs.frozen
class Day:
    """Events under one date in words; *time* is its ``datetime`` attribute, None where HTML has none."""

    heading: str
    time: str | None
    events: tuple[Event, ...]


@attrs.frozen
class Month:
    """Days under the name of a month; None for those told to the year alone."""

    heading: str | None
    days: tuple[Day, ...]


@attrs.frozen
class Year:
    """Months under a year, or under the decade or more that its events are told in."""

    id: str
    heading: str
    months: tuple[Month, ...]


def years(events: Iterable[Event], undated: str) -> tuple[Year, ...]:
    """Group events in the order of their beginnings; one that tells only its end stands at its end.

    Within a year those told to the year come first, so that each month stands there once. *undated*: the
    heading of those that tell no time.
    """
    held: dict[Interval, dict[int, list[Event]]] = {}
    loose: list[Event] = []
    for event in events:
        day = _day(event.interval)
        if day is None:
            loose.append(event)
        else:
            months = held.setdefault(_period(event.interval, day), {})
            months.setdefault(_month(event.interval, day), []).append(event)
    found = [_year(period, held[period]) for period in sorted(held, key=_beginning)]
    return (*found, Year("y-undated", undated, (Month(None, _days(loose)),))) if loose else tuple(found)


def _year(period: Interval, months: dict[int, list[Event]]) -> Year:
    heading = words(period)
    shown = (Month(month_name(month) if month else None, _days(months[month])) for month in sorted(months))
    return Year(f"y-{period.edtf.replace('/', '_')}", heading[:1].upper() + heading[1:], tuple(shown))


def _days(events: Iterable[Event]) -> tuple[Day, ...]:
    """Bring together what happened on one day, whether its hour is told or not, or in one stretch."""
    held: dict[tuple[str, str | None], list[Event]] = {}
    for event in events:
        held.setdefault(_heading(event), []).append(event)
    return tuple(Day(heading, time, tuple(told)) for (heading, time), told in held.items())


def _heading(event: Event) -> tuple[str, str | None]:
    """Return the day of an event in words and as HTML has it, or all of its date where it is no one day."""
    day, certainty = event.interval.first_day, event.interval.certainty
    if day is None or day != event.interval.last_day or certainty is not Certainty.EXACT:
        return event.display, html_time(event.interval)
    whole = Interval.days(day, day)
    return words(whole), html_time(whole)


def _day(interval: Interval) -> int | None:
    return interval.last_day if interval.first_day is None else interval.first_day


def _period(interval: Interval, day: int) -> Interval:
    """Return the year of an event, or the smallest era that holds one told in several years."""
    year = unit_of(day, Granularity.YEAR)
    if interval.granularity < Granularity.YEAR or None in (interval.first_day, interval.last_day):
        era = interval.granularity in _ERAS
        return unit_of(day, interval.granularity) if era else year
    for period in (year, *(unit_of(day, granularity) for granularity in _ERAS)):
        if _holds(period, interval):
            return period
    return interval


def _holds(period: Interval, interval: Interval) -> bool:
    assert period.end is not None and interval.end is not None
    return interval.end <= period.end


def _month(interval: Interval, day: int) -> int:
    """Return the month that an event stands under: 1 to 12, 0 for none."""
    return date_of(day)[1] if interval.granularity < Granularity.HALF else 0


def _beginning(period: Interval) -> tuple[int, int]:
    assert period.start is not None and period.end is not None
    return period.start, -period.end
