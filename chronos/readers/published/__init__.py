"""When an article was published, and how that is known: the best of what there is.

``--published-override``; else the field, front matter or feed; else JSON-LD; else meta tags; else a labelled
stamp in the text; else the URL; else the dateline; else a date of updating; else ``--published``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from chronos.article import Publication
from chronos.errors import DateError
from chronos.readers.dates import iso_date
from chronos.readers.published.dateline import Hint, dateline
from chronos.readers.published.url import day_in, month_in
from chronos.readers.reading import Note, Reading
from chronos.readers.record import Record, Told
from chronos.stamps import find_stamps

# How far to trust a date, by where it stands.
STAMP, AROUND, UPDATED, OPTION = 0.9, 0.8, 0.6, 0.8


def dates(
    record: Record, fields: dict[str, object], text: str, lang: str, order: str, reading: Reading
) -> tuple[Publication | None, Publication | None]:
    """Return when an article was published and when it was updated, each None where nothing tells.

    fields: those of the record under chronos's own names; order: of numeric dates.
    """
    told = [Told(name, fields[name], record.source) for name in ("published", "updated") if name in fields]
    found: dict[str, list[Publication]] = {"published": [], "updated": []}
    for one in (*told, *record.told):
        found[one.name] += _read(one, record, order, reading)
    for kind, stamp in _stamps(record, text, lang, order):
        found[kind].append(stamp)
    updated = next(iter(found["updated"]), None)
    if reading.published_override:
        return attrs.evolve(reading.published_override, source="option"), updated
    if found["published"]:
        return _with_zone(found["published"]), updated
    url = str(fields.get("url", ""))
    published = day_in(url, lang) or dateline(text, lang, _hint(record, updated, url, reading))
    if not published and updated:
        published = attrs.evolve(updated, confidence=UPDATED)
    if not published and reading.published:
        published = attrs.evolve(reading.published, source="option", confidence=OPTION)
    return published, updated


def _read(told: Told, record: Record, order: str, reading: Reading) -> list[Publication]:
    """Return a date as told; one that cannot be read is noted, and is none."""
    try:
        return [Publication(iso_date(told.value, order), told.source, told.confidence)]
    except DateError as error:
        reading.note(Note(record.path, "date", f"{told.name}: {error}", record.line))
        return []


def _stamps(record: Record, text: str, lang: str, order: str) -> Iterator[tuple[str, Publication]]:
    """Yield the stamps of the text, then those around it."""
    for told, confidence in ((text, STAMP), (record.around, AROUND)):
        for stamp in find_stamps(told, lang, order):
            yield stamp.kind, Publication(stamp.value, "stamp", confidence)


def _with_zone(found: list[Publication]) -> Publication:
    """Return the first, in the zone of another that tells the same moment where its own is UTC."""
    first = found[0]
    moment = dt.datetime.fromisoformat(first.value)
    if moment.utcoffset() == dt.timedelta(0):
        for other in found[1:]:
            same = dt.datetime.fromisoformat(other.value)
            if same.utcoffset() and same == moment:
                return attrs.evolve(first, value=other.value)
    return first


def _hint(record: Record, updated: Publication | None, url: str, reading: Reading) -> Hint:
    """Return what tells the year of a dateline: days by which the article was out, else one that is near."""
    last = min((day for day in (updated and updated.earliest, record.by) if day), default=None)
    near = month_in(url) or (reading.published.earliest if reading.published else None)
    return Hint(last, near)
