"""An editor's changes do what they say, outlive the next run, and are told of where they no longer fit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chronos import Article, Chronology, chronicle, read, read_edits
from chronos.cli.editing import listing
from chronos.edits import PINNED, Edits
from chronos.edits.keys import keys
from chronos.errors import EditError

FELL = Article("The bridge at Orme fell on the 22nd.", "2024-01-23", outlet="Courier")
LATER = Article("Divers reached the bridge at Orme on January 25.", "2024-01-26", outlet="Herald")
AGAIN = Article("On Monday the bridge at Orme fell into the river.", "2024-01-24", outlet="Gazette")
EARLIER = Article("Today the bridge at Orme fell, police said.", "2024-01-22", outlet="Wire")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A place for a file of edits."""
    return tmp_path / "edits.toml"


def edited(file: Path, text: str, *articles: Article) -> Chronology:
    """Return the chronology of some articles with the edits of a text."""
    file.write_text(text, "utf-8")
    return chronicle(articles or (FELL, LATER), edits=read_edits(file))


def key(*articles: Article, place: int = 0) -> str:
    """Return the id of an event of some articles."""
    return chronicle(articles).events[place].id


def test_an_event_says_what_the_editor_wants(file: Path) -> None:
    """Title, date, status and tags are taken as given; the sources stay."""
    (event, _) = edited(
        file,
        f"""
        [[edit]]
        event = "{key(FELL)}"
        title = "Bridge falls"
        date = 2024-01-21
        status = "possible"
        tags = ["river"]
        """,
    )
    assert (event.title, event.interval.edtf, event.display) == (
        "Bridge falls",
        "2024-01-21",
        "21 January 2024",
    )
    assert (event.status, event.tags, len(event.sources)) == ("possible", ("transport", "river"), 1)


def test_drop(file: Path) -> None:
    """A dropped event is gone."""
    (event,) = edited(file, f'[[edit]]\nevent = "{key(FELL)}"\ndrop = true')
    assert event.interval.edtf == "2024-01-25"


def test_merge_and_split(file: Path) -> None:
    """Events are put together and reports taken apart, whatever the program thought of them."""
    first, second = (event.id for event in chronicle([FELL, LATER]))
    (event,) = edited(file, f'[[edit]]\nevent = "{first}"\nmerge = ["{second}"]\ntitle = "The fall"')
    assert (event.title, len(event.sources), event.voices) == ("The fall", 2, 2)
    assert any("edit" in because for source in event.sources for because in source.because)

    told = chronicle([FELL, AGAIN])
    assert len(told) == 1
    alone = key(AGAIN)
    events = edited(file, f'[[edit]]\nevent = "{told.events[0].id}"\nsplit = ["{alone}"]', FELL, AGAIN)
    assert {event.id for event in events} == {told.events[0].id, alone}
    assert [len(event.sources) for event in events] == [1, 1]


def test_an_edit_outlives_new_articles(file: Path) -> None:
    """The key of any report names the event, though an earlier report gives it another id."""
    text = f'[[edit]]\nevent = "{key(FELL)}"\ntitle = "Bridge falls"'
    (event,) = edited(file, text, FELL, AGAIN, EARLIER)
    assert event.title == "Bridge falls"
    assert event.id != key(FELL)


def test_an_addition_quotes_its_source(file: Path) -> None:
    """What no article tells stands with its words, and with a record of where they are from."""
    story = edited(
        file,
        """
        [[add]]
        title = "Bridge opened"
        date = "1931-05"
        quote = "Opened by the mayor, May 1931"
        url = "https://archive.example/plaque"
        outlet = "Town archive"
        """,
    )
    added = story.events[0]
    record = next(article for article in story.articles if article.id == added.sources[0].article)
    assert (added.title, added.interval.edtf, record.outlet) == ("Bridge opened", "1931-05", "Town archive")
    assert story.report.used == len(story.articles) == 3
    assert Chronology.from_json(story.to_json()) == story


