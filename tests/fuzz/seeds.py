"""What a run begins with: a few whole inputs for each target, made here, so that none is a binary file."""

from __future__ import annotations

import gzip
import io
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from chronos.article import Article
from chronos.options import Options
from chronos.pipeline import chronicle
from chronos.store import Store

STORY = """The quay at Ostrand closes
OSTRAND, May 6 (Coastal Press) - The quay closed on Monday after two storms since last autumn.

Posted 7 May 2024 at 09:15. “We reopen next Friday or on June 3rd,” the port said on May 4th. From 3 to 5 May
it had stood half open; in the 1990s, and again on 12 March 1987 and the 15th, the sea took it. Three weeks
later a wall was built. It will cost £2 m by the end of the year, every other Tuesday at 5:30 p.m.
"""
HOSTILE = "</script><img src=x onerror=alert(1)>\nBEGIN:VEVENT\r\nSUMMARY:x\n=1+1 on May 5, 2021 \u202e"

_PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>The quay</title>
<meta property="article:published_time" content="2024-05-07T09:15:00+02:00">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-07T07:15:00Z",
"publisher": {"name": "Coastal Press"}}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>The quay</h1><p>The quay closed on <b>Mon</b>day &amp; reopens
<time datetime="2024-06-03">then</time>.<table><tr><td>3 May<td>half open</table></article>
<footer>About</footer></body></html>"""
_FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Coastal Press</title>
<language>en</language><item><title>The quay</title>
<link>https://x.example/2024/05/07/quay</link><pubDate>Tue, 07 May 2024 09:15:00
+0200</pubDate>
<description>&lt;p&gt;The quay closed on Monday.&lt;/p&gt;</description></item></channel></rss>"""
_ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>The quay</title><updated>
2024-05-07T08:00:00Z</updated><content type="html">The quay closed.</content></entry></feed>"""
_ROW = '{"id": "q1", "title": "The quay", "published": "2024-05-07", "text": "It closed on Monday."}\n'
_SCRAPED = '{"maintext": "It closed.", "date_publish": "None", "source_domain": "x.example"}\n'
_CSV = 'title,published,text\n"The ""quay""",7 May 2024,"It closed\non Monday."\n,,\n'
_MARKDOWN = "---\ntitle: 'The quay'\npublished: 2024-05-07\nlang: en-GB\n---\n# It closed on Monday.\n"
_THREAD = """Subject: Re: The quay
Date: Tue, 07 May 2024 09:15:00 +0200

It opens on Friday.

On Mon, May 6, 2024 at 4:20 PM Works <works@x.example> wrote:

> It closed this morning.
> From: Coastal Press
> Sent: 5 May 2024 10:00
> It is safe.
"""

_MAIL = """From: Coastal Press <desk@x.example>
Subject: =?utf-8?q?The_quay?=
Date: Tue, 07 May 2024 09:15:00 +0200
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

It closed on Mon=
day.
--b
Content-Type: text/html

<p>It closed.
--b--
"""
_CAPTURE = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{_PAGE}"


def _warc() -> bytes:
    parts = []
    for kind, media, content in (
        ("warcinfo", "application/warc-fields", "software: x\r\n"),
        ("response", "application/http; msgtype=response", _CAPTURE),
        ("conversion", "text/plain", STORY),
    ):
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://x.example/quay\r\n"
            f"WARC-Date: 2024-06-01T10:00:00Z\r\nContent-Type: {media}\r\n"
            f"Content-Length: {len(content.encode())}\r\n\r\n"
        )
        parts.append(f"{head}{content}\r\n\r\n".encode())
    return b"".join(parts)


def _pdf() -> bytes:
    stream = "BT /F1 12 Tf 72 720 Td (It closed on Mon-) Tj 0 -14 Td (day, 6 May 2024.) Tj ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    )
    body = "%PDF-1.4\n" + "".join(f"{n} 0 obj\n{one}\nendobj\n" for n, one in enumerate(objects, 1))
    return f"{body}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n".encode()


def _zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("may/quay.md", _MARKDOWN)
        archive.writestr("../quay.jsonl.gz", gzip.compress(_ROW.encode(), mtime=0))
        archive.writestr("quay.png", b"\x89PNG")
    return file.getvalue()


def _zst() -> bytes:
    import zstandard

    return zstandard.ZstdCompressor().compress((_ROW + _SCRAPED).encode())


def _store() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.chronos"
        articles = [Article("The ferry sank on May 5. It had left on Sunday.", "2024-06-01")]
        with Store(path, Options()) as kept:
            chronicle(articles, store=kept)
        with sqlite3.connect(path) as database:
            database.execute("PRAGMA page_size = 512")
        database.execute("VACUUM")
        database.close()
        return path.read_bytes()


_STORIES = (STORY, f"{STORY}\0{STORY.replace('Monday', 'May 6')}\0{HOSTILE}")
_MADE: dict[str, Callable[[], tuple[str | bytes, ...]]] = {
    "text": lambda: _STORIES,
    "words": lambda: (bytes(range(60)), bytes(range(250, 10, -1)), b"\x01\x07\x0b" * 40),
    "stamps": lambda: (
        "Published on 8 May 2024 at 07:15 GMT | Updated: 5/9/24, 10:30 p.m. EDT\n",
        "Tue, 12 Mar 2024 10:15 +0900",
        "https://x.example/2024/may/08/quay-20240509?d=1",
        "OSTRAND, Norway, Dec. 30 (Coastal Press) -- Snow fell.",
    ),
    "store": lambda: (_store(), b""),
    "ics": lambda: _STORIES,
    "html-output": lambda: _STORIES,
    "chronology": lambda: (chronicle([Article(STORY, "2024-05-07")]).to_json(), "{}"),
    "markdown": lambda: (_MARKDOWN, STORY),
    "html": lambda: (_PAGE, "<p>It closed on <b>May</b> 6<br>2024<!-- x"),
    "feed": lambda: (_FEED, _ATOM),
    "json": lambda: (_ROW, f"[{_ROW}, {_SCRAPED}]"),
    "jsonl": lambda: (_ROW + _SCRAPED,),
    "csv": lambda: (_CSV, _CSV.replace(",", ";")),
    "warc": lambda: (_warc(),),
    "mail": lambda: (_MAIL, _THREAD),
    "mailbox": lambda: (f"From a@x.example Tue May  7 09:15:00 2024\n{_THREAD}\nFrom b\n{_MAIL}",),
    "pdf": lambda: (_pdf(),),
    "zip": lambda: (_zip(),),
    "gzip": lambda: (gzip.compress((_ROW + _SCRAPED).encode(), mtime=0),),
    "zstd": lambda: (_zst(),),
    "standard-input": lambda: (_ROW, _PAGE, STORY),
}


def seeds(target: str) -> list[bytes]:
    """Return the seeds of a target."""
    return [seed.encode() if isinstance(seed, str) else seed for seed in _MADE[target]()]
