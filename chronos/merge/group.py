"""Groups of events that are one, grown from the most alike pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from chronos.merge.alike import in_common, surplus
from chronos.merge.telling import Telling

Pair = tuple[float, int, int]  # how alike two events are, and their places in the list of all

_COMPARED = 6  # events of each group that decide whether two groups are one


class Joint(NamedTuple):
    """Events that are made one, as places in the list of all, in order.

    because: by which stems each but one of them was joined, by its number among them.
    """

    places: tuple[int, ...]
    because: Mapping[int, frozenset[str]]


class Group:
    """Events that are one, as places in the list of all."""

    def __init__(self, place: int, telling: Telling) -> None:
        self.places = [place]
        self._joints: dict[int, list[tuple[int, frozenset[str]]]] = defaultdict(list)
        self._quoted: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for source in telling.event.sources:
            self._quoted[source.article].append((source.quote.start, source.quote.end))

    @property
    def because(self) -> dict[int, frozenset[str]]:
        """The stems that joined each event but the first to one that was reached from the first before it."""
        reached = [min(self.places)]
        found: dict[int, frozenset[str]] = {}
        for place in reached:
            for other, shared in self._joints[place]:
                if other not in found and other != reached[0]:
                    found[other] = shared
                    reached.append(other)
        return found

    def shares_a_sentence(self, other: Group) -> bool:
        """Tell whether two groups have dates of one sentence, which the sentence itself tells apart."""
        return any(
            a < d and c < b
            for article in self._quoted.keys() & other._quoted.keys()
            for a, b in self._quoted[article]
            for c, d in other._quoted[article]
        )

    def fits(self, other: Group, tellings: Sequence[Telling], known: Mapping[tuple[int, int], float]) -> bool:
        """Tell whether two groups are alike on average, and no two of their events exclude each other.

        known: by how much two events are more alike than need be, where that was found before.
        """
        total = 0.0
        for a in sorted(self.places)[:_COMPARED]:
            for b in sorted(other.places)[:_COMPARED]:
                more = known.get((min(a, b), max(a, b)))
                if more is None:
                    more = surplus(tellings[a], tellings[b])
                if more is None:
                    return False
                total += more
        return total >= 0

    def take(self, other: Group, pair: tuple[int, int], shared: frozenset[str]) -> None:
        """Join another group to this one, for a pair of events that are alike by the stems they share."""
        for one, two in (pair, pair[::-1]):
            other._joints[one].append((two, shared))
        self.places += other.places
        for place, joints in other._joints.items():
            self._joints[place] += joints
        for article, spans in other._quoted.items():
            self._quoted[article] += spans


def grouped(tellings: Sequence[Telling], pairs: Iterable[Pair]) -> Iterator[Joint]:
    """Yield what is made one of the events that *pairs* connect, the most alike joined first."""
    for connected in _connected(len(tellings), pairs):
        for group in _grown(tellings, connected):
            places = sorted(group.places)
            because = {places.index(place): shared for place, shared in group.because.items()}
            yield Joint(tuple(places), because)


def reached(places: Iterable[int], pairs: Iterable[Pair]) -> set[int]:
    """Return the places that *pairs* connect with one of *places*, and these."""
    beside: dict[int, list[int]] = defaultdict(list)
    for _, a, b in pairs:
        beside[a].append(b)
        beside[b].append(a)
    found = set(places)
    waiting = list(found)
    while waiting:
        fresh = set(beside[waiting.pop()]) - found
        found |= fresh
        waiting += fresh
    return found


def _connected(count: int, pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Part pairs into those that no event connects; *count*: of all events."""
    leader = list(range(count))

    def first_of(place: int) -> int:
        while leader[place] != place:
            leader[place] = place = leader[leader[place]]
        return place

    pairs = list(pairs)
    for _, a, b in pairs:
        leader[first_of(b)] = first_of(a)
    parts: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        parts[first_of(pair[1])].append(pair)
    pairs.clear()
    while parts:
        yield parts.popitem()[1]


def _grown(tellings: Sequence[Telling], pairs: list[Pair]) -> list[Group]:
    group: dict[int, Group] = {}
    known = {(a, b): more for more, a, b in pairs}
    for _, a, b in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        first = group.get(a) or group.setdefault(a, Group(a, tellings[a]))
        second = group.get(b) or group.setdefault(b, Group(b, tellings[b]))
        if first is second or first.shares_a_sentence(second) or not first.fits(second, tellings, known):
            continue
        if min(second.places) < min(first.places):
            first, second = second, first
        first.take(second, (a, b), in_common(tellings[a], tellings[b]))
        group.update(dict.fromkeys(second.places, first))
    return [one for place, one in group.items() if place == min(one.places) and len(one.places) > 1]
