"""A date that an article told, and what it was placed by."""

from __future__ import annotations

from typing import NamedTuple

from chronos.days import date_of
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.resolve.place import place
from chronos.term import Term, changed
from chronos.timex import Mention


class Telling(NamedTuple):
    """A date that was told, and what it was placed by: the term, the anchor, the direction and the order of
    numeric dates.
    """

    mention: Mention
    hit: Hit
    term: Term
    anchor: int | None
    way: int
    order: str

    @property
    def name(self) -> str:
        """The name that `Mention.anchor` gives it."""
        return self.mention.name

    @property
    def date(self) -> Interval:
        """The date itself; of "until January" the January."""
        interval = self.mention.interval
        assert interval is not None
        if self.term.bound is None:
            return interval
        placed = place(changed(self.term, "bound", None), self.anchor, self.way, self.order)
        return placed.interval if placed else interval


def in_its_year(term: Term, mention: Mention) -> Term:
    """A term that says its year by that of the publication, with the year it has: "last October"."""
    if term.base is not None:
        return changed(term, "base", in_its_year(term.base, mention))
    first = mention.interval.first_day if mention.interval else None
    said = changed(changed(term, "shift", None), "aim", None)
    return term if first is None else changed(said, "year", date_of(first)[0])
