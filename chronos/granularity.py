"""How finely a date is told."""

from __future__ import annotations

import enum


class Granularity(enum.IntEnum):
    """The units of the calendar, ordered from fine to coarse.

    >>> Granularity.DAY < Granularity.MONTH
    True
    >>> str(Granularity.DAY)
    'day'
    """

    SECOND = 1
    MINUTE = 2
    HOUR = 3
    PART_OF_DAY = 4
    DAY = 5
    WEEKEND = 6
    WEEK = 7
    MONTH = 8
    SEASON = 9
    QUARTER = 10
    HALF = 11
    YEAR = 12
    DECADE = 13
    CENTURY = 14
    MILLENNIUM = 15

    def __str__(self) -> str:
        return self.name.lower().replace("_", "-")

    @classmethod
    def named(cls, name: str) -> Granularity:
        """Return the granularity that ``str()`` writes as *name*; ``KeyError`` where there is none."""
        return cls[name.upper().replace("-", "_")]
