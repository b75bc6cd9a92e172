"""A surface becomes terms by the first rule that fits it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chronos
from chronos.languages import language
from chronos.recognise.read import read
from chronos.term import Term

GRAMMAR = language("en").grammar


def pieces(surface: str) -> list[tuple[str, Term]]:
    """Return the words and the term of each piece of a surface."""
    matched = GRAMMAR.match(surface)
    assert matched is not None, surface
    rule, words = matched
    return [(surface[one.start : one.end], one.term) for one in read(surface, rule, words, GRAMMAR.slots)]


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("may 5, 2021", "2021-05-05"),
        ("5th of may, 2021", "2021-05-05"),
        ("may 5, '89", "XX89-05-05"),
        ("2021-05-05", "2021-05-05"),
        ("sept. 2019", "2019-09"),
        ("sunday night", "XXXX-WXX-7TNI"),
        ("44 bc", "-0043"),
        ("a.d. 79", "0079"),
        ("1990s", "199"),
        ("nineties", "XX9"),
        ("19th century", "18"),
        ("first century", "00"),
        ("nineteen ninety-one", "1991"),
        ("two thousand and seven", "2007"),
        ("three weeks", "P3W"),
        ("twenty-one days", "P21D"),
        ("two and a half years", "P2.5Y"),
        ("half an hour", "PT30M"),
        ("a few months", "PXM"),
        ("several years ago", "PAST_REF"),
        ("q3 2023", "2023-Q3"),
        ("5:30 p.m.", "XXXX-XX-XXT17:30"),
        ("12 a.m.", "XXXX-XX-XXT00"),
        ("12:15 pm", "XXXX-XX-XXT12:15"),
    ],
)
def test_surfaces(surface: str, value: str) -> None:
    """Words and figures say the same."""
    ((_, said),) = pieces(surface)

    assert said.value == value


def test_a_surface_may_list_days() -> None:
    """Each day is a piece of its own; month and year stand for all."""
    found = pieces("april 3, 5 and 9, 2021")

    assert [words for words, _ in found] == ["april 3", "5", "9, 2021"]
    assert [one.value for _, one in found] == ["2021-04-03", "2021-04-05", "2021-04-09"]


def test_a_surface_may_hold_a_range() -> None:
    """Two days and a dash are one piece with both ends."""
    ((_, said),) = pieces("may 5-7, 2021")

    assert said.until is not None
    assert (said.day, said.until.day, said.until.month) == (5, 7, 5)


@pytest.mark.parametrize("surface", ["13.13.2021", "40/1/2021", "1918-14", "3.11.4", "1-2-3", "5 to 3 may"])
def test_figures_that_say_nothing(surface: str) -> None:
    """A form that fits and a date that cannot be: no term at all."""
    assert pieces(surface) == []


@pytest.mark.parametrize(
    ("surface", "shift"),
    [("three days ago", (-3, "day")), ("next week", (1, "week")), ("last century", (-1, "century"))],
)
def test_moves(surface: str, shift: tuple[int, str]) -> None:
    """What is counted from an anchor says how far and in what."""
    ((_, said),) = pieces(surface)

    assert said.shift == shift


def test_a_zone_is_kept() -> None:
    """Minutes east of UTC, for clock times and for ISO moments."""
    assert [pieces(one)[0][1].zone for one in ("6 a.m. est", "2021-05-03 10:15 jst", "6 a.m.")] == [
        -300,
        540,
        None,
    ]


@pytest.mark.parametrize("text", ["a few o'clock", "several o'clock", "99 o'clock", "thirty o'clock"])
def test_no_hour_is_no_expression(text: str) -> None:
    """What the clock does not have is left alone, and never an error."""
    assert [
        one.text for one in chronos.find(f"They met at {text}.", "2024-01-23") if "o'clock" in one.text
    ] == []


@pytest.mark.parametrize("text", ["2.5 and a half years", "2.5 1/2 years"])
def test_a_number_that_cannot_be_read_is_counted_by_nobody(text: str) -> None:
    """Two fractions make no number: the length stays, its size is left open."""
    (found,) = chronos.find(f"It took {text}.", "2024-01-23")
    assert (found.text, found.value) == (text, "PXY")


@pytest.mark.parametrize("number", range(len(GRAMMAR.rules)), ids=[rule.name for rule in GRAMMAR.rules])
def test_whatever_a_rule_matches_is_read(number: int) -> None:
    """No words that fit a rule are too odd to be read and dated, or to be found to say nothing."""

    @settings(max_examples=20)
    @given(st.from_regex(re.compile(GRAMMAR.scanner.patterns[number], re.ASCII), fullmatch=True))
    def read_and_dated(words: str) -> None:
        for published in ("2024-01-23", None):
            for found in chronos.find(f"the {words}", published):
                assert found.value
                assert (found.edtf is None) == (found.interval is None)

    read_and_dated()
