"""Chronology -> ``chronology.json`` (RFC 8259), one record a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chronos._version import __version__
from chronos.chronology import Chronology
from chronos.export.records import article_record, event_line, line_of, mention_record, report_record
from chronos.mentions import Mentions
from chronos.well_formed import well_formed

SCHEMA_VERSION = "1"
SCHEMA_ID = "urn:chronos:chronology:1"
UNTITLED = "Chronology"


def to_json(chronology: Chronology) -> str:
    """Write a chronology; the schema is ``chronos/export/schema.json``.

    >>> to_json(Chronology()).splitlines()[2]
    '"schema_version": "1",'
    """
    return "".join(json_lines(chronology))


def json_lines(chronology: Chronology) -> Iterator[str]:
    """Yield what `to_json` writes piece by piece: of a large chronology the whole takes gigabytes."""
    return map(well_formed, _lines(chronology))


def _lines(chronology: Chronology) -> Iterator[str]:
    generator = {"name": "chronos", "version": __version__}
    yield f'{{\n"$schema": {line_of(SCHEMA_ID)},\n"schema_version": {line_of(SCHEMA_VERSION)},\n'
    yield f'"generator": {line_of(generator)},\n'
    yield f'"title": {line_of(chronology.title or UNTITLED)},\n'
    yield from _list("articles", map(line_of, map(article_record, chronology.articles)))
    yield from _list("mentions", _mentions(chronology))
    yield from _list("events", map(event_line, chronology.events))
    yield f'"report": {line_of(report_record(chronology))}\n}}\n'


def _mentions(chronology: Chronology) -> Iterator[str]:
    if isinstance(chronology.mentions, Mentions):
        return (part.lines for part in chronology.mentions.parts if len(part))
    return map(line_of, map(mention_record, chronology.mentions))


def _list(name: str, records: Iterable[str]) -> Iterator[str]:
    yield f'"{name}": ['
    between = "\n"
    for record in records:
        yield between + record
        between = ",\n"
    yield "\n],\n" if between != "\n" else "],\n"
