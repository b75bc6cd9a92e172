"""Chronology -> ``chronology.md`` (CommonMark): to paste into notes, wikis and pull requests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from chronos.chronology import ArticleRecord, Chronology
from chronos.days import date_of
from chronos.event import Event, Source, Status
from chronos.export.citation import citation
from chronos.export.clean import one_line, web_url
from chronos.export.to_json import UNTITLED

_MARKUP = re.compile(r"[\\`*_\[\]#|~$!]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def to_markdown(chronology: Chronology) -> str:
    """Write a list of events under their years, each with its quotes and where they stand."""
    articles = {article.id: article for article in chronology.articles}
    return "\n".join(_lines(chronology, articles)) + "\n"


def escaped(text: str) -> str:
    """Return a text on one line, in which nothing is markup.

    >>> print(escaped("*Gate* <b>shut</b>\\n# now"))
    \\*Gate\\* &lt;b&gt;shut&lt;/b&gt; \\# now
    """
    plain = re.sub("[&<>]", lambda found: _ENTITIES[found[0]], one_line(text))
    return _MARKUP.sub(lambda found: f"\\{found[0]}", plain)


def _lines(chronology: Chronology, articles: Mapping[str, ArticleRecord]) -> Iterator[str]:
    yield f"# {escaped(chronology.title or '') or UNTITLED}"
    for year, events in groupby(chronology.events, _year):
        yield from ("", f"## {year}", "")
        for event in events:
            yield from _event(event, articles)


def _year(event: Event) -> str:
    """Return the year that an event begins in, which it may not tell."""
    if event.interval.first_day is None:
        return "No beginning"
    year, _, _ = date_of(event.interval.first_day)
    return str(year) if year > 0 else f"{1 - year} BC"


def _event(event: Event, articles: Mapping[str, ArticleRecord]) -> Iterator[str]:
    doubt = "" if event.status is Status.REPORTED else f" ({event.status})"
    yield f"- **{escaped(event.display)}**{doubt}: {escaped(event.title) or escaped(event.display)}"
    for source in event.sources:
        yield f"  - “{escaped(source.quote.exact)}”{_cited(source, articles.get(source.article))}"
    for conflict in event.conflicts:
        yield f"  - Sources disagree: {escaped(conflict.detail)}"


def _cited(source: Source, article: ArticleRecord | None) -> str:
    if article is None:
        return ""
    told = escaped(citation(article))
    url = web_url(article.url)
    if url is None:
        return f" — {told}" if told else ""
    return f" — [{told or escaped(url)}](<{url}>)"
