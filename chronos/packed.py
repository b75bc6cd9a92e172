"""What an article tells as one text, to be sent or kept: JSON, never pickle."""

from __future__ import annotations

import json
from typing import Any

from chronos.event import Basis, Event, Link, Quote, Source, Status
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.mentions import Listed, Written
from chronos.relation import Relation


def packed(mentions: Written | Listed, events: tuple[Event, ...], gists: tuple[str, ...] = ()) -> str:
    """Write the mentions and the events of an article, and the gists of these.

    The lines of the mentions stand behind the rest as they are: to read them, and not to use them, is what
    would cost most.
    """
    written = mentions if isinstance(mentions, Written) else Written.of(mentions)
    head = (written.count, written.resolved, written.unresolved)
    told = json.dumps([head, [_row(event) for event in events], gists], separators=(",", ":"))
    return f"{told}\n{written.lines}"


def unpacked(text: str, article: str) -> tuple[Written, tuple[Event, ...], tuple[str, ...]]:
    """Read what `packed` wrote of the article of that id.

    >>> unpacked(packed(Listed("a", ()), ()), "a")
    (Written(lines='', count=0, resolved=0, unresolved=()), (), ())
    """
    told, _, lines = text.partition("\n")
    (count, resolved, unresolved), rows, gists = json.loads(told)
    events = tuple(_event(article, *row) for row in rows)
    return Written(lines, count, resolved, tuple(unresolved)), events, tuple(gists)


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
