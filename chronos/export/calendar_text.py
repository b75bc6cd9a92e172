"""What a calendar says of an event: one line, and the quotes it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from chronos.chronology import ArticleRecord, Chronology
from chronos.event import Basis, Event, Source
from chronos.export.citation import citation
from chronos.export.clean import clean, one_line, web_url
from chronos.interval import Certainty
from chronos.wording import span_prefix

QUOTES, LONGEST = 10, 1000  # quotes and their characters: all stand in the JSON, and in whole


def summary(event: Event, *, whole: bool) -> str:
    """Return one line; what the calendar cannot show leads it: a span it does not cover, or doubt."""
    title = one_line(event.title) or one_line(event.display)
    if not whole:
        return span_prefix(event.interval) + title
    return title if event.interval.certainty is Certainty.EXACT else f"c. {title}"


def description(event: Event, articles: Mapping[str, ArticleRecord]) -> str:
    """Return the date and its precision in words, what the sources say, and where they disagree."""
    return clean("\n\n".join(["\n".join(_date(event)), *_quotes(event, articles), *_conflicts(event)]))


def about(chronology: Chronology) -> str:
    """Return what the calendar is, and the advice that saves who imports it from clearing up by hand."""
    told = f"{_count(len(chronology), 'event')} told by {_count(len(chronology.articles), 'article')}"
    return f"{told}. Best imported into a calendar of its own."


def _date(event: Event) -> Iterator[str]:
    interval = event.interval
    yield f"{event.display} (told to the {interval.granularity}, {interval.certainty})"
    if event.basis is not Basis.EXPRESSION:
        yield f"Date inferred from the article's {_BASIS[event.basis]}"
    yield f"{event.status.capitalize()} by {_count(event.voices, 'independent source')}"


_BASIS = {Basis.LEAD: "lead", Basis.PUBLICATION: "publication date"}


def _quotes(event: Event, articles: Mapping[str, ArticleRecord]) -> Iterator[str]:
    for source in event.sources[:QUOTES]:
        yield "\n".join(_quote(source, articles.get(source.article)))
    if len(event.sources) > QUOTES:
        yield f"and {_count(len(event.sources) - QUOTES, 'more report')}"


def _quote(source: Source, article: ArticleRecord | None) -> Iterator[str]:
    said = one_line(source.quote.exact)
    yield f"“{said if len(said) <= LONGEST else said[: LONGEST - 1] + '…'}”"
    if article is None:
        return
    told = citation(article)
    if told:
        yield f"— {told}"
    url = web_url(article.url)
    if url:
        yield url


def _conflicts(event: Event) -> Iterator[str]:
    for conflict in event.conflicts:
        yield f"Sources disagree: {one_line(conflict.detail)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
