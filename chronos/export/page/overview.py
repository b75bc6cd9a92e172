"""The strip over the list: how many events when, the long ones as spans, all ready to be drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import inf
from operator import itemgetter

import attrs

from chronos.calendar_units import unit_of
from chronos.event import Event
from chronos.export.page.event import drawn
from chronos.export.page.scale import Bin, Scale, scale_of
from chronos.export.page.words import PageWords
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.wording import short_words, words

HIGHEST = 46  # pixels of the highest bar
_LANES = 6
_FADE = 5.0  # per cent of the strip over which an open end fades
_FEWEST = 3  # bins that make a strip worth looking at
_APART, _FAR_APART = 5.5, 16.0  # per cent between labels, and between those that a phone shows too


@attrs.frozen
class Bar:
    """The events of one unit."""

    left: str
    width: str
    height: int
    title: str


@attrs.frozen
class Span:
    """Events of one date that is longer than a unit; *drawn* as its events' nodes are."""

    left: str
    width: str
    lane: int
    drawn: str
    title: str


@attrs.frozen
class Label:
    """Words below the strip; a *minor* one is left out where there is little room."""

    left: str
    text: str
    minor: bool
    last: bool


@attrs.frozen
class Overview:
    """The strip; *scale* has for each bin how many days are skipped before it, how many it has, its left."""

    bars: tuple[Bar, ...]
    spans: tuple[Span, ...]
    labels: tuple[Label, ...]
    cuts: tuple[str, ...]
    scale: tuple[tuple[int, int, float], ...]

    @property
    def lanes(self) -> int:
        """How many lanes the spans take."""
        return max((span.lane + 1 for span in self.spans), default=0)


def overview(events: Iterable[Event], told: PageWords) -> Overview | None:
    """Draw events on their scale; None where they are too close for a strip to tell anything."""
    dated = [event for event in events if _ends(event.interval)]
    if not dated:
        return None
    scale = scale_of(day for event in dated for day in _ends(event.interval))
    if len(scale.bins) < _FEWEST:
        return None
    return Overview(
        tuple(_bars(scale, dated, told)),
        tuple(_spans(scale, dated)),
        tuple(_labels(scale)),
        tuple(_per_cent(cut) for cut in scale.cuts),
        tuple(_told(scale)),
    )


def _ends(interval: Interval) -> list[int]:
    return [day for day in (interval.first_day, interval.last_day) if day is not None]


def _bin(scale: Scale, interval: Interval) -> Bin | None:
    """Return the unit that an interval lies in, None where it spans more."""
    first, last = interval.first_day, interval.last_day
    if first is None or last is None or scale.index(first) != scale.index(last):
        return None
    return scale.bins[scale.index(first)]


def _bars(scale: Scale, events: Iterable[Event], told: PageWords) -> Iterator[Bar]:
    counts = Counter(one for event in events if (one := _bin(scale, event.interval)))
    most = max(counts.values(), default=1)
    for one in sorted(counts, key=lambda one: one.first):
        count = counts[one]
        date = words(unit_of(one.first, scale.unit))
        title = told.say("overview.bar", date=date, events=told.say("head.events", n=count))
        height = max(3, round(HIGHEST * count / most))
        yield Bar(_per_cent(one.left), _per_cent(one.right - one.left), height, title)


def _spans(scale: Scale, events: Iterable[Event]) -> Iterator[Span]:
    """Yield the spans in order, each in the first lane that is free; the last lane takes what is left.

    The script of the page knows by that order which events a span is drawn for.
    """
    ends = [-1.0] * _LANES
    long = (event for event in events if not _bin(scale, event.interval))
    distinct = {(*_reach(event.interval), drawn(event)): event for event in long}
    for (_, _, look), event in sorted(distinct.items(), key=itemgetter(0)):
        left, right = _sides(scale, event.interval)
        lane = next((n for n, end in enumerate(ends) if end <= left), _LANES - 1)
        ends[lane] = max(ends[lane], right + 0.6)
        yield Span(_per_cent(left), _per_cent(right - left), lane, look, event.display)


def _reach(interval: Interval) -> tuple[float, float]:
    first, last = interval.first_day, interval.last_day
    return -inf if first is None else first, inf if last is None else last


def _sides(scale: Scale, interval: Interval) -> tuple[float, float]:
    first, last = interval.first_day, interval.last_day
    left = None if first is None else scale.at(first)
    right = None if last is None else scale.at(last + 0.999)
    if left is None:
        assert right is not None
        left = max(right - _FADE, 0)
    if right is None:
        right = min(left + _FADE, 100)
    return left, max(right, left + 0.5)


def _labels(scale: Scale) -> Iterator[Label]:
    """Yield a label at each bin where the year changes, or the unit itself where that is in one year."""
    texts = [_label(one, scale.unit) for one in scale.bins]
    if len(set(texts)) < _FEWEST:
        texts = [short_words(unit_of(one.first, scale.unit)) for one in scale.bins]
    shown = major = -100.0
    for one, text, before in zip(scale.bins, texts, ["", *texts], strict=False):
        if text == before or one.left < shown + _APART:
            continue
        minor, shown = one.left < major + _FAR_APART, one.left
        major = major if minor else one.left
        yield Label(_per_cent(one.left), text, minor, one.left > 92)


def _told(scale: Scale) -> Iterator[tuple[int, int, float]]:
    after = 0
    for one in scale.bins:
        yield one.first - after, one.last + 1 - one.first, round(one.left, 1)
        after = one.last + 1


def _label(one: Bin, unit: Granularity) -> str:
    return short_words(unit_of(one.last, max(unit, Granularity.YEAR)))


def _per_cent(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
