"""Events of many articles -> one Event a happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableMapping

import attrs

from chronos.chronology import ArticleRecord
from chronos.engine import Engine
from chronos.event import Event
from chronos.merge.afresh import Recorder, merged_afresh
from chronos.merge.finish import Finish
from chronos.merge.finishing import finished
from chronos.merge.first_time import with_first_times
from chronos.merge.history import Memory, keys_of
from chronos.merge.resumed import Resumed
from chronos.merge.telling import Records, Telling, in_order, rank
from chronos.merge.union import with_accounts


def merge(
    events: Iterable[Event],
    articles: tuple[ArticleRecord, ...],
    memory: Memory | None = None,
    gists: MutableMapping[str, str] | None = None,
    engine: Engine | None = None,
) -> tuple[Event, ...]:
    """Make one event of those that tell of the same happening; unsure pairs stay apart.

    The order of *events* does not matter. Passes are made until one finds nothing to join, each comparing
    what the one before joined; so merging again changes nothing.
    memory: what an earlier merge compared, so that this one need not, and takes this one in its place;
    gists: by id, by what an event that one article tells is compared, as a text, where that is known;
    it is taken out of there; engine: what compares, this process alone where none is given.
    """
    records = {article.id: article for article in articles}
    told = _identical(events, records)
    known = gists if gists is not None else {}
    keys = keys_of(told, records) if memory else {}
    if memory and memory.history:
        ended = _resumed(told, keys, known, memory, records, engine)
    else:
        tellings = [Telling.of(event, records, packed=_gist(event, known)) for event in told]
        del told
        ended = _afresh(tellings, keys, memory, records, engine)
    return with_first_times([finish.put_on(telling.event) for telling, finish in ended], records)


def _afresh(
    tellings: list[Telling],
    keys: Mapping[str, str],
    memory: Memory | None,
    records: Records,
    engine: Engine | None,
) -> Iterator[tuple[Telling, Finish]]:
    """Merge events, and return them each with what is told of it in the end."""
    recorder = Recorder(tellings, keys) if memory else None
    tellings = merged_afresh(tellings, records, engine, recorder)
    finishes = finished(tellings, [None] * len(tellings), records, engine)
    if memory and recorder:
        history = recorder.history
        history.finishes = dict(zip(recorder.numbers(tellings), finishes, strict=True))
        memory.history, memory.is_changed = history, True
    return zip(tellings, finishes, strict=True)


def _resumed(
    told: Iterable[Event],
    keys: Mapping[str, str],
    gists: MutableMapping[str, str],
    memory: Memory,
    records: Records,
    engine: Engine | None,
) -> Iterator[tuple[Telling, Finish]]:
    """Do the same, going on from what another merge did."""
    assert memory.history
    course = Resumed(memory.history, records, engine)
    for event in told:
        course.tell(event, keys[event.id], _gist(event, gists))
    memory.is_changed = course.is_changed
    numbers = course.merge()
    tellings = [course[number] for number in numbers]
    known = memory.history.finishes
    finishes = finished(tellings, [known.get(number) for number in numbers], records, engine)
    memory.history.finishes = dict(zip(numbers, finishes, strict=True))
    return zip(tellings, finishes, strict=True)


def _gist(event: Event, gists: MutableMapping[str, str]) -> str:
    """Take the gist of an event; copies that were made one are compared by all that they quote."""
    gist = gists.pop(event.id, "")
    return gist if len(event.sources) == 1 else ""


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
