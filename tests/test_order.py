"""The order of events."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st
from marked import span

from chronos.days import DAY
from chronos.event import Event, Link, Quote, Source
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.order import order
from chronos.relation import Relation, surely_before

SOURCE = Source("a", Quote("It fell.", 0, 8))


def event(id: str, interval: Interval, title: str = "It fell") -> Event:
    """Make an event."""
    return Event(id, title, interval, "", (SOURCE,))


def test_order_is_by_earliest_then_latest_then_title() -> None:
    """A month comes before its days' later ones and after a shorter span that begins with it."""
    events = (
        event("d", span("2024-01-02")),
        event("c", span("2024-01")),
        event("b", span("2024-01-01"), "b"),
        event("a", span("2024-01-01"), "c"),
        event("e", Interval.days(None, 738_000)),
    )
    ordered, pairs = order(events)
    assert [one.id for one in ordered] == ["e", "b", "a", "c", "d"]
    assert pairs == ()


@given(st.permutations(range(6)))
def test_input_order_never_shows(places: list[int]) -> None:
    """Any order of the same events gives the same chronology."""
    events = [event(str(n), span(f"2024-01-0{n % 3 + 1}")) for n in range(6)]
    assert order(tuple(events[n] for n in places)) == order(tuple(events))


def test_open_spans_stand_at_their_known_end() -> None:
    """An interval without an end comes after those that begin with it and end."""
    open_end = attrs.evolve(span("2024-01-01"), end=None)
    ordered, _ = order((event("a", open_end), event("b", span("2024-01-01"))))
    assert [one.id for one in ordered] == ["b", "a"]


def told(id: str, day: str, *links: tuple[Relation, str]) -> Event:
    """Make an event that an article of its own tells before or after others."""
    said = tuple(Link(relation, f"{relation} {other}", 0, other) for relation, other in links)
    return attrs.evolve(event(id, span(day)), sources=(attrs.evolve(SOURCE, article=f"of {id}", links=said),))


def test_words_settle_what_dates_leave_open() -> None:
    """Dates that overlap and a source that tells the order: the pair is named, with the words."""
    week, day = "2024-01-01/2024-01-07", "2024-01-01"
    ordered, pairs = order((told("a", week), told("b", day, (Relation.AFTER, "a"))))
    assert [one.id for one in ordered] == ["b", "a"], "what stands first says nothing where dates overlap"
    assert pairs == (("a", "b", '"after a"'),)
    assert all(not one.conflicts for one in ordered)


def test_what_dates_settle_is_not_named() -> None:
    """A pair whose dates do not overlap needs no words, nor one without its other event."""
    _, pairs = order((told("a", "2024-01-01"), told("b", "2024-01-02", (Relation.AFTER, "a"))))
    assert pairs == ()
    assert order((told("b", "2024-01-02", (Relation.AFTER, "gone")),))[1] == ()


def test_words_against_the_dates_are_a_conflict() -> None:
    """Told as after what was a day later: both events show it, and nothing is settled."""
    ordered, pairs = order((told("a", "2024-01-02"), told("b", "2024-01-01", (Relation.AFTER, "a"))))
    assert pairs == ()
    assert [[(c.kind, c.events, c.sources) for c in one.conflicts] for one in ordered] == [
        [("order", ("a",), ("of b",))],
        [("order", ("b",), ("of b",))],
    ]
    assert order(ordered)[0] == ordered, "a second run adds none"


def test_a_circle_of_words_and_dates_is_a_conflict() -> None:
    """a before b before c, by words, and c ends before a begins: no pair of the circle is claimed."""
    week = "2024-01-01/2024-01-07"
    events = (
        told("a", "2024-01-05", (Relation.BEFORE, "b")),
        told("b", week, (Relation.BEFORE, "c"), (Relation.BEFORE, "d")),
        told("c", "2024-01-04"),
        told("d", week),
    )
    ordered, pairs = order(events)
    assert [pair[:2] for pair in pairs] == [("b", "d")]
    assert {one.id: len(one.conflicts) for one in ordered} == {"a": 1, "b": 2, "c": 1, "d": 0}


def test_sources_that_contradict_each_other_settle_nothing() -> None:
    """One says before, another after."""
    pair = told("a", "2024-01-01", (Relation.AFTER, "b")), told("b", "2024-01-01", (Relation.AFTER, "a"))
    ordered, pairs = order(pair)
    assert pairs == ()
    assert [len(one.conflicts) for one in ordered] == [2, 2]


def test_an_open_end_is_known_to_precede_nothing() -> None:
    """What goes on is not over before what begins later, so words may settle the pair."""
    open_end = attrs.evolve(span("2024-01-01"), end=None)
    going_on = attrs.evolve(told("a", "2024-01-01"), interval=open_end)
    _, pairs = order((going_on, told("b", "2024-02-01", (Relation.BEFORE, "a"))))
    assert [one[:2] for one in pairs] == [("b", "a")]


LINKS = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from([Relation.BEFORE, Relation.AFTER]), st.integers(0, 5)),
    max_size=9,
)
SPANS = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 4)), min_size=6, max_size=6)


@given(SPANS, LINKS)
def test_what_is_claimed_never_contradicts(
    spans: list[tuple[int, int]], links: list[tuple[int, Relation, int]]
) -> None:
    """Pairs and dates can all be true together; what is told is settled by dates, named, or a conflict."""
    events = {
        str(n): attrs.evolve(
            told(str(n), "2024-01-01", *((r, str(b)) for a, r, b in links if a == n != b)),
            interval=Interval.days(first, first + length),
        )
        for n, (first, length) in enumerate(spans)
    }
    ordered, pairs = order(tuple(events.values()))
    claimed = {pair[:2] for pair in pairs}
    before = {
        (a, b)
        for a in events
        for b in events
        if (a, b) in claimed or surely_before(events[a].interval, events[b].interval)
    }
    for _ in events:
        before |= {(a, d) for a, b in before for c, d in before if b == c}
    assert all(a != b for a, b in before)
    conflicting = {frozenset((one.id, *c.events)) for one in ordered for c in one.conflicts}
    for a, relation, b in links:
        pair = (str(a), str(b)) if relation is Relation.BEFORE else (str(b), str(a))
        assert a == b or pair in before or frozenset(pair) in conflicting


def test_clock_times_of_several_zones_stand_in_the_order_of_the_moments() -> None:
    """Half past eight in New York is after nine in London; a time without a zone is as most others are."""
    start = DAY * 738_000
    clocks = {
        name: event(
            name, Interval(start + hour * 3600, start + (hour + 1) * 3600, Granularity.HOUR, offset=zone)
        )
        for name, hour, zone in (("london", 9, 0), ("york", 8, -300), ("leeds", 10, 0), ("local", 11, None))
    }
    ordered, _ = order(tuple(clocks.values()))

    assert [one.id for one in ordered] == ["london", "leeds", "local", "york"]
