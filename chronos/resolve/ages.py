"""A part of "the century" or of "the decade": of that told before, or of today's."""

from __future__ import annotations

from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.languages import Language
from chronos.resolve.telling import Telling
from chronos.resolve.tense import direction
from chronos.term import THIRDS

_AGES = ((0, "century"), (0, "decade"))
_SPANS = ((0, "year"), (0, "month"))


def within_told(text: str, hit: Hit, last: Telling, published: int | None, tongue: Language) -> bool:
    """Tell whether a part of "the century" is of that told last: "In 1891 it opened; by the end of the
    century it had failed". A whole one is today's ("the worst storm of the century"), and so is a part of it
    beside a year to come ("by 2040, and half of it by the end of the decade").

    published: an ordinal day, None where unknown.
    """
    term = hit.term if hit.term.base is None else hit.term.base
    part = hit.term.mod in THIRDS or hit.term.nth is not None
    if part and term.shift in _SPANS:
        return _within_span(text, hit, last, published, tongue)
    if not part or term.shift not in _AGES or last.term.year is None:
        return False
    if published is not None and (last.date.first_day or 0) > published:
        return False
    way = direction(text, hit.start, hit.end, tongue)
    return way < 0 or (way == 0 and "\n" not in text[last.hit.end : hit.start])


def _within_span(text: str, hit: Hit, last: Telling, published: int | None, tongue: Language) -> bool:
    """Whether a part of "the month" or "the year" is of that told before it in its paragraph: "Rain fell on
    3 March. By the end of the month the dam was full"."""
    first, fine = last.date.first_day, last.date.granularity <= Granularity.MONTH
    if first is None or not fine or "\n" in text[last.hit.end : hit.start]:
        return False
    if published is not None and first > published:
        return False
    return direction(text, hit.start, hit.end, tongue) < 0
