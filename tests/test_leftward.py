"""Words before an expression: taken in, noted as its bound, or left alone."""

from __future__ import annotations

import tracemalloc

import pytest

from chronos.hit import Hit
from chronos.languages import language
from chronos.recognise import recognise

ENGLISH = language("en")


def only(text: str) -> tuple[str, Hit]:
    """Return the one expression of a text and its words."""
    (hit,) = recognise(text, ENGLISH).hits
    return text[hit.start : hit.end], hit


def test_how_often_in_each() -> None:
    """ "twice" before a rate is its TIMEX3 freq, and part of the expression."""
    surface, hit = only("It meets three times a year.")
    assert (surface, hit.term.value, hit.term.freq) == ("three times a year", "P1Y", "3X")


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("It fell on the 22nd.", "the 22nd"),
        ("It grew in the 1990s.", "the 1990s"),
        ("It grew in early 2021.", "early 2021"),
        ("It grew in the early 1990s.", "the early 1990s"),
        ("It grew at the end of 2021.", "the end of 2021"),
        ("It grew about 1990.", "about 1990"),
        ("It grew in the week of May 6, 2024.", "the week of May 6, 2024"),
        ("It fell on the morning of 3 May 2021.", "the morning of 3 May 2021"),
        ("It fell on 3 May 2021.", "3 May 2021"),
        ("In 2021 it fell.", "2021"),
        ("Mid-2021 was dry.", "Mid-2021"),
        ("It fell on\nthe 22nd.", "the 22nd"),
    ],
)
def test_what_belongs_to_the_expression(text: str, surface: str) -> None:
    """Determiners and modifiers are part of it, prepositions are not."""
    assert only(text)[0] == surface


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("It grew in early 2021.", "START"),
        ("It grew in mid-2021.", "MID"),
        ("It grew in late March 2021.", "END"),
        ("It grew at the beginning of 2021.", "START"),
        ("It grew circa 1990.", "APPROX"),
        ("It took more than two years.", "MORE_THAN"),
        ("It took at least two years.", "EQUAL_OR_MORE"),
        ("It took less than two years.", "LESS_THAN"),
        ("It fell in 2021.", None),
        ("It fell late on 3 May 2021.", None),
    ],
)
def test_modifiers(text: str, mod: str | None) -> None:
    """TIMEX3 modifiers, where the expression takes one."""
    assert only(text)[1].term.mod == mod


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Shut since March 2021.", "since"),
        ("Shut ever since March 2021.", "since"),
        ("Shut until 2021.", "until"),
        ("Shut before May 3, 2021.", "before"),
        ("Shut after May 3, 2021.", "after"),
        ("Shut by May 3, 2021.", "by"),
        ("Shut no later than May 3, 2021.", "by"),
        ("Shut in May 2021.", None),
        ("Shut after Sunday's vote.", None),
        ("Shut before the 2021 election.", None),
    ],
)
def test_bounds(text: str, bound: str | None) -> None:
    """A bound is of the date, not of a noun that the date belongs to; it stays outside the span."""
    surface, hit = only(text)

    assert hit.term.bound == bound
    assert bound is None or bound not in surface


def test_nothing_is_taken_twice() -> None:
    """What belongs to one expression is not taken by the next."""
    text = "It grew in the 1990s the 2000s."
    first, second = recognise(text, ENGLISH).hits

    assert (text[first.start : first.end], text[second.start : second.end]) == ("the 1990s", "the 2000s")


def test_a_text_full_of_dates_takes_memory_in_proportion() -> None:
    """Between two expressions there may be no blank: no more than what lies between them is looked at."""
    recognise("On 3 May 2021, last week.", ENGLISH)
    text = "On 3 May 2021, last week. " * 2000
    tracemalloc.start()
    recognise(text, ENGLISH)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 100 * len(text)
