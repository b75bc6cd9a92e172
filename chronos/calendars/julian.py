"""The Julian calendar, which Orthodox churches keep."""

from __future__ import annotations

_EPOCH = -1
_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def julian_day(year: int, month: int, day: int) -> int:
    """Return the ordinal of a day of an astronomical year.

    >>> import datetime as dt
    >>> dt.date.fromordinal(julian_day(2023, 12, 25)).isoformat()
    '2024-01-07'
    """
    leap = month > 2 and year % 4 == 0
    return _EPOCH - 1 + 365 * (year - 1) + (year - 1) // 4 + _DAYS_BEFORE[month - 1] + leap + day
