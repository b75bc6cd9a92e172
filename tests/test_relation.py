"""Allen's relations: exactly one holds, its inverse holds the other way, and open ends reach past all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hypothesis import given
from hypothesis import strategies as st

from chronos.days import DAY
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.relation import Relation, relate, surely_before


def spans(low: int, high: int) -> st.SearchStrategy[Interval]:
    """Intervals within a few days, so that their ends often meet; either end may be open."""
    ends = st.tuples(st.integers(low, high), st.integers(1, 4), st.booleans(), st.booleans())
    return ends.map(
        lambda drawn: Interval(
            None if drawn[2] else drawn[0],
            None if drawn[3] else drawn[0] + drawn[1],
            Granularity.DAY,
        )
    )


def clock(hour: int, offset: int | None) -> Interval:
    """An hour of a day, by the clocks of a zone."""
    start = 738_000 * DAY + hour * 3600
    return Interval(start, start + 3600, Granularity.HOUR, offset=offset)


SPANS = spans(0, 8)
MOMENTS = st.builds(clock, st.integers(0, 60), st.sampled_from((None, 0, 120, -300)))
CLOSED = st.tuples(st.integers(0, 8), st.integers(1, 4)).map(
    lambda drawn: Interval(drawn[0], drawn[0] + drawn[1], Granularity.DAY)
)
DEFINITIONS: Mapping[Relation, Callable[[float, float, float, float], bool]] = {
    Relation.BEFORE: lambda a, b, c, d: b < c,
    Relation.MEETS: lambda a, b, c, d: b == c,
    Relation.OVERLAPS: lambda a, b, c, d: a < c < b < d,
    Relation.STARTS: lambda a, b, c, d: a == c and b < d,
    Relation.DURING: lambda a, b, c, d: c < a and b < d,
    Relation.FINISHES: lambda a, b, c, d: c < a and b == d,
    Relation.EQUALS: lambda a, b, c, d: a == c and b == d,
    Relation.FINISHED_BY: lambda a, b, c, d: a < c and b == d,
    Relation.CONTAINS: lambda a, b, c, d: a < c and d < b,
    Relation.STARTED_BY: lambda a, b, c, d: a == c and d < b,
    Relation.OVERLAPPED_BY: lambda a, b, c, d: c < a < d < b,
    Relation.MET_BY: lambda a, b, c, d: d == a,
    Relation.AFTER: lambda a, b, c, d: d < a,
}


@given(SPANS, SPANS)
def test_exactly_one_relation_holds(first: Interval, second: Interval) -> None:
    """The thirteen definitions of Allen (1983) part all pairs, and `relate` names the one that holds."""
    low, high = float("-inf"), float("inf")
    a, c = (low if one.start is None else one.start for one in (first, second))
    b, d = (high if one.end is None else one.end for one in (first, second))

    assert [name for name, holds in DEFINITIONS.items() if holds(a, b, c, d)] == [relate(first, second)]


@given(SPANS, SPANS)
def test_the_inverse_holds_the_other_way(first: Interval, second: Interval) -> None:
    """Whoever looks from the other interval sees the inverse, which alone equals is of itself."""
    every = list(Relation)
    assert every.index(relate(second, first)) == len(every) - 1 - every.index(relate(first, second))


@given(SPANS, SPANS)
def test_surely_before_is_before_or_meets(first: Interval, second: Interval) -> None:
    """An order is claimed where no moment of the first lies after one of the second, and only there."""
    assert surely_before(first, second) == (relate(first, second) in (Relation.BEFORE, Relation.MEETS))


@given(CLOSED, CLOSED, CLOSED)
def test_surely_before_is_an_order(first: Interval, second: Interval, third: Interval) -> None:
    """It runs through, never both ways, and nothing lies before itself."""
    assert not surely_before(first, first)
    assert not (surely_before(first, second) and surely_before(second, first))
    if surely_before(first, second) and surely_before(second, third):
        assert surely_before(first, third)


def test_clock_times_are_compared_by_the_moment() -> None:
    """Nine in London is eleven in Warsaw, and before half past eight in New York."""
    assert relate(clock(9, 0), clock(11, 120)) is Relation.EQUALS
    assert surely_before(clock(9, 0), clock(8, -300))
    assert not surely_before(clock(8, -300), clock(9, 0))


def test_what_has_no_zone_may_be_of_any() -> None:
    """Nine in London is before no local ten o'clock for sure, but before one of the day after the next."""
    assert not surely_before(clock(9, 0), clock(10, None)) and not surely_before(
        clock(10, None), clock(22, 0)
    )
    assert surely_before(clock(9, 0), clock(24, None)) and surely_before(clock(9, None), clock(22, 0))


@given(MOMENTS, MOMENTS, MOMENTS)
def test_zones_leave_it_an_order(first: Interval, second: Interval, third: Interval) -> None:
    """With and without zones, before runs through."""
    if surely_before(first, second) and surely_before(second, third):
        assert surely_before(first, third)
    assert not (surely_before(first, second) and surely_before(second, first))


def test_every_relation_can_hold() -> None:
    """None of the thirteen is unreachable."""
    every = [Interval(a, b, Granularity.DAY) for a in range(5) for b in range(a + 1, 5)]

    assert {relate(one, other) for one in every for other in every} == set(Relation)
