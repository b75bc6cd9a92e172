"""Where the clause of a title begins, and what it shares with the one before."""

from __future__ import annotations

import pytest
from marked import marked, title

import chronos
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
            "The shares had lost a third of their value by the time Astra knocked at the door in "
            "[2023-10|October].",
            "Astra knocked at the door",
        ),
        (
            "The ministry closed the market, where the butcher had worked, on [2024-01-22|Monday].",
            "The ministry closed the market",
        ),
        (
            "Astra plans to fly again in [2024-05|May], with two boats, and to close a pit in June.",
            "Astra plans to fly again",
        ),
        ("Roe told the board the mill had burned in [2023-10|October].", "The mill had burned"),
        ("Roe gave the board the mill in [2023-10|October].", "Roe gave the board the mill"),
        (
            "The mill burned. [2024-01-22|Two days] after the fire the yard was sold.",
            "The yard was sold",
        ),
        ("The mill is old. [2024-01-22|Two days] after the fire it was sold.", "The mill was sold"),
        (
            "It cost more than was planned when a mayor cut the sod on [2024-01-22|Monday].",
            "A mayor cut the sod",
        ),
        (
            "Roe was hurt when a mayor cut the sod on [2024-01-22|Monday].",
            "Roe was hurt when a mayor cut the sod",
        ),
        ("Roe was shot. Roe was dead on [2024-01-22|Monday].", "Roe was dead"),
        (
            "Half the town had gone by the time the dam broke on [2024-01-22|Monday].",
            "The dam broke",
        ),
        (
            "Two had gone by the time of the vote on [2024-01-22|Monday].",
            "Two had gone by the time of the vote",
        ),
        ("Route 9 reopened to traffic on [2024-01-22|Monday].", "Route 9 reopened to traffic"),
        ("Some 9 injured in the crash left on [2024-01-22|Monday].", "Some 9 injured in the crash left"),
        (
            "Astra missed two chances to put right the fault that put the boat on the rocks in "
            "[2023-10|October].",
            "The fault put the boat on the rocks",
        ),
        ("Through [2024-01|January] the looms went off by cart.", "The looms went off by cart"),
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
        ("Dockers went back to work on [2024-01-21|Sunday].", "Dockers went back to work"),
        ("Dockers will return to work on [2024-10-07|7 October].", "Dockers will return to work"),
        ("Dockers will walk out for [2024-10-07/2024-10-13|a week from 7 October].", "Dockers will walk out"),
        ("The market where 17 died in [2023-08|August] has not been rebuilt.", "17 died"),
        ("The road where two children were killed in [2023-08|August] is shut.", "Two children were killed"),
        ("The hall in which Roe spoke in [2023-08|August] burned down.", "Roe spoke in the hall"),
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
            "Roe's party won the vote",
        ),
        (
            "The house where she was born was sold on [2024-01-21|Sunday].",
            "The house where she was born was sold",
        ),
        (
            "The council is to vote on the bill on [2024-10-07|7 October].",
            "The council is to vote on the bill",
        ),
        ("Flooding in [2023-05|May] killed 14 people.", "Flooding killed 14 people"),
        ("The accident in [1986|1986] is remembered.", "Accident in 1986"),
        ("The war in [1999|1999] has shaped the party.", "War in 1999"),
        (
            "The owner of a pit where a slide killed two men in [2023-06|June] was fined on "
            "[2024-01-21|Sunday].",
            "The owner of a pit where a slide killed two men was fined",
        ),
        (
            "The owner of a pit where a slide killed two men in [2023-06|June] was fined.",
            "A slide killed two men",
        ),
        ("Roe resigned after the vote, on [2024-01-21|Sunday].", "Roe resigned after the vote"),
        (
            "On [2024-01-21|Sunday] Ms Holm told Roe that a check had been carried out and that nothing was "
            "found.",
            "Ms Holm told Roe that a check had been carried out",
        ),
        (
            "In the drought of [1976|1976] the old tower rose out of the lake.",
            "The old tower rose out of the lake",
        ),
        ("In the vote of [2015|2015] Roe won 60% of the seats.", "Roe won 60% of the seats"),
        (
            "Trading, which had opened lower, was halted on [2024-01-21|Sunday].",
            "Trading was halted",
        ),
        (
            "A vigil was held in Quay Street [2023-06|last June] and a bench in his memory was put up there.",
            "A vigil was held in Quay Street",
        ),
        ("The arrest of Roe on [2024-01-21|Sunday] did not end the strike.", "Arrest of Roe"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fair goes on, when Mrs Hale and two other old clerks will speak on [2024-02-02|2 February].",
            "Mrs Hale and two other old clerks will speak",
        ),
        (
            "Among them was Ada Hale, 83, who was married in the hall in [1962|1962] and whose son left.",
            "Ada Hale was married in the hall",
        ),
        (
            "Our quarterly report, which was to come out on [2024-02-02|2 February], has been delayed.",
            "Quarterly report was to come out",
        ),
        (
            "It was only when a new clerk, Ada Hale, arrived in [2016|2016] that the truth emerged.",
            "Ada Hale arrived",
        ),
        (
            "The school will merge with the Lorne school with effect from [2024-09-01|1 September].",
            "The school will merge with the Lorne school",
        ),
        (
            "Ada Hale admitted on the first day, on [2024-01-22|Monday], that she wrote the letter.",
            "Ada Hale admitted on the first day that she wrote the letter",
        ),
        (
            "The yard got a quarry at Lorne that was reopened in [2018|2018].",
            "A quarry at Lorne was reopened",
        ),
        (
            "They used the account of a clerk who had left the firm in [2021|2021].",
            "A clerk had left the firm",
        ),
        (
            "That decision was dropped by the court on [2024-01-22|Monday].",
            "The decision was dropped by the court",
        ),
        ("An expert in law hired by Lorne on [2024-01-22|Monday] spoke.", "Expert in law hired by Lorne"),
        ("Trials in [2018|2018] showed that the grout ran out.", "Trials showed that the grout ran out"),
    ],
)
def test_a_clause_is_told_whole_and_no_further(text: str, expected: str) -> None:
    """Neither is a subject cut at "and", nor does a title run into the next clause."""
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE last of the boats sank on [2024-01-22|Monday].", "The last of the boats sank"),
        ("LORNE men struck on [2024-01-22|Monday]. All of Lorne knew.", "Lorne men struck"),
        ("NATO ships struck on [2024-01-22|Monday].", "NATO ships struck"),
        ("HALE MILLS Inc. fell on [2024-01-22|Monday]. Hale is sorry.", "Hale Mills Inc. fell"),
    ],
)
def test_capitals_that_open_a_report_are_no_names(text: str, expected: str) -> None:
    """A paper's first words in capitals are written as elsewhere; what is always in capitals stays so."""
    assert title(text) == expected


