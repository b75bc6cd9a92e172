"""What an article tells as one text, to be sent or kept: JSON, never pickle."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, overload

from chronos.event import Basis, Event, Link, Quote, Source, Status
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.mentions import Listed, Written
from chronos.relation import Relation


class PackedEvents(Sequence[Event]):
    """The events of an article as one text, equal to a tuple of the same.

    ids: theirs; text: they, and by what each is compared, as a text, where that is known.
    """

    __slots__ = ("_article", "_read", "ids", "text")

    def __init__(self, ids: tuple[str, ...], text: str, article: str) -> None:
        self.ids, self.text, self._article = ids, text, article
        self._read: tuple[tuple[Event, ...], tuple[str, ...]] | None = None

    @classmethod
    def of(cls, events: Sequence[Event], gists: Sequence[str], article: str) -> PackedEvents:
        """Pack the events of the article of that id."""
        text = json.dumps([[_row(event) for event in events], gists], separators=(",", ":"))
        return cls(tuple(event.id for event in events), text, article)

    @property
    def gists(self) -> tuple[str, ...]:
        """By what each is compared, none where that is not known."""
        return self._unpacked[1]

    @property
    def _unpacked(self) -> tuple[tuple[Event, ...], tuple[str, ...]]:
        if self._read is None:
            rows, gists = json.loads(self.text)
            self._read = tuple(_event(self._article, *row) for row in rows), tuple(gists)
        return self._read

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> Event: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Event, ...]: ...
    def __getitem__(self, place: Any) -> Any:
        return self._unpacked[0][place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PackedEvents | tuple) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def packed(mentions: Written | Listed, events: PackedEvents) -> str:
    """Write the mentions and the events of an article.

    Of what stands on a line of its own, much is passed on as it is: to read it, and not to use it, is what
    would cost most.
    """
    written = mentions if isinstance(mentions, Written) else Written.of(mentions)
    head = (written.count, written.resolved, written.unresolved, events.ids)
    return f"{json.dumps(head, separators=(',', ':'))}\n{events.text}\n{written.lines}"


def unpacked(text: str, article: str) -> tuple[Written, PackedEvents]:
    """Read what `packed` wrote of the article of that id.

    >>> mentions, events = unpacked(packed(Listed("a", ()), PackedEvents.of((), (), "a")), "a")
    >>> mentions, tuple(events)
    (Written(lines='', count=0, resolved=0, unresolved=()), ())
    """
    head, told, lines = text.split("\n", 2)
    count, resolved, unresolved, ids = json.loads(head)
    return Written(lines, count, resolved, tuple(unresolved)), PackedEvents(tuple(ids), told, article)


def _row(event: Event) -> list[Any]:
    interval = event.interval
    return [
        event.id,
        event.title,
        (interval.start, interval.end, interval.granularity, interval.certainty, interval.offset),
        event.display,
        [_source_row(source) for source in event.sources],
        event.status,
        event.basis,
        event.tags,
    ]


def _source_row(source: Source) -> list[Any]:
    quote = source.quote
    return [
        source.mention,
        source.because,
        (quote.exact, quote.start, quote.end, quote.prefix, quote.suffix),
        [(link.relation.value, link.said, link.start, link.event) for link in source.links],
    ]


def _event(
    article: str,
    id: str,
    title: str,
    when: list[Any],
    display: str,
    sources: list[list[Any]],
    status: str,
    basis: str,
    tags: list[str],
) -> Event:
    start, end, granularity, certainty, offset = when
    return Event(
        id,
        title,
        Interval(start, end, Granularity(granularity), Certainty(certainty), offset),
        display,
        tuple(_source(article, *source) for source in sources),
        Status(status),
        Basis(basis),
        tags=tuple(tags),
    )


def _source(
    article: str, mention: str | None, because: list[str], quote: list[Any], links: list[list[Any]]
) -> Source:
    said = tuple(Link(Relation(relation), *rest) for relation, *rest in links)
    return Source(article, Quote(*quote), mention, tuple(because), links=said)
