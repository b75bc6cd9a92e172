"""Whether a sentence looks back or ahead, told by the words around the date."""

from __future__ import annotations

import pytest
from dated import dates

from chronos.languages import language
from chronos.resolve.tense import direction

ENGLISH = language("en")


def way(text: str) -> int:
    """Return the sign of the direction of "Friday" in a text."""
    start = text.index("Friday")
    told = direction(text, start, start + len("Friday"), ENGLISH)
    return (told > 0) - (told < 0)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned on Friday.",
        "The mayor promised more aid on Friday, walking through the ruins.",
        "They meet again on Monday, and on Friday Roe was asked to leave.",
        "The union vowed on Friday that it would go on.",
        "On Friday, the mayor resigned.",
        "The bridge was closed on Friday.",
        "There was a flicker of hope on Friday.",
        "The bridge has been shut since Friday.",
        "They met on Friday, and will meet again.",
        "He said he had left on Friday.",
        "The council, which met on Friday, will vote soon.",
        "Friday’s vote was close.",
        "On Friday, it announced plans to grow.",
        "It announced the plan on Friday.",
        "The minister was leaving on Friday.",
        "The inquiry is on Friday's crash.",
        "The offer had been due to expire on Friday.",
        "A passenger had to be flown out on Friday.",
        "Rain had been forecast on Friday.",
        "A vote had been promised for Friday.",
        "Crews put their names to a long peace plan before dawn on Friday.",
        "She won the final of the Harrow Open on Friday.",
        "He was jailed in Harrow, on Friday, and his wife will appeal.",
        "The visit was brief and his face was grave on Friday.",
        "Media reports on Friday said he had gone.",
        "The search continues after a blast on Friday.",
        "Before his Friday address, the king met children proposed to go on a trip.",
    ],
)
def test_the_past(text: str) -> None:
    """Past forms in the date's own clause."""
    assert way(text) == -1


@pytest.mark.parametrize(
    "text",
    [
        "The mayor will resign on Friday.",
        "On Friday the mayor will resign.",
        "The mayor is expected to resign on Friday.",
        "The mayor is set to resign on Friday.",
        "The strike is on Friday.",
        "A vote could come on Friday.",
        "They travel to Hull on Friday.",
        "The vote is scheduled for Friday.",
        "She'll resign on Friday.",
        "She’ll resign on Friday.",
        "The bridge must be closed on Friday.",
        "The rent has to be paid on Friday.",
        "The judge postponed until Friday any ruling.",
        "A vote was set for Friday.",
        "He came home and might leave as soon as Friday.",
        "On Friday the elected mayor will resign.",
        "They met, and will meet again on Friday.",
        "The firm promised to pay on Friday.",
        "He said the bridge would be closed on Friday.",
        "They rallied ahead of Friday's vote.",
        "It will be paid at an undisclosed place on Friday.",
        "The minister is leaving on Friday.",
        "The minister flies to Oslo on Friday.",
        "The deadline is Friday.",
        "The vote is on Friday.",
        "The match kicks off on Friday.",
        "The appeal is heard on Friday, and the town will listen.",
        "The tenants have until Friday to pay.",
        "The leaders meet in Oslo on Friday.",
        "The club will mark the run of the last tram on Friday.",
        "He will publish a split of the bid on Friday.",
        "The talks resume Friday.",
        "She turns 52 on Friday.",
        "The team plays again Friday night.",
        "The gallery doors open on Friday.",
        "On Friday the doors open at eight.",
        "On Friday the court may rule.",
        "Open until late on Friday.",
        "They are expecting a ruling on Friday.",
        "Lund is listed as doubtful for Friday.",
        "A further 200 patients are booked in for Friday.",
        "Pupils return to class on Friday.",
        "The Rovers host Harrow on Friday.",
        "The lease ends with the week, on Friday, and a spokesman said it was over.",
        "The inquest was adjourned to a hearing on Friday.",
        "Arsenal face Hull on Friday.",
        "The court rules on the appeal on Friday.",
        "They lost and play Hull on Friday.",
        "Parliament votes on Friday.",
        "Parliament votes on Friday on a tax.",
        "The trial continues on Friday.",
        "The lead singer is in court on Friday.",
        "The film is out on Friday.",
        "The deadline for bids is Friday.",
        "The team fly home on Friday.",
        "The club is holding a rally on Friday.",
        "The mayor stands down on Friday.",
        "The union wants a meeting with the board on Friday.",
        "Opponents have called a rally in the square on Friday.",
        "The mayor has promised a vote on the plan on Friday.",
        "She will be named head of the Archive of the North for a term on Friday.",
    ],
)
def test_the_future(text: str) -> None:
    """Auxiliaries, plans and what is awaited, even under "he said"."""
    assert way(text) == 1


@pytest.mark.parametrize("text", ["Friday, Friday!", "Weather: Friday", "Friday"])
def test_no_word_tells(text: str) -> None:
    """A label has no tense."""
    assert way(text) == 0


