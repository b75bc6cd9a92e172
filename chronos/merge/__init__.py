"""Events of many articles -> one Event a happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, MutableMapping

import attrs

from chronos.chronology import ArticleRecord
from chronos.engine import Engine
from chronos.event import Event
from chronos.merge.afresh import Recorder, merged_afresh
from chronos.merge.ended import Ended
from chronos.merge.finishing import finished
from chronos.merge.first_time import with_first_times
from chronos.merge.gists import Gists
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
    every = list(events)
    known = Gists(every, records, {} if gists is None else gists)
    told = _identical(every, records)
    del every
    keys = keys_of(told, records) if memory else {}
    if memory and memory.history:
        return with_first_times(_resumed(told, keys, known, memory, records, engine), records)
    tellings = [Telling.of(event, records, packed=known.take(event)) for event in told]
    del told, known
    return with_first_times(_afresh(tellings, keys, memory, records, engine), records)


def _afresh(
    tellings: list[Telling],
    keys: Mapping[str, str],
    memory: Memory | None,
    records: Records,
    engine: Engine | None,
) -> list[Ended]:
    """Merge events, and return what is left with all that is told of it."""
    if memory is None:
        return finished(merged_afresh(tellings, records, engine, None), records, engine)
    recorder = Recorder(tellings, keys)
    tellings = merged_afresh(tellings, records, engine, recorder)
    memory.history, memory.is_changed = recorder.history, True
    marks = memory.history.marks()
    ended = [one.written for one in finished(tellings, records, engine)]
    numbers = recorder.numbers(tellings)
    memory.ended = {marks[number]: one.text for number, one in zip(numbers, ended, strict=True)}
    return ended


def _resumed(
    told: Iterable[Event],
    keys: Mapping[str, str],
    gists: Gists,
    memory: Memory,
    records: Records,
    engine: Engine | None,
) -> list[Ended]:
    """Do the same, going on from what another merge did."""
    assert memory.history
    course = Resumed(memory.history, records, engine)
    for event in told:
        course.tell(event, keys[event.id], gists)
    memory.is_changed = course.is_changed
    numbers = course.merge()
    marks = memory.history.marks()
    known = memory.ended
    new = [number for number in numbers if marks[number] not in known]
    ended = finished([course[number] for number in new], records, engine)
    made = {number: one.written for number, one in zip(new, ended, strict=True)}
    memory.ended = {
        marks[number]: made[number].text if number in made else known[marks[number]] for number in numbers
    }
    return [made.get(number) or Ended.read(known[marks[number]]) for number in numbers]


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
