"""Titles that would be too long: what goes, and what has to stay."""

from __future__ import annotations

import pytest
from marked import title


def test_title_is_cut_where_it_may_be() -> None:
    """A long clause ends before a preposition or a conjunction, at fifteen words at most."""
    text = (
        "The regional council of the northern islands approved on [2024-01-22|Monday] a long and costly plan "
        "for a tunnel under the strait between the ports of Lorne and Kesh."
    )
    assert title(text) == "The regional council of the northern islands approved a long and costly plan"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The state radio of the islands said on [2024-01-22|Monday] that transport minister Lena Hartwig "
            "is planning to visit Port Lorne in spring.",
            "The state radio of the islands said Lena Hartwig is planning to visit Port Lorne",
        ),
        (
            "Astra Works, a maker of carts, barrows and other things with wheels, and Lorne Axles "
            "announced on [2024-01-22|Monday] that they have agreed the terms of an offer.",
            "Astra Works and Lorne Axles announced that they have agreed the terms of an offer",
        ),
        (
            "The island airline Lornair said on [2024-01-22|Monday] that it had signed a contract with the "
            "maker to buy a number of Corvid seaplanes for nine million crowns.",
            "The island airline Lornair said that it had signed a contract with the maker",
        ),
        (
            "The coast guard warned on [2024-01-22|Monday] that smugglers might sell the fishermen new types "
            "of small engines for boats.",
            "The coast guard warned that smugglers might sell the fishermen new types of small engines",
        ),
    ],
)
def test_long_title_reads_whole(text: str, expected: str) -> None:
    """A title is cut before a phrase, never between a verb and what it asks for, nor "types of" what."""
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three members of the port board, two pilots from Kesh and a retired harbour judge, left on "
            "[2024-01-22|Monday] for talks.",
            "Three members of the port board left for talks",
        ),
        (
            "Divers confirmed on [2024-01-22|Monday] that the hull found under the long pier in the new "
            "harbour of Kesh was that of the Maud.",
            "Divers confirmed that the hull was that of the Maud",
        ),
        (
            "The inspector said on [2024-01-22|Monday] that tests of the old steel had shown the presence of "
            "a salt found in old mortar.",
            "The inspector said tests of the old steel had shown the presence of a salt",
        ),
    ],
)
def test_long_title_keeps_its_verbs(text: str, expected: str) -> None:
    """What tells more of a subject goes before a verb or "of what" does."""
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The island minister of trade said on [2024-01-22|Monday] that Lorne, Kesh and the towns on "
            "the strait can now share the harbour dues.",
            "Lorne, Kesh and the towns on the strait can now share the harbour dues",
        ),
        (
            "Lornair agreed on [2024-01-22|Monday] to sell its planes, its boats and the lease of its hangar "
            "in the north of Kesh.",
            "Lornair agreed to sell its planes",
        ),
        (
            "The owners of the three old ferries on the strait called on [2024-01-22|Monday] for the port "
            "board to step down.",
            "The owners of the three old ferries called for the port board to step down",
        ),
        (
            "A plan for a tunnel of nine miles under the northern strait was rejected on [2024-01-22|Monday] "
            "in the upper house.",
            "A plan for a tunnel of nine miles under the northern strait was rejected",
        ),
        (
            "“We have sold the boats,” Roe told the board on [2024-01-22|Monday].",
            "Roe told the board “We have sold the boats”",
        ),
        (
            "Lornair Inc. said it will sell two planes on [2024-02-20|20 February].",
            "Lornair Inc. will sell two planes",
        ),
    ],
)
def test_title_splits_no_list_and_closes_quotes(text: str, expected: str) -> None:
    """Who said it goes where all does not fit; words of the first person stay somebody's words."""
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On [2024-01-22|Monday] the firm cut and sold the timber.",
            "The firm cut and sold the timber",
        ),
        (
            "Roe said on [2024-01-22|Monday] that the new pier is as strong as the old one.",
            "Roe said that the new pier is as strong as the old one",
        ),
        (
            "The ministers of the seven northern islands agreed on [2024-01-22|Monday] to a slow rise in the "
            "fish and timber supply of the southern ports.",
            "The ministers of the seven northern islands agreed to a slow rise",
        ),
    ],
)
def test_title_keeps_together_what_needs_each_other(text: str, expected: str) -> None:
    """Two verbs of one object, "as strong as", and words that describe one noun are not torn apart."""
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“My job is done,” Roe said on [2024-01-22|Monday].", "Roe said “My job is done”"),
        ("“It is hard for us,” Roe said on [2024-01-22|Monday].", "Roe said “It is hard for us”"),
        ("“It is hard,” Roe said on [2024-01-22|Monday].", "Roe said it is hard"),
        ("“To all, I bring hope,” Roe said on [2024-01-22|Monday].", "Roe said “I bring hope”"),
        ("“The pier,” Roe told us on [2024-01-22|Monday], “is ours.”", "Roe told us"),
        ("Lena O'Dare’s deputy resigned on [2024-01-22|Monday].", "Lena O'Dare’s deputy resigned"),
        ("The town backed D’Arno's vote on [2024-01-22|Monday].", "The town backed D’Arno's vote"),
    ],
)
def test_marks_stay_where_words_are_lost_without_them(text: str, expected: str) -> None:
    """Words of the first person stay somebody's words; a name keeps its apostrophe."""
    assert title(text) == expected


def test_a_long_subject_with_another_auxiliary_is_cut() -> None:
    """Who "having resigned" is told with "had": the name is as long as leaves room for that."""
    who = "The chairman and chief executive officer of the largest steel mill in the north of the old country"
    told = title(f"{who} having resigned on [2024-01-22|Monday], shares fell.")

    assert told == "The chairman and chief executive officer had resigned"


def test_a_comma_beside_a_subject_is_none_of_it() -> None:
    """However an article is written, its titles are words."""
    assert title("Roe, died by [2024-01-22|Monday].") == "Roe died"


def test_each_word_of_a_date_counts() -> None:
    """A title of many dates is no longer than another."""
    eras = "the second century BC " * 9
    told = title(f"The firm said {eras}on [2024-01-22|Monday].")

    assert len(told.split()) <= 15
