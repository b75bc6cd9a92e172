"""Words quoted from a day that their sentence dates: there "tomorrow" is the day after that one."""

from __future__ import annotations

import re

from chronos.cues import Cues
from chronos.sentence import same_sentence

_MARK = re.compile('[“”"«»]')
_REACH = 600


def opened_since(text: str, told: int, start: int, cues: Cues) -> int | None:
    """Return where a quotation opens that holds *start*, if its sentence holds a date that ends at *told*.

    >>> from chronos.cues import cues
    >>> text = 'On 3 May she said: "It rains. We leave tomorrow."'
    >>> opened_since(text, 8, text.index("tomorrow"), cues("en"))
    19
    """
    if start - told > _REACH:
        return None
    marks = [mark.start() for mark in _MARK.finditer(text, told, start)]
    if len(marks) % 2 == 0 or not same_sentence(text, told, marks[-1], cues):
        return None
    return marks[-1]


def goes_on(text: str, opening: int, start: int) -> bool:
    """Whether the quotation that opens at *opening* still holds *start*."""
    return start - opening <= _REACH and _MARK.search(text, opening + 1, start) is None


def closed_before(text: str, end: int, told: int, cues: Cues) -> bool:
    """Tell whether a quotation that holds *end* closes in the sentence of a date that begins at *told*.

    >>> from chronos.cues import cues
    >>> text = '"We leave tomorrow," she said on 3 May.'
    >>> closed_before(text, text.index(","), text.index("3"), cues("en"))
    True
    """
    if told - end > _REACH:
        return False
    marks = [mark.start() for mark in _MARK.finditer(text, end, told)]
    if len(marks) % 2 == 0 or text[marks[0] - 1].isspace():
        return False
    return same_sentence(text, marks[0] + 1, told, cues)
