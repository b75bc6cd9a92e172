"""Bytes -> text: byte order marks are honoured, all else is UTF-8."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from chronos.errors import InputError
from chronos.readers.reading import Note

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_REPLACED = "\ufffd"
# More than one character in this many that no text has, and the file is taken for something else.
_FOREIGN = 10


def marked(data: bytes) -> tuple[str, int]:
    """Return the encoding that a byte order mark names, and the length of the mark; UTF-8 without one.

    >>> marked(b"\\xff\\xfea\\x00"), marked(b"a")
    (('utf-16-le', 2), ('utf-8', 0))
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return "utf-8", 0


def decode(data: bytes, path: str) -> tuple[str, list[Note]]:
    """Return the text of a file, U+FFFD for each wrong byte sequence, and what is to be said of it.

    `InputError` ``not-text`` where too much of it is no text.
    """
    encoding, skip = marked(data)
    text = data[skip:].decode(encoding, "replace")
    replaced = text.count(_REPLACED) - data[skip:].count(_REPLACED.encode(encoding))
    controls = len(_CONTROL.findall(text))
    if (replaced + controls) * _FOREIGN > len(text):
        raise InputError(path, "not-text", f"is no {encoding.upper()} text; save it as UTF-8")
    return text, [Note(path, "encoding", message) for message in _flaws(replaced, controls, encoding.upper())]


def _flaws(replaced: int, controls: int, encoding: str) -> Iterator[str]:
    if replaced > 0:
        yield f"is not all {encoding}: U+FFFD stands in {replaced:,} places; save it as UTF-8"
    if controls:
        yield f"has control characters in {controls:,} places"


def without_surrogates(text: str) -> str:
    """Return *text* with U+FFFD for lone surrogates, which no encoding can write (RFC 8259, 8.2).

    >>> without_surrogates("a\\ud800b") == "a\\ufffdb"
    True
    """
    return text if text.isascii() else _SURROGATE.sub(_REPLACED, text)
