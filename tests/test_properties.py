"""What always holds of the dates found in a text, whatever the text and whenever it was published."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

import chronos
from chronos.days import DAYS_IN_400_YEARS, day_of, month_length

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PUBLISHED = st.dates(dt.date(1600, 1, 1), dt.date(2300, 12, 31))
SAID = (
    "the 22nd", "last summer", "May 5, 2021", "5 May 2021", "2021-05-05", "5/6/2021", "next Friday",
    "Tuesday",
    "two weeks later", "three days ago", "in the 1990s", "since March", "from 3 to 5 May", "44 BC",
    "the next day", "at 5:30 p.m.", "early 2021", "every Monday", "for two years", "last year", "6th", "May",
    "yesterday", "Christmas", "January 2nd and 6th this year", "mid-March", "2019–2021",
)  # fmt: skip
HOSTILE = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        (
            " ",
            "\n",
            "\r\n",
            "\n\n",
            "\t",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u2028",
            "\ufeff",
            "\x00",
            "\ud800",
            "\U0001f600",
        )
    ),
    st.sampled_from(
        (",", ".", "“", "”", "'", "’", "-", "–", "—", "/", "(", ")", " and ", " to ", " of ", " on the ")
    ),
    st.sampled_from(("İ", "ß", "é", "Ǆ", "a\u0301", "中", "٣")),
)
TEXTS = st.lists(st.one_of(st.sampled_from(SAID), HOSTILE), max_size=14).map("".join)
STYLES = (
    "{month} {day}, {year}",
    "{month} {day} {year}",
    "{month} {nth}, {year}",
    "{month} the {nth}, {year}",
    "{day} {month} {year}",
    "{nth} {month} {year}",
    "{nth} of {month}, {year}",
    "the {nth} of {month} {year}",
    "{short} {day}, {year}",
    "{dotted} {day}, {year}",
    "{day} {short} {year}",
    "{day}-{short}-{year}",
    "{weekday}, {month} {day}, {year}",
    "{weekday} {day} {month} {year}",
    "{year}-{mm:02}-{day:02}",
    "{year}/{mm:02}/{day:02}",
)
RELATIVE = (
    "It fell yesterday.",
    "It will fall tomorrow.",
    "It fell on Tuesday.",
    "It will open on Tuesday.",
    "It fell last Friday and reopens next Monday.",
    "It fell three days ago.",
    "It fell two weeks ago.",
    "It fell last month.",
    "It fell last year.",
    "It opens next week.",
    "It fell on the 22nd.",
    "It fell on May 5.",
    "It will open on 29 February.",
    "It fell in March.",
    "It fell last summer.",
    "It grew in the past three months.",
    "It grew earlier this year.",
    "It has been shut since Monday.",
    "It ran from December 28 to January 3.",
    "It fell in the third quarter.",
)


def ending(day: int) -> str:
    """Return a day of the month with its English ending."""
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def written(date: dt.date, style: str) -> str:
    """Write a date in a house style."""
    month = MONTHS[date.month - 1]
    short = "Sept" if date.month == 9 else month[:3]
    return style.format(
        month=month,
        short=short,
        dotted=month if len(month) <= len("March") else f"{short}.",
        mm=date.month,
        day=date.day,
        nth=ending(date.day),
        year=date.year,
        weekday=WEEKDAYS[date.weekday()],
    )


@given(TEXTS, st.one_of(st.none(), PUBLISHED))
def test_spans_quote_the_text(text: str, published: dt.date | None) -> None:
    """A mention's text is what stands at its offsets; mentions are in order and never overlap."""
    end = 0
    for mention in chronos.find(text, published):
        assert text[mention.start : mention.end] == mention.text
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == mention.text.strip()
        end = mention.end


@given(
    st.one_of(st.text(), TEXTS), st.sampled_from(("past", "future")), st.sampled_from(("mdy", "dmy", "ymd"))
)
@example("\ud800\udfff\x00 on 5 May 2021\x00", "past", "mdy")
@example("0" * 400, "past", "mdy")
@example("9999 centuries ago, 9999 millennia later", "past", "mdy")
def test_any_text_is_answered(text: str, prefer: str, order: str) -> None:
    """No text raises, be it lone surrogates, NUL or endless figures."""
    chronos.find(text, "2024-01-23", prefer=prefer, date_order=order)


@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12), st.text(max_size=12))
def test_bad_arguments_are_our_errors(published: str, lang: str, prefer: str, order: str) -> None:
    """Whatever stands for a date, a language or an option: an answer, or an error of chronos."""
    given_ones: list[dict[str, Any]] = [
        {"published": published},
        {"lang": lang},
        {"prefer": prefer},
        {"date_order": order},
    ]
    for arguments in given_ones:
        try:
            chronos.find("It rained on Tuesday.", **arguments)
        except chronos.ChronosError as error:
            assert str(error)


