"""Numeric dates: which figure is the day, and which the month."""

from __future__ import annotations

import pytest
from dated import dates

import chronos


@pytest.mark.parametrize(
    ("text", "options", "edtf", "other"),
    [
        ("It fell on 3/4/2021.", {"lang": "en-US"}, "2021-03-04", ["2021-04-03"]),
        ("It fell on 3/4/2021.", {"lang": "en-GB"}, "2021-04-03", ["2021-03-04"]),
        ("It fell on 3/4/2021.", {"lang": "en_AU"}, "2021-04-03", ["2021-03-04"]),
        ("It fell on 3/4/2021.", {"date_order": "dmy"}, "2021-04-03", ["2021-03-04"]),
        ("It fell on 3/4/2021.", {"lang": "en-GB", "date_order": "mdy"}, "2021-03-04", ["2021-04-03"]),
        ("It fell on 3/13/2021.", {"lang": "en-GB"}, "2021-03-13", []),
        ("It fell on 13/3/2021.", {"lang": "en-US"}, "2021-03-13", []),
        ("It fell on 4/4/2021.", {"lang": "en-US"}, "2021-04-04", []),
        ("It fell on 03/04/05.", {"lang": "en-ZA"}, "2003-04-05", ["2005-04-03", "2005-03-04"]),
        ("It fell on 2021-04-03.", {"date_order": "dmy"}, "2021-04-03", []),
        ("It fell on 13/13/2021.", {}, None, []),
        ("It fell on 30/2/2021.", {}, None, []),
    ],
)
def test_date_order(text: str, options: dict[str, str], edtf: str | None, other: list[str]) -> None:
    """The language tag or the option tells the order; the other reading is kept where it is a day."""
    found = chronos.find(text, "2024-01-23", **options)  # type: ignore[arg-type]

    assert [one.edtf for one in found] in ([edtf], [] if edtf is None else [edtf])
    assert [one.interval.edtf for mention in found for one in mention.alternatives] == other


def test_a_month_before_the_day_is_none_above_twelve() -> None:
    """The figures of a date with its year first are month and day, unless these are no month."""
    assert dates("Filed on 2016/13/03.") == ["2016-03-13"]
    assert dates("Filed on 2016/03/04.") == ["2016-03-04"]


@pytest.mark.parametrize(
    ("options", "edtf"),
    [({}, "2023-11-10"), ({"lang": "en-CA"}, "2023-11-10"), ({"date_order": "mdy"}, "2023-10-11")],
)
def test_dots_between_figures_put_the_day_first(options: dict[str, str], edtf: str) -> None:
    """No country writes 10.11.2023 for October 11th; who asks for an order gets it."""
    assert dates("It expired 10.11.2023.", "2024-05-15", **options) == [edtf]
