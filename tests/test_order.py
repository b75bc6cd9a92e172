"""The order of events."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st
from marked import span

from chronos.event import Event, Quote, Source
from chronos.interval import Interval
from chronos.order import order

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
