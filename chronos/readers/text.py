"""Text and Markdown files: an article each, with optional front matter; Markdown's marks stay in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from chronos.readers.encoding import decode
from chronos.readers.front_matter import split
from chronos.readers.record import Found, Record, whole


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read one article."""
    text, notes = decode(whole(file, path), path)
    fields, body = split(text, path)
    yield from notes
    yield Record(path, {**fields, "text": body}, source="front-matter")
