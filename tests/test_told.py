"""Every article of a run has an id of its own, whatever the order of the inputs."""

from __future__ import annotations

import itertools
import pickle
from unittest.mock import patch

from chronos.article import Article
from chronos.chronology import ArticleRecord
from chronos.event import Event, Quote, Source
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.mentions import Mentions
from chronos.options import Options
from chronos.pipeline import told
from chronos.told import Told, with_unique_ids


def event(article: str) -> Event:
    """Make an event that one article tells."""
    source = Source(article, Quote("It rained on May 6.", 0, 19), f"{article}:13-18")
    return Event("e", "Rain", Interval(0, 86_400, Granularity.DAY), "6 May", (source,))


def test_ids_are_unique_in_any_order() -> None:
    """Articles that share an id are told apart by their content, never by their place in the input."""
    records = [
        ArticleRecord("a", "2"),
        ArticleRecord("a", "1"),
        ArticleRecord("a", "3"),
        ArticleRecord("a-2", "4"),
    ]
    runs = [with_unique_ids(Told(one) for one in order) for order in itertools.permutations(records)]

    assert [(one.record.id, one.record.sha256) for one in runs[0]] == [
        ("a", "1"),
        ("a-3", "2"),
        ("a-4", "3"),
        ("a-2", "4"),
    ]
    assert all(run == runs[0] for run in runs)


def test_exact_duplicates_are_kept_apart() -> None:
    """The same article twice is two articles with two ids."""
    twice = with_unique_ids([Told(ArticleRecord("a", "1"))] * 2)

    assert [one.record.id for one in twice] == ["a", "a-2"]


def test_events_follow_their_article() -> None:
    """Under another id an event's source names the article and the mention by it."""
    told = Told(ArticleRecord("a", "1"), (), (event("a"),)).called("a-2")

    assert [(source.article, source.mention) for source in told.events[0].sources] == [("a-2", "a-2:13-18")]


def test_what_crosses_to_another_process_is_what_was_told() -> None:
    """Mentions and events come out of a pickle as they went in, and in the same JSON."""
    article = Article(
        "On May 6 the \N{LEFT SINGLE QUOTATION MARK}Tern\N{RIGHT SINGLE QUOTATION MARK} sank at 9:30. "
        "Rivals meet next Friday. Talks were held about two weeks before Easter, and lately for a week. "
        "Parliament voted on the budget this week. Roe resigned on Tuesday after the vote.",
        "2024-05-08T10:00:00+02:00",
        title="A ferry sinks",
        id="tern",
    )
    one = told(article, Options())
    again = pickle.loads(pickle.dumps(one))

    assert (again.record, again.events) == (one.record, one.events)
    assert any(source.links for event in one.events for source in event.sources)
    assert Mentions([again.listed]) == Mentions([one.listed])
    assert again.listed.lines == one.listed.lines
    assert again.called("b").listed.lines == one.called("b").listed.lines
    assert len(one.mentions) > 5


def test_a_headline_crosses_with_the_event_that_it_tells() -> None:
    """An event that its article quotes twice comes out of a pickle with both quotes."""
    text = "Ferry Tern sinks off Port Rowan\n\nThe ferry Tern sank off Port Rowan on Monday, the navy said."
    one = told(Article(text, "2024-05-08", id="tern"), Options(undated="lead"))

    assert [len(event.sources) for event in one.events] == [2]
    assert pickle.loads(pickle.dumps(one)).events == one.events


def test_what_is_written_is_still_at_hand() -> None:
    """Mentions are written once for the store and for the output, and are not read again for either."""
    one = told(
        Article("The Tern sank on May 6 and was raised on Friday.", "2024-05-08", id="tern"), Options()
    )
    written = one.written

    assert written.written.listed is written.listed
    assert written.listed.lines == one.listed.lines
    with patch("chronos.export.from_json.mentions_in", side_effect=AssertionError):
        assert list(written.listed) == list(one.listed)
    assert written.called("b") == one.called("b")
