"""Reports on a quarter: what "a year earlier" and "the quarter" mean beside it."""

from __future__ import annotations

import pytest

import chronos


def values(text: str, published: str = "2024-11-05") -> list[str]:
    """Return the value of every mention."""
    return [mention.value for mention in chronos.find(text, published)]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("a year earlier", "2023-Q3"),
        ("the year-ago quarter", "2023-Q3"),
        ("the same quarter a year ago", "2023-Q3"),
        ("the 2021 period", "2021-Q3"),
        ("in the quarter", "2024-Q3"),
        ("the latest period", "2024-Q3"),
        ("two years earlier", "2022"),
    ],
)
def test_counted_from_the_quarter_that_was_told(said: str, value: str) -> None:
    """Figures of a year earlier are those of the same quarter."""
    assert values(f"Third-quarter profit rose to $3 million. It was $2 million {said}.") == ["2024-Q3", value]


def test_each_counts_from_the_report_and_not_from_the_other() -> None:
    """Two comparisons with a year earlier are with the same year."""
    text = "Profit rose in the third quarter from a year earlier. Sales were $9 million a year earlier."
    assert values(text) == ["2024-Q3", "2023-Q3", "2023-Q3"]


def test_nine_months_end_the_report_on_the_quarter() -> None:
    """A year before nine months is no quarter."""
    text = (
        "Profit rose in the third quarter. Nine months brought $7 million, against $6 million a year earlier."
    )
    assert values(text) == ["2024-Q3", "P9M", "2023"]


def test_a_quarter_told_by_its_end_is_one() -> None:
    """ "The quarter ended Sept. 30" tells which quarter a report is on, where no number did."""
    text = "Income for the quarter ended Sept. 30 fell to $3 million, from $4 million a year earlier."
    assert values(text) == ["2024-Q3", "2024-09-30", "2023-Q3"]
    assert values("First-quarter profit rose. " + text) == ["2024-Q1", "2024-Q3", "2024-09-30", "2023-Q1"]


def test_a_quarter_has_the_number_of_its_firm_and_the_months_that_its_end_tells() -> None:
    """So do "the quarter" and "a year earlier" behind it."""
    text = "Its first quarter ended Sept. 30 was poor. Sales in the quarter fell from a year earlier."
    told = [mention for mention in chronos.find(text, "2024-11-05") if mention.text != "Sept. 30"]

    assert [mention.value for mention in told] == ["2024-Q1", "2024-Q1", "2023-Q1"]
    assert [mention.edtf for mention in told] == ["2024-07/2024-09", "2024-07/2024-09", "2023-07/2023-09"]


def test_what_is_looked_ahead_to_is_not_what_a_report_is_on() -> None:
    """A quarter still to come, quarters not counted and a month ago leave the report on its quarter."""
    text = "Profit rose in the third quarter. {} Sales in the year-ago period were $9 million."
    for aside in (
        "A loss is likely in the second quarter of 2025.",
        "It does not bode well for coming quarters.",
        "It closed a mill a month ago.",
    ):
        assert values(text.format(aside))[-1] == "2023-Q3"


def test_a_comparison_is_no_anchor() -> None:
    """What is told of the year before only compares: the next "a year earlier" counts from the report."""
    text = (
        "Profit rose in the third quarter from a year earlier. For the nine months it was $7 million, "
        "against $6 million a year earlier."
    )
    assert values(text) == ["2024-Q3", "2023-Q3", "P9M", "2023"]


def test_without_a_quarter_a_year_ago_is_a_year() -> None:
    """Only where a quarter was told does it come into play."""
    assert values("He joined the firm a year ago.") == ["2023"]


def test_the_quarter_is_one_that_was_told() -> None:
    """No date is made of a quarter that nobody told: it may be that of a town."""
    told, untold = (
        chronos.find("It was the second quarter. Sales fell in the quarter.", "2024-11-05"),
        chronos.find("They live in the quarter by the river.", "2024-11-05"),
    )
    assert [one.edtf for one in told] == ["2024-04/2024-06"] * 2
    assert [one.edtf for one in untold] == [None]


def test_the_reason_names_the_quarter() -> None:
    """The anchor is the mention that told the quarter."""
    found = chronos.find("Profit rose in the third quarter from a year earlier.", "2024-11-05")[1]

    assert found.anchor == "mention:15-32"
    assert found.because[-1] == "counted from 2024-07/2024-09"


def test_the_latest_quarter_is_over() -> None:
    """A quarter that is still to end is not the latest one."""
    assert values("It expects a loss in the fourth quarter. In the latest quarter it made money.") == [
        "2024-Q4",
        "2024-Q3",
    ]


def test_a_quarter_whose_results_are_to_come_is_over() -> None:
    """So is the day that it ended on."""
    text = "Results for the quarter to December 31 are due on February 27."
    assert values(text, "2025-02-14") == ["2024-Q4", "2024-12-31", "2025-02-27"]