def test_an_article_is_small_behind_who_said_it() -> None:
    """What opened a report behind its place opens no sentence any more."""
    said = "LORNE (Hale Wire) - A boat sank on Friday, officials said on Monday."
    assert "Officials said a boat sank" in [
        event.title for event in chronos.chronicle([chronos.Article(said, "2023-10-18")]).events
    ]


def test_a_quotation_keeps_who_speaks_in_it() -> None:
    """Where nobody is known to have said it, a quotation is whole: with "they"."""
    said = '"In [2021|2021] they promised us it would be mended," he said.'
    assert title(said) == "“They promised us it would be mended”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Last year the yard sold nine boats, 9 per cent less than in 2021 and the fewest of all.",
            "The yard sold nine boats, 9 per cent less than in 2021",
        ),
        ("Former head Ada Hale testified last week.", "Former head Ada Hale testified"),
        ("The mayor issued a red warning at 8 p.m. last Friday.", "The mayor issued a red warning"),
        ("The bill passed its second reading on May 3.", "The bill passed its second reading"),
        ("Third-quarter results follow on May 3.", "Third-quarter results follow"),
        ("The last time the yard won, in 2014, it grew.", "The yard won"),
        (
            "The payment for 2016 was approved by the annual meeting on May 3.",
            "The payment was approved by the annual meeting",
        ),
        ("The head confirmed the grant that Lorne made in May.", "Lorne made the grant"),
        ("Sales rose from 30 to 40 in May.", "Sales rose from 30 to 40"),
        ("Sales rose 3% in May from April.", "Sales rose 3%"),
        ("The lease was ended effective May 3.", "The lease was ended"),
        ("The rule became effective on May 3.", "The rule became effective"),
        ("The court is due to give its ruling on May 3.", "The court is due to give its ruling"),
        ("The judge cross-examined Ada Hale on May 3.", "The judge cross-examined Ada Hale"),
        ("The talks broke up on May 3. The quarrel began the next morning.", "The quarrel began"),
        (
            "The fund gave £4 million in 2020 and a further £1 million in 2022.",
            "The fund gave a further £1 million",
        ),
    ],
)
def test_no_words_of_time_stay(text: str, expected: str) -> None:
    """A verb that asks for nothing more stands without its date; so does a second sum with its own."""
    assert chronos.chronicle([chronos.Article(text, "2023-10-18")]).events[-1].title == expected


def test_each_of_two_plans_is_told_at_its_date() -> None:
    """What is to be done in June is none of what is to be done in May."""
    events = chronos.chronicle(
        [
            chronos.Article(
                "Astra plans to open a mill in May 2025 and to close a pit in June 2025.", "2024-03-01"
            )
        ]
    )

    assert [event.title for event in events] == ["Astra plans to open a mill", "Astra plans to close a pit"]


def test_a_year_that_is_part_of_a_word_stays_in_a_title() -> None:
    """It dates nothing, but tells which thing is meant."""
    events = chronos.chronicle([chronos.Article("The 2001-built barge sank on 9 May 2023.", "2024-03-01")])

    assert [event.title for event in events] == ["The 2001-built barge sank"]


def test_what_was_meant_to_be_was_planned() -> None:
    """Whatever became of it."""
    events = chronos.chronicle([chronos.Article("The line was meant to open in May 2023.", "2024-03-01")])

    assert [event.status.value for event in events] == ["planned"]
