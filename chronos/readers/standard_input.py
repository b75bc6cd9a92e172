"""Standard input: JSONL where it begins with ``{``, a page where it says so, else one text."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from typing import BinaryIO

from chronos.readers import html, json, jsonl, text
from chronos.readers.encoding import marked
from chronos.readers.record import LIMIT, Found

_PAGE = (b"<!doctype html", b"<html")


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read what comes, line by line where it is JSONL; an object over many lines is read as JSON."""
    lines = iter(lambda: file.readline(LIMIT + 1), b"")
    head: list[bytes] = []
    for line in lines:
        head.append(line)
        if line.strip():
            break
    start = head[-1][marked(head[-1])[1] :].strip() if head else b""
    every = itertools.chain(head, lines)
    if start.startswith(b"{") and start != b"{":
        return jsonl.read_lines(every, path, file)
    rest = io.BytesIO(b"".join(every))
    if start == b"{":
        return json.read(rest, path)
    return html.read(rest, path) if start.lower().startswith(_PAGE) else text.read(rest, path)
