"""The dated articles that tell the same as one without a date."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import attrs

from chronos.article import Article
from chronos.granularity import Granularity
from chronos.infer.telling import Telling, likeness, opening, tellings
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
    """A sentence of the undated article, and one of an article published on a day that tells the same.

    article: the number of the dated article; days: those that it gives for the sentence (ordinals);
    shared: the stems that both have.
    """

    telling: Telling
    article: int
    published: int
    days: frozenset[int]
    shared: frozenset[str]


class Neighbours:
    """Dated articles, searched by their names; the search is set up when it is first asked for."""

    def __init__(self, dated: Sequence[Article], options: Options) -> None:
        self._dated, self._options = sorted(map(opening, dated), key=_content), options
        self._read = functools.lru_cache(_KEPT)(self._told)

    def matches(self, undated: Undated) -> tuple[Match, ...]:
        """Return, for each sentence and each dated article, the sentence there that tells the same best."""
        return tuple(match for place in self._near(undated) for match in self._matched(undated, place))

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

    def _matched(self, undated: Undated, place: int) -> Iterator[Match]:
        published = self._dated[place].published
        assert published is not None
        for telling in undated.tellings:
            other, days = max(
                self._read(place), key=lambda one: likeness(telling, one[0]), default=(None, frozenset[int]())
            )
            if other is not None and likeness(telling, other):
                yield Match(telling, place, published.day, days, telling.words & other.words)

    def _told(self, place: int) -> list[tuple[Telling, frozenset[int]]]:
        """Return what the sentences of an article tell, each with the days that it gives."""
        article = self._dated[place]
        tongue = language(article.lang, self._options.events)
        mentions = resolve(article, recognise(article.text, tongue), tongue, self._options)
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


def _names(article: Article) -> frozenset[str]:
    _, names = stems.__wrapped__(article.text, article.lang)  # whole texts are not worth remembering
    return names


def _content(article: Article) -> tuple[str, ...]:
    published = article.published.value if article.published else ""
    return published, article.text, article.title or "", article.url or "", article.lang
