"""Neighbouring hits become one expression where a connector of the language stands between them."""

from __future__ import annotations

import pytest

import chronos
from chronos.hit import Hit
from chronos.languages import language
from chronos.recognise import recognise
from chronos.recognise.rank import rank
from chronos.term import term

ENGLISH = language("en")


def hits(text: str) -> list[Hit]:
    """Return what is recognised in English."""
    return recognise(text, ENGLISH).hits


def surfaces(text: str) -> list[str]:
    """Return the words of what is recognised."""
    return [text[hit.start : hit.end] for hit in hits(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Monday, 6 May 2024, it fell.", ["Monday, 6 May 2024"]),
        ("It opens this Friday, May 10.", ["this Friday, May 10"]),
        ("They came the first Friday night of May 2021.", ["the first Friday night of May 2021"]),
        ("It was the third Friday night in a row.", []),
        ("Open 3 May- 5 May.", ["3 May- 5 May"]),
        ("He left on a March evening in 2019.", ["March evening in 2019"]),
        ("He left one cold March day in 2019.", ["March day in 2019"]),
        ("Call me - 3 p.m. - this week.", ["3 p.m.", "this week"]),
        ("At 8 p.m. on Tuesday it fell.", ["8 p.m. on Tuesday"]),
        ("It is on Friday, May 10, at 8 p.m.", ["Friday, May 10, at 8 p.m."]),
        ("The highest since April 30 on Wednesday.", ["April 30", "Wednesday"]),
        ("It is on Friday @ 8 p.m.", ["Friday @ 8 p.m."]),
        ("Open from 8 a.m. May 3 to 6 p.m. May 5.", ["8 a.m. May 3 to 6 p.m. May 5"]),
        ("Open on May 3, 4 and 5 p.m. prayers.", ["May 3", "4", "5 p.m."]),
        ("The shop shut on May 5 p.m. and left.", ["May 5"]),
        ("It fell in May of last year.", ["May of last year"]),
        ("It lasted 64 days from May 3 to July 6.", ["64 days", "May 3 to July 6"]),
        ("It fell two weeks before Christmas.", ["two weeks before Christmas"]),
        ("It fell on the second Tuesday in May 2021.", ["the second Tuesday in May 2021"]),
        ("It fell the day after Easter.", ["the day after Easter"]),
        ("Shut from May 3 until the Tuesday after Easter.", ["May 3 until the Tuesday after Easter"]),
        ("Open from Monday to Friday before Christmas.", ["Monday to Friday", "Christmas"]),
        ("It fell from Friday, May 3, to Sunday, May 5.", ["Friday, May 3, to Sunday, May 5"]),
        ("It fell overnight from Sunday to Monday.", ["overnight from Sunday to Monday"]),
        ("They left Monday from 3 p.m.", ["Monday", "3 p.m."]),
        ("Saturday – 4 May: the fair.", ["Saturday – 4 May"]),
        ("It ran Monday – Friday.", ["Monday – Friday"]),
        ("It fell on the Monday before May 25.", ["Monday before May 25"]),
        ("It fell on the Sunday nearest to May 25.", ["Sunday nearest to May 25"]),
        ("It fell on Monday before May 25.", ["Monday", "May 25"]),
        ("It fell two weeks ago Friday.", ["two weeks ago Friday"]),
        ("It fell two years and a month ago.", ["two years and a month ago"]),
        ("It fell two weeks and two years ago.", ["two weeks", "two years ago"]),
        ("It is shut for two weeks starting May 20th.", ["two weeks starting May 20th"]),
        ("It ran between now and November 15th.", ["now and November 15th"]),
        ("It ran from 1990 to the present.", ["1990 to the present"]),
        ("It fell in the week of the 18th.", ["the week of the 18th"]),
        ("It fell now and on November 15th.", ["now", "November 15th"]),
        ("It ran from May 30 to June 2, 2023.", ["May 30 to June 2, 2023"]),
        ("It ran between May and July 2020.", ["May and July 2020"]),
        ("It fell in May and July 2020.", ["May", "July 2020"]),
        ("It fell on Friday and in March.", ["Friday", "March"]),
        ("It fell on Friday. In March it rose.", ["Friday", "March"]),
        ("It fell on Friday\n\n6 May 2021 was wet.", ["Friday", "6 May 2021"]),
        ("It fell on Friday,\nMay 7, 2021.", ["Friday,\nMay 7, 2021"]),
    ],
)
def test_what_belongs_together(text: str, found: list[str]) -> None:
    """One date is one expression, two dates are two, and nothing reaches over a paragraph."""
    assert surfaces(text) == found


def test_a_list_shares_what_it_says_once() -> None:
    """Members carry the chain they stand in, and the month and year told for all."""
    first, second, third = hits("It fell on 3 April, 5 and 9 May 2021.")

    assert [one.term.value for one in (first, second, third)] == ["2021-04-03", "2021-05-05", "2021-05-09"]
    assert first.chain == second.chain == third.chain != 0


