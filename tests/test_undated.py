"""Happenings without a date of their own take the lead date or the day of publication, and say so."""

from __future__ import annotations

import pytest
from ferry import STORY, told

import chronos
from chronos.errors import OptionError
from chronos.event import Basis
from chronos.interval import Certainty


def test_nothing_is_added_unless_asked_for() -> None:
    """Without the option only dated happenings are events."""
    assert [event.title for event in told(STORY, "none")] == [
        "The ferry Marigold ran aground with 210 people on board",
        "The ferry hit a pier",
    ]


def test_all_takes_the_lead_date() -> None:
    """An undated deed happened on the day that the lead names; a state is no deed, a plan has no date."""
    added = [event for event in told(STORY, "all") if event.basis is not Basis.EXPRESSION]
    assert [(event.title, event.interval.edtf, event.basis) for event in added] == [
        ("Lifeboats took off the passengers", "2024-01-22?", Basis.LEAD),
        ("The owner said that it would inspect its other ships", "2024-01-22?", Basis.LEAD),
    ]
    assert all(event.interval.certainty is Certainty.UNCERTAIN for event in added)
    assert all(event.sources[0].mention is None for event in added)


def test_publication_dates_what_no_lead_does() -> None:
    """Where the first sentences name no recent day, the day of publication stands in."""
    (event,) = told("The ferry ran aground. Nobody was hurt, said the owner.", "lead")
    assert (event.interval.edtf, event.basis) == ("2024-01-24?", Basis.PUBLICATION)
    (old, new) = told("The ferry ran aground. In [1999-05-03|May 1999] it hit a pier.", "all")
    assert (old.basis, new.basis) == (Basis.PUBLICATION, Basis.EXPRESSION)


def test_lead_adds_the_main_happening_alone() -> None:
    """An article whose first sentence is dated needs no other event."""
    assert [event.basis for event in told(STORY, "lead")] == [Basis.EXPRESSION] * 2
    undated = "Lifeboats took off 210 people. The owner thanked the crew. Divers searched the hull."
    assert [event.title for event in told(undated, "lead")] == ["Lifeboats took off 210 people"]


def test_a_main_clause_beside_a_dated_one_is_quoted_alone() -> None:
    """The words on what is dated happened when they were said."""
    text = "The owner reported that the ferry lost a propeller in [2019|2019]."
    assert [(event.interval.edtf, event.sources[0].quote.exact) for event in told(text, "all")] == [
        ("2024-01-24?", "The owner reported"),
        ("2019", text.replace("[2019|2019]", "2019")),
    ]


def test_an_article_without_a_date_gives_none() -> None:
    """Nothing is dated by a publication that nobody knows."""
    assert told("The ferry ran aground.", "all", None) == ()


def test_the_library_takes_the_option() -> None:
    """`chronicle` passes it on, and refuses what it does not know."""
    article = chronos.Article("The ferry ran aground.", "2024-01-24")
    (event,) = chronos.chronicle([article], undated="lead")
    assert event.basis is Basis.PUBLICATION
    with pytest.raises(OptionError, match="undated must be one of none, lead, all"):
        chronos.chronicle([article], undated="some")


