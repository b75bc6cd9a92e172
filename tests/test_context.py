"""Tests on what stands around a hit: each case asks for all it names, and one case is enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.errors import LanguageError
from chronos.hit import Hit
from chronos.languages import language
from chronos.languages.context import after, before, holds, known_beside, left_open
from chronos.languages.words import Context
from chronos.term import term

TABLES = {
    "words": {"on": ["on", "since"], "shut": ["shut"], "common": ["may"], "empty": [""]},
    "early": {},
    "test": {
        "led": [{"led": ["on"]}],
        "not_led": [{"not_led": ["on"]}],
        "followed": [{"followed": ["shut"]}],
        "ends": [{"followed": ["empty"]}],
        "capital": [{"capital": True}],
        "not_small": [{"not_small": ["common"]}],
        "own_number": [{"own_number": True}],
        "alone": [{"alone": True}],
        "either": [{"led": ["on"], "capital": True}, {"followed": ["shut"]}],
        "years": [{"years": [1700, 2029]}],
        "never": [],
    },
}


def passes(test: str, marked: str, value: str = "XXXX-05") -> bool:
    """Tell whether the stretch between brackets passes a test."""
    start, end = marked.index("["), marked.index("]") - 1
    hit = Hit(start, end, term(value), "rule", test)
    return holds(marked.replace("[", "").replace("]", ""), hit, Context.load(TABLES).tests[test])


@pytest.mark.parametrize(
    ("test", "marked", "expected"),
    [
        ("led", "It fell on [May].", True),
        ("led", "It fell On [May].", True),
        ("led", "It fell (on [May]).", True),
        ("led", "It fell on\n[May].", True),
        ("led", "It goes on\n\n[May] came.", False),
        ("led", "[May]", False),
        ("not_led", "It fell on [May].", False),
        ("not_led", "[May]", True),
        ("followed", "[May] shut.", True),
        ("followed", "[May], shut.", False),
        ("followed", "[May] “shut”", True),
        ("ends", "[May].", True),
        ("ends", "[May] shut", False),
        ("capital", "in [May]", True),
        ("capital", "in [may]", False),
        ("not_small", "in [may]", False),
        ("not_small", "in [May]", True),
        ("own_number", "paid $[5]", False),
        ("own_number", "paid [5]%", False),
        ("own_number", "at [5]° C", False),
        ("own_number", "version 3.[5]", False),
        ("own_number", "version [5].3", False),
        ("own_number", "on the [5].", True),
        ("own_number", "1,[5] and 2", False),
        ("alone", "half-[May]", False),
        ("alone", "[May]/June", False),
        ("alone", "([May])", True),
        ("either", "on [May]", True),
        ("either", "on [may]", False),
        ("either", "a [may] shut", True),
        ("never", "on [May]", False),
    ],
)
def test_cases(test: str, marked: str, expected: bool) -> None:
    """Punctuation, case and line ends beside a hit count as a reader sees them."""
    assert passes(test, marked) is expected


def test_years() -> None:
    """A number is a year only between two years."""
    assert passes("years", "in [1998]", "1998")
    assert not passes("years", "in [1066]", "1066")
    assert not passes("years", "in [May]")


def test_the_edges_of_the_text() -> None:
    """Nothing stands before the first word or after the last."""
    assert (before("May", 0), after("May", 3)) == ("", "")


EDGES = st.text(alphabet=" -\n.,%°$/*(“'’a1é", max_size=4)


@given(
    EDGES,
    st.sampled_from(
        [("", "5 May"), ("in ", "2001"), ("by the ", "5th"), ("", "the quarter"), ("not-", "May")]
    ),
    EDGES,
)
def test_the_characters_beside_tell_what_the_text_does(left: str, said: tuple[str, str], right: str) -> None:
    """What a surface and its neighbours settle of a test, the whole text would say too."""
    lead, words = said
    start = len(left + lead)
    text, hit = left + lead + words + right, Hit(start, start + len(words), term("2001"), "year")
    seen = f" {text} "[len(left) : hit.end + 2]
    beside = Hit(1 + len(lead), 1 + len(lead + words), hit.term, hit.rule)

    for test in language("en").context.tests.values():
        left_over = left_open(seen, beside, test, known_beside(seen, beside))
        assert holds(text, hit, test) is (left_over is None or holds(text, hit, left_over))


@pytest.mark.parametrize(
    ("case", "message"),
    [({"leed": ["on"]}, "asks for 'leed'"), ({"led": ["off"]}, "no list 'off'")],
)
def test_slips_are_refused(case: dict[str, list[str]], message: str) -> None:
    """A check or a list that is not there is an error that names the test."""
    with pytest.raises(LanguageError, match=message):
        Context.load({**TABLES, "test": {"odd": [case]}})
