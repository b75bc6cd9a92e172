"""Ranges, lists and open spans of dates, and parts of them."""

from __future__ import annotations

import pytest
from dated import dates

import chronos


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Shells fell on December 30th last year and January 2nd and 6th this year.",
            [
                ("December 30th last year", "2023-12-30"),
                ("January 2nd", "2024-01-02"),
                ("6th this year", "2024-01-06"),
            ],
        ),
        (
            "Shells fell on April 3, 5 and 9, 2021.",
            [("April 3", "2021-04-03"), ("5", "2021-04-05"), ("9, 2021", "2021-04-09")],
        ),
        (
            "Shells fell on 3, 5 and 9 November.",
            [("3", "2023-11-03"), ("5", "2023-11-05"), ("9 November", "2023-11-09")],
        ),
        (
            "Shells fell on April 3 and May 9, 2021.",
            [("April 3", "2021-04-03"), ("May 9, 2021", "2021-05-09")],
        ),
        (
            "Shells fell in March, April and May 2021.",
            [("March", "2021-03"), ("April", "2021-04"), ("May 2021", "2021-05")],
        ),
        (
            "Shells fell on Monday, Tuesday and Friday.",
            [("Monday", "2024-01-22"), ("Tuesday", "2024-01-23"), ("Friday", "2024-01-19")],
        ),
        ("Output fell in Q1 and Q3 2022.", [("Q1", "2022-01/2022-03"), ("Q3 2022", "2022-07/2022-09")]),
        (
            "Shells fell in the spring and summer of 2021.",
            [("the spring", "2021-21"), ("summer of 2021", "2021-22")],
        ),
        ("Shells fell on September 13th last year.", [("September 13th last year", "2023-09-13")]),
    ],
)
def test_lists_with_parts_left_out(text: str, found: list[tuple[str, str]]) -> None:
    """Each member is a mention with its own span; months and years stand once for several."""
    assert [(one.text, one.edtf) for one in chronos.find(text, "2024-01-23")] == found


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It ran from 3 to 5 November.", "2023-11-03/2023-11-05"),
        ("It ran May 30 to June 2, 2023.", "2023-05-30/2023-06-02"),
        ("It ran from December 28, 2022 to January 3, 2023.", "2022-12-28/2023-01-03"),
        ("It ran from December 28 to January 3.", "2023-12-28/2024-01-03"),
        ("It ran between March and June 2020.", "2020-03/2020-06"),
        ("It ran from 1999 to 2003.", "1999/2003"),
        ("It ran in 2019–20.", "2019/2020"),
        ("It ran 5–7 May 2021.", "2021-05-05/2021-05-07"),
        ("It will run from Friday to Tuesday.", "2024-01-26/2024-01-30"),
        ("It ran from 2003 to 1999.", None),
        ("It ran Monday to Friday last week.", "2024-01-15/2024-01-19"),
        ("It ran from October 1854 until September of the following year.", "1854-10/1855-09"),
        ("It ran from October 1854 until the following spring.", "1854-10/1855-05"),
        ("It ran from dawn to dusk on Friday.", "2024-01-19"),
        ("In 1900 half of them left.", "1900"),
        ("The court gave them until Friday to pay.", "2024-01-23/2024-01-26"),
        ("It was shut until Friday.", "../2024-01-19"),
        ("It ran from Monday to Friday at 9 a.m.", "2024-01-15/2024-01-19"),
        ("It ran from November through March of last year.", "2022-11/2023-03"),
        ("It ran from November 27 to the 3rd.", "2023-11-27/2023-12-03"),
        ("It ran from the 27th to the 3rd of November.", "2023-10-27/2023-11-03"),
        ("It ran from the twenty-seventh to the third of November.", "2023-10-27/2023-11-03"),
        ("It ran from 27 to 3 January 2023.", "2022-12-27/2023-01-03"),
        ("It ran from the 27th to the 3rd of last month.", "2023-11-27/2023-12-03"),
        ("It ran between the 5th and the 7th of November.", "2023-11-05/2023-11-07"),
        ("It ran in the week ending January 6, 2024.", "2023-12-31/2024-01-06"),
        ("It ran in the month of May 2021.", "2021-05"),
        ("It ran in the last decade of the 19th century.", "189X"),
        ("It ran in the third quarter of the 19th century.", "1850/1874"),
        ("It ran the weekend of January 6.", "2024-01-06/2024-01-07"),
        ("It ran from December 28 to January 3, 2023.", "2022-12-28/2023-01-03"),
        ("It ran from September to August 2022.", "2021-09/2022-08"),
        ("It ran from the middle of 2007 to the end of 2008.", "2007-05~/2008-12~"),
    ],
)
def test_ranges(text: str, edtf: str | None) -> None:
    """A range takes in its last day, runs over months and years, and never runs backwards."""
    assert dates(text) == [edtf]


