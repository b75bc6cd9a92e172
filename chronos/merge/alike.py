"""Whether two events are told so much alike, for what their dates say, that they are one."""

from __future__ import annotations

import functools
import math

from chronos.days import DAY
from chronos.event import Event, Status
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.merge.candidates import SLACK
from chronos.merge.confirmation import confirmation, excluded
from chronos.merge.deed import other_act, other_agent, other_deed, same_deed
from chronos.merge.one_story import one_story, strangers
from chronos.merge.others import of_others
from chronos.merge.similarity import of_titles, score
from chronos.merge.telling import Telling
from chronos.relation import apart

# The likeness asked for, by what the two dates say.
_SAME_DAY, _WITHIN_MONTH, _COARSE, _NEXT_DAY = 0.32, 0.38, 0.42, 0.7
_NEAR_INFERRED = 0.52  # for a day near one that is inferred
_INFERRED = 0.1  # what more is asked for where a date is inferred
_SPANNED = 0.7  # for a date within a stretch of years
_YEARS, _TIMES = 730 * DAY, 8  # the shortest stretch of these, and how much shorter what lies in it is
_RETOLD = 0.7  # what is asked for where one article tells both, without a date
_FEWEST_COARSE = 3  # words and names that coarse dates ask for, unless one title says all that the other does
_FEWEST_STRANGE = 4  # words that titles of two stories share
_FEWEST_APART = 3  # words that titles share whose dates do not meet
_WHO_AND_ACT = 2  # words that titles share which may tell of other things
_OTHER_ACT = 0.35  # where each tells of an act that the other does not
_MONTH = 31 * DAY
_SEVERAL = 2  # names that two articles of one story share
_ONE_STORY, _ONE_STORY_COARSE = 0.2, 0.1  # what less is asked for where they do, and share the act
_STRANGERS = 0.4  # what more is asked for where the articles tell of no name that both have
_CONFIRMED = 0.1  # what a plan and its report are worth beside the likeness of others


def alike(first: Telling, second: Telling) -> float | None:
    """Return by how much two events are more alike than need be; None where they are less."""
    needed = _needed(first, second)
    if needed is None:
        return None
    more = _more(first, second, needed)
    if more < 0 or not _enough(first, second):
        if first.event.status is second.event.status:  # most pairs
            return None
        confirmed = confirmation(first, second)
        if not confirmed:
            return None
        more = _worth(confirmed, first, second)
    return None if excluded(first, second) else more


@functools.lru_cache(1 << 14)  # while groups grow, the same two are asked about three times
def surplus(first: Telling, second: Telling) -> float | None:
    """Return how far two events are more alike than they need be; None where they exclude each other."""
    needed = _needed(first, second)
    if needed is None or excluded(first, second):
        return None
    more = _more(first, second, needed, exactly=True)
    confirmed = confirmation(first, second) if more < 0 else None
    return _worth(confirmed, first, second) if confirmed else more


def in_common(first: Telling, second: Telling) -> frozenset[str]:
    """Return the stems by which two events that are alike are so."""
    one, other = first.gist, second.gist
    needed = _needed(first, second)
    if needed is not None and _more(first, second, needed) >= 0 and _enough(first, second):
        return (one.title & other.title) | (one.names & other.names)
    return confirmation(first, second) | (one.names & other.names)


def _worth(confirmed: frozenset[str], first: Telling, second: Telling) -> float:
    """Weigh the part of a plan that its report tells of."""
    plan = first if first.event.status is Status.PLANNED else second
    return len(confirmed) / len(plan.gist.told) * _CONFIRMED


def _more(first: Telling, second: Telling, needed: float, *, exactly: bool = False) -> float:
    """Return how far two events are more alike than need be: not less where they tell of the same deed.

    Those that tell the same of others are not alike at all.
    exactly: whether it matters how far they are less.
    """
    one, other = first.gist, second.gist
    if not exactly and strangers(one, other) and len(one.title & other.title) < _FEWEST_STRANGE:
        return -math.inf  # as `_kept_apart` finds, but sooner: many pairs
    meet = not apart(first.event.interval, second.event.interval)
    needed += _of_stories(first, second, meet=meet)
    more = score(one, other, -math.inf if exactly else needed) - needed
    if 0 <= more < _OTHER_ACT and other_act(first, second):
        more -= _OTHER_ACT
    elif more >= 0:
        return -math.inf if _kept_apart(first, second) else more
    if not meet or one.title.isdisjoint(other.title) or one.story.isdisjoint(other.story):
        return more
    return 0.0 if one_story(first, second) or same_deed(first, second) else more


