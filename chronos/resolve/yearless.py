"""Which year is meant where a date leaves it out and another date was told before."""

from __future__ import annotations

import functools

from chronos.days import date_of
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.resolve.fitting import on_weekday
from chronos.resolve.place import Placed, place
from chronos.term import Term, changed

_MEMO = 65_536
_TURNS_BACK = 110  # days by which a story may turn back
_LONG = 150  # days of a stretch behind whose beginning no story turns back
_GOES_ON = 180  # days by which it may well go on, whatever year is told by the way
_SAME_YEAR = 8  # months by which "that" month may lie back
_CLOSE = 60  # days from the date told before
_LISTED = 100  # days between two months of a list
LONG_PAST = 150  # days before the publication
_AT_ONCE = 14  # days in which a day follows another at once or stands right before it, and is of its year,
_NEWS = 20  # were it not so few days before the publication
_OF_LATE = 60  # or so few


def year_after(term: Term, told: Interval, *, listed: bool = False) -> int | None:
    """Return the year of a term without one in a story that goes on from *told*; None where that is coarser.

    The first in which the term does not lie farther back than a story turns; what is *listed* after another
    date never lies back, nor does what follows a stretch of many months. What is told in a year lies in that
    year.

    >>> from chronos.days import day_of
    >>> from chronos.term import term
    >>> march = Interval.days(day_of(1872, 3, 3), day_of(1872, 3, 3))
    >>> [year_after(term(value), march) for value in ("XXXX-12", "XXXX-05", "XXXX-11")]
    [1871, 1872, 1872]
    """
    first = told.first_day
    if first is None or told.granularity > Granularity.YEAR:
        return None
    if told.granularity == Granularity.YEAR:
        return date_of(first)[0]
    stretch = (told.last_day or first) - first
    return _year_after(term, first, listed or stretch > _LONG)


@functools.lru_cache(maxsize=_MEMO)
def _year_after(term: Term, first: int, onward: bool) -> int | None:
    year = date_of(first)[0]
    earliest = first if onward else first - _TURNS_BACK
    undated = None if term.named is None else year  # a holiday whose dates are not known then has none
    years = (year - 1, year, year + 1)
    return next((one for one in years if _begins(term, one, earliest) >= earliest), undated)


def _begins(term: Term, year: int, otherwise: int) -> int:
    """The first day of a term in *year*, the day before *otherwise* where the year has no such day."""
    first = first_day(term, year)
    return otherwise - 1 if first is None else first


def first_day(term: Term, year: int) -> int | None:
    """Return the first day of a term in a year, None where it has no such day."""
    placed = _in(term, year)
    return None if placed is None else placed.interval.first_day


def last_day(term: Term, year: int) -> int | None:
    """Return the last day of a term that begins in a year, None where it has no such day."""
    placed = _in(term, year)
    return None if placed is None else placed.interval.last_day


@functools.lru_cache(maxsize=_MEMO)
def _in(term: Term, year: int) -> Placed | None:
    return place(changed(changed(term, "bound", None), "year", year), None, -1, "")


def leads_on(term: Term, told: Interval) -> bool:
    """Tell whether a story may well go on from the date *told* to a term without its year."""
    year = year_after(term, told)
    return year is not None and _begins(term, year, 0) - (told.first_day or 0) <= _GOES_ON


def year_beside(term: Term, told: Interval) -> int | None:
    """Return the year in which a term without one begins close to the date *told* in its list, None where in
    none.

    >>> from chronos.days import day_of
    >>> from chronos.term import term
    >>> december = Interval.days(day_of(1872, 12, 3), day_of(1872, 12, 31))
    >>> [year_beside(term(value), december) for value in ("XXXX-01", "XXXX-11", "XXXX-06")]
    [1873, 1872, None]
    """
    first = told.first_day
    if first is None:
        return None
    year = date_of(first)[0]
    years = (year, year + 1, year - 1)
    return next((one for one in years if abs(_begins(term, one, first - LONG_PAST) - first) <= _LISTED), None)


def follows_closely(term: Term, year: int, told: Interval, published: int | None) -> bool:
    """Tell whether a term in *year* is close on the date told and in any other far from the publication.

    "It opened on 6 June 2019. On 12 June it was shut." *published*: an ordinal day, None where unknown.
    """
    if told.granularity > Granularity.MONTH or told.first_day is None:
        return False
    first = _begins(term, year, told.first_day)
    if abs(first - told.first_day) > _CLOSE:
        return False
    if published is None:
        return True
    plain = place(changed(term, "bound", None), published, -2, "")
    if plain is None or plain.interval.first_day is None:
        return True
    at_once = term.day is not None and told.granularity <= Granularity.DAY
    at_once = at_once and abs(first - told.first_day) <= _AT_ONCE
    ended = plain.interval.first_day if term.until is None else plain.interval.last_day
    return ended is not None and published - ended > (_NEWS if at_once else LONG_PAST)


def is_news(term: Term, published: int | None, *, soon: bool) -> bool:
    """Tell whether a term without its year has begun so few days before the publication that it is hardly of
    another year: fewer where it would follow *soon* on a date told.

    published: an ordinal day, None where unknown.
    """
    if published is None:
        return False
    plain = place(changed(term, "bound", None), published, -2, "")
    first = None if plain is None else plain.interval.first_day
    return first is not None and published - first <= (_NEWS if soon else _OF_LATE)


def slips(term: Term, published: int | None) -> bool:
    """Tell whether a term without its year lies close to the publication, but not on the weekday it says.

    published: an ordinal day, None where unknown.
    """
    if term.weekday is None or not term.month or published is None:
        return False
    plain = place(changed(term, "bound", None), published, -1, "")
    return plain is not None and not on_weekday(term, plain.interval)


def falls(term: Term, year: int) -> bool:
    """Tell whether a term lies on the weekday it says in a year."""
    placed = _in(term, year)
    return placed is not None and on_weekday(term, placed.interval)


def yearless_part(term: Term) -> Term:
    """The part of a term that leaves out its year: in "the last week of August" the August."""
    return term if term.base is None else term.base


def of_year(term: Term, year: int) -> Term:
    """Return a term that leaves out its year with one: "the last week of August" of 2023."""
    said = changed(yearless_part(term), "year", year)
    return said if term.base is None else changed(term, "base", said)


def year_of_that_month(term: Term, told: Interval) -> int | None:
    """Return the year of "that November" where it lies just before the date told; None where it lies ahead.

    >>> from chronos.days import day_of
    >>> from chronos.term import term
    >>> december = Interval.days(day_of(1872, 12, 3), day_of(1872, 12, 3))
    >>> [year_of_that_month(term(value), december) for value in ("XXXX-11", "XXXX-01")]
    [1872, None]
    """
    if not term.month or term.day or told.first_day is None or told.granularity > Granularity.MONTH:
        return None
    year, month, _ = date_of(told.first_day)
    return year if 0 < month - term.month <= _SAME_YEAR else None
