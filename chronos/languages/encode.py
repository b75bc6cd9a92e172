"""A text -> the bytes that the scanner searches, one for each code point."""

from __future__ import annotations

from chronos.typography import ALIKE

_PLAIN = {chr(odd): plain for odd, plain in ALIKE.items()}
_ASCII = bytes(range(128))
_IN_LINES = b"\t\r\x0b\x0c\xa0\x85"
_BLANKS = _IN_LINES + b"\n"
_PARAGRAPH = b"\n\n"
_BREAK = b"\x01\x01"
ODD_BLANKS = frozenset("\u00a0\u2002\u2003\u2007\u2009\u202f")
UNSEEN = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_SMALL = bytes(range(256)).decode("latin-1").lower().encode("latin-1")
_EVEN = _SMALL.translate(bytes.maketrans(_BLANKS, b" " * len(_BLANKS)))
EVEN_LINES = _SMALL.translate(bytes.maketrans(_IN_LINES, b" " * len(_IN_LINES)))
"""Table of bytes: small letters, and a blank for any white space within a line."""
DOUBLE = b"  "
"""White space that is no single blank and no paragraph break, once a text is encoded."""


def encode(text: str) -> bytes:
    """Write *text* in lower-case Latin-1, one byte a code point; what Latin-1 lacks becomes ``?``.

    Typographic quotes, dashes and spaces become their plain forms; a paragraph break becomes two 0x01, so
    that no expression reaches over it.

    >>> encode("May\u00a05 – İ")
    b'may 5 - ?'
    """
    text = _with_plain_marks(text, odd_letters(text))
    return text.encode("latin-1", "replace").replace(_PARAGRAPH, _BREAK).translate(_EVEN)


def as_typed(text: str) -> bytes | None:
    """Encode a text as it is, with its capitals and line ends; most texts need no more to be searched.

    None for typesetting that `chronos.recognise.even` takes out.

    >>> as_typed("On 5 May.\\n\\nIt rained."), as_typed("On 5\u00a0May.")
    (b'On 5 May.\\n\\nIt rained.', None)
    """
    if text.isascii():
        return text.encode()
    odd = odd_letters(text)
    if not (odd.isdisjoint(ODD_BLANKS) and odd.isdisjoint(UNSEEN)):
        return None
    return _with_plain_marks(text, odd).encode("latin-1", "replace")


def odd_letters(text: str) -> frozenset[str]:
    """Return the characters of a text that are not ASCII.

    >>> sorted(odd_letters("“café”"))
    ['é', '“', '”']
    """
    if text.isascii():
        return frozenset()
    left = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(left.decode("utf-8", "surrogatepass"))


def _with_plain_marks(text: str, odd: frozenset[str]) -> str:
    for mark in odd & _PLAIN.keys():
        text = text.replace(mark, _PLAIN[mark])
    return text
