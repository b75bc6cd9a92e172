"""What events are about: tags by the words of their titles."""

from __future__ import annotations

import pytest

import chronos
from chronos.errors import LanguageError
from chronos.languages import known
from chronos.topics import load, topics, topics_of

TOPICS = [(tag, topic) for tag in known() for topic in topics(tag)]
GIVEN = [(tag, topic.name, title) for tag, topic in TOPICS for title in topic.examples]
NEVER = [(tag, topic.name, title) for tag, topic in TOPICS for title in topic.never]


@pytest.mark.parametrize(("lang", "name", "title"), GIVEN)
def test_examples_have_their_tag(lang: str, name: str, title: str) -> None:
    """Each example of a tag is given it."""
    assert name in topics_of(title, lang)


@pytest.mark.parametrize(("lang", "name", "title"), NEVER)
def test_counter_examples_have_it_not(lang: str, name: str, title: str) -> None:
    """No counter-example of a tag is given it."""
    assert name not in topics_of(title, lang)


def test_events_have_their_tags() -> None:
    """An event is tagged by its title, a statement as one besides."""
    text = "The court said on Monday that it had cleared Roe. The dam collapsed on Sunday."
    events = chronos.chronicle([chronos.Article(text, "2024-01-23")])
    assert [event.tags for event in events] == [("disaster",), ("statement", "court")]


def test_a_name_is_no_word() -> None:
    """ "Court Street" is no court, and "shared" no share."""
    assert topics_of("The cottage in Court Street burned", "en") == ()
    assert topics_of("Roe shared the prize", "en") == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[tag]]\nname = 'sea'", "tags.toml: tag 'sea' has no nouns"),
        ("[[tag", "tags.toml: "),
    ],
)
def test_faulty_blocks_are_named(text: str, message: str) -> None:
    """A block without its lists, or no TOML, is a `LanguageError` that names the file."""
    with pytest.raises(LanguageError, match=message):
        load(text, "tags.toml")
