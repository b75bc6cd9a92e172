"""Titles of what stands in an aside, and of what stands around one."""

from __future__ import annotations

import pytest

import chronos


def titles(text: str) -> list[str]:
    """Return the titles of what a report tells, published on a Tuesday, in the order of their days."""
    return [event.title for event in chronos.chronicle([chronos.Article(text, "2024-01-23")])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The truce, brokered by Kesh and signed in Lorne on 11 March, held for four months.",
            ["Truce signed in Lorne"],
        ),
        (
            "The ferry, built in Lorne in 1989 and lengthened in 2005, had failed an inspection in May 2021.",
            ["Ferry built in Lorne", "Ferry lengthened", "The ferry had failed an inspection"],
        ),
        (
            "A report by the bureau, leaked in May 2022 and later withdrawn, blamed the captain.",
            ["Report by the bureau leaked"],
        ),
        (
            "Two ships arrived on 9 March, and Lorne, itself hit by a storm in May 2023, sent a third.",
            ["Two ships arrived", "Lorne hit by a storm"],
        ),
    ],
)
def test_an_aside_may_tell_of_more_than_one_deed(text: str, expected: list[str]) -> None:
    """Each participle of an aside tells of the noun before it, and none of them is the main verb."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Talks between Aar and Kesh, which broke down on Monday after an hour, are to resume on 9 May.",
            ["Talks between Aar and Kesh broke down", "Talks between Aar and Kesh are to resume"],
        ),
        (
            '"There was no flood," Lena Roe, prosecuting, told the court on Monday.',
            ["Lena Roe told the court there was no flood"],
        ),
        (
            "Jan Orr, who in January described the closures as inevitable, was jeered as he rose.",
            ["Jan Orr described the closures as inevitable"],
        ),
        (
            "The library was opened in 1908 with money given by Lena Roe and listed in 1987.",
            ["The library was opened with money given by Lena Roe", "The library was listed"],
        ),
        (
            '"The lock is closing fast," Omar bin Tarr, the Kesh envoy to Lorne, said over the weekend.',
            ["Omar bin Tarr said the lock is closing fast"],
        ),
        (
            "Jan Tarr, the chief executive of Lorne Motors, which filed for bankruptcy on Monday, is ill.",
            ["Lorne Motors filed for bankruptcy"],
        ),
        (
            "Orr resigned as head of the board last year to seek, without success, a seat in parliament.",
            ["Orr resigned as head of the board"],
        ),
        (
            "A shell fell on the hall and wounded more than 30 early on Monday, officials said.",
            ["A shell wounded more than 30"],
        ),
    ],
)
def test_a_clause_is_told_around_an_aside(text: str, expected: list[str]) -> None:
    """What stands between a subject and its verb, or ends the clause, is neither of them."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The plan failed and the AAR and KLM took the town on 4 January 2021.",
            ["The AAR and KLM took the town"],
        ),
        (
            "Jan Dunne was shot after he and his wife came home on 23 October.",
            ["Jan Dunne and his wife came home"],
        ),
        (
            "Elected officials in and around Lorne warned the ministry on Monday.",
            ["Elected officials in and around Lorne warned the ministry"],
        ),
    ],
)
def test_a_subject_of_two_is_told_whole(text: str, expected: list[str]) -> None:
    """What a conjunction joins in a subject is no clause of its own."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "General Tarr picked Saturday night as the best time to start the attack.",
            "picked Saturday night as",
        ),
        ("Jan Dunne spent Monday in Lorne.", "spent Monday in Lorne"),
        ("Jan Dunne said she is approaching next year with caution.", ""),
        ("The board expects 2025 to be hard.", ""),
        (
            "In May despite repeated requests from Kesh, the Aar army under Jan Tarr stopped the ferry.",
            "stopped",
        ),
        ("The city gave notice; before the war, in early 1950, an officer warned it.", "An officer warned"),
        (
            "Jan Dunne had brought gifts, including a poster from 1989 when the rebels won the vote.",
            "The rebels won",
        ),
        ("The figures showed the unemployment rate for adult men declined in December.", "unemployment rate"),
        (
            "Orsk Foods said its net loss for the seasonally slow third quarter narrowed.",
            "its net loss narrowed",
        ),
    ],
)
def test_a_title_tells_what_was_at_the_date(text: str, expected: str) -> None:
    """A time that something is done to stays or dates nothing; other dates tell of their clause."""
    told = titles(text)
    assert len(told) == bool(expected)
    assert expected in "".join(told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police closed the bridge, due to open in May 2024.", ["Bridge due to open"]),
        ("Orr unveiled plans for a bridge scheduled to open in May 2024.", ["Bridge scheduled to open"]),
        ("Orr visited the Orsk mill, set to close next year.", ["Orsk mill set to close"]),
        ("Orr said the bridge was expected to open in May 2024.", ["The bridge was expected to open"]),
    ],
)
def test_what_is_to_come_of_a_noun_is_no_second_deed_of_its_sentence(text: str, expected: list[str]) -> None:
    """Whoever did something with it is not due or set to do what follows."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The port said earlier this week that once Tarr arrives in Lorne it will move the ship.",
            ["The port said that once Tarr arrives in Lorne it will move the ship"],
        ),
        (
            "In May 2023, Orsk rivals sold more boats than traders had seen for a long time.",
            ["Orsk rivals sold more boats than traders had seen for a long time"],
        ),
        ("Lorne share prices closed sharply lower on Friday.", ["Lorne share prices closed sharply lower"]),
        ("One wing of his army was beaten on 7 October 2020.", ["One wing of his army was beaten"]),
        (
            "The boy was held in Lorne after being found clinging to a boat last May.",
            ["The boy found clinging to a boat"],
        ),
        (
            '"It is good," said Lena Kolb, spokeswoman for the owners\' committee appointed last May.',
            ["Owners' committee appointed"],
        ),
    ],
)
def test_a_title_keeps_what_its_clause_asks_for(text: str, expected: list[str]) -> None:
    """What is said, compared or counted, and who it was done to, are told with the verb."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Having won the vote in May 2023, Orr left on Monday.", ["Orr had won the vote", "Orr left"]),
        ("Orr, having taken the post in May 2023, left on Monday.", ["Orr had taken the post", "Orr left"]),
        (
            "Police said the man was known to them, having been arrested twice in 2022.",
            ["The man arrested twice"],
        ),
        (
            "Having gone to sea in a gale, on 9 January 2024, Orr won the race.",
            ["Orr won the race"],
        ),
        (
            "Plans to demolish the mill, built in 1887, were approved on Monday.",
            ["Mill built", "Plans to demolish the mill were approved"],
        ),
        (
            "A woman in her 60s died at the scene on Monday and a man, 34, remains in hospital.",
            ["A woman in her 60s died at the scene"],
        ),
        ("The ferry left Lorne on 3 January bound for Aar.", ["The ferry left Lorne bound for Aar"]),
        ("Asked about the leak on Monday, Orr refused to resign.", ["Orr refused to resign"]),
    ],
)
def test_what_somebody_had_done_has_its_own_date(text: str, expected: list[str]) -> None:
    """What an aside looks back to happened at the date in it, and the main verb did not."""
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The port will mend the ships to Lorne, which were damaged in May 2023.",
            "Ships to Lorne were damaged",
        ),
        ("Hundreds came to the funeral of a boy killed by a shell last week.", "Boy killed by a shell"),
        ("A man has appeared in court charged with the murder of Lena Roe in May 2023.", "Man charged with"),
        ('It is from his famous "Iron Gate" speech delivered on 5 March 1946.', "Iron Gate speech delivered"),
        ("This followed the general election in December 2023.", "General election"),
        ("Protests followed the mayor's arrest in May 2023.", "Mayor's arrest"),
        ("Astra has had five orders for the X2 since it was announced in 2020.", "The X2 was announced"),
        ("2022 also saw a sharp rise in thefts.", "2022 saw a sharp rise in thefts"),
        ("The 2019 fire that destroyed the mill is a mystery.", "Fire that destroyed the mill"),
    ],
)
def test_a_clause_on_a_noun_is_told_of_the_right_one(text: str, expected: str) -> None:
    """Neither a place, nor a happening, nor where somebody is takes what was done to another."""
    (told,) = titles(text)
    assert expected.lower() in told.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Whatever happens on Monday, we will stay.",
        "We hope that, whoever wins on Monday, we will stay.",
        "Police appealed to anyone who saw a van on Monday to call them.",
    ],
)
def test_what_is_left_open_is_no_event(text: str) -> None:
    """Nothing happened yet to whatever or whoever it will be."""
    assert titles(text) == []
