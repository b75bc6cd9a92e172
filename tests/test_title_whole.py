"""Titles say all that their verb asks for, and are no fragments."""

from __future__ import annotations

import pytest
from marked import marked, title

from chronos.extract import extract
from chronos.languages import language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The yard built nine of the old ferries and sold them on [2024-01-22|Monday].",
            "The yard sold the old ferries",
        ),
        (
            "The parks board closed the old pier and reopened it on [2024-01-22|Monday].",
            "The parks board reopened the old pier",
        ),
        ("The ships bought in [2023|2023] were sold.", "Ships bought"),
        (
            "The log of the yard, which the owners handed over on [2024-01-22|Monday], has gaps.",
            "The owners handed over the log of the yard",
        ),
        (
            "Work to repair the Orme Bridge began on [2024-01-22|Monday].",
            "Work to repair the Orme Bridge began",
        ),
        (
            "Roe told the board on [2024-01-22|Monday] that the boats had never worried her.",
            "Roe told the board that the boats had never worried her",
        ),
        ("More boats sank on [2024-01-22|Monday].", "More boats sank"),
        (
            "Lornair, which had sold two planes, and bought three in [2023|2023], has sued its bank.",
            "Lornair bought three",
        ),
        ("Roe said it is hoped the ferry can be raised in [2024-05|May].", "The ferry can be raised"),
        ("[2024-01-21|Sunday] was chosen as it is a feast.", "Sunday was chosen"),
        ("As expected, Roe reported a loss on [2024-01-22|Monday].", "Roe reported a loss"),
        ("The clerk who hid the log on [2024-01-22|Monday] left the town.", "The clerk hid the log"),
        ("Most of the boats sank on [2024-01-22|Monday].", "Most of the boats sank"),
        ("Roe said that work on the pier, begun in [2023|2023], has been stopped.", "Work on the pier begun"),
        (
            "Harbour master Jan Roe reported on [2024-01-22|Monday] to the board of the northern port that "
            "the tugs have enough fuel to survive [2023-12/2024-02|the winter].",
            "Harbour master Jan Roe reported that the tugs have enough fuel to survive the winter",
        ),
    ],
)
def test_title_names_what_was_done_to_what(text: str, expected: str) -> None:
    """An object pronoun gives way to its noun, and to whom something was said makes room for what was."""
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A clerk who kept the books of the yard was arrested on [2024-01-22|Monday].",
            "A clerk who kept the books of the yard was arrested",
        ),
        (
            "Lorne's Mr Dunne, who [2024-01-22|yesterday] sold his boats, left.",
            "Lorne's Mr Dunne sold his boats",
        ),
        (
            "In a plain bid to calm the strikers, Roe said on [2024-01-22|Monday] the yard would stay open.",
            "Roe said the yard would stay open",
        ),
        ("The ferry is now expected to be repaired by [2024-02|February].", None),
        ("Lornair plans to begin flights starting in [2024-04|April].", "Lornair plans to begin flights"),
        (
            "Marl & Sons reported a drop in [2023-10/2023-12|fourth-quarter] sales.",
            "Marl & Sons reported a drop in fourth-quarter sales",
        ),
        (
            "Island boat maker, Lornecraft, won a contract on [2024-01-22|Monday].",
            "Lornecraft won a contract",
        ),
        ("LORNE (MP) _ Two ferries sank on [2024-01-22|Monday].", "Two ferries sank"),
        (
            "Roe answered the dockers' questions on [2024-01-22|Monday].",
            "Roe answered the dockers' questions",
        ),
        (
            "A girl who came to Lorne as a stowaway and became a pilot was honoured on [2024-01-22|Monday].",
            "A girl who came to Lorne as a stowaway and became a pilot was honoured",
        ),
        ("The fee comes on top of repairs announced in [2024-01|January].", "Repairs announced"),
        (
            "Marl posted a loss of nine crowns for its [2023-10/2023-12|fourth quarter].",
            "Marl posted a loss of nine crowns",
        ),
        ("Tired of waiting, Roe is leaving, she said on [2024-01-22|Monday].", "Roe is leaving"),
        (
            "Rebel troops took the strait by storming Lorne on [2024-01-22|Monday].",
            "Rebel troops took the strait by storming Lorne",
        ),
    ],
)
def test_title_is_no_fragment(text: str, expected: str | None) -> None:
    """A title has its subject and what its verb asks for; asides, datelines and what hung on the date go."""
    assert title(text) == (expected or "The ferry is now expected to be repaired")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The island council decided on [2024-01-22|Monday] that the pier would stay.",
            "The island council decided that the pier would stay",
        ),
        (
            "The firm expects the slow trend to go on into [2024-01-22|Monday].",
            "The firm expects the slow trend to go on",
        ),
        (
            "Sales of boats in the old harbour of the north are predicted to have fallen below nine hundred "
            "in [2024-01|January], compared to one thousand.",
            "Sales of boats are predicted to have fallen below nine hundred",
        ),
        (
            "The ministers said on [2024-01-22|Monday] that the long inquest would look into the theft of "
            "more than 500 boats.",
            "The long inquest would look into the theft of more than 500 boats",
        ),
        (
            "A town clerk said on [2024-01-22|Monday] that the tests showed the presence of a cheap blue "
            "paint called Lumit that has been found on smuggled boats.",
            "The tests showed the presence of a cheap blue paint called Lumit",
        ),
        (
            "On [2024-02-05|5 February] the board will vote on whether the school can move.",
            "The board will vote on whether the school can move",
        ),
        (
            "On [2024-01-22|Monday] the firm made an offer for the Lorne, Calif.-based mill.",
            "The firm made an offer for the Lorne, Calif.-based mill",
        ),
        (
            "A dog found the car on [2024-01-22|Monday] near the mill 10 days after the theft, and barked.",
            "A dog found the car near the mill",
        ),
        (
            "Lornair expects to post a loss for [2023|the year] ending [2024-01-22|Monday].",
            "Lornair expects to post a loss",
        ),
        ("Sales rose 43% in [2024-01|January] compared to [2023-01|last January].", "Sales rose 43%"),
        (
            "On [2024-01-22|Monday] the old airline of the northern isles has bought six of these planes and "
            "intends to fit them with beds.",
            "The old airline of the northern isles has bought six of these planes",
        ),
        ("The yard closed in the wake of a strike that began [2023-03|last March].", "A strike began"),
        (
            "Leading the gains in [2024-01|January] was its boat arm.",
            "Leading the gains was its boat arm",
        ),
        (
            "On [2024-02-05|5 February] the board of supervisors of the old town of Lorne will vote on "
            "whether a school can move to their island.",
            "The board of supervisors of the old town of Lorne will vote",
        ),
        (
            "On [2024-01-22|Monday], divers, wondering how the boat could have sunk, searched the wreck.",
            "Divers searched the wreck",
        ),
        (
            "The union asked that the pier be mended in [2024-05|May].",
            "The union asked that the pier be mended",
        ),
        (
            "It will sail no earlier than [2024-05-12|May 12], Roe told staff on [2024-01-22|Monday].",
            "Roe told staff it will sail",
        ),
        ("The line plans a second pier in [2026|2026].", "The line plans a second pier"),
        ("Lawyers expect a ruling in [2024-10/2024-12|the fourth quarter].", "Lawyers expect a ruling"),
        (
            "A former treasurer of the Harrow Valley school board was charged on [2024-01-22|Monday] with "
            "stealing more than two million.",
            "A former treasurer of the Harrow Valley school board was charged",
        ),
        (
            "The yard hired smiths at a fast pace, the mayor said on [2024-01-22|Monday], a sign that trade "
            "grows.",
            "The mayor said the yard hired smiths at a fast pace",
        ),
    ],
)
def test_title_keeps_what_its_verb_asks_for(text: str, expected: str) -> None:
    """A date, an aside or the length of a sentence takes nothing away that a verb or noun is lost without."""
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The jury saw photos of a boat that Quill bought in [2018-06|June 2018] for cash.",
            "Quill bought a boat for cash",
        ),
        ("Lawyers want the records that police seized in [2024-01|January].", "Police seized the records"),
        ("Roe told the town that the smiths left on [2024-01-22|Monday].", "The smiths left"),
        ("Fans heard the claim that the singer left on [2024-01-22|Monday].", "The singer left"),
        ("It needs two rooms, whose floor was laid in [2020|2020].", "Two rooms' floor was laid"),
        ("The board began a review and in [2023-08|August] extended it.", "The board extended a review"),
    ],
)
def test_a_verb_keeps_what_it_was_done_to(text: str, expected: str) -> None:
    """ "The boat that he bought" says what he bought, but "told the town that he left" not what he left."""
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bank backed the sale of the old northern yard of Astra on [2024-01-21|Sunday] on condition "
            "that it keep the crane and the dry dock.",
            "The bank backed the sale of the old northern yard of Astra",
        ),
        (
            "Roe learned on [2024-01-21|Sunday] from a clerk that the yard was broke.",
            "Roe learned from a clerk that the yard was broke",
        ),
        (
            "Police charged Roe with selling used boats on [2024-01-21|Sunday].",
            "Police charged Roe with selling used boats",
        ),
        (
            "The house backed it on [2024-01-21|Sunday] with two votes against.",
            "The house backed it with two votes against",
        ),
        (
            "Shares fell 8% to 40 crowns in [2023-05|May] and another 2% in [2023-06|June].",
            "Shares fell another 2%",
        ),
        (
            "Astra mended the crane in [2023-05|May] and the dry dock in [2023-06|June].",
            "Astra mended the dry dock",
        ),
        ("Roe is to appear [2024-10-07|the following day].", "Roe is to appear"),
        (
            "Roe told the board late on [2024-01-21|Sunday] that it was over.",
            "Roe told the board that it was over",
        ),
        (
            "Roe was told on [2024-01-21|Sunday] that no yard will close before [2028|2028].",
            "Roe was told that no yard will close before 2028",
        ),
        ("Roe hopes to finish the sale on [2024-10-07|7 October].", "Roe hopes to finish the sale"),
        ("Two more died on [2024-01-21|Sunday].", "Two more died"),
        ("More than two-thirds of them left on [2024-01-21|Sunday].", "More than two-thirds of them left"),
        ("Roe herself was cleared on [2024-01-21|Sunday].", "Roe was cleared"),
        ("The guild called a rally for [2024-10-07|7 October].", "The guild called a rally"),
        (
            "The guild was told on [2024-01-21|Sunday] that no yard would close before [2028|2028], but it "
            "was given no written pledge.",
            "The guild was told that no yard would close before 2028",
        ),
        (
            "Roe told the board on [2024-01-21|Sunday] of a letter in which she had.",
            "Roe told the board of a letter",
        ),
        (
            "Roe said on [2024-01-22|Monday] that the police had not been called in until "
            "[2024-01-19|Friday].",
            "The police had not been called in until Friday",
        ),
        (
            "One of the wounded, an old clerk, died on [2024-01-19|Friday].",
            "One of the wounded died",
        ),
        (
            "The boats have been found, its head, Jan Roe, said on [2024-01-19|Friday].",
            "Jan Roe said the boats have been found",
        ),
    ],
)
def test_a_title_ends_where_its_sense_does(text: str, expected: str) -> None:
    """Neither half of a phrase is left behind nor what belongs to another date."""
    *_, event = extract(*marked(text), language("en"))
    assert event.title == expected
