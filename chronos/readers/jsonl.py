"""JSONL files: an article a line, as an object (https://jsonlines.org)."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from chronos.errors import InputError
from chronos.readers.encoding import decode_strictly, marked
from chronos.readers.json import parsed, record
from chronos.readers.record import LIMIT, Found, whole


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read each line; one that cannot be read is told of, and the rest is read."""
    return read_lines(iter(lambda: file.readline(LIMIT + 1), b""), path, file)


def read_lines(lines: Iterator[bytes], path: str, rest: BinaryIO) -> Iterator[Found]:
    """Read *lines*, which come from *rest*.

    Lines end in LF or CR LF; U+2028 and the like end none. Blank lines are no articles.
    """
    empty = True
    for number, line in enumerate(_utf8(lines, path, rest), 1):
        if len(line) > LIMIT:
            message = f"has a line over {LIMIT // 1_000_000} MB; the rest is not read"
            raise InputError(path, "too-large", message, number)
        line = line.strip()
        if not line:
            continue
        empty = False
        try:
            yield record(parsed(line, path, number), path, number)
        except InputError as error:
            yield error
    if empty:
        raise InputError(path, "no-articles", "has no articles: every line is blank")


def _utf8(lines: Iterator[bytes], path: str, rest: BinaryIO) -> Iterable[bytes]:
    """Return the lines in UTF-8 without a mark; a file marked as UTF-16 or UTF-32 is taken in whole."""
    first = next(lines, b"")
    encoding, skip = marked(first)
    if encoding == "utf-8":
        return itertools.chain([first[skip:]], lines)
    text = decode_strictly(first + whole(rest, path), path)
    return (line.encode("utf-8", "surrogatepass") for line in text.split("\n"))
