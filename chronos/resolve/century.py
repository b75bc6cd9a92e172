"""Two figures of a year -> the year: "'89", "3/4/21"."""

from __future__ import annotations

from chronos.days import date_of

_YEARS_AHEAD = 10  # it lies at most this far ahead of the anchor's
_POSIX_FIRST = 1969  # of the hundred years that two figures stand for without an anchor (POSIX strptime, %y)


def in_full(year: int, anchor: int | None, *, span: int) -> int:
    """Return the latest year with these last figures that is not far ahead of the anchor.

    anchor: an ordinal day, None where there is none; span: of years, 10 for a decade, which lies back.

    >>> from chronos.days import day_of
    >>> in_full(33, day_of(2024), span=1), in_full(89, day_of(2024), span=1), in_full(68, None, span=1)
    (2033, 1989, 2068)
    """
    if anchor is None:
        return _POSIX_FIRST + (year - _POSIX_FIRST) % 100
    now = date_of(anchor)[0]
    year += now - now % 100
    limit = now if span > 1 else now + _YEARS_AHEAD
    return year - 100 if year > limit else year
