"""WARC archives of the web (ISO 28500): an article a captured page; texts of converted ones (WET) too."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from chronos.errors import InputError
from chronos.readers.encoding import decode
from chronos.readers.extra import needed
from chronos.readers.html import LARGEST, page_article
from chronos.readers.page.extractor import extractor
from chronos.readers.reading import Note
from chronos.readers.record import Found, Record

_RECORD_END = b"\r\n\r\n"
_PAGES = ("text/html", "application/xhtml+xml")


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read each captured page; *path* goes on with ``#`` and the number of its record."""
    extractor(path)
    warcio = needed("warcio.archiveiterator", "warc", path)
    pages = others = 0
    said = io.StringIO()
    remembering = _Remembering(file)
    records = _records(warcio.ArchiveIterator(remembering), path, said)
    for number, record in enumerate(records, 1):
        if not record.rec_headers.get_header("Content-Length"):
            said.write("a record without its length")
        media, charset = _media(record)
        if not _is_article(record, media):
            others += 1
            continue
        pages += 1
        try:
            yield from _article(record, media, charset, f"{path}#{number}")
            if getattr(record.raw_stream, "limit", 0):
                said.write("a record that ends before its length")
        except InputError as error:
            if error.code == "archive":  # the file around this one, of which nothing more comes
                raise
            yield error
    if not pages:
        raise InputError(path, "no-articles", "has no captured page")
    if others:
        yield Note(path, "ignored", f"has {others:,} records that are no pages; ignored")
    if said.getvalue() or remembering.last != _RECORD_END:
        yield Note(path, "warc", "is broken or cut off in places; pages may be, too")


class _Remembering:
    """A file that remembers the last bytes read from it, for warcio ends in silence where a file does."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self.last = file, b""
        self.tell = file.tell

    def read(self, size: int = -1) -> bytes:
        """Return at most *size* bytes."""
        data = self._file.read(size)
        self.last = (self.last + data)[-len(_RECORD_END) :]
        return data


def _records(records: Iterator[Any], path: str, said: io.StringIO) -> Iterator[Any]:
    """Yield the records; *said* gets what warcio would write on standard error, hostile bytes and all."""
    while True:
        try:
            with contextlib.redirect_stderr(said):
                record = next(records, None)
        except InputError:
            raise
        except Exception as error:  # broken archives make the package let out errors of many kinds
            what = f"{type(error).__name__}: {error}"[:200]
            raise InputError(path, "warc", f"is broken, and the rest is not read: {what}") from None
        if record is None:
            return
        yield record


def _media(record: Any) -> tuple[str, str]:
    """Return the media type of a record's content and the encoding it names."""
    headers = record.http_headers or record.rec_headers
    media, _, rest = (headers.get_header("Content-Type") or "").lower().partition(";")
    return media.strip(), rest.partition("charset=")[2].partition(";")[0].strip(" \"'")


def _is_article(record: Any, media: str) -> bool:
    if record.rec_type == "conversion":
        return media == "text/plain"
    is_page = record.rec_type in ("response", "resource") and media in _PAGES
    return is_page and (record.http_headers is None or record.http_headers.get_statuscode() == "200")


def _day(moment: str) -> str:
    try:
        return dt.date.fromisoformat(moment[:10]).isoformat()
    except ValueError:
        return ""


def _article(record: Any, media: str, charset: str, path: str) -> Iterator[Found]:
    try:
        data = record.content_stream().read(LARGEST + 1)
    except InputError:
        raise
    except Exception as error:  # as above, of a record alone
        raise InputError(path, "warc", f"cannot be unpacked: {error}"[:200]) from None
    url = record.rec_headers.get_header("WARC-Target-URI")
    day = _day(record.rec_headers.get_header("WARC-Date") or "")
    if media in _PAGES:
        return page_article(data, path, url, charset, day)
    text, notes = decode(data, path)
    return iter([*notes, Record(path, {"text": text, "url": url}, by=day)])
