"""Titles of clauses that are joined to another: by a date of their own, or without a verb of their own."""

from __future__ import annotations

import pytest

import chronos


def titles(text: str) -> list[str]:
    """Return the titles of the events of a text, in their order."""
    return [event.title for event in chronos.chronicle([chronos.Article(text, "2024-04-17")])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Roe left in 2011, and in 2019, the court heard her.", "The court heard Lena Roe"),
        ("Lena Roe left in 2011, and, in 2019, she sold the yard.", "Lena Roe sold the yard"),
        ("Lena Roe left in 2011, and in 2019, at 87, she sold the yard.", "Lena Roe sold the yard"),
        ("Lena Roe left in 2011, and in 2019, after a stroke, she sold it.", "Lena Roe sold it"),
        ("Lena Roe left in 2011 and, on 3 May 2019, was fined.", "Lena Roe was fined"),
        (
            "Lena Roe left in 2011, and in 2019 a man called Hal Dunne was fined.",
            "A man called Hal Dunne was fined",
        ),
        ("The board met in May 2018, but a court ended the strike in June 2020.", "A court ended the strike"),
        ("Lena Roe came in 2011 to Aar, where, on 3 May 2019, she sang.", "Lena Roe sang"),
        ("Lena Roe was fined in 2011, and her appeal failed in 2019.", "Lena Roe's appeal failed"),
        ("Astra was fined in 2011; its lawyers left in 2019.", "Astra's lawyers left"),
        ("Lena Roe met Ann Dunne in 2011, and her boat sank in 2019.", "Boat sank"),
        (
            "The yard opened in 2001 and, in the following two years, made 300 boats.",
            "The yard made 300 boats",
        ),
        (
            "The yard was closed in 1989 and bought by a group led by Astra in 2006.",
            "The yard was bought by a group led by Astra",
        ),
        ("The boat was built in 1989 and sold by Astra in 2006.", "The boat was sold by Astra"),
    ],
)
def test_a_clause_joined_to_another_may_open_with_its_date(text: str, expected: str) -> None:
    """Neither commas nor what they set off part a clause from the date it opens with."""
    _, title = titles(text)
    assert title == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bridge opened in 1934 and the tunnel in 1951.",
            ["The bridge opened", "The tunnel opened"],
        ),
        (
            "The yard closed in 1990, the mill in 1991 and the pit in 1995.",
            ["The yard closed", "The mill closed", "The pit closed"],
        ),
        (
            "Dunne was jailed in May 2019, and her partner, Hal Roe, in June 2020.",
            ["Dunne was jailed", "Hal Roe was jailed"],
        ),
        ("The yard closed in 1990, a year after the mill.", ["The yard closed"]),
        ("Six pits closed in 1985 and three more in 1987.", ["Six pits closed", "Three more closed"]),
        (
            "Some 300 were freed in May 2019 and 40 more in June 2020.",
            ["Some 300 were freed", "40 more were freed"],
        ),
        ("Sales rose in May 2019 and again in June 2020.", ["Sales rose", "Sales rose"]),
        (
            "Two men were jailed in May 2019 and a third in June 2020.",
            ["Two men were jailed", "Two men were jailed in May 2019 and a third in June 2020"],
        ),
    ],
)
def test_a_verb_that_is_left_out_is_that_of_the_clause_before(text: str, expected: list[str]) -> None:
    """Of each that has a date of its own the title tells what the verb tells, where its form allows it."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ship was built in 1912, was sold in 1931 and sank in 1940.",
            ["The ship was built", "The ship was sold", "The ship sank"],
        ),
        (
            "The mill was built in 1788, burned down in 1821 and was rebuilt in 1823.",
            ["The mill was built", "The mill was burned down", "The mill was rebuilt"],
        ),
        (
            "Police opened an inquiry in 2019 and held him in 2020.",
            ["Police opened an inquiry", "Police held him"],
        ),
        (
            "Talks began in 2012, were broken off when Roe died, and resumed in 2015.",
            ["Talks began", "Talks resumed"],
        ),
        (
            "Roe, who broke a leg, was held in 2012 and charged in 2015.",
            ["Roe was held", "Roe was charged"],
        ),
        (
            "The yard was built in 1912 and opened by Roe in 1914.",
            ["The yard was built", "The yard was opened by Roe"],
        ),
        (
            "Astra buys a mill in May 2012 and files for bankruptcy in June 2015.",
            ["Astra buys a mill", "Astra files for bankruptcy"],
        ),
    ],
)
def test_verbs_in_a_list_have_one_subject(text: str, expected: list[str]) -> None:
    """Each verb is told of the subject of the first, whatever auxiliary it has and what stands between."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When Roe died in 2010 the yard was sold.", ["Roe died"]),
        ("By the time Roe died in 2010 it was earning £3m.", ["Roe died"]),
        ("Roe said in 2010 he would go.", ["Roe said he would go"]),
        (
            "The firm that runs Aar hid debts, the court said on Monday.",
            ["The court said the firm that runs Aar hid debts"],
        ),
        (
            "Rehearsals for the autumn season were to begin on 12 August.",
            ["Rehearsals for the autumn season were to begin"],
        ),
        ("Roe put the firm into special measures on Monday.", ["Roe put the firm into special measures"]),
        ("Roe had an operation on Monday.", ["Roe had an operation"]),
        ("Dunne asked for a review; a judge will consider it on 14 June.", ["A judge will consider it"]),
        (
            "After the flood of 2010, in which 19 people drowned at Aar, Roe left.",
            ["19 people drowned in the flood at Aar"],
        ),
        ("Roe wrote to Ann Dunne, with whom he had sung in 2010.", ["Roe had sung with Ann Dunne"]),
        ("It will fly within nine miles of a moon that was found in 2010.", ["A moon was found"]),
        ("On 29 March, Good Friday, Roe heard it.", ["Roe heard it"]),
        ("The pier he designed in 1911 fell in 2019.", ["Pier designed", "The pier fell"]),
        ("The boats it bought in May 2019 sank.", ["Boats bought"]),
        ("Fire took the mill, built in 1911.", ["Mill built"]),
        ("The men who died in the 1951 fire were named.", ["1951 fire"]),
        ("The mill, where 300 worked once, shut in 2011.", ["The mill shut"]),
        (
            "Roe met the mayor, who was elected in 2019, on Monday.",
            ["The mayor was elected", "Roe met the mayor"],
        ),
        (
            "Rebels took Aar in 2010, lost it in 2011, and took it again in 2013.",
            ["Rebels took Aar", "Rebels lost Aar", "Rebels took Aar again"],
        ),
        (
            "The plan had been announced in 2012 and withdrawn in 2015.",
            ["The plan had been announced", "The plan had been withdrawn"],
        ),
        (
            "Roe had joined in 2012 and written the code in 2015.",
            ["Roe had joined", "Roe had written the code"],
        ),
    ],
)
def test_a_clause_is_told_from_its_subject_to_its_end(text: str, expected: list[str]) -> None:
    """No comma need part it from the next, nor its subject from a clause on that; a second verb keeps the
    auxiliary that its form asks for, and one day is told once, whatever it is called.
    """
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 300 marched on Monday.", ["At least 300 marched"]),
        ("Another 20 turned up last month.", ["Another 20 turned up"]),
        ("A further 30 joined on Monday.", ["A further 30 joined"]),
        ("Of the 620 houses, 210 collapsed on Monday.", ["210 collapsed"]),
        ("Ten left on Friday, and 20 walked away on Saturday.", ["Ten left", "20 walked away"]),
        ("The 20 arrested on Monday were freed.", ["The 20 arrested were freed"]),
    ],
)
def test_numbers_alone_do_what_a_verb_tells(text: str, expected: list[str]) -> None:
    """Those whom only a number names have done something, unless it is an article that they stand behind."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 12 people were killed and dozens wounded on Monday when a shell hit Aar.",
            ["At least 12 people were killed and dozens wounded"],
        ),
        (
            "Thousands were moved on Sunday as the river rose, and by Tuesday most had returned home.",
            ["Thousands were moved", "Most had returned home"],
        ),
        (
            "Three climbers died and a fourth was injured on Saturday.",
            ["Three climbers died and a fourth was injured"],
        ),
        (
            "Ten were killed on Sunday and dozens wounded on Monday.",
            ["Ten were killed", "Dozens wounded"],
        ),
    ],
)
def test_those_counted_on_are_told_with_the_first(text: str, expected: list[str]) -> None:
    """Those of whom a verb leaves out its auxiliary are told with the others; those with a date are not."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The abbey was consecrated in 1340 and partly destroyed by fire in 1604.",
            ["The abbey was consecrated", "The abbey was partly destroyed by fire"],
        ),
        (
            "The mill was built in 1912, later sold in 1920 and finally shut by its owner in 1990.",
            ["The mill was built", "The mill was later sold", "The mill was finally shut by its owner"],
        ),
        ("Voters in Lorne go to the polls on Sunday.", ["Voters in Lorne go to the polls"]),
        ("Officials from both sides visit the site on Friday.", ["Officials from both sides visit the site"]),
        ("A truce came into effect at midnight on Saturday.", ["A truce came into effect"]),
        (
            "Exports fell in March, the ministry said on Tuesday.",
            ["Exports fell", "The ministry said exports fell"],
        ),
        (
            "Grant left in March, police said on Tuesday.",
            ["Grant left", "Police said Grant left"],
        ),
    ],
)
def test_how_something_was_done_parts_no_verb_from_its_subject(text: str, expected: list[str]) -> None:
    """An adverb before a second verb leaves the list whole, and a sentence with one verb has a verb."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Six people drowned when a minibus was washed off a road near Kesh early on Monday.",
            ["Six people drowned when a minibus was washed off a road near Kesh"],
        ),
        (
            "A report called for new dams, two of which were built in 2003.",
            ["Two of the new dams were built"],
        ),
        ("Police held three men, one of whom was charged on Monday.", ["One of the three men was charged"]),
        (
            "Workers hope to publish their first results in May 2024.",
            ["Workers hope to publish their first results"],
        ),
        ("Rolf Enger has led the negotiations since they began in November.", ["The negotiations began"]),
        (
            "Tarn Group withdrew an offer of 4% that it had made in March.",
            ["Tarn Group had made an offer of 4%"],
        ),
        (
            "Orsk will get six boats from 2026 to 2028, then between 2030 and 2032 it will buy four ferries.",
            ["Orsk will get six boats", "Orsk will buy four ferries"],
        ),
        (
            "Judges freed him after hearing that a print had been matched last year to another man.",
            ["A print had been matched to another man"],
        ),
        ("Prices fell to 2%, down from a peak of 9.1% in October 2022.", []),
        ("The warning follows two letters by the board last June.", ["Two letters by the board"]),
        ("The bank expects inflation to fall in the autumn.", ["The bank expects inflation to fall"]),
        ("The law takes effect on 1 May.", ["The law takes effect"]),
    ],
)
def test_who_and_how_many_are_told_with_what_befell_them(text: str, expected: list[str]) -> None:
    """Those who died are told with what they died of, and a part with the whole; no peak is an event."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks start on Monday and end on Friday.", ["The talks start", "The talks end"]),
        ("Polls open at 7 a.m. on Tuesday and close at 10 p.m.", ["Polls open", "Polls close"]),
        ("The road was shut on Monday and work on the bridge began.", ["The road was shut"]),
        (
            "The bank will stop lending on Monday and shut for good on June 30.",
            ["The bank will stop lending", "The bank will shut for good"],
        ),
        (
            "The bank is to close two branches in May and cut 300 jobs in June.",
            ["The bank is to close two branches", "The bank is to cut 300 jobs"],
        ),
        (
            "The bank stopped lending in May and shut for good in June 2023.",
            ["The bank stopped lending", "The bank shut for good"],
        ),
    ],
)
def test_a_second_verb_is_told_as_the_first(text: str, expected: list[str]) -> None:
    """By its own date, and with the auxiliary that both have; a noun is no verb."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Astra's third quarter was hit by a strike in March.", "Astra's third quarter was hit by a strike"),
        ("The company's fiscal 2023 ended on June 30.", "The company's fiscal 2023 ended"),
        ("Astra's third quarter begins in March.", "Astra's third quarter begins"),
        ("Roe led the 2019 protests in Aar.", "Protests in Aar"),
        ("Astra's Monday meeting was called off.", "Astra's meeting was called off"),
    ],
)
def test_a_period_that_a_title_is_about_stays(text: str, expected: str) -> None:
    """Unlike a date that only tells when."""
    assert titles(text) == [expected]
