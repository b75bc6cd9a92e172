"""Events by the drawers that `chronos.merge.candidates` puts them into, and there by their words."""

from __future__ import annotations

import bisect
import itertools
from collections import defaultdict, deque
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from chronos.merge.candidates import Dated, drawers_of
from chronos.merge.telling import Rank

Place = tuple[int, int, int]  # a search, as its tier and slack, and a drawer
_When = tuple[int, int, int]  # a tier, the first day, and the last

_FINEST = 0  # the tier of days, whose drawers are many, and soon sorted anew
_AT_HAND = 1 << 9  # of them


class Entry(NamedTuple):
    """An event as it is kept, in the order of its words.

    text: its words as one text, which compares sooner; number: one of its own; asks: whether it is to be
    compared with all, or with those that ask alone.
    """

    text: str
    rank: Rank
    number: int
    words: tuple[str, ...]
    dated: Dated
    asks: bool


class Drawer(NamedTuple):
    """The events of a place by their words, in their order.

    own: those that are kept in drawers as long as this one: of two that meet here one is such an event;
    every: all that hold a word which one of those holds, the same object where all are its own.
    """

    own: dict[str, list[Entry]]
    every: dict[str, list[Entry]]

    def add(self, entry: Entry, *, is_own: bool) -> None:
        """Take an event in, by those of its words that others hold."""
        for holders in self._of(is_own):
            for word in entry.words:
                if word in holders:
                    bisect.insort(holders[word], entry)

    def remove(self, entry: Entry, *, is_own: bool) -> None:
        """Let an event go."""
        for holders in self._of(is_own):
            for word in entry.words:
                if held := holders.get(word):
                    del held[bisect.bisect_left(held, entry)]

    def _of(self, is_own: bool) -> Sequence[dict[str, list[Entry]]]:
        return self if is_own and self.own is not self.every else (self.every,)


class Drawers:
    """Events that come and go; *searches*: the tiers and slacks in which two may meet.

    Few drawers are ever looked into, so only these have their events sorted; of those of days, the last ones.
    """

    def __init__(self, searches: Sequence[tuple[int, int]]) -> None:
        self._searches = searches
        self._events: dict[_When, dict[int, Entry]] = {}
        self._places: dict[_When, tuple[Place, ...]] = {}
        self._times: dict[Place, set[_When]] = defaultdict(set)
        self._opened: dict[Place, Drawer] = {}
        self._fine: deque[Place] = deque()  # those of days, as they were opened

    def add(self, entry: Entry) -> None:
        """Take an event in."""
        when = _when(entry.dated)
        if when not in self._events:
            self._events[when] = {}
            for place in self.places(entry.dated):
                self._times[place].add(when)
        self._events[when][entry.number] = entry
        for place in self.places(entry.dated) if self._opened else ():
            if place in self._opened:
                self._insert(place, entry)

    def remove(self, entry: Entry) -> None:
        """Let an event go."""
        del self._events[_when(entry.dated)][entry.number]
        for place in self.places(entry.dated) if self._opened else ():
            if drawer := self._opened.get(place):
                drawer.remove(entry, is_own=entry.dated.tier == place[0])

    def forget_order(self) -> None:
        """Sort anew what is looked into from now on: less work than very many changes."""
        self._opened.clear()
        self._fine.clear()

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

    def opened(self, place: Place) -> Drawer:
        """Return what lies in a place."""
        found = self._opened.get(place)
        if found is None:
            found = self._opened[place] = self._sorted(place)
            if place[0] == _FINEST:
                self._fine.append(place)
                if len(self._fine) > _AT_HAND:
                    self._opened.pop(self._fine.popleft(), None)
        return found

    def _sorted(self, place: Place) -> Drawer:
        times = self._times[place]
        its_own = {when for when in times if when[0] == place[0]}
        own = _by_word(sorted(self._in(its_own)))
        if its_own == times:
            return Drawer(own, own)
        return Drawer(own, _by_word(sorted(self._in(times)), own) if own else {})

    def _in(self, times: Iterable[_When]) -> Iterator[Entry]:
        return itertools.chain.from_iterable(self._events[when].values() for when in times)

    def _insert(self, place: Place, entry: Entry) -> None:
        drawer = self._opened[place]
        is_own = entry.dated.tier == place[0]
        if is_own and not drawer.own.keys() >= set(entry.words):
            del self._opened[place]  # others may meet there now
            return
        drawer.add(entry, is_own=is_own)


def _by_word(entries: Iterable[Entry], wanted: Container[str] | None = None) -> dict[str, list[Entry]]:
    """Return events by their words; wanted: by these alone."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for word in entry.words:
            if wanted is None or word in wanted:
                found[word].append(entry)
    return dict(found)


def text_of(event: Dated) -> str:
    """Return the words of an event as a text that sorts as they do: no word has what sorts before a space."""
    return " ".join(event.words)


def _when(event: Dated) -> _When:
    return event.tier, event.begins[0], event.ends[0]
