"""What a reader finds in a file, and the limit of what it takes in at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

import attrs

from chronos.errors import InputError
from chronos.readers.reading import Note

LIMIT = 100_000_000
"""The most bytes that one article, or one JSON file, may have."""


@attrs.frozen(slots=True)
class Told:
    """A date as a file tells it: *name* is ``published`` or ``updated``, *source* as in `Publication`."""

    name: str
    value: object
    source: str
    confidence: float = 1.0


@attrs.frozen(slots=True)
class Record:
    """The fields of one article as they stand in a file.

    fields: by the names the file gives them;
    source: where they stand, ``field``, ``front-matter`` or ``feed``;
    told: dates that stand elsewhere, the best first; around: the text around that of the article, where a
    publication stamp may stand; by: a day by which it was out, ISO 8601, empty where nothing tells.
    """

    path: str
    fields: Mapping[str, object]
    line: int | None = None
    source: str = "field"
    told: tuple[Told, ...] = ()
    around: str = ""
    by: str = ""


@attrs.frozen(slots=True)
class Ignored:
    """A file of another kind inside an archive."""

    path: str


Found = Record | InputError | Note | Ignored
"""An article's record; an error, where the reader can go on after it; a remark; what is passed over."""

Reader = Callable[[BinaryIO, str], Iterator[Found]]
"""Reads an open file of the given path; raises `InputError` where nothing in it can be used."""


def whole(file: BinaryIO, path: str) -> bytes:
    """Return all bytes of a file that holds no more than one may."""
    data = file.read(LIMIT + 1)
    if len(data) > LIMIT:
        message = f"is larger than {LIMIT // 1_000_000} MB; split it, or write JSONL"
        raise InputError(path, "too-large", message)
    return data
