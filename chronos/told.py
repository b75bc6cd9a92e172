"""What one article tells, under an id that no other article of the run has."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from chronos.chronology import ArticleRecord
from chronos.event import Event, Source
from chronos.mentions import Listed, Written
from chronos.merge.story import gists_of
from chronos.merge.tale import Gists, Tale, tales_of
from chronos.packed import PackedEvents, packed, unpacked
from chronos.timex import Mention


@attrs.frozen(slots=True)
class Told:
    """An article's record, its mentions, and its events with this article as their only source."""

    record: ArticleRecord
    mentions: tuple[Mention, ...] | Written = ()
    events: Sequence[Event] = ()

    def called(self, id: str) -> Told:
        """Return the same under another id."""
        events = tuple(attrs.evolve(event, sources=self._sources(event, id)) for event in self.events)
        mentions = tuple(one.mention for one in self.listed)
        return Told(attrs.evolve(self.record, id=id), mentions, events)

    @property
    def listed(self) -> Listed | Written:
        """The mentions, under this article's id."""
        return self.mentions if isinstance(self.mentions, Written) else Listed(self.record.id, self.mentions)

    @property
    def written(self) -> Told:
        """The same with its mentions as they are written, so that they are but once."""
        mentions = self.listed if isinstance(self.listed, Written) else Written.of(self.listed)
        return attrs.evolve(self, mentions=mentions)

    def __reduce__(self) -> tuple[Callable[[ArticleRecord, str], Told], tuple[ArticleRecord, str]]:
        """Pickle as a text, which is several times faster than pickling the objects, with the gists.

        So those are made where the article was read, by processes that merging has to wait for anyway.
        """
        gists = [gist.packed for gist in gists_of(self.events, self.record)]
        events = PackedEvents.of(self.events, gists, self.record.id)
        return written, (self.record, packed(self.listed, events))

    @property
    def text(self) -> str:
        """The mentions and events as one text, which `written` reads."""
        if isinstance(self.events, PackedEvents):
            return packed(self.listed, self.events)
        return packed(self.listed, PackedEvents.of(self.events, (), self.record.id))

    @property
    def tales(self) -> Iterator[Tale]:
        """The events as `chronos.merge` takes them."""
        events = self.events
        if not isinstance(events, PackedEvents):
            yield from tales_of(events, {self.record.id: self.record})
            return
        gists = Gists(events, self.record)
        for place, id in enumerate(events.ids):
            gist = functools.partial(_gist, events, gists, place)
            yield Tale(id, (self.record.id,), functools.partial(events.__getitem__, place), gist)

    def _sources(self, event: Event, id: str) -> tuple[Source, ...]:
        old = self.record.id
        return tuple(
            attrs.evolve(source, article=id, mention=source.mention and id + source.mention.removeprefix(old))
            for source in event.sources
        )


def _gist(events: PackedEvents, gists: Gists, place: int) -> str:
    """Return by what one of the events is compared, which is packed with them where it was known."""
    return events.gists[place] if events.gists else gists.at(place)


def written(record: ArticleRecord, text: str) -> Told:
    """Return what an article of that record tells, of what `chronos.packed` wrote of it."""
    return Told(record, *unpacked(text, record.id))


def with_unique_ids(every: Iterable[Told]) -> list[Told]:
    """Sort by id, then content; the second article of an id gets ``-2`` behind it, and so on.

    The order in which the articles came does not matter.

    >>> twice = [Told(ArticleRecord("a", "f00")), Told(ArticleRecord("a", "bad"))]
    >>> [(one.record.id, one.record.sha256) for one in with_unique_ids(twice)]
    [('a', 'bad'), ('a-2', 'f00')]
    """
    ordered = sorted(every, key=_content)
    taken = {one.record.id for one in ordered}
    unique: list[Told] = []
    count = 1
    for number, one in enumerate(ordered):
        if number == 0 or ordered[number - 1].record.id != one.record.id:
            count = 1
            unique.append(one)
            continue
        count += 1
        while f"{one.record.id}-{count}" in taken:
            count += 1
        taken.add(f"{one.record.id}-{count}")
        unique.append(one.called(f"{one.record.id}-{count}"))
    return unique


def _content(one: Told) -> tuple[str, ...]:
    record = one.record
    published = record.published.value if record.published else None
    told = (record.id, record.sha256, record.path, record.url, record.title, record.outlet, published)
    return tuple(part or "" for part in told)
