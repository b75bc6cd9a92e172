"""Diaries and logs: what an entry says of yesterday is told from the day of the entry."""

from __future__ import annotations

import pytest
from dated import dates

DIARY = """\
Tuesday, 5 June 1917. Rain again. Yesterday Venn got a letter that was posted on the 2nd of May.
Wednesday, 6 June. Quiet since Sunday. They say we go up tomorrow night.
Thursday 7th. The mines went off at ten past three in the morning.
"""
IN_PARAGRAPHS = """\
A notebook found last year goes on show tomorrow.

5 June 1917

Rain. Rations came this morning.

7 June

Last week nobody believed it.

The museum bought it in May. It is shut today.
"""


def test_a_diary_counts_from_the_day_of_its_entry() -> None:
    """The year of the first heading holds for those after it; weekdays and days are near their entry."""
    assert dates(DIARY, "2019-08-26") == [
        *("1917-06-05", "1917-06-04", "1917-05-02"),
        *("1917-06-06", "1917-06-03/..", "1917-06-07"),
        *("1917-06-07", "1917-06-07T03:10"),
    ]


def test_a_first_heading_without_its_year_is_the_last_before_the_publication() -> None:
    """A diary of this year leaves the year out from the start."""
    text = "Feb. 24. We woke at five.\n\nFeb. 27. I went home on Wednesday.\n\nMarch 2. It began yesterday."
    assert dates(text, "2022-06-05")[1:] == ["2022-02-27", "2022-02-23", "2022-03-02", "2022-03-01"]


def test_the_lines_of_a_chat_are_entries() -> None:
    """A clock time beside the day changes nothing."""
    chat = "31 May 2023, 09:12 - Anna: We leave tomorrow.\n1 June 2023, 10:02 - Tom: I sold it on Monday!"
    assert dates(chat)[1::2] == ["2023-06-01", "2023-05-29"]


def test_an_entry_ends_with_its_paragraph() -> None:
    """What stands before the first entry and behind the last is told from the publication."""
    assert dates(IN_PARAGRAPHS, "2019-08-26") == [
        *("2018", "2019-08-27"),
        *("1917-06-05", "1917-06-05"),
        *("1917-06-07", "1917-05-28/1917-06-03"),
        *("2019-05", "2019-08-26"),
    ]


def test_entries_may_begin_with_the_newest() -> None:
    """A heading without its year lies before the one above it, where the others do."""
    text = "12 July 2021: It ends today.\n4 March 2021: He fled last night.\n1 February: It began yesterday."
    assert dates(text) == [
        *("2021-07-12", "2021-07-12"),
        *("2021-03-04", "2021-03-03"),
        *("2021-02-01", "2021-01-31"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "5 June 1917. Rain again. It was found yesterday.",  # one heading alone
        "On 5 June 1917. Rain.\nOn 6 June 1917. Rain. It was found yesterday.",
        "5 June 1917 was wet.\n6 June 1917 was dry. It was found yesterday.",
    ],
)
def test_a_date_that_heads_nothing_changes_nothing(text: str) -> None:
    """A dateline, or a date within its sentence, heads no entry."""
    assert dates(text)[-1] == "2024-01-22"