def added(text: str) -> list[str]:
    """Return the titles of the undated events of a text without dates."""
    return [event.title for event in told(text, "all") if event.basis is not Basis.EXPRESSION]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour had been dredged before.",
        "The pier has been shut since [2019|2019].",
        "The harbour recovered a year after the storm.",
        "So far, the ferry has carried nine thousand people.",
        "Tried.",
        "They tried.",
        "Which sank.",
        "The ferry can carry nine thousand people.",
        "The loss is the result of a storm.",
    ],
)
def test_another_time_and_fragments_add_nothing(text: str) -> None:
    """What happened earlier is not dated by the report, and no event is better than half a title."""
    assert added(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The yard has posted its first loss since [1992|1992].",
            "The yard has posted its first loss since 1992",
        ),
        (
            "The sale comes just days after the owner left the board.",
            "The sale comes just days after the owner left the board",
        ),
        ("This strike shut the port.", "The strike shut the port"),
        ("Roe said, “The pier is safe.”", "Roe said the pier is safe"),
        ("The yard - the oldest of all - sacked its crew.", "The yard sacked its crew"),
    ],
)
def test_news_is_told_whole(text: str, expected: str) -> None:
    """What the day of the report dates has a title that says who does what."""
    assert added(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The island has two piers.",
        "Astra has [2024-01-25/2024-05-31|until the end of May] to sell the yard.",
        "The yard builds three ferries a year.",
        "The ferry is registered in Port Ansel.",
        "The owner says that the pier is old.",
        "The union opposes it if the yard is sold or closed.",
        "It is the worst loss since [2011|2011], when nine ferries sank.",
        "When Astra bought the yard in [2011|2011], Kesh left the venture.",
        "The ferry, which hit a pier, will be sold.",
        "Roe recently left the island.",
        "The yard has [2023|in recent years] been losing money.",
        "New doubts emerged.",
    ],
)
def test_what_is_always_so_is_no_news(text: str) -> None:
    """The present tense of a report's later sentences tells what is so, and an aside tells of any time."""
    assert added(f"Roe shut the port. {text}") == ["Roe shut the port"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The owner is selling its ferries.", "The owner is selling its ferries"),
        (
            "The yard said the captain, 46-year-old Jan Dunne, had been suspended.",
            "The yard said the captain, 46-year-old Jan Dunne, had been suspended",
        ),
        ("His lawyer, Lena Fisk, called it a disgrace.", "Lena Fisk called it a disgrace"),
        ("Roe, who runs the yard, sacked the crew.", "Roe sacked the crew"),
        ("As the tide rose, the crew left the ship.", "The crew left the ship"),
        (
            "The owner said the pier would be shut before the ferry arrived.",
            "The owner said the pier would be shut",
        ),
        ("The tour of the islands has been postponed.", "The tour of the islands has been postponed"),
        ("The locally owned yard sacked its crew.", "The locally owned yard sacked its crew"),
        (
            "The move comes as its owner, Astra, faces a strike.",
            "The move comes as its owner, Astra, faces a strike",
        ),
        ("The Aar index lost 58 points to close lower.", "The Aar index lost 58 points to close lower"),
        ("“It is a once-in-a-century loss,” said Roe.", "Roe said it is a once-in-a-century loss"),
        ("The treaty signed in [1990|1990] was revoked.", "The treaty was revoked"),
        ("The sale comes a day after the strike.", "The sale comes a day after the strike"),
    ],
)
def test_news_is_what_the_main_clause_tells(text: str, expected: str) -> None:
    """What hangs on another clause tells when, why or who, not what is new."""
    assert added(f"Roe shut the port. {text}") == ["Roe shut the port", expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pier in a storm. (Photo: Roe)\n\nDivers closed the pier. It is old.",
            ["Divers closed the pier"],
        ),
        (
            "Officials are concerned over missile supplies to Kesh, the Ansel Courier has reported.",
            ["The Ansel Courier has reported officials are concerned over missile supplies to Kesh"],
        ),
    ],
)
def test_the_lead_is_what_the_first_sentence_with_a_verb_tells(text: str, expected: list[str]) -> None:
    """A caption is no lead, and of what somebody feels the news is that somebody reports it."""
    assert [event.title for event in told(text, "lead")] == expected


def test_what_goes_on_with_long_ago_is_no_news() -> None:
    """A sentence in the plain past goes on with the time of the one before, up to a blank line."""
    text = "Roe shut the port. In [1999|1999] a ferry hit the pier. Two sailors drowned."
    assert [event.interval.edtf for event in told(text, "all")] == ["2024-01-24?", "1999"]
    parted = text.replace(" Two", "\n\nTwo")
    assert added(parted) == ["Roe shut the port", "Two sailors drowned"]


def test_a_pronoun_is_named_from_farther_back() -> None:
    """Who "he" is stands where the pronoun first stood in for a name, past what describes it."""
    text = "“It is unsafe,” said engineer Jan Roe. He closed the pier. He left the island."
    assert added(text)[1:] == ["Jan Roe closed the pier", "Jan Roe left the island"]


def test_one_is_no_body_of_many() -> None:
    """ "He" is whom the prosecutors speak of; "they" are the prosecutors."""
    for pronoun, name in (("He", "Roe"), ("They", "Prosecutors")):
        text = f"Prosecutors said Roe lost the yard. {pronoun} left the island."
        assert added(text)[1:] == [f"{name} left the island"]


def test_what_begins_or_ends_is_a_happening() -> None:
    """ "It will end" is said of the strike, not of the yard."""
    text = "The yard said that it faced a strike. It will end on [2024-01-29|Monday]."
    assert [event.title for event in told(text, "none")] == ["The strike will end"]


def test_a_pronoun_is_named_by_an_aside() -> None:
    """The name between commas is who "he" is."""
    text = "The Union’s envoy, Paul Stark, closed the pier. He met Roe."
    assert added(text)[1:] == ["Paul Stark met Roe"]


def test_a_pronoun_is_named_past_countries() -> None:
    """Two names side by side are somebody else's, but not where they are those of a country or a body."""
    text = (
        "Lena Roe closed the pier. The United States government lost a stake. She left the island. "
        "Jan Dunne is ill. He left the yard."
    )
    assert added(text)[2:] == ["Lena Roe left the island", "Jan Dunne left the yard"]
