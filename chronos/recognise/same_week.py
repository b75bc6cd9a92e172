"""Weekdays of the week told right before them: "next week, from Tuesday to Thursday"."""

from __future__ import annotations

import itertools

from chronos.hit import Hit
from chronos.languages import Language
from chronos.term import Term, changed


def same_week(hits: list[Hit], tongue: Language) -> None:
    """Give weekdays without a week that of the one before them; each stays an expression of its own."""
    gaps = tongue.connectors.gaps["within"]
    for first, second in itertools.pairwise(hits):
        if second.gap in gaps and _whole_week(first.term) and of_any_week(second.term):
            second.term = changed(second.term, "shift", first.term.shift)


def _whole_week(term: Term) -> bool:
    return term.shift is not None and term.shift[1] == "week" and not term.weekday


def of_any_week(term: Term) -> bool:
    """Tell whether a weekday leaves out its week: "on Tuesday", not "last Tuesday"."""
    return bool(term.weekday) and term.shift is None and term.aim is None and term.day is None


def weekday_before(term: Term) -> int:
    """Return the weekday before the one that a term says: Sunday, 7, before Monday.

    >>> weekday_before(Term(weekday=1)), weekday_before(Term(weekday=5))
    (7, 4)
    """
    return ((term.weekday or 0) + 5) % 7 + 1