@given(
    st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31)),
    st.sampled_from(STYLES),
    st.one_of(st.none(), PUBLISHED),
)
@example(dt.date(2000, 2, 29), "{nth} of {month}, {year}", dt.date(1999, 1, 1))
def test_a_day_said_in_full_is_itself(date: dt.date, style: str, published: dt.date | None) -> None:
    """In every house style, and whenever the article was published."""
    found = chronos.find(f"It fell on {written(date, style)}.", published)

    assert [(one.earliest, one.latest) for one in found] == [(date.isoformat(), date.isoformat())]


@given(st.integers(1000, 2999), st.integers(1, 12), st.integers(1, 3), st.one_of(st.none(), PUBLISHED))
@example(2021, 2, 1, dt.date(2024, 1, 23))
@example(1900, 2, 1, None)
def test_a_day_that_is_none_gives_none(year: int, month: int, over: int, published: dt.date | None) -> None:
    """February 30th is no day: it neither rolls over nor falls back, and nothing is counted from it."""
    day = month_length(year, month) + over
    name = MONTHS[month - 1]
    for said in (
        f"{name} {day}, {year}",
        f"{day} {name} {year}",
        f"{year}-{month:02}-{day:02}",
        f"the {ending(day)} of {name}, {year}",
    ):
        for mention in chronos.find(f"It fell on {said}.", published):
            assert mention.interval is None or mention.granularity != "day", said


@given(PUBLISHED, st.sampled_from(WEEKDAYS))
def test_a_weekday_lies_within_a_week(published: dt.date, weekday: str) -> None:
    """A past one within the seven days up to the publication, a future one within the seven from it."""
    (past,) = chronos.find(f"The bridge fell on {weekday}.", published)
    (future,) = chronos.find(f"The bridge will open on {weekday}.", published)
    before = (published - dt.date.fromisoformat(past.earliest or "")).days
    after = (dt.date.fromisoformat(future.earliest or "") - published).days

    assert 0 <= before < 7
    assert 0 <= after < 7
    assert (before == 0) == (after == 0) == (WEEKDAYS[published.weekday()] == weekday)


@given(st.dates(dt.date(1604, 1, 1), dt.date(2300, 12, 31)), st.sampled_from(RELATIVE))
def test_relative_dates_move_with_the_publication(published: dt.date, text: str) -> None:
    """400 years later, the calendar being the same, every answer lies exactly 400 years later."""
    later = published + dt.timedelta(days=DAYS_IN_400_YEARS)
    first, second = chronos.find(text, published), chronos.find(text, later)
    days = [
        [(one.interval.first_day, one.interval.last_day) for one in found if one.interval]
        for found in (first, second)
    ]

    assert days[0]
    assert days[1] == [
        tuple(None if day is None else day + DAYS_IN_400_YEARS for day in ends) for ends in days[0]
    ]


@given(
    TEXTS.filter(lambda text: "\r" not in text),
    st.sampled_from(("Nothing else was said.", "The mayor wept.")),
)
def test_a_paragraph_without_dates_changes_nothing_before_it(text: str, more: str) -> None:
    """What comes later, and tells no time, bears on no date."""
    text = f"It was said: {text.rstrip()}."

    assert chronos.find(f"{text}\n\n{more}", "2024-01-23") == chronos.find(text, "2024-01-23")


@given(TEXTS, PUBLISHED)
@settings(max_examples=40)
def test_every_answer_explains_itself(text: str, published: dt.date) -> None:
    """Rule, steps and anchor stand with every mention; an open or missing date is None, never today."""
    for mention in chronos.find(text, published):
        assert mention.rule
        assert mention.because
        assert re.fullmatch(r"dct|none|event:\S+|mention:\d+-\d+", mention.anchor)
        if mention.interval and mention.interval.start is not None and mention.interval.end is not None:
            assert mention.interval.start < mention.interval.end


def test_no_answer_knows_today() -> None:
    """Without a publication date, what is relative has no date at all."""
    for text in RELATIVE:
        for mention in chronos.find(text):
            assert mention.interval is None
            assert mention.anchor == "none"
            assert mention.because[-1] == "no date to count it from"


def test_the_years_of_the_calendar_end_nowhere() -> None:
    """A day before Christ is a day like any other."""
    (mention,) = chronos.find("Caesar died on March 15, 44 BC.")

    assert mention.interval is not None
    assert mention.interval.first_day == day_of(-43, 3, 15)
