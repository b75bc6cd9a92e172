"""Who does what in a sentence that opens with something else."""

from __future__ import annotations

import pytest

import chronos


def _titles(text: str) -> list[str]:
    return [event.title for event in chronos.chronicle([chronos.Article(text, "2024-04-17")])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ahead of the vote, the ministry on Tuesday shut the port.", "The ministry shut the port"),
        ("Just ahead of her visit, the Port Board on Sunday met.", "The Port Board met"),
        ("East of the river, the army later shelled Aar in May.", "The army shelled Aar"),
        ("Because of the storm, the council in May shut the pier.", "The council shut the pier"),
        ("After the storm, the council in May shut the pier.", "The council shut the pier"),
        ("Angered by the ruling, the union on Monday called a vote.", "The union called a vote"),
        (
            "Alarmed at the loss, and in an attempt to prevent others, the council passed a law on Monday.",
            "The council passed a law",
        ),
        ("Regardless of the ruling, Astra on Monday sold the mill.", "Astra sold the mill"),
        (
            "Contrary to reports, the guard and the police said on Monday that he had left.",
            "The guard and the police said that he had left",
        ),
        (
            "The big, often bitter row this month has split the party.",
            "The big, often bitter row has split the party",
        ),
        # What stands before the comma may be the subject.
        ("Most of the boats on Monday left the port.", "Most of the boats left the port"),
        (
            "Members of the council, the police and two courts met on Monday.",
            "Members of the council, the police and two courts met",
        ),
        ("The head of the union, a welder, on Monday called a vote.", "The head of the union called a vote"),
    ],
)
def test_what_opens_a_sentence_is_not_who_did_it(text: str, expected: str) -> None:
    """A date or an adverb between the subject and its verb makes no difference to who that is."""
    assert _titles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nurses whose names appeared on the list were moved in May.",
            "Nurses whose names appeared on the list were moved",
        ),
        ("Nurses whose names appeared on the list in May were moved.", "Nurses' names appeared on the list"),
        ("Two firms whose boats sank in March sued the port.", "Two firms' boats sank"),
    ],
)
def test_whose_opens_a_clause_with_its_own_verb(text: str, expected: str) -> None:
    """That verb is none of the main clause, and the main verb is none of it."""
    assert _titles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dunne used the talk to articulate a vision for the League, which will turn 50 next month.",
            "The League will turn 50",
        ),
        ("Astra hired Dunne in May to galvanize its sales.", "Astra hired Dunne to galvanize its sales"),
        ("He was brought to court the next day.", "Brought to court"),
    ],
)
def test_a_verb_needs_no_list_behind_to(text: str, expected: str) -> None:
    """A word that nothing is known of, between "to" and an article, is what somebody does."""
    assert expected in _titles("The town was calm on Sunday. " + text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Astra will almost double its flights between Aar and Kesh by August in the search for "
            "markets it never had.",
            "Astra will almost double its flights between Aar and Kesh",
        ),
        (
            "Aar shelled the port and two villages near the river on Monday in retaliation for the sinking.",
            "Aar shelled the port and two villages near the river in retaliation for the sinking",
        ),
        (
            "Lawyers for the men filed a brief in court on Monday arguing the Fish and Grain Board cannot "
            "send them back to Kesh.",
            "Lawyers for the men filed a brief in court",
        ),
        (
            "The guard and the Arvan police said on Monday that a sailor who was sent back from Kesh had not "
            "admitted any role.",
            "The guard and the Arvan police said that a sailor had not admitted any role",
        ),
        (
            "It paid for the old Savings and Loan bid, which ended on Monday.",
            "The old Savings and Loan bid ended",
        ),
    ],
)
def test_a_cut_leaves_nothing_open(text: str, expected: str) -> None:
    """No title ends in an aim without what it aims at, in half a name, or in half a clause."""
    assert _titles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A guard shot a clerk who fled, an official said on Friday.",
            "An official said a guard shot a clerk who fled",
        ),
        (
            "Roe said on Monday that the boy's father, Otto Dunne, is ready to go.",
            "Roe said that the boy's father, Otto Dunne, is ready to go",
        ),
        ("The Lark is the basis for a cargo ship, announced last May.", "Cargo ship announced"),
        (
            "Aar expelled five traders and a sailor who were questioned in May.",
            "Five traders and a sailor were questioned",
        ),
        ("During the day on Friday, Dunne wrote a letter.", "Dunne wrote a letter"),
        ("There was no rise as a result of the Aug. 7 Embassy bombings in Aar.", "Embassy bombings in Aar"),
        ("The yards pleaded before Congress on Monday.", "The yards pleaded before Congress"),
        ("Dunne says the push signifies a change that was discussed in 1990.", "A change was discussed"),
    ],
)
def test_each_verb_has_its_own_subject(text: str, expected: str) -> None:
    """Neither an aside nor a clause on a noun takes the verb of another clause."""
    assert _titles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He ran after the May 1998 bombing of a Lorne, Ala., clinic.", "Bombing of a Lorne, Ala., clinic"),
        ("Dunne was shot in the Lorne, N.Y., area in May.", "Dunne was shot in the Lorne, N.Y., area"),
        ("The Lorne, Ohio, firm's stock fell in May.", "The Lorne, Ohio, firm's stock fell"),
        (
            "The Port Board, Astra, clerks and others met in May.",
            "The Port Board, Astra, clerks and others met",
        ),
    ],
)
def test_the_state_of_a_town_parts_nothing(text: str, expected: str) -> None:
    """The commas around it are those of a name, for the title and for the time that a date is of."""
    (event,) = chronos.chronicle([chronos.Article(text, "2024-04-17")])
    assert (event.title, event.status) == (expected, "reported")
