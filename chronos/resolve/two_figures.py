"""Which century is meant by a year or decade told by two figures: "the 1860s and 70s"."""

from __future__ import annotations

from chronos.days import date_of
from chronos.hit import Hit
from chronos.resolve.century import of_century
from chronos.resolve.quotation import Anchor
from chronos.resolve.telling import Telling
from chronos.term import Term

_HALF_A_CENTURY = 50


def two_figures(
    hit: Hit, last: Telling | None, dct: Anchor, *, historic: bool
) -> tuple[int | None, str, Term]:
    """Return the anchor, its name and the term of a year or decade told by two figures: after "the 1860s" in
    a list, of a history, or of today.

    last: the date told before; dct: the publication day and its name; historic: whether a history tells it.
    """
    if last is None:
        return *dct, hit.term
    if hit.chain and last.hit.chain == hit.chain and last.term.year is not None and not last.term.short:
        return *dct, of_century(hit.term, last.term.year)
    told = last.date.first_day
    if historic and told is not None:
        return told, last.name, of_century(hit.term, date_of(told)[0] - _HALF_A_CENTURY)
    return *dct, hit.term
