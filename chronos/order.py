"""Events -> events in order, and the pairs that only words settle."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import attrs

from chronos.event import Conflict, Event
from chronos.precedence import Pair, in_cycles
from chronos.relation import Relation, surely_before
from chronos.sources import is_linked, names_of

ORDER = "order"

_Key = tuple[float, float, str, str]


def order(events: Sequence[Event]) -> tuple[tuple[Event, ...], tuple[tuple[str, str, str], ...]]:
    """Sort events by (earliest, latest, title, id), and name the pairs that the sources' words settle.

    A pair is (earlier id, later id, because). Events whose dates overlap are undetermined: none of their
    pairs is named unless a source says which came first. What a source says against the dates, or against
    what others say, is a conflict of both events.
    """
    known = {event.id: event for event in events}
    told = _told(events)
    disputed = in_cycles(known, told.keys())
    conflicts: dict[str, list[Conflict]] = defaultdict(list)
    for pair in sorted(disputed):
        for one, other in (pair, pair[::-1]):
            conflicts[one].append(_conflict(known, pair, told[pair], other))
    zone = _usual_zone(events)
    ordered = tuple(sorted(events, key=lambda event: _key(event, zone)))
    places = {event.id: n for n, event in enumerate(ordered)}
    settled = [
        (*pair, _because(told[pair]))
        for pair in sorted(told.keys() - disputed, key=lambda pair: (places[pair[0]], places[pair[1]]))
        if not surely_before(known[pair[0]].interval, known[pair[1]].interval)
    ]
    return tuple(_with(event, conflicts[event.id]) for event in ordered), tuple(settled)


def _told(events: Sequence[Event]) -> dict[Pair, list[tuple[str, str]]]:
    """Return the article and the words that tell of each pair (earlier, later)."""
    owner = {name: event.id for event in events for name in names_of(event)}
    told: dict[Pair, set[tuple[str, str]]] = defaultdict(set)
    for event in filter(is_linked, events):
        for source in event.sources:
            for link in source.links:
                other = owner.get(link.event, event.id)
                if other != event.id:
                    pair = (event.id, other) if link.relation is Relation.BEFORE else (other, event.id)
                    told[pair].add((source.article, link.said))
    return {pair: sorted(said) for pair, said in told.items()}


def _because(said: list[tuple[str, str]]) -> str:
    return "; ".join(sorted({f'"{words}"' for _, words in said}))


def _conflict(known: dict[str, Event], pair: Pair, said: list[tuple[str, str]], other: str) -> Conflict:
    earlier, later = (known[id] for id in pair)
    against = "the dates" if surely_before(later.interval, earlier.interval) else "what else is told"
    detail = f"{earlier.title} is told as before {later.title}: {_because(said)}, against {against}"
    return Conflict(ORDER, detail, (other,), tuple(sorted({article for article, _ in said})))


def _with(event: Event, conflicts: list[Conflict]) -> Event:
    kept = tuple(conflict for conflict in event.conflicts if conflict.kind != ORDER)
    changed = (*kept, *conflicts)
    return event if changed == event.conflicts else attrs.evolve(event, conflicts=changed)


def _usual_zone(events: Iterable[Event]) -> int | None:
    """Return the zone told most often, by whose clocks days and times without one stand beside the others."""
    told = Counter(event.interval.offset for event in events if event.interval.offset is not None)
    return min(told, key=lambda offset: (-told[offset], offset), default=None)


def _key(event: Event, zone: int | None) -> _Key:
    when = event.interval.in_zone(zone)
    return (
        float("-inf") if when.start is None else when.start,
        float("inf") if when.end is None else when.end,
        event.title,
        event.id,
    )
