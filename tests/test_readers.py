"""Articles come in whole, with their dates, or are rejected by name."""

from __future__ import annotations

import io
import json
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from taken import TEXT, Write, taken

from chronos.chronology import Rejection
from chronos.errors import InputError, LanguageError
from chronos.readers import Note, read
from chronos.readers.standard_input import read as read_standard_input


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
