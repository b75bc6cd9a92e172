"""Which events are worth comparing: those of one time that share words, in linear time."""

from __future__ import annotations

import bisect
import functools
import itertools
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

import attrs

from chronos.days import date_of
from chronos.interval import Interval

CROWD = 32  # events of one time that share a word before only neighbours are compared
SLACK = 2  # days that two reports of one day may differ by

_SHARED, _SHARED_ACROSS_DAYS = 2, 3  # words that two events must share
_DAYS, _MONTHS, _YEARS, _DECADES = range(4)
OVERLAPS = tuple((tier, 0) for tier in (_DAYS, _MONTHS, _YEARS, _DECADES))  # and drawers between two events
SEARCHES = (*OVERLAPS, (_DAYS, SLACK))
_LONGEST = (
    (27, _DAYS),
    (100, _MONTHS),
    (1000, _YEARS),
)  # days up to which an event is kept by day, month, ...
_MOST = 100  # drawers that one event is put into


@attrs.frozen(slots=True, eq=False)
class Dated:
    """An event as the search sees it: its words, in their order, and when it was.

    tier: whether it is found by its days, months, years or decades; begins, ends: its drawers in each
    tier, inclusive.
    """

    words: tuple[str, ...]
    tier: int
    begins: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, interval: Interval, words: Set[str]) -> Dated | None:
        """Make one of an event; None where its date is open, or it has too few words to share."""
        first, last = interval.first_day, interval.last_day
        if first is None or last is None or len(words) < _SHARED:
            return None
        return cls.within(first, last, tuple(sorted(words)))

    @classmethod
    def within(cls, first: int, last: int, words: tuple[str, ...]) -> Dated:
        """Make one of the ordinals of the first and the last day."""
        return cls(words, *_kept_in(first, last))


@functools.lru_cache(1 << 14)  # events of one time share theirs
def _kept_in(first: int, last: int) -> tuple[int, tuple[int, ...], tuple[int, ...]]:
    tier = next((tier for longest, tier in _LONGEST if last - first < longest), _DECADES)
    return tier, _drawers(first), _drawers(last)


@functools.lru_cache(1 << 14)
def _drawers(day: int) -> tuple[int, ...]:
    year, month, _ = date_of(day)
    return day, year * 12 + month, year, year // 10


def candidates(
    events: Mapping[int, Dated],
    *,
    seekers: Set[int] | None = None,
    joined: Set[int] | None = None,
    gone: Sequence[Dated] = (),
    nearby: bool = True,
) -> Iterator[tuple[int, int]]:
    """Yield pairs of places, the smaller first, of *events* that overlap, or nearly, and share some words.

    seekers: where given, only pairs with one of these places; joined: where given, only pairs with one of
    these, which were not compared before; gone: the events that they were joined of; nearby: whether pairs
    that nearly overlap are meant too.
    Where more than `CROWD` events of one day, month, year or decade share a word, each is compared with its
    neighbours in the order of their words only: that keeps the work linear. What is gone gives others of
    such a crowd new neighbours, so those beside it are compared again.
    """
    places = sorted(events, key=lambda place: (events[place].words, place))
    for tier, slack in SEARCHES if nearby else OVERLAPS:
        of_tier = {place: events[place] for place in places if events[place].tier <= tier}
        yield from _of_tier(of_tier, tier, slack, seekers, joined, gone)


