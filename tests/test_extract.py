"""Events from one article."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import marked

import chronos
from chronos.event import Event, Status
from chronos.extract import extract
from chronos.extract.event import AROUND
from chronos.languages import language

SENTENCES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("sentences.toml").read_text("utf-8")
)["sentence"]
EN = language("en")


def told(text: str, published: str | None = "2024-01-23") -> tuple[Event, ...]:
    """Return the events of a text with its dates in brackets."""
    return extract(*marked(text, published), EN)


def lines(events: tuple[Event, ...]) -> list[list[str]]:
    """Return (EDTF, status, title) of each event."""
    return [[event.interval.edtf, str(event.status), event.title] for event in events]


@pytest.mark.parametrize("sentence", SENTENCES, ids=[sentence["text"][:40] for sentence in SENTENCES])
def test_sentences_tell_their_events(sentence: dict[str, Any]) -> None:
    """Each sentence gives the events that a reader finds in it, and no others."""
    assert lines(told(sentence["text"], sentence["published"])) == sentence["events"]


def test_every_date_of_a_list_is_an_event() -> None:
    """Several dates in one sentence make several events."""
    events = told("They left on [2023-12-30|December 30] and [2024-01-02|January 2] and [2024-01-06|6].")
    assert [event.interval.edtf for event in events] == ["2023-12-30", "2024-01-02", "2024-01-06"]
    assert len({event.id for event in events}) == 3


def test_a_text_that_breaks_off_behind_a_date_keeps_its_event() -> None:
    """Whatever was to follow an "and" at the end, what stands before it is told."""
    (event,) = told("The ferry sank off the coast on [2024-01-22|Monday] and")
    assert event.title == "The ferry sank off the coast"


def test_finer_date_of_a_clause_wins() -> None:
    """A clause with a year and a day in it tells of one happening, on the day."""
    events = told("In [2022|2022], the army crossed the river on [2022-02-24|February 24].")
    assert [event.interval.edtf for event in events] == ["2022-02-24"]


def test_known_event_takes_the_date_beside_it() -> None:
    """Where a text dates an event that the world knows, its own date stands."""
    (story,) = [
        chronos.chronicle(
            [chronos.Article("Many fled after the fall of Saigon in April 1975.", "2024-01-23")]
        )
    ]
    assert [(event.interval.edtf, event.title) for event in story] == [("1975-04", "Fall of Saigon")]


def test_what_was_announced_lies_ahead() -> None:
    """A date to come belongs to what was announced, not to the announcement."""
    (event,) = told("The yard has announced 300 job cuts over [2024-02/2025-02|the next year].")
    assert event.title == "300 job cuts"


def test_stamps_and_notices_tell_nothing() -> None:
    """Publication stamps, copyright lines and dates alone in brackets are no events."""
    assert not told("The bridge was closed.\n\nPublished: [2024-01-23|23 January 2024]\n")
    assert not told("Copyright [2024|2024] The Courier. All rights reserved.")
    assert not told("The Velden museum ([1911/1938|1911-1938]) was small.")


@pytest.mark.parametrize(
    "text",
    [
        "Roe could not be reached for comment on [2024-01-22|Monday].",
        "A spokesman declined on [2024-01-22|Monday] to comment.",
        "Her lawyer did not return calls on [2024-01-22|Monday].",
        "Calls to the ministry went unanswered on [2024-01-21|Sunday].",
    ],
)
def test_no_answer_is_no_happening(text: str) -> None:
    """Whom a reporter asked in vain is told for fairness; nothing happened."""
    assert not told(text)


def test_who_gives_no_answer_may_have_done_something() -> None:
    """What else a sentence tells of whom a reporter asked stays an event."""
    (event,) = told("Roe, who sold the yard in [2023-05|May], declined to comment on [2024-01-22|Monday].")
    assert (event.title, event.interval.edtf) == ("Roe sold the yard", "2023-05")


def test_headline_repeats_nothing() -> None:
    """A date in a headline counts where the text does not tell it again."""
    body = "\n\nA court in Graz cleared Roe on [2024-01-22|Monday] of all charges."
    headline = "Court clears Roe of fraud charges after [2024-01-22|Monday] hearing"
    assert len(told(headline + body)) == 1


def test_statement_is_tagged() -> None:
    """What somebody says is told apart from what somebody does by saying so."""
    said, announced = told(
        "Roe said on [2024-01-21|Sunday] that he would go. Norvik announced the deal on [2024-01-22|Monday]."
    )
    assert said.tags == ("statement",)
    assert announced.tags == ()


def test_month_of_may_is_no_modal() -> None:
    """ "In May" makes nothing merely possible."""
    (event,) = told("In [2023-05|May], the council blocked the plan.")
    assert event.status is Status.REPORTED


def test_the_end_of_a_period_is_no_happening() -> None:
    """ "The quarter ended June 30" and "compared with May" say which time is meant, no happening."""
    (event,) = told("Marl lost nine crowns in [2023-04/2023-06|the quarter] ended [2023-06-30|June 30].")
    assert (event.title, event.interval.edtf) == ("Marl lost nine crowns", "2023-04/2023-06")
    assert not told("Sales of boats, compared with those of planes in [2023-05|May], are flat.")
    assert len(told("Sales of boats rose in [2023-05|May] from [2023-04|April].")) == 1


def test_pronoun_is_named_where_plain() -> None:
    """A pronoun at the head of a title gives way to the name of the sentence before, or goes."""
    named = told("Maria Lopez joined the bank as a clerk. She resigned on [2024-01-22|Monday].")
    assert [event.title for event in named] == ["Maria Lopez resigned"]
    early = told("Marl fell ill. It is too early to see how its sales fare on [2024-01-23|Tuesday].")
    assert not any("Marl is" in event.title for event in early)
    unnamed = told("He was arrested on [2024-01-22|Monday].")
    assert [event.title for event in unnamed] == ["Arrested on Monday"]


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("Lena Roe fell ill. The girl, whose name was not given, died.", "The girl was found"),
        ("MARL (City Herald) -- A nine-year-old girl was lost.", "The girl was found"),
        ("Lena Roe fell ill. Her daughter died.", "Found on Monday"),
    ],
)
def test_pronoun_may_be_one_without_a_name(before: str, title: str) -> None:
    """ "She" is the girl that the sentence before tells of, and no paper; a daughter may be she."""
    assert [event.title for event in told(f"{before} She was found on [2024-01-22|Monday].")] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In [2023-05|May] the pier was old, and the council closed it.", "The council closed it"),
        ("Crews will strike for [2024-01-25/2024-01-26|48 hours from Thursday].", "Crews will strike"),
        ("Passes for [2024-01-26|Friday] and [2024-01-27|Saturday] are void.", None),
        (
            "In [2022-07/2023-06|the year] ended [2023-06-30|June 30], Marl lost nine crowns.",
            "Marl lost nine crowns",
        ),
        ("On [2024-01-22|Monday] Roe was in Graz and met Dunne.", "Roe met Dunne"),
        ("In [2023-05|May] the pier was old, and it was long.", None),
        ("The mills will be closed by [2024-01-23/2026-12-31|2026].", "The mills will be closed"),
        ("The mills are to be green by [2024-01-23/2050-12-31|2050].", None),
        ("By [1971-01-01/1990-12-31|1990] the mills had closed.", None),
        ("Roe and Dunne meet in Graz on [2024-01-30|Tuesday].", "Roe and Dunne meet in Graz"),
        ("The owner served a notice to quit on [2024-01-22|Monday].", "The owner served a notice to quit"),
        ("The inn served 40 guests on [2024-01-22|Monday].", None),
        ("It was not until [2023-05-09|May 9] that the mayor fled.", "The mayor fled"),
        ("It was only in [2019|2019] that the firm paid.", "The firm paid"),
        ("A first try to mend it, on [2024-01-22|Monday], collapsed.", "A first try to mend it collapsed"),
        ("The raid on the mill on [2024-01-22|Monday] is being examined.", "Raid on the mill"),
        ("Another 700 gave up on [2024-01-22|Monday], said Roe, who left.", "Another 700 gave up"),
        ("It was in [2019|2019] the largest port.", None),
        ("The attack was the third [2024-01|this month].", None),
        ("The two had never met before [2024-01-21|that night].", None),
        ("It did so again in 1995, and in [2022-08|August 2022], when some came to see it.", None),
        ("Roe, who testified before Congress in [2023-06|June], left.", "Roe testified before Congress"),
        (
            "Roe, who spoke before the party congress in [2023-06|June], left.",
            "Roe spoke before the party congress",
        ),
        (
            "The storm is expected to make landfall [2024-01-23|today].",
            "The storm is expected to make landfall",
        ),
        ("Schools will stay shut on [2024-01-24|Wednesday].", None),
        ("The yard was seen burnt in [2019|2019].", "The yard was seen burnt"),
        ("Roe is to have a medical on [2024-01-24|Wednesday].", "Roe is to have a medical"),
        ("The clinic will have no beds on [2024-01-24|Wednesday].", None),
        ("Roe, a banker elected in [2017|2017], sang.", "Roe elected"),
        (
            "The pier fell, a Lorne spokesman said on [2024-01-22|Monday].",
            "A Lorne spokesman said the pier fell",
        ),
    ],
)
def test_a_date_belongs_to_what_is_done(text: str, title: str | None) -> None:
    """A state gives way to the deed behind it, and a plan may have years to be done by; the past none."""
    assert [event.title for event in told(text)] == ([title] if title else [])


def test_a_second_verb_keeps_what_it_was_done_to() -> None:
    """The date before a conjunction is that of the first verb alone."""
    events = told("The state sent boats on [2024-01-19|Friday] and opened talks on [2024-01-22|Monday].")
    assert [event.title for event in events] == ["The state sent boats", "The state opened talks"]


def test_dates_that_are_joined_are_of_one_clause() -> None:
    """The second date opens no clause of its own where the verb only follows."""
    events = told("Attempts on [2024-01-15|Monday] and again on [2024-01-21|Sunday] had failed.")
    assert [event.title for event in events] == ["Attempts had failed"] * 2
    events = told("Roe fined the bank in [2018|2018] and again in [2020|2020] over a leak.")
    assert [event.title for event in events] == ["Roe fined the bank over a leak"] * 2


def test_source_is_the_mention_and_its_sentence() -> None:
    """An event's source names article, mention and quote."""
    article, mentions = marked("Rain fell. The dam burst on [2024-01-22|Monday]. All fled.", id="a1")
    (event,) = extract(article, mentions, EN)
    (source,) = event.sources
    assert (source.article, source.mention) == ("a1", "a1:28-34")
    assert source.quote.exact == "The dam burst on Monday."
    assert (source.quote.prefix, source.quote.suffix) == ("Rain fell. ", " All fled.")
    assert event.display == "22 January 2024"


