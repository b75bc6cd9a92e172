"""A headline, or a line that heads a part, is one more quote of what is told under it."""

from __future__ import annotations

from ferry import STORY, told


def test_a_headline_is_one_more_quote_of_its_happening() -> None:
    """A headline tells nothing of its own: it stands with the sentence that tells the same."""
    event = told(STORY, "all")[0]
    assert [source.quote.exact for source in event.sources][1] == "Ferry runs aground off Port Ansel"
    assert all("headline" in because for because in event.sources[1].because)


def test_a_headline_goes_with_the_news_under_it() -> None:
    """It stands with what shares most of its words, and never with what was long before."""
    text = (
        "Astra Ferries reports a loss of 6 million\n\n"
        "Astra Ferries opened a new line. Astra Ferries reported a loss of 6 million. "
        "It had reported a loss of 6 million in [2019|2019] too."
    )
    found = {event.title: len(event.sources) for event in told(text, "all")}
    assert [title for title, sources in found.items() if sources > 1] == [
        "Astra Ferries reported a loss of 6 million"
    ]


def test_a_headline_goes_to_the_news_under_it() -> None:
    """A headline tells what is new, not what the same words tell of years ago."""
    text = (
        "Ferry Marigold hits pier\n\nIn [1999|1999], the ferry Marigold hit a pier.\n\n"
        "The ferry Marigold hit a pier in Port Ansel.\n"
    )
    old, new = told(text, "all")
    assert [len(old.sources), len(new.sources)] == [1, 2]


def test_a_headline_goes_with_the_first_sentence_under_it() -> None:
    """Of what is told in it a headline stands with what happened, and with who said so where it says so."""
    text = (
        "Ferry sales rise\n\nLorne Ferries said on [2024-01-23|Tuesday] that its ferry sales rose by 9% in "
        "[2023-12|December].\n\nLorne said that ferry sales rise each year.\n"
    )
    for headline, date in (("Ferry sales rise", "2023-12"), ("Lorne reports ferry sales", "2024-01-23")):
        with_headline = told(text.replace("Ferry sales rise", headline), "all")
        assert [e.interval.edtf for e in with_headline if len(e.sources) > 1] == [date]


def test_a_line_with_a_date_goes_to_what_was_then() -> None:
    """A caption that says when stands with the event of that time, not with the news."""
    text = (
        "The ferry Marigold was shown in [2023-05|May 2023]\n\nThe ferry Marigold hit a pier.\n\n"
        "The first ferry Marigold was shown during a ceremony in Port Ansel on [2023-05-18|May 18].\n"
    )
    new, shown = told(text, "all")
    assert [len(new.sources), len(shown.sources)] == [1, 2]


def test_a_headline_writes_amounts_in_its_own_way() -> None:
    """ "$6 billion" of a headline is the "US$ 6 billion" under it."""
    text = (
        "Ferry line posts $6 billion loss\n\nAstra announced it had lost US$ 6 billion.\n\n"
        "It had posted a loss of 1 billion in [2019|2019].\n"
    )
    assert [len(event.sources) for event in told(text, "all")] == [2, 1]


def test_a_line_within_an_article_heads_more_than_one_report() -> None:
    """What stands over a part of an article is quoted only where a report says most of it."""
    text = (
        "Ferry sinks off Lorne\n\nA ferry sank off Lorne on [2024-01-22|Monday].\n\n{}\n\n"
        "Divers will meet in old Lorne on [2024-01-26|Friday] to talk of the harbour fees."
    )
    few, most = "The Long Decline of Old Lorne as a Fishing Port", "Divers to Talk of Fees"
    for line, quotes in ((few, 1), (most, 2)):
        event = next(one for one in told(text.format(line), "lead") if "Divers" in one.title)
        assert len(event.sources) == quotes


def test_a_bullet_is_no_headline() -> None:
    """What a list tells without full stops is told there, whatever the text below says of the same days."""
    text = (
        "What we know so far:\n- The crew left the ship on [2024-01-22|Monday]\n"
        "- A tug took her in tow [2024-01-23|today]\n\n"
        "The owners met on [2024-01-22|Monday]. A crane arrived [2024-01-23|today]."
    )
    assert [event.title for event in told(text, "none")] == [
        "The crew left the ship", "A tug took her in tow", "The owners met", "A crane arrived",
    ]  # fmt: skip
