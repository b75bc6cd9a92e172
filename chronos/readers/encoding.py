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
_WEB = re.compile(
    r"iso8859-\d+|cp125\d|cp866|cp874|koi8-[ru]|mac-roman|mac-cyrillic|gbk|gb2312|gb18030|big5|euc_jp|euc_kr"
    r"|shift_jis|iso2022_jp"
)
# One control character in so few, and the file is no text: a program, a picture, an archive.
_FOREIGN = 20
# So many bytes at the head tell whether every second one is null.
_HEAD = 4096


def marked(data: bytes) -> tuple[str, int]:
    """Return the encoding that a byte order mark names, and the length of the mark; UTF-8 without one.

    >>> marked(b"\\xff\\xfea\\x00"), marked(b"a")
    (('utf-16-le', 2), ('utf-8', 0))
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return "utf-8", 0


def decode(data: bytes, path: str, declared: str = "") -> tuple[str, list[Note]]:
    """Return the text of a file, U+FFFD for each wrong byte sequence, and what is to be said of it.

    declared: the encoding that a page or its server names, believed where the bytes are no UTF-8.
    `InputError` ``not-text`` where it is no text.
    """
    encoding, skip = marked(data)
    guessed = None if skip else _unmarked_utf16(data[:_HEAD])
    encoding = guessed or encoding
    if declared and encoding == "utf-8" and not _is_utf8(data):
        encoding = _of_the_web(declared) or encoding
    text = data[skip:].decode(encoding, "replace")
    own = _REPLACED.encode(encoding, "ignore")
    replaced = text.count(_REPLACED) - (data[skip:].count(own) if own else 0)
    controls = len(_CONTROL.findall(text))
    if controls * _FOREIGN > len(text):
        raise InputError(path, "not-text", "is no text; save the article as UTF-8 text")
    flaws = _flaws(encoding.upper(), guessed is not None, replaced, controls)
    return text, [Note(path, "encoding", flaw) for flaw in flaws]


def _unmarked_utf16(head: bytes) -> str | None:
    """Name the UTF-16 of a text without a mark, where about every second byte is null."""
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        every_second = head[first::2]
        if every_second.count(0) * 2 > len(every_second) and head[1 - first :: 2].count(0) == 0:
            return encoding
    return None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _of_the_web(label: str) -> str | None:
    """Return Python's name for an encoding that the Encoding Standard has; Latin-1 there is Windows-1252."""
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return None
    if name in ("iso8859-1", "ascii"):
        return "cp1252"
    return name if _WEB.fullmatch(name) else None


def _flaws(encoding: str, guessed: bool, replaced: int, controls: int) -> Iterator[str]:
    if guessed:
        yield f"was read as {encoding}, though no mark says so; save it as UTF-8"
    if replaced > 0:
        yield f"is not all {encoding}: U+FFFD stands in {_places(replaced)}; save it as UTF-8"
    if controls:
        yield f"has control characters in {_places(controls)}"


def _places(count: int) -> str:
    return "one place" if count == 1 else f"{count:,} places"


def decode_strictly(data: bytes, path: str, line: int | None = None) -> str:
    """Return the text of *data*, UTF-8 or what its mark says; `InputError` ``encoding`` for a wrong byte."""
    encoding, skip = marked(data)
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        where = f"byte {error.start + 1}{' of the line' if line else ''}"
        raise InputError(path, "encoding", f"{where} is not {encoding.upper()}", line) from None


def without_surrogates(text: str) -> str:
    """Return *text* with U+FFFD for lone surrogates, which no encoding can write (RFC 8259, 8.2).

    >>> without_surrogates("a\\ud800b") == "a\\ufffdb"
    True
    """
    return text if text.isascii() else _SURROGATE.sub(_REPLACED, text)
