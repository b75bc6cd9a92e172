"""Which events a short chronology keeps: what many tell, what has a fine date, what stands at the head."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronos.edits import PINNED
from chronos.errors import OptionError
from chronos.event import Basis, Conflict, Event, Status
from chronos.granularity import Granularity
from chronos.interval import Certainty

Weight = tuple[bool, float, str]

_HEAD = 600  # characters in which an article tells what matters most


def most_important(events: Sequence[Event], most: int) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Return at most *most* events and those left out, both in the order they came.

    Pinned events are kept first. The others are weighed by how many independent sources tell them, how
    finely and surely they are dated, whether they happened, and whether an article tells them at its head.
    `OptionError` for less than one.
    """
    if most < 1:
        raise OptionError(f"most must be at least 1, not {most}")
    if len(events) <= most:
        return tuple(events), ()
    kept = {event.id for event in sorted(events, key=_weight)[:most]}
    return (
        tuple(event for event in events if event.id in kept),
        tuple(event for event in events if event.id not in kept),
    )


def _weight(event: Event) -> Weight:
    """What sorts the most important event first."""
    head = min(source.quote.start for source in event.sources) < _HEAD
    points = 3.0 * event.voices + (len(event.sources) - event.voices) + head
    points += 2 * (event.interval.granularity <= Granularity.DAY) + (
        event.interval.granularity <= Granularity.MONTH
    )
    points += event.basis is Basis.EXPRESSION
    points -= event.interval.certainty is not Certainty.EXACT
    points -= 2 * (event.status in (Status.POSSIBLE, Status.NEGATED))
    return PINNED not in event.tags, -points, event.id


def without_strangers(
    events: Sequence[Event], ordered: Sequence[tuple[str, str, str]]
) -> tuple[tuple[Event, ...], tuple[tuple[str, str, str], ...]]:
    """Return *events* with conflicts, and the *ordered* pairs, that name only events that are among them."""
    known = {event.id for event in events}
    kept = tuple(
        attrs.evolve(event, conflicts=tuple(_among(known, conflict) for conflict in event.conflicts))
        for event in events
    )
    return kept, tuple(pair for pair in ordered if known.issuperset(pair[:2]))


def _among(known: set[str], conflict: Conflict) -> Conflict:
    return attrs.evolve(conflict, events=tuple(id for id in conflict.events if id in known))
