"""An event with what it is compared and ranked by."""

from __future__ import annotations

import functools
import itertools
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

import attrs

from chronos.chronology import ArticleRecord
from chronos.event import Event, Source, Status
from chronos.merge.candidates import Dated
from chronos.merge.similarity import Gist, gist_of
from chronos.merge.story import of_members

Records = Mapping[str, ArticleRecord]
Rank = tuple[str, str, str]

_GISTS = 1 << 14  # at hand at a time: a million would take more memory than the events
_LATEST = "~"  # sorts after every date


class Sought(NamedTuple):
    """What a telling is looked for by: its title, and as a plan or its report, if it can be."""

    dated: Dated | None
    spoken: Dated | None

    @classmethod
    def of(cls, event: Event, gist: Gist) -> Sought:
        """Take it from what the event is compared by."""
        spoken = _announced_or_told(event, gist)
        told = gist.title.union(sys.intern(f"{act}+{name}") for act in gist.sole for name in gist.story)
        if event.is_statement:  # never one with a deed
            told, spoken = (frozenset(sys.intern(f"{word}:") for word in one) for one in (told, spoken))
        return cls(Dated.of(event.interval, told), Dated.of(event.interval, spoken))


@attrs.frozen(slots=True, eq=False)
class Telling:
    """An event, the language of its first report, and its rank.

    rank: its earliest publication, its id, its first article: what orders events whatever their input
    order; latest: its latest publication; dated: what it is looked for by, if it can be; spoken: that by
    which a plan and its report are; packed: its gist as a text, empty where that is not known; serial: a
    number that no other one has; statement: whether it is one.
    """

    event: Event
    lang: str
    rank: Rank
    latest: str
    dated: Dated | None
    spoken: Dated | None
    packed: str
    serial: int = attrs.field(init=False, factory=itertools.count().__next__)
    statement: bool = attrs.field(init=False)

    @classmethod
    def of(
        cls,
        event: Event,
        records: Records,
        sought: Sought | None = None,
        packed: str = "",
        members: Sequence[Telling] = (),
    ) -> Telling:
        """Make one of an event and the records of the articles that tell it.

        sought, packed: what it is looked for by, and its gist as a text, where these are known; members: what
        it was joined of.
        """
        article = records.get(event.sources[0].article)
        lang = article.lang if article else "en"
        latest = max(_published(source, records) for source in event.sources)
        if sought is None:
            gist = Gist.unpacked(packed) if packed else gist_of(event, lang)
            if members:
                gist = of_members(gist, (member.gist for member in members))
            sought, packed = Sought.of(event, gist), packed or gist.packed
        return cls(event, lang, rank(event, records), latest, sought.dated, sought.spoken, packed)

    @statement.default
    def _statement(self) -> bool:
        return self.event.is_statement

    @property
    def sought(self) -> Sought:
        """What it is looked for by."""
        return Sought(self.dated, self.spoken)

    @property
    def gist(self) -> Gist:
        """What the event is compared by."""
        return _unpacked(self.packed) if self.packed else _made(self)


class Tellings(Protocol):
    """Tellings by their places, or by their numbers."""

    def __getitem__(self, place: int, /) -> Telling: ...


@functools.lru_cache(_GISTS)
def _unpacked(packed: str) -> Gist:
    return Gist.unpacked(packed)


@functools.lru_cache(_GISTS)
def _made(telling: Telling) -> Gist:
    return gist_of(telling.event, telling.lang)


def _announced_or_told(event: Event, gist: Gist) -> frozenset[str]:
    """Return the stems that announce a plan, or those of a report's sentences, which may tell it."""
    if event.status is Status.PLANNED:
        return gist.told | gist.names
    return gist.told.union(*gist.quotes) if event.status is Status.REPORTED else frozenset()


def rank(event: Event, records: Records) -> Rank:
    """Order events by their earliest publication, then by id; copies of one by their first article."""
    first = min(source.article for source in event.sources)
    return min(_published(source, records) for source in event.sources), event.id, first


def in_order(sources: Iterable[Source], records: Records) -> tuple[Source, ...]:
    """Sort sources by publication, then by article and place."""

    def key(source: Source) -> tuple[str, str, int, str]:
        return _published(source, records), source.article, source.quote.start, source.mention or ""

    return tuple(sorted(sources, key=key))


def _published(source: Source, records: Records) -> str:
    article = records.get(source.article)
    return article.published.earliest if article and article.published else _LATEST
