"""Events of many articles -> one Event a happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, MutableMapping, Sequence

import attrs

from chronos.chronology import ArticleRecord
from chronos.engine import Engine
from chronos.event import Event
from chronos.merge.afresh import Afresh
from chronos.merge.comparing import compared
from chronos.merge.course import Course, Known
from chronos.merge.finishing import finished
from chronos.merge.first_time import with_first_times
from chronos.merge.group import Joint, Pair, Settled, grouped
from chronos.merge.history import Memory, Recorder, keys_of
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
    keys = keys_of(told, records) if memory else {}
    course: Course = Resumed(memory.before, keys) if memory and memory.before else Afresh()
    known = gists if gists is not None else {}
    found = [course.telling(event, records, _gist(event, known)) for event in told]
    del told
    recorder = Recorder(found, keys) if memory else None
    before = len(found) + 1
    while len(found) < before:
        before = len(found)
        found = _pass(found, course, records, recorder, engine)
    finishes = finished(found, course, records, engine)
    if memory and recorder:
        memory.after = recorder.finished(found, finishes)
    ended = [finish.put_on(telling.event) for telling, finish in zip(found, finishes, strict=True)]
    return with_first_times(ended, records)


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


def _pass(
    tellings: Sequence[Telling],
    course: Course,
    records: Records,
    recorder: Recorder | None,
    engine: Engine | None,
) -> list[Telling]:
    """Join the events that are alike; *tellings* are in the order of their ranks, and so is the result."""
    known = course.known(tellings)
    held = {(a, b) for _, a, b in known.pairs}
    pairs = compared(tellings, (pair for pair in known.asked if pair not in held), engine)
    settled = _settled(pairs, known) if known.pairs else None
    pairs += known.pairs
    made = []
    for joint in grouped(tellings, pairs, settled):
        members = [tellings[place] for place in joint.places]
        made.append((joint, course.joined(members, joint, records)))
    if recorder:
        recorder.add(tellings, pairs, made)
    return _with(tellings, made)


def _settled(fresh: Iterable[Pair], known: Known) -> Settled:
    """Return what is settled of the events of a pass, but for those that *fresh* pairs bring closer."""
    closer = {place for _, *pair in fresh if known.new.isdisjoint(pair) for place in pair}
    return Settled([(a, b) for _, a, b in known.pairs], known.joints, known.unsettled | closer)


def _with(tellings: Sequence[Telling], made: Iterable[tuple[Joint, Telling]]) -> list[Telling]:
    """Put what was made in the place of what it was made of."""
    kept = dict(enumerate(tellings))
    for joint, telling in made:
        for place in joint.places:
            del kept[place]
        kept[joint.places[0]] = telling
    return sorted(kept.values(), key=lambda telling: telling.rank)
