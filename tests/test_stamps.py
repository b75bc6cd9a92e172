"""Publication stamps are found where they stand alone, and nowhere in prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.stamps import find_stamps, numeric_day


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Published: 2021-04-02 08:15:30", "published", "2021-04-02T08:15:30"),
        ("Publish : 2021-04-02", "published", "2021-04-02"),
        ("Published on April 2, 2021", "published", "2021-04-02"),
        ("PUBLISHED FRIDAY, APRIL 2ND, 2021", "published", "2021-04-02"),
        ("Posted 2 April 2021", "published", "2021-04-02"),
        ("First published Fri 2 Apr 2021 08.15 BST", "published", None),
        ("First published Fri 2 Apr 2021 08.15 GMT", "published", "2021-04-02T08:15:00+00:00"),
        ("Publication date: 2021-04-02T08:15:00+09:00", "published", "2021-04-02T08:15:00+09:00"),
        ("Updated: 2 April 2021, 8:15 p.m. EST", "updated", "2021-04-02T20:15:00-05:00"),
        ("Last modified 12 am, 2 April 2021", "updated", "2021-04-02T00:00:00"),
        ("Last updated at 08:15, 2 April 2021", "updated", "2021-04-02T08:15:00"),
        ("**Updated:** 25/12/21", "updated", "2021-12-25"),
        ("Updated: 31 February 2021", "updated", None),
    ],
)
def test_house_styles(text: str, kind: str, value: str | None) -> None:
    """Each way in which outlets write a stamp gives its date, with the clock time and zone it tells."""
    found = [(stamp.kind, stamp.value) for stamp in find_stamps(f"The bridge fell.\n{text}\nIt rained.")]

    assert found == ([] if value is None else [(kind, value)])


@pytest.mark.parametrize(
    "text",
    [
        "Published in 2019 by a small press, the book sold well.",
        "Published on March 3, 2024, the report names three firms.",
        "Updated figures show that on 3 May 2024 prices fell.",
        "Updated 3 May 2024 figures show falling prices.",
        "The paper was published on 3 May 2024\nand praised.",
        "Posted to Lima on 3 May 2024, she wrote home.",
        "Unpublished 3 May 2024",
    ],
)
def test_prose_has_no_stamps(text: str) -> None:
    """A sentence that tells of a publication is no stamp."""
    assert find_stamps(text) == ()


def test_several_stamps_on_one_line() -> None:
    """Stamps follow each other with or without a separator, and the writer's name may come last."""
    text = "By A. Writer | Published 2 April 2021 Updated 3 April 2021 by the desk"

    assert [text[stamp.start : stamp.end] for stamp in find_stamps(text)] == [
        "Published 2 April 2021",
        "Updated 3 April 2021",
    ]


def test_numeric_dates_follow_the_date_order() -> None:
    """Two-digit numbers are read in the order given, unless only another gives a day."""
    assert [find_stamps("Posted 3/4/2021", "en", order)[0].value for order in ("mdy", "dmy", "ymd")] == [
        "2021-03-04",
        "2021-04-03",
        "2021-04-03",
    ]
    assert find_stamps("Posted 25/4/2021", "en", "mdy")[0].value == "2021-04-25"


def test_offsets_hold_where_lower_case_is_longer() -> None:
    """A letter that grows in lower case moves nothing."""
    text = "İzmir\nPosted 2 April 2021"

    assert text[find_stamps(text)[0].start :] == "Posted 2 April 2021"


def test_a_language_without_stamps_has_none() -> None:
    """A tag that chronos has no words for finds nothing, whatever it contains."""
    assert find_stamps("Posted 2 April 2021", "../en") == ()


@given(st.text(alphabet="Published Updated:on 0123456789/-.,|\nMay2024apmGMT"))
def test_any_text_is_searched(text: str) -> None:
    """Every stamp lies within the text and has a date; no text is an error."""
    for stamp in find_stamps(text):
        assert 0 <= stamp.start < stamp.end <= len(text)
        assert stamp.value[4] == "-"


@given(st.tuples(*[st.integers(0, 9999)] * 3), st.sampled_from(["mdy", "dmy", "ymd"]))
def test_three_numbers_are_a_day_or_a_value_error(numbers: tuple[int, int, int], order: str) -> None:
    """A day holds the numbers told; nothing else comes out."""
    try:
        day = numeric_day(numbers, order)
    except ValueError:
        return
    assert sorted((day.year % 100, day.month, day.day)) == sorted(
        (numbers[0] % 100, numbers[1], numbers[2] % 100)
    )
