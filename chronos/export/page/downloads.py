"""What the page hands out of itself: the JSON, calendar and table of each event, packed."""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any

import attrs

from chronos._version import __version__
from chronos.chronology import Chronology
from chronos.event import Event
from chronos.export.left_out import left_out
from chronos.export.records import article_record, event_record, mention_record, report_record
from chronos.export.to_csv import csv_lines
from chronos.export.to_ics import to_ics
from chronos.export.to_json import SCHEMA_ID, SCHEMA_VERSION, UNTITLED
from chronos.well_formed import well_formed

_ENTRY, _FOOT, _FOLD = "BEGIN:VEVENT\r\n", "END:VCALENDAR\r\n", "\r\n "


def packed(chronology: Chronology, shown: tuple[Event, ...]) -> str:
    """Return the parts that files of any events are put together of: JSON, zlib (RFC 1950), Base64.

    *shown*: the events in the order of the page, which its script numbers them by. Left out are the paths
    of articles, which tell of the machine that the page was made on, and the words around the quotes: a
    page carries no more of an article than it shows.
    """
    text = json.dumps(_parts(chronology, shown), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(well_formed(text).encode(), 9)).decode()


def _parts(chronology: Chronology, shown: tuple[Event, ...]) -> dict[str, Any]:
    """Keep what tells of one event together: its texts repeat, and zlib looks back no further than 32 KiB."""
    head, entries = _calendar(chronology)
    columns, *rows = csv_lines(chronology)
    mentions = {record.id: record for record in chronology.mentions}
    places = {event.id: place for place, event in enumerate(chronology.events)}
    report = report_record(chronology)
    return {
        "json": {
            "$schema": SCHEMA_ID,
            "schema_version": SCHEMA_VERSION,
            "generator": {"name": "chronos", "version": __version__},
            "title": chronology.title or UNTITLED,
        },
        "articles": [article_record(attrs.evolve(article, path=None)) for article in chronology.articles],
        "left_out": report["left_out"],
        "ordered": report["ordered"],
        "ics": [head, _FOOT],
        "csv": columns,
        "events": [
            {
                "place": places[event.id],
                "json": event_record(_without_context(event)),
                "mentions": [
                    mention_record(mentions[source.mention])
                    for source in event.sources
                    if source.mention in mentions
                ],
                "ics": entries.get(event.id, ""),
                "csv": rows[places[event.id]],
            }
            for event in shown
        ],
    }


def _without_context(event: Event) -> Event:
    sources = (
        attrs.evolve(source, quote=attrs.evolve(source.quote, prefix="", suffix=""))
        for source in event.sources
    )
    return attrs.evolve(event, sources=tuple(sources))


def _calendar(chronology: Chronology) -> tuple[str, dict[str, str]]:
    """Return the head of the calendar, and its entries, unfolded, by the events' ids."""
    head, *entries = to_ics(chronology).removesuffix(_FOOT).split(f"\r\n{_ENTRY}")
    missing = {one.event for one in left_out(chronology.events)}
    held = [event.id for event in chronology.events if event.id not in missing]
    texts = (_ENTRY + entry.removesuffix("\r\n").replace(_FOLD, "") for entry in entries)
    return f"{head}\r\n" if entries else head, dict(zip(held, texts, strict=True))
