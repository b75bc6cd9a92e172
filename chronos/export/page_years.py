"""Events under their years and months, for a page to be read from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from chronos.calendar_units import unit_of
from chronos.days import date_of
from chronos.event import Event
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.wording import month_name, words

_ERAS = (Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM)


@attrs.frozen
class Month:
    """Events under the name of a month; None for those told to the year alone."""

    heading: str | None
    events: tuple[Event, ...]


@attrs.frozen
class Year:
    """Months under a year, or under the decade or more that its events are told in."""

    id: str
    heading: str
    months: tuple[Month, ...]


def years(events: Iterable[Event]) -> tuple[Year, ...]:
    """Group events in the order of their beginnings; one that tells only its end stands at its end.

    Within a year those told to the year come first, so that each month stands there once.
    """
    held: dict[Interval, dict[int, list[Event]]] = {}
    undated: list[Event] = []
    for event in events:
        day = _day(event.interval)
        if day is None:
            undated.append(event)
        else:
            months = held.setdefault(_period(event.interval, day), {})
            months.setdefault(_month(event.interval, day), []).append(event)
    found = [_year(period, held[period]) for period in sorted(held, key=_beginning)]
    return (*found, Year("y-undated", "Undated", (Month(None, tuple(undated)),))) if undated else tuple(found)


def _year(period: Interval, months: dict[int, list[Event]]) -> Year:
    heading = words(period)
    shown = (Month(month_name(month) if month else None, tuple(months[month])) for month in sorted(months))
    return Year(f"y-{period.edtf.replace('/', '_')}", heading[:1].upper() + heading[1:], tuple(shown))


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
