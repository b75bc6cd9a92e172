"""Dates that hang on what the article told before them."""

from __future__ import annotations

import pytest
from dated import PUBLISHED, dates

import chronos

HISTORY = """
The line was begun in May 1871. In August the money ran out. On 3 March 1872 the banker fled, and was caught
on the 27th. In the summer a new board was chosen. By December, one bridge stood. On 4 February 1874 it
fell. In January the piers had been found wanting. That autumn the court met, and on 12 November the engineer
was freed. The work went on until 1879. In June of that year the line opened.
"""


def test_a_history_runs_from_date_to_date() -> None:
    """What leaves out its year or month takes it from the story; it goes ahead, or back by few months."""
    assert dates(HISTORY) == [
        "1871-05", "1871-08", "1872-03-03", "1872-03-27", "1872-22", "../1872-12", "1874-02-04", "1874-01",
        "1874-23", "1874-11-12", "../1879", "1879-06",
    ]  # fmt: skip


def test_the_anchor_is_named() -> None:
    """What took its year from the story names the mention it took it from."""
    first, second, *_ = chronos.find(HISTORY, PUBLISHED)

    assert second.anchor == f"mention:{first.start}-{first.end}"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It was sold in 2015 and closed two years later, on 4 May.", "2017-05-04"),
        ("It opened on Tuesday, 5 May 2015. The following weekend it shut.", "2015-05-09/2015-05-10"),
        ("It opened on Friday, 8 May 2015. The following weekend it shut.", "2015-05-16/2015-05-17"),
        ("It was sold in 2015 and closed the following year, on Friday, May 6.", "2016-05-06"),
        ("It was sold in 2015 and closed two years later, on 4 May 2018.", "2018-05-04"),
        ("It was sold on 20 April 2015 and closed two weeks later, on 4 May.", "2015-05-04"),
    ],
)
def test_a_date_after_a_count_of_years_is_of_the_year_that_they_lead_to(text: str, last: str) -> None:
    """A date says more exactly what is counted; its year is counted where it leaves it out."""
    assert dates(text)[1:] == [last]


def test_a_year_told_by_the_way_does_not_move_the_story() -> None:
    """A story goes on from its own date, not from a year within a sentence, if that date leads on."""
    text = (
        "The siege began in May 1871. It ended on 3 March 1872. Relief had been planned for 1875 by a king. "
        "On 11 March he fled. In 1880 he returned."
    )

    assert dates(text)[3:] == ["1872-03-11", "1880"]


def test_a_date_that_describes_a_thing_does_not_hold_a_story_back() -> None:
    """Nor with "an" before it: the court only heard of the party."""
    text = (
        "A clerk came in May 1871. She saw the books in June 1872. The guild was searched on 3 March 1873. "
        "The banker was charged on 9 September 1874, and the porter on 6 December. The court heard of an "
        "August 1871 party. On 8 May it rose."
    )

    assert dates(text)[4:] == ["1874-12-06", "1871-08", "1875-05-08"]


def test_a_year_that_is_part_of_a_word_is_no_time_of_a_story() -> None:
    """ "The 2001-built barge" did not sink in 2001."""
    assert dates("The 2001-built barge sank on 9 May. The crew left on 3 June.")[1:] == [
        "2023-05-09",
        "2023-06-03",
    ]


def test_the_next_date_told_in_full_holds_a_story_back() -> None:
    """Where going on would run far beyond the next date with a year, an earlier date of the story leads."""
    text = (
        "The dam was begun on 3 May 1871. The north wall stood by 6 October, and the works went on until "
        "March 1872.\nBy July, the south wall stood. In late August 1871 the river rose. In 1880 it broke."
    )

    assert dates(text)[3:5] == ["../1871-07", "1871-08-21~/1871-08-31~"]
    assert dates(text.replace("late August 1871", "late August 1872"))[3] == "../1872-07"


