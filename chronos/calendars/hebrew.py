"""The Hebrew calendar, by its arithmetic (Reingold and Dershowitz, Calendrical Calculations, chapter 8).

Exact for any year. A day begins at the sunset before it; its ordinal is that of its daylight.
"""

from __future__ import annotations

NISAN, TISHRI = 1, 7  # months count from Nisan; the year changes with Tishri
_EPOCH = -1_373_427
_NISAN_TO_TISHRI = 177
_SUMMER = (0, 30, 59, 89, 118, 148)  # days from Nisan 1st to the first of months 1 to 6
_MONTHS_IN_19_YEARS = 235
_PARTS_IN_A_DAY = 25_920
_PARTS_OVER_29_DAYS = 13_753
_FIRST_MOLAD = 12_084


def hebrew_day(year: int, month: int, day: int) -> int:
    """Return the ordinal of a day; months 1 (Nisan) to 12 (Adar, in leap years its first).

    >>> import datetime as dt
    >>> dt.date.fromordinal(hebrew_day(5784, 1, 15)).isoformat()
    '2024-04-23'
    """
    if month < TISHRI:
        return new_year(year + 1) - _NISAN_TO_TISHRI + _SUMMER[month - 1] + day - 1
    return new_year(year) + sum(_winter(year)[: month - TISHRI]) + day - 1


def new_year(year: int) -> int:
    """Return the ordinal of Tishri 1st."""
    before, this, after = (_elapsed(one) for one in (year - 1, year, year + 1))
    if after - this == 356:  # a year would be too long
        return _EPOCH + this + 2
    return _EPOCH + this + (this - before == 382)  # or too short


def _elapsed(year: int) -> int:
    """Days from the epoch to the new moon of Tishri, put off from a Sunday, Wednesday or Friday."""
    months = (_MONTHS_IN_19_YEARS * year - 234) // 19
    day = 29 * months + (_FIRST_MOLAD + _PARTS_OVER_29_DAYS * months) // _PARTS_IN_A_DAY
    return day + (3 * (day + 1) % 7 < 3)


def _winter(year: int) -> tuple[int, ...]:
    """The lengths of months 7 to 11: Marheshvan and Kislev make up for the length of the year."""
    days = (new_year(year + 1) - new_year(year)) % 10
    return 30, 29 + (days == 5), 30 - (days == 3), 29, 30
