"""Which of several dates is meant: by direction, or by last, this and next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.interval import Interval
from chronos.resolve.pick import pick

FRIDAYS = [Interval.days(5 + 7 * week, 5 + 7 * week) for week in range(-4, 5)]
ANCHORS = st.integers(-14, 20)


def picked(anchor: int, direction: int, aim: int | None = None) -> int:
    """Return the Friday that is picked."""
    found = pick(FRIDAYS, anchor, direction, aim, weekly=True)
    assert found is not None and found.interval.first_day is not None
    return found.interval.first_day


@given(ANCHORS)
def test_direction(anchor: int) -> None:
    """Back is the latest on or before the anchor, ahead the first on or after; plans call it "today"."""
    assert picked(anchor, -2) == max(day for day in range(-23, 34, 7) if day <= anchor)
    assert picked(anchor, 2) == min(day for day in range(-23, 34, 7) if day >= anchor)
    assert picked(anchor, 3) == min(day for day in range(-23, 34, 7) if day > anchor)


@given(ANCHORS, st.sampled_from((-2, -1, 1, 2)))
def test_aim_wins_over_direction(anchor: int, direction: int) -> None:
    """Last is strictly before and next strictly after, whatever the tense."""
    assert picked(anchor, direction, -1) == max(day for day in range(-23, 34, 7) if day < anchor)
    assert picked(anchor, direction, 1) == min(day for day in range(-23, 34, 7) if day > anchor)
    assert picked(anchor, direction, 2) == picked(anchor, direction, 1) + 7


@given(ANCHORS)
def test_this_lies_within_a_week(anchor: int) -> None:
    """ "This Friday" is the one ahead, or behind where the sentence tells of the past."""
    assert 0 <= picked(anchor, 1, 0) - anchor < 7
    assert 0 <= anchor - picked(anchor, -2, 0) < 7


@pytest.mark.parametrize(("anchor", "aim", "other"), [(3, 1, 12), (6, 1, None), (7, -1, -2), (3, -1, None)])
def test_the_other_reading(anchor: int, aim: int, other: int | None) -> None:
    """Within the anchor's week some mean the next one, or the one before; day 1 is a Monday."""
    found = pick(FRIDAYS, anchor, -1, aim, weekly=True)

    assert found is not None
    assert [one.first_day for one, _ in found.others] == ([] if other is None else [other])


def test_a_date_most_of_a_year_ago_is_rather_ahead() -> None:
    """Where nothing tells, the near date is meant, and the far one stands beside it; tense settles it."""
    yearly = [Interval.days(day, day) for day in (0, 365, 730)]

    unsure = pick(yearly, 330, -1, None, weekly=False)
    sure = pick(yearly, 330, -2, None, weekly=False)

    assert unsure is not None and sure is not None
    assert (unsure.interval.first_day, [one.first_day for one, _ in unsure.others]) == (365, [0])
    assert (sure.interval.first_day, sure.others) == (0, ())


def test_nothing_to_choose_from() -> None:
    """No candidates, or none on the side that is asked for: no pick."""
    assert pick([], 0, -1, None, weekly=False) is None
    assert pick(FRIDAYS[:1], 0, -1, 1, weekly=True) is None
    assert pick(FRIDAYS[-1:], 0, -1, -1, weekly=True) is None


def test_a_day_of_last_week_is_not_that_of_next_year() -> None:
    """A sentence about what is to come may name a day just over; `--prefer future` still looks ahead."""
    yearly = [Interval.days(day, day) for day in (0, 365, 730)]

    told = pick(yearly, 367, 1, None, weekly=False)
    wanted = pick(yearly, 367, 2, None, weekly=False)

    assert told is not None and told.interval.first_day == 365
    assert wanted is not None and wanted.interval.first_day == 730
