"""What a date means: by its sentence, its article's publication date, and what was told before."""

from __future__ import annotations

import pytest

import chronos


def dates(text: str, published: str | None = "2024-01-23", **options: str) -> list[str | None]:
    """Return the EDTF of every mention of *text*; the publication is a Tuesday unless told otherwise."""
    return [mention.edtf for mention in chronos.find(text, published, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The mayor resigned on Monday.", "2024-01-22"),
        ("The mayor will resign on Monday.", "2024-01-29"),
        ("Please put the bins out on Monday.", "2024-01-29"),
        ("Let's meet on Monday.", "2024-01-29"),
        ("Can we meet on Monday?", "2024-01-29"),
        ("The mayor resigned on Wednesday.", "2024-01-17"),
        ("The mayor is due to resign on Wednesday.", "2024-01-24"),
        ("The bridge fell in March.", "2023-03"),
        ("The bridge will open in March.", "2024-03"),
        ("The bridge fell on the 25th.", "2023-12-25"),
        ("The bridge will open on the 25th.", "2024-01-25"),
        ("The bridge fell on 4 February.", "2023-02-04"),
        ("The bridge will open on 4 February.", "2024-02-04"),
        ("On Friday the bridge collapsed.", "2024-01-19"),
        ("On Friday the bridge is going to open.", "2024-01-26"),
    ],
)
def test_the_tense_tells_the_direction(text: str, edtf: str) -> None:
    """What happened lies on or before the publication, what is to come on or after it."""
    assert dates(text) == [edtf]


def test_each_clause_has_its_own_direction() -> None:
    """One sentence may look back and ahead."""
    assert dates("On Friday he resigned; on Monday he will return.") == ["2024-01-19", "2024-01-29"]


def test_news_looks_back_where_no_word_tells() -> None:
    """A label without a verb lies in the past, unless the reader prefers the future."""
    assert dates("Meeting: Monday") == ["2024-01-22"]
    assert dates("Meeting: Monday", prefer="future") == ["2024-01-29"]
    assert dates("Festival, October 14") == ["2023-10-14"]
    assert dates("Festival, October 14", prefer="future") == ["2024-10-14"]


def test_the_tense_wins_over_the_preference() -> None:
    """A preference bears on sentences that do not tell."""
    assert dates("The mayor resigned on Monday.", prefer="future") == ["2024-01-22"]
    assert dates("The mayor will resign on Monday.", prefer="past") == ["2024-01-29"]


