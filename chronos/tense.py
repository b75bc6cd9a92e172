"""Does the sentence speak of the past or of what is to come? Looked up only around a hit that needs it."""

from __future__ import annotations

import re

from chronos.languages.words import Tense

_REACH = 240
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n\s*\n")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,4})\.$")


def direction(text: str, start: int, end: int, tense: Tense) -> int:
    """Return -1 for the past, 1 for the future, 0 where the words around a span do not tell.

    The nearest telling word before it in its sentence counts, else the nearest after it.

    >>> from chronos.languages import language
    >>> words = language("en").tense
    >>> [direction(s, s.index("Friday"), s.index("Friday") + 6, words)
    ...  for s in ("He resigned on Friday.", "On Friday he will resign.", "Friday, Friday!")]
    [-1, 1, 0]
    """
    left, right = sentence(text, start, end)
    before = _words(text[left:start])
    for place in range(len(before) - 1, -1, -1):
        told = tense.direction(before[place])
        if told < 0 and place and before[place - 1] in tense.passive:
            told = 1
        if told:
            return told
    after = _words(text[end:right])
    for word in after:
        told = tense.direction(word)
        if told:
            return told
    return 0


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence around a span, as far as 240 characters each way."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    left = low
    for stop in _END.finditer(text, low, start):
        if not _ABBREVIATED.search(text, max(low, stop.start() - 6), stop.start() + 1):
            left = stop.end()
    for stop in _END.finditer(text, end, high):
        if not _ABBREVIATED.search(text, max(end, stop.start() - 6), stop.start() + 1):
            return left, stop.start() + 1
    return left, high
