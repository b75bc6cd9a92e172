"""Who a title is about, wherever the sentence names them."""

from __future__ import annotations

import pytest
from marked import marked, title

from chronos.extract import extract
from chronos.languages import language


def test_a_subject_keeps_what_tells_more_of_it() -> None:
    """ "before the board" tells which hearing; it opens no clause of its own."""
    told = "A hearing before the port board is set for [2024-10-07|7 October]."
    assert title(told) == "A hearing before the port board is set"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two aides to Roe, adviser Lena Hart and secretary Jan Dunne, left for Oslo on "
            "[2024-01-21|Sunday], the Ansel Courier said.",
            "Two aides to Roe left for Oslo",
        ),
        (
            "Roe will speak before the harbour board on [2024-10-07|7 October].",
            "Roe will speak before the harbour board",
        ),
        ("Roe fell before the storm on [2024-01-21|Sunday].", "Storm on Sunday"),
        (
            "Roe sold the mill to Dunne, who left, and on [2024-01-21|Sunday] the council closed it.",
            "The council closed the mill",
        ),
        (
            "Engineers lost the probe, the agency said on [2024-01-21|Sunday]. The engineers wept.",
            "The agency said engineers lost the probe",
        ),
        ("Moody's cut the bank's rating on [2024-01-21|Sunday].", "Moody's cut the bank's rating"),
        (
            "Engineers lost the probe, the agency said on [2024-01-21|Sunday].",
            "The agency said Engineers lost the probe",
        ),
        (
            "A signal was heard, the agency said on [2024-01-21|Sunday].",
            "The agency said a signal was heard",
        ),
        (
            "The guild, which speaks for 60 dockers, plans to rally in Graz on [2024-10-07|7 October].",
            "The guild plans to rally in Graz",
        ),
        (
            "The state kept its last vote after selling its stake in Astra in [1984|1984].",
            "The state sold its stake in Astra",
        ),
        (
            "Crowds drew attention to the case of Lena Roe, who was rescued on [2023-11-25|Nov. 25].",
            "Lena Roe was rescued",
        ),
        (
            "Crowds drew attention to the mayor of Lorne, who was rescued on [2023-11-25|Nov. 25].",
            "The mayor of Lorne was rescued",
        ),
        (
            "Astra Corp., counting on its new yard, expects higher margins [2025|next year].",
            "Astra Corp. expects higher margins",
        ),
        (
            "It will face competition from the new Corvid (its rival) which will be shown in [2024-06|June].",
            "The new Corvid will be shown",
        ),
        ("Lorne and Kesh both ran out of coal in [2023-12|December].", "Lorne and Kesh ran out of coal"),
        (
            "Roe warned that what was lost may rise before it is published on [2024-03-01|March 1].",
            "Published on March 1",
        ),
        (
            "Roe’s car was found abandoned in Aar in [2023-12|December].",
            "Roe’s car was found abandoned in Aar",
        ),
        (
            "A court in Kesh sentenced the mayor, Jan Roe, to six years in prison on [2023-12-07|Dec. 7].",
            "A court in Kesh sentenced the mayor, Jan Roe, to six years in prison",
        ),
        (
            "Roe got 9 boats between [2015/2018|2015 and 2018] in return for it.",
            "Roe got 9 boats in return for it",
        ),
        ("The talks in Aar, in [2023-05|May], failed.", "The talks in Aar failed"),
        ("Roe, a banker who took office in [2023-09|September], has left.", "Roe took office"),
        (
            "Divers found the Astra, a ship that vanished off Lorne in [1871|1871].",
            "The Astra vanished off Lorne",
        ),
        (
            "Shares in Astra, which lost a fifth since [2024-01|January], fell 4% on [2024-01-22|Monday].",
            "Shares in Astra fell 4%",
        ),
        (
            "“We looked for it,” said Dr. Ines Falk on [2024-01-22|Monday].",
            "Dr. Ines Falk said “We looked for it”",
        ),
        (
            "Trade fell to its lowest level since [1990/1999|the 1990s] on [2024-01-22|Monday].",
            "Trade fell to its lowest level since the 1990s",
        ),
        (
            "According to the Courier, which quoted two men, a ship left and a barge was sunk near Kesh on "
            "[2024-01-15|Monday].",
            "A barge was sunk near Kesh",
        ),
        (
            "Roe ruled that the law, signed by Lena Hart in [2023-12|December], clashes with it.",
            "Law signed by Lena Hart",
        ),
        (
            "The firm, which lost a suit, filed papers, and trading is to begin on [2024-10-28|Oct. 28].",
            "Trading is to begin",
        ),
        (
            "Roe said that [2024-10/2024-12|the fourth quarter of this year] could see it lose.",
            "The fourth quarter of this year could see it lose",
        ),
        ("Sales starting in [2024-05|May] will rise.", "Sales will rise"),
        (
            "The yard's chairman, Jan Dunne, resigned on [2024-01-21|Sunday].",
            "The yard's chairman, Jan Dunne, resigned",
        ),
        (
            "Jan Dunne, the yard's chairman, resigned on [2024-01-21|Sunday].",
            "Jan Dunne resigned",
        ),
        (
            "The writer, whose first novel came out in [1985|1985], is ill.",
            "The writer's first novel came out",
        ),
        (
            "Tens of thousands marched through Lorne on [2024-01-21|Sunday].",
            "Tens of thousands marched through Lorne",
        ),
        (
            "The yard, where 300 people worked until last year, burned down on [2024-01-21|Sunday].",
            "The yard burned down",
        ),
        (
            "At the same time, the yard, which had been shut since 2020, was sold on [2024-01-21|Sunday].",
            "The yard was sold",
        ),
        ("From [2024-10-07|7 October], visitors will have to pay.", "Visitors will have to pay"),
        ("Astra posted its first annual loss in [2023|2023].", "Astra posted its first annual loss"),
        (
            "Astra rose 9 points in early trading on [2024-01-22|Monday].",
            "Astra rose 9 points in early trading",
        ),
        ("The close saw gains that began in [2023-12|December].", "Gains began"),
        (
            "Traders said hopes of advances in Astra shares and island estates were dashed "
            "[2024-01-19|Friday].",
            "Hopes of advances in Astra shares and island estates were dashed",
        ),
        (
            "The state and the creditors of the bankrupt Astra Marine Group of Kesh agreed in "
            "principle on [2024-01-19|Friday] to form a new company.",
            "The state and the creditors of the bankrupt Astra Marine Group of Kesh agreed",
        ),
    ],
)
def test_title_finds_who_did_what_past_what_stands_between(text: str, expected: str) -> None:
    """Neither an aside nor a phrase that introduces the clause is taken for it."""
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lumen, back in profit after its worst year, said on [2024-01-22|Monday] that it would hire.",
            "Lumen said that it would hire",
        ),
        (
            "The jobs bank, a fund where idle smiths are paid, was closed on [2024-01-22|Monday].",
            "The jobs bank was closed",
        ),
        (
            "After the ferry, already bearing its name, arrived on [2024-01-22|Monday], the port closed.",
            "The ferry arrived",
        ),
        (
            "The bank of Lorne, which has 45 clerks and owns two mills, hired Roe on [2024-01-22|Monday].",
            "The bank of Lorne hired Roe",
        ),
        ("Roe, after a long flight, landed in Lorne on [2024-01-22|Monday].", "Roe landed in Lorne"),
        (
            "The yard lost money when the flood shut the port, and returned to profit [2023|last year].",
            "The yard returned to profit",
        ),
        (
            "The plan to strengthen it was dropped on [2024-01-22|Monday].",
            "The plan to strengthen it was dropped",
        ),
        ("It was built to supply a mill that closed in [1996|1996].", "A mill closed"),
        (
            "Roe wrote in a letter published on [2024-01-22|Monday] that Fisk should go.",
            "Roe wrote in a letter that Fisk should go",
        ),
        (
            "Former minister Kim Roe joined the board on [2024-01-22|Monday].",
            "Former minister Kim Roe joined the board",
        ),
        ("After a long flight, Roe landed in Lorne on [2024-01-22|Monday].", "Roe landed in Lorne"),
        ("A third man, aged 52, who was held on [2024-01-22|Monday], was freed.", "A third man was held"),
        (
            "Work on the pier, halted in [2023-05|May] when the builder left, resumes.",
            "Work on the pier halted",
        ),
        ("After the flood a plan was drawn up in [1998|1998].", "A plan was drawn up"),
        ("Ruth Hale, engineer, born in 1931; died on [2024-01-22|Monday]", "Ruth Hale died"),
        ("Under a law passed on [2024-01-22|Monday] the yard must close.", "Law passed"),
    ],
)
def test_an_aside_does_not_hide_its_subject(text: str, expected: str) -> None:
    """What stands between commas before a verb tells more of the noun before it."""
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Martin Quill bowed. His lawyer appealed on [2024-01-22|Monday].", "Martin Quill's lawyer appealed"),
        (
            "The Fisk brothers bowed. Their lawyer left on [2024-01-22|Monday].",
            "The Fisk brothers' lawyer left",
        ),
        (
            "Quill left. The clerk who found the gap, Ruth Okafor, said that she told the board in "
            "[2022-08|August].",
            "Ruth Okafor told the board",
        ),
        (
            "The firm grew. Roe said the group had sold a mill, meeting a demand that the town made when it "
            "backed the plan in [2023-09|September].",
            "Backed the plan",
        ),
        (
            "On Tuesday the court heard from Ruth Okafor. She returns on [2024-02-05|5 February].",
            "Ruth Okafor returns",
        ),
        (
            "Ruth Okafor met Kim Fisk in New Lorne. She resigns on [2024-02-05|5 February].",
            "Ruth Okafor resigns",
        ),
        ("The court sat in New Lorne. She returns on [2024-02-05|5 February].", "Returns on 5 February"),
        (
            "Governor Hal Brandt came. Brandt named a judge to lead the inquiry. It begins on "
            "[2024-02-05|5 February].",
            "Begins on 5 February",
        ),
    ],
)
def test_no_title_names_the_wrong_one(text: str, expected: str) -> None:
    """A pronoun gives way to a name only where its sentence has no other to mean, and no person is "it"."""
    *_, event = extract(*marked(text), language("en"))
    assert event.title == expected


def test_a_clause_on_a_time_has_its_own_subject() -> None:
    """ "The first time it sailed" is about the ship, not about a time that sailed."""
    told = extract(*marked("Crowds cheered the first time she sang on [2024-01-22|Monday]."), language("en"))
    assert all(not event.title.startswith("The first time sang") for event in told)


def test_the_former_is_nobody_where_it_owns() -> None:
    """ "The former's army" would not say whose it is; a former mayor is one."""
    told = "Tula grew close to Brask after the former's full-scale invasion of Orland in [2022|2022]."
    assert title(told) == "Full-scale invasion of Orland"
    assert (
        title("Former mayor Lena Roe was charged on [2024-01-22|Monday].")
        == "Former mayor Lena Roe was charged"
    )
