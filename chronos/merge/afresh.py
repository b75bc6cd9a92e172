"""A merge that knows of none before: each pass compares what the one before joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from chronos.engine import Engine
from chronos.event import Status
from chronos.merge.candidates import Dated, candidates
from chronos.merge.comparing import compared
from chronos.merge.group import Joint, Pair, Places, grouped
from chronos.merge.history import History, Step, Trace, Union
from chronos.merge.telling import Records, Sought, Telling
from chronos.merge.union import united


class Gone(NamedTuple):
    """When what was joined had been told, and in which words; the events themselves are let go."""

    dated: list[Dated]
    spoken: list[Dated]

    @classmethod
    def of(cls, sought: Sequence[Sought]) -> Gone:
        """Take it from what they were looked for by."""
        return cls([one.dated for one in sought if one.dated], [one.spoken for one in sought if one.spoken])


def merged_afresh(
    tellings: list[Telling], records: Records, engine: Engine | None, recorder: Recorder | None
) -> list[Telling]:
    """Join the events that are alike, in passes until one finds nothing to join.

    *tellings* are in the order of their ranks, and so is the result; recorder: is told of each pass.
    """
    joined: set[int] | None = None  # the serials of what the last pass made, None before the first
    gone: list[Sought] = []
    while joined is None or joined:
        places = None if joined is None else {n for n, one in enumerate(tellings) if one.serial in joined}
        pairs = compared(tellings, _worth_comparing(tellings, places, Gone.of(gone)), engine)
        made = []
        for joint in grouped(tellings, pairs):
            members = [tellings[place] for place in joint.places]
            made.append(
                (joint, Telling.of(united(members, joint.because, records), records, members=members))
            )
        if recorder:
            recorder.add(tellings, pairs, made)
        gone = [tellings[place].sought for joint, _ in made for place in joint.places]
        joined = {telling.serial for _, telling in made}
        tellings = _with(tellings, made)
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


def _worth_comparing(tellings: Sequence[Telling], joined: Set[int] | None, gone: Gone) -> Iterator[Places]:
    """Yield the pairs that share words of their titles, and those of a plan and a report that may tell it."""
    plans = {n for n, telling in enumerate(tellings) if telling.event.status is Status.PLANNED}
    found: set[Places] = set()
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


def _with(tellings: Sequence[Telling], made: Iterable[tuple[Joint, Telling]]) -> list[Telling]:
    """Put what was made in the place of what it was made of."""
    kept = dict(enumerate(tellings))
    for joint, telling in made:
        for place in joint.places:
            del kept[place]
        kept[joint.places[0]] = telling
    return sorted(kept.values(), key=lambda telling: telling.rank)
