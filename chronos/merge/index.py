"""Which events are worth comparing with one of a story that changes little: `candidates`, looked up."""

from __future__ import annotations

import bisect
import itertools
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set

from chronos.merge.candidates import (
    OVERLAPS,
    SEARCHES,
    Dated,
    drawers_of,
    in_several,
    needed,
    reach_in,
)
from chronos.merge.drawers import Drawer, Drawers, Entry, Place, text_of
from chronos.merge.telling import Rank

Numbers = tuple[int, int]
Beside = Mapping[int, Collection[int]]

_FEW = 4  # one event in so many, of those that are held
_NONE: frozenset[str] = frozenset()


class Index:
    """Events by when they were and by their words; nearby: whether those count that nearly overlap."""

    def __init__(self, *, nearby: bool = True) -> None:
        searches = SEARCHES if nearby else OVERLAPS
        self._slacks = {tier: [slack for t, slack in searches if t == tier] for tier, _ in OVERLAPS}
        self._entries: dict[int, Entry] = {}
        self._drawers = Drawers(searches)
        self._changed: dict[Place, set[str]] | None = None  # words whose holders did, None for all

    def hold(self, came: Mapping[int, tuple[Dated, Rank, bool]], left: Iterable[int]) -> None:
        """Take in events that *came*, by their numbers, and let those go that *left*, if they are held."""
        gone = self._entries.keys() & left
        if len(gone) + len(came) > len(self._entries) // _FEW:
            self._drawers.forget_order()
        self._changed = defaultdict(set) if self._entries else None
        for number in gone:
            entry = self._entries.pop(number)
            self._drawers.remove(entry)
            self._note(entry)
        for number, (dated, rank, asks) in came.items():
            entry = self._entries[number] = Entry(text_of(dated), rank, number, dated.words, dated, asks)
            self._drawers.add(entry)
            self._note(entry)

    def _note(self, entry: Entry) -> None:
        """Note where others may have new neighbours since an event came or went."""
        if self._changed is not None:
            for place in self._drawers.places(entry.dated):
                self._changed[place].update(entry.words)

    def _are_changed(self, place: Place, words: Iterable[str]) -> bool:
        return self._changed is None or not self._changed.get(place, _NONE).isdisjoint(words)

    def near(self, numbers: Iterable[int]) -> Iterator[Numbers]:
        """Yield the pairs of events and those worth comparing with them, if not surely so before as well.

        Before is what was held until the last `hold`.
        """
        held = [self._entries[number] for number in numbers if number in self._entries]
        held.sort(key=lambda entry: entry.dated.begins)  # so that those of one place follow each other
        for entry in held:
            yield from self._near(entry)

    def _near(self, entry: Entry) -> Iterator[Numbers]:
        for place in self._drawers.places(entry.dated):
            if not self._are_changed(place, entry.words):
                continue
            opened, (tier, slack, drawer) = self._drawers.opened(place), place
            around = (_around(opened, word, entry, tier) for word in entry.words if word in opened.own)
            numbers = ([other.number for other in others] for others in around)
            for found in in_several(numbers, needed(slack)):
                other = self._entries[found]
                asked = found != entry.number and (entry.asks or other.asks)
                if asked and _meeting(entry.dated, other.dated, tier, slack) == drawer:
                    yield entry.number, found

    def is_near(self, pair: Numbers) -> bool:
        """Tell whether two events are held and worth comparing."""
        one, other = (self._entries.get(number) for number in pair)
        return one is not None and other is not None and self._are_near(one, other)

    def parted(self, beside: Beside, new: Collection[int]) -> Iterator[Numbers]:
        """Yield which of the pairs of *beside* may be worth comparing no more since the *new* events came.

        beside: by each event those that are paired with it.
        """
        for place, came in self._come(new).items() if beside else ():
            own, every = self._drawers.opened(place)
            for word, entries in self._by_word(came).items() if own else ():
                if word in own and reach_in(len(every[word])) is not None:
                    yield from _perhaps_parted(every[word], own[word], entries, beside)

    def nearer(self, gone: Iterable[Dated], new: Iterable[int]) -> Iterator[Numbers]:
        """Yield the pairs that are worth comparing only since these events went and the *new* ones came.

        Those that surely were so before the last `hold` as well are left out.
        """
        left: dict[Place, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for event in gone:
            text = text_of(event)
            for place in self._drawers.places(event):
                for word in event.words:
                    left[place][word].append(text)
        came = self._come(new)
        for place in sorted(left):
            words = left[place]
            for one, other in self._closer(place, words, came[place]):
                if place in self._meetings(one, other) and self._are_near(one, other):
                    yield one.number, other.number

    def _come(self, new: Iterable[int]) -> dict[Place, set[int]]:
        """Return the places of the *new* events that are held, with their numbers."""
        came: dict[Place, set[int]] = defaultdict(set)
        for number in self._entries.keys() & new:
            for place in self._drawers.places(self._entries[number].dated):
                came[place].add(number)
        return came

    def _by_word(self, numbers: Iterable[int]) -> dict[str, list[Entry]]:
        """Return events by each of their words."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for number in numbers:
            for word in self._entries[number].words:
                found[word].append(self._entries[number])
        return found

    def _are_near(self, one: Entry, other: Entry) -> bool:
        if not (one.asks or other.asks):
            return False
        shared = set(one.words).intersection(other.words)
        for place in self._meetings(one, other):
            every, least = self._drawers.opened(place).every, needed(slack=place[1])
            if len(shared) >= least and sum(_beside(every[word], one, other) for word in shared) >= least:
                return True
        return False

    def _meetings(self, one: Entry, other: Entry) -> Iterator[Place]:
        tier = max(one.dated.tier, other.dated.tier)
        for slack in self._slacks[tier]:
            drawer = _meeting(one.dated, other.dated, tier, slack)
            if drawer is not None:
                yield tier, slack, drawer

    def _closer(
        self, place: Place, went: Mapping[str, Sequence[str]], came: Set[int]
    ) -> Iterable[tuple[Entry, Entry]]:
        """Return the pairs that may stand closer in a crowd of a drawer since others went and came.

        went: by each word the texts of those that held it.
        """
        own, every = self._drawers.opened(place)
        new = Counter(word for number in came for word in self._entries[number].words)
        found: dict[Numbers, tuple[Entry, Entry]] = {}
        for word, gone in went.items():
            there = every.get(word, ())
            it_was_a_crowd = reach_in(len(there) - new[word] + len(gone)) is not None
            if it_was_a_crowd and word in own and self._are_changed(place, (word,)):
                for one, other in _closer(there, own[word], Counter(gone), came, place[0]):
                    found[one.number, other.number] = one, other
        return found.values()


def _around(drawer: Drawer, word: str, entry: Entry, tier: int) -> Sequence[Entry]:
    """Return the holders of a word that one of them may meet there, and perhaps itself."""
    own, every = drawer.own[word], drawer.every[word]
    most = reach_in(len(every))
    if most is None:
        return every if entry.dated.tier == tier else own
    place = bisect.bisect_left(every, entry)
    beside = every[max(place - most, 0) : place + most + 1]
    return beside if entry.dated.tier == tier else _among(own, beside)


def _among(own: Sequence[Entry], beside: Sequence[Entry]) -> Sequence[Entry]:
    """Return those of a drawer's own events that are among some, which follow each other."""
    if not beside:
        return ()
    return own[bisect.bisect_left(own, beside[0]) : bisect.bisect_right(own, beside[-1])]


def _beside(holders: Sequence[Entry], one: Entry, other: Entry) -> bool:
    """Tell whether two holders of a word are compared."""
    most = reach_in(len(holders))
    if most is None:
        return True
    return abs(bisect.bisect_left(holders, one) - bisect.bisect_left(holders, other)) <= most


def _perhaps_parted(
    holders: Sequence[Entry], own: Sequence[Entry], came: Sequence[Entry], beside: Beside
) -> Iterator[Numbers]:
    """Yield those pairs that some who *came* may keep apart in the crowd that holds a word."""
    new = {entry.number for entry in came}
    most = reach_in(len(holders) - len(new))
    if most is None:  # it was no crowd
        there = {one.number for one in holders}
        yield from (
            (one, other) for one in there & beside.keys() for other in there.intersection(beside[one])
        )
        return
    reach = most + len(new)
    for entry in came:
        place = bisect.bisect_left(holders, entry)
        before, after = holders[max(place - reach, 0) : place], holders[place + 1 : place + 1 + reach]
        if before and after and _among(own, (before[0], after[-1])):
            last = [one.number for one in reversed(before) if one.number not in new][:most]
            following = [one.number for one in after if one.number not in new][:most]
            for distance, one in enumerate(last):
                if others := beside.get(one):
                    yield from ((one, other) for other in following[: most - distance] if other in others)


def _closer(
    holders: Sequence[Entry], own: Sequence[Entry], went: Counter[str], came: Set[int], tier: int
) -> Iterator[tuple[Entry, Entry]]:
    """Yield the holders of a word that may stand closer since others went, by their texts, and came."""
    most = reach_in(len(holders))
    if most is None:  # a crowd no more
        yield from itertools.combinations(holders, 2)
        return
    nearest = most - went.total()  # but for those that stood close enough before
    for text, count in went.items():
        first = bisect.bisect_left(holders, text, key=_text)
        last = bisect.bisect_right(holders, text, key=_text)
        if last - first >= count and all(one.number in came for one in holders[first:last]):
            continue  # those took their place
        before = max(first - most, 0)
        beside = holders[before : last + most]
        if not _among(own, beside) or not any(one.asks for one in beside):
            continue  # most, in the drawers of years
        for place in range(before, last):
            for other in holders[max(first, place + 1, place + 1 + nearest) : place + most + 1]:
                if tier in (holders[place].dated.tier, other.dated.tier):
                    yield holders[place], other


def _text(entry: Entry) -> str:
    return entry.text


def _meeting(one: Dated, other: Dated, tier: int, slack: int) -> int | None:
    """Return the drawer that two events meet in, None where they do not."""
    if (one.tier if one.tier > other.tier else other.tier) != tier:  # most
        return None
    if one.begins[tier] > other.begins[tier]:
        one, other = other, one
    drawer = other.begins[tier] - slack
    together = slack and drawer + slack == one.begins[tier]
    return drawer if drawer in drawers_of(one, tier, slack) and not together else None
