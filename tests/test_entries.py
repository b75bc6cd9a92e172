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


@pytest.mark.parametrize("stamps", [("[31 May 2023, 09:12]", "[1 June, 10:02]"), ("5/31/2023:", "6/1/2023:")])
def test_a_chat_may_have_its_days_in_brackets_or_in_figures(stamps: tuple[str, str]) -> None:
    """As messengers write them out."""
    chat = f"{stamps[0]} Anna: We leave tomorrow.\n{stamps[1]} Tom: I sold it yesterday!"
    assert dates(chat)[1::2] == ["2023-06-01", "2023-05-31"]


LOG = """\
CITY LOG
Monday, Jan. 8
8:12 a.m. — A goat was seen. It was gone by noon.
2:40 p.m. — A cart was stolen between noon and 1:30 p.m.
Tuesday, Jan. 9
5:30 p.m. — A man who must be in court on Feb. 4 fell.
11:50 p.m. Two carts met.
"""


def test_the_hours_of_a_log_are_of_the_day_above_them() -> None:
    """Whatever other day an entry tells of; a heading is no part of the lines beside it."""
    assert dates(LOG) == [
        *("2024-01-08", "2024-01-08T08:12", "2024-01-08T00:00/2024-01-08T12:00"),
        *("2024-01-08T14:40", "2024-01-08T12:00/2024-01-08T13:30"),
        *("2024-01-09", "2024-01-09T17:30", "2024-02-04", "2024-01-09T23:50"),
    ]


def test_what_an_entry_looks_back_to_is_far_from_it_as_said() -> None:
    """ "last May" and "a year ago today" of an old diary."""
    diary = "5 June 1917. He fell last March.\n6 June 1917. A year ago today we met."
    assert dates(diary) == ["1917-06-05", "1917-03", "1917-06-06", "1916-06-06"]


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
