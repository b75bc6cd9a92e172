"""Events of many articles -> one Event a happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from chronos.chronology import ArticleRecord
from chronos.event import Event, Status
from chronos.merge.alike import alike
from chronos.merge.candidates import Dated, candidates
from chronos.merge.confirmation import announced
from chronos.merge.counts import with_counts
from chronos.merge.first_time import with_first_times
from chronos.merge.group import grouped
from chronos.merge.telling import Records, Telling, in_order, rank
from chronos.merge.union import united, with_accounts
from chronos.merge.voices import voices


def merge(events: Iterable[Event], articles: tuple[ArticleRecord, ...]) -> tuple[Event, ...]:
    """Make one event of those that tell of the same happening; unsure pairs stay apart.

    The order of *events* does not matter, and merging again changes nothing: passes are made until one
    finds nothing to join, each over the times at which the one before joined events.
    """
    records = {article.id: article for article in articles}
    found = [Telling.of(event, records) for event in _identical(events, records)]
    touched: list[Dated] | None = None
    unlike: set[int] = set()
    while touched is None or touched:
        fewer = _pass(found, touched, unlike, records)
        changed = set(map(id, found)) ^ set(map(id, fewer))
        touched = [t.dated for t in (*found, *fewer) if id(t) in changed and t.dated]
        found = fewer
    counted = [attrs.evolve(t.event, voices=voices(t.event.sources, records)) for t in found]
    return with_first_times([with_counts(event, records) for event in counted], records)


def _identical(events: Iterable[Event], records: Records) -> list[Event]:
    """Make one of the events that the same text tells: an article that came twice."""
    same: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        same[event.id].append(event)
    once = []
    for copies in same.values():
        if len(copies) == 1:
            once += copies
            continue
        first = min(copies, key=lambda event: rank(event, records))
        told = (source for event in copies for source in with_accounts(event.sources, event))
        sources = {(s.article, s.quote.start, s.mention): s for s in told}
        once.append(attrs.evolve(first, sources=in_order(sources.values(), records)))
    return sorted(once, key=lambda event: rank(event, records))


def _worth_comparing(
    tellings: Sequence[Telling], touched: Sequence[Dated] | None
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share words of their titles, and those of a plan and a report that may tell it."""
    yield from candidates({n: t.dated for n, t in enumerate(tellings) if t.dated}, touched=touched)
    plans = {n: words for n, telling in enumerate(tellings) if (words := announced(telling))}
    if plans:
        told = dict(_announced_or_told(tellings, plans))
        yield from candidates(told, seekers=plans.keys(), touched=touched)


def _announced_or_told(
    tellings: Sequence[Telling], plans: Mapping[int, frozenset[str]]
) -> Iterator[tuple[int, Dated]]:
    """Yield by place what a plan is announced with, and what of that the sentences of a report tell."""
    sought = frozenset().union(*plans.values())
    for n, telling in enumerate(tellings):
        words = plans.get(n)
        if telling.event.status is Status.REPORTED:
            words = sought.intersection(telling.gist.told.union(*telling.gist.quotes))
        dated = Dated.of(telling.event.interval, words) if words else None
        if dated:
            yield n, dated


def _pass(
    tellings: Sequence[Telling], touched: Sequence[Dated] | None, unlike: set[int], records: Records
) -> list[Telling]:
    """Join the events that are alike; *tellings* are in the order of their ranks, and so is the result.

    touched: where given, only events of the time of one of these are compared; unlike: the pairs that
    earlier passes found to be unlike, by their serials; this one adds its own.
    """
    pairs = []
    for a, b in _worth_comparing(tellings, touched):
        pair = tellings[a].serial << 32 | tellings[b].serial
        if pair in unlike:
            continue
        found = alike(tellings[a], tellings[b])
        if found:
            pairs.append((found[0], a, b))
        else:
            unlike.add(pair)
    kept = dict(enumerate(tellings))
    for group in grouped(tellings, pairs):
        places = sorted(group.places)
        because = {places.index(n): likeness for n, likeness in group.because.items()}
        event = united([kept.pop(n) for n in places], because, records)
        kept[places[0]] = Telling.of(event, records)
    return sorted(kept.values(), key=lambda telling: telling.rank)
