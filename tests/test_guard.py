"""The guard of the `re` engine keeps out nothing that the patterns match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.languages import known, language
from chronos.languages.automaton import Automaton
from chronos.languages.guard import Guard
from chronos.languages.scan import Scanner

PATTERNS = (
    "(?:may|march) [1-9]",
    "[0-9]{1,2}(?:st|nd)",
    "(?:the )?19[0-9]{2}",
    "'[0-9]{2}s?",
    "[+-] ?[0-9]{1,3} may",
    "x?y{0,3}z",
    "[^a]b",
    "a.c",
    "a\\.m\\.?",
    "noël",
)
PIECES = (
    *(
        "may",
        "march",
        "1",
        "22",
        "nd",
        "st",
        "the",
        "19",
        "99",
        "'",
        "+",
        "x",
        "yy",
        "z",
        "b",
        "a",
        "c",
        "m",
        "no",
    ),
    *(" ", " ", " ", ".", "é", "ël"),
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join)


@given(TEXTS)
def test_nothing_that_matches_is_kept_out(text: str) -> None:
    """With its guard the scanner finds what the patterns match where it is searched for at every place."""
    plain = re.compile(rf"(?<![a-z0-9_\xb5-\xff])(?:{'|'.join(PATTERNS)})\b", re.ASCII)

    assert Scanner(PATTERNS).spans(text, "re") == [match.span() for match in plain.finditer(text)]


@given(TEXTS)
def test_an_automaton_tells_what_may_match(text: str) -> None:
    """A pattern that matches a beginning of a text fits, with its figures and marks made coarse."""
    coarse = re.sub(r"[^a-z0-9_]", " ", re.sub("[0-9]", "0", text)).encode("latin-1")
    automaton = Automaton(PATTERNS)

    fitting = automaton.fitting(coarse, automaton.start)
    assert {number for number, one in enumerate(PATTERNS) if re.match(one, text)} <= fitting


@pytest.mark.parametrize("tag", known())
def test_most_words_are_passed_over(tag: str) -> None:
    """The guard is there to spare work: words that begin no date stop no search."""
    guard = Guard(
        language(tag).grammar.scanner.patterns, lambda pattern: re.compile(pattern.encode("latin-1")).match
    )

    words = b"government house which persons zebra and about against airport announced answer"
    assert guard.openers.isdisjoint(words.split())
    assert not guard[b"the", b"house"]
    assert guard[b"the", b"same"]
