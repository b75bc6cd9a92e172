"""What an event is about, by the words of its title: ``languages/<tag>/tags.toml``."""

from __future__ import annotations

import functools
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

import attrs

from chronos.cues import cues
from chronos.errors import LanguageError
from chronos.event import STATEMENT, Event
from chronos.extract.syntax import sentence_of
from chronos.extract.tokens import Tag
from chronos.language_tag import language_of

Names = dict[str, list[str]]

_ACTS = (Tag.VERB, Tag.GERUND)


@attrs.frozen(eq=False)
class Topic:
    """A tag with the words that give it, and titles that must and must not have it."""

    name: str
    nouns: frozenset[str]
    verbs: frozenset[str]
    examples: tuple[str, ...]
    never: tuple[str, ...]


def topics_of(title: str, lang: str) -> tuple[str, ...]:
    """Return the tags of a title, in alphabetical order.

    >>> topics_of("A court cleared two rebels of murder", "en")
    ('armed conflict', 'court', 'crime')
    """
    known = cues(lang)
    verbs, nouns = _by_word(lang)
    given: set[str] = set()
    for n, token in enumerate(sentence_of(title, lang).tokens):
        if token.tag in _ACTS:
            given.update(verbs.get(token.known.base, ()))
        elif not n or token.tag is not Tag.NAME:
            given.update(nouns.get(token.word, ()), nouns.get(known.singular(token.word), ()))
    return tuple(sorted(given))


def with_topics(event: Event, given: Iterable[str]) -> Event:
    """Return an event with the tags of its title, which are *given*, before its others."""
    rest = (tag for tag in event.tags if tag != STATEMENT)
    said = (STATEMENT,) if event.is_statement else ()
    tags = tuple(dict.fromkeys((*said, *given, *rest)))
    return event if tags == event.tags else attrs.evolve(event, tags=tags)


def without_topics(event: Event, lang: str) -> Event:
    """Return an event without the tags that its title gives it."""
    given = topics_of(event.title, lang)
    return attrs.evolve(event, tags=tuple(tag for tag in event.tags if tag not in given))


@functools.cache
def _by_word(lang: str) -> tuple[Names, Names]:
    """Return the tags that each verb gives, and those that each noun gives."""
    verbs: Names = defaultdict(list)
    nouns: Names = defaultdict(list)
    for topic in topics(lang):
        for words, names in ((topic.verbs, verbs), (topic.nouns, nouns)):
            for word in words:
                names[word].append(topic.name)
    return verbs, nouns


@functools.cache
def topics(lang: str) -> tuple[Topic, ...]:
    """Return the tags of a language, by name. `LanguageError` where one is not whole."""
    folder = language_of(lang)
    path = files("chronos").joinpath("languages", folder, "tags.toml")
    if not path.is_file():
        return ()
    return load(path.read_text("utf-8"), f"languages/{folder}/tags.toml")


def load(text: str, name: str) -> tuple[Topic, ...]:
    """Check and read the text of a ``tags.toml``; *name* leads the messages of `LanguageError`."""
    try:
        blocks = tomllib.loads(text).get("tag", [])
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"{name}: {error}") from None
    return tuple(sorted((_topic(block, name) for block in blocks), key=lambda topic: topic.name))


def _topic(block: dict[str, Any], name: str) -> Topic:
    for key in ("name", "nouns", "verbs", "examples", "never"):
        if key not in block:
            raise LanguageError(f"{name}: tag {block.get('name', '')!r} has no {key}")
    nouns, verbs = (frozenset(block[key].split()) for key in ("nouns", "verbs"))
    return Topic(block["name"], nouns, verbs, tuple(block["examples"]), tuple(block["never"]))
