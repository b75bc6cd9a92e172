"""What the clauses around a date tell of its direction."""

from __future__ import annotations

import pytest
from dated import dates


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On Tuesday Roe, who will lead the party, resigned.", "2024-01-23"),
        ("In September a man, who does not want to be named, paid.", "2023-09"),
        ("The club will vote on the plan, which was drawn up at sea, on Thursday.", "2024-01-25"),
        ("She died in Aar, where she will be buried, on Monday.", "2024-01-22"),
        ("She met Roe, who will lead the party on Thursday.", "2024-01-25"),
    ],
)
def test_what_an_aside_tells_is_not_told_of_a_date_outside_it(text: str, edtf: str) -> None:
    """The sentence goes on behind it."""
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On Monday the council proposed a ban.", "2024-01-22"),
        ("The council proposed on Monday that fees be cut.", "2024-01-22"),
        ("A vote is proposed for Monday.", "2024-01-29"),
        ("The proposed vote on Monday would be the third.", "2024-01-29"),
    ],
)
def test_who_proposed_a_thing_did_so_on_the_day(text: str, edtf: str) -> None:
    """What is proposed for a day lies ahead."""
    assert dates(text) == [edtf]


def test_a_date_right_behind_the_comma_of_its_clause_is_of_what_happened() -> None:
    """However long ago: it is not taken for that of the autumn to come."""
    assert dates("They won one match, on 12 April.") == ["2023-04-12"]