def test_what_is_put_off_on_a_day_until_another_is_no_range() -> None:
    """Two dates, but what is shut from one to the other is a range."""
    assert dates("It was extended in March until 2026.") == ["2023-03", "2024-01-23/2026-12-31"]
    assert dates("It was adjourned on Monday until May 3.") == ["2024-01-22", "2024-01-23/2024-05-03"]
    assert dates("It extended the ban last week until May.") == [
        "2024-01-15/2024-01-21",
        "2024-01-23/2024-05-31",
    ]
    assert dates("It was shut from Monday until Friday.") == ["2024-01-15/2024-01-19"]


def test_figures_that_run_back_are_no_range() -> None:
    """But a score or a vote before a month."""
    assert dates("It ended 27-3 March supporters say.") == []
    assert dates("It passed by 5 to 3 May voters said.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It is shut from 2 p.m. till tomorrow 4:30 p.m.", ["2024-09-07T14:00/2024-09-08T16:30"]),
        ("It is shut from 2 p.m. till 4:30 p.m. tomorrow.", ["2024-09-08T14:00/2024-09-08T16:30"]),
        ("It will be shut from 10 p.m. to Monday at 6 a.m.", ["2024-09-08T22/2024-09-09T06"]),
        ("It will be shut from 10 p.m. to 6 a.m. on Monday.", ["2024-09-09T22/2024-09-10T06"]),
        ("It was shut from noon to Friday, 5 p.m.", ["2024-09-06T12:00", "2024-09-06T17"]),
    ],
)
def test_an_end_may_have_a_day_of_its_own(text: str, told: list[str]) -> None:
    """Where its day stands before its hour, that is not the day on which the range begins."""
    assert [mention.edtf for mention in chronos.find(text, "2024-09-07")] == told


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It will run from August to October.", "2024-08/2024-10"),
        ("It will run from November to January.", "2024-11/2025-01"),
        ("It ran from November to January.", "2023-11/2024-01"),
        ("It ran from May to March.", "2023-05/2024-03"),
        ("It ran from May to July.", "2024-05/2024-07"),
        ("It was shut from Friday to Sunday.", "2024-08-30/2024-09-01"),
    ],
)
def test_ranges_follow_the_tense(text: str, edtf: str) -> None:
    """What will run may have begun, and what ran has ended, seen from a Saturday in September."""
    (mention,) = chronos.find(text, "2024-09-07")

    assert mention.edtf == edtf


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("It has been shut since January.", "2024-01-01", None),
        ("It has been shut since 2003.", "2003-01-01", None),
        ("It was shut after March 2020.", "2020-04-01", None),
        ("It was shut until 2003.", None, "2003-12-31"),
        ("It was shut before 1990.", None, "1989-12-31"),
        ("It was shut before the end of 1990.", None, "1990-12-31"),
        ("It was shut after the beginning of 1990.", "1990-01-01", None),
        ("It was shut from 1990 onwards.", "1990-01-01", None),
        ("It was shut from 3 May 1990 on.", "1990-05-03", None),
        ("It was shut from 3 May 1990 on the border.", "1990-05-03", "1990-05-03"),
        ("It was shut later than 1990.", "1991-01-01", None),
        ("It was shut before dawn on Friday.", "2024-01-19", "2024-01-19"),
        ("It was shut before 4 a.m. on Friday.", "2024-01-19T00", "2024-01-19T03"),
        ("It was shut before 4 a.m.", None, "2024-01-23T03"),
        ("It was shut later than 1/2/1990.", "1990-01-03", None),
        ("It will be shut on or before May 1.", "2024-01-23", "2024-05-01"),
        ("It was shut since the 5th of May 1990.", "1990-05-05", None),
        ("It was shut since the May 1990 fire.", "1990-05-01", "1990-05-31"),
        ("It will be shut until Friday.", "2024-01-23", "2024-01-26"),
        ("It must be shut by Friday.", "2024-01-23", "2024-01-26"),
        ("It has to be gone by Friday.", "2024-01-23", "2024-01-26"),
        ("It has to close by Friday.", "2024-01-23", "2024-01-26"),
    ],
)
def test_open_spans(text: str, earliest: str | None, latest: str | None) -> None:
    """What has no end is None there; what ends after the publication begins with it."""
    (mention,) = chronos.find(text, "2024-01-23")

    assert (mention.earliest, mention.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It grew in early November.", "2023-11-01~/2023-11-10~"),
        ("It grew in mid-November.", "2023-11-11~/2023-11-20~"),
        ("It grew in late November.", "2023-11-21~/2023-11-30~"),
        ("It grew in late February 2024.", "2024-02-21~/2024-02-29~"),
        ("It grew in early 2021.", "2021-01~/2021-04~"),
        ("It grew in mid-2021.", "2021-05~/2021-08~"),
        ("It grew in late 2021.", "2021-09~/2021-12~"),
        ("It grew in the early 1990s.", "1990~/1993~"),
        ("It grew in the mid-1990s.", "1994~/1996~"),
        ("It grew in the late 19th century.", "1867~/1899~"),
        ("It grew about 1990.", "1990~"),
    ],
)
def test_early_mid_late_and_about(text: str, edtf: str) -> None:
    """Thirds of the unit, approximate."""
    assert dates(text) == [edtf]


