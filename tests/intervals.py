"""Intervals in few words: a day, a stretch of days, a time of the day on which the Harrow dam gave way."""

from __future__ import annotations

from chronos.days import DAY, day_of
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval


def day(year: int, month: int, date: int, certainty: Certainty = Certainty.EXACT) -> Interval:
    """Make one day."""
    return Interval.days(day_of(year, month, date), day_of(year, month, date), Granularity.DAY, certainty)


def span(
    first: tuple[int, ...] | None,
    last: tuple[int, ...] | None,
    granularity: Granularity = Granularity.DAY,
    certainty: Certainty = Certainty.EXACT,
) -> Interval:
    """Return the days from one date to another, both inclusive."""
    return Interval.days(
        None if first is None else day_of(*first),
        None if last is None else day_of(*last),
        granularity,
        certainty,
    )


def moment(
    hour: int, minute: int, size: int, granularity: Granularity, offset: int | None = None
) -> Interval:
    """Make a time of 22 January 2024."""
    start = day_of(2024, 1, 22) * DAY + hour * 3600 + minute * 60
    return Interval(start, start + size, granularity, offset=offset)
