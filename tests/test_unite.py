"""Two parts of one date become one term, whichever comes first; two dates stay two."""

from __future__ import annotations

import attrs
import pytest

from chronos.interval import Interval
from chronos.named import Named
from chronos.recognise.unite import unite
from chronos.term import Term, changed, term

FIELDS = ("year", "month", "day", "weekday", "week", "part", "clock", "shift", "type")


def told(one: Term | None) -> dict[str, object] | None:
    """Return the fields that a term fills."""
    return (
        None
        if one is None
        else {name: getattr(one, name) for name in FIELDS if getattr(one, name) is not None}
    )


@pytest.mark.parametrize(
    ("first", "second", "fields"),
    [
        ("XXXX-WXX-5", "2024-05-10", {"weekday": 5, "year": 2024, "month": 5, "day": 10, "type": "DATE"}),
        ("XXXX-05-10", "2024", {"year": 2024, "month": 5, "day": 10, "type": "DATE"}),
        ("XXXX-05", "2024", {"year": 2024, "month": 5, "type": "DATE"}),
        ("XXXX-05", "XXXX-XX-XXTEV", {"month": 5, "type": "DATE"}),  # "a May evening" is of no day
        ("XXXX-XX-XXT09:30", "XXXX-WXX-5", {"clock": 34_200, "weekday": 5, "type": "TIME"}),
        ("XXXX-XX-XXT07:30", "XXXX-WXX-5TEV", {"clock": 70_200, "weekday": 5, "type": "TIME"}),
        ("XXXX-XX-XXT02:00", "XXXX-WXX-5TNI", {"clock": 7200, "weekday": 5, "type": "TIME"}),
        ("XXXX-XX-XXTMO", "2024-05-10", {"part": "MO", "year": 2024, "month": 5, "day": 10, "type": "TIME"}),
    ],
)
def test_parts_of_one_date(first: str, second: str, fields: dict[str, object]) -> None:
    """Weekday, day, month, year and clock time complete each other."""
    one, other = term(first), term(second)

    assert told(unite(one, other)) == fields
    assert told(unite(other, one)) == fields


def test_a_month_of_last_year() -> None:
    """A move of the year may stand for the year."""
    last_year = Term(shift=(-1, "year"))
    united = unite(term("XXXX-09-13"), last_year)

    assert united is not None
    assert (united.shift, united.month, united.day) == ((-1, "year"), 9, 13)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("XXXX-05", "XXXX-05"), ("2023", "2024"), ("XXXX-WXX-1", "XXXX-WXX-2"), ("XXXX-05-10", "XXXX-06"),
        ("XXXX-XX-XXT09", "2024"), ("XXXX-05", "P2W"), ("XXXX-05", "PAST_REF"), ("XXXX-SU", "XXXX-Q3"),
    ],
)  # fmt: skip
def test_two_dates_stay_two(first: str, second: str) -> None:
    """What says one part twice, or makes no date together, is not united."""
    assert unite(term(first), term(second)) is None
    assert unite(term(second), term(first)) is None


def test_an_event_keeps_its_own_year() -> None:
    """What the world dates is not told again by the year beside it."""
    fair = Term(named=Named("fair", ("the fair",), interval=Interval.days(0, 0)))

    assert unite(fair, term("1950")) is None
    assert unite(Term(named=Named("payday", ("payday",), rule="06 fri -1")), term("1950")) is not None


def test_ranges_and_counted_dates_take_no_part() -> None:
    """What is already composed stays as it is."""
    may = term("XXXX-05")

    assert unite(attrs.evolve(may, until=term("XXXX-06")), term("2024")) is None
    assert unite(Term(nth=1, weekday=1), term("2024-05")) is None


def test_a_weekday_aimed_at_has_no_year() -> None:
    """Figures after "this Friday" are no year."""
    aimed = changed(term("XXXX-WXX-5"), "aim", 0)
    assert unite(aimed, term("2019")) is None
    assert unite(aimed, term("XXXX-05-07")) is not None


def test_a_year_is_none_of_what_counts_from_today() -> None:
    """ "shut since 2009, last week" tells two dates; "this week in 2009" one."""
    assert unite(term("2009"), Term(shift=(-1, "week"))) is None
    assert unite(Term(shift=(0, "week")), term("2009")) is not None
