"""Mail: its body is the article, its fields tell the rest."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.errors import InputError
from chronos.readers.articles import article
from chronos.readers.eml import read
from chronos.readers.reading import Reading
from chronos.readers.record import Record

HEAD = """From: Harbour News <desk@harbour.example>
Subject: =?utf-8?q?Caf=C3=A9_by_the_lock_opens?=
Date: Wed, 08 May 2024 09:15:00 +0200
MIME-Version: 1.0
"""
PLAIN = "Content-Type: text/plain; charset=iso-8859-1\n\nThe caf\xe9 opened on Monday.\n"


def only(data: bytes) -> Record:
    """Return the one record of a message."""
    (found,) = read(io.BytesIO(data), "a.eml")
    assert isinstance(found, Record)
    return found


def test_a_message_is_an_article() -> None:
    """Subject, sender and date are decoded; the zone is kept."""
    told = article(only((HEAD + PLAIN).encode("latin-1")), Reading())

    assert told.text.strip() == "The café opened on Monday."
    assert (told.title, told.outlet) == ("Café by the lock opens", "Harbour News")
    assert told.published is not None
    assert (told.published.value, told.published.source) == ("2024-05-08T09:15:00+02:00", "field")


def test_plain_text_is_taken_before_html() -> None:
    """Of a body in two forms, the one without markup."""
    both = "Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>web</p>\n"
    text = only(f"{HEAD}{both}--x\n{PLAIN}--x--\n".encode("latin-1")).fields["text"]

    assert str(text).strip() == "The café opened on Monday."


def test_a_message_in_html_is_its_text() -> None:
    """Where there is no plain text."""
    web = "Content-Type: text/html; charset=utf-8\n\n<p>The gate <b>jam</b>med.</p><p>It rained.</p>"

    assert only((HEAD + web).encode()).fields["text"] == "The gate jammed.\n\nIt rained."


@pytest.mark.parametrize("data", [b"", b"It rained on Monday.\n", b"\x00\xff" * 50])
def test_what_is_no_mail_is_rejected(data: bytes) -> None:
    """A text under the wrong name is told of as such."""
    with pytest.raises(InputError, match="no mail"):
        only(data)


def test_parts_nested_without_end_are_rejected() -> None:
    """They run into no error but the one for bad input."""
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(2_000))
    try:
        assert only((HEAD + nested).encode()).fields["text"] == ""
    except InputError as error:
        assert error.code == "mail"


@given(st.binary(max_size=400), st.integers(0, 300))
def test_any_bytes_are_a_message_or_an_input_error(noise: bytes, at: int) -> None:
    """Nothing else comes out, whatever goes in."""
    good = (HEAD + PLAIN).encode("latin-1")
    for data in (noise, good[:at] + noise + good[at:]):
        try:
            only(data)
        except InputError as error:
            assert error.code == "mail"
