"""Where the clause of a title begins, and what it shares with the one before."""

from __future__ import annotations

import pytest
from marked import marked

from chronos.extract import extract
from chronos.languages import language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Under the pact both yards must close by [2024-10-07|7 October].",
            "Both yards must close",
        ),
        (
            "Two days after the fire, on [2024-01-21|21 January], the council ordered the yard to be closed.",
            "The council ordered the yard to be closed",
        ),
        (
            "A week before the vote, on [2024-01-21|21 January], two ministers resigned.",
            "Two ministers resigned",
        ),
        (
            "Nearly a year later, in [2023-02|February 2023], the case was reopened.",
            "The case was reopened",
        ),
        (
            "In the run-up to the vote on [2024-10-07|7 October], both parties cut their spending.",
            "Vote on 7 October",
        ),
        (
            "The strike will go ahead on [2024-10-07|7 October] after talks failed.",
            "The strike will go ahead",
        ),
        (
            "The ship was built in 1912, sold to a Greek owner in [1931|1931] and scrapped in 1959.",
            "The ship was sold to a Greek owner",
        ),
        (
            "The ship was built in 1912, sold to a Greek owner in 1931 and scrapped in [1959|1959].",
            "The ship was scrapped",
        ),
        (
            "Roe was born in 1950, read law at Kesh, joined the party in [1980|1980] and became mayor.",
            "Roe joined the party",
        ),
        (
            "The firm, founded in 1998, sold its yard in [2001|2001] and closed.",
            "The firm sold its yard",
        ),
        (
            "By the time help arrived on [2024-01-21|Sunday], 30 people had drowned.",
            "Help arrived",
        ),
        ("Voters go to the polls on [2024-10-07|7 October].", "Voters go to the polls"),
        (
            "In a statement issued late on [2024-01-21|Sunday], the airline apologised to passengers.",
            "The airline apologised to passengers",
        ),
        ("A report published on [2024-01-21|Sunday] found cracks.", "A report found cracks"),
        ("The report was published on [2024-01-21|Sunday].", "The report was published"),
        (
            "Ten men were killed when their convoy came under attack near Kesh on [2024-01-21|Sunday].",
            "Ten men were killed when their convoy came under attack near Kesh",
        ),
        (
            "Roe was elected in 2019, when her party won the vote in [2019-05|May].",
            "Party won the vote",
        ),
        (
            "The house where she was born was sold on [2024-01-21|Sunday].",
            "The house where she was born was sold",
        ),
        ("The pier, first opened in [1931|1931], was shut.", "Pier opened"),
        ("The deal, first told of in May, was signed on [2024-01-21|Sunday].", "The deal was signed"),
        (
            "The first race after the storm, a sprint round the pier, drew 900 people on "
            "[2024-01-21|Sunday].",
            "The first race after the storm drew 900 people",
        ),
        (
            "Papers relating to 40 boats and nine yards were stolen on [2024-01-21|Sunday].",
            "Papers relating to 40 boats and nine yards were stolen",
        ),
        (
            "Roe and her deputy, Lena Hart, may meet in Kesh on [2024-10-07|7 October].",
            "Roe and her deputy, Lena Hart, may meet in Kesh",
        ),
        (
            "Kesh and Lorne signed a truce in Aar on [2024-10-01|Tuesday] that is to take effect on "
            "[2024-10-07|7 October].",
            "A truce in Aar is to take effect",
        ),
        ("Under the lease signed on [2024-01-21|Sunday], Roe must mend the roof.", "Lease signed"),
        (
            "The clerk hired in [2023-12|December], Lena Roe, was ill.",
            "Clerk hired",
        ),
        (
            "Roe denies it, but on [2024-01-21|Sunday] his partner, Jan Dunne, was fined.",
            "Jan Dunne was fined",
        ),
        (
            "As the votes were counted on [2024-01-21|Sunday], dockers walked out.",
            "Dockers walked out",
        ),
        (
            "Roe was jeered as he left the yard on [2024-01-21|Sunday].",
            "Roe was jeered as he left the yard",
        ),
        (
            "Astra and Lumen, two yards that have lost money for years, agreed on "
            "[2024-01-21|Sunday] to merge.",
            "Astra and Lumen agreed to merge",
        ),
        (
            "Jan and Lena Roe, who were due to sail on [2024-10-07|7 October], stayed.",
            "Jan and Lena Roe were due to sail",
        ),
        (
            "Of the 60 jobs that were to go, 38 have been saved, Roe said on [2024-01-21|Sunday].",
            "Roe said 38 have been saved",
        ),
        (
            "The plan was drawn up in [2023-05|May] and submitted in [2023-06|June].",
            "The plan was submitted",
        ),
        (
            "The yard will be sold in [2024-05|May] and begin hiring in [2024-06|June].",
            "The yard will begin hiring",
        ),
        ("Roe was hurt in [2023-05|May] and died in [2023-06|June].", "Roe died"),
    ],
)
def test_a_clause_begins_behind_what_introduces_it(text: str, expected: str) -> None:
    """A phrase before a subject, or a pair or an aside in it, neither hides nor halves it."""
    *_, event = extract(*marked(text), language("en"))
    assert event.title == expected
