"""Rules of holidays: the days they give, whatever the calendar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.days import date_of, day_of, weekday
from chronos.errors import NamedError
from chronos.named.load import load
from chronos.named.rule import Rule

RULES = sorted({one.rule for one in load("en").values() if one.rule}, key=repr)


def days(rule: Rule, year: int) -> list[str]:
    """Return the EDTF of what a rule gives in a year."""
    return [day.edtf for day in rule.in_year(year)]


@given(st.sampled_from(RULES), st.integers(-5000, 20000))
def test_a_rule_gives_days_of_its_year(rule: Rule, year: int) -> None:
    """No year makes a rule fail, and what it gives begins in that year, in order."""
    first = [day.first_day for day in rule.in_year(year)]

    assert first == sorted(day for day in first if day is not None and date_of(day)[0] == year)


@given(st.integers(1, 12), st.integers(1, 4), st.integers(-9999, 9999))
def test_the_nth_weekday_is_that_weekday(month: int, nth: int, year: int) -> None:
    """``MM fri N`` is a Friday with N - 1 Fridays before it in its month."""
    (day,) = Rule(f"{month:02} fri {nth}").in_year(year)

    assert day.first_day is not None
    assert (5, month, nth) == (
        weekday(day.first_day),
        date_of(day.first_day)[1],
        (date_of(day.first_day)[2] + 6) // 7,
    )


def test_a_day_that_a_year_lacks_is_no_day() -> None:
    """A rule for February 29th gives a day in leap years only."""
    assert days(Rule("02-29"), 2024) == ["2024-02-29"]
    assert days(Rule("02-29"), 2023) == []


def test_a_month_is_whole() -> None:
    """A rule without a day is a month of its calendar, from its first day to its last."""
    assert days(Rule("06"), 2024) == ["2024-06"]
    assert days(Rule("islamic 09"), 2023) == ["2023-03-23~/2023-04-20~"]


def test_a_year_may_have_two_of_a_feast() -> None:
    """The Islamic year is the shorter: in 2000 the fast was broken in January and in December."""
    assert days(Rule("islamic 10-01"), 2000) == ["2000-01-08~", "2000-12-27~"]


def test_a_feast_may_last() -> None:
    """``days`` counts from the first."""
    assert days(Rule("hebrew 09-25", days=8), 2018) == ["2018-12-03/2018-12-10"]


def test_a_holiday_counts_from_another() -> None:
    """The first day of the other one counts."""
    thanksgiving = Rule("11 thu 4")

    assert days(Rule("thanksgiving +1", thanksgiving), 2024) == ["2024-11-29"]
    assert days(Rule("ramadan -1", Rule("islamic 09")), 2023) == ["2023-03-22~"]


def test_a_weekday_may_move_a_holiday() -> None:
    """``moved`` adds days where the rule falls on a weekday."""
    mourned = Rule("hebrew 05-09", moved=((6, 1),))

    assert days(mourned, 2022) == ["2022-08-07"]  # the 9th of Av was a Saturday
    assert days(mourned, 2023) == ["2023-07-27"]


def test_listed_dates_win_over_the_rule() -> None:
    """Dates that are listed stand for their years; a rule without text knows no others."""
    moved = day_of(2020, 5, 8)
    holiday, dates = Rule("05 mon 1", dates=((moved, moved),)), Rule(dates=((moved, moved),))

    assert days(holiday, 2019) + days(holiday, 2020) == ["2019-05-06", "2020-05-08"]
    assert days(dates, 2019) == []
    assert dates.years == (2020, 2020)


@pytest.mark.parametrize("text", ["", "13-01", "12-32", "christmas", "11 thu 9", "easter - 2", "hebrew 1-1"])
def test_what_is_no_rule_is_refused(text: str) -> None:
    """The message has the text; the id of another holiday counts only where that one is given."""
    with pytest.raises(NamedError, match=f"not a rule: {text!r}"):
        Rule(text)
