"""The whole flow: every article is accounted for, and the options keep to what was asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.article import Article
from chronos.chronology import Rejection
from chronos.days import day_of
from chronos.engine.processes import Processes
from chronos.errors import LanguageError
from chronos.options import Options
from chronos.pipeline import chronicle, mentions_in

BRIDGE = Article(
    "The bridge fell on the 22nd. It opened on May 3, 1931.", "2024-01-23", title="Bridge", id="a"
)
FERRY = Article("The ferry sank yesterday. It was built in 1988.", "2024-02-01", title="Ferry", id="b")
UNDATED = Article("The mill burnt last week.", id="c")


def test_everything_is_accounted_for() -> None:
    """Read is used and rejected; what stayed without a date is listed by its mention."""
    refused = Rejection("x.txt", "no-text", "no text")
    report = chronicle([BRIDGE, FERRY, UNDATED], rejected=[refused], ignored=["b.pdf", "a.pdf"]).report

    assert (report.read, report.used, report.rejected) == (4, 3, (refused,))
    assert report.ignored == ("a.pdf", "b.pdf")
    assert report.unresolved == ("c:15-24",)


def test_durations_are_not_unresolved() -> None:
    """What never had a date is not reported as missing one."""
    lasting = chronicle([Article("It rained for three days, every Monday.", "2024-01-23")])

    assert [one.mention.type for one in lasting.mentions] == ["DURATION", "SET"]
    assert lasting.report.unresolved == ()


@given(st.permutations([BRIDGE, FERRY, UNDATED]))
def test_the_order_of_the_articles_changes_no_event(articles: list[Article]) -> None:
    """A chronology is of what happened, not of what was read first."""
    assert chronicle(articles).events == chronicle([BRIDGE, FERRY, UNDATED]).events


def test_processes_change_nothing() -> None:
    """Any number of workers gives the same chronology."""
    articles = [BRIDGE, FERRY, UNDATED]

    assert chronicle(articles, engine=Processes(2)) == chronicle(articles)


def test_the_same_article_twice() -> None:
    """Two articles with one id are two, and their mentions have names of their own."""
    story = chronicle([BRIDGE, BRIDGE])

    assert len({record.id for record in story.articles}) == 2
    assert len({one.id for one in story.mentions}) == len(story.mentions) == 4


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ((2000, 1, 1), None, ["2024-01-22"]),
        (None, (1999, 12, 31), ["1931-05-03"]),
        ((1931, 5, 3), (1931, 5, 3), ["1931-05-03"]),
        ((1931, 5, 4), (2024, 1, 21), []),
        (None, None, ["2024-01-22", "1931-05-03"]),
    ],
)
def test_only_dates_between(
    first: tuple[int, int, int] | None, last: tuple[int, int, int] | None, edtf: list[str]
) -> None:
    """Both days are inclusive, and None is no bound."""
    options = Options(first=day_of(*first) if first else None, last=day_of(*last) if last else None)

    assert [mention.edtf for mention in mentions_in(BRIDGE, options)] == edtf


def test_a_date_that_touches_the_window_is_kept() -> None:
    """An open span and a whole year reach into it; what has no date does not."""
    article = Article("Shut since 1990, it fell in 2023. It rained for days.", "2024-01-23")
    options = Options(first=day_of(2023, 6, 1), last=day_of(2023, 6, 30))

    assert [mention.text for mention in mentions_in(article, options)] == ["1990", "2023"]


@pytest.mark.parametrize(("match", "count"), [("BRIDGE", 2), ("fell on", 2), ("ferry", 0), (None, 2)])
def test_only_articles_that_match(match: str | None, count: int) -> None:
    """Title or text, case aside."""
    assert len(mentions_in(BRIDGE, Options(match=match))) == count


def test_a_language_that_is_not_there() -> None:
    """It is refused by its tag, not read as English."""
    with pytest.raises(LanguageError, match="no language 'tlh'"):
        mentions_in(Article("Friday", lang="tlh"), Options())
