"""Dates that head the entries of a chronicle, a line for each: "3 May: The bridge falls."."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

_ENOUGH = 2  # entries that make a chronicle
_REACH = 16  # code points of bullets and markup before a date
_OPENING = re.compile(r"(?:\A|\n)[\s>#*_•·|(\[–—-]*\Z")
_MARK = re.compile(r"[)\]*_]{0,4}(?:\s?[:–—|]|\s--?\s|\.\s|\s*\n)|[*_]{1,3}\s|\]\s")
_CLOCK = re.compile(r"[0-9]{1,2}(?:[:.][0-9]{2}(?: ?[a-z.]{2,4})?| ?[a-z.]{2,4})")
_SENTENCE = re.compile(r"\s[\"“‘']?[A-Z]")


def is_chronicle(text: str, spans: Iterable[tuple[int, int]]) -> bool:
    """Tell whether several lines of a text begin with one of the dates at *spans* that has figures.

    >>> is_chronicle("3 May: It begins.\\n4 May: It ends.", [(0, 5), (18, 23)])
    True
    """
    entries = (span for span in spans if heads_line(text, *span) and _figures(text, span))
    return sum(1 for _ in itertools.islice(entries, _ENOUGH)) == _ENOUGH


def _figures(text: str, span: tuple[int, int]) -> bool:
    return any(character.isdigit() for character in text[slice(*span)])


def opens_line(text: str, start: int) -> bool:
    """Tell whether a line of a text begins at *start*, or with a bracket before it, as in chats.

    >>> opens_line("May.\\nJune.", 0), opens_line("May.\\n[June] Hi", 6), opens_line("In May.", 3)
    (True, True, False)
    """
    left = text[start - 1 : start]
    return left in "\n[" and (left != "[" or text[max(0, start - 2) : start - 1] in "\n")


def heads_line(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` stands alone at the head of its line.

    Bullets and Markdown's emphasis may stand around it; a mark or the end of the line follows, or, behind a
    clock time, a sentence.

    >>> text = "* **May**: The bridge falls in May."
    >>> heads_line(text, 4, 7), heads_line(text, 31, 34)
    (True, False)
    """
    if text[start].islower() or (start > 1 and text[start - 2].isalnum() and text[start - 1] != "\n"):
        return False
    low = max(0, start - _REACH)
    left = text[low:start] if low else f"\n{text[:start]}"
    if _OPENING.search(left) is None:
        return False
    stamp = _CLOCK.fullmatch(text, start, end) and _SENTENCE.match(text, end)
    return (stamp or _MARK.match(text, end)) is not None