def test_nobody_quoted_in_a_history_spoke_on_the_day_of_its_publication() -> None:
    """A relative date in a quotation that nothing dates stays open there; outside it counts as ever."""
    assert dates(HISTORY + 'It was sold in 1883. The engineer wrote: "I leave tomorrow."')[-1] is None
    assert dates(HISTORY + "It was sold in 1883. It is a ruin today.")[-1] == PUBLISHED
    assert dates('The mill fell in 1880. "I leave tomorrow," she said.')[1:] == ["2024-01-24"]


def test_a_day_right_after_another_is_of_its_year() -> None:
    """What follows within two weeks goes on from a day told in full, unless it may be recent news."""
    text = "The ship sank on 14 April 1912. By 2 a.m. on 15 April it was gone. On 18 April the men came home."

    assert dates(text, "2024-05-15")[1:] == ["../1912-04-15", "1912-04-18"]
    assert dates("The ship sank on 14 April 1912. On 15 April they met.", "2024-04-20")[1] == "2024-04-15"


def test_what_had_lasted_since_long_before_leads_nowhere() -> None:
    """ "since 1898" that reaches back behind the story is counted from by nothing."""
    text = "On 3 May 1921 the mill, which had stood since 1898, burned. The next year it was rebuilt."

    assert dates(text)[-1] == "1922"
    assert dates("It has been shut since 1898. The next year it was sold.")[-1] == "1899"


def test_a_story_does_not_go_on_from_what_it_compares() -> None:
    """A list of months in its sentence takes the year of the date they are compared with, or just before."""
    text = "February to April 1875 proved to be calm compared to November and January. In May it fell."

    assert dates(HISTORY + text)[-3:] == ["1874-11", "1875-01", "1875-05"]


def test_two_figures_of_a_year_are_of_the_century_of_the_story() -> None:
    """A history of 1874 means 1872 by "'72", the news of 2024 mean 1972."""
    assert dates(HISTORY + "The men of '72 were old by then.")[12] == "1872"
    assert dates("The men of '72 are old.") == ["1972"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("June 5, 6 and 7 were wet.", ["2023-06-05", "2023-06-06", "2023-06-07"]),
        ("Sales fell in June, May and April.", ["2023-06", "2023-05", "2023-04"]),
        ("It snowed on Dec. 30 and Jan. 2.", ["2023-12-30", "2024-01-02"]),
        ("It grew in the 1860s and 70s.", ["186X", "187X"]),
        ("It will be shut on Monday, Tuesday and Wednesday.", ["2024-01-29", "2024-01-30", "2024-01-31"]),
        ("They won in '68 and '72.", ["1968", "1972"]),
    ],
)
def test_what_is_listed_stays_together(text: str, edtf: list[str]) -> None:
    """What a list leaves out is that of the date before it, and a weekday goes on from one to come."""
    assert dates(text) == edtf


def test_a_story_comes_back_from_what_it_turned_back_to() -> None:
    """After a turn back, a date just before the next one told in full is of the time of that one."""
    text = (
        "The mill was sold on 3 May 1871. The council that met on 20 May 1872 shut it. It had been chosen in "
        "December 1870.\nOn 23 November the worst fire of all broke out. On 6 December 1872 it was out."
    )

    assert dates(text)[3] == "1872-11-23"
    assert dates(text.replace("On 6 December 1872", "In 1880"))[3] == "1870-11-23"


def test_a_stretch_of_many_months_leads_on() -> None:
    """What follows "the first ten months of 1871" is of 1871, as what follows the year is."""
    text = HISTORY + "It lay idle for the first ten months of 1881. It rose in October."

    assert dates(text)[-1] == "1881-10"


def test_a_range_as_a_whole_is_held_back() -> None:
    """The end of a range counts: it hardly lies long after the next date told in full."""
    text = (
        "The siege began on 3 May 1871. The wall fell by the end of 1871. They dug in January 1872 and "
        "stormed the gate in March. From October to March others took the port. On 15 August 1872 it ended."
    )

    assert dates(text)[4] == "1871-10/1872-03"


