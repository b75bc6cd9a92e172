"""The Islamic calendar: Umm al-Qura of Saudi Arabia, outside its tables the tabular calendar.

Months begin with the sighting of the moon, so a date may be off by a day from what a country observes, and by
two where the tabular calendar is used. A day begins at the sunset before it.
"""

from __future__ import annotations

from chronos.days import day_of

_TABLES = range(1343, 1500)  # years AH of the Umm al-Qura tables, 1924 to 2077
_EPOCH = 227_015
_DAYS_IN_30_YEARS = 10_631


def islamic_day(year: int, month: int, day: int) -> int:
    """Return the ordinal of a day of a year AH.

    >>> import datetime as dt
    >>> [dt.date.fromordinal(islamic_day(year, 9, 1)).isoformat() for year in (1316, 1444)]
    ['1899-01-13', '2023-03-23']
    """
    if year not in _TABLES:
        return _EPOCH - 1 + 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
    from hijridate import Hijri

    return Hijri(year, month, day).to_gregorian().toordinal()


def islamic_years(year: int) -> range:
    """Return the years AH that may have days in a year AD.

    >>> islamic_years(2024)
    range(1445, 1448)
    """
    first = (day_of(year) - _EPOCH) * 30 // _DAYS_IN_30_YEARS + 1
    return range(first, first + 3)
