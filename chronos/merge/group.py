"""Groups of events that are one, grown from the most alike pairs."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from chronos.days import DAY
from chronos.merge.alike import in_common, surplus
from chronos.merge.candidates import SLACK
from chronos.merge.telling import Tellings

Places = tuple[int, int]
Pair = tuple[float, int, int]  # how alike two events are, and their places in the list of all

_FURTHEST = (SLACK - 1) * DAY  # between the dates of two events of a group
_COMPARED = 6  # events of each group that decide whether two groups are one


class Joint(NamedTuple):
    """Events that are made one, as places in the list of all, in order.

    because: by which stems each but one of them was joined, by its number among them; pairs: the places of
    those by which they were joined.
    """

    places: tuple[int, ...]
    because: Mapping[int, frozenset[str]]
    pairs: tuple[Places, ...]


class Settled:
    """What an earlier grouping of many of the same events joined, in their places now.

    pairs: those that are alike in both; joints: what was joined of these events alone; unsettled: the places
    of which a pair has come or gone, or what was joined with them.
    """

    def __init__(
        self,
        pairs: Iterable[Places] = (),
        joints: Iterable[Joint] = (),
        unsettled: Set[int] = frozenset(),
    ) -> None:
        self.pairs, self.unsettled = frozenset(pairs), unsettled
        self.joints = {joint.places: joint for joint in joints}
        self.joining = {pair: joint for joint in self.joints.values() for pair in joint.pairs}

    def of(self, pairs: Iterable[Pair]) -> Collection[Joint] | None:
        """Return what was joined of the events that *pairs* connect; None where not all is settled."""
        places = [(a, b) for _, a, b in pairs]
        if not self.pairs.issuperset(places) or not self.unsettled.isdisjoint(itertools.chain(*places)):
            return None
        return {joint.places: joint for pair in places if (joint := self.joining.get(pair))}.values()


class Group:
    """Events that are one, as places in the list of all.

    pairs: those that joined them; is_settled: whether all of it was so in an earlier grouping.
    """

    __slots__ = ("_spans", "_tellings", "_times", "is_settled", "pairs", "places")

    def __init__(self, place: int, tellings: Tellings, *, is_settled: bool = False) -> None:
        self.places = [place]
        self.pairs: list[Places] = []
        self.is_settled = is_settled
        self._tellings = tellings
        self._times: tuple[float, float] | None = None
        self._spans: dict[str, list[tuple[int, int]]] | None = None

    @property
    def joint(self) -> Joint:
        """What the group makes one.

        An event was joined by the stems that it shares with one that is reached from the first before it.
        """
        places = tuple(sorted(self.places))
        beside: dict[int, list[int]] = defaultdict(list)
        for one, other in self.pairs:
            beside[one].append(other)
            beside[other].append(one)
        reached = [places[0]]
        because: dict[int, frozenset[str]] = {}
        for place in reached:
            for other in beside[place]:
                if other not in because and other != reached[0]:
                    because[other] = in_common(self._tellings[place], self._tellings[other])
                    reached.append(other)
        return Joint(places, {places.index(place): because[place] for place in because}, tuple(self.pairs))

    def shares_a_sentence(self, other: Group) -> bool:
        """Tell whether two groups have dates of one sentence, which the sentence itself tells apart."""
        one, two = self._quoted(), other._quoted()
        return any(
            a < d and c < b
            for article in one.keys() & two.keys()
            for a, b in one[article]
            for c, d in two[article]
        )

    def _quoted(self) -> dict[str, list[tuple[int, int]]]:
        """Return where each article tells of these events."""
        if self._spans is None:
            self._spans = defaultdict(list)
            for place in self.places:
                for source in self._tellings[place].event.sources:
                    self._spans[source.article].append((source.quote.start, source.quote.end))
        return self._spans

    def _told_for(self) -> tuple[float, float]:
        """Return the latest time at which one of these events begins, and the earliest at which one ends."""
        if self._times is None:
            told = [self._tellings[place].event.interval for place in self.places]
            starts = (-math.inf if one.start is None else one.start for one in told)
            ends = (math.inf if one.end is None else one.end for one in told)
            self._times = max(starts), min(ends)
        return self._times

    def fits(self, other: Group, known: Mapping[Places, float]) -> bool:
        """Tell whether two groups are alike on average, and no two of their events exclude each other.

        known: by how much two events are more alike than need be, where that was found before.
        """
        (start, end), (other_start, other_end) = self._told_for(), other._told_for()
        if max(start, other_start) - min(end, other_end) > _FURTHEST:
            return False
        total = 0.0
        for a in sorted(self.places)[:_COMPARED]:
            for b in sorted(other.places)[:_COMPARED]:
                one, two = (a, b) if a < b else (b, a)
                more = known.get((one, two))
                if more is None:
                    more = surplus(self._tellings[one], self._tellings[two])
                if more is None:
                    return False
                total += more
        return total >= 0

    def take(self, other: Group, pair: Places) -> None:
        """Join another group to this one, for a pair of events that are alike."""
        self.places += other.places
        if self._times and other._times:
            (start, end), (other_start, other_end) = self._times, other._times
            self._times = max(start, other_start), min(end, other_end)
        else:
            self._times = None
        self.pairs += (*other.pairs, pair)
        if self._spans is None or other._spans is None:
            self._spans = None
            return
        for article, spans in other._spans.items():
            self._spans[article] += spans


def grouped(tellings: Tellings, pairs: Iterable[Pair], settled: Settled | None = None) -> Iterator[Joint]:
    """Yield what is made one of the events that *pairs* connect, the most alike joined first.

    settled: what an earlier grouping did, so that it need not be found out again.
    """
    settled = settled or Settled()
    for connected in _connected(pairs):
        joints = settled.of(connected)
        if joints is not None:  # most
            yield from joints
            continue
        for group in _grown(tellings, connected, settled):
            known = settled.joints.get(tuple(sorted(group.places))) if group.is_settled else None
            yield known or group.joint


def _connected(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Part pairs into those that no event connects."""
    leader: dict[int, int] = {}

    def first_of(place: int) -> int:
        while (above := leader.setdefault(place, place)) != place:
            leader[place] = place = leader[above]
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


def _grown(tellings: Tellings, pairs: list[Pair], settled: Settled) -> list[Group]:
    """Grow the groups of pairs that are connected.

    Whether two groups are joined depends on them, and on the pairs between them, alone. So two that have
    grown as in an earlier grouping are joined where they were joined then.
    """
    known = {(a, b): more for more, a, b in pairs}
    group = {
        place: Group(place, tellings, is_settled=place not in settled.unsettled)
        for pair in known
        for place in pair
    }
    for _, a, b in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        first, second = group[a], group[b]
        if first is second:
            continue
        joined = (a, b) in settled.joining
        if first.is_settled and second.is_settled and (a, b) in settled.pairs:
            joins = joined
        else:
            joins = not first.shares_a_sentence(second) and first.fits(second, known)
            first.is_settled &= not joins and not joined
            second.is_settled &= not joins and not joined
        if joins:
            if min(second.places) < min(first.places):
                first, second = second, first
            first.take(second, (a, b))
            group.update(dict.fromkeys(second.places, first))
    return [one for place, one in group.items() if place == min(one.places) and len(one.places) > 1]
