"""Events + edits -> the events as an editor wants them, and the edits that no longer apply."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import attrs

from chronos.chronology import ArticleRecord, Unapplied
from chronos.edits import PINNED, Addition, Edit, Edits
from chronos.edits.keys import keys
from chronos.event import Event, Quote, Source
from chronos.merge.alone import alone
from chronos.merge.telling import Records, Telling
from chronos.merge.union import united
from chronos.merge.voices import voices
from chronos.wording import words

_BY_HAND = "put together by an edit"


def apply(
    edits: Edits, events: Sequence[Event], articles: Sequence[ArticleRecord]
) -> tuple[tuple[Event, ...], tuple[ArticleRecord, ...], tuple[Unapplied, ...]]:
    """Return *events* after the edits, the records of the articles that additions quote, and what failed.

    The edits of a file are made one after the other; one that names an event that is not there, or a report
    that the event does not have, changes nothing and is told of.
    """
    desk = _Desk({event.id: event for event in events}, {article.id: article for article in articles})
    failed = []
    for edit in edits.changes:
        message = desk.make(edit)
        if message:
            failed.append(Unapplied(edit.where, message))
    added = tuple(desk.add(one) for one in edits.additions)
    return tuple(desk.events.values()), added, tuple(failed)


@attrs.define
class _Desk:
    """The events on an editor's desk, by their ids, and the records of the articles they rest on."""

    events: dict[str, Event]
    records: Records

    def make(self, edit: Edit) -> str:
        """Make an edit, or say why it cannot be made."""
        sought = (edit.event, *edit.merge)
        found = [self._find(key) for key in sought]
        missing = [key for key, event in zip(sought, found, strict=True) if event is None]
        if missing:
            return f"no event has the key {missing[0]!r}"
        event, *others = [one for one in found if one is not None]
        reports = {event.key_of(source) for source in event.sources}
        if lost := [key for key in edit.split if key not in reports]:
            return f"no report of the event has the key {lost[0]!r}"
        if edit.split and reports <= set(edit.split):
            return "a split must leave a report"
        for one in (event, *others):
            self.events.pop(one.id, None)
        if edit.drop:
            return ""
        event = self._changed(self._split(self._merged([event, *others]), edit), edit)
        self.events[event.id] = event
        return ""

    def _find(self, key: str) -> Event | None:
        if key in self.events:
            return self.events[key]
        return next((event for event in self.events.values() if key in keys(event)), None)

    def _merged(self, events: list[Event]) -> Event:
        different = list({event.id: event for event in events}.values())
        if len(different) == 1:
            return different[0]
        told = sorted((Telling.of(event, self.records) for event in different), key=lambda one: one.rank)
        event = united(told, {}, self.records)
        sources = tuple(
            source if source.because else attrs.evolve(source, because=(_BY_HAND,))
            for source in event.sources
        )
        return attrs.evolve(event, sources=sources, voices=voices(sources, self.records))

    def _split(self, event: Event, edit: Edit) -> Event:
        """Take reports out of an event, each to be an event of its own."""
        if not edit.split:
            return event
        rest: list[Event] = []
        for source in event.sources:
            one = alone(event, source, self.records)
            if event.key_of(source) in edit.split:
                self.events[one.id] = one
            else:
                rest.append(one)
        return self._merged(rest)

    def _changed(self, event: Event, edit: Edit) -> Event:
        date = edit.date or event.interval
        return attrs.evolve(
            event,
            title=edit.title or event.title,
            interval=date,
            display=words(date) if edit.date else event.display,
            status=edit.status or event.status,
            tags=_tagged(event.tags, edit.tags, pin=edit.pin),
        )

    def add(self, addition: Addition) -> ArticleRecord:
        """Add an event, with a record of what it quotes."""
        sha256 = hashlib.sha256(addition.quote.encode("utf-8", "surrogatepass")).hexdigest()
        name = f"edit-{sha256[:12]}"
        told = f"{sha256}:{addition.title}:{addition.date.edtf}"
        source = Source(name, Quote(addition.quote, 0, len(addition.quote)))
        event = Event(
            hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16],
            addition.title,
            addition.date,
            words(addition.date),
            (source,),
            addition.status,
            tags=_tagged((), addition.tags, pin=addition.pin),
        )
        self.events[event.id] = event
        return ArticleRecord(
            name, sha256, url=addition.url, outlet=addition.outlet, published=addition.published
        )


def _tagged(tags: tuple[str, ...], more: tuple[str, ...], *, pin: bool) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*tags, *more, *((PINNED,) if pin else ()))))
