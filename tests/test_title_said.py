"""What somebody said, wherever the speaker and the date stand."""

from __future__ import annotations

import pytest

import chronos


def _titles(text: str) -> list[str]:
    return [event.title for event in chronos.chronicle([chronos.Article(text, "2024-04-17")])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Roe said on Monday: "It is over."', "Roe said it is over"),
        ('Roe told us on Monday: "We sank the boat. We had to."', "Roe told us “We sank the boat”"),
        ('In a letter on Monday, the firm said: "The pier is shut."', "The firm said the pier is shut"),
        # A colon alone leads to no words of somebody.
        ("Roe named three yards on Monday: Aar, Kesh and Lorne.", "Roe named three yards"),
    ],
)
def test_a_colon_leads_to_what_is_said(text: str, expected: str) -> None:
    """Whose words follow behind a colon and a mark says them."""
    assert _titles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan, the council said on Monday, was dropped.", "The council said the plan was dropped"),
        (
            "Two new yards in Aar and Kesh, the firm said on Monday, will be shut.",
            "The firm said two new yards in Aar and Kesh will be shut",
        ),
        (
            "Roe said the plan, which the council backed on Monday, was dropped.",
            "The council backed the plan",
        ),
    ],
)
def test_who_says_it_may_stand_between(text: str, expected: str) -> None:
    """The title opens with who said it, and what was said goes on behind them."""
    assert _titles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asked on Monday whether she would resign, Roe said she would stay.", "Roe said she would stay"),
        ('Roe, asked on Monday whether she was glad, replied: "I am not."', "Roe replied “I am not”"),
        ("Mayor Roe on Monday, asked whether he was glad, shook his head.", "Mayor Roe shook his head"),
        ("A man asked on Monday for his papers shot a guard.", "Man asked for his papers"),
    ],
)
def test_who_is_asked_answers(text: str, expected: str) -> None:
    """The date of a question is that of its answer, and what was asked is not what was said."""
    assert _titles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Astra plans two new yards, the firm said on Monday.", "The firm said Astra plans two new yards"),
        (
            "Astra plans daily flights between Aar and Kesh, up from four a week, the firm said on Monday.",
            "The firm said Astra plans daily flights between Aar and Kesh",
        ),
        ('"Astra plans daily flights," the firm said on Monday.', "The firm said Astra plans daily flights"),
        (
            "The mayor's plans, the council said on Monday, were dropped.",
            "The council said the mayor's plans were dropped",
        ),
    ],
)
def test_what_was_said_has_a_verb(text: str, expected: str) -> None:
    """A word that may be a noun too is the verb where what somebody said has no other."""
    assert _titles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor opened a hall for Otto Roe, who gave his name to it, according to a report Friday.",
            ["The mayor opened a hall for Otto Roe"],
        ),
        (
            "The fire killed men who had fled, according to a report on Friday.",
            ["The fire killed men who had fled"],
        ),
        # The day of a deed that somebody else reports is no day of theirs.
        ("According to a report, Roe left on Friday.", ["Roe left"]),
    ],
)
def test_a_report_dates_what_it_tells(text: str, expected: list[str]) -> None:
    """What came out in a report of Friday is the main thing, not the last clause before."""
    assert _titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The war ended in 2010. Roe won the seat a mere two years later by a vote.",
            ["The war ended", "Roe won the seat by a vote"],
        ),
        ("The Second Army during August was able to advance.", ["The Second Army was able to advance"]),
        (
            "The court heard two men suspected of blowing up a jet in 1988.",
            ["Two men suspected of blowing up a jet"],
        ),
        ("The team was at Aar, the famed 11th century temple, when it fell.", []),
        (
            "The inquiry into last year's fire was closed on Monday.",
            ["Last year's fire", "The inquiry into the fire was closed"],
        ),
    ],
)
def test_a_date_leaves_no_crumbs(text: str, expected: list[str]) -> None:
    """What leads to a date goes with it, and an age that describes a thing dates nothing."""
    assert _titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 82 were killed, officials said as dawn broke on Monday.",
            "Officials said at least 82 were killed",
        ),
        ("Crowds marched through Aar as night fell on Friday.", "Crowds marched through Aar as night fell"),
        (
            '"This boy, who has been through much, belongs with his father," Dunne said on Monday.',
            "Dunne said this boy belongs with his father",
        ),
        ("Speaking before the Aar Congress on April 8, General Roe urged delay.", "General Roe urged delay"),
        (
            "On 2 June, Aar guards - urged on by Otto Roe and Jan Dunne - stormed the hall.",
            "Aar guards stormed the hall",
        ),
        ("The men who left the yard returned in May.", "The men who left the yard returned"),
        ("Police seek a man who left a bag found in May.", "Bag found"),
    ],
)
def test_the_main_clause_is_found_around_others(text: str, expected: str) -> None:
    """Neither nightfall, nor an aside, nor a clause on the subject takes the date of what was done."""
    assert _titles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It emerged on Monday that the dam had leaked.", ["It emerged that the dam had leaked"]),
        ("It became clear on Monday that the dam had leaked.", ["It became clear that the dam had leaked"]),
        (
            "In a statement issued on Monday, the firm said the leak, found on 3 March, had been sealed.",
            ["Leak found", "The firm said the leak had been sealed"],
        ),
        (
            "The firm said on Monday the leak, found by a diver, had been sealed.",
            ["The firm said the leak had been sealed"],
        ),
        (
            "The trial of Jan Roe, accused of robbing two inns in 2021, opened on Monday.",
            ["Jan Roe accused of robbing two inns", "The trial of Jan Roe opened"],
        ),
        (
            "The inn, where Roe had lived since March, confirmed her death on Monday.",
            ["The inn confirmed her death"],
        ),
        (
            "Orsk's army chief, General Otto Tarr, was dismissed on Monday.",
            ["Orsk's army chief, General Otto Tarr, was dismissed"],
        ),
        ("Monday's vote was the closest since 1998.", ["The vote was the closest since 1998"]),
        (
            "The bodies of two men missing since Friday were found on Monday.",
            ["The bodies of two men missing since Friday were found"],
        ),
    ],
)
def test_what_came_to_light_is_told_whole(text: str, expected: list[str]) -> None:
    """A title says what emerged or was said without asides, and no subject is cut at a date."""
    assert _titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe said the fire in 2021 was deliberate.", ["The fire was deliberate"]),
        ("Roe said the fire on 3 January destroyed the mill.", ["The fire destroyed the mill"]),
        (
            "Roe said on Monday the fire in 2021 was deliberate.",
            ["The fire was deliberate", "Roe said the fire was deliberate"],
        ),
        (
            "The firm announced a strike on Monday that shut the port.",
            ["The firm announced a strike that shut the port"],
        ),
    ],
)
def test_a_date_of_what_is_said_is_not_when_it_was_said(text: str, expected: list[str]) -> None:
    """The date of the happening that a statement is about, with no "that" before it, is of the happening."""
    assert _titles(text) == expected
