"""HTML pages: the story of one, with what the page says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from chronos.errors import InputError
from chronos.readers.encoding import decode
from chronos.readers.page.extractor import extractor
from chronos.readers.page.page import Page, page_of
from chronos.readers.page.story import story_of
from chronos.readers.published import json_ld, meta
from chronos.readers.reading import Note
from chronos.readers.record import Found, Record, whole

LARGEST = 20_000_000
"""The most bytes that a page may have."""

_HEAD = 2_048  # bytes, in which a page names its encoding (HTML standard, 13.2.3.2: the first 1,024)
_CHARSET = re.compile(
    rb"""<meta[^>]{1,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})""", re.IGNORECASE
)


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read one page."""
    return page_article(whole(file, path), path)


def page_article(
    data: bytes, path: str, url: str | None = None, declared: str = "", by: str = ""
) -> Iterator[Found]:
    """Read a page that came from *url* with its encoding *declared*, and was out *by* a day."""
    trafilatura = extractor(path)
    if len(data) > LARGEST:
        raise InputError(path, "too-large", f"is a page of more than {LARGEST // 1_000_000} MB")
    charset = _CHARSET.search(data[:_HEAD])
    markup, notes = decode(data, path, declared or (charset[1].decode() if charset else ""))
    yield from notes
    page = page_of(markup)
    if page.unclosed and page.unclosed.lost > len(page.unclosed.what) + 1:
        lost = (
            f"{page.unclosed.what} is never closed: the last {page.unclosed.lost:,} characters are not read"
        )
        yield Note(path, "page", lost)
    if page.intricate:
        yield Note(path, "page", "is too deep or large to tell its story from what stands around it")
    yield _record(page, story_of(page, markup, trafilatura), path, url, by)


def _record(page: Page, text: str, path: str, url: str | None, by: str) -> Record:
    node = json_ld.article_node(page.json_ld)
    title = page.first("og:title", "twitter:title") or node.get("headline") or page.title
    publisher = node.get("publisher")
    outlet = page.first("og:site_name") or (publisher.get("name") if isinstance(publisher, dict) else None)
    fields: dict[str, object] = {
        "text": _without_title(text, title),
        "title": title,
        "url": url or page.canonical or page.first("og:url"),
        "outlet": outlet,
        "lang": page.lang or page.first("content-language", "og:locale"),
    }
    around = "\n".join(block.text for block in page.blocks if not block.beside)
    return Record(path, fields, told=(*json_ld.told_by(node), *meta.told_by(page)), around=around, by=by)


def _without_title(text: str, title: object) -> str:
    """Leave the title out where the text opens with it: an article has it apart."""
    first, _, rest = text.partition("\n\n")
    return rest if first == title and rest else text
