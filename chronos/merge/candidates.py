"""Which events are worth comparing: those of one time that share words, in linear time."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

import attrs

from chronos.days import date_of
from chronos.interval import Interval

CROWD = 32  # events of one time that share a word before only neighbours are compared
SLACK = 2  # days that two reports of one day may differ by

_SHARED, _SHARED_ACROSS_DAYS = 2, 3  # words that two events must share
_DAYS, _MONTHS, _DECADES = range(3)
_SEARCHES = ((_DAYS, (0, SLACK)), (_MONTHS, (0,)), (_DECADES, (0,)))  # tier, and drawers between two events
_LONGEST = ((27, _DAYS), (100, _MONTHS))  # days up to which an event is kept by day, and by month
_MOST = 100  # drawers that one event is put into


@attrs.frozen(slots=True, eq=False)
class Dated:
    """An event as the search sees it: its words, in their order, and when it was.

    tier: whether it is found by its days, its months or its decades; begins, ends: its drawers in each
    tier, inclusive.
    """

    words: tuple[str, ...]
    tier: int
    begins: tuple[int, int, int]
    ends: tuple[int, int, int]

    @classmethod
    def of(cls, interval: Interval, words: Set[str]) -> Dated | None:
        """Make one of an event; None where its date is open, or it has too few words to share."""
        first, last = interval.first_day, interval.last_day
        if first is None or last is None or len(words) < _SHARED:
            return None
        tier = next((tier for longest, tier in _LONGEST if last - first < longest), _DECADES)
        return cls(tuple(sorted(words)), tier, _drawers(first), _drawers(last))


def _drawers(day: int) -> tuple[int, int, int]:
    year, month, _ = date_of(day)
    return day, year * 12 + month, year // 10


def candidates(events: Mapping[int, Dated], fresh: Set[int] | None = None) -> Iterator[tuple[int, int]]:
    """Yield pairs of places, the smaller first, of *events* that overlap, or nearly, and share some words.

    fresh: where given, only pairs with one of these places. Where more than `CROWD` events of one day,
    month or decade share a word, each is compared with its neighbours in the order of their words only:
    that keeps the work linear.
    """
    places = sorted(events, key=lambda place: (events[place].words, place))
    if fresh is not None:
        sought = {word for place in fresh if place in events for word in events[place].words}
        places = [place for place in places if not sought.isdisjoint(events[place].words)]
    for tier, slacks in _SEARCHES:
        of_tier = [place for place in places if events[place].tier <= tier]
        for slack in slacks:
            yield from _of_tier(events, of_tier, tier, slack, fresh)


def _of_tier(
    events: Mapping[int, Dated], places: Sequence[int], tier: int, slack: int, fresh: Set[int] | None
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that meet in a drawer of a tier, each once: in the first drawer that holds both."""
    opened = {d for place in places if events[place].tier == tier for d in _held(events[place], tier, slack)}
    if fresh is not None:
        opened &= {d for place in places if place in fresh for d in _held(events[place], tier, slack)}
    drawers: dict[int, list[int]] = defaultdict(list)
    for place in places:
        for drawer in _held(events[place], tier, slack):
            if drawer in opened:
                drawers[drawer].append(place)
    needed = _SHARED_ACROSS_DAYS if slack else _SHARED
    for drawer in sorted(drawers):  # by time, so that what is compared lies together
        held = drawers.pop(drawer)
        for a, b in _sharing(events, held, tier, needed, fresh) if len(held) > 1 else ():
            first, second = events[a].begins[tier], events[b].begins[tier]
            near = slack and first == second
            if drawer == max(first, second) - slack and not near:
                yield min(a, b), max(a, b)


def _held(event: Dated, tier: int, slack: int) -> range:
    """Return the drawers that an event is put into."""
    begins = event.begins[tier]
    last = begins if slack else min(event.ends[tier], begins + _MOST - 1)
    return range(begins - slack, last + 1)


def _sharing(
    events: Mapping[int, Dated], drawer: Sequence[int], tier: int, needed: int, fresh: Set[int] | None
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a drawer that share words, at least one of them of the tier, and one fresh."""
    exact = [events[place].tier == tier for place in drawer]
    seeking = {n for n, place in enumerate(drawer) if (exact[n] if fresh is None else place in fresh)}
    holders: dict[str, list[int]] = {word: [] for n in seeking for word in events[drawer[n]].words}
    for n, place in enumerate(drawer):
        for word in events[place].words:
            if word in holders:
                holders[word].append(n)
    together = (_neighbours(found, seeking) for found in holders.values() if len(found) > 1)
    shared = Counter(itertools.chain.from_iterable(itertools.chain.from_iterable(together)))
    for (a, b), count in shared.items():
        if count >= needed and (exact[a] or exact[b]):
            yield drawer[a], drawer[b]


def _neighbours(holders: Sequence[int], seeking: Set[int]) -> Iterator[Iterable[tuple[int, int]]]:
    """Yield the pairs of holders that stand near each other, with one that seeks, the former first."""
    reach = len(holders) if len(holders) <= CROWD else CROWD // 4
    for n, one in enumerate(holders):
        if one in seeking:
            yield zip(itertools.repeat(one), holders[n + 1 : n + 1 + reach])
        else:
            later = holders[n + 1 : n + 1 + reach]
            yield zip(itertools.repeat(one), (other for other in later if other in seeking))
