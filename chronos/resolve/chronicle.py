"""A text whose lines begin with dates: which year one means that leaves it out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import attrs

from chronos.days import date_of
from chronos.interval import Interval
from chronos.recognise import Found
from chronos.recognise.entry import heads_line, is_chronicle
from chronos.resolve.telling import Telling, Told
from chronos.resolve.yearless import first_day, last_day
from chronos.term import Term

_NEAR = 8  # dates told since
_FAR = 200  # days by which an entry that is still to come may lie behind the one before


@attrs.frozen(slots=True)
class Chronicle:
    """The entries of a text, which run from one to the next, or backward from the newest."""

    text: str
    backward: bool

    @classmethod
    def of(cls, found: Found) -> Chronicle | None:
        """Take a text, None where it has no entries."""
        if not is_chronicle(found.text, ((hit.start, hit.end) for hit in found.hits)):
            return None
        headed = (hit.term for hit in found.hits if heads_line(found.text, hit.start, hit.end))
        dated = [term for term in headed if term.year is not None]
        told = [(term.year or 0, term.month or 0, term.day or 0) for term in dated]
        steps = [(later > earlier) - (later < earlier) for earlier, later in itertools.pairwise(told)]
        return cls(found.text, sum(steps) < 0)

    def entered(self, said: Term, years: Sequence[Told], published: int | None) -> tuple[str, int] | None:
        """Return the name of the entry told last, and the year of a term that heads the next; None for none.

        years: the dates told with their years.
        """
        near = (Telling(*told) for told in itertools.islice(reversed(years), _NEAR))
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
