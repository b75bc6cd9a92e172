"""What is told of an event once all its reports are known: voices, numbers that differ, topics."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import attrs

from chronos.event import Conflict, Event, Source
from chronos.merge.counts import NUMBER, differing
from chronos.merge.ended import Ended
from chronos.merge.first_time import claims_in
from chronos.merge.telling import Records
from chronos.merge.voices import voices
from chronos.topics import topics_of, with_topics


class Finish(NamedTuple):
    """How many voices tell of an event, the contradictions of its numbers, and the tags of its title.

    claims: the articles that tell it as a first time.
    """

    voices: int
    conflicts: tuple[Conflict, ...]
    topics: tuple[str, ...]
    claims: tuple[str, ...]

    @classmethod
    def of(cls, title: str, lang: str, sources: Sequence[Source], records: Records) -> Finish:
        """Find what is told by all the *sources* of an event, and by its title in the language *lang*."""
        return cls(
            voices(sources, records),
            tuple(differing(sources, records)),
            topics_of(title, lang),
            claims_in(sources, records),
        )

    def put_on(self, event: Event, gist: str) -> Ended:
        """Return the event with all this; gist: by what it is compared."""
        conflicts = *(conflict for conflict in event.conflicts if conflict.kind != NUMBER), *self.conflicts
        if (self.voices, conflicts) != (event.voices, event.conflicts):
            event = attrs.evolve(event, voices=self.voices, conflicts=conflicts)
        return Ended(with_topics(event, self.topics), gist, self.claims)
