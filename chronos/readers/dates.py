"""Publication dates as fields and front matter have them -> ISO 8601."""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING

from chronos.article import iso_stamp
from chronos.errors import DateError, quoted

if TYPE_CHECKING:
    from dateutil.parser import parserinfo

# The zones of RFC 5322, 4.3, in hours east; names that several zones bear are left out.
_ZONES = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
# Two days that share nothing: what a text leaves open comes out differently with each.
_BLANKS = (dt.datetime(1904, 1, 1), dt.datetime(2008, 2, 2, 1))
_LONGEST = 64


def iso_date(told: object, date_order: str = "mdy") -> str:
    """Return a publication date in ISO 8601: a day, or a clock time where one is told.

    Nothing is filled in: `DateError` for a text that lacks year, month or day, and for anything else.

    >>> iso_date("Tue, 12 Mar 2024 10:15 +0900"), iso_date("3/4/2024", "dmy")
    ('2024-03-12T10:15:00+09:00', '2024-04-03')
    """
    if not isinstance(told, str):
        raise _no_date(told)
    text = told.strip()
    try:
        return iso_stamp(text)
    except DateError:
        return _odd(text, date_order)


def _odd(text: str, date_order: str) -> str:
    if len(text) > _LONGEST or not text.isascii() or not text.isprintable():
        raise _no_date(text)
    from dateutil import parser

    info = _info(date_order)
    try:
        first, second = (parser.parse(text, info, default=blank, tzinfos=_zone) for blank in _BLANKS)
    except (ValueError, ArithmeticError, TypeError, AttributeError, IndexError):
        raise _no_date(text) from None
    if first.date() != second.date():
        raise _no_date(text)
    return first.isoformat() if first.hour == second.hour else first.date().isoformat()


def _no_date(told: object) -> DateError:
    return DateError(f"{quoted(told)} is not a date; use YYYY-MM-DD, or an ISO 8601 date and time")


def _zone(name: str | None, offset: int | None) -> dt.tzinfo | None:
    """Know a zone by its name or its offset, and never ask the machine for its own."""
    if offset is None:
        if name not in _ZONES:
            return None
        offset = _ZONES[name] * 3600
    return dt.timezone(dt.timedelta(seconds=offset))


@functools.cache
def _info(date_order: str) -> parserinfo:
    from dateutil.parser import parserinfo

    class Fixed(parserinfo):
        """Reads years of two digits by POSIX ``%y``, whatever year it is now."""

        def convertyear(self, year: int, century_specified: bool = False) -> int:
            """Put 69 to 99 into 1969 to 1999, and 0 to 68 into 2000 to 2068."""
            return year if year > 99 or century_specified else year + (2000 if year < 69 else 1900)

    return Fixed(dayfirst=date_order == "dmy", yearfirst=date_order == "ymd")
