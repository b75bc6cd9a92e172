"""The day in an address: ``/2024/01/23/``, ``/2024/jan/23/``, ``/2024-01-23-``, ``/20240123/``."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import urlsplit

from chronos.article import Publication
from chronos.stamps import month_numbers

_YEAR = r"(?<!\d)(?P<year>19[5-9]\d|20\d\d)"
_PARTED = re.compile(
    rf"{_YEAR}(?P<joint>[/_-])(?P<month>\d{{1,2}}|[a-z]{{3,9}})(?P=joint)(?P<day>\d{{1,2}})(?!\d)"
)
_WHOLE = re.compile(rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_MONTH = re.compile(rf"{_YEAR}[/-](?P<month>0[1-9]|1[0-2])(?=/)")
# Eight figures may be the number of an article too.
_SURE, _PERHAPS = 0.8, 0.6


def day_in(url: str, lang: str) -> Publication | None:
    """Return the day in the path of an address; what stands behind ``?`` or ``#`` is none.

    >>> day_in("https://news.example/2024/jan/23/gate", "en").value
    '2024-01-23'
    """
    path = _path(url)
    for pattern, confidence in ((_PARTED, _SURE), (_WHOLE, _PERHAPS)):
        for found in pattern.finditer(path):
            month = month_numbers(lang).get(found["month"]) or found["month"]
            try:
                day = dt.date(int(found["year"]), int(month), int(found["day"]))
            except ValueError:
                continue
            return Publication(day.isoformat(), "url", confidence)
    return None


def month_in(url: str) -> str | None:
    """Return the middle of the month in the path of an address, ISO 8601."""
    found = _MONTH.search(_path(url))
    return f"{found['year']}-{found['month']}-15" if found else None


def _path(url: str) -> str:
    try:
        return urlsplit(url).path.lower()
    except ValueError:
        return ""
