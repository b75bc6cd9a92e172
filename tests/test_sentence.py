"""The sentence around a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.cues import cues
from chronos.sentence import REACH, sentence_around, sentences

EN = cues("en")


def sentence(text: str, word: str) -> str:
    """Return the sentence that holds *word*."""
    at = text.index(word)
    first, last = sentence_around(text, at, at + len(word), EN)
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It rained. Roe left on Monday. All was well.", "Monday", "Roe left on Monday."),
        ("It may do 15 km/h. Two men fell on Monday.", "Monday", "Two men fell on Monday."),
        (
            "Mr. Roe of the U.S. Navy left on Jan. 3 by sea. He fell.",
            "Jan. 3",
            "Mr. Roe of the U.S. Navy left on Jan. 3 by sea.",
        ),
        ("They live in the U.S. The vote is on Monday.", "Monday", "The vote is on Monday."),
        ("It sank at 3 a.m. The crew swam.", "3 a.m.", "It sank at 3 a.m."),
        ("It sank at 3 a.m. Monday, we hear. Well.", "3 a.m.", "It sank at 3 a.m. Monday, we hear."),
        ("J. K. Roe won in 2019. So what?", "2019", "J. K. Roe won in 2019."),
        ("“It fell.” Roe left on Monday! Why?", "Monday", "Roe left on Monday!"),
        ("A headline of May\nRoe left on Monday.", "Monday", "Roe left on Monday."),
        (
            "The long line that\nis wrapped on Monday and\ngoes on. End.",
            "Monday",
            "The long line that\nis wrapped on Monday and\ngoes on.",
        ),
        ("First paragraph\n\nRoe left on Monday", "Monday", "Roe left on Monday"),
        ("It cost 3.5 million in 2019, no less. Well.", "2019", "It cost 3.5 million in 2019, no less."),
        ("|\n|\nRoe left on Monday | Sport", "Monday", "Roe left on Monday"),
    ],
)
def test_sentence_is_found(text: str, word: str, expected: str) -> None:
    """Full stops of abbreviations, wrapped lines and quotes are told from the ends of sentences."""
    assert sentence(text, word) == expected


@given(st.text(alphabet="aB .\n!?\"'|…“”", max_size=400), st.integers(0, 400), st.integers(0, 5))
def test_sentence_holds_its_place(text: str, start: int, length: int) -> None:
    """The bounds hold the span, lie in the text, and reach no further than they may."""
    start = min(start, len(text))
    end = min(start + length, len(text))
    first, last = sentence_around(text, start, end, EN)
    assert max(0, start - REACH) <= first <= start <= end <= last <= min(len(text), end + REACH)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The vote came at 4:40 a.m. Senator Ann Roe gave way.", 2),
        ("It opens at 5 p.m. Roe left at 6 p.m. Friday.", 2),
        ("It opens at 9 a.m. Friday in Aar.", 1),
        ("It opens at 9 a.m. EST.", 1),
        ("It opens at 9 a.m. New York time.", 1),
        ("The 9 a.m. Eucharist was full.", 1),
    ],
)
def test_a_name_behind_an_hour_begins_a_sentence(text: str, told: int) -> None:
    """But not a day, a zone or what is at that hour."""
    assert len(list(sentences(text, cues("en")))) == told
