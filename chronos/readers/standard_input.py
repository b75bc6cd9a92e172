"""Standard input: JSONL where its first character is ``{``, else the text of one article."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from typing import BinaryIO

from chronos.readers import json, jsonl, text
from chronos.readers.encoding import marked
from chronos.readers.record import LIMIT, Found


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
    return json.read(rest, path) if start == b"{" else text.read(rest, path)
