"""Events of many articles -> one Event a happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

import attrs

from chronos.chronology import ArticleRecord
from chronos.event import Event
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
    over all events finds nothing to join.
    """
    records = {article.id: article for article in articles}
    found = [Telling.of(event, records) for event in _identical(events, records)]
    fresh: Set[int] | None = None
    unlike: set[int] = set()
    while True:
        fewer = _pass(found, fresh, unlike, records)
        if len(fewer) == len(found) and fresh is None:
            break
        known = {id(telling) for telling in found}
        joined = {n for n, telling in enumerate(fewer) if id(telling) not in known}
        found, fresh = fewer, joined or None
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


def _worth_comparing(tellings: Sequence[Telling], fresh: Set[int] | None) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share words of their titles, and those of a plan and a sentence that may tell it.

    Plans are looked for in the passes over all events only.
    """
    yield from candidates({n: t.dated for n, t in enumerate(tellings) if t.dated}, fresh)
    plans = {n: words for n, telling in enumerate(tellings) if (words := announced(telling))}
    if fresh is None and plans:
        yield from candidates(dict(_announced_or_told(tellings, plans)), plans.keys())


def _announced_or_told(
    tellings: Sequence[Telling], plans: Mapping[int, frozenset[str]]
) -> Iterator[tuple[int, Dated]]:
    """Yield by place what a plan is announced with, and what of that the sentences of another event tell."""
    sought = frozenset().union(*plans.values())
    for n, telling in enumerate(tellings):
        words = plans.get(n) or sought.intersection(telling.gist.told.union(*telling.gist.quotes))
        dated = Dated.of(telling.event.interval, words)
        if dated:
            yield n, dated


def _pass(
    tellings: Sequence[Telling], fresh: Set[int] | None, unlike: set[int], records: Records
) -> list[Telling]:
    """Join the events that are alike; *tellings* are in the order of their ranks, and so is the result.

    fresh: where given, the places of the only events that are compared with the others;
    unlike: the pairs that earlier passes found to be unlike, by their serials; this one adds its own.
    """
    pairs = []
    for a, b in _worth_comparing(tellings, fresh):
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