def test_what_would_follow_lies_ahead() -> None:
    """In a history a date that is still to come at its point of the story is never one just before."""
    text = (
        "The mill was sold on 3 May 1871. It was shut on 21 January 1873. {} on 16 October. In 1880 it fell. "
        "In 1883 it was rebuilt."
    )

    assert dates(text.format("It would open again"))[2] == "1873-10-16"
    assert dates(text.format("The vote had been held"))[2] == "1872-10-16"


def test_a_leap_ahead_is_told_by_the_way() -> None:
    """A date years ahead does not carry the story with it where the next one is back where it was."""
    text = (
        "The line was begun on 3 May 1871. The first bridge was built by 9 June 1871. In November 1878 it "
        "fell. On 15 June trains ran over it. On 22 July 1871 the king came."
    )

    assert dates(text)[2:] == ["1878-11", "1871-06-15", "1871-07-22"]


def test_a_date_that_describes_a_thing_does_not_turn_a_story_back() -> None:
    """ "the August 1868 strike" says which strike is meant, not where the story is."""
    text = (
        "The miners met on 10 March 1868. They struck on 13 July 1869. The leader of the August 1868 strike "
        "was jailed. On 24 July the pits opened. In 1880 they closed."
    )

    assert dates(text)[3] == "1869-07-24"
    assert dates(text.replace("of the August 1868 strike", "went back to August 1868 and"))[3] == "1868-07-24"


def test_news_with_a_past_stay_news() -> None:
    """A few old years do not make a history where the rest is counted from the publication."""
    text = (
        "The mill was built in 1871 and sold in 1902. It burnt in 1950. On Monday the council bought it. "
        "It met on 12 December, and yesterday signed. In March it votes."
    )

    assert dates(text)[3:] == ["2024-01-22", "2023-12-12", "2024-01-22", "2024-03"]


def test_a_find_that_is_news_is_dated_today_however_old_the_thing() -> None:
    """What is to come next, or came last, is counted from the publication, as in no history."""
    text = (
        "Divers have found the Corvina, a ferry that sank in 1902. They reached her on 9 December and told "
        "of it on Friday. Built in 1887, she was last seen on 3 May 1902. Searches in 1966 and 1991 failed. "
        "Her bell will be shown next summer."
    )

    assert dates(text)[1:3] == ["2023-12-09", "2024-01-19"]


def test_an_aside_gives_its_year_to_what_is_in_it() -> None:
    """What tells more of a name between commas does not say when the rest of the sentence was."""
    assert dates("Roe, who took over in May 2021, will leave on April 1.") == ["2021-05", "2024-04-01"]
    assert dates("Roe, who was hurt on March 4, 2021, and on June 3, left.") == ["2021-03-04", "2021-06-03"]
    assert dates("In May 2021, Roe left on the ship that sank on June 3.") == ["2021-05", "2021-06-03"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The bridge opened on 6 June 2019. On 12 June it was shut.", ["2019-06-06", "2019-06-12"]),
        ("She was elected on 20 January 2021. On 10 January she resigned.", ["2021-01-20", "2024-01-10"]),
        ("She was elected on 20 June 2021. On 30 June she will resign.", ["2021-06-20", "2024-06-30"]),
        ("The firm was founded in 2019. On 12 June it failed.", ["2019", "2023-06-12"]),
        ("They met on 3 August 1914. On the 5th they fought.", ["1914-08-03", "1914-08-05"]),
        ("They met on 3 January 2024. On the 18th they fought.", ["2024-01-03", "2024-01-18"]),
        ("She was born on 3 August 1974. On the 25th she will speak.", ["1974-08-03", "2024-01-25"]),
    ],
)
def test_a_date_close_on_one_long_past(text: str, edtf: list[str]) -> None:
    """It has the year of that one, unless it lies near the publication, or ahead."""
    assert dates(text) == edtf


def test_without_a_publication_date_the_story_is_the_anchor() -> None:
    """A history needs no publication date."""
    assert dates(HISTORY, None) == dates(HISTORY)
    assert dates("It began on 6 June 1944. By 12 June it was over.", None) == ["1944-06-06", "../1944-06-12"]


