"""Chronicles: texts whose lines, or paragraphs, begin with the date of what they tell."""

from __future__ import annotations

import pytest
from dated import dates

import chronos

TIMELINE = """\
How the mill was lost

- **12 January 2021**: Orbis offers nine million for the mill.
- **20 January** – The board rejects the bid as too low.
* *March*: Talks begin in Graz.
- April 10-14: The guard hands out water.
- Sept. 8, 2021: The attorney general charges three managers with fraud.
- Dec. 1 — Strike at the mill.

### 8 January 2022

The two boards agree on a price. Shares rise.

**17 January**
Regulators in Graz open an inquiry.
"""


def told(text: str, published: str = "2022-03-04") -> list[tuple[str, str]]:
    """Return the dates and titles of the events of a text."""
    story = chronos.chronicle([chronos.Article(text, published)])
    return [(event.interval.edtf, event.title) for event in story]


def test_each_entry_is_an_event() -> None:
    """The present tense of an entry reports what it tells; its date may stand on a line of its own."""
    assert told(TIMELINE) == [
        ("2021-01-12", "Orbis offers nine million for the mill"),
        ("2021-01-20", "The board rejects the bid as too low"),
        ("2021-03", "Talks begin in Graz"),
        ("2021-04-10/2021-04-14", "The guard hands out water"),
        ("2021-09-08", "The attorney general charges three managers with fraud"),
        ("2021-12-01", "Strike at the mill"),
        ("2022-01-08", "The two boards agree on a price"),
        ("2022-01-17", "Regulators in Graz open an inquiry"),
    ]


def test_an_entry_may_leave_out_who_did_what_it_tells() -> None:
    """It opens with the verb, and its next sentence names a verb though a noun follows it."""
    text = "May 2012: Raises $5m in Graz.\n\nJune 2013: Founds a yard. Orbis suspends sales in July.\n"
    assert told(text) == [
        ("2012-05", "Raises $5m in Graz"),
        ("2013-06", "Founds a yard"),
        ("2013-07", "Orbis suspends sales"),
    ]


def test_the_sentence_behind_a_date_with_a_full_stop_is_its_entry() -> None:
    """As diaries have it; what is said behind that sentence has no date."""
    text = "Feb. 24. Roe left for Graz. All wept.\n\nFeb. 27. It rains.\n\nMarch 9. The inn was hit."
    assert told(text, "2022-06-05") == [
        ("2022-02-24", "Roe left for Graz"),
        ("2022-03-09", "The inn was hit"),
    ]


def test_the_rows_of_a_table_are_entries() -> None:
    """A cell with nothing but a date heads the next; a row of figures, or of no happening, is none."""
    table = """
| Date | Event |
|------|-------|
| 3 March 2019 | Larkin signs the lease. |
| 12 May 2019 | Strike at the mill |
| 2020 | 4,021 |
| 2021 | Net sales |
"""
    assert told(table) == [("2019-03-03", "Larkin signs the lease"), ("2019-05-12", "Strike at the mill")]


def test_a_bullet_may_end_in_its_date() -> None:
    """Behind a comma, a dash or in brackets; in prose a date in brackets says nothing of when."""
    bullets = (
        "* The mill is sold (12 March 2018).\n- Trial date set – 9 October 2023\n+ Arrest in Graz, 7 May 2021"
    )
    assert told(bullets, "2023-06-01") == [
        ("2018-03-12", "The mill is sold"),
        ("2021-05-07", "Arrest in Graz"),
        ("2023-10-09", "Trial date set"),
    ]
    assert told("The mill is sold (12 March 2018).") == []


def test_an_entry_is_quoted_without_its_bullet() -> None:
    """The quote begins with the date, on whatever line that stands."""
    story = chronos.chronicle([chronos.Article(TIMELINE, "2022-03-04")])
    quotes = [event.sources[0].quote.exact for event in story]
    assert quotes[5] == "Dec. 1 — Strike at the mill."
    assert quotes[6] == "### 8 January 2022\n\nThe two boards agree on a price."


def test_what_an_entry_tells_is_told_once_with_the_undated() -> None:
    """A sentence under its date has that date, and none of the publication beside it."""
    story = chronos.chronicle([chronos.Article(TIMELINE, "2022-03-04")], undated="all")
    titles = [event.title for event in story]
    assert titles.count("The two boards agree on a price") == 1


def test_an_entry_without_a_verb_is_a_title_whole() -> None:
    """Nothing of it goes but its date."""
    text = "3 May 2021: Storm warning in the north\n4 May 2021: Flood at the mill in Lorne, and fire"
    assert told(text) == [
        ("2021-05-03", "Storm warning in the north"),
        ("2021-05-04", "Flood at the mill in Lorne, and fire"),
    ]


