"""Events as a merge leaves them: kept as texts from run to run, for most are not touched any more."""

from __future__ import annotations

import functools
import json
from typing import Any, NamedTuple

import attrs

from chronos.event import Basis, Conflict, Event, Status
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.sources import WrittenSources


class Ended(NamedTuple):
    """An event with all that is told of it alone.

    gist: by what it is compared, as a text; claims: the articles that tell it as a first time.
    """

    event: Event
    gist: str
    claims: tuple[str, ...]

    @property
    def written(self) -> Ended:
        """The same with its sources as they are written."""
        return self._replace(event=attrs.evolve(self.event, sources=WrittenSources.of(self.event.sources)))

    @property
    def text(self) -> str:
        """One that has its sources written as one text, which `read` reads."""
        event, when = self.event, self.event.interval
        assert isinstance(event.sources, WrittenSources)
        head = (
            event.id,
            event.title,
            (when.start, when.end, when.granularity, when.certainty, when.offset),
            event.display,
            event.status,
            event.basis,
            event.voices,
            [attrs.astuple(conflict) for conflict in event.conflicts],
            event.tags,
            (event.sources.names, event.sources.linked),
            self.gist,
            self.claims,
        )
        return f"{json.dumps(head, separators=(',', ':'))}\n{event.sources.line}"

    @classmethod
    def read(cls, text: str) -> Ended:
        """Read what `text` wrote."""
        head, _, line = text.partition("\n")
        return _ended(line, *json.loads(head))


def _ended(
    line: str,
    id: str,
    title: str,
    when: list[Any],
    display: str,
    status: str,
    basis: str,
    voices: int,
    conflicts: list[list[Any]],
    tags: list[str],
    told: tuple[list[str], bool],
    gist: str,
    claims: list[str],
) -> Ended:
    names, linked = told
    event = Event(
        id,
        title,
        _interval(*when),
        display,
        WrittenSources(line, tuple(names), linked),
        Status(status),
        Basis(basis),
        voices,
        tuple(map(_conflict, conflicts)),
        tuple(tags),
    )
    return Ended(event, gist, tuple(claims))


@functools.lru_cache(1 << 14)  # few days take most of what news tells
def _interval(
    start: int | None, end: int | None, granularity: int, certainty: str, offset: int | None
) -> Interval:
    return Interval(start, end, Granularity(granularity), Certainty(certainty), offset)


def _conflict(row: list[Any]) -> Conflict:
    kind, detail, events, sources = row
    return Conflict(kind, detail, tuple(events), tuple(sources))
