"""What a date means: by its sentence, its article's publication date, and what was told before."""

from __future__ import annotations

import pytest
from dated import dates

import chronos


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("It fell on the 31st.", "2024-04-10", "2024-03-31"),
        ("It will fall due on the 31st.", "2024-04-10", "2024-05-31"),
        ("It fell on the 30th.", "2024-03-01", "2024-01-30"),
        ("It closed last month.", "2024-03-31", "2024-02"),
        ("It closes next month.", "2024-01-31", "2024-02"),
        ("It closed three months ago.", "2024-05-31", "2024-02"),
        ("It opens a month from today.", "2023-01-31", "2023-02-28"),
        ("It opens a month from today.", "2024-01-31", "2024-02-29"),
        ("It closed a year ago today.", "2024-02-29", "2023-02-28"),
    ],
)
def test_month_ends(text: str, published: str, edtf: str) -> None:
    """A month that has no such day is passed over, and a month's length stops no counting."""
    assert dates(text, published) == [edtf]


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("It fell on February 29.", "2023-06-01", "2020-02-29"),
        ("It will open on February 29.", "2025-06-01", "2028-02-29"),
        ("It fell on February 29.", "1903-06-01", "1896-02-29"),
        ("It will open on February 29.", "2097-01-01", "2104-02-29"),
        ("It fell on February 29.", "2024-02-29", "2024-02-29"),
        ("It fell on 29 February 2000.", "2024-01-01", "2000-02-29"),
        ("It fell on 29 February 1900.", "2024-01-01", None),
        ("It will open on 29 February 2100.", "2024-01-01", None),
        ("It fell yesterday.", "2024-03-01", "2024-02-29"),
        ("It fell yesterday.", "1900-03-01", "1900-02-28"),
    ],
)
def test_leap_days(text: str, published: str, edtf: str | None) -> None:
    """A leap day lies in a leap year, over the centuries that have none; elsewhere it is no day."""
    assert dates(text, published) == [edtf]


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("It fell yesterday.", "2024-01-01", "2023-12-31"),
        ("It will open tomorrow.", "2023-12-31", "2024-01-01"),
        ("It fell on 31 December.", "2024-01-01", "2023-12-31"),
        ("It will open on 1 January.", "2024-12-31", "2025-01-01"),
        ("It fell in December.", "2024-01-02", "2023-12"),
        ("It will open in January.", "2024-12-30", "2025-01"),
        ("It fell last month.", "2024-01-15", "2023-12"),
        ("It fell last week.", "2024-01-01", "2023-12-25/2023-12-31"),
        ("It fell last year.", "2024-01-01", "2023"),
        ("It fell in the third quarter.", "2024-01-10", "2023-07/2023-09"),
        ("It fell last decade.", "2020-06-01", "201X"),
        ("It fell last century.", "2000-06-01", "19XX"),
    ],
)
def test_year_boundaries(text: str, published: str, edtf: str) -> None:
    """What lies over New Year's Day lies in the other year."""
    assert dates(text, published) == [edtf]


@pytest.mark.parametrize(
    ("text", "published", "edtf", "other"),
    [
        ("They met last Friday.", "2024-01-25", "2024-01-19", None),
        ("They met last Friday.", "2024-01-26", "2024-01-19", None),
        ("They met last Monday.", "2024-01-24", "2024-01-22", "2024-01-15"),
        ("They meet next Friday.", "2024-01-24", "2024-01-26", "2024-02-02"),
        ("They meet next Friday.", "2024-01-26", "2024-02-02", None),
        ("They meet next Monday.", "2024-01-24", "2024-01-29", None),
        ("They meet this Friday.", "2024-01-24", "2024-01-26", None),
        ("They met this Friday.", "2024-01-27", "2024-01-26", None),
        ("They opened last summer.", "2024-07-10", "2023-22", None),
        ("They open next summer.", "2024-07-10", "2025-22", None),
        ("They opened this summer.", "2024-10-10", "2024-22", None),
        ("They met last winter.", "2024-01-10", "2022-24", None),
        ("They met last March.", "2024-07-10", "2024-03", None),
        ("They met last weekend.", "2024-01-23", "2024-01-20/2024-01-21", None),
        ("They meet this weekend.", "2024-01-23", "2024-01-27/2024-01-28", None),
        ("They met last Christmas.", "2024-01-23", "2023-12-25", None),
    ],
)
def test_last_this_and_next(text: str, published: str, edtf: str, other: str | None) -> None:
    """Last is strictly before, next strictly after; where readers disagree the other reading is kept."""
    (mention,) = chronos.find(text, published)

    assert mention.edtf == edtf
    assert [one.interval.edtf for one in mention.alternatives] == ([other] if other else [])
    assert mention.ambiguous is (other is not None)


