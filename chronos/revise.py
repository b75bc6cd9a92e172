"""Events of a new run + those of an earlier one -> the same events under the ids that readers know."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence, Set

import attrs

from chronos.as_of import as_of
from chronos.chronology import ArticleRecord, Chronology, Gone
from chronos.event import Event
from chronos.merge.union import with_accounts
from chronos.well_formed import well_formed

Records = Mapping[str, ArticleRecord]


def revise(
    events: Sequence[Event], articles: Sequence[ArticleRecord], previous: Chronology
) -> tuple[tuple[Event, ...], tuple[Gone, ...]]:
    """Return *events* with the ids and revisions of *previous* carried on, and the events that are gone.

    An id is carried over wherever a quote is shared; the sequence rises, and the modification is dated,
    only where what is told of the event is not what it was.
    """
    records, before = _by_id(articles), _by_id(previous.articles)
    known = _known(events, records, previous.events, before)
    stamp = as_of(articles).isoformat()
    names = {events[n].id: event.id for n, event in known.items()}
    revised = [
        renamed(_revised(event, records, known[n], before, stamp) if n in known else event, names)
        for n, event in enumerate(events)
    ]
    kept = {event.id for event in known.values()}
    gone = (Gone(one.id, one.title, one.display) for one in previous.events if one.id not in kept)
    return tuple(revised), tuple(gone)


def _by_id(articles: Sequence[ArticleRecord]) -> Records:
    return {article.id: article for article in articles}


def _known(
    events: Sequence[Event], records: Records, earlier: Sequence[Event], before: Records
) -> dict[int, Event]:
    """Return the earlier event of each place in *events* that has one, found by the surest sign first."""
    found: dict[int, Event] = {}
    left = {event.id: event for event in earlier}
    for signs in _SIGNS:
        waiting: dict[Hashable, deque[str]] = defaultdict(deque)
        for event in left.values():
            for sign in signs(event, before):
                waiting[sign].append(event.id)
        for n, event in enumerate(events):
            if n not in found:
                ids = (
                    _first(waiting[sign], left.keys()) for sign in signs(event, records) if sign in waiting
                )
                id = next(filter(None, ids), None)
                if id is not None:
                    found[n] = left.pop(id)
    return found


def _first(ids: deque[str], left: Set[str]) -> str | None:
    """Return the first id that is still left; those before it are dropped, so that no id is seen twice."""
    while ids and ids[0] not in left:
        ids.popleft()
    return ids[0] if ids else None


def _id(event: Event, records: Records) -> Iterator[Hashable]:
    yield event.id


def _dated_quotes(event: Event, records: Records) -> Iterator[Hashable]:
    for quote in _quotes(event, records):
        yield quote, event.interval.edtf


def _quotes(event: Event, records: Records) -> Iterator[Hashable]:
    """Yield each quote by what tells its place: its article (text, address or id), and what is around it."""
    for source in event.sources:
        exact, context = well_formed(source.quote.exact), (source.quote.prefix, source.quote.suffix)
        article = records.get(source.article)
        if article is not None:
            yield from ((kind, getattr(article, kind), exact) for kind in ("sha256", "url", "id"))
        if any(context):
            yield "context", *map(well_formed, context), exact


_SIGNS: tuple[Callable[[Event, Records], Iterator[Hashable]], ...] = (_id, _dated_quotes, _quotes)


def _revised(event: Event, records: Records, known: Event, before: Records, stamp: str) -> Event:
    if _told(event, records) == _told(known, before):
        return attrs.evolve(event, sequence=known.sequence, modified=known.modified)
    return attrs.evolve(event, sequence=known.sequence + 1, modified=stamp)


def _told(event: Event, records: Records) -> str:
    """Return all that a reader is told of an event; ids and offsets are none of it."""
    quotes = {(source.quote.exact, *_cited(records.get(source.article))) for source in event.sources}
    conflicts = [conflict.detail for conflict in event.conflicts]
    date = attrs.astuple(event.interval, recurse=False)
    what = (event.title, date, event.status, event.basis, event.voices, event.tags)
    return well_formed(repr((what, conflicts, sorted(quotes, key=repr))))


def _cited(article: ArticleRecord | None) -> tuple[str | None, ...]:
    if article is None:
        return ()
    published = article.published.value if article.published else None
    return article.outlet, article.title, article.url, published


def renamed(event: Event, names: Mapping[str, str]) -> Event:
    """Return an event under the names given to it and to those that its conflicts tell of.

    Its sources keep the name it had, which merging it again goes by.
    """
    conflicts = tuple(
        attrs.evolve(one, events=tuple(sorted(names.get(id, id) for id in one.events)))
        for one in event.conflicts
    )
    name = names.get(event.id, event.id)
    sources = event.sources if name == event.id else tuple(with_accounts(event.sources, event))
    return attrs.evolve(event, id=name, conflicts=conflicts, sources=sources)
