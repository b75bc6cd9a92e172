"""A text comes in whatever its bytes are, or it is told that some could not be read."""

from __future__ import annotations

import json

import pytest
from taken import TEXT, Write, taken


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
