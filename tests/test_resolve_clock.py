"""Clock times, and the days that they are of."""

from __future__ import annotations

import pytest
from dated import dates


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It struck on 3 May 2021 at 18:45 GMT.", "2021-05-03T18:45+00:00"),
        ("It struck at 6 a.m. EST on May 3, 2021.", "2021-05-03T06-05:00"),
        ("It struck at 5:30 p.m. Monday.", "2024-01-22T17:30"),
        ("It struck at 12 a.m. on May 3, 2021.", "2021-05-03T00"),
        ("It struck at 12 p.m. on May 3, 2021.", "2021-05-03T12"),
        ("It struck at noon on May 3, 2021.", "2021-05-03T12:00"),
        ("It struck on Monday morning.", "2024-01-22"),
        ("It struck in the early hours of Monday morning.", "2024-01-22"),
        ("It is shut from 10 p.m. until 6 a.m. tomorrow.", "2024-01-23T22/2024-01-24T06"),
        ("It is shut from 6 p.m. until 9 p.m. tomorrow.", "2024-01-24T18/2024-01-24T21"),
        ("The log ends 2021-05-03 10:15 UTC.", "2021-05-03T10:15+00:00"),
        ("The log ends 2021-05-03T10:15:00Z.", "2021-05-03T10:15+00:00"),
        ("It struck on May 3, 2021, and again at 9 p.m.", "2021-05-03T21"),
    ],
)
def test_clock_times(text: str, edtf: str) -> None:
    """A clock time belongs to its day, in the zone that was told or in none."""
    assert dates(text)[-1] == edtf


def test_clock_times_of_one_day_are_of_that_day() -> None:
    """The second time of a range takes its day from the first, or the next where it lies before it."""
    assert dates("Open 5 p.m. to 7 p.m. next Monday.", "2024-01-22") == ["2024-01-29T17/2024-01-29T19"]
    assert dates("It rained 10 p.m. to 2 a.m. on Saturday.") == ["2024-01-20T22/2024-01-21T02"]


def test_hours_beside_days_tell_no_other_day() -> None:
    """Nobody knows the hour of the article; 48 hours are two days."""
    assert dates("It fell two days and three hours ago.") == ["2024-01-21"]
    assert dates("It fell three hours ago.") == [None]
    assert dates("It fell 48 hours ago.") == ["2024-01-21"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The train left at 8:15 and hit a van near the quay on Friday.", "2024-01-19T08:15"),
        ("The boat, which was launched at 4.20am, was moved on Monday afternoon.", "2024-01-22T04:20"),
        ("Polls will open at 7am and close at 10pm on Thursday.", "2024-01-25T07"),
        ("The blast, heard at 2.40pm, killed three on 6 January.", "2024-01-06T14:40"),
        ("Bids close at noon on the last Friday of the month.", "2024-01-26T12:00"),
        ("He left at 6am and will be back on Friday.", "2024-01-23T06"),
        ("It opens at 9am and shuts in March.", "2024-01-23T09"),
        ("She was found at 6am by people who last saw her on Sunday.", "2024-01-23T06"),
        ("It burned at 6am; the quay has been shut since Friday.", "2024-01-23T06"),
        ("It burned at 6am. He saw it on Friday.", "2024-01-23T06"),
    ],
)
def test_a_clock_time_is_of_the_day_that_its_sentence_names_behind_it(text: str, told: str) -> None:
    """Unless that day is of another clause, or one of the two is still to come."""
    assert dates(text)[0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mill caught fire at 11 p.m. on Friday and fell in at 3 a.m.", "2024-01-20T03"),
        ("It began at 22:40 on 3 May 2021. By 00:15 it was over.", "2021-05-04T00:00/2021-05-04T00:15"),
        ("The storm came ashore on Friday evening and was over at 3 a.m.", "2024-01-20T03"),
        ("Snow fell overnight and lay deep at 8 a.m.", "2024-01-23T08"),
        ("They met on Friday night and rang at 8 p.m.", "2024-01-19T20"),
        ("They met at 11 p.m. on Friday. Roe fell at 1 a.m. and died at 4 a.m.", "2024-01-20T04"),
        ("She was found at 9 p.m. on Friday. She had left home at 2 a.m.", "2024-01-19T02"),
        ("They met at 4 p.m. on Friday, and she rang at 3 p.m.", "2024-01-19T15"),
        ("The first shift ends at 5 p.m. on Friday and begins at 9 a.m.", "2024-01-26T09"),
    ],
)
def test_a_clock_time_soon_after_midnight_is_of_the_day_after(text: str, told: str) -> None:
    """A night goes on past midnight; what turns back, or lies many hours off, is of the day told."""
    assert dates(text)[-1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The truce begins at midnight.", "2024-01-24T00:00"),
        ("The bells will ring at midnight.", "2024-01-24T00:00"),
        ("The truce began at midnight.", "2024-01-23T00:00"),
    ],
)
def test_a_midnight_to_come_ends_the_day(text: str, told: str) -> None:
    """The one that began the day of publication is over."""
    assert dates(text) == [told]


def test_a_limit_at_midnight_is_the_end_of_the_day_told() -> None:
    """Also where a clock time before midnight was told."""
    assert dates("He was seen at 10pm on Friday. By midnight he was gone.") == [
        "2024-01-19T22",
        "2024-01-19T00:00/2024-01-20T00:00",
    ]
