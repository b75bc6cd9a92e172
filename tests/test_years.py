"""The page's events stand under their years and months."""

from __future__ import annotations

import attrs
from demo_chronology import demo
from intervals import day, span

from chronos.export.page.years import years
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval


def outline(*intervals: Interval) -> list[str]:
    """Return the headings that events of these dates stand under."""
    events = [attrs.evolve(demo().events[1], interval=interval) for interval in intervals]
    return [
        f"{year.heading} {month.heading}: {sum(len(day.events) for day in month.days)}"
        for year in years(events, "Undated")
        for month in year.months
    ]


def test_events_stand_under_their_year_and_month() -> None:
    """A month stands once in its year, what is told to the year before it, and an era by itself."""
    assert outline(
        span(None, (2003, 12, 31), Granularity.YEAR),
        day(-43, 3, 15),
        span((1994,), (1996, 12, 31), Granularity.YEAR, Certainty.APPROXIMATE),
        span((1995,), (1995, 12, 31), Granularity.YEAR),
        day(2003, 1, 1),
        span((2003,), (2003, 12, 31), Granularity.YEAR),
        day(2003, 1, 2),
        span((2003, 12, 30), (2004, 1, 2)),
        span((1700,), (1899, 12, 31), Granularity.CENTURY),
        span(None, None),
    ) == [
        "44 BC March: 1",
        "The 2nd millennium None: 1",
        "The 1990s None: 1",
        "1995 None: 1",
        "2003 None: 2",
        "2003 January: 2",
        "2003 December: 1",
        "Undated None: 1",
    ]
