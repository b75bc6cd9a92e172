"""The sources of an event as they were written."""

from __future__ import annotations

import attrs
from demo_chronology import demo

from chronos.event import Link
from chronos.order import order
from chronos.relation import Relation
from chronos.sources import WrittenSources, is_linked, names_of


def test_written_sources_are_those_that_were_written() -> None:
    """They count, read and compare as the tuple they were made of, and are one key with it."""
    for event in demo().events:
        written = WrittenSources.of(event.sources)
        again = WrittenSources(written.line, written.names, written.linked)

        assert again == event.sources == tuple(again)
        assert (len(again), again[0], again[1:]) == (len(event.sources), event.sources[0], event.sources[1:])
        assert hash(again) == hash(event.sources)
        assert repr(again) == repr(event.sources)


def test_a_chronology_of_written_sources_is_the_same() -> None:
    """Its order, its JSON, its calendar and its page are."""
    events = [attrs.evolve(event, sources=WrittenSources.of(event.sources)) for event in demo().events]
    chronology = attrs.evolve(demo(), events=tuple(events))

    assert chronology == demo()
    assert order(chronology.events) == order(demo().events)
    assert chronology.to_json() == demo().to_json()
    assert (chronology.to_ics(), chronology.to_html()) == (demo().to_ics(), demo().to_html())


def test_what_is_asked_of_sources_most_is_known_unread() -> None:
    """The events that they tell alone, and whether one tells of an order."""
    event = demo().events[5]
    source = attrs.evolve(event.sources[0], links=(Link(Relation.BEFORE, "after", 3, "e"),))
    linked = attrs.evolve(event, sources=(source, *event.sources[1:]))

    for one, is_one in ((event, False), (linked, True)):
        written = attrs.evolve(one, sources=WrittenSources.of(one.sources))
        assert list(names_of(written)) == list(names_of(one))
        assert is_linked(written) is is_linked(one) is is_one
