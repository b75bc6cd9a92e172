"""A date without its year goes on in the past that its paragraph tells."""

from __future__ import annotations

import pytest
from dated import dates


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In February 2022 he asked for help. In July he asked again.", "2022-07"),
        ("In February 2022 he asked for help. In July he asked again.\n\nOn 4 September it fell.", "2022-07"),
        ("Roe, who had come in February 2022, asked for help. In July he left.", "2023-07"),
        ("The two removed the March 6, 2022, bomb. Roe agreed in July to go.", "2023-07"),
        ("In February 2022 he asked for help.\n\nIn July he asked again.", "2023-07"),
        ("In February 2022 he asked for help. In January he asked again.", "2024-01"),
        ("In February 2022 it broke. It stood still until November.", "../2022-11"),
        ("He fell ill on 30 May 2022. By 3 June he could not stand.", "../2022-06-03"),
        ("He was held on 2 July 2022. He had gone abroad in March.", "2022-03"),
        ("He came on 28 November 2022. In the third quarter he left.", "2023-07/2023-09"),
        ("The belt broke in August 2022.\n\nA notice sent in July named the maker.", "2023-07"),
        ("The belt broke in August 2022. A notice sent in July had named the maker.", "2022-07"),
    ],
)
def test_a_paragraph_goes_on_in_the_past_that_it_tells(text: str, edtf: str) -> None:
    """Not from what an aside or a name tells, nor to what may be news."""
    assert dates(text)[1] == edtf


def test_what_is_told_beside_a_day_lies_on_the_same_side_of_the_publication() -> None:
    """A letter printed in November and told of in January was not written in the August to come."""
    assert dates("On 28 November 2022 it printed a letter dated 3 August.", "2023-01-19")[1] == "2022-08-03"


def test_what_goes_on_leads_over_to_the_next_paragraph() -> None:
    """A story that has left out a year once leaves it out again."""
    text = "In February 2022 he asked for help. In July he asked again.\n\nOn 4 September it fell."
    assert dates(text)[2] == "2022-09-04"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In the spring of last year clocks came. In June they voted.", "2023-06"),
        (
            "In the spring of last year the firm, bought in 2021, put up clocks. In June they voted.",
            "2023-06",
        ),
        ("Sales fell last year. In June it sold the yard.", "2024-06"),
    ],
)
def test_a_season_of_last_year_gives_its_year(text: str, edtf: str) -> None:
    """The year alone gives it to nothing."""
    assert dates(text, "2024-11-14")[-1] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Rain fell on 3 March. By the end of the month the dam was full.", "2024-03-03~/2024-03-31~"),
        ("Rain fell on 3 March. By the end of the month the dam will be full.", "2024-06-20~/2024-06-30~"),
        ("On 14 March a bus hit a man. On the 19th the police came.", "2024-03-19"),
        ("On 14 March a bus hit a man. On the 10th the police came.", "2024-06-10"),
        ("On 14 March a bus hit a man.\n\nOn the 19th the police came.", "2024-06-19"),
    ],
)
def test_a_paragraph_goes_on_in_the_month_that_it_tells(text: str, edtf: str) -> None:
    """With a later day of it, and with its end."""
    assert dates(text, "2024-06-20")[1] == edtf


def test_an_article_on_times_long_past_may_end_with_the_week_of_its_publication() -> None:
    """What is quoted counts from no publication either."""
    text = (
        'The order came on 3 November 1877. On the 19th it snowed. "They come tomorrow," he wrote. In 1881 '
        "he left. In 1884 he wrote a book. In 1890 he died. On Friday it was sold again."
    )
    assert dates(text)[1] == "1877-11-19"


def test_a_year_before_a_semicolon_holds_behind_it() -> None:
    """In a history too, whatever came before."""
    text = "The mill burned on 31 December 1953. It was rebuilt by Roe in 1959; the gate was hung on 2 March."
    assert dates(text)[-1] == "1959-03-02"
