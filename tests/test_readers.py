"""Articles come in whole, with their dates, or are rejected by name."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.article import Article
from chronos.chronology import Rejection
from chronos.errors import InputError, LanguageError
from chronos.readers import Note, read
from chronos.readers.standard_input import read as read_standard_input

TEXT = "The council met on 6 May and agreed."
Write = Callable[[str, str | bytes], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a file and returns its path."""

    def write(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def taken(*paths: str, **options: Any) -> tuple[list[Article], list[tuple[int | None, str]], list[str]]:
    """Read all, and return the articles, where and why others were rejected, and the codes of the notes."""
    rejected: list[Rejection] = []
    notes: list[Note] = []
    articles = list(read(*paths, on_reject=rejected.append, on_note=notes.append, **options))
    return articles, [(one.line, one.code) for one in rejected], [one.code for one in notes]


def test_without_a_callback_the_first_bad_input_raises(write: Write) -> None:
    """The error names the file, the line and what is wrong."""
    path = write("a.jsonl", f'{{"text": "{TEXT}"}}\n{{"text": \n')

    with pytest.raises(InputError, match=r"a\.jsonl:2: broken JSON at column 9: expecting value"):
        list(read(path))


def test_options_are_checked_at_once() -> None:
    """A language chronos does not have is an error before anything is read."""
    with pytest.raises(LanguageError, match="no language 'tlh'; chronos has en"):
        read("nowhere.txt", lang="tlh")


def test_front_matter_tells_of_the_article(write: Write) -> None:
    """Its five fields are taken, other keys are passed over, and the text begins below."""
    head = """---
title: "A bridge: \\"closed\\""
Published: 2024-05-08
url: https://news.example/bridge
outlet: 'The Ellery''s Echo'
lang: en-GB
# a comment
tags:
  - bridges
---
"""
    articles, rejected, _ = taken(write("a.md", head + TEXT))

    assert rejected == []
    assert articles[0].text == TEXT
    assert (articles[0].title, articles[0].outlet) == ('A bridge: "closed"', "The Ellery's Echo")
    assert (articles[0].url, articles[0].lang) == ("https://news.example/bridge", "en-GB")
    assert articles[0].published is not None
    assert (articles[0].published.value, articles[0].published.source) == ("2024-05-08", "front-matter")


def test_front_matter_that_cannot_be_read_is_rejected(write: Write) -> None:
    """A line that is no entry, or a quote left open, is named by its line."""
    assert taken(write("a.md", f"---\ntitle: T\nno entry\n---\n{TEXT}"))[1] == [(3, "front-matter")]
    assert taken(write("b.md", f'---\ntitle: "T\n---\n{TEXT}'))[1] == [(2, "front-matter")]


def test_a_rule_is_no_front_matter(write: Write) -> None:
    """Dashes that nothing closes, or that stand inside the text, are text."""
    for text in (f"---\n{TEXT}", f"{TEXT}\n\n---\n\n{TEXT}"):
        assert taken(write("a.md", text))[0][0].text == text


@pytest.mark.parametrize(
    ("record", "outlet", "url", "published"),
    [
        (
            {"text": TEXT, "date": "2024-05-08", "source": "https://x.example/1", "source-hostname": "Echo"},
            "Echo",
            "https://x.example/1",
            "2024-05-08",
        ),
        (
            {
                "text": TEXT,
                "publish_date": "2024-05-08T09:00:00+02:00",
                "canonical_link": "https://x.example/1",
            },
            None,
            "https://x.example/1",
            "2024-05-08T09:00:00+02:00",
        ),
        (
            {
                "maintext": TEXT,
                "source_domain": "x.example",
                "date_publish": "2024-05-08 09:00:00",
                "url": None,
            },
            "x.example",
            None,
            "2024-05-08T09:00:00",
        ),
        ({"maintext": TEXT, "source_domain": "x.example", "date_publish": "None"}, "x.example", None, None),
        (
            {
                "plaintext": TEXT,
                "publishing_date": "2024-05-08 09:00:00+00:00",
                "html": {"responded_url": "u"},
            },
            None,
            "u",
            "2024-05-08T09:00:00+00:00",
        ),
        (
            {"text": TEXT, "domain": "x.example", "date": "2024-05-08 00:00:00", "url": "u"},
            "x.example",
            "u",
            "2024-05-08T00:00:00",
        ),
        ({"text": TEXT, "dct": "8 May 2024", "source": "somebody"}, None, None, "2024-05-08"),
    ],
)
def test_scrapers_are_understood(
    write: Write, record: dict[str, Any], outlet: str | None, url: str | None, published: str | None
) -> None:
    """The field names of known scrapers give the same article as chronos's own."""
    articles, rejected, _ = taken(write("a.json", json.dumps(record)))

    assert rejected == []
    assert articles[0].text == TEXT
    assert (articles[0].outlet, articles[0].url) == (outlet, url)
    assert (articles[0].published and articles[0].published.value) == published


def test_the_date_cascade(write: Write) -> None:
    """The override beats the field, the field a stamp, a stamp the option; how it is known is kept."""
    stamp = f"{TEXT}\nPublished: 7 May 2024\nUpdated: 9 May 2024"
    fields = {"text": stamp, "published": "2024-05-06"}
    field = write("field.json", json.dumps(fields))
    stamped, plain, updated = (
        write("stamp.txt", stamp),
        write("plain.txt", TEXT),
        write("u.txt", f"Updated 2024-05-09\n{TEXT}"),
    )

    def published(path: str, **options: Any) -> tuple[str, str] | None:
        found = taken(path, **options)[0][0].published
        return (found.value, found.source) if found else None

    assert published(field, published="2024-05-01", published_override="2024-05-02") == (
        "2024-05-02",
        "option",
    )
    assert published(field, published="2024-05-01") == ("2024-05-06", "field")
    assert published(stamped, published="2024-05-01") == ("2024-05-07", "stamp")
    assert published(updated, published="2024-05-01") == ("2024-05-09", "stamp")
    assert published(plain, published="2024-05-01") == ("2024-05-01", "option")
    assert published(plain) is None
    assert taken(stamped)[0][0].updated is not None


@pytest.mark.parametrize("told", ["yesterday", 20240508, "May 8", {}])
def test_a_date_that_cannot_be_read_is_none(write: Write, told: object) -> None:
    """The article is used with the next best date, or without, and that is noted."""
    path = write("a.json", json.dumps({"text": TEXT, "published": told}))
    articles, rejected, notes = taken(path, published="2024-05-01")

    assert articles[0].published is not None
    assert (articles[0].published.value, rejected, notes) == ("2024-05-01", [], ["date"])
    assert taken(path)[1:] == ([], ["date", "undated"])
    assert taken(path, strict=True)[1] == [(None, "undated")]


def test_no_article_is_longer_than_a_book(write: Write) -> None:
    """A text beyond the limit is rejected, and the other lines are used."""
    lines = [json.dumps({"text": "It rained. " * 500_000}), json.dumps({"text": TEXT})]

    assert taken(write("a.jsonl", "\n".join(lines)))[1] == [(1, "too-large")]


def test_no_publication_date(write: Write) -> None:
    """The article is used and that is noted; a strict reading rejects it."""
    path = write("a.txt", TEXT)

    assert taken(path)[1:] == ([], ["undated"])
    assert taken(path, strict=True)[:2] == ([], [(None, "undated")])


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ({}, "no-text"),
        ({"text": " \n"}, "no-text"),
        ({"text": 5}, "text"),
        ({"text": TEXT, "lang": "fr"}, "language"),
        ([TEXT], "record"),
        (None, "record"),
    ],
)
def test_records_that_are_no_articles(write: Write, record: object, code: str) -> None:
    """Each is rejected with its line and a code; the other lines are used."""
    path = write("a.jsonl", f'{json.dumps(record)}\n{{"text": "{TEXT}", "published": "2024-05-08"}}\n')
    articles, rejected, _ = taken(path)

    assert (len(articles), rejected) == (1, [(1, code)])


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"text": "x", "n": NaN}', "json"),
        (b'{"text": "x",}', "json"),
        (b'{"text": "x", "text": "y"}', "json"),
        (b'{"text": "\xff"}', "encoding"),
        (b'{"x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "json"),
    ],
)
def test_lines_that_are_no_json(write: Write, line: bytes, code: str) -> None:
    """A line that RFC 8259 does not allow is rejected by its number, and reading goes on."""
    good = json.dumps({"text": TEXT}).encode()

    assert taken(write("a.jsonl", good + b"\n" + line + b"\n" + good))[1] == [(2, code)]


