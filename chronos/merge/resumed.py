"""A merge after another one: each pass looks only at what is beside something new, or something gone."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Mapping, Set

from chronos.engine import Engine
from chronos.event import Event
from chronos.merge.comparing import compared
from chronos.merge.group import Pair, Settled, grouped
from chronos.merge.history import History, Step, Trace, Union
from chronos.merge.index import Numbers
from chronos.merge.search import Search
from chronos.merge.tale import Tale
from chronos.merge.telling import Records, Telling
from chronos.merge.union import united

_Beside = Mapping[int, Mapping[int, float]]


class Resumed:
    """The tellings of a merge, by the numbers that *history* gives them, each made when it is asked for.

    What a pass joins depends on its events alone: on the pairs that are alike, of the candidates among them.
    So the pairs that the same pass of the other merge found hold for the events that both have, but for
    those that a crowd now keeps apart; and where groups grow as they did, what they joined holds too. The
    history is made that of this merge.
    """

    def __init__(self, history: History, records: Records, engine: Engine | None) -> None:
        self._history, self._records, self._engine = history, records, engine
        self._known = history.known
        self._unions = {number: union for step in history.steps for number, union in step.unions.items()}
        self._there = set(self._known.values())  # what the other's pass was of
        self._here: set[int] = set()  # what this one's is of
        self._held: set[int] = set()  # what the indices hold
        self._tales: dict[int, Tale] = {}
        self._made: dict[int, Telling] = {}
        self._compared: set[Numbers] = set()
        self._search = Search()

    def tell(self, tale: Tale) -> None:
        """Take in an event that articles tell."""
        key = tale.key(self._records)
        number = self._known.get(key)
        if number is None:
            telling = Telling.of(tale.read(), self._records, packed=tale.gist())
            number = self._history.add(Trace.of(telling, key))
            self._made[number] = telling
        self._tales[number] = tale
        self._here.add(number)

    @property
    def is_changed(self) -> bool:
        """Whether other events are told than to the merge before; it is asked before this one is made."""
        return self._here != self._there

    def merge(self) -> list[int]:
        """Join the events that are alike, and return what is left, in the order of their ranks."""
        steps = self._history.steps
        for n in itertools.count():
            if n == len(steps):
                steps.append(Step())
            self._pass(steps[n])
            if not steps[n].unions:
                del steps[n + 1 :]
                break
        self._history.keep(self._tales)
        return sorted(self._here, key=lambda number: self._history[number].rank)

    def __getitem__(self, number: int) -> Telling:
        telling = self._made.get(number)
        if telling is None:
            trace = self._history[number]
            tale = self._tales.get(number)
            event = tale.read() if tale else self._united(self._unions[number])
            telling = self._made[number] = Telling.of(event, self._records, trace.sought, trace.gist)
        return telling

    def _united(self, union: Union) -> Event:
        members = [self[number] for number in union.members]
        return united(members, union.because, self._records, union.title or None)

    def _pass(self, step: Step) -> None:
        """Make what a pass of the other merge found what this one finds."""
        new, gone = self._here - self._there, self._there - self._here
        self._hold()
        lost = {_pair(one, other) for one in gone for other in step.beside.get(one, ())}
        lost.update(self._parted(step.beside, new, gone))
        for one, other in lost:
            step.remove(one, other)
        fresh = self._fresh(step.beside, new, gone)
        for (one, other), more in fresh.items():
            step.add(one, other, more)
        self._there = _after(self._there, step.unions)
        self._join(step, new, gone, lost, fresh.keys())
        self._here = _after(self._here, step.unions)

    def _hold(self) -> None:
        """Let the indices hold what this pass is of."""
        came = {number: self._history[number] for number in self._here - self._held}
        left = self._held - self._here
        self._held = set(self._here)
        self._search.hold(came, left)

    def _parted(self, beside: _Beside, new: Set[int], gone: Set[int]) -> set[Numbers]:
        """Return the pairs that are worth comparing no more since the *new* ones came."""
        return {pair for pair in self._search.parted(beside, new) if gone.isdisjoint(pair)}

    def _fresh(self, beside: _Beside, new: Set[int], gone: Set[int]) -> dict[Numbers, float]:
        """Compare what is *new*, and what stands closer since others are *gone*; return which are alike.

        What an earlier pass compared and left as it was is left out: only a sentence that both share can
        have kept two apart that are alike, and it does so still.
        """
        asked = self._search.nearer(new, [self._history[number] for number in gone]) - self._compared
        self._compared |= asked
        ordered = (self._in_order(pair) for pair in asked if pair[1] not in beside.get(pair[0], ()))
        return {(one, other): more for more, one, other in compared(self, ordered, self._engine)}

    def _in_order(self, pair: Numbers) -> Numbers:
        one, other = pair
        return pair if self._history[one].rank < self._history[other].rank else (other, one)

    def _join(
        self, step: Step, new: Set[int], gone: Set[int], lost: Set[Numbers], fresh: Set[Numbers]
    ) -> None:
        """Join anew what is connected with a pair that was *lost* or is *fresh*; all else stays joined."""
        unsettled = {number for pair in lost for number in pair} - gone
        unsettled.update(number for pair in fresh if new.isdisjoint(pair) for number in pair)
        touched = _connected(step.beside, unsettled.union(*fresh))
        before = {
            number: union
            for number, union in step.unions.items()
            if not (touched.isdisjoint(union.members) and gone.isdisjoint(union.members))
        }
        for union in before.values():
            if not touched.issuperset(union.members):
                unsettled.update(touched.intersection(union.members))
        tellings = _Ranked(self, self._history, touched)
        pairs = tellings.pairs(step.beside)
        settled = tellings.settled(pairs, fresh, before.values(), unsettled)
        numbers = {union.members: number for number, union in before.items()}
        for number in before:
            del step.unions[number]
        for joint in grouped(tellings, pairs, settled):
            union = Union.of(joint, tellings.numbers)
            was = numbers.get(union.members)
            if was is not None and before[was].because == union.because:
                step.unions[was] = union._replace(title=before[was].title)
            else:
                number, title = self._unite(union)
                step.unions[number] = union._replace(title=title)

    def _unite(self, union: Union) -> tuple[int, str]:
        """Make a telling of others, and return its number and its title."""
        members = [self[number] for number in union.members]
        telling = Telling.of(self._united(union), self._records, members=members)
        number = self._history.add(Trace.of(telling))
        self._made[number] = telling
        return number, telling.event.title


class _Ranked:
    """Some tellings in the order of their ranks, to be grouped by their places in it."""

    def __init__(self, every: Resumed, history: History, numbers: Iterable[int]) -> None:
        self._every = every
        self.numbers = sorted(numbers, key=lambda number: history[number].rank)
        self._places = {number: place for place, number in enumerate(self.numbers)}

    def __getitem__(self, place: int) -> Telling:
        return self._every[self.numbers[place]]

    def pairs(self, beside: _Beside) -> list[Pair]:
        """Return which of them are alike."""
        places = self._places
        return [
            (more, place, places[other])
            for place, one in enumerate(self.numbers)
            for other, more in beside.get(one, {}).items()
            if place < places[other]
        ]

    def settled(
        self, pairs: Iterable[Pair], fresh: Set[Numbers], unions: Iterable[Union], unsettled: Iterable[int]
    ) -> Settled:
        """Return what the other merge joined of them alone; unsettled: see `Settled`, by their numbers."""
        held = [(a, b) for _, a, b in pairs if (self.numbers[a], self.numbers[b]) not in fresh]
        whole = [one.joint(self._places) for one in unions if self._places.keys() >= set(one.members)]
        return Settled(held, whole, {self._places[number] for number in unsettled})


def _pair(one: int, other: int) -> Numbers:
    return (one, other) if one < other else (other, one)


def _after(numbers: Set[int], unions: Mapping[int, Union]) -> set[int]:
    """Return what is left of tellings when some are joined."""
    joined = itertools.chain.from_iterable(union.members for union in unions.values())
    return set(numbers).difference(joined).union(unions)


def _connected(beside: _Beside, numbers: Collection[int]) -> set[int]:
    """Return these, and all that they are alike with by way of others."""
    found, waiting = set(numbers), list(numbers)
    while waiting:
        others = beside.get(waiting.pop(), {}).keys() - found
        found |= others
        waiting += others
    return found
