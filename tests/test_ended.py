"""Stretches and the dates they ended on."""

from __future__ import annotations

import pytest

import chronos


@pytest.mark.parametrize(
    ("said", "value", "edtf"),
    [
        ("the nine months ended September 30", "P9M", "2023-01/2023-09"),
        ("the year ended March 31", "P1Y", "2022-04/2023-03"),
        ("the six months ending August 12", "P6M", "2023-02-13/2023-08-12"),
        ("the quarter ended October 1", "2023-Q3", "2023-07/2023-09"),
        ("two weeks that ended May 14", "P2W", "2023-05-01/2023-05-14"),
    ],
)
def test_a_stretch_ends_on_its_date(said: str, value: str, edtf: str) -> None:
    """The date stays a mention of its own, and tells when the stretch was."""
    stretch, date = chronos.find(f"The firm lost money in {said}, it said.", "2023-11-20")

    assert (stretch.value, stretch.edtf) == (value, edtf)
    assert date.granularity == "day"


def test_a_stretch_alone_has_no_date() -> None:
    """Nine months that end nowhere are a length."""
    stretch, other = chronos.find("It took nine months. It ended September 30.", "2023-11-20")

    assert (stretch.value, stretch.edtf, other.edtf) == ("P9M", None, "2023-09-30")


@pytest.mark.parametrize(
    ("said", "edtf"),
    [
        ("Profit for the year ended 31 August rose.", ["2022-09/2023-08", "2023-08-31"]),
        ("A loss was told of in the year ended 31 March.", ["2022-04/2023-03", "2023-03-31"]),
        ("It will report on the year ended 31 March in May.", ["2023-04/2024-03", "2024-03-31", "2024-05"]),
        (
            "Figures of the year ended 31 March will come in May.",
            ["2022-04/2023-03", "2023-03-31", "2024-05"],
        ),
        ("It will report on the quarter ended Sept. 30 on Thursday.", ["2023-09-30", "2024-01-25"]),
    ],
)
def test_a_stretch_that_ended_is_over(said: str, edtf: list[str]) -> None:
    """But for a report to come, which may lie behind an end to come."""
    assert [mention.edtf for mention in chronos.find(said, "2024-01-20")] == edtf
