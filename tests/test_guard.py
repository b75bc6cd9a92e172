"""The guard of the `re` engine lets through whatever the patterns match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.languages import known, language
from chronos.languages.guard import beginnings, guard, may_begin
from chronos.languages.scan import Scanner

PATTERNS = ("(?:may|march) [1-9]", "[0-9]{1,2}(?:st|nd)", "(?:the )?19[0-9]{2}", "x?y{0,3}z", "[^a]b", "a.c")
PIECES = ("may ", "march ", "1", "22", "nd", "st", "the ", "19", "99", "x", "yy", "z", "b", "a", "c", " ")


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join))
def test_nothing_that_matches_is_kept_out(text: str) -> None:
    """Where a pattern matches words of their own, its guard and its key let it."""
    for pattern in PATTERNS:
        begins = beginnings(pattern)
        if re.match(rf"(?:{pattern})\b", text):
            assert re.match(guard(begins), text), pattern
            assert may_begin(begins, text[:6]), pattern


@pytest.mark.parametrize("tag", known())
def test_every_example_passes_the_guard(tag: str) -> None:
    """What the rules of a language find can begin where it is found."""
    scanner = Scanner(language(tag).grammar.scanner.patterns)
    begins = frozenset().union(*(beginnings(pattern) for pattern in scanner.patterns))
    guarded = re.compile(guard(begins))

    for rule in language(tag).grammar.rules:
        for example in rule.examples:
            text = example["text"].lower().replace("–", "-")
            for start, _ in scanner.spans(text, "re"):
                assert guarded.match(text, start), text[start:]


@pytest.mark.parametrize("tag", known())
def test_most_words_are_passed_over(tag: str) -> None:
    """The guard is there to spare work: words that begin no date stop no search."""
    begins = frozenset().union(*(beginnings(pattern) for pattern in language(tag).grammar.scanner.patterns))
    guarded = re.compile(guard(begins))

    words = "government house which persons zebra and about against airport announced answer one. some"
    assert not [word for word in words.split() if guarded.match(f"{word} ")]
