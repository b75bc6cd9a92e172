"""Reports written with their dates in brackets, and the events that are made of them."""

from __future__ import annotations

from collections.abc import Sequence

from marked import marked

from chronos.chronology import ArticleRecord
from chronos.event import Event
from chronos.extract import extract
from chronos.languages import language
from chronos.merge import merge

EN = language("en")
Told = tuple[list[Event], list[ArticleRecord]]


def told(*texts: str, published: Sequence[str] = (), outlets: Sequence[str] = ()) -> Told:
    """Return the events and records of articles written with their dates in brackets."""
    events: list[Event] = []
    records: list[ArticleRecord] = []
    for n, text in enumerate(texts):
        fields = {"id": f"a{n}"} | ({"outlet": outlets[n]} if outlets else {})
        article, mentions = marked(text, published[n] if published else "2024-06-12", **fields)
        events += extract(article, mentions, EN)
        records.append(ArticleRecord.of(article))
    return events, records


def merged(*texts: str, published: Sequence[str] = (), outlets: Sequence[str] = ()) -> tuple[Event, ...]:
    """Return what `merge` makes of such articles."""
    events, records = told(*texts, published=published, outlets=outlets)
    return merge(events, tuple(records))
