"""What is told of an event once all its reports are known: voices, numbers that differ, topics."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from chronos.event import Conflict, Event
from chronos.merge.counts import NUMBER, differing
from chronos.merge.telling import Records, Telling
from chronos.merge.voices import voices
from chronos.topics import topics_of, with_topics


class Finish(NamedTuple):
    """How many voices tell of an event, the contradictions of its numbers, and the tags of its title."""

    voices: int
    conflicts: tuple[Conflict, ...]
    topics: tuple[str, ...]

    @classmethod
    def of(cls, telling: Telling, records: Records) -> Finish:
        """Find what is told of an event by all its reports."""
        event = telling.event
        numbers = tuple(differing(event, records))
        return cls(voices(event.sources, records), numbers, topics_of(event.title, telling.lang))

    def put_on(self, event: Event) -> Event:
        """Return the event with all this."""
        conflicts = *(conflict for conflict in event.conflicts if conflict.kind != NUMBER), *self.conflicts
        if (self.voices, conflicts) != (event.voices, event.conflicts):
            event = attrs.evolve(event, voices=self.voices, conflicts=conflicts)
        return with_topics(event, self.topics)
