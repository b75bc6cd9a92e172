"""Contradictions between events: a first time that was not the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from chronos.chronology import ArticleRecord
from chronos.cues import cues
from chronos.event import Conflict, Event, Source, Status
from chronos.merge.similarity import stems
from chronos.relation import surely_before

FIRST_TIME = "first-time"
_ALIKE = 0.5  # the part of the claim's own words that the earlier case must share
_FEWEST = 4


def with_first_times(events: Sequence[Event], articles: Mapping[str, ArticleRecord]) -> tuple[Event, ...]:
    """Return *events*, those told as a first time naming the earlier cases of the same thing."""
    claims = {event.id: _claims(event, articles) for event in events}
    holders = _holders(
        events, {word for found in claims.values() for _, words in found for word in words}, articles
    )
    return tuple(_with_conflicts(event, claims[event.id], holders) for event in events)


def _claims(event: Event, articles: Mapping[str, ArticleRecord]) -> list[tuple[Source, frozenset[str]]]:
    """Return the sources that call an event the first of its kind, and the words of what was first."""
    found = []
    for source in event.sources:
        lang = _lang(source, articles)
        quote = source.quote.exact
        match = cues(lang).phrase("first_time").search(quote)
        if (
            match
            and not cues(lang).phrase("not_first").match(quote, match.start())
            and event.status is Status.REPORTED
        ):
            found.append((source, stems(event.title, lang)[0] - stems(match[0], lang)[0]))
    return found


def _lang(source: Source, articles: Mapping[str, ArticleRecord]) -> str:
    article = articles.get(source.article)
    return article.lang if article else "en"


def _holders(
    events: Sequence[Event], sought: set[str], articles: Mapping[str, ArticleRecord]
) -> dict[str, list[tuple[Event, Source]]]:
    """Return the events whose quotes have each of the words *sought*."""
    holders: dict[str, list[tuple[Event, Source]]] = defaultdict(list)
    if sought:
        for event in events:
            for source in event.sources:
                for word in sorted(stems(source.quote.exact, _lang(source, articles))[0] & sought):
                    holders[word].append((event, source))
    return holders


def _with_conflicts(
    event: Event,
    claims: list[tuple[Source, frozenset[str]]],
    holders: Mapping[str, list[tuple[Event, Source]]],
) -> Event:
    kept = tuple(conflict for conflict in event.conflicts if conflict.kind != FIRST_TIME)
    earlier: dict[str, tuple[Event, str]] = {}
    for source, words in claims:
        for other, told_by in _sharing(words, holders):
            if _contradicts(event, other, source, told_by):
                earlier.setdefault(other.id, (other, told_by.article))
    if not earlier:
        return attrs.evolve(event, conflicts=kept)
    first = min(
        (other for other, _ in earlier.values()), key=lambda other: (other.interval.start or 0, other.id)
    )
    sources = {source.article for source, _ in claims} | {article for _, article in earlier.values()}
    conflict = Conflict(
        FIRST_TIME,
        f"told as the first time, yet: {first.title} ({first.display})",
        tuple(sorted(earlier)),
        tuple(sorted(sources)),
    )
    return attrs.evolve(event, conflicts=(*kept, conflict))


def _sharing(
    words: frozenset[str], holders: Mapping[str, list[tuple[Event, Source]]]
) -> list[tuple[Event, Source]]:
    """Return the reports that have most of *words*."""
    needed = max(_FEWEST, round(_ALIKE * len(words)))
    counts: dict[tuple[str, str, int], int] = defaultdict(int)
    reports: dict[tuple[str, str, int], tuple[Event, Source]] = {}
    for word in sorted(words):
        for event, source in holders.get(word, ()):
            key = (event.id, source.article, source.quote.start)
            counts[key] += 1
            reports[key] = (event, source)
    return [reports[key] for key in sorted(counts) if counts[key] >= needed]


def _contradicts(event: Event, other: Event, source: Source, told_by: Source) -> bool:
    return (
        other.id != event.id
        and other.status is Status.REPORTED
        and other.tags == event.tags
        and told_by.article != source.article
        and surely_before(other.interval, event.interval)
    )
