"""The course of a merge after another one: each pass compares only what was not there in the other."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence, Set

from chronos.event import Event, Status
from chronos.merge.course import Known
from chronos.merge.finish import Finish
from chronos.merge.group import Joint, Pair, Places
from chronos.merge.history import History, Step, Union
from chronos.merge.index import Index
from chronos.merge.telling import Records, Sought, Telling
from chronos.merge.union import united


class Resumed:
    """See `chronos.merge.course.Course`.

    What a pass joins depends on its events alone: on the pairs that are alike, of the candidates among them.
    So the pairs that the same pass of the other merge found hold for the events that both have, but for
    those that a crowd now keeps apart; and where groups grow as they did, what they joined holds too.
    """

    def __init__(self, history: History, keys: Mapping[str, str]) -> None:
        self._history, self._keys = history, keys
        self._first = {key: number for number, key in enumerate(history.keys)}
        self._there = set(self._first.values())  # the numbers of what the other's pass was of
        self._numbers: dict[int, int] = {}  # by serial, of what both merges have
        self._steps = iter(history.steps)
        self._step = Step([], [])
        self._unions: dict[tuple[int, ...], Union] = {}
        self._compared: set[Places] = set()  # serials
        self._titles, self._spoken = Index(), Index(nearby=False)

    def telling(self, event: Event, records: Records, gist: str) -> Telling:
        """Return an event that articles tell with what it is compared by."""
        return self._numbered(self._first.get(self._keys[event.id]), event, records, gist)

    def known(self, tellings: Sequence[Telling]) -> Known:
        """Ask for the pairs of what is new, and of those that stand closer since others went."""
        self._go_on()
        self._titles.hold({t.serial: (t.dated, t.rank, True) for t in tellings if t.dated})
        self._spoken.hold({t.serial: (t.spoken, t.rank, _is_plan(t)) for t in tellings if t.spoken})
        places = {
            number: place
            for place, telling in enumerate(tellings)
            if (number := self._numbers.get(telling.serial)) in self._there
        }
        new = {telling.serial for telling in tellings}.difference(
            tellings[place].serial for place in places.values()
        )
        gone = [self._history.sought[number] for number in self._there - places.keys()]
        pairs, unsettled = self._pairs(tellings, places, new)
        joints = []
        for union in self._step.unions:
            if places.keys() >= set(union.members):
                joined = tuple((places[one], places[other]) for one, other in union.pairs)
                joints.append(Joint(tuple(places[number] for number in union.members), union.because, joined))
            else:
                unsettled.update(places[number] for number in union.members if number in places)
        asked = self._asked(tellings, gone, new)
        return Known(asked, set(range(len(tellings))).difference(places.values()), pairs, joints, unsettled)

    def joined(self, members: Sequence[Telling], joint: Joint, records: Records) -> Telling:
        """Return what a joint makes of some events, with what it is compared by."""
        union = self._unions.get(tuple(self._numbers.get(telling.serial, -1) for telling in members))
        if union is None or union.because != joint.because:
            return Telling.of(united(members, joint.because, records), records)
        return self._numbered(union.number, united(members, joint.because, records, union.title), records)

    def finish(self, telling: Telling) -> Finish | None:
        """Return what is told of an event that is not joined any more, where that is known."""
        return self._history.finishes.get(self._numbers.get(telling.serial, -1))

    def _numbered(self, number: int | None, event: Event, records: Records, gist: str = "") -> Telling:
        if number is None:
            return Telling.of(event, records, packed=gist)
        telling = Telling.of(event, records, self._history.sought[number], self._history.gists[number])
        self._numbers[telling.serial] = number
        return telling

    def _go_on(self) -> None:
        """Take the next pass of the other merge, or that it had come to its end."""
        for union in self._step.unions:
            self._there.difference_update(union.members)
            self._there.add(union.number)
        self._step = next(self._steps, Step([], []))
        self._unions = {union.members: union for union in self._step.unions}

    def _pairs(
        self, tellings: Sequence[Telling], places: Mapping[int, int], new: Set[int]
    ) -> tuple[list[Pair], set[int]]:
        """Return the pairs of the other's pass that hold, and the places that have lost one."""
        pairs = [(more, places.get(one), places.get(other)) for more, one, other in self._step.pairs]
        there = [(more, a, b) for more, a, b in pairs if a is not None and b is not None]
        parted = self._parted([(tellings[a].serial, tellings[b].serial) for _, a, b in there], new)
        held: list[Pair] = []
        lost = {place for _, *pair in pairs if None in pair for place in pair if place is not None}
        for more, a, b in there:
            if (tellings[a].serial, tellings[b].serial) in parted:
                lost.update((a, b))
            else:
                held.append((more, a, b))
        return held, lost

    def _parted(self, pairs: Collection[Places], new: Set[int]) -> set[Places]:
        """Return which of *pairs*, by serial, are worth comparing no more since the *new* ones came."""
        perhaps = itertools.chain(self._titles.parted(pairs, new), self._spoken.parted(pairs, new))
        return {one for one in perhaps if not self._titles.is_near(one) and not self._spoken.is_near(one)}

    def _asked(self, tellings: Sequence[Telling], gone: Sequence[Sought], new: Set[int]) -> set[Places]:
        """Return the pairs of what is *new*, by serial, and of what stands closer since others are *gone*.

        What an earlier pass compared and left as it was is left out: only a sentence that both share can
        have kept two apart that are alike, and it does so still.
        """
        by_serial = {telling.serial: place for place, telling in enumerate(tellings)}
        titles = self._titles.nearer([one.dated for one in gone if one.dated], new)
        spoken = self._spoken.nearer([one.spoken for one in gone if one.spoken], new)
        near = (index.near(serial) for index in (self._titles, self._spoken) for serial in new)
        pairs = itertools.chain(titles, spoken, *near)
        asked = {(min(pair), max(pair)) for pair in pairs} - self._compared
        self._compared |= asked
        places = (sorted((by_serial[one], by_serial[other])) for one, other in asked)
        return {(first, second) for first, second in places}


def _is_plan(telling: Telling) -> bool:
    return telling.event.status is Status.PLANNED