def test_only_line_feeds_end_a_line(write: Write) -> None:
    """Separators of other kinds stand inside strings; CR LF and blank lines are no harm."""
    line = json.dumps({"text": f"{TEXT}\u2028\u2029\u0085 more"}, ensure_ascii=False)
    articles, rejected, _ = taken(write("a.jsonl", f"\ufeff{line}\r\n\n  \n{line}"))

    assert (len(articles), rejected) == (2, [])


def test_json_holds_one_article_or_several(write: Write) -> None:
    """An array gives each of its objects; one that is none is named by its place."""
    path = write("a.json", json.dumps([{"text": TEXT, "id": 7}, 3, {"text": TEXT, "n": 10**4000}]))
    articles, rejected, _ = taken(path)

    assert [article.id for article in articles][:1] == ["7"]
    assert (len(articles), rejected) == (2, [(None, "record")])


def test_a_number_of_any_length_is_json(write: Write) -> None:
    """A field that nobody needs refuses no article."""
    assert taken(write("a.json", f'{{"text": "{TEXT}", "n": {"9" * 10_000}}}'))[1] == []


def test_lone_surrogates_become_replacement_characters(write: Write) -> None:
    """Every text can be written as UTF-8, each character in its place."""
    article = taken(write("a.json", '{"text": "a\\ud800b", "title": "\\udfff!"}'))[0][0]

    assert (article.text, article.title) == ("a\ufffdb", "\ufffd!")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_are_honoured(write: Write, encoding: str) -> None:
    """A mark names the encoding, and is no part of the text."""
    articles, _, notes = taken(write("a.txt", f"Café: {TEXT}".encode(encoding)), published="2024-05-08")

    assert (articles[0].text, notes) == (f"Café: {TEXT}", [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen(write: Write, encoding: str) -> None:
    """A text whose every second byte is null is read, with a note."""
    articles, _, notes = taken(write("a.txt", TEXT.encode(encoding)), published="2024-05-08")

    assert (articles[0].text, notes) == (TEXT, ["encoding"])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_marked_json_lines_are_read(write: Write, encoding: str) -> None:
    """Lines in another Unicode encoding come in as those in UTF-8."""
    lines = "".join(json.dumps({"text": f"{n}\u2028: {TEXT}"}, ensure_ascii=False) + "\n" for n in range(3))
    articles, rejected, _ = taken(write("a.jsonl", lines.encode(encoding)))

    assert ([article.text[0] for article in articles], rejected) == (["0", "1", "2"], [])


def test_wrong_bytes_are_replaced_and_told(write: Write) -> None:
    """A text in another encoding is used, with a note; what is no text at all is rejected."""
    articles, _, notes = taken(write("a.txt", f"Café: {TEXT}".encode("cp1252")), published="2024-05-08")

    assert (articles[0].text, notes) == (f"Caf\ufffd: {TEXT}", ["encoding"])
    assert taken(write("b.txt", bytes(range(256)) * 8))[1] == [(None, "not-text")]
    assert taken(write("c.txt", b"\xef\xbb\xbf"))[1] == [(None, "no-text")]


@pytest.mark.parametrize(
    ("kind", "package", "extra"),
    [
        ("html", "trafilatura", "html"),
        ("rss", "feedparser", "feeds"),
        ("warc", "trafilatura", "html"),
        ("pdf", "pypdf", "pdf"),
        ("txt.zst", "zstandard", "zstd"),
    ],
)
def test_a_missing_extra_is_told_of(
    write: Write, monkeypatch: pytest.MonkeyPatch, kind: str, package: str, extra: str
) -> None:
    """The message has the line that installs it; the other inputs are used."""
    monkeypatch.setitem(sys.modules, package, None)
    rejected: list[Rejection] = []
    articles = list(read(write(f"a.{kind}", "x"), write("b.txt", TEXT), on_reject=rejected.append))

    assert ([article.text for article in articles], rejected[0].code) == ([TEXT], "extra")
    assert f"pip install 'chronos-timeline[{extra}]'" in rejected[0].message


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"{TEXT}\n", 1),
        (f'\n {{"text": "{TEXT}"}}\n{{"text": "{TEXT}"}}\n', 2),
        (json.dumps({"text": TEXT}, indent=2), 1),
        (f"<p>{TEXT}</p>", 1),
    ],
)
def test_standard_input(content: str, expected: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is text, or JSONL where it begins with a brace; an object over many lines is one article."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))

    articles, rejected, _ = taken("-")
    assert (len(articles), rejected) == (expected, [])
    assert articles[0].path == "-"


@given(st.binary())
def test_any_bytes_are_an_article_or_an_input_error(data: bytes) -> None:
    """Nothing else comes out of standard input, whatever goes in."""
    try:
        for found in read_standard_input(io.BytesIO(data), "-"):
            assert isinstance(found, Note | InputError) or found.path == "-"
    except InputError as error:
        assert error.path == "-"


@given(
    st.dictionaries(
        st.sampled_from(["text", "id", "title", "published", "lang", "date"]),
        st.none() | st.integers() | st.text(),
    )
)
def test_any_record_is_an_article_or_an_input_error(fields: dict[str, object]) -> None:
    """Fields of any type and content raise nothing but an input error."""
    file = io.BytesIO(json.dumps(fields).encode())
    from chronos.readers import json as json_reader
    from chronos.readers.articles import article
    from chronos.readers.reading import Reading
    from chronos.readers.record import Record

    for found in json_reader.read(file, "a.json"):
        assert isinstance(found, Record)
        try:
            assert article(found, Reading()).text
        except InputError as error:
            assert error.code in {"text", "no-text", "language"}
