"""Events by the drawers that `chronos.merge.candidates` puts them into, and there by their words."""

from __future__ import annotations

import bisect
import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from chronos.merge.candidates import Dated, drawers_of
from chronos.merge.telling import Rank

Place = tuple[int, int, int]  # a search, as its tier and slack, and a drawer
Holders = Mapping[str, Sequence["Entry"]]  # of each word, in their order

_When = tuple[int, int, int]  # a tier, the first day, and the last


class Entry(NamedTuple):
    """An event as it is kept, in the order of its words.

    number: one of its own; asks: whether it is to be compared with all, or with those that ask alone.
    """

    words: tuple[str, ...]
    rank: Rank
    number: int
    dated: Dated
    asks: bool


class Drawers:
    """Events that come and go; *searches*: the tiers and slacks in which two may meet.

    Few drawers are ever looked into, so only these have their events sorted.
    """

    def __init__(self, searches: Sequence[tuple[int, int]]) -> None:
        self._searches = searches
        self._events: dict[_When, dict[int, Entry]] = {}
        self._places: dict[_When, tuple[Place, ...]] = {}
        self._times: dict[Place, set[_When]] = defaultdict(set)
        self._holders: dict[Place, dict[str, list[Entry]]] = {}

    def add(self, entry: Entry) -> None:
        """Take an event in."""
        when = _when(entry.dated)
        if when not in self._events:
            self._events[when] = {}
            for place in self.places(entry.dated):
                self._times[place].add(when)
        self._events[when][entry.number] = entry
        for place in self.places(entry.dated) if self._holders else ():
            if place in self._holders:
                self._insert(place, entry)

    def remove(self, entry: Entry) -> None:
        """Let an event go."""
        when = _when(entry.dated)
        del self._events[when][entry.number]
        for place in self.places(entry.dated) if self._holders else ():
            if holders := self._holders.get(place):
                for word in entry.words:
                    del holders[word][bisect.bisect_left(holders[word], entry)]

    def forget_order(self) -> None:
        """Sort anew what is looked into from now on: less work than very many changes."""
        self._holders.clear()

    def places(self, event: Dated) -> tuple[Place, ...]:
        """Return where an event is looked for."""
        when = _when(event)
        found = self._places.get(when)
        if found is None:  # events of one time share theirs
            found = self._places[when] = tuple(
                (tier, slack, drawer)
                for tier, slack in self._searches
                if event.tier <= tier
                for drawer in drawers_of(event, tier, slack)
            )
        return found

    def holders(self, place: Place) -> Holders:
        """Return the events of a drawer by their words, in order; none where no two can meet there."""
        found = self._holders.get(place)
        if found is None:
            sorted_in: dict[str, list[Entry]] = defaultdict(list)
            if any(tier == place[0] for tier, _, _ in self._times[place]):
                events = (self._events[when].values() for when in self._times[place])
                for entry in sorted(itertools.chain.from_iterable(events)):
                    for word in entry.words:
                        sorted_in[word].append(entry)
            found = self._holders[place] = dict(sorted_in)
        return found

    def _insert(self, place: Place, entry: Entry) -> None:
        holders = self._holders[place]
        if not holders:
            del self._holders[place]  # now two may meet there
            return
        for word in entry.words:
            bisect.insort(holders.setdefault(word, []), entry)


def _when(event: Dated) -> _When:
    return event.tier, event.begins[0], event.ends[0]
