"""Chronology -> ``chronology.csv`` (RFC 4180), a row an event, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from chronos.chronology import Chronology
from chronos.export.rows import COLUMNS, rows

_FORMULA = tuple("=+-@\t\r\n|%＝＋－＠")


def to_csv(chronology: Chronology) -> str:
    """Write a table; a text that a spreadsheet would take for a formula gets an apostrophe before it.

    >>> to_csv(Chronology()).split(",")[:3]
    ['id', 'title', 'date']
    """
    out = io.StringIO()
    csv.writer(out).writerows((COLUMNS, *csv_rows(chronology)))
    return out.getvalue()


def csv_rows(chronology: Chronology) -> Iterator[list[str | int | None]]:
    """Yield the cells of each event."""
    for row in rows(chronology):
        yield [guarded(cell) if isinstance(cell, str) else cell for cell in row.values()]


def guarded(text: str) -> str:
    """Return *text* as no spreadsheet takes it for a formula (OWASP, CSV Injection).

    >>> guarded("=1+1"), guarded("1+1"), guarded("-0043-03-15")
    ("'=1+1", '1+1', "'-0043-03-15")
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
