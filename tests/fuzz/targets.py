"""The fuzz targets: each takes any bytes, and only a fault of chronos lets an exception out."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

from icalendar import Calendar

from chronos.article import Article
from chronos.chronology import Chronology
from chronos.errors import ChronosError, DateError, InputError
from chronos.export.left_out import left_out
from chronos.infer import infer
from chronos.options import Options
from chronos.pipeline import chronicle
from chronos.readers.articles import article
from chronos.readers.dates import iso_date
from chronos.readers.kinds import STANDARD_INPUT, reader
from chronos.readers.published.dateline import Hint, dateline
from chronos.readers.published.url import day_in, month_in
from chronos.readers.reading import Reading
from chronos.readers.record import Record
from chronos.sources import names_of
from chronos.stamps import find_stamps
from chronos.store import Store
from fuzz.prose import prose

_ORDERS = ("mdy", "dmy", "ymd")
_LONGEST_TITLE = 30  # words, of which quotes and names may be most
_ALL = Options(undated="all")
_KEPT = Article("The ferry sank on May 5. It had left on Sunday.", "2024-06-01")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _told(data: bytes) -> Chronology:
    """Return the chronology of articles that lie between NUL bytes, each its title and its text."""
    articles = []
    for number, part in enumerate(_text(data).split("\0")):
        title, _, text = part.partition("\n")
        published = "2024-01-23" if number % 2 == 0 else None
        articles.append(Article(text, published, title, f"https://x.example/{title}", title))
    dated = infer(articles, _ALL, lambda article, inference: [inference.dated(article)])
    return chronicle(dated, title=articles[0].title, options=_ALL)


def text(data: bytes) -> None:
    """Dates, events, merging and order; every mention quotes its text."""
    told = _text(data)
    for published in ("2024-01-23", None):
        chronology = chronicle([Article(told, published, told[:60])], options=_ALL)
        for one in chronology.mentions:
            assert told[one.mention.start : one.mention.end] == one.mention.text


def words(data: bytes) -> None:
    """Articles of plain words: no fault, no endless title, no link to what is nowhere."""
    first, _, second = data.partition(b"\0")
    articles = [
        Article(text, "2024-01-23", text[: len(text) // 8], f"https://x.example/{len(text)}")
        for text in (prose(first), prose(second))
        if text.strip()
    ]
    chronology = chronicle(articles, options=_ALL)
    assert all(len(event.title.split()) <= _LONGEST_TITLE for event in chronology)
    known = {name for event in chronology for name in names_of(event)}
    assert all(link.event in known for event in chronology for one in event.sources for link in one.links)


def stamps(data: bytes) -> None:
    """Publication dates wherever they may stand."""
    told = _text(data)
    for order in _ORDERS:
        for stamp in find_stamps(told, "en", order):
            assert iso_date(stamp.value) and 0 <= stamp.start < stamp.end <= len(told)
        try:
            iso_date(told, order)
        except DateError:
            continue
    day_in(told, "en")
    near = month_in(told)
    dateline(told, "en", Hint("2024-01-02", near))


def store(data: bytes) -> None:
    """A store that is anything at all changes nothing in what a run gives."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.chronos"
        path.write_bytes(data)
        with Store(path, Options()) as kept:
            assert chronicle([_KEPT], store=kept) == chronicle([_KEPT])


def ics(data: bytes) -> None:
    """Every event stands in the calendar or is listed, and another program can read all of it."""
    chronology = _told(data)
    text = chronology.to_ics()
    held = len(Calendar.from_ical(text).walk("VEVENT"))
    assert held + len(left_out(chronology.events)) == len(chronology)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


class _Elements(HTMLParser):
    """Notes what a page could run or load."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.scripts = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element."""
        self.scripts += tag == "script"
        assert tag not in ("img", "iframe", "object", "embed", "base")
        for name, value in attrs:
            assert not name.startswith("on")
            assert tag != "a" or name != "href" or (value or "").startswith(("#", "http://", "https://"))


_SCRIPTS = _Elements(Chronology().to_html()).scripts


def html_output(data: bytes) -> None:
    """No word of an article becomes an element, a handler or a link that is no link."""
    assert _Elements(_told(data).to_html()).scripts <= _SCRIPTS + 1  # the data of the events


def chronology(data: bytes) -> None:
    """What is no chronology.json is refused; what is one is written as it was read."""
    try:
        told = Chronology.from_json(_text(data))
    except ChronosError:
        return
    written = told.to_json()
    assert Chronology.from_json(written).to_json() == written


def _reads(name: str) -> Callable[[bytes], None]:
    """Return a target: whatever lies in a file of that name is articles, or is refused by it."""
    kind = Path(name).suffix or STANDARD_INPUT

    def read(data: bytes) -> None:
        try:
            for found in reader(kind)(io.BytesIO(data), name):
                if isinstance(found, Record):
                    _use(found)
        except InputError as error:
            assert error.path.startswith(name.split(".")[0])

    return read


def _use(record: Record) -> None:
    try:
        used = article(record, Reading())
    except InputError:
        return
    assert used.text.strip() and used.text.encode()


_FILES = {
    "markdown": "a.md",
    "html": "a.html",
    "feed": "a.rss",
    "json": "a.json",
    "jsonl": "a.jsonl",
    "csv": "a.csv",
    "warc": "a.warc",
    "mail": "a.eml",
    "mailbox": "a.mbox",
    "pdf": "a.pdf",
    "zip": "a.zip",
    "gzip": "a.jsonl.gz",
    "zstd": "a.jsonl.zst",
    "standard-input": STANDARD_INPUT,
}

TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": text,
    "words": words,
    "stamps": stamps,
    "store": store,
    "ics": ics,
    "html-output": html_output,
    "chronology": chronology,
    **{name: _reads(file) for name, file in _FILES.items()},
}
