"""A text whose lines begin with dates: which year one means that leaves it out."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import attrs

from chronos.days import date_of
from chronos.interval import Interval
from chronos.recognise import Found
from chronos.recognise.entry import heads_line, is_chronicle
from chronos.resolve.telling import Telling
from chronos.resolve.yearless import first_day, last_day
from chronos.term import Term

_PAIR = 2  # dates, which tell no direction: "December", "January"
_NEAR = 8  # dates told since
_FAR = 200  # days by which an entry that is still to come may lie behind the one before


@attrs.frozen(slots=True)
class Chronicle:
    """The entries of a text, which run from one to the next, or backward from the newest."""

    text: str
    backward: bool
    years: Mapping[int, int] = attrs.Factory(dict)  # by the offset of a heading, where none says its year

    @classmethod
    def of(cls, found: Found, published: int | None) -> Chronicle | None:
        """Take a text, None where it has no entries; *published*: an ordinal day, None where unknown."""
        if not is_chronicle(found.text, ((hit.start, hit.end) for hit in found.hits)):
            return None
        headed = [hit for hit in found.hits if heads_line(found.text, hit.start, hit.end)]
        dated = [hit.term for hit in headed if hit.term.year is not None]
        if dated or published is None:
            return cls(found.text, _falls(dated))
        open_ = [hit for hit in headed if hit.term.month and hit.term.shift is None and not hit.term.weekday]
        terms = [hit.term for hit in open_]
        backward = len(open_) > _PAIR and _falls(terms)
        years = _years(terms[::-1] if backward else terms, published)
        starts = [hit.start for hit in open_]
        return cls(found.text, backward, dict(zip(starts[::-1] if backward else starts, years, strict=True)))

    def entered(self, said: Term, years: Sequence[Telling], published: int | None) -> tuple[str, int] | None:
        """Return the name of the entry told last, and the year of a term that heads the next; None for none.

        years: the dates told with their years.
        """
        near = itertools.islice(reversed(years), _NEAR)
        last = next((told for told in near if heads_line(self.text, told.hit.start, told.hit.end)), None)
        year = None if last is None else self.year(said, last.date, published)
        return None if last is None or year is None else (last.name, year)

    def year(self, said: Term, told: Interval, published: int | None) -> int | None:
        """Return the year of a term without one that heads the entry after *told*, None for none near.

        >>> from chronos.days import day_of
        >>> from chronos.term import term
        >>> april = Interval.days(day_of(2021, 4, 9), day_of(2021, 4, 9))
        >>> [Chronicle("", backward).year(term("XXXX-02"), april, None) for backward in (False, True)]
        [2022, 2021]
        """
        if told.first_day is None or told.last_day is None or said.weekday:
            return None  # the weekday tells
        year = date_of(told.first_day)[0]
        if self.backward:
            starts = ((one, first_day(said, one)) for one in (year + 1, year, year - 1))
            return next((one for one, first in starts if first is not None and first <= told.last_day), None)
        for one in (year, year + 1):
            last_of_it = last_day(said, one)
            if last_of_it is not None and last_of_it >= told.first_day:
                far = published is not None and last_of_it > published and last_of_it - told.first_day > _FAR
                return None if far else one
        return None


def _falls(terms: Sequence[Term]) -> bool:
    """Whether most of some dates lie before the one that stands before them."""
    told = [(term.year or 0, term.month or 0, term.day or 0) for term in terms]
    return sum((later > earlier) - (later < earlier) for earlier, later in itertools.pairwise(told)) < 0


def _years(terms: Sequence[Term], published: int) -> list[int]:
    """The years of dates without them, each of which lies behind the one before it: those that bring one of
    them closest to the publication.
    """
    now = date_of(published)[0]
    ways = [_up_to(terms, last) for last in (now, now - 1, now + 1)]

    def off(years: list[int]) -> int:
        days = (first_day(term, year) for term, year in zip(terms, years, strict=True))
        return min((abs(day - published) for day in days if day is not None), default=0)

    return min(ways, key=off)


def _up_to(terms: Sequence[Term], year: int) -> list[int]:
    """The years of dates the last of which is of *year*."""
    years: list[int] = []
    after = None
    for term in reversed(terms):
        first = first_day(term, year)
        if first is not None and after is not None and first > after:
            year -= 1
            first = first_day(term, year)
        after = after if first is None else first
        years.append(year)
    return years[::-1]
