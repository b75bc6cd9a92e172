"""What the page hands out: the JSON, calendar and table of each event, but for what it shows, packed."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from chronos._version import __version__
from chronos.chronology import Chronology, MentionRecord
from chronos.event import Event
from chronos.export.left_out import why_not_in_calendar
from chronos.export.page.columns import columns
from chronos.export.page.references import leaves, numbered, referred, referred_lines
from chronos.export.records import Record, article_record, event_record, mention_record, report_record
from chronos.export.rows import COLUMNS
from chronos.export.to_csv import csv_rows
from chronos.export.to_ics import to_ics
from chronos.export.to_json import SCHEMA_ID, SCHEMA_VERSION, UNTITLED
from chronos.well_formed import well_formed

_ENTRY, _END, _FOOT, _FOLD = "BEGIN:VEVENT\r\n", "\r\nEND:VEVENT", "END:VCALENDAR\r\n", "\r\n "


def packed(
    chronology: Chronology, shown: Sequence[tuple[Event, Sequence[str]]], calendar: str | None = None
) -> str:
    """Return the parts that files of any events are put together of: JSON, zlib (RFC 1950), Base64.

    *shown*: the events in the order of the page, which its script numbers them by, each with the texts that
    the script finds there; the parts name them by their numbers. *calendar*: see `to_html`. Left out are the
    paths of articles, which tell of the machine that the page was made on, and the words around the quotes: a
    page carries no more of an article than it shows.
    """
    parts = _parts(chronology, shown, to_ics(chronology) if calendar is None else calendar)
    text = json.dumps(parts, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(well_formed(text).encode(), 9)).decode()


def _parts(
    chronology: Chronology, shown: Sequence[tuple[Event, Sequence[str]]], calendar: str
) -> dict[str, Any]:
    head, entries = _entries(chronology, calendar)
    table = dict(zip((event.id for event in chronology.events), csv_rows(chronology), strict=True))
    articles = {one.id: article_record(attrs.evolve(one, path=None)) for one in chronology.articles}
    mentions = {record.id: record for record in chronology.mentions}
    places = {event.id: place for place, event in enumerate(chronology.events)}
    events, lines, cells = [], [], []
    for event, texts in shown:
        events.append(referred(_event(event, mentions), numbered(texts)))
        told = numbered(known(event_record(event), articles))
        lines.append(referred_lines(entries.get(event.id, {}), told))
        cells.append(referred(dict(zip(COLUMNS, table[event.id], strict=True)), told))
    report = report_record(chronology)
    return {
        "json": {
            "$schema": SCHEMA_ID,
            "schema_version": SCHEMA_VERSION,
            "generator": {"name": "chronos", "version": __version__},
            "title": chronology.title or UNTITLED,
        },
        "articles": columns(list(articles.values())),
        "left_out": report["left_out"],
        "ordered": report["ordered"],
        "calendar": [head, _FOOT],
        "columns": COLUMNS,
        "places": [places[event.id] for event, _ in shown],
        "events": columns(events),
        "entries": columns(lines),
        "cells": columns(cells),
    }


def known(event: Record, articles: Mapping[str, Record]) -> list[Any]:
    """Return what the calendar and the table tell once more, in an order that hangs on little else."""
    told = [[source["quote"]["exact"], articles.get(source["article"])] for source in event["sources"]]
    return leaves([event["id"], event["title"], event["when"], event["status"], told, event["tags"]])


def _event(event: Event, mentions: Mapping[str, MentionRecord]) -> Record:
    record = event_record(event)
    return record | {
        "sources": [_source(source, mentions.get(source["mention"])) for source in record["sources"]]
    }


def _source(source: Record, told: MentionRecord | None) -> Record:
    """Write a source with its mention within it, without what follows from the rest."""
    quote = source["quote"] | {"prefix": "", "suffix": ""}
    lean = source | {"quote": _without(quote, prefix="", suffix="", end=quote["start"] + len(quote["exact"]))}
    if told is None:
        return lean
    article, start, end = source["article"], told.mention.start, told.mention.start + len(told.mention.text)
    lean["told"] = _without(mention_record(told), article=article, end=end, id=f"{article}:{start}-{end}")
    return _without(lean, mention=told.id)


def _without(record: Record, **following: object) -> Record:
    return {
        name: value for name, value in record.items() if name not in following or following[name] != value
    }


def _entries(chronology: Chronology, calendar: str) -> tuple[str, dict[str, dict[str, str]]]:
    """Return the head of the calendar, and its entries, unfolded, by the events' ids."""
    head, *entries = calendar.removesuffix(_FOOT).split(f"\r\n{_ENTRY}")
    held = [event.id for event in chronology.events if why_not_in_calendar(event) is None]
    lines = (entry.replace(_FOLD, "").partition(_END)[0].split("\r\n") for entry in entries)
    told = (dict(line.split(":", 1) for line in entry) for entry in lines)
    return f"{head}\r\n" if entries else head, dict(zip(held, told, strict=True))
