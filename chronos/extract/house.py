"""Whose text it is where "we" tells of a body by its own hand: a company's statement, a ministry's notice."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Mapping

from chronos.cues import Cues

_WORD = re.compile(r"[^\W\d_]+")
_MARK = re.compile('["“”\n]')
_TEXTS = 8  # kept
_OPENING = re.compile(r"[\"“«]|(?<!\w)['‘]")  # not the apostrophe of "Roe's"
_REACH = 2_000  # code points that a quotation is looked for in
_OFTEN = 2  # times that a body says "we" or "our" of itself


def is_quoted(text: str, start: int) -> bool:
    """Tell whether a quotation of its paragraph holds the sentence at *start*, or opens it."""
    left = max(0, start - _REACH)
    return _OPENING.search(text, max(left, text.rfind("\n", left, start) + 1), start + 1) is not None


def in_quotation(text: str, first: int, last: int) -> bool:
    """Tell whether a quotation of its paragraph holds all of the sentence ``text[first:last]``.

    >>> in_quotation('Roe: "It is. He left."', 13, 22), in_quotation('"It is so. I am," he said.', 11, 26)
    (True, False)
    """
    places = _marks(text)
    lines = places["\n"]
    line = bisect.bisect_left(lines, first)
    start = lines[line - 1] if line else 0
    told = {
        mark: bisect.bisect_left(at, first) - bisect.bisect_left(at, start) for mark, at in places.items()
    }
    opened = told['"'] % 2 == 1 or told["“"] > told["”"]
    closing = next((n for n in range(first, last) if text[n] in '"”'), last)
    return opened and not any(map(str.isalpha, text[closing:last]))


@functools.lru_cache(maxsize=_TEXTS)
def _marks(text: str) -> Mapping[str, list[int]]:
    """Return where quotation marks and line ends stand in a text, so that no paragraph is read twice."""
    found: dict[str, list[int]] = {'"': [], "“": [], "”": [], "\n": []}
    for mark in _MARK.finditer(text):
        found[mark[0]].append(mark.start())
    return found


def speaks_for_body(text: str, cues: Cues) -> bool:
    """Tell whether a text says "we" of itself, outside quotations, and never "I".

    >>> from chronos.cues import cues
    >>> speaks_for_body("Lorne Mills is sorry. We closed it. Our boats stay.", cues("en"))
    True
    """
    often = 0
    for said in _WORD.finditer(text):
        word = said[0].lower()
        if not cues.has("words.first_person", word) or is_quoted(text, said.start()):
            continue
        if cues.has("words.of_one_speaker", word):
            return False
        often += 1
    return often >= _OFTEN
