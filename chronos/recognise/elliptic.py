"""An ordinal that leaves its century to the one before it: "coal ruled the 19th century, oil the 20th"."""

from __future__ import annotations

from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.context import after
from chronos.languages.tense import ENDS
from chronos.term import Term

_CENTURY, _LAST = 100, 21
_REACH = 80  # code points from the century to the ordinal


def century_meant(text: str, last: Hit, hit: Hit, tongue: Language) -> Term | None:
    """Return the century that an ordinal means by the one told last; None where it means none.

    >>> from chronos.languages import language
    >>> from chronos.term import term
    >>> century, day = Hit(5, 21, Term(year=1800, span=100), "century"), Hit(26, 34, term("XXXX-XX-20"), "")
    >>> century_meant("Coal the 19th century, oil the 20th.", century, day, language("en")).value
    '19'
    """
    number, between = hit.term.day, text[last.end : hit.start]
    if last.term.span != _CENTURY or number is None or hit.term.month is not None:
        return None
    later = (number - 1) * _CENTURY > (last.term.year or 0) > 0 and number <= _LAST
    near = len(between) <= _REACH and not any(mark in between for mark in ENDS)
    if not (later and near and after(text, hit.end).lower() in tongue.context.words["after_day"]):
        return None
    return Term(year=(number - 1) * _CENTURY, span=_CENTURY)
