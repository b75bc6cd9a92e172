"""Record -> Article: its fields, its language, and the cascade that gives its publication date.

``--published-override``, else the field or front matter, else a stamp in the text, else ``--published``.
"""

from __future__ import annotations

import attrs

from chronos.article import Article, Publication
from chronos.errors import DateError, InputError, quoted
from chronos.languages import known, language
from chronos.readers.dates import iso_date
from chronos.readers.encoding import without_surrogates
from chronos.readers.field_maps import named
from chronos.readers.reading import Note, Reading, is_known
from chronos.readers.record import Record
from chronos.stamps import find_stamps

LONGEST = 5_000_000
"""The most characters that an article may have: more than any novel."""

# How far to trust a date, by where it stands; a stamp that tells only of an update comes after publication.
_STAMP, _UPDATE_STAMP, _OPTION = 0.9, 0.6, 0.8


def article(record: Record, reading: Reading) -> Article:
    """Make the article of a record; `InputError` where it has no text, no known language or no good date."""
    fields = named(record.fields, reading.fields)
    text = fields.get("text", "")
    if not isinstance(text, str):
        raise _error(record, "text", f"the text is {quoted(text, 30)}, not a string")
    if not text.strip():
        raise _error(record, "no-text", f"has no text{_others(record)}")
    if len(text) > LONGEST:
        raise _error(record, "too-large", f"has {len(text):,} characters; no article has over {LONGEST:,}")
    lang = _language(record, fields, reading)
    text = without_surrogates(text)
    published, updated = _dates(record, fields, text, lang, reading)
    if published is None:
        _undated(record, reading)
    title, url, outlet, given = (_string(fields.get(name)) for name in ("title", "url", "outlet", "id"))
    return Article(text, published, title, url, outlet, lang, given, updated, record.path)


def _others(record: Record) -> str:
    """Name the fields that a record has instead of a text, where one of them may be it."""
    if "text" in record.fields or not record.fields:
        return ""
    names = ", ".join(quoted(name, 30) for name in list(record.fields)[:8])
    return f"; it has {names}: if one is the text, say so with --fields text=NAME"


def _language(record: Record, fields: dict[str, object], reading: Reading) -> str:
    lang = _string(fields.get("lang")) or reading.lang
    if not is_known(lang):
        raise _error(record, "language", f"is in {quoted(lang)}; the languages are {', '.join(known())}")
    return lang.replace("_", "-")


def _dates(
    record: Record, fields: dict[str, object], text: str, lang: str, reading: Reading
) -> tuple[Publication | None, Publication | None]:
    """Return when the article was published and when it was updated."""
    order = reading.date_order or language(lang).date_order(lang)
    stamps: dict[str, Publication] = {}
    for stamp in find_stamps(text, lang, order):
        stamps.setdefault(stamp.kind, Publication(stamp.value, "stamp", _STAMP))
    updated = _told(record, fields, "updated", order, reading) or stamps.get("updated")
    if reading.published_override:
        return attrs.evolve(reading.published_override, source="option"), updated
    published = _told(record, fields, "published", order, reading) or stamps.get("published")
    if not published and "updated" in stamps:
        published = attrs.evolve(stamps["updated"], confidence=_UPDATE_STAMP)
    if not published and reading.published:
        published = attrs.evolve(reading.published, source="option", confidence=_OPTION)
    return published, updated


def _told(
    record: Record, fields: dict[str, object], name: str, order: str, reading: Reading
) -> Publication | None:
    """Return the date of a field; one that cannot be read is told of, and is none."""
    if name not in fields:
        return None
    try:
        return Publication(iso_date(fields[name], order), record.source)
    except DateError as error:
        reading.note(Note(record.path, "date", f"{name}: {error}", record.line))
        return None


def _undated(record: Record, reading: Reading) -> None:
    if reading.strict:
        raise _error(record, "undated", "has no publication date; give --published DATE")
    message = "has no publication date, so its relative dates stay unresolved; give --published DATE"
    reading.note(Note(record.path, "undated", message, record.line))


def _string(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return without_surrogates(value).strip() or None if isinstance(value, str) else None


def _error(record: Record, code: str, message: str) -> InputError:
    return InputError(record.path, code, message, record.line)
