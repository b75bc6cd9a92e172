"""What an article told before, or tells of what is to come, moves the dates it leaves open."""

from __future__ import annotations

import pytest
from dated import dates


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The ferry closed on 8 September 1966. She spent the next two decades ashore.", "1967/1986"),
        ("The line fell on 21 May 2021. In the next two days a hundred died.", "2021-05-22/2021-05-23"),
        ("The mill closed in 2021. It will rebuild over the next two years.", "2025/2026"),
        ("The mill closed in 2023. It lost money over the next five years.", "2025/2029"),
        ("He left in the autumn of 2019. Five months later he was dead.", "2020-04"),
    ],
)
def test_a_stretch_that_is_over_follows_what_was_told(text: str, edtf: str) -> None:
    """ "the next two years" of a sentence in the past; what cannot be over yet counts from today."""
    assert dates(text)[1:] == [edtf]


LIFE = "She was born in 1930, married in 1953 and wed again in 1966. Her book came out in 2004"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (f"{LIFE}. She fell ill on August 11.", "2004-08-11"),
        (f"{LIFE} and again last year. She died on January 11.", "2024-01-11"),
        (f"{LIFE}. The funeral will be held on August 26.", "2024-08-26"),
        (f'{LIFE}. "It will sell," she said on August 26.', "2004-08-26"),
    ],
)
def test_a_history_comes_back_to_the_day_of_its_publication(text: str, edtf: str) -> None:
    """With "last year", and with what "will" be."""
    assert dates(text)[-1] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The claim came on 2 September 2021. The time for it had run out on 30 August.", "2021-08-30"),
        ("The claim came on 2 September 2021. Talks had begun on 24 June.", "2021-06-24"),
        ("The claim came on 2 September 2021. Talks began on 24 June.", "2023-06-24"),
        ("They will sail in May 2026, a year later than he had said in March.", "2023-03"),
        ("Profit fell at the end of 2022. Traders now see a cut by July.", "2024-01-23/2024-07-31"),
        ("It paid from early 2017 to the spring of 2020. That June it stopped.", "2020-06"),
        ("The firm, founded in July 2000, will be renamed on January 31.", "2024-01-31"),
        ("In 2018 ten died; in 2019 it went on until May 12.", "../2019-05-12"),
        ("The strike of 1984, which began in March, is told of.", "1984-03"),
    ],
)
def test_a_date_takes_its_year_from_what_it_belongs_to(text: str, edtf: str) -> None:
    """From the clause that gives it, or what it led up to; what is over takes none from a year to come."""
    assert dates(text)[-1] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("We will sing on 5 July. There are tickets for the 6th.", "2024-07-06"),
        ("We will sing on 5 July. Book by noon on the 28th.", "2024-01-23T00:00/2024-01-28T12:00"),
        ("We will sing on 5 July. She fell on the 6th.", "2024-01-06"),
        ("No mass is said on 9 April. They resume on the Wednesday.", "2024-04-10"),
        ("We shall be out by the middle of May; they do not leave till the 8th.", "2024-05-08"),
        ("He left on Sunday 12 November. They met on the Tuesday, and searched on the 15th.", "2023-11-15"),
        ("On Friday a jet fell. The jet, which left at 8:19, was lost at 8:31.", "2024-01-19T08:31"),
        ("The shares, which fell on Friday, rose by noon.", "2024-01-23T00:00/2024-01-23T12:00"),
        ("We break up on Friday 26th.", "2024-01-26"),
        ("She fell on Friday 26th.", "2023-05-26"),
    ],
)
def test_a_day_without_its_month_is_near(text: str, edtf: str) -> None:
    """It goes on from a day to come or long told; a weekday with its day is the nearest that fits."""
    assert dates(text)[-1] == edtf


def test_a_part_of_the_decade_beside_a_year_to_come_is_of_this_decade() -> None:
    """Nobody means the end of another decade."""
    assert dates("It wants to be clean by 2040, and to halve that by the end of the decade.")[1] == (
        "2024-01-23~/2029-12-31~"
    )


def test_a_decade_of_two_figures_is_near_the_time_told() -> None:
    """In a history, "the sixties" after 1950 are the 1960s."""
    text = "It opened in 1877. It was cut in 1913 and ran until 1950. A club was formed in the sixties."
    assert dates(text)[-1] == "196X"


def test_a_history_takes_up_again_what_had_been() -> None:
    """ "had fled on 2 June" is of the rising, though a later year was told in between."""
    text = "Born in 1801, he rose on 3 April 1848 and fell on 3 June. All were freed in October 1849. "
    text += "He had fled on 2 June."
    assert dates(text)[-1] == "1848-06-02"
