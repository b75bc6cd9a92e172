"""Is a text nothing but an expression? Then no words around it tell what it is, and none are asked."""

from __future__ import annotations

from chronos.hit import Hit
from chronos.languages import Language

LONGEST = 64  # characters that an expression by itself may have
_MARKS = ".,;:!?()[]\"'“”‘’…/-–—"


def trust_if_alone(text: str, hits: list[Hit], tongue: Language) -> bool:
    """Ask no more of hits that are all a text says; a test without a case still wants another hit.

    True where they are.

    >>> from chronos.languages import language
    >>> from chronos.term import term
    >>> hit = Hit(0, 3, term("XXXX-05"), "month", "month")
    >>> trust_if_alone("may", [hit], language("en")), hit.context
    (True, '')
    """
    if not _says_nothing_else(text, hits, tongue.context.words["beside"]):
        return False
    for hit in hits:
        if hit.context and tongue.context.tests[hit.context]:
            hit.context = ""
    return True


def _says_nothing_else(text: str, hits: list[Hit], beside: frozenset[str]) -> bool:
    place = 0
    for hit in hits:
        if not _only(text[place : hit.start], beside):
            return False
        place = hit.end
    return _only(text[place:], beside)


def _only(stretch: str, beside: frozenset[str]) -> bool:
    words = (word.strip(_MARKS).lower() for word in stretch.split())
    return all(word in beside for word in words if word)
