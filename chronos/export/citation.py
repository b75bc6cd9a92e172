"""Where a report stands, in one line: outlet, title and day of publication."""

from __future__ import annotations

from chronos.article import Publication
from chronos.chronology import ArticleRecord
from chronos.export.clean import one_line


def citation(article: ArticleRecord) -> str:
    """Return what is known of an article, empty where nothing is.

    >>> citation(ArticleRecord("a", "f00", outlet="The Ferry Post", title="Bridge\\nshut"))
    'The Ferry Post, Bridge shut'
    """
    published = _day(article.published) if article.published else ""
    told = (one_line(part or "") for part in (article.outlet, article.title, published))
    return ", ".join(part for part in told if part)


def _day(published: Publication) -> str:
    return published.edtf if published.between else published.value[:10]