@pytest.mark.parametrize("text", ["The mayor resigned on Tuesday.", "The mayor will resign on Tuesday."])
def test_the_weekday_of_the_publication_is_that_day(text: str) -> None:
    """A paper of Tuesday that says "on Tuesday" means today, back and ahead."""
    assert dates(text) == ["2024-01-23"]


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
        ("It fell three days ago.", "2024-01-20"),
        ("It fell two weeks ago.", "2024-01-08/2024-01-14"),
        ("It fell a fortnight ago.", "2024-01-08/2024-01-14"),
        ("It fell two months ago.", "2023-11"),
        ("It fell ten years ago.", "2014"),
        ("It fell four centuries ago.", "16XX"),
        ("It fell on the last day of Passover 2023.", "2023-04-13"),
        ("It ran from Monday to Friday, January 19.", "2024-01-15/2024-01-19"),
        ("It fell on the last Friday of Ramadan 2019.", "2019-05-31"),
        ("It fell 3,000 years ago.", "-0976"),
        ("It fell 20,000 years ago.", "Y-17976"),
        ("It opens three weeks from now.", "2024-02-13"),
        ("It opens in two weeks' time.", "2024-02-06"),
        ("It was held two weeks before Christmas.", "2023-12-11"),
        ("It was held a week after Christmas.", "2024-01-01"),
        ("It fell two days after 30 December 2023.", "2024-01-01"),
        ("It fell in the past three months.", "2023-10/2023-12"),
        ("It will fall in the next two years.", "2025/2026"),
    ],
)
def test_units_counted(text: str, edtf: str) -> None:
    """A distance is as fine as its unit; from a date that is named it is counted to the day."""
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The first Monday of May 2024 was wet.", "2024-05-06"),
        ("The last Friday of November 2023 was wet.", "2023-11-24"),
        ("The last day of November 2023 was wet.", "2023-11-30"),
        ("The week of May 8, 2024 was wet.", "2024-05-06/2024-05-12"),
        ("The fifth Friday of February 2024 was wet.", None),
    ],
)
def test_the_nth_of_something(text: str, edtf: str | None) -> None:
    """Counted within its month; what the month does not have is no day."""
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It fell on May 3, 2021. The next day it was rebuilt.", "2021-05-04"),
        ("It fell on May 3, 2021. Two weeks later it was rebuilt.", "2021-05-17/2021-05-23"),
        ("It fell on May 3, 2021. Three days earlier, cracks showed.", "2021-04-30"),
        ("It fell on May 3, 2021. The following month it was rebuilt.", "2021-06"),
        ("It fell on May 3, 2021. That Friday it was rebuilt.", "2021-05-07"),
        ("It fell on May 3, 2021. That night it was rebuilt.", "2021-05-03"),
        ("It fell on May 3, 2021 and was rebuilt a year later.", "2022"),
        ("It fell on Dec. 31, 2021. The next day it was rebuilt.", "2022-01-01"),
    ],
)
def test_what_is_counted_from_the_story(text: str, edtf: str) -> None:
    """ "The next day" is counted from the last date told, and names that mention as its anchor."""
    told, mention = chronos.find(text, "2024-01-23")

    assert mention.edtf == edtf
    assert mention.anchor == f"mention:{told.start}-{told.end}"
    assert told.anchor == "none"


def test_a_story_may_be_dated_by_the_publication() -> None:
    """ "On Monday ... the next day": the anchor is the Monday, not the publication."""
    told, mention = chronos.find("It fell on Friday. The next day it was rebuilt.", "2024-01-23")

    assert (told.edtf, told.anchor) == ("2024-01-19", "dct")
    assert (mention.edtf, mention.anchor) == ("2024-01-20", f"mention:{told.start}-{told.end}")


def test_a_story_without_a_date_has_no_later() -> None:
    """ "Two weeks later" with nothing told before has no date, not one counted from the publication."""
    (mention,) = chronos.find("Two weeks later it was rebuilt.", "2024-01-23")

    assert mention.interval is None
    assert mention.because[-1] == "no date to count it from"


@pytest.mark.parametrize("quotes", ["“{}”", '"{}"'])
def test_tomorrow_in_a_dated_quote(quotes: str) -> None:
    """What is said on a day counts from that day; elsewhere "tomorrow" is the paper's."""
    quote = quotes.format("We leave tomorrow.")
    told, mention = chronos.find(f"On May 3, 2021 she said: {quote}", "2024-01-23")

    assert mention.edtf == "2021-05-04"
    assert mention.anchor == f"mention:{told.start}-{told.end}"
    assert dates("The hall burnt on May 3, 2021. It opens tomorrow.") == ["2021-05-03", "2024-01-24"]


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
        ("It struck on 3 May 2021 at 18:45 GMT.", "2021-05-03T18:45+00:00"),
        ("It struck at 6 a.m. EST on May 3, 2021.", "2021-05-03T06-05:00"),
        ("It struck at 5:30 p.m. Monday.", "2024-01-22T17:30"),
        ("It struck at 12 a.m. on May 3, 2021.", "2021-05-03T00"),
        ("It struck at 12 p.m. on May 3, 2021.", "2021-05-03T12"),
        ("It struck at noon on May 3, 2021.", "2021-05-03T12:00"),
        ("It struck on Monday morning.", "2024-01-22"),
        ("The log ends 2021-05-03 10:15 UTC.", "2021-05-03T10:15+00:00"),
        ("The log ends 2021-05-03T10:15:00Z.", "2021-05-03T10:15+00:00"),
        ("It struck on May 3, 2021, and again at 9 p.m.", "2021-05-03T21"),
    ],
)
def test_clock_times(text: str, edtf: str) -> None:
    """A clock time belongs to its day, in the zone that was told or in none."""
    assert dates(text)[-1] == edtf


