"""Events as rows of a table: what spreadsheets and data frames show."""

from __future__ import annotations

from collections.abc import Iterator

from chronos.chronology import ArticleRecord, Chronology
from chronos.event import Event
from chronos.export.clean import clean, one_line, web_url

Row = dict[str, str | int | None]

COLUMNS = (
    *("id", "title", "date", "earliest", "latest", "edtf", "granularity", "certainty", "basis", "status"),
    *("voices", "sources", "quote", "outlet", "published", "url", "tags"),
)


def rows(chronology: Chronology) -> Iterator[Row]:
    """Yield a row an event, with the quote of its first source; its columns are `COLUMNS`."""
    articles = {article.id: article for article in chronology.articles}
    for event in chronology.events:
        yield dict(
            zip(COLUMNS, (*_told(event), *_cited(event, articles.get(event.sources[0].article))), strict=True)
        )


def _told(event: Event) -> Iterator[str | int | None]:
    interval = event.interval
    yield from (clean(event.id), one_line(event.title) or event.display, clean(event.display))
    yield from (interval.earliest, interval.latest, interval.edtf)
    yield from (str(interval.granularity), interval.certainty.value, event.basis.value, event.status.value)
    yield from (event.voices, len(event.sources), one_line(event.sources[0].quote.exact))


def _cited(event: Event, article: ArticleRecord | None) -> Iterator[str | None]:
    published = article.published.edtf if article and article.published else None
    yield from (one_line(article.outlet or "") or None if article else None, published)
    yield from (web_url(article.url) if article else None, "; ".join(map(one_line, event.tags)) or None)
