"""The words of a language: read, checked, compiled."""

from __future__ import annotations

from importlib.resources import files

import pytest

from chronos.cues import cues, load
from chronos.errors import LanguageError

EN = cues("en")
TEXTS = {one.name: one.read_text("utf-8") for one in files("chronos").joinpath("languages/en/cues").iterdir()}


@pytest.mark.parametrize(
    ("word", "base", "tense"),
    [
        ("fired", "fire", "past"),
        ("stopped", "stop", "past"),
        ("carried", "carry", "past"),
        ("struck", "strike", "past"),
        ("re-elected", "elect", "past"),
        ("reaches", "reach", "present"),
        ("planes", "", ""),
        ("dying", "die", "gerund"),
        ("zorbed", "zorbed", "past"),
        ("the", "", ""),
    ],
)
def test_forms_are_known(word: str, base: str, tense: str) -> None:
    """A verb form goes back to its base; what is no verb form goes nowhere."""
    known = EN.word(word)
    assert (known.base, known.tense) == (base, tense)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ukraine", "Ukrainian"),
        ("Korea", "Korean"),
        ("tested", "tests"),
        ("Iran", "Iranian"),
        ("quake", "earthquake"),
    ],
)
def test_words_of_one_root_share_a_stem(one: str, other: str) -> None:
    """Inflection, nationality and listed synonyms make no difference."""
    assert EN.stem(one) == EN.stem(other)


def test_no_synonym_is_in_two_groups() -> None:
    """A word means one thing."""
    every = [word for group in EN.data["synonyms"]["groups"] for word in group.split()]
    assert sorted(set(every)) == sorted(every)


def test_regional_tags_use_the_language() -> None:
    """``en-GB`` has the words of ``en``."""
    assert cues("en-GB").has("words.personal", "she")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[stems]", "[stem]", "no section"),
        ("[verbs]", "[verbs", "test/verbs.toml: "),
        ("[nouns]", "[verbs]", r"test/verbs.toml: \[verbs\] is in another file too"),
        ("become became become", "become became", "base, past, participle"),
        ("regular =", "regulars =", "no list"),
    ],
)
def test_broken_cues_are_refused(old: str, new: str, message: str) -> None:
    """What is wrong with a file of cues is said with its name."""
    with pytest.raises(LanguageError, match=message):
        load({name: text.replace(old, new) for name, text in TEXTS.items()}, "test")


@pytest.mark.parametrize("tag", ["xx", "../en", ""])
def test_unknown_language_is_refused(tag: str) -> None:
    """A language without a folder has no cues."""
    with pytest.raises(LanguageError, match="no cues"):
        cues(tag)


def test_a_long_s_is_no_s_of_a_phrase() -> None:
    """What only looks like a phrase of the list stays as it is written."""
    assert cues("en").short("the United States, the United \u017ftates") == "the US, the United \u017ftates"
