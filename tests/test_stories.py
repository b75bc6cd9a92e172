"""The sample stories give the chronologies that were written for them by hand."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest

import chronos
from chronos.cues import cues
from chronos.event import Event

STORIES = Path(__file__).parents[1] / "events" / "stories"
NAMES = sorted(folder.name for folder in STORIES.iterdir() if folder.is_dir())


LONGEST = 15  # words of a title
LEANING = frozenset(("subordinator", "conjunction", "relative"))
FUNCTION = LEANING | {"preposition", "determiner", "possessive", "modal", "be", "have", "do", "infinitive"}


def starts_loosely(word: str) -> bool:
    """Whether a title that starts so does not say who or what: a pronoun, a conjunction, "which"."""
    return bool(cues("en").word(word.lower()).parts & (LEANING | {"pronoun"}))


def ends_loosely(word: str) -> bool:
    """Whether a title that ends so was cut too early; a particle may stand there: "turned down"."""
    known = cues("en").word(word.lower()).parts
    return bool(known & FUNCTION) and "particle" not in known


@attrs.frozen
class Row:
    """A line of ``expected.txt``: date, status and articles, and words that the event must have."""

    date: str
    status: str
    words: str
    articles: str

    @classmethod
    def of(cls, line: str) -> Row:
        """Read ``date | status | words | articles``."""
        return cls(*(" ".join(field.split()) for field in line.split("|")))

    def __str__(self) -> str:
        return f"{self.date:<23} | {self.status:<8} | {self.words:<37} | {self.articles}"

    def tells_of(self, event: Event, articles: str) -> bool:
        """Whether *event*, told by *articles*, is the one this line means."""
        told = " ".join([event.title, *(source.quote.exact for source in event.sources)]).casefold()
        same = (self.date, self.status, self.articles) == (event.interval.edtf, event.status, articles)
        return same and all(word.casefold() in told for word in self.words.split())


def expected(story: str) -> list[Row]:
    """Read the hand-written chronology of a story."""
    lines = (STORIES / story / "expected.txt").read_text("utf-8").splitlines()
    return [Row.of(line) for line in lines if line.strip() and not line.startswith("#")]


def articles_of(story: str) -> list[chronos.Article]:
    """Read the articles of a story."""
    return list(chronos.read(STORIES / story / "articles"))


def rows_of(chronology: chronos.Chronology, rows: list[Row]) -> list[Row]:
    """Write a chronology as lines; the words are those of the line in *rows* that means the same event."""
    names = {record.id: Path(record.path or "").name.split("-")[0] for record in chronology.articles}
    left, found = list(rows), []
    for event in chronology:
        articles = " ".join(sorted({names[source.article] for source in event.sources}))
        row = next((row for row in left if row.tells_of(event, articles)), None)
        if row is None:
            row = Row(event.interval.edtf, event.status, event.title, articles)
        else:
            left.remove(row)
        found.append(row)
    return found


@pytest.mark.parametrize("story", NAMES)
def test_a_story_gives_the_chronology_its_editor_wrote(story: str) -> None:
    """Dates, statuses, happenings and sources are those of ``expected.txt``: none missing, none too many."""
    rows = expected(story)

    found = rows_of(chronos.chronicle(articles_of(story)), rows)

    assert "\n".join(map(str, sorted(rows, key=str))) == "\n".join(map(str, sorted(found, key=str)))


@pytest.mark.parametrize("story", NAMES)
def test_every_title_reads_whole(story: str) -> None:
    """At most fifteen words, which neither open nor end with a word that leans on another."""
    for event in chronos.chronicle(articles_of(story)):
        words = event.title.split()
        assert len(words) <= LONGEST, event.title
        assert not starts_loosely(words[0]), event.title
        assert not ends_loosely(words[-1]), event.title


@pytest.mark.parametrize("story", NAMES)
def test_a_story_is_written_in_order(story: str) -> None:
    """The happenings stand in the order of their earliest day, then of their latest."""
    spans = [(event.interval.start, event.interval.end) for event in chronos.chronicle(articles_of(story))]

    assert all(start is not None for start, _ in spans)
    assert spans == sorted(spans, key=lambda span: (span[0] or 0, span[1] or 10**12))


@pytest.mark.parametrize("story", NAMES)
def test_the_order_of_the_articles_never_shows(story: str) -> None:
    """The same articles in any order give the same bytes."""
    articles = articles_of(story)

    forwards, backwards = chronos.chronicle(articles), chronos.chronicle(reversed(articles))

    assert forwards.to_json() == backwards.to_json()
    assert forwards.to_ics() == backwards.to_ics()
    assert forwards.to_html() == backwards.to_html()


@pytest.mark.parametrize("story", NAMES)
def test_every_quote_stands_where_it_says(story: str) -> None:
    """Each source's quote is the article's own text at its offsets, and has its date expression in it."""
    articles = {article.id: article for article in articles_of(story)}
    chronology = json.loads(chronos.chronicle(articles.values()).to_json())
    mentions = {mention["id"]: mention for mention in chronology["mentions"]}

    for event in chronology["events"]:
        for source in event["sources"]:
            quote, mention = source["quote"], mentions[source["mention"]]
            text = articles[source["article"]].text
            assert quote["exact"] == text[quote["start"] : quote["end"]]
            assert quote["start"] <= mention["start"] < mention["end"] <= quote["end"]


@pytest.mark.parametrize("story", NAMES)
def test_a_story_is_long_enough_to_mean_something(story: str) -> None:
    """At least five articles of two hundred words, from different outlets' days, each with its date."""
    articles = articles_of(story)

    assert len(articles) >= 5
    assert all(len(article.text.split()) >= 200 for article in articles)
    assert len({article.published.day for article in articles if article.published}) == len(articles)
