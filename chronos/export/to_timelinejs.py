"""Chronology -> ``chronology.timelinejs.json``: the data that Knight Lab's TimelineJS 3 reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from chronos.chronology import ArticleRecord, Chronology
from chronos.days import DAY, date_of
from chronos.event import Event, Source, Status
from chronos.export.citation import citation
from chronos.export.clean import one_line, web_url
from chronos.export.to_json import UNTITLED
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.well_formed import well_formed

Node = dict[str, Any]

_QUOTED = Markup("<blockquote>“{}”</blockquote>")
_CITED = Markup("<p>{}</p>")
_LINKED = Markup('<p><a href="{}" rel="noopener nofollow">{}</a></p>')


def to_timelinejs(chronology: Chronology) -> str:
    """Write the slides; TimelineJS shows their texts as HTML, so all words of others are escaped.

    An event without any date has no slide.
    """
    articles = {article.id: article for article in chronology.articles}
    title = {"text": {"headline": Markup.escape(one_line(chronology.title or "") or UNTITLED)}}
    dated = (e for e in chronology.events if e.interval.start is not None or e.interval.end is not None)
    document = {"title": title, "events": [_slide(event, articles) for event in dated]}
    return well_formed(json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1)) + "\n"


def _slide(event: Event, articles: Mapping[str, ArticleRecord]) -> Node:
    told = Markup("").join(_quote(source, articles.get(source.article)) for source in event.sources)
    slide: Node = {
        "unique_id": f"e-{quote(well_formed(event.id), safe='')}",
        **_dates(event.interval),
        "display_date": Markup.escape(one_line(event.display)),
        "text": {"headline": Markup.escape(one_line(event.title) or event.display), "text": told},
    }
    group = event.tags[0] if event.tags else event.status.value if event.status is not Status.REPORTED else ""
    return slide | ({"group": Markup.escape(one_line(group))} if group else {})


def _dates(interval: Interval) -> Node:
    """Return the first and the last unit of an interval, the one date where only one is told."""
    first = None if interval.start is None else _date(interval.start, interval.granularity)
    last = None if interval.end is None else _date(interval.end - 1, interval.granularity)
    if first is None or last is None or first == last:
        return {"start_date": first or last}
    return {"start_date": first, "end_date": last}


def _date(moment: int, told: Granularity) -> Node:
    """Return a date as finely as it is told: years are astronomical, as JavaScript's are."""
    day, second = divmod(moment, DAY)
    year, month, date = date_of(day)
    fields: Node = {"year": year}
    if told < Granularity.YEAR:
        fields["month"] = month
    if told < Granularity.MONTH:
        fields["day"] = date
    if told <= Granularity.HOUR:
        fields["hour"] = second // 3600
    if told <= Granularity.MINUTE:
        fields["minute"] = second // 60 % 60
    if told == Granularity.SECOND:
        fields["second"] = second % 60
    return fields


def _quote(source: Source, article: ArticleRecord | None) -> Markup:
    quoted = _QUOTED.format(one_line(source.quote.exact))
    if article is None:
        return quoted
    told = citation(article)
    url = web_url(article.url)
    if url:
        return quoted + _LINKED.format(url, told or url)
    return quoted + _CITED.format(told) if told else quoted
