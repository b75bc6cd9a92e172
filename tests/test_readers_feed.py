"""Feeds: an article an entry, with the text the feed has of it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from taken import Taken, take

pytest.importorskip("feedparser", reason="the feeds extra is not installed")

from chronos.errors import InputError
from chronos.readers.feed import read

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour News</title><language>en-gb</language>
<item><title>The gate &amp; the lock</title><link>https://news.example/1</link>
<pubDate>Wed, 08 May 2024 09:15:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The gate <b>jam</b>med on Monday.</p>
<p>It rained.</p>]]></content:encoded></item>
<item><title>Undated</title>
<description>&lt;p&gt;The lock was mended in May 2023.&lt;/p&gt;</description></item>
<item><title>Empty</title></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title><entry><title>Gate</title>
<link href="https://news.example/1"/><updated>2024-05-09T08:00:00Z</updated>
<published>2024-05-08T23:30:00-05:00</published><content type="html">&lt;p&gt;The gate jammed.</content>
</entry></feed>"""


def feed(folder: Path, content: str, name: str = "a.xml") -> Taken:
    """Read a feed."""
    (folder / name).write_text(content)
    return take(folder / name)


def test_each_entry_is_an_article(tmp_path: Path) -> None:
    """The longest text is taken; the feed's name and language are those of its articles; none is lost."""
    taken = feed(tmp_path, RSS)
    first, second = taken.articles

    assert first.text == "The gate jammed on Monday.\n\nIt rained."
    assert (first.title, first.url, first.outlet, first.lang) == (
        "The gate & the lock",
        "https://news.example/1",
        "Harbour News",
        "en-gb",
    )
    assert first.published is not None
    assert (first.published.value, first.published.source) == ("2024-05-08T09:15:00+02:00", "feed")
    assert (second.text, second.published) == ("The lock was mended in May 2023.", None)
    assert [(Path(one.path).name, one.code) for one in taken.rejected] == [("a.xml#3", "no-text")]


@pytest.mark.parametrize("name", ["a.atom", "a.xml"])
def test_published_and_updated_are_kept_apart(tmp_path: Path, name: str) -> None:
    """Atom has both, each with its zone."""
    (article,) = feed(tmp_path, ATOM, name).articles
    assert article.published is not None
    assert article.updated is not None
    assert (article.published.value, article.updated.value) == (
        "2024-05-08T23:30:00-05:00",
        "2024-05-09T08:00:00+00:00",
    )
    only = feed(tmp_path, ATOM.replace("<published>2024-05-08T23:30:00-05:00</published>", "")).articles[0]
    assert only.published is not None
    assert (only.published.value, only.published.confidence) == ("2024-05-09T08:00:00+00:00", 0.6)


@pytest.mark.parametrize("content", ["", "<html><p>x", "<urlset><url/></urlset>", "http://x.example/", "{}"])
def test_xml_that_is_no_feed(tmp_path: Path, content: str) -> None:
    """By hand it is rejected; in a folder it is a file of another kind. No address is ever opened."""
    assert feed(tmp_path, content).codes == ["kind"]
    (tmp_path / "b.txt").write_text("It rained.")
    taken = take(tmp_path)
    assert (taken.texts, taken.rejected, [Path(path).name for path in taken.ignored]) == (
        ["It rained."],
        [],
        ["a.xml"],
    )


@settings(max_examples=50)
@given(st.binary(max_size=30), st.integers(0, 900))
def test_any_bytes_are_articles_or_an_input_error(noise: bytes, at: int) -> None:
    """Nothing else comes out, whatever goes in."""
    good = RSS.encode()
    try:
        list(read(io.BytesIO(good[:at] + noise + good[at + len(noise) :]), "a.rss"))
    except InputError as error:
        assert error.path == "a.rss"


def test_a_feed_without_entries_is_rejected(tmp_path: Path) -> None:
    """It is a feed, and there is nothing in it."""
    assert feed(tmp_path, '<rss version="2.0"><channel><title>x</title></channel></rss>').codes == [
        "no-articles"
    ]


def test_entities_are_not_expanded_without_end(tmp_path: Path) -> None:
    """Nor is a file of the machine read."""
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE rss [<!ENTITY e0 "lol"><!ENTITY f SYSTEM "file:///etc/hostname">{entities}]>'
    item = "<item><title>x</title><description>&e9; &f; The gate jammed.</description></item>"
    taken = feed(tmp_path, f'{bomb}<rss version="2.0"><channel>{item}</channel></rss>')

    assert all(len(text) < 100 and text.endswith("The gate jammed.") for text in taken.texts)
    assert len(taken.articles) + len(taken.rejected) == 1
