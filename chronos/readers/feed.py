"""RSS and Atom feeds: an article an entry, with the text that the feed has of it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from chronos.errors import InputError
from chronos.readers.extra import needed
from chronos.readers.page.story import fragment_text
from chronos.readers.record import Found, Record, whole


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read each entry; *path* goes on with ``#`` and its number."""
    data = whole(file, path)
    feedparser = needed("feedparser", "feeds", path)
    try:
        # A stream, for bytes might be taken as an address or the name of a file.
        feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # broken XML makes the package let out errors of many kinds
        raise InputError(path, "feed", f"cannot be read as a feed: {error}"[:200]) from None
    if not feed.get("version"):
        raise InputError(path, "kind", "is no RSS or Atom feed")
    if not feed.entries:
        raise InputError(path, "no-articles", "is a feed without entries")
    for number, entry in enumerate(feed.entries, 1):
        # As a plain dictionary: the package's own takes the one date for the other.
        yield _record(dict(entry), dict(feed.feed), f"{path}#{number}")


def _record(entry: Mapping[str, Any], feed: Mapping[str, Any], path: str) -> Record:
    contents = [str(content.get("value", "")) for content in entry.get("content", ())]
    markup = max([*contents, str(entry.get("summary", ""))], key=len)
    fields = {
        "text": fragment_text(markup),
        "title": fragment_text(str(entry.get("title", ""))),
        "url": entry.get("link"),
        "outlet": feed.get("title"),
        "lang": feed.get("language"),
        "published": entry.get("published"),
        "updated": entry.get("updated"),
    }
    return Record(path, fields, source="feed")
