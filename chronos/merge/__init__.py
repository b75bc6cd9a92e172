"""Events of many articles -> one Event a happening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from chronos.chronology import ArticleRecord
from chronos.engine import Engine
from chronos.event import Event
from chronos.merge.afresh import Recorder, merged_afresh
from chronos.merge.ended import Ended
from chronos.merge.finishing import finished
from chronos.merge.first_time import with_first_times
from chronos.merge.history import Memory
from chronos.merge.resumed import Resumed
from chronos.merge.tale import Tale, tales_of, told_once
from chronos.merge.telling import Records, Telling


def merge(events: Iterable[Event], articles: tuple[ArticleRecord, ...]) -> tuple[Event, ...]:
    """Make one event of those that tell of the same happening; unsure pairs stay apart.

    The order of *events* does not matter. Passes are made until one finds nothing to join, each comparing
    what the one before joined; so merging again changes nothing.
    """
    return merge_tales(tales_of(events, {article.id: article for article in articles}), articles)


def merge_tales(
    tales: Iterable[Tale],
    articles: tuple[ArticleRecord, ...],
    memory: Memory | None = None,
    engine: Engine | None = None,
) -> tuple[Event, ...]:
    """Make one event of those that tell of the same happening.

    memory: what an earlier merge compared, so that this one need not, and takes this one in its place;
    engine: what compares, this process alone where none is given.
    """
    records = {article.id: article for article in articles}
    told = told_once(tales, records)
    if memory and memory.history:
        return with_first_times(_resumed(told, memory, records, engine), records)
    keys = {tale.id: tale.key(records) for tale in told} if memory else {}
    tellings = []
    while told:
        tale = told.pop()
        tellings.append(Telling.of(tale.read(), records, packed=tale.gist()))
    tellings.sort(key=lambda telling: telling.rank)
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


def _resumed(tales: Iterable[Tale], memory: Memory, records: Records, engine: Engine | None) -> list[Ended]:
    """Do the same, going on from what another merge did."""
    assert memory.history
    course = Resumed(memory.history, records, engine)
    for tale in tales:
        course.tell(tale)
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
