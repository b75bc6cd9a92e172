"""A text as its author meant it: without the typesetting that changes no word."""

from __future__ import annotations

import re

from chronos.languages.encode import DOUBLE, ODD_BLANKS, UNSEEN, encode, odd_letters

_UNSEEN = "".join(sorted(UNSEEN))
_NEEDLESS = re.compile(rf"(?<=[ \t\n])[ \t{_UNSEEN}]+|[ \t{_UNSEEN}]+(?=\r?\n)|[{_UNSEEN}]+|\r(?=\n)")
# a year that ended a heading: "1936Coup leaders"
_GLUED = re.compile(r"(?<![^\W_])(?:1[4-9]|20)[0-9]{2}(?=[A-Z][a-z]{2,20}[ \n])")


def even(text: str) -> tuple[str, list[int] | None, bytes]:
    """Return *text* with plain single blanks and line ends, and without invisible characters.

    A year that ended a heading, glued to the word after it by the loss of the line end, stands apart.
    Beside the text stand the offsets of its characters in the original, None where they are the same, and
    the bytes that the scanner searches.

    >>> even("the\u00a022\\u00adnd\\r\\nof  May")[:2]
    ('the 22nd\\nof May', [0, 1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 15, 16, 17])
    >>> even("1936Coup leaders met")[0]
    '1936 Coup leaders met'
    """
    odd = odd_letters(text)
    for blank in odd & ODD_BLANKS:
        text = text.replace(blank, " ")
    encoded = encode(text)
    cuts = [(found.end(), found.end(), " ") for found in _GLUED.finditer(text)]
    if DOUBLE in encoded or not odd.isdisjoint(UNSEEN):
        cuts += [(*found.span(), "") for found in _NEEDLESS.finditer(text)]
    if not cuts:
        return text, None, encoded
    text, places = _cut(text, sorted(cuts))
    return text, places, encode(text)


def _cut(text: str, cuts: list[tuple[int, int, str]]) -> tuple[str, list[int]]:
    """A text with the stretches (start, end, what stands there instead), and the places of its characters."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for start, end, instead in cuts:
        pieces += (text[at:start], instead)
        places += (*range(at, start), *[start] * len(instead))
        at = end
    return "".join((*pieces, text[at:])), [*places, *range(at, len(text))]
