"""Links of the events of one article by the words that tell which came first."""

from __future__ import annotations

import pytest
from marked import marked

from chronos.event import Event
from chronos.extract import extract
from chronos.languages import language

EN = language("en")

VOTED = "Parliament voted on the budget [2024-06-10/2024-06-16|this week]."
SETTLED = [
    (f"{VOTED} Roe resigned on [2024-06-11|Tuesday] after the vote.", "after", "after the vote"),
    (f"{VOTED} After the vote, Roe resigned on [2024-06-11|Tuesday].", "after", "After the vote"),
    (f"Ahead of the vote, Roe resigned on [2024-06-11|Tuesday]. {VOTED}", "before", "Ahead of the vote"),
    (
        f"{VOTED} Roe resigned on [2024-06-11|Tuesday], hours before parliament voted.",
        "before",
        "before parliament voted",
    ),
    (f"{VOTED} Hours later, on [2024-06-11|Tuesday], Roe resigned.", "after", "Hours later"),
    (
        "Roe resigned on [2024-06-10|Monday] after the vote on [2024-06-09|Sunday].",
        "after",
        "after the vote on Sunday",
    ),
]
OPEN = [
    # two that may be meant
    f"{VOTED} Councils voted on [2024-06-12|Wednesday]. Roe resigned on [2024-06-11|Tuesday] after the vote.",
    # one that was not told before
    f"{VOTED} Roe resigned on [2024-06-11|Tuesday] after a vote.",
    # another vote than the one that is told
    f"{VOTED} Roe resigned on [2024-06-11|Tuesday] after the vote in Orvo.",
    # what is before somebody is no time
    "The hearing took place [2024-06-10/2024-06-16|this week]. Roe testified before the hearing on "
    "[2024-06-11|Tuesday].",
    # the words belong to another verb
    f"{VOTED} Police said on [2024-06-12|Wednesday] that Roe fled after the vote.",
    # what came to nothing is no happening
    f"{VOTED} Roe did not resign on [2024-06-11|Tuesday] after the vote.",
    # a phrase in another event's title is not that event
    "Shops closed [2024-06-10/2024-06-16|this week] after the vote. Roe resigned on [2024-06-11|Tuesday] "
    "after the vote.",
]


def read(text: str, undated: str = "none") -> tuple[Event, ...]:
    """Return the events of an article written with its dates in brackets."""
    article, mentions = marked(text, "2024-06-16")
    return extract(article, mentions, EN, undated)


@pytest.mark.parametrize(("text", "relation", "said"), SETTLED)
def test_words_that_name_an_event_link_to_it(text: str, relation: str, said: str) -> None:
    """The link tells on which side of the other event this one lies, and by which words of the text."""
    events = {event.id: event for event in read(text)}
    (resigned,) = (event for event in events.values() if event.title == "Roe resigned")
    (link,) = resigned.sources[0].links
    article, _ = marked(text)
    assert (link.relation, link.said) == (relation, said)
    assert article.text[link.start : link.start + len(said)] == said
    assert "ote" in events[link.event].title


@pytest.mark.parametrize("text", OPEN)
def test_unclear_words_link_nothing(text: str) -> None:
    """Where none or several may be meant, or the words say no time, nothing is claimed."""
    assert [link for event in read(text) for link in event.sources[0].links] == []


def test_words_refute_an_inferred_date() -> None:
    """What was before May 20 was not on the day in June on which the article came out: nothing tells when."""
    text = "Roe fled before police arrested Dunne. Police arrested Dunne on [2024-05-20|May 20]."
    assert [event.title for event in read(text, "all")] == ["Police arrested Dunne"]


def test_no_link_leads_to_what_is_refuted() -> None:
    """Who met after an arrest that no date is left for met after nothing."""
    text = (
        "Roe fled before police arrested Dunne. Police arrested Dunne on [2024-05-20|May 20]. Lund met Vold "
        "on [2024-06-01|June 1], after Roe fled."
    )
    events = read(text, "all")

    assert {link.event for event in events for link in event.sources[0].links} <= {one.id for one in events}
