"""Contradictions between events: a first time that was not the first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

import attrs

from chronos.chronology import ArticleRecord
from chronos.cues import cues
from chronos.event import Conflict, Event, Source, Status
from chronos.merge.ended import Ended
from chronos.merge.similarity import Gist, leading, stems
from chronos.relation import surely_before

FIRST_TIME = "first-time"
_ALIKE = 0.5  # the part of the claim's own words that the earlier case must share
_FEWEST = 4


@attrs.frozen(slots=True)
class Claim:
    """That an event was the first of its kind.

    sources: the articles that say so; words: the stems of what was first; who: that of who did it.
    """

    sources: frozenset[str]
    words: frozenset[str]
    who: str


def with_first_times(every: Sequence[Ended], articles: Mapping[str, ArticleRecord]) -> tuple[Event, ...]:
    """Return events, those told as a first time naming the earlier cases of the same thing."""
    claims = {one.event.id: claim for one in every if (claim := _claim(one, articles))}
    sought = frozenset().union(*(claim.words for claim in claims.values()))
    holders = _holders(every, sought) if sought else {}
    return tuple(_with_conflict(one.event, claims.get(one.event.id), holders) for one in every)


def _claim(one: Ended, articles: Mapping[str, ArticleRecord]) -> Claim | None:
    if not one.claims or one.event.status is not Status.REPORTED:
        return None
    lang = _lang(one.claims[0], articles)
    title = cues(lang).phrase("first_time").sub("", one.event.title)
    return Claim(frozenset(one.claims), stems(title, lang)[0], leading(title, lang))


def claims_in(sources: Sequence[Source], articles: Mapping[str, ArticleRecord]) -> tuple[str, ...]:
    """Return the articles of the sources that tell of a first time."""
    return tuple(source.article for source in sources if _claims(source, articles))


def _claims(source: Source, articles: Mapping[str, ArticleRecord]) -> bool:
    known, quote = cues(_lang(source.article, articles)), source.quote.exact
    match = known.phrase("first_time").search(quote)
    return bool(match and not known.phrase("not_first").match(quote, match.start()))


def _lang(id: str, articles: Mapping[str, ArticleRecord]) -> str:
    article = articles.get(id)
    return article.lang if article else "en"


def _holders(every: Sequence[Ended], sought: Set[str]) -> dict[str, list[Event]]:
    """Return the events whose titles have each of the words *sought*."""
    holders: dict[str, list[Event]] = defaultdict(list)
    for one in every:
        if one.event.status is Status.REPORTED:
            for word in Gist.unpacked(one.gist).title & sought:
                holders[word].append(one.event)
    return holders


def _with_conflict(event: Event, claim: Claim | None, holders: Mapping[str, list[Event]]) -> Event:
    kept = tuple(conflict for conflict in event.conflicts if conflict.kind != FIRST_TIME)
    found = _alike(claim, holders) if claim else ()
    earlier = {other.id: other for other in found if claim and _contradicts(event, claim, other)}
    if not claim or not earlier:
        return attrs.evolve(event, conflicts=kept) if kept != event.conflicts else event
    first = min(earlier.values(), key=lambda other: (other.interval.start or 0, other.id))
    sources = claim.sources.union(source.article for other in earlier.values() for source in other.sources)
    conflict = Conflict(
        FIRST_TIME,
        f"told as the first time, yet: {first.title} ({first.display})",
        tuple(sorted(earlier)),
        tuple(sorted(sources)),
    )
    return attrs.evolve(event, conflicts=(*kept, conflict))


def _alike(claim: Claim, holders: Mapping[str, list[Event]]) -> Iterator[Event]:
    """Yield the events of whom the claim is made that have most of its words."""
    needed = max(_FEWEST, round(_ALIKE * len(claim.words)))
    events = {event.id: event for word in claim.words for event in holders.get(word, ())}
    counts = Counter(event.id for word in claim.words for event in holders.get(word, ()))
    same = {event.id for event in holders.get(claim.who, ())}
    yield from (events[id] for id, count in counts.items() if count >= needed and id in same)


def _contradicts(event: Event, claim: Claim, other: Event) -> bool:
    return (
        other.id != event.id
        and other.is_statement is event.is_statement
        and any(source.article not in claim.sources for source in other.sources)
        and surely_before(other.interval, event.interval)
    )
