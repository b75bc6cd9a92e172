"""JSONL files: an article a line, as an object (https://jsonlines.org)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from chronos.errors import InputError
from chronos.readers.json import parsed, record, unmarked
from chronos.readers.record import LIMIT, Found


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read each line; one that cannot be read is told of, and the rest is read."""
    return read_lines(iter(lambda: file.readline(LIMIT + 1), b""), path)


def read_lines(lines: Iterable[bytes], path: str) -> Iterator[Found]:
    """Read lines that end in LF or CR LF; U+2028 and the like end none. Blank lines are no articles."""
    empty = True
    for number, line in enumerate(lines, 1):
        if number == 1:
            line = unmarked(line, path)
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
