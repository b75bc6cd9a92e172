"""A term, an anchor and a direction make a place in the calendar, or none."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.days import day_of
from chronos.granularity import Granularity
from chronos.named import Named
from chronos.named.rule import Rule
from chronos.resolve.place import Placed, place
from chronos.term import Term, term

ANCHOR = day_of(2024, 1, 23)


def placed(said: Term, anchor: int | None = ANCHOR, direction: int = -2) -> Placed | None:
    """Place a term, dates in figures month first."""
    return place(said, anchor, direction, "mdy")


def edtf(said: Term, anchor: int | None = ANCHOR, direction: int = -2) -> str | None:
    """Return where a term is placed."""
    found = placed(said, anchor, direction)
    return found.interval.edtf if found else None


@pytest.mark.parametrize(
    ("value", "back", "ahead"),
    [
        ("XXXX-XX-23", "2024-01-23", "2024-01-23"),
        ("XXXX-XX-24", "2023-12-24", "2024-01-24"),
        ("XXXX-XX-31", "2023-12-31", "2024-01-31"),
        ("XXXX-02-29", "2020-02-29", "2024-02-29"),
        ("XXXX-02-30", None, None),
        ("XXXX-01", "2024-01", "2024-01"),
        ("XXXX-02", "2023-02", "2024-02"),
        ("XXXX-WXX-2", "2024-01-23", "2024-01-23"),
        ("XXXX-WXX-WE", "2024-01-20/2024-01-21", "2024-01-27/2024-01-28"),
        ("XXXX-SU", "2023-22", "2024-22"),
        ("XXXX-Q4", "2023-10/2023-12", "2024-10/2024-12"),
        ("2020-W53", "2020-12-28/2021-01-03", "2020-12-28/2021-01-03"),
        ("2021-W53", None, None),
        ("2021-02-29", None, None),
        ("199", "199X", "199X"),
        ("XX9", "199X", "199X"),
        ("XX2", "202X", "202X"),
        ("XX33-05-05", "2033-05-05", "2033-05-05"),
        ("XX45-05-05", "1945-05-05", "1945-05-05"),
        ("PAST_REF", None, None),
        ("P3D", None, None),
    ],
)
def test_back_and_ahead(value: str, back: str | None, ahead: str | None) -> None:
    """What is said in part is looked for on either side; two figures of a year reach ten years ahead."""
    assert (edtf(term(value), direction=-2), edtf(term(value), direction=2)) == (back, ahead)


@pytest.mark.parametrize("value", ["XXXX-XX-22", "XXXX-05", "XXXX-WXX-2", "XXXX-SU", "XXXX-XX-XXTMO"])
def test_without_an_anchor(value: str) -> None:
    """What needs an anchor has no place without one."""
    assert edtf(term(value), anchor=None) is None


@given(st.integers(-700_000, 4_000_000), st.sampled_from([-2, -1, 1, 2]), st.integers(1, 31))
def test_a_day_of_the_month_lies_near(anchor: int, direction: int, day: int) -> None:
    """The 31st is never more than two months away, and on the side that was asked for."""
    found = placed(Term(day=day), anchor, direction)
    assert found is not None and found.interval.first_day is not None
    distance = (found.interval.first_day - anchor) * (1 if direction > 0 else -1)

    assert 0 <= distance <= 62


@pytest.mark.parametrize(
    ("bound", "ends"),
    [
        ("since", ("2023-05-01", None)),
        ("after", ("2023-06-01", None)),
        ("before", (None, "2023-04-30")),
        ("until", (None, "2023-05-31")),
        ("by", (None, "2023-05-31")),
    ],
)
def test_bounds(bound: str, ends: tuple[str | None, str | None]) -> None:
    """ "Since May" takes May in, "after" and "before" leave it out; the value stays that of May."""
    found = placed(attrs.evolve(term("2023-05"), bound=bound))

    assert found is not None
    assert (found.interval.earliest, found.interval.latest) == ends
    assert found.value == "2023-05"


def test_until_what_is_to_come_begins_with_the_anchor() -> None:
    """What lasts until May 2024 lasts from today, as far as the sentence says."""
    found = placed(attrs.evolve(term("2024-05"), bound="until"))

    assert found is not None
    assert (found.interval.earliest, found.interval.latest) == ("2024-01-23", "2024-05-31")


@pytest.mark.parametrize(
    ("numeric", "order", "edtf_", "others"),
    [
        (("3", "4", "2021"), "mdy", "2021-03-04", ["2021-04-03"]),
        (("3", "4", "2021"), "dmy", "2021-04-03", ["2021-03-04"]),
        (("21", "4", "2021"), "mdy", "2021-04-21", []),
        (("4", "4", "2021"), "mdy", "2021-04-04", []),
        (("3", "4", "98"), "mdy", "1998-03-04", ["1998-04-03"]),
        (("2", "30", "2021"), "mdy", None, []),
    ],
)
def test_figures(numeric: tuple[str, ...], order: str, edtf_: str | None, others: list[str]) -> None:
    """One reading by the order, the other beside it where it is another day."""
    found = place(Term(numeric=numeric), ANCHOR, -1, order)

    assert (found.interval.edtf if found else None) == edtf_
    assert [one.interval.edtf for one in (found.alternatives if found else ())] == others


def test_a_range_is_looked_for_after_its_beginning() -> None:
    """December to January runs over the New Year."""
    assert edtf(attrs.evolve(term("XXXX-12-28"), until=term("XXXX-01-03"))) == "2023-12-28/2024-01-03"
    assert edtf(attrs.evolve(term("2023-05"), until=term("2022-05"))) is None


def test_what_later_dates_may_be_counted_from() -> None:
    """A day tells, a duration and what has no beginning do not."""
    day, span = placed(term("2021-05-03")), placed(Term(type="DURATION", length=term("P3M").length, aim=-1))
    until = placed(attrs.evolve(term("2021"), bound="until"))

    assert day is not None and span is not None and until is not None
    assert (day.tells, span.tells, until.tells) == (True, False, True)


def test_a_clock_time_needs_a_day() -> None:
    """Nine o'clock is on the anchor's day; a month has no nine o'clock."""
    nine = term("XXXX-XX-XXT09")
    on_month = placed(attrs.evolve(term("2021-05"), clock=9 * 3600, grain=Granularity.HOUR))

    assert edtf(nine) == "2024-01-23T09"
    assert on_month is not None
    assert on_month.interval.granularity is Granularity.MONTH


