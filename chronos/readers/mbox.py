"""Mailboxes (RFC 4155): each message in one file, behind a line that begins with "From "."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from chronos.errors import InputError
from chronos.readers import eml
from chronos.readers.record import LIMIT, Found

_POSTMARK = b"From "
_ESCAPED = re.compile(rb"^>(?=>*From )", re.MULTILINE)


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read each message, as in a ``.eml``; *path* goes on with ``#`` and its number.

    One that cannot be read is told of, and the rest is read.
    """
    for number, data in enumerate(_messages(file, path), 1):
        try:
            yield from eml.message(data, f"{path}#{number}")
        except InputError as error:
            yield error


def _messages(file: BinaryIO, path: str) -> Iterator[bytes]:
    """Yield the bytes of each message, without the line that parts it from the one before."""
    lines = iter(lambda: file.readline(LIMIT + 1), b"")
    if not next(lines, b"").startswith(_POSTMARK):
        raise InputError(path, "kind", 'is no mailbox: its first line does not begin with "From "')
    held: list[bytes] = []
    size = 0
    for line in lines:
        if line.startswith(_POSTMARK) and (not held or not held[-1].strip()):
            yield _message(held)
            held, size = [], 0
            continue
        held.append(line)
        size += len(line)
        if size > LIMIT:
            message = f"has a message over {LIMIT // 1_000_000} MB; the rest is not read"
            raise InputError(path, "too-large", message)
    yield _message(held)


def _message(lines: list[bytes]) -> bytes:
    return _ESCAPED.sub(b"", b"".join(lines))