def test_another_reading_says_what_it_is() -> None:
    """An alternative has its TIMEX3 value, its interval and words for it."""
    (mention,) = chronos.find("They meet next Friday.", "2024-01-24")
    (other,) = mention.alternatives

    assert (other.value, other.interval.edtf, other.reading) == (
        "2024-02-02",
        "2024-02-02",
        "the one of next week",
    )


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It began on March 4, 2021, and ended on March 9.", ["2021-03-04", "2021-03-09"]),
        ("In 2019 it began on March 9 and ended on May 2.", ["2019", "2019-03-09", "2019-05-02"]),
        ("It struck on November 4, 2021 and January 9.", ["2021-11-04", "2022-01-09"]),
        ("It began on March 4, 2021. It ended on January 9.", ["2021-03-04", "2024-01-09"]),
    ],
)
def test_a_year_is_carried_over_in_its_sentence(text: str, edtf: list[str]) -> None:
    """A year holds for the later dates of its sentence, and in a list goes on into the next."""
    assert dates(text) == edtf


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("It grew in the 1990s.", "199", "199X"),
        ("It grew in the '80s.", "198", "198X"),
        ("It grew in the nineties.", "199", "199X"),
        ("It grew in the 1800s.", "18", "18XX"),
        ("It grew in the 19th century.", "18", "18XX"),
        ("It grew in the 3rd century AD.", "02", "02XX"),
        ("It grew in the 5th century BC.", "BC04", "-0499/-0400"),
        ("It grew in 44 BC.", "BC0044", "-0043"),
        ("It grew in 1 BC.", "BC0001", "0000"),
        ("It grew in A.D. 79.", "0079", "0079"),
        ("It grew in August 480 BC.", "BC0480-08", "-0479-08"),
        ("It will grow in the 22nd century.", "21", "21XX"),
    ],
)
def test_decades_centuries_and_eras(text: str, value: str, edtf: str) -> None:
    """1 BC is the year 0; the years before Christ count down in TIMEX3, up in EDTF."""
    (mention,) = chronos.find(text, "2024-01-23")

    assert (mention.value, mention.edtf) == (value, edtf)


def test_the_2000s_are_a_decade_or_a_century() -> None:
    """The decade is meant, and the century stands beside it."""
    (mention,) = chronos.find("It grew in the 2000s.")

    assert mention.edtf == "200X"
    assert [one.interval.edtf for one in mention.alternatives] == ["20XX"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It fell on May 3, 2021.", "2021-05-03"),
        ("It ran from 1999 to 2003.", "1999/2003"),
        ("It fell on 3/4/2021.", "2021-03-04"),
        ("It was shut until 2003.", "../2003"),
        ("Wells dug in the 1990s ran dry.", "199X"),
        ("Air travel changed on 9/11.", "2001-09-11"),
    ],
)
def test_what_needs_no_publication_date(text: str, edtf: str) -> None:
    """An absolute date resolves by itself, and does not claim to hang on a publication date."""
    (mention,) = chronos.find(text)

    assert mention.edtf == edtf
    assert mention.anchor != "dct"


@pytest.mark.parametrize(
    "said",
    [
        "yesterday", "on Tuesday", "in March", "last week", "two weeks ago", "on the 22nd", "on March 4",
        "last summer", "last Christmas", "earlier this year",
    ],
)  # fmt: skip
def test_without_a_publication_date_what_is_relative_stays_open(said: str) -> None:
    """It is found, has no date, and says why."""
    (mention,) = chronos.find(f"The bridge fell {said}.")

    assert mention.interval is None
    assert (mention.earliest, mention.latest, mention.edtf) == (None, None, None)
    assert mention.because[-1] == "no date to count it from"
    assert mention.anchor == "none"


@pytest.mark.parametrize(
    ("said", "edtf"),
    [("in the '80s", "198X?"), ("on 3/4/21", "2021-03-04?"), ("on 5 May '69", "1969-05-05?")],
)
def test_two_figures_of_a_year_are_of_1969_to_2068(said: str, edtf: str) -> None:
    """Without a publication date their century is taken for granted, and marked as uncertain."""
    assert dates(f"The bridge fell {said}.", None) == [edtf]


