"""An iCalendar file (RFC 5545) -> named events: a summary is a name; what takes place again is a holiday."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

from chronos.errors import NamedError, quoted
from chronos.interval import Interval
from chronos.named import Named
from chronos.named.rule import Rule
from chronos.typography import plain

_HORIZON = dt.datetime(2100, 1, 1)  # what repeats for ever is known until then
_MOST = 10_000  # repetitions of an event
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")


def from_ics(text: str, place: str) -> Iterator[Named]:
    """Yield what the events of a calendar tell, each with its days in its own zone.

    Cancelled events, and those without a summary, which nothing could find, are left out. `NamedError` names
    *place* and the event that cannot be used.
    """
    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except ValueError as error:
        raise NamedError(f"{place}: no calendar: {error}") from None
    events = [event for calendar in calendars for event in calendar.walk() if isinstance(event, Event)]
    if not events:
        raise NamedError(f"{place}: no VEVENT in it")
    kept = [event for event in events if event.get("SUMMARY") and event.get("STATUS") != "CANCELLED"]
    replaced = {(_uid(event), day) for event in kept if not event.errors for day in _replaced(event)}
    for _, group in itertools.groupby(sorted(kept, key=_key), _key):
        same = list(group)
        spans = sorted({span for event in same for span in _spans(event, place, replaced)})
        repeats = len(spans) > 1 or any("RRULE" in event for event in same)
        name = _summary(same[0])
        if repeats and spans:
            yield Named(name, (name,), Rule(dates=tuple(spans)))
        elif spans:
            yield Named(name, (name,), interval=Interval.days(*spans[0]))


def _summary(event: Event) -> str:
    return " ".join(str(_all(event, "SUMMARY")[0]).split())


def _key(event: Event) -> str:
    return plain(_summary(event))


def _uid(event: Event) -> str:
    return str(event.get("UID"))


def _replaced(event: Event) -> list[dt.date]:
    """Return the day of another event that this one stands for (RFC 5545, 3.8.4.4)."""
    return [_date(one.dt) for one in _all(event, "RECURRENCE-ID")]


def _spans(event: Event, place: str, replaced: set[tuple[str, dt.date]]) -> Iterator[tuple[int, int]]:
    """Yield the first and last day of each time that an event takes place."""
    try:
        for name, message in event.errors:
            raise ValueError(f"{name}: {message}")
        start, end = event.start, event.end
        if end < start:
            raise ValueError("it ends before it begins")
        days = _days(event, start)
    except ValueError as error:
        raise NamedError(f"{place}: {quoted(_summary(event))}: {error}") from None
    last = end - dt.timedelta(microseconds=1) if isinstance(end, dt.datetime) else end - dt.timedelta(days=1)
    more = max((_date(last) - _date(start)).days, 0)
    for day in days:
        if "RECURRENCE-ID" in event or (_uid(event), day) not in replaced:
            yield day.toordinal(), day.toordinal() + more


def _days(event: Event, start: dt.date) -> set[dt.date]:
    """Return the days on which an event begins: its own and those repeated, but those taken out."""
    days = {_date(start)}
    for rule in _all(event, "RRULE"):
        days |= _repetitions(dict(rule), _naive(start))
    days |= {_date(one.dt) for more in _all(event, "RDATE") for one in more.dts}
    return days - {_date(one.dt) for less in _all(event, "EXDATE") for one in less.dts}


def _repetitions(rule: dict[str, Any], start: dt.datetime) -> set[dt.date]:
    """Return the days of a recurrence rule; `ValueError` where it is none, or finer than a day."""
    if rule.get("FREQ", [""])[0] not in _FREQUENCIES:
        raise ValueError(f"RRULE: FREQ must be one of {', '.join(_FREQUENCIES)}")
    until = min(_naive(rule.pop("UNTIL", [_HORIZON])[0]), _HORIZON)
    parts = ";".join(f"{name}={','.join(map(str, values))}" for name, values in rule.items())
    found = rrulestr(f"{parts};UNTIL={until:%Y%m%dT%H%M%S}" if "COUNT" not in rule else parts, dtstart=start)
    return {moment.date() for moment in itertools.islice(found, _MOST) if moment <= until}


def _all(event: Event, name: str) -> list[Any]:
    value: Any = event.get(name, [])
    return value if isinstance(value, list) else [value]


def _date(moment: Any) -> dt.date:
    """Return the day of a date, a moment, or the first moment of a period."""
    first = moment[0] if isinstance(moment, tuple) else moment
    return first.date() if isinstance(first, dt.datetime) else first


def _naive(moment: dt.date) -> dt.datetime:
    if isinstance(moment, dt.datetime):
        return moment.replace(tzinfo=None)
    return dt.datetime.combine(moment, dt.time())
