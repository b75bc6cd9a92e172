"""The dated articles that tell the same as one without a date."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import attrs

from chronos.article import Article
from chronos.granularity import Granularity
from chronos.infer.telling import SHARED, Telling, lead, likeness, opening, same_lead, tellings
from chronos.infer.undated import Undated
from chronos.languages import language
from chronos.merge.similarity import stems
from chronos.options import Options
from chronos.recognise import recognise
from chronos.resolve import resolve

_NAMES = 2  # that two articles of one story share at least
_COMPARED = 24  # articles, those with the most names in common
_KEPT = 256


@attrs.frozen(slots=True)
class Match:
    """A sentence of the undated article that the dated one tells too.

    days: those that the dated article gives for it (ordinals); likeness: 0 to 1; shared: stems of both.
    """

    telling: Telling
    days: frozenset[int]
    likeness: float
    shared: frozenset[str]


@attrs.frozen(slots=True)
class Neighbour:
    """A dated article that tells some of the same.

    published: an ordinal; matches: one for each sentence that both tell; lead: the stems that both leads
    have, none where they tell other news.
    """

    published: int
    matches: tuple[Match, ...]
    lead: frozenset[str]

    @property
    def shared(self) -> frozenset[str]:
        """The stems that both have where they tell the same."""
        return self.lead.union(*(match.shared for match in self.matches))


class Neighbours:
    """Dated articles, searched by their names; the search is set up when it is first asked for."""

    def __init__(self, dated: Sequence[Article], options: Options) -> None:
        self._dated, self._options = sorted(map(opening, dated), key=_content), options
        self._read = functools.lru_cache(_KEPT)(self._told)

    def of(self, undated: Undated) -> tuple[Neighbour, ...]:
        """Return the articles that tell some of what an undated one does."""
        found = (self._compared(undated, place) for place in self._near(undated))
        return tuple(one for one in found if one.matches or one.lead)

    @functools.cached_property
    def _holders(self) -> dict[str, list[int]]:
        holders: dict[str, list[int]] = defaultdict(list)
        for place, article in enumerate(self._dated):
            for name in _names(article):
                holders[name].append(place)
        return holders

    def _near(self, undated: Undated) -> list[int]:
        """Return the places of the articles that share the most names."""
        shared: Counter[int] = Counter()
        for name in _names(undated.article):
            shared.update(self._holders.get(name, ()))
        alike = [place for place, count in shared.items() if count >= _NAMES]
        return sorted(alike, key=lambda place: (-shared[place], place))[:_COMPARED]

    def _compared(self, undated: Undated, place: int) -> Neighbour:
        published = self._dated[place].published
        assert published is not None
        told = self._read(place)
        first, second = lead(undated.tellings), lead([telling for telling, _ in told])
        shared = first.words & second.words if same_lead(first, second) else frozenset[str]()
        return Neighbour(published.day, tuple(_matches(undated, told)), shared)

    def _told(self, place: int) -> list[tuple[Telling, frozenset[int]]]:
        """Return what the sentences of an article tell, each with the days that it gives."""
        article = self._dated[place]
        assert article.published is not None
        tongue = language(article.lang, self._options.events)
        found, day = recognise(article.text, tongue), article.published.day
        mentions = resolve(found, day, article.lang, tongue, self._options)
        days = [
            (mention.start, mention.interval.first_day)
            for mention in mentions
            if mention.interval is not None
            and mention.interval.granularity <= Granularity.DAY
            and mention.interval.first_day == mention.interval.last_day
        ]
        return [
            (one, frozenset(day for start, day in days if day is not None and one.start <= start < one.end))
            for one in tellings(article)
        ]


def _matches(undated: Undated, told: Sequence[tuple[Telling, frozenset[int]]]) -> Iterator[Match]:
    """Yield for each sentence the one of a dated article that tells the same best."""
    full = [(other, days) for other, days in told if len(other.words) >= SHARED]
    for telling in undated.tellings if full else ():
        if len(telling.words) < SHARED:
            continue
        alike = [likeness(telling, other) for other, _ in full]
        best = max(range(len(full)), key=lambda n: alike[n])
        if alike[best]:
            other, days = full[best]
            yield Match(telling, days, alike[best], telling.words & other.words)


def _names(article: Article) -> frozenset[str]:
    _, names = stems.__wrapped__(article.text, article.lang)  # whole texts are not worth remembering
    return names


def _content(article: Article) -> tuple[str, ...]:
    published = article.published.value if article.published else ""
    return published, article.text, article.title or "", article.url or "", article.lang