@pytest.mark.parametrize(
    ("text", "options", "edtf", "other"),
    [
        ("It fell on 3/4/2021.", {"lang": "en-US"}, "2021-03-04", ["2021-04-03"]),
        ("It fell on 3/4/2021.", {"lang": "en-GB"}, "2021-04-03", ["2021-03-04"]),
        ("It fell on 3/4/2021.", {"lang": "en_AU"}, "2021-04-03", ["2021-03-04"]),
        ("It fell on 3/4/2021.", {"date_order": "dmy"}, "2021-04-03", ["2021-03-04"]),
        ("It fell on 3/4/2021.", {"lang": "en-GB", "date_order": "mdy"}, "2021-03-04", ["2021-04-03"]),
        ("It fell on 3/13/2021.", {"lang": "en-GB"}, "2021-03-13", []),
        ("It fell on 13/3/2021.", {"lang": "en-US"}, "2021-03-13", []),
        ("It fell on 4/4/2021.", {"lang": "en-US"}, "2021-04-04", []),
        ("It fell on 03/04/05.", {"lang": "en-ZA"}, "2003-04-05", ["2005-04-03", "2005-03-04"]),
        ("It fell on 2021-04-03.", {"date_order": "dmy"}, "2021-04-03", []),
        ("It fell on 13/13/2021.", {}, None, []),
        ("It fell on 30/2/2021.", {}, None, []),
    ],
)
def test_date_order(text: str, options: dict[str, str], edtf: str | None, other: list[str]) -> None:
    """The language tag or the option tells the order; the other reading is kept where it is a day."""
    found = chronos.find(text, "2024-01-23", **options)  # type: ignore[arg-type]

    assert [one.edtf for one in found] in ([edtf], [] if edtf is None else [edtf])
    assert [one.interval.edtf for mention in found for one in mention.alternatives] == other


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


def test_clock_times_of_one_day_are_of_that_day() -> None:
    """The second time of a range takes its day from the first, or the next where it lies before it."""
    assert dates("Open 5 p.m. to 7 p.m. next Monday.", "2024-01-22") == ["2024-01-29T17/2024-01-29T19"]
    assert dates("It rained 10 p.m. to 2 a.m. on Saturday.") == ["2024-01-20T22/2024-01-21T02"]


def test_hours_beside_days_tell_no_other_day() -> None:
    """Nobody knows the hour of the article; 48 hours are two days."""
    assert dates("It fell two days and three hours ago.") == ["2024-01-21"]
    assert dates("It fell three hours ago.") == [None]
    assert dates("It fell 48 hours ago.") == ["2024-01-21"]


def test_two_figures_at_the_end_of_a_range_go_on_from_its_beginning() -> None:
    """They are of the century told before them, or the next."""
    assert dates("Mills stood there in the 1850s-60s.") == ["1850/1869"]
    assert dates("She was mayor from 1898 to '02.") == ["1898/1902"]


def test_the_weekend_of_a_date_is_the_nearest() -> None:
    """ "the Fourth of July weekend" is no single day: of a Tuesday the one before, of a Wednesday after."""
    text = "Two men drowned over the Fourth of July weekend."
    assert dates(text, "2024-01-23") == ["2023-07-01/2023-07-02"]
    assert dates(text, "2019-01-23") == ["2018-07-07/2018-07-08"]


def test_hours_are_counted_from_a_clock_time() -> None:
    """ "before midnight" is the night of the day it is told with."""
    assert dates("It fell two hours after noon on Friday.") == ["2024-01-19T14:00"]
    assert dates("It fell an hour before midnight on 3 May 2021.") == ["2021-05-03T23:00"]
    assert dates("It fell an hour after midnight on 3 May 2021.") == ["2021-05-03T01:00"]
    assert dates("It fell two days after 5 p.m. on 3 May 2021.") == ["2021-05-05T17"]


def test_until_between_two_clock_times_opens_no_span() -> None:
    """ "9:30 until 11:00 on Thursday" begins at half past nine."""
    assert dates("Open 9:30 until 11:00 on Thursday.")[0] == "2024-01-25T09:30/2024-01-25T11:00"


