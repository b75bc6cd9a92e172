"""The kinds of file by their suffix: those that chronos reads, and those that other packages add."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Any, BinaryIO

from chronos.errors import InputError
from chronos.readers.reading import Note
from chronos.readers.record import Found, Ignored, Reader, Record

GROUP = "chronos.readers"  # of the entry points, named by the suffix without its point
STANDARD_INPUT = "-"
_NAME = re.compile(r"[a-z0-9]+")

BUILT_IN = {
    ".txt": "text",
    ".md": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".eml": "eml",
    ".mbox": "mbox",
    ".zip": "archives",
    ".gz": "archives",
    ".zst": "archives",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".warc": "warc",
    ".pdf": "pdf",
    STANDARD_INPUT: "standard_input",
}
"""The module that reads each kind; imported when a file of that kind is there."""

READABLE = ", ".join(kind for kind in BUILT_IN if kind != STANDARD_INPUT)


def is_read(kind: str) -> bool:
    """Tell whether files of a suffix such as ``.txt``, in lower case, are read."""
    return kind in BUILT_IN or kind in _added()


def reader(kind: str) -> Reader:
    """Return what reads files of a kind that `is_read`; a plug-in is loaded when its first file is there.

    >>> [record.fields["text"] for record in reader(".txt")(__import__("io").BytesIO(b"It rained."), "a.txt")]
    ['It rained.']
    """
    if kind in BUILT_IN:
        read: Reader = import_module(f"chronos.readers.{BUILT_IN[kind]}").read
        return read
    return functools.partial(_plugged, _added()[kind])


@functools.cache
def _added() -> dict[str, EntryPoint]:
    return {f".{point.name}": point for point in entry_points(group=GROUP) if _NAME.fullmatch(point.name)}


def _plugged(point: EntryPoint, file: BinaryIO, path: str) -> Iterator[Found]:
    """Read with a plug-in, whose faults are told as its own."""
    try:
        found: Any
        for found in point.load()(file, path):
            if not isinstance(found, Record | InputError | Note | Ignored):
                raise TypeError(f"{type(found).__name__} is no Record")
            yield found
    except InputError:
        raise
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        message = f"cannot be read: the reader {point.name!r} ({point.value}) failed: {what}"
        raise InputError(path, "reader", message) from error
