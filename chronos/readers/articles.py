"""Record -> Article: its fields, its language and its dates."""

from __future__ import annotations

from chronos.article import Article
from chronos.errors import InputError, quoted
from chronos.languages import date_order, known
from chronos.readers.encoding import without_surrogates
from chronos.readers.field_maps import named
from chronos.readers.published import dates
from chronos.readers.reading import Note, Reading, is_known
from chronos.readers.record import Record

LONGEST = 5_000_000
"""The most characters that an article may have: more than any novel."""

UNDATED = "has no publication date, so its relative dates stay unresolved"


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
    order = reading.date_order or date_order(lang)
    published, updated = dates(record, fields, text, lang, order, reading)
    if published is None and not reading.infer_published:
        _undated(record, reading)
    title, url, outlet, given = (_string(fields.get(name)) for name in ("title", "url", "outlet", "id"))
    return Article(text, published, title, url, outlet, lang, given or "", updated, record.path, record.line)


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


def _undated(record: Record, reading: Reading) -> None:
    if reading.strict:
        raise _error(record, "undated", "has no publication date; give --published DATE")
    reading.note(Note(record.path, "undated", f"{UNDATED}; give --published DATE", record.line))


def _string(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return without_surrogates(value).strip() or None if isinstance(value, str) else None


def _error(record: Record, code: str, message: str) -> InputError:
    return InputError(record.path, code, message, record.line)