def test_who_plans_says_today_for_today() -> None:
    """With the future preferred, the weekday of the publication is that of next week."""
    assert dates("Meeting: Tuesday", prefer="future") == ["2024-01-30"]
    assert dates("Meeting: this Tuesday", prefer="future") == ["2024-01-23"]


def test_a_month_before_the_day_is_none_above_twelve() -> None:
    """The figures of a date with its year first are month and day, unless these are no month."""
    assert dates("Filed on 2016/13/03.") == ["2016-03-13"]
    assert dates("Filed on 2016/03/04.") == ["2016-03-04"]


@pytest.mark.parametrize(
    ("text", "prefer", "edtf"),
    [
        ("9 May 1815", "future", "2024-05-09T18:15"),
        ("9 May 1815-1930", "future", "2024-05-09T18:15/2024-05-09T19:30"),
        ("9 May 1815", "past", "1815-05-09"),
        ("9 May 1965", "future", "1965-05-09"),
        ("He died on 9 May 1815.", "future", "1815-05-09"),
    ],
)
def test_nobody_plans_for_1815(text: str, prefer: str, edtf: str) -> None:
    """A note of plans means a quarter past six by it; a text that says more means the year."""
    assert dates(text, prefer=prefer) == [edtf]


def test_a_time_makes_what_is_told_in_weeks_a_day() -> None:
    """ "two weeks ago" is a week, "two weeks ago at 5 p.m." a moment."""
    assert dates("It fell two weeks ago.") == ["2024-01-08/2024-01-14"]
    assert dates("It fell two weeks ago at 5 p.m.") == ["2024-01-09T17"]


def test_a_stretch_in_several_units_ends_with_the_publication() -> None:
    """It has no whole units of the calendar."""
    assert dates("It grew in the past two years and three months.") == ["2021-10-23/2024-01-23"]
    assert dates("It grew in the past two years, and three months were lost.") == ["2022/2023", None]


def test_the_nearest_weekday_lies_on_either_side() -> None:
    """It is at most three days off; others are counted by their distance."""
    assert dates("They meet on the Monday nearest to 29 January 2025.") == ["2025-01-27"]
    assert dates("They meet on the Monday closest to 24 January 2025.") == ["2025-01-27"]
    assert dates("They meet on the second closest Monday to 24 January 2025.") == ["2025-01-20"]
    assert dates("It rained on the closest Christmas to 3 May 2021.") == ["2020-12-25"]
    assert dates("They met at the end of about 1850.") == ["1850-09~/1850-12~"]


def test_who_plans_says_how_far_off_it_is() -> None:
    """With the future preferred, a length that is all a text says ends with the day meant."""
    assert dates("2 weeks", prefer="future") == ["2024-02-06~"]
    assert dates("2 weeks") == [None]
    assert dates("It took 2 weeks.", prefer="future") == [None]


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
        ("Talks resumed on Tuesday and Wednesday last week.", ["2024-01-16", "2024-01-17"]),
        ("By Thursday evening, 300 people had been rescued.", ["../2024-01-18"]),
        ("He must be returned by Feb. 14.", ["2024-01-23/2024-02-14"]),
        ("The truce began at 6 a.m. local time on Monday.", ["2024-01-22T06"]),
    ],
)
def test_what_stands_around_a_date_bears_on_it(text: str, edtf: list[str]) -> None:
    """The week said once holds for both days; "by" looks ahead unless the sentence looks back."""
    assert dates(text) == edtf


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


def test_decades_ago_are_years() -> None:
    """Ten years for each; the decade before is said otherwise."""
    assert dates("It closed two decades ago.") == ["2004"]
    assert dates("It closed last decade.") == ["201X"]


def test_after_a_clock_time_begins_at_it() -> None:
    """What was "after 2 a.m." may have been at one minute past two."""
    (mention,) = chronos.find("They left after 2 a.m. on Friday.", "2024-01-23")
    assert (mention.earliest, mention.latest) == ("2024-01-19T02", None)
