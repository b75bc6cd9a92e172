"""Whom the "it", "she" or "they" of a title stands for."""

from __future__ import annotations

import pytest
from marked import marked

from chronos.extract import extract
from chronos.languages import language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Clara Finn owns a red ledger in her shop. It vanished on [2024-01-19|Friday].",
            "A red ledger vanished",
        ),
        (
            "Mila Tarr sang in Kesh. Astra rejected her at once. She hopes to sing in Aar on "
            "[2024-02-05|5 February].",
            "Mila Tarr hopes to sing in Aar",
        ),
        (
            "Clerks for Astra said the firm had grown. They deny that it broke the law. It agreed to pay "
            "90 crowns on [2024-01-19|Friday].",
            "The firm agreed to pay 90 crowns",
        ),
        ("The mayor said it would reopen on [2024-02-05|5 February].", "The mayor said it would reopen"),
        (
            "Voss, 62, a former coach, ran the yard for years. He quit in [2023-01|January 2023].",
            "Voss quit",
        ),
        (
            "Astra Flow bought the mill. It announced in [2023-01|January 2023] that it would close it.",
            "Astra Flow announced that it would close it",
        ),
        (
            "In 2019 the firm failed. It was saved by a loan from the islands, which is large, and in "
            "[2023|2023] it raised 40 million crowns.",
            "The firm raised 40 million crowns",
        ),
        (
            "The council had announced that the mill would close; it relented in [2023-01|January 2023].",
            "The council relented",
        ),
        ("The mill closed, and Lorne fell; it was sold in [2023-01|January 2023].", "Lorne was sold"),
        (
            '"We had a long winter," said the baker, Ingrid Roe, who started it in a barn in '
            "[2023-01|January 2023].",
            "Ingrid Roe started it in a barn",
        ),
        ("Davis, 62, was elected mayor. He quit in [2023-01|January 2023].", "Davis quit"),
        ("Workers, 62 of them, were hired. He quit in [2023-01|January 2023].", "Quit in January 2023"),
        (
            "Roe, who led the guild when it failed in [2023-01|January 2023], was fined.",
            "Failed in January 2023",
        ),
        (
            "Lorne, which led the market when it failed in [2023-01|January 2023], was fined.",
            "Lorne failed",
        ),
        (
            "Guild leader and coach Jan Orr says it should be sold by [2024-02-05|5 February].",
            "Guild leader and coach Jan Orr says it should be sold",
        ),
        ("Astra said it would reopen on [2024-02-05|5 February].", "Astra would reopen"),
        (
            "The rules ask for a recount. It begins on [2024-02-05|5 February].",
            "The recount begins",
        ),
        (
            "On [2022-05-03|3 May 2022] Astra Works grew. It sold two mills on [2024-01-19|Friday].",
            "Astra Works sold two mills",
        ),
        (
            "Ruth Orr wrote a book. On [2024-01-19|Friday] she and 40 others sued the firm.",
            "Ruth Orr and 40 others sued the firm",
        ),
        (
            "The clerk sent a letter to Nils Tarr, whose appeal failed on [2024-01-19|Friday].",
            "Nils Tarr's appeal failed",
        ),
        (
            "Ruth Orr told the court that she had left. His lawyer rose on [2024-01-19|Friday].",
            "Lawyer rose",
        ),
        (
            "Nils Tarr vanished. His brother comes each month. He will sing on [2024-02-05|5 February].",
            "Will sing",
        ),
        ("Haas was freed. He sang on [2024-01-19|Friday].", "Haas sang"),
        (
            "Two boats sank. Nils Tarr lost his barge. They met on [2024-01-19|Friday].",
            "Met on Friday",
        ),
        (
            "The council met. The ferry grew old and had its hull mended on [2024-01-19|Friday].",
            "The ferry's hull mended",
        ),
        (
            "Nils Tarr fell ill. A clerk forgot it when his shift ended. His deputy left on "
            "[2024-01-19|Friday].",
            "The clerk's deputy left",
        ),
        (
            "She had asked for help, her doctor said, and was turned down on [2024-01-19|Friday].",
            "Turned down",
        ),
        (
            "Chief executive Lena Hart said the yard was full. It will shut on [2024-02-05|5 February].",
            "The yard will shut",
        ),
        (
            "CCTV showed Dean Hume following his victim. He was arrested on [2024-01-21|Sunday].",
            "Dean Hume was arrested",
        ),
        (
            "The mayor of Lorne, Ruth Orr, who fell when she was jeered, stayed. She sang on "
            "[2024-01-19|Friday].",
            "Ruth Orr sang",
        ),
        (
            "The mayor, Nils Tarr, says it is so. Of 60 boats, 20 sank. He left on [2024-01-19|Friday].",
            "Nils Tarr left",
        ),
        (
            "Ruth Orr sold the yard. Her father, Haas, bought the mill. She left on [2024-01-19|Friday].",
            "Ruth Orr left",
        ),
        (
            "The first patient, a clerk, was taken to St Ann's hospital. He died on [2024-01-19|Friday].",
            "The first patient died",
        ),
        ("The clerk hit a pole. He died on [2024-01-19|Friday].", "Died on Friday"),
        (
            "The mayor, Ruth Orr, has ordered an inquiry. It will sit on [2024-02-05|5 February].",
            "An inquiry will sit",
        ),
        (
            "Ruth Orr was born in Kesh. Her mother died when she was four. She left on [2024-01-19|Friday].",
            "Ruth Orr left",
        ),
        (
            "Tarr told the court that Haas had hit her. She sang on [2024-01-19|Friday].",
            "Tarr sang",
        ),
        (
            "Lorne replaced Ruth Orr with its head, Nils Tarr. He sang on [2024-01-19|Friday].",
            "Nils Tarr sang",
        ),
        (
            "Ruth Orr was an engineer. She sang. She read law. She left Aar. She built a pier. It held. "
            "She wrote. She lost a leg. She fished. She read on. She took a degree with first-class honours "
            "on [2024-01-19|Friday].",
            "Ruth Orr took a degree with first-class honours",
        ),
        (
            "Emil Tarr died in 1921 and his daughter, Anna, took over. She sang on [2024-01-19|Friday].",
            "Anna sang",
        ),
        ("Ruth Orr told reporters she left on [2024-01-19|Friday].", "Ruth Orr left"),
        ("Astra warned the mills it would close on [2024-01-26|Friday].", "Astra would close"),
        ("Police held a man; he left on [2024-01-19|Friday].", "Left on Friday"),
    ],
)
def test_a_pronoun_is_named_by_whom_it_can_stand_for(text: str, expected: str) -> None:
    """No person is an "it", and nobody is whom he acts on; what stays open is told with who said it."""
    *_, event = extract(*marked(text), language("en"))
    assert event.title == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The yard closed in May. Astra bought it on [2024-01-19|Friday].", "Astra bought the yard"),
        ("Two boats sank. Divers raised them on [2024-01-19|Friday].", "Divers raised two boats"),
        ("Nils Tarr left. A paper wrote about him on [2024-01-19|Friday].", "A paper wrote about Nils Tarr"),
        (
            "The bill was tabled. The house voted for it on [2024-01-19|Friday].",
            "The house voted for the bill",
        ),
        ("Astra built a mill. Lorne bought it on [2024-01-19|Friday].", "Lorne bought it"),
        ("Ruth Orr met Lena Hale. The court fined her on [2024-01-19|Friday].", "The court fined her"),
        (
            "The yard closed. In a row over the mill, Astra bought it on [2024-01-19|Friday].",
            "Astra bought it",
        ),
        ("The yard closed. I bought it on [2024-01-19|Friday].", "Bought it"),
        ("The plan is old. Roe made it clear on [2024-01-19|Friday].", "Roe made it clear"),
        ("The pier was built by Roe, who sold it on [2024-01-19|Friday].", "Roe sold the pier"),
        (
            "The agency, which wants a new pier, hopes to open it on [2024-02-05|5 February].",
            "The agency hopes to open the new pier",
        ),
        ("The firm, having built a stake, sold it on [2024-01-19|Friday].", "The firm sold the stake"),
        ("The firm, which paid the rent for a pier, shut it on [2024-01-19|Friday].", "The firm shut it"),
        ("A clerk said that the fleet would break it on [2024-01-26|Friday].", "The fleet would break it"),
    ],
)
def test_what_something_is_done_to_is_named_where_it_is_plain(text: str, expected: str) -> None:
    """An "it" behind a verb gives way to the only one that the sentence before is about."""
    *_, event = extract(*marked(text), language("en"))
    assert event.title == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jan Orr is not here. A court will decide on [2024-02-05|5 February] whether he must pay.",
            "A court will decide whether Jan Orr must pay",
        ),
        (
            "Ruth Orr was in Aar. Police searched her home on [2024-01-19|Friday].",
            "Police searched Ruth Orr's home",
        ),
        (
            "Ruth Orr was in Aar. An inquiry found in her favour on [2024-01-19|Friday].",
            "An inquiry found in Ruth Orr's favour",
        ),
        ("Jan Orr was in Aar. A burglar lost his gun on [2024-01-19|Friday].", "A burglar lost his gun"),
        (
            "Jan Orr was in Aar. Officers stopped a driver and searched his car on [2024-01-19|Friday].",
            "Officers searched his car",
        ),
        (
            "Jan Orr was in Aar. A court told Nils Tarr on [2024-01-19|Friday] that he had won.",
            "A court told Nils Tarr that he had won",
        ),
        (
            "Police searched Orr's house. She was held on [2024-01-19|Friday]. Ruth Orr is a clerk.",
            "Orr was held",
        ),
        (
            "Ruth Orr fished. Her last book, Reed Song, did well. She died on [2024-01-19|Friday].",
            "Ruth Orr died",
        ),
        (
            "Ruth Orr fished. A storm left her unable to walk. She died on [2024-01-19|Friday].",
            "Ruth Orr died",
        ),
        ("Lorne have not won since [2023|2023], when they beat Aar.", "Lorne beat Aar"),
        (
            "Appointed a dame in [2001|2001], Ruth Orr left. Elected a fellow in [2004|2004], she went home.",
            "Ruth Orr elected a fellow",
        ),
    ],
)
def test_a_pronoun_within_a_title_gives_way_to_whom_it_means(text: str, expected: str) -> None:
    """So does one for which nobody else stands in its sentence, where the sentences before name just one."""
    *_, event = extract(*marked(text), language("en"))
    assert event.title == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike has cost 3 million since it began on [2024-01-02|2 January].", "The strike began"),
        (
            "A clerk said 400 people had fled the fighting since it began on [2024-01-02|2 January].",
            "The fighting began",
        ),
        (
            "The strike led to a fire since it began on [2024-01-02|2 January].",
            "Began on 2 January",
        ),
        (
            "The mayor signed the bill, and it takes effect on [2024-07-01|1 July].",
            "The bill takes effect",
        ),
        ("The mayor met the governor, and it rained on [2024-01-02|2 January].", "Rained on 2 January"),
    ],
)
def test_it_is_what_happens_or_what_somebody_dealt_with(text: str, expected: str) -> None:
    """What begins is a happening, and an office holder is no "it"; where two may be meant, none is."""
    *_, event = extract(*marked(text), language("en"))
    assert event.title == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Orr has not spoken since her arrest in [2023-05|May 2023].", "Lena Orr's arrest"),
        ("Until his resignation in [2023-03|March], Otto Orr had led the yard.", "Otto Orr's resignation"),
        ("The firm has grown since its launch in [2012|2012].", "The firm's launch"),
        ("Kesh's fleet has grown since its launch in [2012|2012].", "Launch in 2012"),
        ("Women mourned Otto Orr, following his death in [2012|2012].", "Death in 2012"),
        (
            "Otto Orr was charged after police searched his home [2024-01-08/2024-01-14|last week].",
            "Police searched Otto Orr's home",
        ),
        ("Lena Orr said a court had cleared her on [2024-01-08|8 January].", "A court had cleared Lena Orr"),
        (
            "Lena Orr left after Nils Tarr rejected her plan on [2024-01-08|8 January].",
            "Nils Tarr rejected her plan",
        ),
        (
            "The list has a man charged in the [1988-12-21|Dec. 21, 1988], bombing of an inn.",
            "Bombing of an inn",
        ),
    ],
)
def test_a_happening_says_whose_it_was(text: str, expected: str) -> None:
    """A possessive gives way to the only one of its sentence that it can stand for."""
    *_, event = extract(*marked(text), language("en"))
    assert event.title == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ruth Orr fished. Her first novel, Reed Song, sold well. It won a prize in [2004|2004].",
            "Reed Song won a prize",
        ),
        (
            "Ruth Orr fished. Her first novel sold well. It won a prize in [2004|2004].",
            "Ruth Orr's first novel won a prize",
        ),
    ],
)
def test_a_thing_is_not_named_by_a_pronoun(text: str, expected: str) -> None:
    """What "it" stands for is told by its own name, or by that of whose it is."""
    *_, event = extract(*marked(text), language("en"))
    assert event.title == expected
