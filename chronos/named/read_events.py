"""A file of the user's own named events: TOML blocks, or a calendar."""

from __future__ import annotations

import os
from pathlib import Path

from chronos.errors import NamedError, reason_of
from chronos.named import Named
from chronos.named.blocks import entries


def read_events(path: str | os.PathLike[str]) -> tuple[Named, ...]:
    """Return the events of a file: ``.toml`` with ``[[named]]`` blocks, or ``.ics`` (RFC 5545).

    `NamedError` with the file, the block and the value for what cannot be used.

    >>> [event.id for event in read_events("tests/no-such.toml")]
    Traceback (most recent call last):
        ...
    chronos.errors.NamedError: tests/no-such.toml: no such file or directory
    """
    place, kind = os.fspath(path), Path(path).suffix.lower()
    if kind not in (".toml", ".ics"):
        raise NamedError(f"{place}: events are read from .toml and .ics files")
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise NamedError(f"{place}: {reason_of(error)}") from None
    except UnicodeDecodeError as error:
        raise NamedError(f"{place}: byte {error.start + 1} is not UTF-8") from None
    if kind == ".toml":
        return tuple(entry.named for entry in entries(text, place))
    from chronos.named.from_ics import from_ics  # icalendar takes long to import

    return tuple(from_ics(text, place))