def _of_tier(
    events: Mapping[int, Dated],
    tier: int,
    slack: int,
    seekers: Set[int] | None,
    joined: Set[int] | None,
    gone: Sequence[Dated],
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that meet in a drawer of a tier, each once: in the first drawer that holds both."""
    left: dict[int, list[tuple[str, ...]]] = defaultdict(list)
    for event in gone:
        for drawer in drawers_of(event, tier, slack) if event.tier <= tier else ():
            left[drawer].append(event.words)
    for drawer, places in opened(events, tier, slack, seekers if joined is None else joined, left):
        held = [events[place] for place in places]
        words = [event.words for event in held]
        asked = [
            [event.begins[tier] == drawer + slack for event in held],
            [event.tier == tier for event in held],
        ]
        if seekers is not None:
            asked.append([place in seekers for place in places])
        if joined is not None:
            closer = _closer(words, left.get(drawer, ()))
            asked.append([place in joined or n in closer for n, place in enumerate(places)])
        for n, m in _with_all(asked, words, needed(slack)):
            if not (slack and asked[0][n] and asked[0][m]):
                one, other = places[n], places[m]
                yield (one, other) if one < other else (other, one)


def _with_all(
    asked: Sequence[list[bool]], words: Sequence[tuple[str, ...]], least: int
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a drawer that share words, as numbers, where one of two is each that is asked."""
    seeking = min(asked, key=sum)
    if not any(seeking):
        return
    marks, every = [0] * len(words), (1 << len(asked)) - 1
    for bit, answers in enumerate(asked):
        marks = [mark | answer << bit for mark, answer in zip(marks, answers, strict=True)]
    for n, met in _sharing(words, seeking, least):
        mark = marks[n]
        for m in met:
            if mark | marks[m] == every:
                yield n, m


def _closer(words: Sequence[tuple[str, ...]], left: Sequence[tuple[str, ...]]) -> Set[int]:
    """Return those, as numbers, who stand closer to others of a crowd now that some have left it.

    words: of those who are left, in their order.
    """
    if not left or len(words) + len(left) <= CROWD:  # most drawers
        return frozenset()
    gone = Counter(itertools.chain.from_iterable(left))
    held = Counter(itertools.chain.from_iterable(words))
    holders: dict[str, list[int]] = {word: [] for word in gone if held[word] + gone[word] > CROWD}
    for n, told in enumerate(words):
        for word in told:
            if word in holders:
                holders[word].append(n)
    closer: set[int] = set()
    for told in set(left):
        place, after = bisect.bisect_left(words, told), bisect.bisect_right(words, told)
        for word in holders.keys() & told:
            beside = holders[word]
            first = bisect.bisect_left(beside, place)
            last = bisect.bisect_left(beside, after, first)
            reach = reach_in(len(beside)) or len(beside)
            closer.update(beside[max(first - reach, 0) : last + reach])
    return closer


def opened(
    events: Mapping[int, Dated], tier: int, slack: int, seekers: Set[int] | None, left: Iterable[int]
) -> Iterator[tuple[int, list[int]]]:
    """Yield the drawers that pairs with a seeker may meet in, by time, each with the places of its events.

    left: the drawers that some are gone from, in which others stand closer now.
    """
    if seekers is None:
        opening = [event for event in events.values() if event.tier == tier]
    else:
        opening = [events[place] for place in seekers if place in events]
    opened = {drawer for event in opening for drawer in drawers_of(event, tier, slack)}.union(left)
    drawers: dict[int, list[int]] = defaultdict(list)
    for place, event in events.items():
        begins = event.begins[tier]
        if begins == event.ends[tier] and not slack:  # most
            if begins in opened:
                drawers[begins].append(place)
            continue
        for drawer in drawers_of(event, tier, slack):
            if drawer in opened:
                drawers[drawer].append(place)
    for drawer in sorted(drawers):  # so that what is compared lies together
        places = drawers.pop(drawer)
        if len(places) > 1:
            yield drawer, places


def needed(slack: int) -> int:
    """Return how many words two events of a search must share."""
    return _SHARED_ACROSS_DAYS if slack else _SHARED


def drawers_of(event: Dated, tier: int, slack: int) -> range:
    """Return the drawers that an event is put into."""
    begins = event.begins[tier]
    last = begins if slack else min(event.ends[tier], begins + _MOST - 1)
    return range(begins - slack, last + 1)


def _sharing(
    words: Sequence[tuple[str, ...]], seeking: Sequence[bool], needed: int
) -> Iterator[tuple[int, list[int]]]:
    """Yield each of a drawer that is seeking with those that share words with it, as numbers, a pair once."""
    sought = {word for told, seeks in zip(words, seeking, strict=True) if seeks for word in told}
    held = Counter(itertools.chain.from_iterable(words))
    reach = {word: reach_in(held[word]) for word in sought if held[word] > 1}
    places = range(len(words))
    yield from _met(places, words, seeking, reach, needed)
    if not all(seeking):
        for n, met in _met(reversed(places), words, seeking, reach, needed):
            yield n, [m for m in met if not seeking[m]]


def reach_in(holders: int) -> int | None:
    """Return with how many of those before it each holder of a word is compared, None for all."""
    return CROWD // 4 if holders > CROWD else None


def _met(
    places: Iterable[int],
    words: Sequence[tuple[str, ...]],
    seeking: Sequence[bool],
    reach: Mapping[str, int | None],
    needed: int,
) -> Iterator[tuple[int, list[int]]]:
    """Yield each seeking one of *places* with those that come before it there and share words."""
    holders = {word: deque[int](maxlen=most) for word, most in reach.items()}
    for n in places:
        before = [holders[word] for word in words[n] if word in holders]
        if seeking[n] and len(before) >= needed:
            yield n, in_several(before, needed)
        for found in before:
            found.append(n)


def in_several(before: Iterable[Iterable[int]], needed: int) -> list[int]:
    """Return what is in as many as *needed* of several lists: faster than a `Counter`, for most are short.

    >>> in_several(([1, 2], [2, 3], [3, 2]), 2)
    [2, 3]
    """
    counts: dict[int, int] = {}
    found = []
    for n in itertools.chain.from_iterable(before):
        count = counts[n] = counts.get(n, 0) + 1
        if count == needed:
            found.append(n)
    return found
