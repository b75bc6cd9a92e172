"""Events of many articles -> one Event a happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

import attrs

from chronos.chronology import ArticleRecord
from chronos.event import Event, Status
from chronos.merge.alike import alike
from chronos.merge.candidates import Dated, candidates
from chronos.merge.counts import with_counts
from chronos.merge.first_time import with_first_times
from chronos.merge.group import grouped
from chronos.merge.telling import Records, Telling, in_order, rank
from chronos.merge.union import united, with_accounts
from chronos.merge.voices import voices


class Gone(NamedTuple):
    """When what was joined had been told, and in which words; the events themselves are let go."""

    dated: list[Dated]
    spoken: list[Dated]

    @classmethod
    def of(cls, tellings: Iterable[Telling]) -> Gone:
        """Take what the search for candidates has to know of events that are no more."""
        every = [(telling.dated, telling.spoken) for telling in tellings]
        return cls([dated for dated, _ in every if dated], [spoken for _, spoken in every if spoken])


def merge(events: Iterable[Event], articles: tuple[ArticleRecord, ...]) -> tuple[Event, ...]:
    """Make one event of those that tell of the same happening; unsure pairs stay apart.

    The order of *events* does not matter. Passes are made until one finds nothing to join, each comparing
    what the one before joined; so merging again changes nothing.
    """
    records = {article.id: article for article in articles}
    found = [Telling.of(event, records) for event in _identical(events, records)]
    joined: Set[int] | None = None
    gone = Gone([], [])
    while joined is None or joined:
        known = {telling.serial: telling for telling in found}
        found = _pass(found, joined, gone, records)
        joined = {n for n, telling in enumerate(found) if known.pop(telling.serial, None) is None}
        gone = Gone.of(known.values())
        known.clear()
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
    tellings: Sequence[Telling], joined: Set[int] | None, gone: Gone
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share words of their titles, and those of a plan and a report that may tell it."""
    plans = {n for n, telling in enumerate(tellings) if telling.event.status is Status.PLANNED}
    found: set[tuple[int, int]] = set()
    dated = {n: t.dated for n, t in enumerate(tellings) if t.dated}
    for pair in candidates(dated, joined=joined, gone=gone.dated):
        if not plans.isdisjoint(pair):
            found.add(pair)
        yield pair
    if plans:
        spoken = {n: t.spoken for n, t in enumerate(tellings) if t.spoken}
        for pair in candidates(spoken, seekers=plans, joined=joined, gone=gone.spoken, nearby=False):
            if pair not in found and not plans.isdisjoint(pair):
                yield pair


def _pass(
    tellings: Sequence[Telling], joined: Set[int] | None, gone: Gone, records: Records
) -> list[Telling]:
    """Join the events that are alike; *tellings* are in the order of their ranks, and so is the result.

    joined: where given, only pairs with one of these places are compared; gone: what these were joined of.
    """
    pairs = []
    for a, b in _worth_comparing(tellings, joined, gone):
        more = alike(tellings[a], tellings[b])
        if more is not None:
            pairs.append((more, a, b))
    kept = dict(enumerate(tellings))
    for group in grouped(tellings, pairs):
        places = sorted(group.places)
        because = {places.index(n): shared for n, shared in group.because.items()}
        event = united([kept.pop(n) for n in places], because, records)
        kept[places[0]] = Telling.of(event, records)
    return sorted(kept.values(), key=lambda telling: telling.rank)
