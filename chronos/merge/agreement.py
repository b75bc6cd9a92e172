"""The date that several reports of one happening agree on."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronos.interval import Certainty, Interval
from chronos.relation import Relation, apart, relate

_WITHIN = (Relation.EQUALS, Relation.STARTS, Relation.DURING, Relation.FINISHES)


def within(first: Interval, second: Interval) -> bool:
    """Tell whether one of two intervals lies in the other.

    >>> within(Interval.days(1, 9), Interval.days(2, 3)), within(Interval.days(1, 2), Interval.days(2, 3))
    (True, False)
    """
    return relate(first, second) in _WITHIN or relate(second, first) in _WITHIN


def agreed(intervals: Sequence[Interval]) -> tuple[Interval, bool]:
    """Return the interval of a happening that was told with *intervals*, and whether they contradict.

    The finest that lies in all others wins; else the whole span stands, uncertain where two cannot both
    be right.

    >>> from chronos.days import day_of
    >>> day, month = Interval.days(738908, 738908), Interval.days(day_of(2024, 1), day_of(2024, 1, 31))
    >>> agreed([month, day]) == (day, False)
    True
    """
    distinct = sorted(set(intervals), key=_key)
    for interval in distinct:
        if all(relate(interval, other) in _WITHIN for other in distinct):
            return interval, False
    disputed = any(apart(a, b) for n, a in enumerate(distinct) for b in distinct[n + 1 :])
    return _span(distinct, disputed), disputed


def _key(interval: Interval) -> tuple[float, float, int, int, str]:
    length = float("inf") if interval.start is None or interval.end is None else interval.end - interval.start
    start = float("-inf") if interval.start is None else interval.start
    return length, start, interval.granularity, interval.certainty.rank, f"{interval.offset}"


def _span(intervals: Sequence[Interval], disputed: bool) -> Interval:
    widest = max(intervals, key=lambda interval: interval.granularity)
    intervals = [interval.in_zone(widest.offset) for interval in intervals]
    starts, ends = [i.start for i in intervals], [i.end for i in intervals]
    certainty = Certainty.of_all(interval.certainty for interval in intervals)
    return attrs.evolve(
        widest,
        start=None if None in starts else min(s for s in starts if s is not None),
        end=None if None in ends else max(e for e in ends if e is not None),
        certainty=Certainty.UNCERTAIN if disputed else certainty,
    )
