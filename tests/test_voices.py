"""Independent sources, counted."""

from __future__ import annotations

from chronos.chronology import ArticleRecord
from chronos.event import Quote, Source
from chronos.merge.voices import voices

ROE = "The ferry sank off Lorne Island on Sunday with 120 people on board."
DUNNE = "Divers found the wreck of the Astra on Monday, a day after she went down."


def count(*told: tuple[str, str, str | None]) -> int:
    """Return the voices of sources given as (article, quote, outlet)."""
    sources = [Source(article, Quote(quote, 0, len(quote))) for article, quote, _ in told]
    return voices(
        sources, {article: ArticleRecord(article, "0", outlet=outlet) for article, _, outlet in told}
    )


def test_two_papers_are_two_voices() -> None:
    """Different words in different papers count."""
    assert count(("a", ROE, None), ("b", DUNNE, None)) == 2
    assert count(("a", ROE, "Courier"), ("b", DUNNE, "Mail")) == 2


def test_article_outlet_and_copy_speak_once() -> None:
    """Two quotes of one article or outlet, and a copied sentence, are one voice."""
    assert count(("a", ROE, None), ("a", DUNNE, None)) == 1
    assert count(("a", ROE, "Courier"), ("b", DUNNE, "COURIER")) == 1
    assert count(("a", ROE, "Courier"), ("b", ROE.replace("Sunday", "9 June"), "Mail")) == 1


def test_chain_of_copies_is_one_voice() -> None:
    """What one outlet copied and its sister article added hang together."""
    assert count(("a", ROE, "Courier"), ("b", ROE, "Mail"), ("c", DUNNE, "Mail")) == 1