def _of_stories(first: Telling, second: Telling, *, meet: bool) -> float:
    """Return how much more or less is asked for by the names that two articles share.

    meet: whether the dates overlap.
    """
    one, other = first.gist, second.gist
    shared = one.story & other.story
    if not shared:
        return _STRANGERS
    if not meet or len(shared) < _SEVERAL or one.acts.isdisjoint(other.acts):
        return 0.0
    close = _within_month(first.event) and _within_month(second.event)
    return -_ONE_STORY if close else -_ONE_STORY_COARSE


def _within_month(event: Event) -> bool:
    """Tell whether an event has a date of its own that leaves but a month open."""
    start, end = event.interval.start, event.interval.end
    return not event.inferred and start is not None and end is not None and end - start <= _MONTH


def _kept_apart(first: Telling, second: Telling) -> bool:
    """Tell whether two titles, however alike, say the same of other names, or of other things."""
    one, other = first.gist, second.gist
    shared = one.title & other.title
    if len(shared) < _FEWEST_STRANGE and strangers(one, other):
        return True
    if of_others(first, second) or other_agent(first, second):
        return True
    few = len(shared) <= _WHO_AND_ACT or len(shared - one.names - other.names) <= 1
    return few and other_deed(first, second)


def _compatible(first: Telling, second: Telling) -> bool:
    """Tell a statement from the deed, and what was denied from what was done."""
    if first.statement is not second.statement:
        return False
    one, other = first.event.status, second.event.status
    return one is other or Status.NEGATED not in (one, other) or Status.PLANNED in (one, other)


def _enough(first: Telling, second: Telling) -> bool:
    """Tell whether two titles share words enough for what their dates say."""
    one, other = first.gist, second.gist
    if apart(first.event.interval, second.event.interval):
        return len(one.title & other.title) >= _FEWEST_APART
    if max(first.event.interval.granularity, second.event.interval.granularity) <= Granularity.MONTH:
        return not one.title.isdisjoint(other.title)
    shared = (one.title & other.title) | (one.names & other.names)
    return len(shared) >= _FEWEST_COARSE or of_titles(one, other) == 1


def _needed(told: Telling, again: Telling) -> float | None:
    """Return the likeness that two events ask for: the less their dates say, the more the words must."""
    if not _compatible(told, again):
        return None
    first, second = told.event, again.event
    one, other = first.interval, second.interval
    coarsest = one.granularity if one.granularity > other.granularity else other.granularity
    if apart(one, other):
        gap = abs((one.start or 0) - (other.start or 0))
        if coarsest > Granularity.DAY or gap > SLACK * DAY:
            return None
        return _NEXT_DAY if first.inferred is second.inferred else _NEAR_INFERRED
    if first.inferred and second.inferred and _in_one_article(first, second):
        return _RETOLD
    if _lies_in_years(one, other):
        if _in_one_article(first, second):
            return None
        needed = _SPANNED
    elif coarsest <= Granularity.DAY:
        needed = _SAME_DAY
    else:
        needed = _WITHIN_MONTH if coarsest <= Granularity.MONTH else _COARSE
    return needed + _INFERRED * (first.inferred or second.inferred)


def _lies_in_years(one: Interval, other: Interval) -> bool:
    """Tell whether a date lies in a stretch of years in which much may happen: "lost a third of its ice
    between 1990 and 2020", "in the summer of 2018".
    """
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    first, second = one.end - one.start, other.end - other.start
    longer = max(first, second)
    return longer > _YEARS and min(first, second) * _TIMES < longer


def _in_one_article(first: Event, second: Event) -> bool:
    return first.sources[0].article == second.sources[0].article
