"""Chronologies merged without their articles: as one run over all of them."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import chronos
from chronos.article import Article
from chronos.chronology import Chronology, Rejection
from chronos.combination import combine

STORY = Path(__file__).parents[1] / "events" / "stories" / "ellery-bridge" / "articles"


def kept(articles: list[Article], **options: str) -> Chronology:
    """Return the chronology of articles as a file gives it back."""
    return Chronology.from_json(chronos.chronicle(articles, title="Bridge", **options).to_json())  # type: ignore[arg-type]


@pytest.mark.parametrize("cut", range(7))
def test_two_halves_are_the_whole(cut: int) -> None:
    """Wherever a story is cut, merging the two files gives the bytes of one build."""
    articles = list(chronos.read(str(STORY)))
    whole = chronos.chronicle(articles, title="Bridge")
    merged = combine(kept(articles[cut:]), kept(articles[:cut]))

    assert any(len(event.sources) > 1 for event in whole)
    assert merged.to_json() == whole.to_json()


SENTENCES = st.lists(
    st.sampled_from(
        [
            "The bridge at Ellery fell into the river on {}.",
            "On {} the Ellery bridge collapsed into the river.",
            "Engineers closed the Ellery bridge on {}.",
            "The Ellery bridge will be closed on {}, engineers said.",
            "The mayor did not resign on {}.",
            "For the first time the river froze on {}.",
            "The river froze on {}.",
        ]
    ),
    min_size=1,
    max_size=3,
)
DAYS = st.sampled_from(["June 3, 2024", "Monday", "June 2024", "June 4", "2019"])
ARTICLES = st.lists(
    st.builds(
        lambda texts, day, outlet, published: Article(
            " ".join(text.format(day) for text in texts), f"2024-06-{published:02}", outlet=outlet
        ),
        SENTENCES,
        DAYS,
        st.sampled_from([None, "Post", "Wire"]),
        st.integers(1, 9),
    ),
    max_size=6,
    unique_by=lambda article: article.id,
)


@given(ARTICLES, st.integers(0, 6))
def test_any_halves_are_the_whole(articles: list[Article], cut: int) -> None:
    """Copies, conflicts, plans and first times come out as in one run."""
    whole = chronos.chronicle(articles, title="Bridge")

    assert combine(kept(articles[:cut]), kept(articles[cut:])) == whole
    assert combine(whole) == whole
    assert kept(articles) == whole, "the JSON holds all there is to know"


def test_an_article_in_both_counts_once() -> None:
    """Runs that overlap, such as those of two weeks, add no voice."""
    articles = list(chronos.read(str(STORY)))

    assert combine(kept(articles[:4]), kept(articles[2:])) == kept(articles)


def test_both_accounts_are_in_the_report() -> None:
    """What either run rejected or ignored is listed, once."""
    bad, worse = Rejection("b.json", "json", "broken JSON"), Rejection("c.json", "json", "broken JSON")
    one = chronos.chronicle([Article("It fell on May 6, 2024.", "2024-05-07")], rejected=[bad])
    other = chronos.chronicle([], rejected=[worse, bad])
    report = combine(one, other).report

    assert (report.read, report.used, report.rejected) == (3, 1, (bad, worse))


def test_titles_are_kept() -> None:
    """One title stays, two stand beside each other, and a given one replaces them."""
    empty = [Chronology(title=title) for title in ("Floods", "Fires", "Floods")]

    assert combine(empty[0], empty[2]).title == "Floods"
    assert combine(*empty).title == "Fires; Floods"
    assert combine(*empty, title="All").title == "All"


def test_a_known_id_and_its_revisions_survive() -> None:
    """Calendars that were imported before the merge are still updated by it."""
    article = Article("The bridge fell on June 3, 2024.", "2024-06-05", outlet="Post")
    published = kept([article])
    earlier = Article("The bridge fell on June 3, 2024, at noon.", "2024-06-04")
    revised = chronos.chronicle([article, earlier], previous=published)
    merged = combine(Chronology.from_json(revised.to_json()), kept([]))

    assert merged.events[0].id == published.events[0].id
    assert merged.events[0].sequence == 1
    assert attrs.evolve(merged, report=revised.report, title=None) == revised