DAYS = tuple((day, day) for day in (day_of(2021, 9, 1), day_of(2022, 9, 10), day_of(2023, 9, 5)))
FAIR = Term(named=Named("fair", ("the fair",), Rule(dates=DAYS)))


@pytest.mark.parametrize(
    ("anchor", "back", "ahead"),
    [
        (day_of(2020, 5), None, None),
        (day_of(2021, 5), None, "2021-09-01"),
        (day_of(2022, 5), "2021-09-01", "2022-09-10"),
        (day_of(2023, 12), "2023-09-05", None),
        (day_of(2024, 5), None, None),
    ],
)
def test_a_listed_holiday_is_never_sought_beyond_its_list(
    anchor: int, back: str | None, ahead: str | None
) -> None:
    """Where the nearest date may be one that is not listed, there is none."""
    assert (back, ahead) == (edtf(FAIR, anchor), edtf(FAIR, anchor, 2))


def test_a_feast_may_come_twice_a_year() -> None:
    """The second one of the year is kept as another reading."""
    found = placed(Term(named=Named("eid", ("Eid",), Rule("islamic 10-01")), year=2000), None)

    assert found
    assert found.interval.edtf == "2000-01-08~"
    assert [(one.interval.edtf, one.reading) for one in found.alternatives] == [
        ("2000-12-27~", "the other one of that year")
    ]