MARKS = st.sampled_from("abc.,;:!?\"'()-–\n")
SMALL = (
    "Roe said that which who was killed after the vote and to be on in of summit it not may will 's U.S. if"
)
WORDS = st.lists(MARKS | st.sampled_from(re.split(" ", SMALL)), max_size=60)


@given(WORDS, WORDS, st.booleans())
def test_any_text_gives_quotes_at_their_offsets(before: list[str], after: list[str], spaced: bool) -> None:
    """Whatever stands around a date, quotes are where they say, and titles are short and never empty."""
    gap = " " if spaced else ""
    text = gap.join([*before, "[2024-01-22|Monday]", *after])
    article, mentions = marked(text)
    for event in extract(article, mentions, EN):
        quote = event.sources[0].quote
        assert article.text[quote.start : quote.end] == quote.exact
        assert article.text[: quote.start].endswith(quote.prefix)
        assert article.text[quote.end :].startswith(quote.suffix)
        assert max(len(quote.prefix), len(quote.suffix)) <= AROUND
        assert event.title.strip()
        assert len(event.title.split()) <= 15


def test_long_line_without_a_stop_stays_linear() -> None:
    """A sentence is looked for near its date only."""
    text = (
        "so it goes on and on " * 400 + "and the dam burst on [2024-01-22|Monday] " + "and on and on " * 400
    )
    (event,) = told(text)
    assert len(event.sources[0].quote.exact) < 2000