def test_two_figures_at_the_end_of_a_range_go_on_from_its_beginning() -> None:
    """They are of the century told before them, or the next."""
    assert dates("Mills stood there in the 1850s-60s.") == ["1850/1869"]
    assert dates("She was mayor from 1898 to '02.") == ["1898/1902"]


def test_until_between_two_clock_times_opens_no_span() -> None:
    """ "9:30 until 11:00 on Thursday" begins at half past nine."""
    assert dates("Open 9:30 until 11:00 on Thursday.")[0] == "2024-01-25T09:30/2024-01-25T11:00"


def test_after_a_clock_time_begins_at_it_and_ends_with_its_day() -> None:
    """What was "after 2 a.m." may have been at one minute past two, and was not on Saturday."""
    (mention,) = chronos.find("They left after 2 a.m. on Friday.", "2024-01-23")
    assert (mention.earliest, mention.latest) == ("2024-01-19T02", "2024-01-19T23")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It broke out shortly after 3am on Monday.", "2024-01-22T03~"),
        ("It struck just after 2 p.m. on 3 May 2021.", "2021-05-03T14~"),
        ("She died shortly before midnight on Sunday.", "2024-01-21T23:59~"),
        ("She died shortly after midnight on Sunday.", "2024-01-21T00:00~"),
        ("The mill shut just before Christmas 2019.", "2019-12-25~"),
        ("It has been shut since shortly after 9am on Monday.", "2024-01-22/.."),
        ("The mill shut before Christmas 2019.", "../2019-12-24"),
    ],
)
def test_what_is_just_beside_a_date_is_about_then(text: str, edtf: str) -> None:
    """ "shortly after" opens no span, as "after" alone does."""
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Shells fell on the night of 6-7 May 2023.", "the night of 6-7 May 2023"),
        ("Shells fell on the night of May 31 to June 1.", "the night of May 31 to June 1"),
        ("Shells fell on the night of Saturday to Sunday.", "the night of Saturday to Sunday"),
        ("Shells fell in the night of 6 to 9 May 2023.", "6 to 9 May 2023"),
    ],
)
def test_one_night_is_of_two_days(text: str, words: str) -> None:
    """A night goes into the next day, and no further."""
    (mention,) = chronos.find(text, "2024-01-23")
    assert (mention.text, mention.granularity) == (words, "part-of-day" if words[0] == "t" else "day")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The fair will run from January 20 to February 3.", "2024-01-20/2024-02-03"),
        ("The fair will run from March 3 to March 20.", "2024-03-03/2024-03-20"),
        ("She led it from 2018 until November.", "2018-01/2023-11"),
        ("She led it from June 2000 until last November.", "2000-06/2023-11"),
        ("She led it from 2018 until November 2021.", "2018-01/2021-11"),
    ],
)
def test_a_range_ends_where_its_sentence_tells(text: str, edtf: str) -> None:
    """What is to run may have begun, and a month without its year behind a year is the last."""
    assert dates(text) == [edtf]


def test_a_span_to_just_after_a_clock_time() -> None:
    """It has both its ends on the day told behind the second."""
    text = "The road was shut from 5.20am to just after 11am on Friday."

    assert dates(text) == ["2024-01-19T05:20/2024-01-19T11:59"]


def test_what_is_for_a_day_after_what_will_be_lies_ahead() -> None:
    """A trip "for the weekend" goes on from the one that will be made."""
    text = "She will be in Harrow on Thursday before travelling to Ludd for the weekend."

    assert dates(text) == ["2024-01-25", "2024-01-27/2024-01-28"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It rained from 8am until lunchtime on Saturday.", "2024-01-20T08/2024-01-20T23"),
        ("It rained from 10pm until Saturday morning.", "2024-01-19T22/2024-01-20T23"),
    ],
)
def test_a_clock_time_before_a_part_of_a_day(text: str, edtf: str) -> None:
    """It is of the same day, or of the evening before a morning."""
    assert dates(text) == [edtf]


def test_a_span_from_a_weekday_into_another_month_begins_with_the_last_such_day() -> None:
    """What was cut "from Monday until the end of July" was cut on the Monday of the publication."""
    assert dates("It cut trains from Monday until the end of July.", "2018-06-04") == [
        "2018-06-04~/2018-07-31~"
    ]