def test_a_year_goes_back_only_to_earlier_days() -> None:
    """ "December 30 and January 2, 2024": the December is not that of 2024."""
    december, january = hits("It fell on December 30 and January 2, 2024.")

    assert (december.term.year, january.term.year) == (None, 2024)


@pytest.mark.parametrize(
    ("value", "coarse"),
    [
        ("2024-01-23T09:30", 0),
        ("2024-01-23", 1),
        ("XXXX-WXX-2", 1),
        ("2024-W05", 2),
        ("2024-01", 3),
        ("XXXX-SU", 3),
        ("2024", 4),
        ("199", 4),
    ],
)
def test_ranks(value: str, coarse: int) -> None:
    """From clock times to years."""
    assert rank(term(value)) == coarse


@pytest.mark.parametrize("gap", [" " * 40, " walked and talked to ", "\n\n"])
def test_what_stands_far_apart(gap: str) -> None:
    """Words that are no connector, and paragraphs, keep dates apart."""
    assert len(hits(f"On Friday{gap}5 May 2021 it fell.")) == 2 - (gap.isspace() and "\n" not in gap)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The fair is on Saturday and Sunday, June 8 and 9.", ["06-08", "06-09", "06-08", "06-09"]),
        ("The fair is on Saturday and Sunday (8-9 June).", ["06-08", "06-09", "06-08/2024-06-09"]),
        ("The fair is Friday through Sunday, June 7-9.", ["06-07", "06-09", "06-07/2024-06-09"]),
        ("They met on Monday and Friday, May 10.", ["05-13", "05-10"]),
    ],
)
def test_weekdays_told_before_their_dates(text: str, days: list[str]) -> None:
    """Weekdays that as many dates follow are those dates."""
    found = chronos.find(text, "2024-05-15")

    assert [mention.edtf for mention in found] == [f"2024-{day}" for day in days]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The school did not reopen until May 2021.", "2021-05"),
        ("It did not rain, and the shop was open until May 2021.", "../2021-05"),
        ("It won't open until at least June.", "2024-06/.."),
        ("The park must be shut not later than 1 June.", "2024-05-15/2024-06-01"),
    ],
)
def test_what_is_denied_until_a_date_begins_with_it(text: str, edtf: str) -> None:
    """ "did not open until May" is May, not all the time before it."""
    (mention,) = chronos.find(text, "2024-05-15")

    assert mention.edtf == edtf


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("It sails every Monday and Friday.", ["SET", "SET"]),
        ("It sails until 10 May, Tues-Sat.", ["DATE", "SET"]),
        ("It sails 3 April-10 May, Tuesday to Saturday.", ["DATE", "SET"]),
        ("It sails every Monday and next Friday.", ["SET", "DATE"]),
        ("It sailed every Monday, Tuesday and last Friday.", ["SET", "SET", "DATE"]),
    ],
)
def test_what_comes_again_is_told_from_what_comes_once(text: str, types: list[str]) -> None:
    """A weekday that says which one it is does not come again because its neighbour does."""
    assert [mention.type for mention in chronos.find(text, "2024-01-23")] == types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He was jailed for four years two weeks ago.", ["four years", "two weeks ago"]),
        ("She left within a week, 45 days after she came.", ["a week", "45 days"]),
        ("He served two years and three months.", ["two years and three months"]),
    ],
)
def test_lengths_that_are_no_sum_stay_apart(text: str, told: list[str]) -> None:
    """What lasts and how long ago it began are two things, and nobody says "a week and 45 days" of one."""
    assert [mention.text for mention in chronos.find(text, "2024-01-23")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He scored in the 88th minute on Wednesday night.", ["Wednesday night"]),
        ("He scored in the 88th and 91st minutes on Friday.", ["Friday"]),
        ("He scored in the 70th minute of Sunday's game.", ["Sunday"]),
        ("She fell in the 12th week on Friday.", ["Friday"]),
        ("Snow fell in the last minutes of 2023.", ["the last minutes of 2023"]),
    ],
)
def test_a_day_has_no_88th_minute(text: str, told: list[str]) -> None:
    """The minutes that prose numbers are those of a game, whose day stays a date."""
    assert [mention.text for mention in chronos.find(text, "2024-01-23")] == told


def test_months_of_a_list_are_of_years_beside_one_another() -> None:
    """What is hoped for "in June or September" is all ahead."""
    mentions = chronos.find("A cut is hoped for in June or September.", "2024-05-08")

    assert [mention.value for mention in mentions] == ["2024-06", "2024-09"]


def test_the_same_day_says_the_day_before_it_again() -> None:
    """The day named counts, whatever date was told before."""
    mentions = chronos.find(
        "Agreed on 2 September, the cap starts on Monday, the same day as a ban.", "2022-12-01"
    )

    assert [mention.value for mention in mentions] == ["2022-09-02", "2022-12-05"]


def test_an_nth_may_stand_right_before_what_it_is_of() -> None:
    """ "the first week next year" is of that year."""
    mentions = chronos.find("It will open in the first week next year.", "2024-05-08")

    assert [mention.text for mention in mentions] == ["the first week next year"]
