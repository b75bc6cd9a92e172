"""The texts and addresses of others, made safe."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.export.clean import clean, one_line, web_url
from chronos.well_formed import well_formed

TEXTS = st.text(st.characters(codec=None))


@pytest.mark.parametrize("mark", ["\r\n", "\r", "\x85", "\u2028", "\u2029", "\n"])
def test_every_line_break_is_one(mark: str) -> None:
    """No reader finds more lines than another."""
    assert clean(f"one{mark}two") == "one\ntwo"
    assert one_line(f"one{mark}two") == "one two"


def test_a_byte_order_mark_is_dropped() -> None:
    """It is no part of what was said."""
    assert clean("\ufeffdam") == "dam"


@given(TEXTS)
def test_nothing_unfit_is_left(text: str) -> None:
    """No control but tab and line feed, no surrogate, no non-character; cleaning again changes nothing."""
    cleaned = clean(text)
    assert not [c for c in cleaned if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n"]
    assert not [c for c in cleaned if ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF]
    assert clean(cleaned) == cleaned
    assert len(one_line(text).splitlines()) <= 1


@given(TEXTS)
def test_offsets_stay_true_where_only_the_encoding_is_mended(text: str) -> None:
    """One character stands for one."""
    assert len(well_formed(text)) == len(text)
    well_formed(text).encode("utf-8")


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=c&d=1#e", "https://example.org/a?b=c&d=1#e"),
        ("HTTP://example.org", "http://example.org/"),
        ("https://example.org/%20a b", "https://example.org/%20a%20b"),
        ("https://example.org/\u00e9\u200b", "https://example.org/%C3%A9%E2%80%8B"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("https://example.org?next=@b", "https://example.org/?next=@b"),
        ("https://[2001:db8::1]:8080/", "https://[2001:db8::1]:8080/"),
        (" https://example.org/a\n", "https://example.org/a"),
    ],
)
def test_an_address_leads_where_it_led_and_is_ascii(url: str, safe: str) -> None:
    """What RFC 3986 does not allow is percent-encoded."""
    assert web_url(url) == safe


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "//example.org/a",
        "/a",
        "https:///a",
        "https://user:secret@example.org/",
        "https://example.org\\@evil.example/",
        "http://[",
        "ftp://example.org/",
        "https://example.org/" + "a" * 8000,
    ],
)
def test_what_is_no_web_address_gives_none(url: str | None) -> None:
    """No other scheme, no host in disguise."""
    assert web_url(url) is None


@given(TEXTS | TEXTS.map(lambda text: f"https://{text}"))
def test_any_address_is_safe_or_none(url: str) -> None:
    """Nothing that ends an attribute or a line gets through, and what is safe stays as it is."""
    safe = web_url(url)
    if safe is not None:
        assert safe.isascii()
        assert safe.isprintable()
        assert not set(safe) & set(' <>"{}|\\^`')
        assert safe.startswith(("http://", "https://"))
        assert web_url(safe) == safe
