"""What a page says of its dates in meta tags, microdata and ``time`` elements."""

from __future__ import annotations

from collections.abc import Iterator

from chronos.readers.page.page import Page
from chronos.readers.record import Told

# The names in use, the most telling first: Open Graph, schema.org, Parse.ly, Dublin Core, and others.
_NAMES = {
    "published": (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dcterms.created",
        "citation_publication_date",
        "article:published",
        "article.published",
        "publish-date",
        "publish_date",
        "publishdate",
        "pub_date",
        "pubdate",
        "publication_date",
        "cxenseparse:recs:publishtime",
        "date",
        "dc.date",
        "dcterms.date",
    ),
    "updated": (
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "lastmod",
        "last-modified",
        "article.updated",
    ),
}
_META, _TIME = 0.9, 0.6


def told_by(page: Page) -> Iterator[Told]:
    """Yield the dates of a page; its ``time`` elements count where all of them tell one day."""
    for name, names in _NAMES.items():
        content = page.first(*names)
        if content:
            yield Told(name, content, "meta", _META)
    times = {time.strip()[:10] for time in page.times if time.strip()[:4].isdigit()}
    if len(times) == 1:
        yield Told("published", next(time.strip() for time in page.times if time.strip()), "meta", _TIME)
