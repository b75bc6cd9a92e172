"""Articles written with their dates in brackets: ``"It fell on [2024-01-22|Monday]."``; and their titles."""

from __future__ import annotations

import re
from typing import Any

from chronos.article import Article
from chronos.days import day_of, month_length
from chronos.extract import extract
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.languages import language
from chronos.timex import Meaning, Mention, Timex

_MARK = re.compile(r"\[([^\]|]*)\|([^\]]*)\]")


def span(edtf: str) -> Interval:
    """Return the interval of a day, month or year, or of two of them and a slash; ``~`` for approximate."""
    certainty = Certainty.APPROXIMATE if "~" in edtf else Certainty.EXACT
    ends = [_unit(part) for part in edtf.replace("~", "").split("/")]
    granularity = max(end.granularity for end in ends)
    return Interval.days(ends[0].first_day, ends[-1].last_day, granularity, certainty)


def _unit(edtf: str) -> Interval:
    parts = [int(part) for part in edtf.split("-")]
    if len(parts) == 3:
        day = day_of(parts[0], parts[1], parts[2])
        return Interval.days(day, day)
    if len(parts) == 2:
        year, month = parts
        return Interval.days(
            day_of(year, month), day_of(year, month, month_length(year, month)), Granularity.MONTH
        )
    return Interval.days(day_of(parts[0]), day_of(parts[0], 12, 31), Granularity.YEAR)


def marked(
    text: str, published: str | None = "2024-01-23", **fields: Any
) -> tuple[Article, tuple[Mention, ...]]:
    """Return an article and its mentions; *fields* are more of `Article`'s."""
    plain, spans, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        spans.append((len(plain), len(plain) + len(match[2]), match[1]))
        plain, at = plain + match[2], match.end()
    plain += text[at:]
    mentions = tuple(
        Mention(start, end, plain[start:end], Meaning(Timex("DATE", edtf), edtf, span(edtf), "marked"))
        for start, end, edtf in spans
    )
    return Article(plain, published, **fields), mentions


def title(text: str) -> str:
    """Return the title of the only event of a text."""
    (event,) = extract(*marked(text), language("en"))
    return event.title
