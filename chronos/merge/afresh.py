"""A merge that knows of none before: each pass compares what the one before joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from chronos.engine import Engine
from chronos.event import Status
from chronos.merge.candidates import candidates
from chronos.merge.comparing import compared
from chronos.merge.group import Joint, Pair, Places, grouped
from chronos.merge.history import History, Step, Trace, Union
from chronos.merge.search import Search
from chronos.merge.telling import Records, Telling
from chronos.merge.union import united

_FEW = 8  # where less than one event in so many comes or goes, those beside it are looked up


class Change(NamedTuple):
    """What a pass made, and of what, by their serials; the events themselves are let go."""

    came: Mapping[int, Trace]
    left: Mapping[int, Trace]

    @classmethod
    def of(cls, tellings: Sequence[Telling], made: Iterable[tuple[Joint, Telling]]) -> Change:
        """Take it from what was joined of *tellings*."""
        left = (tellings[place] for joint, _ in made for place in joint.places)
        return cls(_traces(telling for _, telling in made), _traces(left))


def _traces(tellings: Iterable[Telling]) -> dict[int, Trace]:
    return {telling.serial: Trace.of(telling) for telling in tellings}


def _held(search: Search | None, tellings: Sequence[Telling], change: Change) -> Search | None:
    """Let the indices hold what the next pass is of, from when a pass changes little."""
    if search is not None:
        search.hold(change.came, change.left.keys())
    elif len(change.came) + len(change.left) < len(tellings) // _FEW:
        search = Search()
        search.hold(_traces(tellings), ())
    return search


def merged_afresh(
    tellings: list[Telling], records: Records, engine: Engine | None, recorder: Recorder | None
) -> list[Telling]:
    """Join the events that are alike, in passes until one finds nothing to join.

    *tellings* are in the order of their ranks, and so is the result; recorder: is told of each pass.
    """
    change: Change | None = None
    search: Search | None = None
    while change is None or change.came:
        pairs = compared(tellings, _asked(tellings, change, search), engine)
        made = []
        for joint in grouped(tellings, pairs):
            members = [tellings[place] for place in joint.places]
            made.append(
                (joint, Telling.of(united(members, joint.because, records), records, members=members))
            )
        if recorder:
            recorder.add(tellings, pairs, made)
        change = Change.of(tellings, made)
        tellings = _with(tellings, made)
        search = _held(search, tellings, change)
    return tellings


class Recorder:
    """Writes the history of a merge while it is made; *keys*: those of the tales, by their ids."""

    def __init__(self, tellings: Iterable[Telling], keys: Mapping[str, str]) -> None:
        self.history = History()
        self._numbers = {
            telling.serial: self.history.add(Trace.of(telling, keys[telling.event.id]))
            for telling in tellings
        }

    def add(
        self, tellings: Sequence[Telling], pairs: Iterable[Pair], made: Iterable[tuple[Joint, Telling]]
    ) -> None:
        """Note what a pass over *tellings* found, and what it made."""
        numbers = [self._numbers[telling.serial] for telling in tellings]
        step = Step()
        for more, a, b in pairs:
            step.add(numbers[a], numbers[b], more)
        for joint, telling in made:
            number = self._numbers[telling.serial] = self.history.add(Trace.of(telling))
            step.unions[number] = Union.of(joint, numbers, telling.event.title)
        self.history.steps.append(step)

    def numbers(self, tellings: Iterable[Telling]) -> list[int]:
        """Return the numbers of some events."""
        return [self._numbers[telling.serial] for telling in tellings]


def _asked(tellings: Sequence[Telling], change: Change | None, search: Search | None) -> Iterable[Places]:
    """Return the pairs worth comparing: all, or those that the last pass changed something about."""
    if change is None or search is None:
        return _worth_comparing(tellings, change)
    places = {telling.serial: place for place, telling in enumerate(tellings)}
    pairs = search.nearer(change.came.keys(), change.left.values())
    found = ((places[one], places[other]) for one, other in pairs)
    return sorted((one, other) if one < other else (other, one) for one, other in found)


def _worth_comparing(tellings: Sequence[Telling], change: Change | None) -> Iterator[Places]:
    """Yield the pairs that share words of their titles, and those of a plan and a report that may tell it."""
    joined = change and {n for n, one in enumerate(tellings) if one.serial in change.came}
    gone = change.left.values() if change else ()
    plans = {n for n, telling in enumerate(tellings) if telling.event.status is Status.PLANNED}
    found: set[Places] = set()
    dated = {n: t.dated for n, t in enumerate(tellings) if t.dated}
    for pair in candidates(dated, joined=joined, gone=[one.dated for one in gone if one.dated]):
        if not plans.isdisjoint(pair):
            found.add(pair)
        yield pair
    if plans:
        spoken = {n: t.spoken for n, t in enumerate(tellings) if t.spoken}
        left = [one.spoken for one in gone if one.spoken]
        for pair in candidates(spoken, seekers=plans, joined=joined, gone=left, nearby=False):
            if pair not in found and not plans.isdisjoint(pair):
                yield pair


def _with(tellings: Sequence[Telling], made: Iterable[tuple[Joint, Telling]]) -> list[Telling]:
    """Put what was made in the place of what it was made of."""
    kept = dict(enumerate(tellings))
    for joint, telling in made:
        for place in joint.places:
            del kept[place]
        kept[joint.places[0]] = telling
    return sorted(kept.values(), key=lambda telling: telling.rank)
