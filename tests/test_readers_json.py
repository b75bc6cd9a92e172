"""JSON and JSON lines: the fields of scrapers, and what is no article."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from taken import TEXT, Write, taken

from chronos.errors import InputError


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