@pytest.mark.parametrize("text", ["He resigned. Friday: rain.", "He resigned.\n\nFriday: rain."])
def test_another_sentence_tells_nothing(text: str) -> None:
    """What is told before the full stop is told."""
    assert way(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "A vigil is being held on Friday.",
        "A vigil is being held at the church on Friday.",
        "A meeting of the board is being called for Friday.",
        "The referendum on Friday could decide it.",
        "Friday's election will decide it.",
        "Friday's referendum could decide it.",
        "Friday's match has been called off.",
        "The crews have called a two-day strike from midnight on Friday.",
        "The strike was called for Friday.",
        "A strike from Friday will shut the port.",
        "The judge reserved her ruling until Friday.",
        "The pilot resigned with effect from Friday.",
        "The mayor has declared Friday a day of mourning.",
        "The crew lost on Saturday and travel to Aar on Friday.",
        "The match was moved from Wednesday to Friday.",
        "FRIDAY: cooler, rain later.",
        "Roe and Vold meet separately Friday.",
        "Join us on Friday for a walk.",
        "Friday is a public holiday.",
        "Friday brings the first of three exams.",
        "There is no school on Friday.",
        "It is her birthday on Friday.",
        "Roe is fit for Friday.",
        "The match with Aar on Friday is off.",
        "He knows that if he loses on Friday he is out.",
        "Don’t miss Friday's parade.",
        "There is a meeting of the board on Friday.",
        "She is off to Aar on Friday.",
        "The match, put off in May, is now on Friday.",
        "The crew fly to Aar on Friday.",
        "The ban, which comes into force on Friday, was passed at last.",
        "What happens on Friday is not known.",
        "Polls are level before Friday's vote.",
        "The ban applies from Friday.",
        "From Friday, trains run late.",
        "Aar, beaten last night, are at home to Lorne on Friday.",
        "Roe, who is up for re-election on Friday, spoke.",
        "The ferry docked on Sunday and sails on Friday.",
        "The firm paid on the 2nd and reports on Friday.",
        "Friday's derby is sold out.",
        "The two camps are calm before Friday's vote.",
        "The council agreed on 9 January to close the baths from Friday.",
    ],
)
def test_what_is_arranged_for_a_day_lies_ahead(text: str) -> None:
    """It is being held, could decide, is called, reserved or moved, or is all that a notice says."""
    told = dates(text)[-1]
    assert told is not None
    assert told.removeprefix("2024-01-23/").startswith("2024-01-26")


@pytest.mark.parametrize(
    "text",
    [
        "A man is being held over a robbery at the harbour on Friday.",
        "He was being held on Friday at the station.",
        "The fire on Friday could be seen for miles.",
        "Friday's storm will cost millions.",
        "Friday's match was lost.",
        "The crews began a two-day strike on Friday.",
        "Sat among the boats, he died on Friday.",
        "FRIDAY: the ferry sank.",
        "Pay will be backdated to Friday.",
        "Roe told Harbour Watch on Friday.",
        "There was a photograph of him at the harbour on Friday.",
        "The fallout from Friday's match goes on.",
        "He asked if the vote on Friday was fair.",
        "Following Friday's ruling, the firm is to appeal.",
    ],
)
def test_what_happened_on_a_day_lies_behind(text: str) -> None:
    """Whatever it could do, and is done about it."""
    assert dates(text)[-1] == "2024-01-19"


def test_a_weekday_goes_on_from_a_day_ahead_that_its_verb_is_joined_to() -> None:
    """What reopens does so after it was shut; what another does may come before."""
    shut = "The bridge will be shut on Monday, 12 February, and "

    assert dates(f"{shut}reopens on Tuesday.") == ["2024-02-12", "2024-02-13"]
    assert dates(f"{shut}the council meets on Wednesday.") == ["2024-02-12", "2024-01-24"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The talks start on Monday and end on Friday.", "2024-02-02"),
        ("The fair opens next Monday and is expected to close on Friday.", "2024-02-02"),
        ("They meet in Oslo on Monday and in Bergen on Friday.", "2024-02-02"),
        ("They play Hull on Monday and Leeds on Friday.", "2024-02-02"),
        ("The vote is on Monday and was put off on Friday.", "2024-01-19"),
        ("The vote is on Monday. They meet in Oslo on Friday.", "2024-01-26"),
    ],
)
def test_what_follows_a_day_ahead_in_its_sentence_is_after_it(text: str, last: str) -> None:
    """Plans are told in their order, where the second is of the same thing; written on a Wednesday."""
    assert dates(text)[-1] == last


def test_a_form_that_is_of_the_past_too_goes_on_with_what_leads_the_first() -> None:
    """ "will stop and shut", but "stopped and shut"."""
    assert dates("It will stop lending on Monday and shut for good on June 30.")[-1] == "2024-06-30"
    assert dates("It stopped lending in May and shut for good on June 30.")[-1] == "2023-06-30"


def test_a_saturday_cut_short_is_no_verb() -> None:
    """Nobody "Sat" in "Tues-Sat"."""
    assert dates("27 February-10 June, Tues-Sat, 10am to 4pm.")[0] == "2024-02-27/2024-06-10"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two men due in court on Monday fled.", "2024-01-22"),
        ("A march planned for Friday drew protests.", "2024-01-26"),
        ("A meeting planned for Monday was put off.", "2024-01-22"),
        ("He is due in court on Monday charged with fraud.", "2024-01-29"),
    ],
)
def test_what_was_awaited_is_on_the_near_side(text: str, told: str) -> None:
    """Where what it does is told of the past."""
    assert dates(text) == [told]
