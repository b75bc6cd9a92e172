"""Days and moments as integers: the proleptic Gregorian calendar, astronomical years, no bounds.

A *day* is its ordinal as ``datetime.date.toordinal`` counts it (1 is 0001-01-01), continued below and
above. A *moment* is seconds of wall-clock time since the start of day 0. Year 0 is 1 BC (ISO 8601-1,
5.2.2.3).
"""

from __future__ import annotations

import datetime as dt
import functools

DAY = 86_400
DAYS_IN_400_YEARS = 146_097
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Tell whether *year* has a February 29th.

    >>> is_leap(2000), is_leap(1900), is_leap(0)
    (True, False, True)
    """
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month (1 to 12).

    >>> month_length(2024, 2)
    29
    """
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month - 1]


def day_of(year: int, month: int = 1, day: int = 1) -> int:
    """Return the ordinal of a date; ``ValueError`` where the calendar has no such day.

    >>> day_of(1, 1, 1), day_of(0, 12, 31), day_of(12024)
    (1, 0, 4391311)
    """
    if 1 <= year <= 9999:
        return dt.date(year, month, day).toordinal()
    cycles, rest = divmod(year, 400)
    return dt.date(rest + 400, month, day).toordinal() + (cycles - 1) * DAYS_IN_400_YEARS


def date_of(day: int) -> tuple[int, int, int]:
    """Return (year, month, day) of an ordinal.

    >>> date_of(0), date_of(738908)
    ((0, 12, 31), (2024, 1, 23))
    """
    if 1 <= day <= 3_652_059:
        date = dt.date.fromordinal(day)
        return date.year, date.month, date.day
    cycles, rest = divmod(day - 1, DAYS_IN_400_YEARS)
    date = dt.date.fromordinal(rest + 1)
    return date.year + cycles * 400, date.month, date.day


def month_start(months: int) -> int:
    """Return the ordinal of the first day of a month counted as ``year * 12 + month - 1``.

    >>> date_of(month_start(2024 * 12 + 13))
    (2025, 2, 1)
    """
    return day_of(months // 12, months % 12 + 1)


def weekday(day: int) -> int:
    """Return the ISO weekday of an ordinal: 1 Monday to 7 Sunday.

    >>> weekday(738908)
    2
    """
    return (day - 1) % 7 + 1


def week_of(day: int) -> tuple[int, int]:
    """Return (ISO year, ISO week) of an ordinal (ISO 8601-1, 5.2.3).

    >>> week_of(day_of(2021, 1, 3))
    (2020, 53)
    """
    thursday = day - weekday(day) + 4
    year = date_of(thursday)[0]
    return year, (thursday - day_of(year)) // 7 + 1


@functools.lru_cache(1 << 14)  # few days take most of what news tells
def iso_day(day: int) -> str:
    """Write an ordinal as ISO 8601: expanded form with a sign outside the years 0001 to 9999.

    >>> iso_day(738908), iso_day(day_of(-43, 3, 15)), iso_day(day_of(12024))
    ('2024-01-23', '-0043-03-15', '+12024-01-01')
    """
    if 1 <= day <= 3_652_059:
        return dt.date.fromordinal(day).isoformat()
    year, month, date = date_of(day)
    return f"{iso_year(year)}-{month:02}-{date:02}"


def iso_year(year: int) -> str:
    """Write a year with at least four digits, signed outside 0000 to 9999.

    >>> iso_year(79), iso_year(-43), iso_year(12024)
    ('0079', '-0043', '+12024')
    """
    if year < 0:
        return f"-{-year:04}"
    return f"{year:04}" if year <= 9999 else f"+{year}"
