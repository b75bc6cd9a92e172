"""Titles of what stands in an aside, and of what stands around one."""

from __future__ import annotations

import pytest

import chronos


def titles(text: str) -> list[str]:
    """Return the titles of what a report tells, published on a Tuesday, in the order of their days."""
    return [event.title for event in chronos.chronicle([chronos.Article(text, "2024-01-23")])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The truce, brokered by Kesh and signed in Lorne on 11 March, held for four months.",
            ["Truce signed in Lorne"],
        ),
        (
            "The ferry, built in Lorne in 1989 and lengthened in 2005, had failed an inspection in May 2021.",
            ["Ferry built in Lorne", "Ferry lengthened", "The ferry had failed an inspection"],
        ),
        (
            "A report by the bureau, leaked in May 2022 and later withdrawn, blamed the captain.",
            ["Report by the bureau leaked and later withdrawn"],
        ),
        (
            "Two ships arrived on 9 March, and Lorne, itself hit by a storm in May 2023, sent a third.",
            ["Two ships arrived", "Lorne hit by a storm"],
        ),
    ],
)
def test_an_aside_may_tell_of_more_than_one_deed(text: str, expected: list[str]) -> None:
    """Each participle of an aside tells of the noun before it, and none of them is the main verb."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Talks between Aar and Kesh, which broke down on Monday after an hour, are to resume on 9 May.",
            ["Talks between Aar and Kesh broke down", "Talks between Aar and Kesh are to resume"],
        ),
        (
            '"There was no flood," Lena Roe, prosecuting, told the court on Monday.',
            ["Lena Roe told the court there was no flood"],
        ),
        (
            "Jan Orr, who in January described the closures as inevitable, was jeered as he rose.",
            ["Jan Orr described the closures as inevitable"],
        ),
        (
            "The library was opened in 1908 with money given by Lena Roe and listed in 1987.",
            ["The library was opened with money given by Lena Roe", "The library was listed"],
        ),
        (
            "A shell fell on the hall and wounded more than 30 early on Monday, officials said.",
            ["A shell wounded more than 30"],
        ),
    ],
)
def test_a_clause_is_told_around_an_aside(text: str, expected: list[str]) -> None:
    """What stands between a subject and its verb, or ends the clause, is neither of them."""
    assert titles(text) == expected
