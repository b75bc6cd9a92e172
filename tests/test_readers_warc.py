"""WARC: an article a captured page; a broken record is told of."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from taken import Taken, take

pytest.importorskip("trafilatura", reason="the html extra is not installed")
pytest.importorskip("warcio", reason="the warc extra is not installed")

from chronos.errors import InputError
from chronos.readers.warc import read

PAGE = "<title>Gate</title><p>The café gate jammed on Monday."


def record(body: bytes, kind: str = "response", http: str = "", url: str = "https://x.example/gate") -> bytes:
    """Return a record of an archive."""
    content = (http.replace("\n", "\r\n") + "\r\n\r\n").encode() + body if http else body
    head = f"WARC/1.0\nWARC-Type: {kind}\nWARC-Target-URI: {url}\nWARC-Date: 2024-06-01T10:00:00Z\n"
    media = "application/http; msgtype=response" if http else "text/plain"
    head += f"WARC-Record-ID: <urn:uuid:0>\nContent-Type: {media}\nContent-Length: {len(content)}\n\n"
    return head.replace("\n", "\r\n").encode() + content + b"\r\n\r\n"


HTML = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=ISO-8859-1"
GOOD = record(PAGE.encode("latin-1"), http=HTML)
IMAGE = record(b"\x89PNG", http="HTTP/1.1 200 OK\nContent-Type: image/png")
MISSING = record(b"<p>Not found", http="HTTP/1.1 404 Not Found\nContent-Type: text/html")


def archive(folder: Path, content: bytes, name: str = "a.warc") -> Taken:
    """Read an archive."""
    (folder / name).write_bytes(content)
    return take(folder / name)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_captured_pages_are_articles(tmp_path: Path, name: str) -> None:
    """The address and the encoding are those of the capture; what is no page is counted."""
    records = [IMAGE, GOOD, MISSING, GOOD]
    content = b"".join(gzip.compress(one) for one in records) if name.endswith("gz") else b"".join(records)
    taken = archive(tmp_path, content, name)

    assert taken.texts == ["The café gate jammed on Monday."] * 2
    assert taken.rejected == []
    assert taken.articles[0].url == "https://x.example/gate"
    assert [Path(article.path or "").name for article in taken.articles] == [f"{name}#2", f"{name}#4"]
    told = [note.message for note in taken.notes if note.code == "ignored"]
    assert told == ["has 2 records that are no pages; ignored"]


def test_packed_pages_are_unpacked(tmp_path: Path) -> None:
    """As they came over the wire."""
    packed = record(gzip.compress(PAGE.encode("latin-1")), http=f"{HTML}\nContent-Encoding: gzip")

    assert archive(tmp_path, packed).texts == ["The café gate jammed on Monday."]


def test_converted_texts_are_articles(tmp_path: Path) -> None:
    """As Common Crawl's WET files have them; a dateline takes its year from the capture."""
    (article,) = archive(tmp_path, record(b"OSLO, Dec. 30 (NTB) - The gate jammed.", "conversion")).articles

    assert article.published is not None
    assert (article.published.value, article.published.source) == ("2023-12-30", "dateline")


def test_the_day_of_capture_is_no_publication_date(tmp_path: Path) -> None:
    """A page is captured whenever a crawler comes by."""
    assert archive(tmp_path, GOOD).articles[0].published is None


@pytest.mark.parametrize(
    "damage", [b"junk", GOOD[:150], GOOD[:-20], GOOD.replace(b"Content-Length: ", b"Content-Length: x")]
)
def test_a_broken_archive_is_told_of(
    tmp_path: Path, damage: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    """What came before is used, and nothing is printed past the notes."""
    taken = archive(tmp_path, GOOD + damage)

    assert taken.texts[:1] == ["The café gate jammed on Monday."]
    assert "warc" in {*taken.codes, *(note.code for note in taken.notes)}
    assert capsys.readouterr().err == ""
    assert set(archive(tmp_path, damage).codes) <= {"warc", "no-articles", "no-text"}


@settings(max_examples=50)
@given(st.binary(max_size=30), st.integers(0, 700))
def test_any_bytes_are_articles_or_an_input_error(noise: bytes, at: int) -> None:
    """Nothing else comes out, whatever goes in."""
    good = GOOD + IMAGE
    try:
        list(read(io.BytesIO(good[:at] + noise + good[at + len(noise) :]), "a.warc"))
    except InputError as error:
        assert error.path.startswith("a.warc")


def test_one_page_that_cannot_be_used_leaves_the_others(tmp_path: Path) -> None:
    """It is named by the number of its record."""
    taken = archive(tmp_path, record(b"<p></p>", http=HTML) + GOOD)

    assert (len(taken.articles), [(Path(one.path).name, one.code) for one in taken.rejected]) == (
        1,
        [("a.warc#1", "no-text")],
    )
