"""The date that several reports agree on."""

from __future__ import annotations

import itertools

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import span

from chronos.days import DAY, day_of
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.merge.agreement import agreed, within
from chronos.relation import apart

DATES = ("2024-01-22", "2024-01-23", "2024-01", "2024", "2024-01-20~/2024-01-23~", "2023-12-30/2024-01-22")


@pytest.mark.parametrize(
    ("dates", "expected", "disputed"),
    [
        (("2024-01-22", "2024-01"), "2024-01-22", False),
        (("2024", "2024-01", "2024-01-22"), "2024-01-22", False),
        (("2024-01-22", "2024-01-23"), "2024-01-22?/2024-01-23?", True),
        (("2024-01-20~/2024-01-23~", "2024-01-22"), "2024-01-22", False),
        (("2024-01-20/2024-01-23", "2024-01-22/2024-01-25"), "2024-01-20/2024-01-25", False),
        (("2024-01-22~", "2024-01-22"), "2024-01-22", False),
        (("2024-01-22",), "2024-01-22", False),
    ],
)
def test_finest_date_that_fits_wins(dates: tuple[str, ...], expected: str, disputed: bool) -> None:
    """A date within all others is taken; else the span stands, doubtful where two exclude each other."""
    interval, conflict = agreed([span(date) for date in dates])
    assert (interval.edtf, conflict) == (expected, disputed)


@given(st.lists(st.sampled_from(DATES), min_size=1, max_size=4))
def test_agreement_is_free_of_order_and_disputes_only_what_is_apart(dates: list[str]) -> None:
    """The order of reports never shows; a dispute needs two dates that share no moment."""
    intervals = [span(date) for date in dates]
    assert agreed(intervals) == agreed(intervals[::-1])
    exclude = any(apart(a, b) for a, b in itertools.combinations(intervals, 2))
    assert agreed(intervals)[1] == exclude


@given(st.sampled_from(DATES), st.sampled_from(DATES))
def test_one_within_the_other_is_never_apart(one: str, other: str) -> None:
    """Of two dates in either order, one lies in the other or does not, and what does is not apart."""
    first, second = span(one), span(other)
    assert within(first, second) == within(second, first)
    assert not (within(first, second) and apart(first, second))


def test_one_moment_told_by_two_clocks_is_no_contradiction() -> None:
    """Nine in London is eleven in Warsaw."""
    nine = DAY * day_of(2020, 5, 3) + 9 * 3600
    london = Interval(nine, nine + 60, Granularity.MINUTE, offset=0)

    assert agreed([london, london.in_zone(120)]) == (london, False)
    assert agreed([london.in_zone(120), attrs.evolve(london, start=nine + 60, end=nine + 120)])[1]