def test_edits_that_no_longer_fit_are_told_of(file: Path) -> None:
    """Nothing is changed by an edit whose event or report is not there."""
    known = key(FELL)
    story = edited(
        file,
        f"""
        [[edit]]
        event = "nobody"
        drop = true
        [[edit]]
        event = "{known}"
        split = ["nobody"]
        [[edit]]
        event = "{known}"
        split = ["{known}"]
        """,
    )
    assert [one.message for one in story.report.unapplied] == [
        "no event has the key 'nobody'",
        "no report of the event has the key 'nobody'",
        "a split must leave a report",
    ]
    assert story.events == chronicle([FELL, LATER]).events
    assert story.report.unapplied[1].edit == f"{file}, edit 2"


def test_the_most_important_events_are_kept(file: Path) -> None:
    """What several tell is kept before what one tells, a pinned event before all; the rest is listed."""
    (event,) = (story := chronicle([FELL, AGAIN, LATER], most=1))
    assert event.voices == 2
    assert [gone.display for gone in story.report.cut] == ["25 January 2024"]
    file.write_text(f'[[edit]]\nevent = "{key(LATER)}"\npin = true', "utf-8")
    (event,) = chronicle([FELL, AGAIN, LATER], most=1, edits=read_edits(file))
    assert event.tags == ("transport", PINNED)
    assert event.interval.edtf == "2024-01-25"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[edit]", "Expected"),
        ("[[edits]]", "blocks begin with"),
        ("edit = 3", "blocks begin with"),
        ("[[edit]]\ntitle = 'x'", "edit 1: needs 'event'"),
        ("[[edit]]\nevent = 'a'\ncolour = 'red'", "unknown key 'colour'"),
        ("[[edit]]\nevent = 'a'\ntitle = ''", "'title' is empty"),
        ("[[edit]]\nevent = 'a'\ndate = 'Monday'", "'date' is no EDTF date: 'Monday'"),
        ("[[edit]]\nevent = 'a'\nstatus = 'done'", "'status' must be one of reported"),
        ("[[edit]]\nevent = 'a'\nmerge = [1]", "'merge' cannot be "),
        ("[[add]]\ntitle = 'a'\ndate = 2024-01-01", "add 1: needs 'quote'"),
        (
            "[[add]]\ntitle = 'a'\ndate = 2024-01-01\nquote = 'b'\npublished = 'x'",
            "'published' is not a date",
        ),
    ],
)
def test_slips_are_refused(file: Path, text: str, message: str) -> None:
    """A file that cannot be used names the file, the block and the value."""
    file.write_text(text, "utf-8")
    with pytest.raises(EditError, match=message) as error:
        read_edits(file)
    assert str(file) in str(error.value)


def test_what_is_listed_can_be_given_back(file: Path) -> None:
    """The listing of a chronology is a file of edits that changes nothing, and holds every key."""
    story = chronicle([FELL, AGAIN, LATER])
    lines = "\n".join(listing(story))
    file.write_text(lines, "utf-8")
    again = chronicle([FELL, AGAIN, LATER], edits=read_edits(file))
    assert again == story
    assert all(key in lines for event in story for key in keys(event))


def test_the_example_of_the_documents_fits(file: Path) -> None:
    """Every edit that docs/edits.md shows can be made to the sample story."""
    page = Path(__file__).parents[1].joinpath("docs", "edits.md").read_text("utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    file.write_text(example, "utf-8")
    stories = Path(__file__).parents[1] / "events" / "stories" / "ellery-bridge" / "articles"
    story = chronicle(read(stories), edits=read_edits(file), most=20)
    assert story.report.unapplied == ()
    assert len(story) == 20
    assert "Bridge closed to all traffic" in {event.title for event in story}


def test_no_edits_change_nothing() -> None:
    """An empty file of edits gives what none gives."""
    assert chronicle([FELL, LATER], edits=Edits()) == chronicle([FELL, LATER])
