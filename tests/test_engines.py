"""Both engines give the same spans, on any text, and read what they found by the same rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.languages import language
from chronos.languages.encode import as_typed, encode
from chronos.languages.first_fit import FirstFit
from chronos.languages.grammar import Rule
from chronos.recognise import recognise

pytest.importorskip("re2", reason="google-re2 is the fast extra")

ENGLISH = language("en")
FITS = [FirstFit(ENGLISH.terse.grammar.reader.patterns, engine) for engine in ("re2", "re")]
SAID = """
last next this the in on of and to from until since before after two three a few several past coming recent
May march June 5 5th 22nd 2021 1998 '98 1990s nineties 19th century BC A.D. Monday tuesday night morning year
years week month day days ago later earlier quarter half first second third summer fall Q3 yesterday today
tomorrow noon 10:30 p.m. GMT 3/4/2021 2021-03-04 - – , . ; : ’s ' “ ” Christmas Easter 9/11 twenty one hundred
nineteen ninety-one every each daily now recently early late mid
"""
WORDS = [*SAID.split(), *ENGLISH.connectors.before]
HOSTILE = (
    "May" + " " * 5000,
    "1," * 3000,
    "2004," * 1500,
    "last " * 3000,
    "the day after " * 1500,
    "May 1, " * 1500,
    "\u00ad\u200b\ufeffMay\u00a05\u2009,\u202f2021",
    "İ" * 500 + " May 5, 2021",
    "\U0001f600 5 May 2021 \U0001f600",
    "a\x00b May\x005 2021",
    "caféMay 5, 2021 Mayé",
    "«5 May 2021», §6 May 2021, £7 May 2021",
    "(about the-end of the early-to-mid-June, c. 1990; more than a week.late in a year",
    "the " * 40 + "end of " * 40 + "May 2021 early-" * 9 + "2021",
)


def both(text: str) -> None:
    """Assert that the engines agree on *text*, and so where it is searched as typed."""
    scanner = ENGLISH.grammar.scanner
    spans = scanner.spans(text, "re")
    assert scanner.spans(text, "re2") == spans
    typed = as_typed(text)
    if typed is not None:
        for engine in ("re", "re2"):
            assert scanner.search_typed(typed, engine) in (None, spans)


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from((" ", "  ", "\n", "\n\n", "")))
def test_on_the_words_of_time(words: list[str], gap: str) -> None:
    """Whatever the words of the grammar are put together to."""
    both(gap.join(words))
    both(gap.join(words).title())


@given(st.text(max_size=300))
def test_on_any_text(text: str) -> None:
    """Whatever Unicode holds, lone surrogates and controls too."""
    both(text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_on_hostile_text(text: str) -> None:
    """Repetitions that make patterns backtrack, odd spaces, letters outside Latin-1."""
    both(text)


@given(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join) | st.text(max_size=20))
def test_on_the_rule_that_fits(surface: str) -> None:
    """A surface is read by the same rule, and by none where it is no expression, or no text even."""
    small = surface.lower()
    with_re2, with_re = (fit(small) for fit in FITS)
    assert with_re2 == with_re


@pytest.mark.parametrize("rule", ENGLISH.grammar.rules, ids=lambda rule: rule.name)
def test_on_the_rule_of_an_example(rule: Rule) -> None:
    """What is found in the examples of the rules is read by the same rule with both."""
    texts = [example["text"].lower() for example in rule.examples]
    surfaces = [text[first:last] for text in texts for first, last in ENGLISH.grammar.scanner.spans(text)]
    with_re2, with_re = ([fit(surface) for surface in surfaces] for fit in FITS)
    assert with_re2 == with_re


@given(st.text(max_size=200))
def test_one_byte_a_code_point(text: str) -> None:
    """The encoding keeps every offset."""
    assert len(encode(text)) == len(text)


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_hits_lie_in_the_text_apart_and_in_order(text: str) -> None:
    """What is recognised never overlaps and never leaves the text."""
    found = recognise(text, ENGLISH)
    end = 0
    for hit in found.hits:
        assert end <= hit.start < hit.end <= len(found.text)
        end = hit.end


@pytest.mark.parametrize("engine", ["re", "re2"])
def test_a_letter_of_any_alphabet_goes_on_with_its_word(engine: str) -> None:
    """Within a longer word stands no expression, with letters that the scanner knows and with others."""
    for text in ("Ana Juné left.", "On Maydaś it rained.", "ŁFriday won."):
        assert recognise(text, ENGLISH, engine).hits == []
