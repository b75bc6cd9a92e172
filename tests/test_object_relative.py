"""Clauses on what their verb is done to, with "which" or "that", or without."""

from __future__ import annotations

import pytest
from marked import title

import chronos


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministers lifted the ban the king imposed in [2023-10|October].", "The king imposed the ban"),
        ("Roe wore the coat his father made in [1950|1950].", "Father made the coat"),
        ("Ministers defended a deal Kesh signed in [2023-10|October].", "Kesh signed a deal"),
        ("Investors want back the shares Roe sold in [2023-10|October].", "Roe sold the shares"),
        (
            "Roe called for the repeal of the rules the king passed in [2023-10|October].",
            "The king passed the rules",
        ),
        ("Police read the letters she wrote in [2023-10|October].", "Wrote the letters"),
        ("The pier that the army built in [1944|1944] was shut.", "The army built the pier"),
        ("The pier which the army built in [1944|1944] was shut.", "The army built the pier"),
        ("Roe Ltd said the pier that it built in [1944|1944] was shut.", "Roe Ltd built the pier"),
    ],
)
def test_a_clause_on_what_is_done_to_has_its_object_named(text: str, expected: str) -> None:
    """Who did it is the subject, and what the clause hangs on the object."""
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pier that the army built in 1944 was shut on Monday.",
            "The pier that the army built was shut",
        ),
        (
            "The pier which the army built in 1944 burned down on Monday.",
            "The pier which the army built burned down",
        ),
        ("The plan the mayor announced in May was dropped on Monday.", "The plan was dropped"),
        ("The letters Dunne wrote in May were burned on Monday.", "The letters were burned"),
        ("The claim that he had fled in May was denied on Monday.", "The claim that he had fled was denied"),
    ],
)
def test_what_a_clause_hangs_on_keeps_its_own_verb(text: str, expected: str) -> None:
    """Who built the pier is not who was shut."""
    events = chronos.chronicle([chronos.Article(text, "2024-03-13")])

    assert [event.title for event in events][-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the town the mill closed in [2023-10|October].", "The mill closed"),
        ("Roe gave the firm the contract awarded in [2023-10|October].", "Contract awarded"),
        ("Roe said in court that a man arrested in [2023-10|October] had died.", "Man arrested"),
        ("Roe told the court the mill burned in [2023-10|October].", "The mill burned"),
        ("The ferry Astra, which sank in [2023-10|October], was old.", "The ferry Astra sank"),
        ("Ministers denied the report that the army fled in [2023-10|October].", "The army fled"),
    ],
)
def test_two_nouns_side_by_side_are_not_always_such_a_clause(text: str, expected: str) -> None:
    """One may say where something was, or who was given or told something."""
    assert title(text) == expected
