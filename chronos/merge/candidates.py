"""Which events are worth comparing: those of one time that share words, in linear time."""

from __future__ import annotations

import functools
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
_OVERLAPS = ((_DAYS, 0), (_MONTHS, 0), (_DECADES, 0))  # tier, and drawers between two events
_SEARCHES = (*_OVERLAPS, (_DAYS, SLACK))
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


@functools.lru_cache(1 << 14)  # events of one day share theirs
def _drawers(day: int) -> tuple[int, int, int]:
    year, month, _ = date_of(day)
    return day, year * 12 + month, year // 10


def candidates(
    events: Mapping[int, Dated],
    *,
    seekers: Set[int] | None = None,
    touched: Sequence[Dated] | None = None,
) -> Iterator[tuple[int, int]]:
    """Yield pairs of places, the smaller first, of *events* that overlap, or nearly, and share some words.

    seekers: where given, only overlapping pairs with one of these places; touched: where given, only
    those of the time of one of these events. Where more than `CROWD` events of one day, month or decade
    share a word, each is compared with its neighbours in the order of their words only: that keeps the work
    linear.
    """
    places = sorted(events, key=lambda place: (events[place].words, place))
    for tier, slack in _SEARCHES if seekers is None else _OVERLAPS:
        of_tier = {place: events[place] for place in places if events[place].tier <= tier}
        yield from _of_tier(of_tier, tier, slack, seekers, touched)


def _of_tier(
    events: Mapping[int, Dated],
    tier: int,
    slack: int,
    seekers: Set[int] | None,
    touched: Sequence[Dated] | None,
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that meet in a drawer of a tier, each once: in the first drawer that holds both."""
    opened = {drawer for one in events.values() if one.tier == tier for drawer in _held(one, tier, slack)}
    if touched is not None:
        opened &= {drawer for one in touched for drawer in _held(one, tier, slack)}
    drawers: dict[int, list[int]] = defaultdict(list)
    for place, event in events.items():
        for drawer in _held(event, tier, slack):
            if drawer in opened:
                drawers[drawer].append(place)
    needed = _SHARED_ACROSS_DAYS if slack else _SHARED
    for drawer in sorted(drawers):  # by time, so that what is compared lies together
        held = [(place, events[place]) for place in drawers.pop(drawer)]
        late = [event.begins[tier] == drawer + slack for _, event in held]
        seeking = late if slack else [_seeks(place, event, tier, seekers) for place, event in held]
        for n, m in _sharing([event.words for _, event in held], seeking, needed):
            exact = tier in (held[n][1].tier, held[m][1].tier)
            if exact and (late[n] or late[m]) and not (slack and late[n] and late[m]):
                yield min(held[n][0], held[m][0]), max(held[n][0], held[m][0])


def _held(event: Dated, tier: int, slack: int) -> range:
    """Return the drawers that an event is put into."""
    begins = event.begins[tier]
    last = begins if slack else min(event.ends[tier], begins + _MOST - 1)
    return range(begins - slack, last + 1)


def _seeks(place: int, event: Dated, tier: int, seekers: Set[int] | None) -> bool:
    return event.tier == tier if seekers is None else place in seekers


def _sharing(
    words: Sequence[tuple[str, ...]], seeking: Sequence[bool], needed: int
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a drawer that share words, one of them seeking, as numbers."""
    if len(words) < 2:
        return
    holders: dict[str, list[int]] = {
        word: [] for n, seeks in enumerate(seeking) if seeks for word in words[n]
    }
    for n, told in enumerate(words):
        for word in told:
            if word in holders:
                holders[word].append(n)
    together = (_neighbours(found, seeking) for found in holders.values() if len(found) > 1)
    shared = Counter(itertools.chain.from_iterable(itertools.chain.from_iterable(together)))
    yield from (pair for pair, count in shared.items() if count >= needed)


def _neighbours(holders: Sequence[int], seeking: Sequence[bool]) -> Iterator[Iterable[tuple[int, int]]]:
    """Yield the pairs of holders that stand near each other, one of them seeking, the former first."""
    reach = len(holders) if len(holders) <= CROWD else CROWD // 4
    for n, one in enumerate(holders):
        later = holders[n + 1 : n + 1 + reach]
        others = later if seeking[one] else [other for other in later if seeking[other]]
        if others:
            yield zip(itertools.repeat(one), others)