def test_an_aside_that_opens_a_sentence_gives_its_year_to_what_follows_closely_only() -> None:
    """Who was born in 1931 died this month; who was arrested on a day was freed five days later."""
    assert dates("Born on 2 March 1931 in Leeds, she died on 9 January.")[1] == "2024-01-09"
    assert dates("Arrested on 4 March 2021, he was freed on 9 March.")[1] == "2021-03-09"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 1914 the yard built six ships. In August war came.", "1914-08"),
        ("On 3 May 1947 the dam was opened. In August it failed.", "1947-08"),
        ("The yard was built in 1914. In August it was sold.", "2023-08"),
        ("In 1914 the yard was built. In August it will shut.", "2024-08"),
        ("In 2021 the yard lost money. In August it was sold.", "2023-08"),
        ("In 1914 the yard was built.\n\nIn August it was sold.", "2023-08"),
    ],
)
def test_a_date_long_past_that_opens_its_sentence_sets_the_scene(text: str, edtf: str) -> None:
    """What happened in the next sentence was in its year; what only describes a thing gives it to nothing."""
    assert dates(text)[1] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He opened the mill in 1891. By the end of the century it had failed.", "1891~/1899~"),
        ("He opened the mill in 1891, and in the last year of the century it burned.", "1899"),
        ("He opened the mill in 1891.\n\nAt the end of the century it closed.", "1867~/1899~"),
        ("He opened the mill in 1891. It will close at the end of the century.", "2067~/2099~"),
        ("He opened the mill in 1891.\n\nHis heirs, by the end of the century:", "2024-01-23~/2099-12-31~"),
    ],
)
def test_a_part_of_the_century_is_of_the_one_told_before(text: str, edtf: str) -> None:
    """It is today's where it is still to come, or where a new paragraph does not tell."""
    assert dates(text)[1:] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Roe got aid on 11 December 2021. She closed three schools that November.", "2021-11"),
        ("Roe got aid on 11 December 2021. She closed three schools that January.", "2022-01"),
        ("They met in 1921. That March they married.", "1921-03"),
    ],
)
def test_that_month_is_of_the_year_told(text: str, edtf: str) -> None:
    """It lies ahead only where it would lie most of a year back."""
    assert dates(text)[1] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "In April 2022 Roe wrote. Mail came on 19 August. On 3 January 2023 it burned.",
            "2022-08-19",
        ),
        ("In April 2022 Roe wrote. Mail came on 19 August. Roe was ill.", "2022-08-19"),
        (
            "In April 2022 Roe wrote.\n\nMail came on 19 August. On 3 January 2023 it burned.",
            "2023-08-19",
        ),
        ("In April 2022 Roe wrote. Roe will sing on 19 August. On 3 January 2023 it burned.", "2024-08-19"),
    ],
)
def test_a_date_between_two_told_in_full_is_of_the_time_between(text: str, edtf: str) -> None:
    """In one paragraph that runs on from date to date, looking back."""
    assert dates(text)[1] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Now it is for sale. Bids close on 31 May.", "2024-05-31"),
        ("Now it was for sale. Bids closed on 31 May.", "2002-05-31"),
        ("Now it is for sale.\n\nIt was let on 31 May.", "2002-05-31"),
    ],
)
def test_a_history_comes_back_to_now(text: str, edtf: str) -> None:
    """Where "now" opens a sentence of the paragraph and the verb of the date sets it for a day."""
    history = "The mill was built in 1871. It burned in March 1903. Flats were let in April 2002.\n\n"
    assert dates(history + text)[-1] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Last year it began on 4 September.", "2023-09-04"),
        ("Last year he was fined in March and jailed in June.", "2023-06"),
        ("Next year it will be held in March.", "2025-03"),
        ("He was hired last year and fired in March.", "2024-03"),
    ],
)
def test_a_year_that_opens_a_sentence_is_that_of_its_dates(text: str, edtf: str) -> None:
    """Counted from today as told in figures; not one in another clause."""
    assert dates(text, "2024-10-17")[-1] == edtf


