"""How a text was set and wrapped changes no date in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chronos
from chronos.timex import Mention

TYPESET = (
    "The hall burnt on May 5, 2021, and again on the 22nd of June 2021.",
    "Since last summer the road's been shut; it reopens next Friday at 5:30 p.m.",
    "It ran from 3 to 5 May 2021, then two weeks later it closed.",
    "Shells fell on December 30th last year and January 2nd and 6th this year.",
    "“We leave tomorrow,” he said on Tuesday. It's three years ago.",
    "The fair ran until May\n\n5, 2021 or so.\n\nOn 6 May 2021 it closed. The next day it burnt.",
)


def answers(mentions: tuple[Mention, ...]) -> list[tuple[str, str | None, str | None]]:
    """What stays the same when only the type of a text changes."""
    return [(one.value, one.edtf, one.granularity) for one in mentions]


@pytest.mark.parametrize("text", TYPESET)
@pytest.mark.parametrize(
    ("plain", "other"),
    [
        (" ", "\u00a0"),
        (" ", "\n"),
        (" ", "\r\n"),
        (" ", "  "),
        (" ", "\u202f"),
        ("'", "’"),
        ("“", '"'),
    ],
    ids=["no-break", "line", "crlf", "two", "narrow", "curly", "straight"],
)
def test_typesetting_changes_no_answer(text: str, plain: str, other: str) -> None:
    """No-break spaces, wrapped lines and curly quotes are the printer's, not the author's."""
    set_anew = text.replace(plain, other).replace("”", '"' if other == '"' else "”")

    assert answers(chronos.find(set_anew, "2024-01-23")) == answers(chronos.find(text, "2024-01-23"))


@given(st.sampled_from(TYPESET), st.data())
@settings(max_examples=60)
def test_invisible_characters_change_no_answer(text: str, data: st.DataObject) -> None:
    """Soft hyphens and marks of no width may stand anywhere, even within a word."""
    at = data.draw(st.integers(0, len(text)))
    mark = data.draw(st.sampled_from("\u00ad\u200b\u200e\u2060\ufeff"))
    found = chronos.find(text[:at] + mark + text[at:], "2024-01-23")

    assert answers(found) == answers(chronos.find(text, "2024-01-23"))


@given(st.sampled_from(TYPESET), st.data())
@settings(max_examples=60)
def test_a_wrapped_line_changes_no_answer(text: str, data: st.DataObject) -> None:
    """A line may end at any blank."""
    blanks = [found.start() for found in re.finditer(" ", text)]
    at = data.draw(st.sampled_from(blanks))
    for wrap in ("\n", "\r\n"):
        found = chronos.find(text[:at] + wrap + text[at + 1 :], "2024-01-23")
        assert answers(found) == answers(chronos.find(text, "2024-01-23"))
