"""What a merge is given: the events that articles tell, each read when need be."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import attrs

from chronos.chronology import ArticleRecord
from chronos.event import Event
from chronos.merge.story import gists_of
from chronos.merge.telling import Records, in_order, rank
from chronos.merge.union import with_accounts


class Tale(NamedTuple):
    """An event as articles, named by their ids, tell it.

    read: returns it; gist: returns by what it is compared, as a text.
    """

    id: str
    articles: tuple[str, ...]
    read: Callable[[], Event]
    gist: Callable[[], str]

    def key(self, records: Records) -> str:
        """Return a text that says all that the event depends on."""
        return " ".join((self.id, *sorted(records[article].digest for article in self.articles)))


def tales_of(events: Iterable[Event], records: Records) -> Iterator[Tale]:
    """Yield events that are read already; by what each is compared depends on all of its first article."""
    told: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        told[event.sources[0].article].append(event)
    for article, of_article in told.items():
        gists = Gists(of_article, records[article])
        for place, event in enumerate(of_article):
            articles = dict.fromkeys(source.article for source in event.sources)
            yield Tale(
                event.id, tuple(articles), functools.partial(_same, event), functools.partial(gists.at, place)
            )


class Gists:
    """What the events of an article are compared by, as texts, found when the first of them is asked for."""

    def __init__(self, events: Sequence[Event], record: ArticleRecord) -> None:
        self._events, self._record = events, record
        self._texts: list[str] = []

    def at(self, place: int) -> str:
        """Return by what one of the events is compared."""
        if not self._texts:
            self._texts = [gist.packed for gist in gists_of(self._events, self._record)]
        return self._texts[place]


def _same(event: Event) -> Event:
    return event


def told_once(tales: Iterable[Tale], records: Records) -> list[Tale]:
    """Make one of the events that the same text tells: an article that came twice."""
    same: dict[str, list[Tale]] = defaultdict(list)
    for tale in tales:
        same[tale.id].append(tale)
    return [copies[0] if len(copies) == 1 else _once(copies, records) for copies in same.values()]


def _once(copies: Iterable[Tale], records: Records) -> Tale:
    read = [(tale.read(), tale.gist) for tale in copies]
    first, gist = min(read, key=lambda one: rank(one[0], records))
    told = (source for event, _ in read for source in with_accounts(event.sources, event))
    sources = {(s.article, s.quote.start, s.mention): s for s in told}
    once = attrs.evolve(first, sources=in_order(sources.values(), records))
    articles = dict.fromkeys(source.article for source in once.sources)
    return Tale(once.id, tuple(articles), lambda: once, gist)
