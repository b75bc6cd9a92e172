"""A text as its author meant it: without the typesetting that changes no word."""

from __future__ import annotations

import re
from itertools import chain

from chronos.languages.scan import encode

_UNSEEN = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_DOUBLE = b"  "  # of any white space but a paragraph break
_NEEDLESS = re.compile(rf"(?<=[ \t\n])[ \t{_UNSEEN}]+|[ \t{_UNSEEN}]+(?=\r?\n)|[{_UNSEEN}]+|\r(?=\n)")
_BLANKS = "\u00a0\u2002\u2003\u2007\u2009\u202f"


def even(text: str) -> tuple[str, list[int] | None, bytes]:
    """Return *text* with plain single blanks and line ends, and without invisible characters.

    Beside it stand the offsets of its characters in the original, None where none was left out, and the
    bytes that the scanner searches.

    >>> even("the\u00a022\\u00adnd\\r\\nof  May")[:2]
    ('the 22nd\\nof May', [0, 1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 15, 16, 17])
    """
    plain = text.isascii()
    if not plain:
        for blank in _BLANKS:
            text = text.replace(blank, " ")
    encoded = encode(text)
    if (plain or not _holds_unseen(text, encoded)) and encoded.rfind(_DOUBLE) < 0:
        return text, None, encoded
    needless = [found.span() for found in _NEEDLESS.finditer(text)]
    if not needless:
        return text, None, encoded
    starts, ends = [0, *(end for _, end in needless)], [*(start for start, _ in needless), len(text)]
    kept = list(zip(starts, ends, strict=True))
    places = list(chain.from_iterable(range(start, end) for start, end in kept))
    text = "".join(text[start:end] for start, end in kept)
    return text, places, encode(text)


def _holds_unseen(text: str, encoded: bytes) -> bool:
    """Whether a text has invisible characters; all but the soft hyphen leave a ``?`` in its bytes."""
    strange = b"\xad" in encoded or encoded.count(b"?") != text.count("?")
    return strange and any(one in text for one in _UNSEEN)
