"""A text as its author meant it: without the typesetting that changes no word."""

from __future__ import annotations

import re
from itertools import chain

from chronos.languages.encode import DOUBLE, ODD_BLANKS, UNSEEN, encode, odd_letters

_UNSEEN = "".join(sorted(UNSEEN))
_NEEDLESS = re.compile(rf"(?<=[ \t\n])[ \t{_UNSEEN}]+|[ \t{_UNSEEN}]+(?=\r?\n)|[{_UNSEEN}]+|\r(?=\n)")


def even(text: str) -> tuple[str, list[int] | None, bytes]:
    """Return *text* with plain single blanks and line ends, and without invisible characters.

    Beside it stand the offsets of its characters in the original, None where none was left out, and the
    bytes that the scanner searches.

    >>> even("the\u00a022\\u00adnd\\r\\nof  May")[:2]
    ('the 22nd\\nof May', [0, 1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 15, 16, 17])
    """
    odd = odd_letters(text)
    for blank in odd & ODD_BLANKS:
        text = text.replace(blank, " ")
    encoded = encode(text)
    if odd.isdisjoint(UNSEEN) and DOUBLE not in encoded:
        return text, None, encoded
    needless = [found.span() for found in _NEEDLESS.finditer(text)]
    if not needless:
        return text, None, encoded
    starts, ends = [0, *(end for _, end in needless)], [*(start for start, _ in needless), len(text)]
    kept = list(zip(starts, ends, strict=True))
    places = list(chain.from_iterable(range(start, end) for start, end in kept))
    text = "".join(text[start:end] for start, end in kept)
    return text, places, encode(text)
