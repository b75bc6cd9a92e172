"""A chronology: its records keep all but the text, and mentions have names of their own."""

from __future__ import annotations

import attrs

import chronos
from chronos.article import Article
from chronos.chronology import ArticleRecord, Chronology, mention_id

ARTICLE = Article("The bridge fell on the 22nd. It rained yesterday.", "2024-01-23", title="Bridge", id="a")


def test_an_empty_chronology() -> None:
    """No articles make no events, and it can still be written and read."""
    empty = chronos.chronicle([], title="Nothing")

    assert (len(empty), list(empty), empty.report.read) == (0, [], 0)
    assert Chronology.from_json(empty.to_json()) == empty


def test_a_record_keeps_all_but_the_text() -> None:
    """Who holds the article can prove it by its hash."""
    record = ArticleRecord.of(ARTICLE)

    assert (record.id, record.title, record.published) == ("a", "Bridge", ARTICLE.published)
    assert record.sha256 == ARTICLE.sha256
    assert "text" not in {field.name for field in attrs.fields(ArticleRecord)}


def test_mentions_have_names_of_their_own() -> None:
    """An article's id and a place in it name a mention."""
    found = chronos.find(ARTICLE.text, ARTICLE.published)
    names = [mention_id(ARTICLE.id, one) for one in found]

    assert names == ["a:19-27", "a:39-48"]


def test_a_chronology_is_walked_in_order() -> None:
    """Iterating gives the events, earliest first."""
    story = chronos.chronicle([ARTICLE, Article("The bridge opened on May 3, 1931.", "2024-01-25", id="b")])

    assert len(story) == len(list(story)) == len(story.events)
    starts = [event.interval.start for event in story if event.interval.start is not None]
    assert starts == sorted(starts)