@pytest.mark.parametrize(("lead", "edtf"), [("Roe has died aged 90.", "2024-04-04"), ("", "1990-04-04")])
def test_an_obituary_ends_with_the_death_it_tells_of(lead: str, edtf: str) -> None:
    """Which is not of the times told before."""
    life = "Roe was born in 1934. In 1956 she moved to Aar. She last sang in March 1990. She died on 4 April."
    assert dates(f"{lead} {life}", "2024-04-17")[-1] == edtf


def test_a_life_ends_in_no_year_that_it_began_in() -> None:
    """What else befell who was born then did so soon."""
    born = "She was born on 2 July 1929 in Aar and"
    assert dates(f"{born} died on 30 January.", "2025-02-14")[-1] == "2025-01-30"
    assert dates(f"{born} was named on 30 July.", "2025-02-14")[-1] == "1929-07-30"


@pytest.mark.parametrize("bound", ["since", "until", "by"])
def test_a_date_told_in_figures_keeps_the_order_of_the_article(bound: str) -> None:
    """The day after the fourth of March is the fifth, whatever word bounds the one in figures."""
    found = chronos.find(
        f"It stood empty {bound} 3/4/2021. The next day it rained.", "2022-01-01", lang="en-US"
    )

    assert found[-1].edtf == "2021-03-05"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In May 2012 he said: “Next year we will go.”", "2013"),
        ("In May 2012 he said: “Tomorrow we will go.”", "2024-04-18"),
        ("In 2012 he said: “Next month we will go.”", "2024-05"),
    ],
)
def test_a_quotation_is_dated_as_finely_as_is_counted_in_it(text: str, edtf: str) -> None:
    """Who spoke in May 2012 of the next year spoke of 2013; nobody knows his tomorrow."""
    assert dates(text, "2024-04-17")[-1] == edtf


COURT = """
The mayor was jailed on Friday.

Roe, 61, was found guilty last month of taking bribes between 2014 and 2017. Dunne pleaded guilty in January.

The two met in the spring of 2013. In March 2014 Dunne paid for a holiday. A clerk raised the alarm in 2018
and lost her post in February 2019. A tribunal ruled in 2020 that she had been wronged. Roe was held in 2021.
"""


def test_a_year_told_by_the_way_leads_nowhere() -> None:
    """What was done last month is news, whatever year its deed is of, and so is what is told next."""
    assert [mention.edtf for mention in chronos.find(COURT, "2023-06-30")][:4] == [
        "2023-06-30",
        "2023-05",
        "2014/2017",
        "2023-01",
    ]


def test_that_winter_ends_the_year_that_was_told() -> None:
    """As the seasons of a year follow each other."""
    assert dates("Work began in 2003. That spring it stopped. That winter it went on.") == [
        "2003",
        "2003-21",
        "2003-24",
    ]


def test_a_history_that_has_come_to_the_year_of_its_publication_reports_news() -> None:
    """ "On Friday" is then of last week, not of the week of the date told before."""
    text = (
        "The city bought the land in 1999. In March 2001 a jury chose Lanz. Work began in 2003, stopped in "
        "2009. Lanz died on 3 August 2023.\n\nOn Friday the first buses crossed the bridge."
    )
    assert dates(text)[-2:] == ["2023-08-03", "2024-01-19"]


def test_a_stretch_that_ended_of_late_is_of_this_year() -> None:
    """However near the year before it lies that a story told by the way."""
    text = "She joined the bank in April 2017.\n\nThe crown, which lost a tenth between March and July, rose."
    assert [mention.edtf for mention in chronos.find(text, "2022-09-22")] == ["2017-04", "2022-03/2022-07"]


def test_what_is_over_follows_what_it_can_follow() -> None:
    """The January after the letter, for the one after last week's deal is still to come."""
    text = (
        "A letter was typed on 14 October 2020. Last week it came out. "
        "Roe had been sacked the following January."
    )

    assert dates(text)[2:] == ["2021-01"]


def test_a_time_told_from_now_keeps_its_year_to_itself() -> None:
    """A clause between commas tells of the letters, not of the hearing."""
    text = "Lawyers read letters, which came in March of last year, and called a hearing for Oct. 6."

    assert dates(text, "2004-04-19") == ["2003-03", "2004-10-06"]
