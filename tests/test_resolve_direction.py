"""Whether a date lies behind or ahead: by its sentence, else by the reader's preference."""

from __future__ import annotations

import pytest
from dated import dates

import chronos


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
        ("The council spent nine million on new boats for the harbour pilots on 4 February.", "2023-02-04"),
        ("The council spent nine million on new boats for the harbour race on 4 February.", "2024-02-04"),
        ("The harbour board was fined for the loss of nine boats on 4 February.", "2023-02-04"),
        ("The harbour master won the race of the boats for the third time on 4 February.", "2023-02-04"),
        ("The council bought nine big new boats of steel on 4 February.", "2023-02-04"),
        ("The council agreed to buy nine big new boats of steel on 4 February.", "2024-02-04"),
        ("The firm switched to a calendar year of accounts on 4 February.", "2023-02-04"),
        ("The old yard moved from Aar to Lorne on 4 February.", "2023-02-04"),
        ("The plan will get dropped on 4 February.", "2024-02-04"),
        ("The plan got dropped on 4 February.", "2023-02-04"),
        ("The town lost its last bank branch and both its post offices on 4 February.", "2023-02-04"),
        ("He plans to sell the boat and the house on 4 February.", "2024-02-04"),
        ("The court fined the firm and its head on 4 February.", "2023-02-04"),
        ("It follows a ruling by the high court on 4 February.", "2023-02-04"),
        ("The final follows on 4 February.", "2024-02-04"),
        ("It comes after a fire at the plant on 4 February.", "2023-02-04"),
        ("The judge adjourned the case of the two men until 4 February.", "2024-01-23/2024-02-04"),
        ("Police are holding a man over a raid at a bank on Friday.", "2024-01-19"),
        ("Crowds marched through Aar this weekend.", "2024-01-20/2024-01-21"),
        ("Crowds will march through Aar this weekend.", "2024-01-27/2024-01-28"),
        ("They clean the beach this weekend.", "2024-01-27/2024-01-28"),
        ("The mayor announced a vote on the plan on Friday.", "2024-01-19"),
        ("Police want to speak to a man seen at the match on Friday.", "2024-01-19"),
        ("Fans want an apology for the match on Friday.", "2024-01-19"),
        ("The dam burst on 4 February, killing nine.", "2023-02-04"),
        ("It is officially to be opened by the mayor on 4 February.", "2024-02-04"),
        ("It was officially opened by the mayor on 4 February.", "2023-02-04"),
        ("The family closed it on 4 February.", "2023-02-04"),
        ("The union has announced a strike starting on Friday.", "2024-01-26"),
        ("The union announced a pay rise on Friday.", "2024-01-19"),
        ("They went to talks starting on Friday.", "2024-01-19"),
        ("The shops open on Friday.", "2024-01-26"),
        ("Can't wait for Friday!", "2024-01-26"),
        ("Kickoff is Friday.", "2024-01-26"),
        ("Kickoff is 7:30 p.m. Friday.", "2024-01-26T19:30"),
        ("On view through 1 July.", "2024-07-01"),
        ("The outlook for Thursday: gales in the north.", "2024-01-25"),
        ("Its outlook fell on Friday.", "2024-01-19"),
        ("The ruling was first expected on Friday but was put off.", "2024-01-19"),
        ("The strike went ahead on Friday.", "2024-01-19"),
        ("The strike will go ahead on Friday.", "2024-01-26"),
        ("On Friday the bridge collapsed.", "2024-01-19"),
        ("On Friday the bridge is going to open.", "2024-01-26"),
    ],
)
def test_the_tense_tells_the_direction(text: str, edtf: str) -> None:
    """What happened lies on or before the publication, what is to come on or after it."""
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The ferry was due to dock on Monday but arrived late.", "2024-01-22"),
        ("The ferry was due to dock on Thursday.", "2024-01-25"),
        ("She spoke to the players before Monday's game.", "2024-01-22"),
        ("She spoke to the players before Thursday's game.", "2024-01-25"),
        ("She will speak to the players before Monday's game.", "2024-01-29"),
        ("The work was meant to be over by the end of November.", "../2023-11-30~"),
        ("A quick word before the weekend:", "../2024-01-26"),
        ("A judge set a March 5 trial date.", "2024-03-05"),
        ("The review, begun in November, is due out.", "2023-11"),
        ("Boeing put out its own forecast in June.", "2023-06"),
        ("I meant to write on Sunday.", "2024-01-21"),
        ("The senator Monday called it a farce.", "2024-01-22"),
        ("The council voted to close the school in June.", "2024-06"),
        ("The council voted to close the school in November.", "2023-11"),
        ("The council managed to close the school in June.", "2023-06"),
    ],
)
def test_what_was_to_come_is_on_the_near_side(text: str, edtf: str) -> None:
    """What "was due", and what something happened before, may be over by now: the nearer day is meant."""
    assert dates(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It usually snows in March.", [None]),
        ("In March it usually snows.", [None]),
        ("The choir usually sings there, on Friday.", [None]),
        ("The fair is normally held on 4 May.", [None]),
        ("The usually calm minister shouted on Monday.", ["2024-01-22"]),
        ("The minister, who is usually calm, shouted on Monday.", ["2024-01-22"]),
    ],
)
def test_what_comes_again_has_no_date(text: str, found: list[str | None]) -> None:
    """A verb of habit names no one month or day; the word beside something else changes nothing."""
    assert dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The minister met the envoy, Jan Vold, on 4 March.", ["2023-03-04"]),
        ("The minister will meet the envoy, Jan Vold, on 4 March.", ["2024-03-04"]),
        ("He met Roe in February and Lund in March.", ["2023-02", "2023-03"]),
        ("He met Roe in November and will meet Lund in March.", ["2023-11", "2024-03"]),
    ],
)
def test_a_verb_tells_over_what_names_somebody(text: str, found: list[str]) -> None:
    """A name between commas, or a second object, leaves a date to the verb before it."""
    assert dates(text) == found


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
    ("text", "edtf"),
    [
        ("The match on Thursday was cancelled.", "2024-01-25"),
        ("The match on Sunday was cancelled.", "2024-01-21"),
        ("The match, planned for Sunday, was cancelled.", "2024-01-21"),
        ("The meeting on Thursday has been moved to Graz.", "2024-01-25"),
        ("On Thursday the match was cancelled.", "2024-01-18"),
        ("The match on Thursday was won.", "2024-01-18"),
    ],
)
def test_what_is_put_off_is_on_the_nearer_day(text: str, edtf: str) -> None:
    """A match is cancelled before its day, which may since be over; nothing else is done to it so."""
    assert dates(text) == [edtf]


