"""CSV files (RFC 4180): an article a row, under a head of field names; commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from chronos.errors import InputError, quoted
from chronos.readers.encoding import decode
from chronos.readers.field_maps import OWN
from chronos.readers.record import LIMIT, Found, Record, whole

_SEPARATORS = ",;\t"


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read each row below the head; one that cannot be read is told of, and the rest is read."""
    text, notes = decode(whole(file, path), path)
    yield from notes
    # One setting for the whole process, too small for an article; nothing is longer than a file may be.
    csv.field_size_limit(max(LIMIT, csv.field_size_limit()))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    head, empty = None, True
    for line, row in _rows(rows, path):
        if isinstance(row, InputError):
            yield row
        elif head is None:
            head = _head(row, path)
        else:
            empty = False
            yield _record(head, row, path, line)
    if empty:
        raise InputError(path, "no-articles", "has no articles: no row below a head of field names")


def _separator(text: str) -> str:
    """Return the separator that stands most often in the head, the comma where none does."""
    head = text[: text.find("\n")] if "\n" in text else text
    return max(_SEPARATORS, key=head.count)


def _rows(rows: Iterator[list[str]], path: str) -> Iterator[tuple[int, list[str] | InputError]]:
    """Yield each row that is not blank with the line it begins in, or what is wrong with it."""
    while True:
        line: int = rows.line_num + 1  # type: ignore[attr-defined]
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, InputError(path, "csv", f"broken CSV: {error}", line)
            continue
        if any(cell.strip() for cell in row):
            yield line, row


def _head(row: list[str], path: str) -> list[str]:
    """Return the names of the columns; those of chronos's own fields in lower case."""
    head = [name.strip() for name in row]
    known = {name for names in OWN.names.values() for name in names}
    head = [name.lower() if name.lower() in known else name for name in head]
    twice = next((name for name in head if name and head.count(name) > 1), None)
    if twice is not None:
        raise InputError(path, "csv", f"two columns are called {quoted(twice)}", 1)
    return head


def _record(head: list[str], row: list[str], path: str, line: int) -> Record | InputError:
    if len(row) > len(head):
        message = f"has {len(row)} cells in a row, and {len(head)} names in its head; is a quote missing?"
        return InputError(path, "csv", message, line)
    return Record(path, {name: cell for name, cell in zip(head, row, strict=False) if name}, line)
