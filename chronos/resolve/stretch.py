"""A stretch behind what was told: "In 1966 it closed. She spent the next two decades at sea"; and the end of
one: "the year to March".
"""

from __future__ import annotations

from chronos.days import date_of
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.resolve.counted import coarsest
from chronos.resolve.move import beside
from chronos.resolve.telling import Telling
from chronos.term import Term

_TO = 24  # code points between a length and what it is counted to: " ending in "


def follows_told(term: Term, told: Interval, published: int | None) -> bool:
    """Tell whether "the next two decades" may be those behind a date told: it is no coarser than they are
    counted in, and they are over by the publication.

    published: an ordinal day, None where unknown.

    >>> from chronos.days import day_of
    >>> from chronos.term import term
    >>> told, decades = Interval.days(day_of(1966, 9, 8), day_of(1966, 9, 8)), term("P2DE")
    >>> follows_told(decades, told, day_of(2022)), follows_told(decades, told, day_of(1980))
    (True, False)
    """
    if term.length is None or told.last_day is None:
        return False
    if told.granularity > coarsest(Term(shift=(1, term.length.parts[0][1]))):
        return False
    stretch = beside(told.last_day, term.length, 1)
    last = None if stretch is None else stretch.last_day
    return last is not None and (published is None or last <= published)


def year_of_end(hit: Hit, last: Telling) -> int | None:
    """Return the year in which the stretch told right before a date ends, where it is counted to that date:
    "the year to March"; else None.
    """
    if last.term.base is not hit.term or not 0 <= hit.start - last.hit.end <= _TO:
        return None
    day = last.date.last_day
    return None if day is None else date_of(day)[0]
