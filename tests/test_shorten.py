"""Titles cut where a phrase ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.cues import cues
from chronos.extract.shorten import LONGEST, UNCOUNTED, shortened
from chronos.extract.syntax import Sentence
from chronos.extract.tagging import tagged

WORDS = (
    "Roe Lorne said that the a of to in and , minister boat sold was is planning visit types 17 which quickly"
)


def read(text: str) -> Sentence:
    """Return the tokens of a text without dates."""
    return Sentence(tagged(text, 0, len(text), (), cues("en")), cues("en"))


def cut(text: str, longest: int = LONGEST) -> str:
    """Return a text shortened, its tokens apart."""
    sentence = read(text)
    return " ".join(
        sentence.tokens[n].text for n in shortened(sentence, list(range(len(sentence.tokens))), longest)
    )


@given(st.lists(st.sampled_from(WORDS.split()), max_size=40), st.integers(4, LONGEST))
def test_never_too_long_nor_out_of_order(words: list[str], longest: int) -> None:
    """What is kept fits, in the order of the sentence, and what fits is kept as it is."""
    sentence = read(" ".join(words))
    places = list(range(len(sentence.tokens)))
    kept = shortened(sentence, places, longest)
    size = sum(sentence.tag(n) not in UNCOUNTED for n in kept)
    assert size <= longest
    assert kept == sorted(set(kept))
    assert kept == places or sum(sentence.tag(n) not in UNCOUNTED for n in places) > longest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe sold the boat to a museum in Lorne", "Roe sold the boat to a museum"),
        ("Roe sold a boat and bought a car", "Roe sold a boat"),
        ("Roe visited two types of old boats in Lorne", "Roe visited two types of old boats"),
        ("Roe said that transport minister Lena Fisk left", "Roe said that Lena Fisk left"),
    ],
)
def test_phrases_stay_whole(text: str, expected: str) -> None:
    """A phrase goes whole or stays whole; else who a name is goes."""
    assert cut(text, 7) == expected