def test_entries_may_begin_with_the_newest() -> None:
    """A date without its year is of the year that goes on backward where the entries do."""
    text = "Dec. 1, 2020: It ends.\n\nSept. 8: It goes on.\n\nMay: It begins.\n\nNov. 2019: It is planned."
    assert dates(text) == ["2020-12-01", "2020-09-08", "2020-05", "2019-11"]


def test_the_next_entry_may_be_most_of_a_year_later() -> None:
    """Headings run on, however near the same day of the year before; what an entry tells lies near it."""
    text = "3 May 1990: It begins.\n\n4 May 1990: It goes on. On 2 March he had left.\n\n20 January: It ends."
    assert dates(text) == ["1990-05-03", "1990-05-04", "1990-03-02", "1991-01-20"]


def test_an_entry_still_to_come_follows_the_last() -> None:
    """The next entry of a chronicle may lie ahead of its publication."""
    text = "2 Dec. 2023: The mill shuts.\n\n9 Jan.: It is sold.\n\n4 May: It reopens."
    assert dates(text) == ["2023-12-02", "2024-01-09", "2024-05-04"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("* 1998 – It is founded.\n* 2004: It is sold.", ["1998", "2004"]),
        ("1066: The Normans land.\n1087: William dies.", ["1066", "1087"]),
        (
            "3 May 2021: It begins.\n4 May 2021: It ends.\nMay: All weep.",
            ["2021-05-03", "2021-05-04", "2021-05"],
        ),
        ("MAY: I say no.\nROE: I say yes.\nMAY: Then we vote.", []),
        ("The mill seats\n2019 people.\nIt fell in\n1998.", ["1998"]),
        ("Heat the oven to **20** degrees by **20 January**.", ["2024-01-20"]),
        ("It makes 2*20 January boats.", []),
    ],
)
def test_a_date_at_the_head_of_its_line_needs_no_other_sign(text: str, edtf: list[str]) -> None:
    """Where several lines begin with figures, "May:" is a month; where none does, it is whoever speaks."""
    assert dates(text) == edtf


def test_the_clock_times_of_a_live_report_are_of_its_day() -> None:
    """A time that opens a paragraph dates what the paragraph tells, whatever day was named above it."""
    text = (
        "21:40 The ferry has docked. No other sails until Wednesday.\n\n"
        "20:15 Power has been cut to 14,000 homes.\n\n"
        "19:05 A lorry overturned on the bridge."
    )
    assert told(text, "2021-06-14") == [
        ("2021-06-14T19:05", "A lorry overturned on the bridge"),
        ("2021-06-14T20:15", "Power has been cut to 14,000 homes"),
        ("2021-06-14T21:40", "The ferry has docked"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "4 March 2022\n\nThe mayor has resigned.",  # one line alone is the date of the article
        "4 March 2022\nTown hall\n\n5 March 2022\nThe old mill",
        "4 March 2022\n\n\n\nThe mayor has resigned.\n\n5 March 2022\n\n\n\nAll wept.",
    ],
)
def test_a_date_alone_heads_only_the_sentence_right_below(text: str) -> None:
    """The line of a dateline, or of a list of places, tells of nothing that happened."""
    assert told(text) == []


def test_a_stamp_gives_way_to_the_time_that_its_entry_tells() -> None:
    """The clock times of a live report say when it was written, not when what they head happened."""
    text = "07:40 Pickets formed at 5am.\n\n08:20 Trains stopped.\n"
    assert told(text) == [
        ("2022-03-04T05", "Pickets formed"),
        ("2022-03-04T08:20", "Trains stopped"),
    ]


def test_a_list_of_books_is_no_chronicle() -> None:
    """The year before the name of an author is that of the book."""
    text = "It ended on 3 May 1999.\n\n2001. Abel, R. and Stone, M. How it was won.\n2004. Roe, J. Who lost."
    assert told(text) == [("1999-05-03", "Ended on 3 May 1999")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "3 June: Strike.\nAugust: Talks.\nDecember: No deal.\n1 March: Deal.",
            ["2021-06-03", "2021-08", "2021-12", "2022-03-01"],
        ),
        (
            "1 March: Deal.\nDecember: No deal.\nAugust: Talks.\n3 June: Strike.",
            ["2022-03-01", "2021-12", "2021-08", "2021-06-03"],
        ),
        ("7 March: Hearing.\n1 May: Talks.\n9 December: Vote.", ["2022-03-07", "2022-05-01", "2022-12-09"]),
        ("30 December: Quake hits.\n2 January: Aid comes.", ["2021-12-30", "2022-01-02"]),
        ("3 February - First strike.\n4 February - Fifth strike.", ["2022-02-03", "2022-02-04"]),
    ],
)
def test_entries_without_a_year_follow_one_another(text: str, edtf: list[str]) -> None:
    """Up to the publication, or on from it, whichever brings one of them close to it."""
    assert dates(text, "2022-03-04") == edtf
