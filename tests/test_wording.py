"""Dates in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.days import DAY, day_of
from chronos.errors import LanguageError
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.wording import month_name, span_prefix, words

APPROXIMATE, UNCERTAIN = Certainty.APPROXIMATE, Certainty.UNCERTAIN
Ends = tuple[tuple[int, ...] | None, tuple[int, ...] | None]


def days(ends: Ends, *told: Granularity | Certainty) -> Interval:
    """Make an interval of whole days, both inclusive; None for an open end."""
    first, last = (end and day_of(*end) for end in ends)
    return Interval.days(first, last, *told)  # type: ignore[arg-type]


def clock(
    first: tuple[int, ...], last: tuple[int, ...], unit: Granularity, offset: int | None = None
) -> Interval:
    """Make an interval from (day of January 2024, hour, minute) to another."""
    start, end = (
        day_of(2024, 1, day) * DAY + hour * 3600 + minute * 60 for day, hour, minute in (first, last)
    )
    return Interval(start, end, unit, offset=offset)


WORDS = [
    ("13 September 2023", days(((2023, 9, 13), (2023, 9, 13)))),
    ("September 2022", days(((2022, 9), (2022, 9, 30)), Granularity.MONTH)),
    ("2022", days(((2022,), (2022, 12, 31)), Granularity.YEAR)),
    ("12024", days(((12024,), (12024, 12, 31)), Granularity.YEAR)),
    ("44 BC", days(((-43,), (-43, 12, 31)), Granularity.YEAR)),
    ("15 March 44 BC", days(((-43, 3, 15), (-43, 3, 15)))),
    ("24 August AD 79", days(((79, 8, 24), (79, 8, 24)))),
    ("11 BC – AD 4", days(((-10,), (4, 12, 31)), Granularity.YEAR)),
    ("the 1990s", days(((1990,), (1999, 12, 31)), Granularity.DECADE)),
    ("1990–1999", days(((1990,), (1999, 12, 31)), Granularity.YEAR)),
    ("AD 50 – AD 59", days(((50,), (59, 12, 31)), Granularity.DECADE)),
    ("the 19th century", days(((1800,), (1899, 12, 31)), Granularity.CENTURY)),
    ("the 5th century BC", days(((-499,), (-400, 12, 31)), Granularity.CENTURY)),
    ("3100–3199", days(((3100,), (3199, 12, 31)), Granularity.CENTURY)),
    ("the 2nd millennium", days(((1000,), (1999, 12, 31)), Granularity.MILLENNIUM)),
    ("summer 2023", days(((2023, 6), (2023, 8, 31)), Granularity.SEASON)),
    ("winter 2023–24", days(((2023, 12), (2024, 2, 29)), Granularity.SEASON)),
    ("third quarter of 2023", days(((2023, 7), (2023, 9, 30)), Granularity.QUARTER)),
    ("second half of 2023", days(((2023, 7), (2023, 12, 31)), Granularity.HALF)),
    ("July–September 2023", days(((2023, 7), (2023, 9, 30)), Granularity.MONTH)),
    ("December 2023 – February 2024", days(((2023, 12), (2024, 2, 29)), Granularity.MONTH)),
    ("week of 8–14 January 2024", days(((2024, 1, 8), (2024, 1, 14)), Granularity.WEEK)),
    ("weekend of 13–14 January 2024", days(((2024, 1, 13), (2024, 1, 14)), Granularity.WEEKEND)),
    ("3–5 May 2024", days(((2024, 5, 3), (2024, 5, 5)))),
    ("30 May – 2 June 2024", days(((2024, 5, 30), (2024, 6, 2)))),
    ("30 December 2023 – 2 January 2024", days(((2023, 12, 30), (2024, 1, 2)))),
    ("since February 2022", days(((2022, 2), None), Granularity.MONTH)),
    ("since 24 February 2022", days(((2022, 2, 24), None), Granularity.MONTH)),
    ("until 2003", days((None, (2003, 12, 31)), Granularity.YEAR)),
    ("since around 1990", days(((1990,), None), Granularity.YEAR, APPROXIMATE)),
    ("undated", days((None, None))),
    ("possibly 2023", days(((2023,), (2023, 12, 31)), Granularity.YEAR, UNCERTAIN)),
    ("around 1991–1993", days(((1991,), (1993, 12, 31)), Granularity.YEAR, APPROXIMATE)),
    ("the early 1990s", days(((1990,), (1993, 12, 31)), Granularity.YEAR, APPROXIMATE)),
    ("the late 19th century", days(((1867,), (1899, 12, 31)), Granularity.CENTURY, APPROXIMATE)),
    ("mid-2024", days(((2024, 5), (2024, 8, 31)), Granularity.MONTH, APPROXIMATE)),
    ("late February 2024", days(((2024, 2, 21), (2024, 2, 29)), Granularity.DAY, APPROXIMATE)),
    ("23 January 2024, 10:30 (UTC+9)", clock((23, 10, 30), (23, 10, 31), Granularity.MINUTE, 540)),
    ("23 January 2024, 10:00 (UTC−5:30)", clock((23, 10, 0), (23, 11, 0), Granularity.HOUR, -330)),
    ("23 January 2024, 10:30–12:00", clock((23, 10, 30), (23, 12, 1), Granularity.MINUTE)),
    ("23 January 2024, 23:00 – 24 January 2024, 01:00", clock((23, 23, 0), (24, 2, 0), Granularity.HOUR)),
    ("23 January 2024, 23:00 (UTC)", clock((23, 23, 0), (24, 0, 0), Granularity.HOUR, 0)),
    ("afternoon of 23 January 2024", clock((23, 12, 0), (23, 18, 0), Granularity.PART_OF_DAY)),
    ("early hours of 23 January 2024", clock((23, 0, 0), (23, 5, 0), Granularity.PART_OF_DAY)),
    ("22 January 2024", clock((22, 0, 0), (23, 0, 0), Granularity.PART_OF_DAY)),
    ("night of 23 January 2024", clock((23, 21, 0), (24, 5, 0), Granularity.PART_OF_DAY)),
]


@pytest.mark.parametrize(("text", "interval"), WORDS, ids=[text for text, _ in WORDS])
def test_every_kind_of_date_reads_as_a_newspaper_would_write_it(text: str, interval: Interval) -> None:
    """A reader never meets a notation."""
    assert text == words(interval)


def test_no_two_dates_read_the_same() -> None:
    """Words keep apart what the intervals keep apart."""
    assert len({words(interval) for _, interval in WORDS}) == len(WORDS)


def test_a_calendar_line_is_led_by_short_words() -> None:
    """The span of a month or more, and what is open, fits before a title."""
    assert span_prefix(days(((2022, 9), (2022, 9, 30)), Granularity.MONTH)) == "Sep 2022: "
    assert span_prefix(days(((1990,), (1993, 12, 31)), Granularity.YEAR, APPROXIMATE)) == "early 1990s: "
    assert span_prefix(days(((1991,), (1993, 12, 31)), Granularity.YEAR, APPROXIMATE)) == "c. 1991–1993: "
    assert span_prefix(days((None, (2003, 12, 31)), Granularity.YEAR)) == "until 2003: "


def test_a_regional_tag_takes_the_words_of_its_language() -> None:
    """British and American English share one folder."""
    assert month_name(5, "en-GB") == month_name(5, "en_US") == "May"


@pytest.mark.parametrize("lang", ["xx", "../en", ""])
def test_a_language_without_words_is_refused_by_name(lang: str) -> None:
    """No guess at a language, and no way out of the folder."""
    with pytest.raises(LanguageError, match="no words for dates"):
        words(days(((2024,), (2024, 12, 31)), Granularity.YEAR), lang)


@given(
    st.integers(-10_000_000, 10_000_000) | st.none(),
    st.integers(0, 2_000_000) | st.none(),
    st.sampled_from(list(Granularity)),
    st.sampled_from(list(Certainty)),
)
def test_any_interval_has_words(
    first: int | None, length: int | None, granularity: Granularity, certainty: Certainty
) -> None:
    """Whatever resolution gives, there is something to read, on one line."""
    last = length if first is None or length is None else first + length
    text = words(Interval.days(first, last, granularity, certainty))
    assert text.strip() == text != ""
    assert "{" not in text
    assert text.isprintable()
