"""The sample stories give the chronologies that were written for them by hand."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import attrs
import pytest

import chronos
from chronos.cues import cues
from chronos.event import Event

STORIES = Path(__file__).parents[1] / "events" / "stories"
NAMES = sorted(folder.name for folder in STORIES.iterdir() if folder.is_dir())


SENTENCES = Path(__file__).with_name("sentences.toml")
PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
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


def assert_reads_whole(title: str) -> None:
    """At most fifteen words, a verb or an event among them, nothing that leans on what is cut off."""
    words = title.replace(",", "").split()
    assert 2 <= len(words) <= LONGEST, title
    told = words[0] == "It" and "that" in words  # "It emerged that the dam had burst"
    counted = cues("en").number(words[0].lower()) is not None  # "One wall fell"
    assert told or counted or not starts_loosely(words[0]), title
    assert not ends_loosely(words[-1]), title
    assert any(known.base or known.event for known in map(cues("en").word, map(str.lower, words))), title
    assert all(title.count(opening) == title.count(closing) for opening, closing in PAIRS), title
    assert title.count('"') % 2 == 0, title


@attrs.frozen
class Row:
    """A line of ``expected.txt``: date, status and articles, and words that the event must have.

    shown: the kinds of its conflicts, and its voices where these are fewer than its articles.
    """

    date: str
    status: str
    words: str
    articles: str
    shown: str = ""

    @classmethod
    def of(cls, line: str) -> Row:
        """Read ``date | status | words | articles | shown``."""
        return cls(*(" ".join(field.split()) for field in line.split("|")))

    def __str__(self) -> str:
        return f"{self.date:<23} | {self.status:<8} | {self.words:<37} | {self.articles} | {self.shown}"

    def tells_of(self, event: Event, articles: str) -> bool:
        """Whether *event*, told by *articles*, is the one this line means."""
        told = " ".join([event.title, *(source.quote.exact for source in event.sources)]).casefold()
        same = (self.date, self.status, self.articles, self.shown) == (
            event.interval.edtf,
            event.status,
            articles,
            shown(event, articles),
        )
        return same and all(word.casefold() in told for word in self.words.split())


def shown(event: Event, articles: str) -> str:
    """Write what is shown of an event besides its date."""
    kinds = sorted({conflict.kind for conflict in event.conflicts})
    voices = f"{event.voices} voice{'s' * (event.voices > 1)}"
    return ", ".join(kinds + [voices] * (event.voices < len(articles.split())))


def expected(story: str, *, undated: bool = False) -> list[Row]:
    """Read the hand-written chronology of a story; *undated*: with the lines that have a plus."""
    lines = (STORIES / story / "expected.txt").read_text("utf-8").splitlines()
    told = (line for line in lines if line.strip() and not line.startswith("#"))
    return [Row.of(line.removeprefix("+")) for line in told if undated or not line.startswith("+")]


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
            row = Row(event.interval.edtf, event.status, event.title, articles, shown(event, articles))
        else:
            left.remove(row)
        found.append(row)
    return found


@pytest.mark.parametrize("undated", ["none", "lead"])
@pytest.mark.parametrize("story", NAMES)
def test_a_story_gives_the_chronology_its_editor_wrote(story: str, undated: str) -> None:
    """Dates, statuses, happenings, sources and conflicts are those of ``expected.txt``, no more, no less."""
    rows = expected(story, undated=undated == "lead")

    found = rows_of(chronos.chronicle(articles_of(story), undated=undated), rows)

    assert "\n".join(map(str, sorted(rows, key=str))) == "\n".join(map(str, sorted(found, key=str)))


@pytest.mark.parametrize("undated", ["none", "lead", "all"])
@pytest.mark.parametrize("story", NAMES)
def test_every_title_reads_whole(story: str, undated: str) -> None:
    """Titles keep their promises, also those of happenings without a date."""
    for event in chronos.chronicle(articles_of(story), undated=undated):
        assert_reads_whole(event.title)


def test_titles_of_sentences_read_whole() -> None:
    """So do those that are expected of the sentences."""
    for sentence in tomllib.loads(SENTENCES.read_text("utf-8"))["sentence"]:
        for _, _, title in sentence["events"]:
            assert_reads_whole(title)


@pytest.mark.parametrize("story", NAMES)
def test_the_edits_of_a_story_fit(story: str) -> None:
    """Every change of its ``edits.toml`` can be made."""
    edits = chronos.read_edits(STORIES / story / "edits.toml")

    chronology = chronos.chronicle(articles_of(story), edits=edits)

    assert chronology.report.unapplied == ()
    assert {edit.title for edit in edits.changes} <= {event.title for event in chronology}


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
