"""Chronology -> ``chronology.jsonld`` (JSON-LD 1.1): schema.org Events told by NewsArticles."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from chronos.article import Publication
from chronos.chronology import ArticleRecord, Chronology
from chronos.event import Event, Source, Status
from chronos.export.calendar_entry import uid
from chronos.export.clean import one_line, web_url
from chronos.export.to_json import UNTITLED
from chronos.interval import Certainty
from chronos.well_formed import well_formed

Node = dict[str, Any]

_SCHEMA = "https://schema.org"
_STATUS = {Status.PLANNED: f"{_SCHEMA}/EventScheduled", Status.NEGATED: f"{_SCHEMA}/EventCancelled"}


def to_jsonld(chronology: Chronology) -> str:
    """Write a graph: one ItemList of the events in their order, the events, and the articles they cite.

    What is absent is left away, as schema.org knows no null.
    """
    articles = {article.id: article for article in chronology.articles}
    events = [_event(event, articles) for event in chronology.events]
    listed: Node = {
        "@type": "ItemList",
        "name": one_line(chronology.title or "") or UNTITLED,
        "itemListOrder": f"{_SCHEMA}/ItemListOrderAscending",
        "numberOfItems": len(events),
        "itemListElement": [{"@id": event["@id"]} for event in events],
    }
    graph = [listed, *events, *map(_article, chronology.articles)]
    document = {"@context": _SCHEMA, "@graph": graph}
    return well_formed(json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1)) + "\n"


def _event(event: Event, articles: Mapping[str, ArticleRecord]) -> Node:
    return _told(
        {
            "@type": "Event",
            "@id": f"urn:uuid:{uid(event)}",
            "name": one_line(event.title) or event.display,
            "startDate": event.interval.earliest,
            "endDate": event.interval.latest,
            "description": _date_in_words(event),
            "eventStatus": _STATUS.get(event.status),
            "keywords": [event.status.value, *map(one_line, event.tags)],
            "subjectOf": [_quotation(source, articles) for source in event.sources],
        }
    )


def _date_in_words(event: Event) -> str:
    doubt = "" if event.interval.certainty is Certainty.EXACT else f", {event.interval.certainty}"
    return f"{one_line(event.display)} (EDTF {event.interval.edtf}{doubt})"


def _quotation(source: Source, articles: Mapping[str, ArticleRecord]) -> Node:
    article = articles.get(source.article)
    told: Node = {"@type": "Quotation", "text": source.quote.exact}
    return told | ({"isPartOf": {"@id": _name(article)}} if article else {})


def _article(article: ArticleRecord) -> Node:
    return _told(
        {
            "@type": "NewsArticle",
            "@id": _name(article),
            "headline": one_line(article.title or "") or None,
            "url": web_url(article.url),
            "publisher": {"@type": "Organization", "name": one_line(article.outlet)}
            if article.outlet
            else None,
            "datePublished": _value(article.published),
            "dateModified": _value(article.updated),
            "inLanguage": article.lang,
        }
    )


def _name(article: ArticleRecord) -> str:
    return f"urn:chronos:article:{quote(well_formed(article.id), safe='')}"


def _value(published: Publication | None) -> str | None:
    """Return a date as told; one that is inferred is not claimed."""
    return published.value if published and not published.between else None


def _told(node: Node) -> Node:
    return {name: value for name, value in node.items() if value is not None}
