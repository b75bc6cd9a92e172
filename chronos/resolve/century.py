"""Two figures of a year -> the year: "'89", "3/4/21"."""

from __future__ import annotations

import functools

from chronos.days import date_of
from chronos.term import Term, changed

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


@functools.lru_cache(maxsize=1024)
def of_century(term: Term, before: int) -> Term:
    """Return a term with two figures of a year as one of the first such year after the year *before* it.

    >>> from chronos.term import term
    >>> of_century(term("XX7"), 1860).value  # "the 1860s and 70s"
    '187'
    """
    assert term.year is not None
    return changed(changed(term, "year", before + (term.year - before) % 100), "short", False)
