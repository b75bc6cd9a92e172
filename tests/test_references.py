"""What refers to a date told before: "the next day", "by then", the words of a dated quotation."""

from __future__ import annotations

import pytest
from dated import PUBLISHED, dates

import chronos


def test_that_sunday_is_none_where_none_was_told() -> None:
    """What points back to a date that nobody told has none."""
    assert dates("That Sunday it rained. That spring, he left.") == [None, None]
    assert dates("He fell ill on 3 May 2021. That Sunday it rained.")[1] == "2021-05-09"


def test_hours_count_from_a_clock_time_told() -> None:
    """ "two hours later" is a moment where a clock time was told, over midnight too; else it stays open."""
    text = "It struck at 11:15 p.m. on 3 May 2021. Two hours later it was over; ten minutes earlier it raged."
    assert dates(text)[1:] == ["2021-05-04T01:15", "2021-05-04T01:05"]
    assert dates("He fell on Monday. An hour later he died.")[1] is None


def test_a_clock_time_is_of_the_day_told_just_before() -> None:
    """A clock time without its day takes that of the sentence before, within a paragraph."""
    assert dates("The vote was on Sunday. Polls closed at 8 p.m.")[1] == "2024-01-21T20"
    assert dates("The vote was on Sunday.\n\nPolls closed at 8 p.m.")[1] == "2024-01-21T20"
    assert dates("The vote was on Sunday.\n\nThe shop shuts at 8 p.m.")[1] == "2024-01-23T20"
    assert dates("Sunday\n\nPolls closed at 8 p.m.")[1] == "2024-01-23T20"
    assert dates("The mill burnt in 1998. The siren sounds at noon.")[1] == "2024-01-23T12:00"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He fell ill after 3 May 2021. The next day he died.", "2021-05-04"),
        ("He taught until 1998. Two years later he died.", "2000"),
        ("It lasted from 3 to 9 May 2021. Two days later they met.", "2021-05-11"),
        ("It lasted from 3 to 9 May 2021. Two days earlier they met.", "2021-05-01"),
    ],
)
def test_counted_from_the_date_itself(text: str, edtf: str) -> None:
    """The words around a date bound a span; what follows counts from the date, of a range from its end."""
    assert dates(text)[-1] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He fell on 3 May 1921. By then he was famous.", "../1921-05-03"),
        ("It shut in 1921. Since that time it has stood empty.", "1921/.."),
        ("It shut in May 1921; at the time, it was the last.", "1921-05"),
        ("They met on 3 May 1921. The next morning they left.", "1921-05-04"),
        ("They met in 1921. The following March they married.", "1922-03"),
        ("They met in 1921. The previous summer they were poor.", "1920-22"),
        ("They met in 1921. That same summer they married.", "1921-22"),
        ("They met in 1921. The next day they married.", None),
        ("They met in May 1921. That Friday they married.", None),
    ],
)
def test_what_was_told_is_referred_to(text: str, edtf: str | None) -> None:
    """ "by then" is the date told itself; what is finer than the date told cannot be counted from it."""
    told, mention = chronos.find(text, PUBLISHED)

    assert mention.edtf == edtf
    assert mention.anchor == (f"mention:{told.start}-{told.end}" if edtf else "none")


def test_then_with_nothing_told_is_some_time() -> None:
    """Without a date before it, "by then" is no date, and none that stays unresolved."""
    (mention,) = chronos.find("By then he was famous.", PUBLISHED)

    assert (mention.value, mention.edtf, mention.unresolved) == ("PAST_REF", None, False)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ('On 3 May 2021 she said: "It rained yesterday. We leave tomorrow."', ["2021-05-02", "2021-05-04"]),
        ('On 3 May 2021 she said: "We lost two men last week."', ["2021-04-26/2021-05-02"]),
        ('"We leave tomorrow," she said on 3 May 2021.', ["2021-05-04"]),
        ('"We leave tomorrow," she said. On 3 May 2021 he died.', ["2024-01-24"]),
    ],
)
def test_a_quotation_counts_from_its_own_date(text: str, edtf: list[str]) -> None:
    """All that a dated quotation tells counts from its date, wherever in the sentence that stands."""
    found = [mention.edtf for mention in chronos.find(text, PUBLISHED) if mention.said.shift]

    assert found == edtf
