"""Blocks of named events: what cannot be used is refused with its file, its block and its value."""

from __future__ import annotations

import pytest

from chronos.errors import NamedError
from chronos.named.blocks import entries

GOOD = '[[named]]\nid = "x"\nedtf = "2001"\nnames = ["x"]\n'
HOLIDAY = GOOD.replace("edtf", "dates")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[named]\n", "a.toml: "),
        ("named = 1", "a.toml: blocks begin with [[named]]"),
        ("named = [1]", "a.toml: blocks begin with [[named]]"),
        ("event = 1", "a.toml: no [[named]] in it"),
        ('[[named]]\nedtf = "2001"', "a.toml, block 1: no 'names'"),
        ('[[named]]\nid = "x"\nnames = ["x"]', "a.toml, x: needs 'edtf', or else 'rule' or 'dates'"),
        (f"{GOOD}rule = '12-25'", "a.toml, x: needs 'edtf', or else 'rule' or 'dates'"),
        (f"{GOOD}region = 'US'", "a.toml, x: unknown key 'region'"),
        (f"{GOOD}source = 1", "a.toml, x: 'source' cannot be 1"),
        (GOOD.replace('["x"]', '[""]'), "a.toml, x: 'names' cannot be ['']"),
        (GOOD.replace('["x"]', "[]"), "a.toml, x: no 'names'"),
        (GOOD.replace("2001", "2001-13"), "a.toml, x: not an EDTF date or interval: '2001-13'"),
        (GOOD.replace("2001", "2001/1999"), "a.toml, x: not an EDTF date or interval: '2001/1999'"),
        (GOOD.replace("edtf", "rule"), "a.toml, x: not a rule: '2001'"),
        (HOLIDAY.replace("2001", "2001-02-29"), "a.toml, x: not dates: '2001-02-29'"),
        (HOLIDAY.replace("2001", ""), "a.toml, x: not dates: ''"),
        (f"{HOLIDAY.replace('2001', '2001-02-28')}moved = {{ mon = 'x' }}", "a.toml, x: 'moved' cannot be"),
        (f"{HOLIDAY.replace('2001', '2001-02-28')}days = 0", "a.toml, x: 'days' cannot be 0"),
    ],
)
def test_a_block_that_cannot_be_used_is_named(text: str, message: str) -> None:
    """A faulty file is refused with one line."""
    with pytest.raises(NamedError) as caught:
        list(entries(text, "a.toml"))

    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_a_block_says_its_names_once_or_by_language() -> None:
    """Names are a list, or a list a language; an id is optional."""
    (plain,) = entries('[[named]]\nnames = ["the Flood"]\nedtf = "2021-07"', "a.toml")
    (spoken,) = entries('[[named]]\nnames.en = ["Flood"]\nnames.de = ["Flut"]\nedtf = "2021"', "a.toml")

    assert (plain.named.id, plain.names) == ("the Flood", {"": ("the Flood",)})
    assert (spoken.named.names, spoken.names["de"]) == (("Flood", "Flut"), ("Flut",))


def test_dates_may_be_days_and_spans() -> None:
    """Listed dates are days or intervals, in any order."""
    (entry,) = entries('[[named]]\nnames = ["Fair"]\ndates = "2021-07-01/2021-07-03 2020-07-02"', "a.toml")

    assert [day.edtf for day in entry.named.in_year(2021)] == ["2021-07-01/2021-07-03"]
    assert entry.named.rule is not None
    assert entry.named.rule.years == (2020, 2021)
