"""Whether two events are told so much alike, for what their dates say, that they are one."""

from __future__ import annotations

import attrs

from chronos.days import DAY
from chronos.event import Event, Status
from chronos.granularity import Granularity
from chronos.merge.candidates import SLACK
from chronos.merge.confirmation import confirmation, excluded
from chronos.merge.deed import same_deed
from chronos.merge.similarity import Likeness, likeness
from chronos.merge.telling import Telling
from chronos.relation import apart

# The likeness asked for, by what the two dates say.
_SAME_DAY, _WITHIN_MONTH, _COARSE, _NEXT_DAY = 0.32, 0.38, 0.42, 0.7
_NEAR_INFERRED = 0.52  # for a day near one that is inferred
_INFERRED = 0.1  # what more is asked for where a date is inferred
_RETOLD = 0.7  # what is asked for where one article tells both, without a date
_FEWEST_COARSE = 3  # words and names that coarse dates ask for, unless one title says all that the other does
_CONFIRMED = 0.1  # what a plan and its report are worth beside the likeness of others


def alike(first: Telling, second: Telling) -> tuple[float, Likeness] | None:
    """Return by how much two events are more alike than need be, and how; None where they are less."""
    needed = _needed(first, second)
    if needed is None:
        return None
    found = _likeness(first, second, needed)
    if found.score >= needed and _enough(first.event, second.event, found):
        return None if excluded(first, second) else (found.score - needed, found)
    confirmed = confirmation(first, second)
    if confirmed is None or excluded(first, second):
        return None
    return confirmed.score * _CONFIRMED, confirmed


def surplus(first: Telling, second: Telling) -> float | None:
    """Return how far two events are more alike than they need be; None where they exclude each other."""
    needed = _needed(first, second)
    if needed is None or excluded(first, second):
        return None
    more = _likeness(first, second, needed).score - needed
    confirmed = confirmation(first, second) if more < 0 else None
    return confirmed.score * _CONFIRMED if confirmed else more


def _likeness(first: Telling, second: Telling, needed: float) -> Likeness:
    """Return how alike two events are: as much as need be where a named agent did the same to the same."""
    found = likeness(first.gist, second.gist)
    overlap = not apart(first.event.interval, second.event.interval)
    if found.score < needed and overlap and found.shared & found.names and same_deed(first, second):
        return attrs.evolve(found, score=needed)
    return found


def _compatible(first: Event, second: Event) -> bool:
    """Tell a statement from the deed, and what was denied from what was done."""
    statuses = (first.status, second.status)
    denied = statuses.count(Status.NEGATED) == 1 and Status.PLANNED not in statuses
    return first.is_statement is second.is_statement and not denied


def _enough(first: Event, second: Event, found: Likeness) -> bool:
    """Tell whether two titles share words enough for what their dates say."""
    if max(first.interval.granularity, second.interval.granularity) <= Granularity.MONTH:
        return bool(found.shared)
    return len(found.shared | found.names) >= _FEWEST_COARSE or found.title == 1


def _needed(told: Telling, again: Telling) -> float | None:
    """Return the likeness that two events ask for: the less their dates say, the more the words must."""
    first, second = told.event, again.event
    if not _compatible(first, second):
        return None
    coarsest = max(first.interval.granularity, second.interval.granularity)
    if apart(first.interval, second.interval):
        gap = abs((first.interval.start or 0) - (second.interval.start or 0))
        if coarsest > Granularity.DAY or gap > SLACK * DAY:
            return None
        return _NEXT_DAY if first.inferred is second.inferred else _NEAR_INFERRED
    if first.inferred and second.inferred and first.sources[0].article == second.sources[0].article:
        return _RETOLD
    if coarsest <= Granularity.DAY:
        needed = _SAME_DAY
    else:
        needed = _WITHIN_MONTH if coarsest <= Granularity.MONTH else _COARSE
    return needed + _INFERRED * (first.inferred or second.inferred)
