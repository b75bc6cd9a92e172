"""The values that HTML knows for a time (HTML, 4.5.14)."""

from __future__ import annotations

import re

from chronos.interval import Interval

_HTML_TIME = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d)?)?)?)?")


def html_time(interval: Interval) -> str | None:
    """Return the value of a ``datetime`` attribute, None where HTML has none for it.

    >>> html_time(Interval.days(738908, 738908)), html_time(Interval.days(738908, 738909))
    ('2024-01-23', None)
    """
    edtf = interval.edtf.rstrip("~?")
    return edtf if _HTML_TIME.fullmatch(edtf) else None
