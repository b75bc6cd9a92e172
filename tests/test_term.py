"""TIMEX3 values with X are taken apart and written again as they were."""

from __future__ import annotations

import pytest

from chronos.errors import LanguageError
from chronos.granularity import Granularity
from chronos.term import Term, changed, term


@pytest.mark.parametrize(
    "value",
    [
        "2024", "2024-01", "2024-01-23", "XXXX-XX-22", "XXXX-01-22", "XXXX-05", "XXXX-WXX-2", "XXXX-WXX-WE",
        "2024-W05", "2024-W05-3", "2024-SU", "XXXX-WI", "2024-Q3", "XXXX-Q1", "2024-H2", "199", "18", "1",
        "XX9", "XX89", "2024-01-23T09", "2024-01-23T09:30", "2024-01-23T09:30:15", "XXXX-XX-XXTMO", "0079",
        "P3D", "P2.5Y", "PXM", "PT30M", "PT2H", "P2W", "P1DE", "P1Q", "PAST_REF", "FUTURE_REF", "PRESENT_REF",
    ],
)  # fmt: skip
def test_a_value_comes_back(value: str) -> None:
    """Nothing is lost or added on the way through the fields."""
    assert term(value).value == value


@pytest.mark.parametrize(
    "value", ["", "2024-1-2", "yesterday", "2024-13-", "2024-01-23T", "XXXX-Q5", "2024-W1"]
)
def test_what_is_no_value_is_refused(value: str) -> None:
    """A slip in a rule's template is an error that quotes it."""
    with pytest.raises(LanguageError, match="not a TIMEX3 value"):
        term(value)


def test_fields_of_a_value() -> None:
    """Each part of a date has a field; unsaid digits of a year are its span."""
    said = term("XX9")
    assert (said.year, said.span, said.short) == (90, 10, True)
    said = term("2021-05-03T18:45")
    assert (said.type, said.year, said.month, said.day) == ("TIME", 2021, 5, 3)
    assert (said.clock, said.grain) == (18 * 3600 + 45 * 60, Granularity.MINUTE)
    assert term("PXD").type == "DURATION"


def test_a_change_leaves_the_rest() -> None:
    """Terms are values: a change makes another."""
    said = term("XXXX-05")
    late = changed(said, "mod", "END")

    assert (said.mod, late.mod, late.month) == (None, "END", 5)
    assert changed(said, "mod", "END") is late


def test_years_before_christ_are_written_with_a_sign() -> None:
    """What was said of a year before year 1 has its astronomical number until it is resolved."""
    assert Term(year=-43).value == "-0043"
