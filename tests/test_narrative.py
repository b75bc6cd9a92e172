"""Dates that hang on what the article told before them."""

from __future__ import annotations

import pytest

import chronos

PUBLISHED = "2024-01-23"

HISTORY = """
The line was begun in May 1871. In August the money ran out. On 3 March 1872 the banker fled, and was caught
on the 27th. In the summer a new board was chosen. By December, one bridge stood. On 4 February 1874 it
fell. In January the piers had been found wanting. That autumn the court met, and on 12 November the engineer
was freed. The work went on until 1879. In June of that year the line opened.
"""


def dates(text: str, published: str | None = PUBLISHED) -> list[str | None]:
    """The dates of a text in EDTF."""
    return [mention.edtf for mention in chronos.find(text, published)]


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


def test_news_with_a_past_stay_news() -> None:
    """A few old years do not make a history where the rest is counted from the publication."""
    text = (
        "The mill was built in 1871 and sold in 1902. It burnt in 1950. On Monday the council bought it. "
        "It met on 12 December, and yesterday signed. In March it votes."
    )

    assert dates(text)[3:] == ["2024-01-22", "2023-12-12", "2024-01-22", "2024-03"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The bridge opened on 6 June 2019. On 12 June it was shut.", ["2019-06-06", "2019-06-12"]),
        ("She was elected on 20 January 2021. On 10 January she resigned.", ["2021-01-20", "2024-01-10"]),
        ("She was elected on 20 June 2021. On 30 June she will resign.", ["2021-06-20", "2024-06-30"]),
        ("The firm was founded in 2019. On 12 June it failed.", ["2019", "2023-06-12"]),
    ],
)
def test_a_date_close_on_one_long_past(text: str, edtf: list[str]) -> None:
    """It has the year of that one, unless it lies near the publication, or ahead."""
    assert dates(text) == edtf


def test_without_a_publication_date_the_story_is_the_anchor() -> None:
    """A history needs no publication date."""
    assert dates(HISTORY, None) == dates(HISTORY)
    assert dates("It began on 6 June 1944. By 12 June it was over.", None) == ["1944-06-06", "../1944-06-12"]


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