def test_a_weekday_that_the_date_does_not_have_is_a_slip() -> None:
    """Between two years beside the publication no weekday decides; what it contradicts is uncertain."""
    assert dates("They met on Monday, March 4.", "2019-06-20") == ["2019-03-04"]
    assert dates("They met on Friday, March 4.", "2019-06-20") == ["2019-03-04?"]
    assert dates("They met on Saturday, March 3.", "2019-06-20") == ["2018-03-03"]


def test_a_weekday_that_only_far_years_have_is_a_slip() -> None:
    """Nobody leaves the year out of a date of last year or next in news of last week; but a year that the
    article has told is kept.
    """
    assert dates("The fair opened on Friday, March 8.", "2018-03-14") == ["2018-03-08?"]
    assert dates("The fair opens on Friday, March 22.", "2018-03-14") == ["2018-03-22?"]
    assert dates("It opened on Saturday, 8 July.", "2018-03-14") == ["2017-07-08"]
    told = dates("The strike began on 6 March 2017. On Wednesday, March 8, it ended.", "2018-03-14")
    assert told == ["2017-03-06", "2017-03-08"]
    assert dates("Next year the fair opens on Friday, March 22.", "2018-03-14") == ["2019", "2019-03-22"]


@pytest.mark.parametrize("published", [None, "2024-01-23"])
@pytest.mark.parametrize("said", ["February 30, 2021", "31 April 2021", "2021-02-29", "29 February 1900"])
def test_a_day_that_is_none_says_so(said: str, published: str | None) -> None:
    """The calendar is to blame, not a missing publication date."""
    (mention,) = chronos.find(f"It fell on {said}.", published)

    assert mention.text == said
    assert mention.interval is None
    assert mention.because[-1] == "no such date in the calendar"


def test_every_step_is_told() -> None:
    """What was said, and how the date came of it."""
    (mention,) = chronos.find("He spoke on the 22nd.", "2024-01-23")

    assert mention.said.value == "XXXX-XX-22"
    assert mention.value == "2024-01-22"
    assert mention.because == ("says XXXX-XX-22", "the latest on or before 2024-01-23")


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May resigned.", "It may rain.", "They march on.", "April Jones sang.", "June Carter sang.",
        "The 22nd Infantry left.", "They live on 5th Avenue.", "He finished 3rd.", "One second, please.",
        "Python 3.11.4 is out.", "Version 2.1.2021 is out.", "The host is 192.168.10.12.",
        "They won 21-14.", "They won 3-1 in Turin.", "It cost $2,021.", "It cost $1999.", "He paid €1990.",
        "Call 020 7946 0958.", "Call 555-1234.", "Call +44 20 7946 0123.", "Call (555) 010-2021.",
        "It is a 24/7 shop.", "Flight 1549 landed.", "Room 2012 is shut.", "The sun rose.", "He sat down.",
        "She is 45 years old.", "A 12-year-old won.", "The hall seats 2019 people.", "Springs fall apart.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("published", ["2024-01-23", None])
def test_what_is_no_date(text: str, published: str | None) -> None:
    """Names, verbs, units of an army, versions, scores, sums and telephone numbers."""
    assert [mention.text for mention in chronos.find(text, published)] == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "The curfew, imposed from 13 to 20 August, was lifted on the 18th.",
            ["2023-08-13/2023-08-20", "2023-08-18"],
        ),
        ("He came on May 3 and left on the 9th.", ["2023-05-03", "2023-05-09"]),
        ("She said on Monday that he came on the 16th.", ["2024-01-22", "2024-01-16"]),
    ],
)
def test_a_day_takes_its_month_from_a_date_of_its_sentence(text: str, edtf: list[str]) -> None:
    """ "the 18th" after "13 to 20 August" is in August; a weekday lends no month."""
    assert dates(text) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "It expired on 25/12/2021.",
        "He governed from 1996 to 2003.",
        "They met on March 4-6, 2020.",
        "It fell on the third day of 2018.",
        "She quit two days before 12 March 2023.",
        "He held the post until 2005.",
    ],
)
def test_what_is_said_in_full_is_counted_from_nothing(text: str) -> None:
    """A date that would be the same in any article has no anchor."""
    assert [mention.anchor for mention in chronos.find(text, "2024-05-15")] == ["none"]


def test_a_bare_day_is_no_part_of_a_month_far_before_it() -> None:
    """An ordinal joins a month or weekday beside it, not over "in the"."""
    assert dates("The case will be heard in May in the 11th Circuit Court.") == ["2024-05"]
    assert dates("It was Friday, the 12th.") == ["2024-01-12"]
    assert dates("It fell at 8 p.m. on the 12th.") == ["2024-01-12T20"]
