"""Which events a calendar does not hold, and why."""

from __future__ import annotations

from collections.abc import Iterable

from chronos.chronology import LeftOut
from chronos.days import date_of
from chronos.event import Event, Status

FIRST_YEAR, LAST_YEAR = 1601, 4500  # beyond them Outlook calls a date invalid (MS-STANOICAL, 2.2.31)


def left_out(events: Iterable[Event]) -> tuple[LeftOut, ...]:
    """Return the events that ``chronology.ics`` leaves out."""
    reasons = ((event.id, why_not_in_calendar(event)) for event in events)
    return tuple(LeftOut(id, "ics", reason) for id, reason in reasons if reason)


def why_not_in_calendar(event: Event) -> str | None:
    """Return the reason to leave an event out of a calendar, None where it is to stand there."""
    if event.status is Status.NEGATED:
        return "negated: the source says that it did not happen"
    first, last = event.interval.first_day, event.interval.last_day
    if first is None and last is None:
        return "it has no date"
    for day in (first, last):
        year = FIRST_YEAR if day is None else date_of(day)[0]
        if year < FIRST_YEAR:
            return f"before {FIRST_YEAR}, which calendar programs cannot show"
        if year > LAST_YEAR:
            return f"after {LAST_YEAR}, which calendar programs cannot show"
    return None
