"""Allen's thirteen relations between intervals (Allen 1983), and what uncertainty leaves open."""

from __future__ import annotations

import enum

from chronos.interval import Interval

_FIRST_ZONE, _LAST_ZONE = 14 * 3600, -12 * 3600  # seconds east of UTC: where a day begins first, and last


class Relation(enum.StrEnum):
    """How one interval lies to another, in an order in which each stands opposite to its inverse."""

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished-by"
    CONTAINS = "contains"
    STARTED_BY = "started-by"
    OVERLAPPED_BY = "overlapped-by"
    MET_BY = "met-by"
    AFTER = "after"


def relate(first: Interval, second: Interval) -> Relation:
    """Return how *first* lies to *second*; an open end lies beyond every moment. Clock times of two zones are
    those of one; a time without a zone is taken as of the other's.

    >>> from chronos.granularity import Granularity
    >>> relate(Interval.days(1, 3), Interval.days(4, 9))
    <Relation.MEETS: 'meets'>
    """
    low, high = float("-inf"), float("inf")
    ahead = _ahead(first, second)
    a, b = _or(first.start, low), _or(first.end, high)
    c, d = _or(second.start, low) - ahead, _or(second.end, high) - ahead
    if b < c:
        return Relation.BEFORE
    if d < a:
        return Relation.AFTER
    if b == c:
        return Relation.MEETS
    if d == a:
        return Relation.MET_BY
    if a == c:
        return Relation.EQUALS if b == d else Relation.STARTS if b < d else Relation.STARTED_BY
    if b == d:
        return Relation.FINISHES if a > c else Relation.FINISHED_BY
    if a < c:
        return Relation.OVERLAPS if b < d else Relation.CONTAINS
    return Relation.OVERLAPPED_BY if b > d else Relation.DURING


def apart(first: Interval, second: Interval) -> bool:
    """Tell whether no moment lies in both.

    >>> apart(Interval.days(1, 2), Interval.days(2, 9)), apart(Interval.days(1, 2), Interval.days(3, 9))
    (False, True)
    """
    return surely_before(first, second) or surely_before(second, first)


def surely_before(first: Interval, second: Interval) -> bool:
    """Tell whether whatever happened in *first* came before whatever happened in *second*.

    Days and times without a zone are of one zone, whichever that is: beside a time of a known zone they may
    lie half a day off.

    >>> surely_before(Interval.days(1, 3), Interval.days(4, 9))
    True
    >>> surely_before(Interval.days(1, 4), Interval.days(4, 9))
    False
    """
    if first.end is None or second.start is None:
        return False
    if first.offset == second.offset:
        return first.end <= second.start
    end = first.end - (_LAST_ZONE if first.offset is None else _east(first))
    start = second.start - (_FIRST_ZONE if second.offset is None else _east(second))
    return end <= start


def _ahead(first: Interval, second: Interval) -> int:
    """By how many seconds the clocks of the second go ahead of those of the first, where both tell a zone."""
    return 0 if first.offset is None or second.offset is None else _east(second) - _east(first)


def _east(interval: Interval) -> int:
    """The seconds by which the clocks of an interval go ahead of UTC."""
    return (interval.offset or 0) * 60


def _or(moment: int | None, bound: float) -> float:
    return bound if moment is None else moment
