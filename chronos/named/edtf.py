"""EDTF -> interval: dates of day, month or year precision, and closed intervals of two (ISO 8601-2)."""

from __future__ import annotations

import re

from chronos.days import day_of, month_length
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval

_DATE = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?])?")


def read_edtf(edtf: str) -> Interval:
    """Return the interval of an EDTF date or closed interval; `ValueError` where it is none.

    >>> read_edtf("1947~/1991~").edtf, read_edtf("1939-09-01/1945-09-02").latest
    ('1947~/1991~', '1945-09-02')
    """
    first, _, last = edtf.partition("/")
    start, _, granularity, certainty = _days(first)
    before, end, other, _ = _days(last or first)
    if before < start:
        raise ValueError(edtf)
    return Interval.days(start, end, min(granularity, other), certainty)


def _days(date: str) -> tuple[int, int, Granularity, Certainty]:
    """Return the first and last day of an EDTF date, its granularity and its certainty."""
    part = _DATE.fullmatch(date)
    if part is None:
        raise ValueError(date)
    certainty = next(c for c in Certainty if c.mark == (part[4] or ""))
    year, month, day = (int(number) if number else None for number in part.groups()[:3])
    assert year is not None
    if month is None:
        return day_of(year), day_of(year, 12, 31), Granularity.YEAR, certainty
    if day is None:
        length = month_length(year, month) if 1 <= month <= 12 else 0
        return day_of(year, month), day_of(year, month, length), Granularity.MONTH, certainty
    return day_of(year, month, day), day_of(year, month, day), Granularity.DAY, certainty
