"""Which events are worth comparing: those of one time that share words, in linear time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set

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
    """An event as the search sees it: its place among the events, its words, and when it was.

    tier: whether it is found by its days, its months or its decades; begins, ends: its drawers in each
    tier, inclusive; words: in their order.
    """

    place: int
    words: tuple[str, ...]
    tier: int
    begins: tuple[int, int, int]
    ends: tuple[int, int, int]

    @classmethod
    def of(cls, place: int, interval: Interval, words: Set[str]) -> Dated | None:
        """Make one of an event; None where its date is open, or it has too few words to share."""
        first, last = interval.first_day, interval.last_day
        if first is None or last is None or len(words) < _SHARED:
            return None
        tier = next((tier for longest, tier in _LONGEST if last - first < longest), _DECADES)
        return cls(place, tuple(sorted(words)), tier, _drawers(first), _drawers(last))


def _drawers(day: int) -> tuple[int, int, int]:
    year, month, _ = date_of(day)
    return day, year * 12 + month, year // 10


def candidates(events: Sequence[Dated], fresh: Set[int] | None = None) -> Iterator[tuple[int, int]]:
    """Yield pairs of places, the smaller first, of events that overlap, or nearly, and share some words.

    fresh: where given, only pairs with one of these places. Where more than `CROWD` events of one day,
    month or decade share a word, each is compared with its neighbours in the order of their words only:
    that keeps the work linear.
    """
    events = sorted(events, key=lambda event: (event.words, event.place))
    for tier, slacks in _SEARCHES:
        drawers: dict[tuple[int, int], list[Dated]] = defaultdict(list)
        of_tier = [event for event in events if event.tier <= tier]
        wanted = [event for event in of_tier if fresh is None or event.place in fresh]
        for slack in slacks:
            opened = {drawer for event in wanted for drawer in _held(event, tier, slack)}
            for event in of_tier:
                for drawer in _held(event, tier, slack):
                    if drawer in opened:
                        drawers[drawer, slack].append(event)
        for drawer, slack in sorted(drawers):  # by time, so that what is compared lies together
            needed = _SHARED_ACROSS_DAYS if slack else _SHARED
            for first, second in _sharing(drawers.pop((drawer, slack)), tier, needed, fresh):
                begins = max(first.begins[tier], second.begins[tier])
                near = slack and first.begins[tier] == second.begins[tier]
                if drawer == begins - slack and not near:
                    yield min(first.place, second.place), max(first.place, second.place)


def _held(event: Dated, tier: int, slack: int) -> range:
    """Return the drawers that an event is put into."""
    begins = event.begins[tier]
    last = begins if slack else min(event.ends[tier], begins + _MOST - 1)
    return range(begins - slack, last + 1)


def _sharing(
    drawer: Sequence[Dated], tier: int, needed: int, fresh: Set[int] | None
) -> Iterator[tuple[Dated, Dated]]:
    """Yield the pairs of a drawer that share words, at least one of them of the tier, and one fresh."""
    if len(drawer) < 2:
        return
    seeking = {
        event.place for event in drawer if event.tier == tier and (fresh is None or event.place in fresh)
    }
    if fresh is not None and tier != _DAYS:
        seeking |= {event.place for event in drawer if event.place in fresh}
    sought = {word for event in drawer if event.place in seeking for word in event.words}
    holders: dict[str, list[Dated]] = defaultdict(list)
    for event in drawer if sought else ():
        for word in event.words:
            if word in sought:
                holders[word].append(event)
    shared: Counter[tuple[int, int]] = Counter()
    for found in holders.values():
        if len(found) > 1:
            shared.update(_neighbours(found, seeking))
    places = {event.place: event for event in drawer}
    for (a, b), count in shared.items():
        first, second = places[a], places[b]
        if count >= needed and tier in (first.tier, second.tier):
            yield first, second


def _neighbours(holders: list[Dated], seeking: Set[int]) -> Iterator[tuple[int, int]]:
    reach = len(holders) if len(holders) <= CROWD else CROWD // 4
    places = [event.place for event in holders]
    for n, place in enumerate(places):
        if place in seeking:
            for other in places[n + 1 : n + 1 + reach]:
                yield (place, other) if place < other else (other, place)
            for other in places[max(0, n - reach) : n]:
                if other not in seeking:
                    yield (place, other) if place < other else (other, place)