def test_a_table_of_dates_tells_of_no_happening() -> None:
    """A sentence of dozens of dates is none, and costs no more than other text."""
    days = ", ".join(f"May {day}" for day in range(1, 31))
    story = chronos.chronicle(
        [chronos.Article(f"The council met on May 3. Buses ran on {days}.", "2024-06-01")]
    )

    assert [event.interval.edtf for event in story] == ["2024-05-03"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Villages lost power when the dam collapsed before dawn on Friday.", "2024-06-14"),
        ("The dam collapsed before 4 a.m. on Friday.", "2024-06-14T00/2024-06-14T03"),
        (
            "The dam collapsed at about 3:40 a.m. on Friday, and most of the town was asleep.",
            "2024-06-14T03:40~",
        ),
        ("The dam collapsed shortly after 3am on Friday.", "2024-06-14T03~"),
        ("The dam collapsed immediately before noon on Friday.", "2024-06-14T12:00~"),
        ("The dam collapsed after 3am on Friday.", "2024-06-14T03/2024-06-14T23"),
        ("Shortly before 9am the dam collapsed.", "2024-06-15T09~"),
    ],
)
def test_what_was_done_before_a_time_was_done_that_day(text: str, edtf: str) -> None:
    """ "Before dawn on Friday" and "at about four" say when; "before Friday" alone does not."""
    (event,) = chronos.chronicle([chronos.Article(text, "2024-06-15")])
    assert (event.interval.edtf, event.title) == (edtf, "The dam collapsed")
    assert not list(chronos.chronicle([chronos.Article("The dam collapsed before Friday.", "2024-06-15")]))


def test_what_was_shortly_before_a_time_is_of_the_main_clause() -> None:
    """Not of what a clause behind the date tells of it."""
    text = "The fire broke out shortly before midnight on 2 February, when a tyre burst."
    (event,) = chronos.chronicle([chronos.Article(text, "2024-06-15")])

    assert (event.title, event.interval.edtf) == ("The fire broke out", "2024-02-02T23:59~")


@pytest.mark.parametrize(
    "text",
    [
        "Did the ferry sink on [2024-01-22|Monday]?",
        "Why was the ferry sold in [2023-05|May]?",
        "Will the ferry sail on [2024-01-26|Friday]?",
    ],
)
def test_a_question_tells_nothing(text: str) -> None:
    """What is only asked, as in questions and answers, is no event."""
    assert told(text) == ()


def test_a_statement_with_a_question_behind_it_tells_its_happening() -> None:
    """A question mark alone makes no question of what is told."""
    (event,) = told("The ferry sank on [2024-01-22|Monday], did it not?")
    assert event.interval.edtf == "2024-01-22"
