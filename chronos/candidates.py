"""Which events are worth comparing: those of one time that share words, in linear time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import attrs

from chronos.days import date_of
from chronos.interval import Interval

CROWD = 32  # events of one time that share a word before only neighbours are compared
SLACK = 2  # days that two reports of one day may differ by
_SHARED = 2  # words that two events must share

_DAYS, _MONTHS, _DECADES = "days", "months", "decades"
_LONGEST = ((27, _DAYS), (100, _MONTHS))  # days up to which an event is kept by day, and by month


@attrs.frozen(slots=True)
class Dated:
    """An event as the search sees it: its place among the events, when it was, and its words.

    tier: whether it is found by its days, its months or its decades; begins, ends: those, inclusive.
    """

    place: int
    words: frozenset[str]
    tier: str
    begins: dict[str, int] = attrs.field(eq=False)
    ends: dict[str, int] = attrs.field(eq=False)

    @classmethod
    def of(cls, place: int, interval: Interval, words: frozenset[str]) -> Dated | None:
        """Make one of an event; None where its date is open."""
        first, last = interval.first_day, interval.last_day
        if first is None or last is None:
            return None
        tier = next((tier for longest, tier in _LONGEST if last - first < longest), _DECADES)
        return cls(place, words, tier, _drawers(first), _drawers(last))


def _drawers(day: int) -> dict[str, int]:
    year, month, _ = date_of(day)
    return {_DAYS: day, _MONTHS: year * 12 + month, _DECADES: year // 10}


def candidates(events: Sequence[Dated]) -> Iterator[tuple[int, int]]:
    """Yield each pair of places, the smaller first, of events that overlap, or nearly, and share two words.

    Where more than `CROWD` events of one day, month or decade share a word, each is compared with its
    neighbours in the order of their words only, which keeps the work linear.
    """
    coarser = {_DAYS: (_DAYS,), _MONTHS: (_DAYS, _MONTHS), _DECADES: (_DAYS, _MONTHS, _DECADES)}
    for tier, held in coarser.items():
        drawers: dict[int, list[Dated]] = defaultdict(list)
        slack = SLACK if tier == _DAYS else 0
        for event in events:
            if event.tier in held:
                for drawer in range(
                    event.begins[tier] - slack, min(event.ends[tier], event.begins[tier] + 99) + 1
                ):
                    drawers[drawer].append(event)
        for drawer in sorted(drawers):
            for first, second in _sharing(drawers[drawer], tier):
                if drawer == max(first.begins[tier], second.begins[tier]) - slack:
                    yield min(first.place, second.place), max(first.place, second.place)


def _sharing(drawer: Sequence[Dated], tier: str) -> Iterator[tuple[Dated, Dated]]:
    """Yield the pairs of a drawer that share words, at least one of them of the drawer's tier."""
    sought = set().union(*(event.words for event in drawer if event.tier == tier))
    holders: dict[str, list[Dated]] = defaultdict(list)
    for event in drawer:
        for word in event.words & sought:
            holders[word].append(event)
    shared: Counter[tuple[int, int]] = Counter()
    for word in sorted(holders):
        shared.update(_neighbours(holders[word], tier))
    places = {event.place: event for event in drawer}
    return ((places[a], places[b]) for (a, b), count in sorted(shared.items()) if count >= _SHARED)


def _neighbours(holders: list[Dated], tier: str) -> Iterator[tuple[int, int]]:
    reach = len(holders)
    if reach > CROWD:
        holders, reach = sorted(holders, key=lambda event: (sorted(event.words), event.place)), CROWD // 4
    for n, event in enumerate(holders):
        for other in holders[n + 1 : n + 1 + reach]:
            if tier in (event.tier, other.tier):
                yield (event.place, other.place) if event.place < other.place else (other.place, event.place)
