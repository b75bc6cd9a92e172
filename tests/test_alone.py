"""A text that is nothing but an expression: what a reader would ask about is read."""

from __future__ import annotations

import pytest

import chronos


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("may 8", "2024-05-08"),
        ("december", "2024-12"),
        ("mon", "2024-05-13"),
        ("on the 9th", "2024-05-09"),
        ("12/5", "2024-12-05"),
        ("24.12", "2024-12-24"),
        ("3 jan 22", "2022-01-03"),
        ("3 jan 12:30", "2024-01-03T12:30"),
        ("jan. 4 and march 5", "2024-01-04"),
    ],
)
def test_an_expression_alone_needs_no_words_around_it(text: str, edtf: str) -> None:
    """What would be a name or a number in prose is a date where nothing else stands in the text."""
    assert chronos.find(text, "2024-05-15")[0].edtf == edtf


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("1 september", "2016-01-06", "2016-09-01"),
        ("3 february", "2016-09-01", "2016-02-03"),
        ("the last Friday of October", "2013-02-12", "2013-10-25"),
        ("10 december", "2015-02-15", "2014-12-10"),
        ("january", "2015-11-20", "2016-01"),
        ("the 22nd", "2016-01-06", "2015-12-22"),
        ("June to September", "2016-01-06", "2015-06/2015-09"),
    ],
)
def test_who_says_nothing_but_a_date_means_one_of_the_year(text: str, published: str, edtf: str) -> None:
    """A day or a month is of the publication's year, unless the last one is near and the next far, or so."""
    assert chronos.find(text, published)[0].edtf == edtf


def test_prefer_future_plans_whatever_year_that_is() -> None:
    """Where plans are asked for, the next one is meant."""
    assert chronos.find("3 february", "2016-09-01", prefer="future")[0].edtf == "2017-02-03"


@pytest.mark.parametrize("text", ["may ask", "sun cream", "the first monday", "night", "it was 12/5"])
def test_anything_beside_it_brings_the_doubts_back(text: str) -> None:
    """One other word, and the expression has to prove itself; half of one is none however it stands."""
    assert chronos.find(text, "2024-05-15") == ()