def test_a_headline_tells_nothing_of_the_paragraph_under_it() -> None:
    """It ends without a full stop, and in the past: "Meeting moved"."""
    assert dates("Meeting moved\n\nThe vote on Thursday is open to all.") == ["2024-01-25"]


def test_who_plans_says_today_for_today() -> None:
    """With the future preferred, the weekday of the publication is that of next week."""
    assert dates("Meeting: Tuesday", prefer="future") == ["2024-01-30"]
    assert dates("Meeting: this Tuesday", prefer="future") == ["2024-01-23"]


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


def test_who_plans_says_how_far_off_it_is() -> None:
    """With the future preferred, a length that is all a text says ends with the day meant."""
    assert dates("2 weeks", prefer="future") == ["2024-02-06~"]
    assert dates("2 weeks") == [None]
    assert dates("It took 2 weeks.", prefer="future") == [None]


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


def test_what_is_moved_from_a_date_may_lie_ahead_or_behind() -> None:
    """A concert moved from December 6th is of the December near; from October, of the October gone by."""
    assert dates("The concert was moved from Dec. 6 to Jan. 10.", "2024-11-18") == [
        "2024-12-06",
        "2025-01-10",
    ]
    assert dates("It was put forward from 12 January to 5 January.", "2024-11-18") == [
        "2025-01-12",
        "2025-01-05",
    ]
    assert dates("The concert was moved from Oct. 6 to Nov. 10.", "2024-11-18") == [
        "2024-10-06",
        "2024-11-10",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The trial was put off from Monday to Thursday.", ["2024-01-22", "2024-01-25"]),
        ("They rescheduled the talks from 3 May to 10 May.", ["2024-05-03", "2024-05-10"]),
        ("They held the talks from 3 May to 10 May.", ["2023-05-03/2023-05-10"]),
    ],
)
def test_what_is_moved_has_two_dates(text: str, told: list[str]) -> None:
    """A trial moved from a day to another is on none of those between."""
    assert dates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In the year to March, sales fell.", ["2022-04/2023-03", "2023-03"]),
        ("Sales fell in the quarter that ended in September.", ["2023-07/2023-09", "2023-09"]),
        ("Profit in the year, which ended in September, fell.", ["2022-10/2023-09", "2023-09"]),
        ("Sales fell all the year. In March a mill shut.", ["2024", "2023-03"]),
    ],
)
def test_the_month_that_a_stretch_is_counted_to_is_its_last(text: str, told: list[str]) -> None:
    """The March of "the year to March" is the one in which that year ends."""
    assert dates(text) == told


