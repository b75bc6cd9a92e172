"""A scale of time for stories that leap: units in a row, and cuts where nothing happened for long."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator

import attrs

from chronos.calendar_units import unit_of
from chronos.granularity import Granularity
from chronos.interval import Interval

UNITS = (
    *(Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR),
    *(Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM),
)
_MOST_BINS, _MOST_CUTS = 110, 14
_KEPT = 6  # empty units in a row that are shown as they are
_CUT = 0.7  # the width of a cut, in units


@attrs.frozen
class Bin:
    """A unit of the scale: its first and last day, and where it lies, in per cent of the whole."""

    first: int
    last: int
    left: float
    right: float


@attrs.frozen
class Scale:
    """Bins in order; between two that do not touch time is cut."""

    unit: Granularity
    bins: tuple[Bin, ...]

    def index(self, day: int) -> int:
        """Return the number of the last bin that begins on or before a day; 0 for an earlier day."""
        return max(bisect_right(self.bins, day, key=lambda one: one.first) - 1, 0)

    def at(self, day: float) -> float:
        """Return where a day lies; one within a cut lies at its end, one outside at the edge.

        >>> scale_of([738900, 738940]).at(738900)
        0.0
        """
        one = self.bins[self.index(int(day))]
        part = (day - one.first) / (one.last + 1 - one.first)
        return one.left + (one.right - one.left) * min(max(part, 0), 1)

    @property
    def cuts(self) -> Iterator[float]:
        """Where time is cut."""
        for before, after in itertools.pairwise(self.bins):
            if after.first > before.last + 1:
                yield (before.right + after.left) / 2


def scale_of(days: Iterable[int]) -> Scale:
    """Return the scale with the finest units that shows all *days* (one at least) without crowding.

    >>> scale_of([738900, 738940]).unit.name
    'DAY'
    """
    told = sorted(set(days))
    for unit in UNITS:
        held = {unit_of(day, unit) for day in told}
        if len(held) > _MOST_BINS and unit is not UNITS[-1]:
            continue
        units = _filled(unit, held)
        scale = _laid_out(unit, units)
        if len(units) <= _MOST_BINS and sum(1 for _ in scale.cuts) <= _MOST_CUTS:
            break
    return scale


def _filled(unit: Granularity, told: Collection[Interval]) -> list[Interval]:
    """Return units in order, with the empty ones of every short gap between them."""
    ordered = sorted(told, key=_first)
    filled = ordered[:1]
    for after in ordered[1:]:
        gap = list(itertools.islice(_between(unit, filled[-1], after), _KEPT + 1))
        filled += [*gap, after] if len(gap) <= _KEPT else [after]
    return filled


def _between(unit: Granularity, before: Interval, after: Interval) -> Iterator[Interval]:
    one = unit_of(_last(before) + 1, unit)
    while _first(one) < _first(after):
        yield one
        one = unit_of(_last(one) + 1, unit)


def _laid_out(unit: Granularity, units: list[Interval]) -> Scale:
    places, place = [], 0.0
    for number, one in enumerate(units):
        if number and _first(one) > _last(units[number - 1]) + 1:
            place += _CUT
        places.append(place)
        place += 1
    width = 100 / place
    bins = (
        Bin(_first(one), _last(one), left * width, (left + 1) * width)
        for one, left in zip(units, places, strict=True)
    )
    return Scale(unit, tuple(bins))


def _first(unit: Interval) -> int:
    assert unit.first_day is not None
    return unit.first_day


def _last(unit: Interval) -> int:
    assert unit.last_day is not None
    return unit.last_day
