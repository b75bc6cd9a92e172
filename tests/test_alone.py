"""A text that is nothing but an expression: what a reader would ask about is read."""

from __future__ import annotations

import pytest

import chronos


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("may 8", "2024-05-08"),
        ("december", "2023-12"),
        ("mon", "2024-05-13"),
        ("on the 9th", "2024-05-09"),
        ("12/5", "2023-12-05"),
        ("24.12", "2023-12-24"),
        ("3 jan 22", "2022-01-03"),
        ("3 jan 12:30", "2024-01-03T12:30"),
        ("jan. 4 and march 5", "2024-01-04"),
    ],
)
def test_an_expression_alone_needs_no_words_around_it(text: str, edtf: str) -> None:
    """What would be a name or a number in prose is a date where nothing else stands in the text."""
    assert chronos.find(text, "2024-05-15")[0].edtf == edtf


@pytest.mark.parametrize("text", ["may ask", "sun cream", "the first monday", "night", "it was 12/5"])
def test_anything_beside_it_brings_the_doubts_back(text: str) -> None:
    """One other word, and the expression has to prove itself; half of one is none however it stands."""
    assert chronos.find(text, "2024-05-15") == ()
