"""Datelines: "KYIV, Jan. 23 (Reuters) -" tells the day a report was sent, and seldom its year."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable

import attrs

from chronos.article import Publication
from chronos.stamps import month_numbers, ordinal_endings

_CONFIDENCE = 0.7
# A dateline opens the story, which a title and a line with its writer may precede.
_HEAD = 1_000
_PLACE = r"(?P<place>[^\W\d_][^\n,;:!?()\d]{1,40}(?:,[ \u00a0][^\n,;:!?()\d]{2,20}){0,2})"
_AGENCY = r"(?:[ \u00a0]?(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/))"
_DASH = r"[ \u00a0]?(?:--?|[–—−])"


@attrs.frozen(slots=True)
class Hint:
    """What tells the year of a dateline: *last*, a day by which it was out; *near*, some day close."""

    last: str | None = None
    near: str | None = None


def dateline(text: str, lang: str, hint: Hint) -> Publication | None:
    """Return the day of the dateline that opens a text; None where there is none, or nothing tells its year.

    >>> dateline("OSLO, Dec. 30 (NTB) - Snow fell.", "en", Hint(last="2024-01-02")).value
    '2023-12-30'
    """
    pattern = _pattern(lang)
    found = pattern.search(text[:_HEAD]) if pattern else None
    if found is None or not (found["bracket"] or found["place"].split()[0].isupper()):
        return None
    month = month_numbers(lang)[(found["month"] or found["month_after"]).lower()]
    day = int(found["day"] or found["day_before"])
    if found["year"]:
        best = next(iter(_days((int(found["year"]),), month, day)), None)
    else:
        best = _nearest(month, day, hint)
    return Publication(best.isoformat(), "dateline", _CONFIDENCE) if best else None


def _nearest(month: int, day: int, hint: Hint) -> dt.date | None:
    """Return the latest such day up to the day after *last*, else the one closest to *near*."""
    told = hint.last or hint.near
    if told is None:
        return None
    middle = dt.date.fromisoformat(told)
    days = _days(range(middle.year - 8, middle.year + 9), month, day)
    if hint.last:
        return max((one for one in days if (one - middle).days <= 1), default=None)
    return min(days, key=lambda one: abs((one - middle).days), default=None)


def _days(years: Iterable[int], month: int, day: int) -> list[dt.date]:
    found = []
    for year in years:
        try:
            found.append(dt.date(year, month, day))
        except ValueError:
            continue
    return found


@functools.cache
def _pattern(lang: str) -> re.Pattern[str] | None:
    names = "|".join(sorted(month_numbers(lang), key=len, reverse=True))
    if not names:
        return None
    ending = rf"(?:{'|'.join(ordinal_endings(lang))})?"
    first = rf"(?P<month>{names})\.?[ \u00a0](?P<day>\d{{1,2}}){ending}"
    second = rf"(?P<day_before>\d{{1,2}}){ending}[ \u00a0](?P<month_after>{names})\.?"
    date = rf"(?:{first}|{second})(?!\w)(?:,?[ \u00a0](?P<year>\d{{4}}))?\.?"
    opening = r"^[ \t>*_]{0,4}(?P<bracket>\()?"
    end = rf"(?:\))?(?:{_AGENCY}|(?={_DASH}))"
    return re.compile(
        rf"{opening}{_PLACE}(?:,?[ \u00a0]\(|,[ \u00a0]){date}{end}", re.MULTILINE | re.IGNORECASE
    )
