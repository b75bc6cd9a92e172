"""A text made even says the same, and each of its characters knows where it stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chronos
from chronos.languages import language
from chronos.recognise import recognise
from chronos.recognise.even import even

PIECES = ("a", "b", " ", "\n", "\r\n", "\t", "\u00ad", "\u200b", "\u00a0", "\u202f", "é", "\ud800")


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_every_character_keeps_its_place(text: str) -> None:
    """Words stay, in order, and lead back to the original."""
    plain, origins, _ = even(text)
    spots = [origins[place] if origins else place for place in range(len(plain))]

    assert [text[spot] for spot, one in zip(spots, plain, strict=True) if one != " "] == [
        one for one in plain if one != " "
    ]
    assert spots == sorted(spots)
    assert "".join(plain.split()) == "".join(text.replace("\u00ad", "").replace("\u200b", "").split())


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("the\u00a022nd", "the 22nd"),
        ("Sep\u00adtember", "September"),
        ("of  May", "of May"),
        ("of\r\nMay", "of\nMay"),
        ("of \nMay", "of\nMay"),
        ("of\n  May", "of\nMay"),
        ("It fell.\r\n\r\nIn May", "It fell.\n\nIn May"),
        ("It fell.\n \nIn May", "It fell.\n\nIn May"),
        ("1936Coup leaders met in 1937The talks failed", "1936 Coup leaders met in 1937 The talks failed"),
        ("a 1936Coup, a 1080Ti, a 2000rpm and 51936Coup", "a 1936Coup, a 1080Ti, a 2000rpm and 51936Coup"),
    ],
)
def test_typesetting(text: str, plain: str) -> None:
    """Blanks are single and plain, lines end one way, and paragraphs stay apart."""
    assert even(text)[0] == plain


def test_a_plain_text_is_left_as_it_is() -> None:
    """Most texts cost no more than a look."""
    text = "It fell on May 5, 2021.\n\nThe next day it rained."

    assert even(text)[:2] == (text, None)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\t"])
def test_a_date_may_stand_over_two_lines(end: str) -> None:
    """Whatever ends a line, the date that it breaks is one date."""
    (found,) = chronos.find(f"They met on May 6,{end}2021 in Oslo.", "2024-01-23")
    assert found.edtf == "2021-05-06"


@pytest.mark.parametrize("engine", ["re", "re2"])
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_year_glued_to_the_word_after_it_is_found(engine: str, gap: str) -> None:
    """Where a heading lost its line end, its year is still told, and where it stands in the original."""
    if engine == "re2":
        pytest.importorskip("re2")
    found = recognise(f"War in the north, 1775-1780Massachusetts{gap}rose in 1776.", language("en"), engine)

    assert [(found.original(hit), hit.term.year) for hit in found.hits] == [
        ((18, 27), 1775),
        ((48 + len(gap), 52 + len(gap)), 1776),
    ]
