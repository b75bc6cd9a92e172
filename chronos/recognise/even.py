"""A text as its author meant it: without the typesetting that changes no word."""

from __future__ import annotations

import bisect
import re

import attrs

from chronos.languages.encode import DOUBLE, ODD_BLANKS, UNSEEN, encode, odd_letters

_UNSEEN = "".join(sorted(UNSEEN))
# both begin with a set of characters, without which `re` searches several times as long
_NEEDLESS = re.compile(
    rf"[ \t\r{_UNSEEN}](?:(?<=[ \t\n][ \t{_UNSEEN}])[ \t{_UNSEEN}]*|(?<!\r)[ \t{_UNSEEN}]*(?=\r?\n)"
    rf"|(?<=[{_UNSEEN}])[{_UNSEEN}]*|(?<=\r)(?=\n))"
)
# a year that ended a heading: "1936Coup leaders"
_GLUED = re.compile(r"[12](?:(?<=1)[4-9]|(?<=2)0)[0-9]{2}(?=[A-Z][a-z]{2,20}[ \n])(?<![^\W_].{4})", re.DOTALL)


@attrs.frozen
class Origins:
    """Where the characters of a text made even stood in the original.

    begins: the offsets of its pieces; stood: where in the original each of them began.

    >>> origins = Origins((0, 3), (0, 5))
    >>> [origins[place] for place in range(5)]
    [0, 1, 2, 5, 6]
    """

    begins: tuple[int, ...]
    stood: tuple[int, ...]

    def __getitem__(self, place: int) -> int:
        piece = bisect.bisect_right(self.begins, place) - 1
        return self.stood[piece] + place - self.begins[piece]


def even(text: str) -> tuple[str, Origins | None, bytes]:
    """Return *text* with plain single blanks and line ends, and without invisible characters.

    A year that ended a heading, glued to the word after it by the loss of the line end, stands apart.
    Beside the text stand the places of its characters in the original, None where they are the same, and
    the bytes that the scanner searches.

    >>> text, origins, _ = even("the\u00a022\\u00adnd\\r\\nof  May")
    >>> text, [origins[place] for place in range(len(text))]
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
    text, origins = _cut(text, sorted(cuts))
    return text, origins, encode(text)


def _cut(text: str, cuts: list[tuple[int, int, str]]) -> tuple[str, Origins]:
    """A text with the stretches (start, end, what stands there instead), and where its characters stood."""
    pieces, begins, stood = [], [], []
    at = length = 0
    for start, end, instead in (*cuts, (len(text), len(text), "")):
        for piece, place in ((text[at:start], at), (instead, start)):
            if piece:
                pieces.append(piece)
                begins.append(length)
                stood.append(place)
                length += len(piece)
        at = end
    return "".join(pieces), Origins(tuple(begins), tuple(stood))
