"""Events -> events in order, and the pairs that only words settle."""

from __future__ import annotations

from chronos.event import Event


def order(events: tuple[Event, ...]) -> tuple[tuple[Event, ...], tuple[tuple[str, str, str], ...]]:
    """Sort events by (earliest, latest, title, id)."""
    return events, ()
