"""Publication dates in the forms that fields hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.article import iso_stamp
from chronos.errors import DateError
from chronos.readers.dates import iso_date


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("2024-05-08", "2024-05-08"),
        (" 2024-05-08T09:30:00.123456789Z ", "2024-05-08T09:30:00.123456+00:00"),
        ("Wed, 08 May 2024 09:30:00 GMT", "2024-05-08T09:30:00+00:00"),
        ("Wed, 08 May 2024 09:30 EDT", "2024-05-08T09:30:00-04:00"),
        ("Wed, 08 May 2024 09:30 XYZ", "2024-05-08T09:30:00"),
        ("May 8, 2024", "2024-05-08"),
        ("8 May 2024 9 am", "2024-05-08T09:00:00"),
        ("2024/05/08", "2024-05-08"),
        ("5/8/24", "2024-05-08"),
        ("5/8/68", "2068-05-08"),
        ("5/8/69", "1969-05-08"),
        ("29 February 2024", "2024-02-29"),
    ],
)
def test_forms_that_tell_a_day(told: str, value: str) -> None:
    """Year, month and day are told, and a clock time where there is one."""
    assert iso_date(told) == value


@pytest.mark.parametrize(
    "told",
    [
        *("", "yesterday", "May 8", "May 2024", "2024", "Wednesday", "09:30", "8 May", "0", "-1", "1e309"),
        *("99999-01-01", "29 February 2023", "٢٠٢٤-05-08", "2024-05-08\0", "x" * 100_000),
        *(20240508, True, None, {}, 1.5),
    ],
)
def test_nothing_is_filled_in(told: object) -> None:
    """What lacks a part, or is nothing of the kind, is no date: not today's, not any."""
    with pytest.raises(DateError, match="is not a date; use YYYY-MM-DD"):
        iso_date(told)


def test_numeric_dates_follow_the_order() -> None:
    """The article's language, or the user, says which number is the month."""
    assert [iso_date("03/04/2024", order) for order in ("mdy", "dmy")] == ["2024-03-04", "2024-04-03"]


@given(st.text())
def test_any_text_is_a_date_in_iso_or_an_error(told: str) -> None:
    """What comes out is in the extended form already."""
    try:
        value = iso_date(told)
    except DateError:
        return
    assert iso_stamp(value) == value