def test_a_verb_left_out_is_that_of_the_clause_before() -> None:
    """ "the second on" a date is as far behind or ahead as the first."""
    assert dates("The first pier fell on 4 March, the second on 2 April.") == ["2023-03-04", "2023-04-02"]
    assert dates("One pier fell in May, another in July and a third in March.") == [
        "2023-05",
        "2023-07",
        "2023-03",
    ]


def test_weekdays_of_a_week_that_is_told_stay_in_it() -> None:
    """Each of a list is of the week named once, however many there are."""
    text = "They meet next week on Tuesday or Thursday or Friday."
    assert dates(text, "2018-04-16") == ["2018-04-24", "2018-04-26", "2018-04-27"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A ban due to begin on Sunday was put back by a week.", "2024-01-21"),
        ("A ban due to begin on Wednesday was put back by a week.", "2024-01-24"),
        ("The ban that will begin on Sunday was signed by Roe.", "2024-01-28"),
        ("A head was to be named on Monday.", "2024-01-22"),
        ("She was due to fly home on Monday but was held.", "2024-01-22"),
        ("She had been due to fly home on Monday.", "2024-01-22"),
        ("She is due to fly home on Monday.", "2024-01-29"),
        ("They will have a deal imposed on them from Monday.", "2024-01-29"),
        ("After the fire on 9 April, the council ordered an inquiry.", "2023-04-09"),
        ("After the vote on 9 April, the council will meet.", "2024-04-09"),
        ("An earlier date of January 30 was scrapped last week.", "2024-01-30"),
    ],
)
def test_what_was_planned_is_on_the_near_side(text: str, told: str) -> None:
    """What was due, and then was put off, may be over or not."""
    assert dates(text)[0] == told


def test_what_should_happen_to_what_comes_by_a_day_puts_the_day_ahead() -> None:
    """The limit for parcels that should yet arrive is not over."""
    text = "Parcels posted by Monday should arrive in time."

    assert dates(text, "2024-01-25") == ["2024-01-25/2024-01-29"]


def test_what_comes_before_a_day_of_which_no_verb_tells() -> None:
    """The vote that a debate comes four months before is on the near side."""
    text = "Debate in Harrow, four months before the vote on 5 November."

    assert dates(text, "2024-06-27")[-1] == "2024-11-05"


def test_a_man_told_to_appear_on_a_day_has_yet_to() -> None:
    """Where that day of this year is near."""
    assert dates("He was remanded to appear on 25 July.", "2024-06-27") == ["2024-07-25"]


def test_what_follows_on_a_day_is_of_the_month_to_come() -> None:
    """ "followed by" tells nothing of its own."""
    text = "Factories will reopen on May 4, followed by shops on the 18th."

    assert dates(text, "2020-04-27") == ["2020-05-04", "2020-05-18"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mill did not reopen until Sunday.", "2024-01-21"),
        ("The mill didn't open until Sunday.", "2024-01-21"),
        ("He was not found until March.", "2023-03"),
        ("The trial did begin on Monday.", "2024-01-22"),
        ("The mill will not open until March.", "2024-03"),
        ("The two agreed not to meet until March.", "2024-03"),
        ("The mill is not due to open until Friday.", "2024-01-26"),
    ],
)
def test_what_was_not_done_until_a_day_was_done_then(text: str, told: str) -> None:
    """The verb behind "did not" says nothing of what is to come."""
    assert dates(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("His trial was fixed for 9 September.", "2024-09-09"),
        ("The case was listed for hearing on 9 September.", "2024-09-09"),
        ("She put off the vote until after the summit in March.", "2024-03"),
        ("After the fire in March, the council met.", "2023-03"),
    ],
)
def test_what_is_fixed_for_a_day_or_put_off_until_after_it_lies_ahead(text: str, told: str) -> None:
    """ "after" alone looks back."""
    assert dates(text) == [told]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Roe was jailed on Friday for stealing a boat in April.", ["2025-03-14", "2024-04"]),
        ("Roe was praised for saving a child in April.", ["2024-04"]),
        ("Roe denies stealing the boat in April.", ["2024-04"]),
        ("Roe was arrested on a warrant for a hearing in April.", ["2025-04"]),
        ("Roe faces trial for stealing a boat in April.", ["2025-04"]),
    ],
)
def test_a_deed_that_is_answered_lies_behind(text: str, edtf: list[str]) -> None:
    """But not a hearing or a trial to come."""
    assert [mention.edtf for mention in chronos.find(text, "2025-03-18")] == edtf
