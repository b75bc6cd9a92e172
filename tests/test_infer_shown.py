"""An inferred publication date is told of wherever it shows, and the same however chronos is run."""

from __future__ import annotations

import itertools
from pathlib import Path

import attrs
import pytest
from quay import CLOSED, FERRIES, MENDED, STORM, UNDATED
from taken import take

from chronos import Article, Chronology, ChronosError, chronicle
from chronos.cli import main


def test_every_date_that_rests_on_it_says_so() -> None:
    """It is uncertain, and covers every day that it may be; what is told in full stays exact."""
    article = attrs.evolve(UNDATED, text=f"{UNDATED.text} It was built on 3 June 1987.")
    story = chronicle([CLOSED, article], infer_published=True)
    told = {one.mention.text: one.mention for one in story.mentions if one.article == "u"}

    assert {text: one.edtf for text, one in told.items()} == {
        "Monday": "2024-04-29?/2024-05-06?",
        "yesterday": "2024-05-04?/2024-05-09?",
        "3 June 1987": "1987-06-03",
    }
    assert told["yesterday"].because[-1] == "the publication date is inferred: 2024-05-05?/2024-05-10?"


def test_the_chronology_tells_it() -> None:
    """In JSON, which is read back, and wherever a source is cited."""
    story = chronicle([CLOSED, UNDATED], infer_published=True)
    record = next(one for one in story.articles if one.id == "u")

    assert Chronology.from_json(story.to_json()) == story
    assert record.published is not None
    assert (record.published.earliest, record.published.latest) == ("2024-05-05", "2024-05-10")
    assert "2024-05-05?/2024-05-10?" in story.export("markdown")
    assert "possibly 5–10 May 2024" in story.to_html()
    assert '"datePublished": "2024-05-07"' in story.export("jsonld")
    assert story.export("jsonld").count("datePublished") == 1
    assert 'value="2024-05-07" functionInDocument="CREATION_TIME" mod="APPROX"' in story.export("timeml")


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    """Whoever wrote it."""
    text = chronicle([CLOSED, UNDATED], infer_published=True).to_json()

    with pytest.raises(ChronosError, match=r"published\.latest comes before earliest"):
        Chronology.from_json(text.replace('"latest": "2024-05-10"', '"latest": "2024-05-01"'))


def test_nothing_is_inferred_unasked() -> None:
    """Without the option an undated article stays undated."""
    story = chronicle([CLOSED, UNDATED])

    assert [one.published for one in story.articles if one.id == "u"] == [None]


def test_the_order_of_the_articles_does_not_matter() -> None:
    """The same bytes, whichever came first."""
    articles = (CLOSED, MENDED, UNDATED, Article(STORM.format(day="Monday") + FERRIES, id="v"))
    written = {chronicle(order, infer_published=True).to_json() for order in itertools.permutations(articles)}

    assert len(written) == 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two dated articles and an undated one."""
    (tmp_path / "a.md").write_text(f"---\npublished: 2024-05-07\n---\n{CLOSED.text}")
    (tmp_path / "b.md").write_text(f"---\npublished: 2024-05-08\n---\n{MENDED.text}")
    (tmp_path / "c.txt").write_text(UNDATED.text)
    return tmp_path


def test_reading_infers_where_asked(folder: Path) -> None:
    """The undated article comes last, and what was inferred is noted; what cannot be, too."""
    (folder / "d.txt").write_text("It rained on Monday.")
    taken = take(folder, infer_published=True)

    assert [article.published and article.published.edtf for article in taken.articles] == [
        "2024-05-07",
        "2024-05-08",
        "2024-05-08?",
        None,
    ]
    assert [note.code for note in taken.notes] == ["inferred", "undated"]
    assert "none can be inferred: no dated article tells the same" in taken.notes[1].message


def test_strict_rejects_what_cannot_be_inferred(folder: Path) -> None:
    """And takes what can."""
    (folder / "d.txt").write_text("It rained on Monday.")
    taken = take(folder, infer_published=True, strict=True)

    assert (len(taken.articles), taken.codes) == (3, ["undated"])


def test_the_command_line_infers_the_same_however_it_works(folder: Path, tmp_path: Path) -> None:
    """With processes and with a store, in any order."""
    files = [str(folder / name) for name in ("a.md", "b.md", "c.txt")]
    kept = [*files, "--store", str(tmp_path / "story.chronos")]
    ways = (files, [*reversed(files), "--jobs", "2"], kept, kept)
    for number, way in enumerate(ways):
        assert main(["build", *way, "--infer-published", "--out", str(tmp_path / f"{number}")]) == 0
    for file in (tmp_path / "0").iterdir():
        assert len({(tmp_path / f"{number}" / file.name).read_bytes() for number in range(len(ways))}) == 1


def test_the_listing_shows_what_was_inferred(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In every date, and in the notes."""
    assert main(["dates", str(folder), "--infer-published"]) == 0

    shown = capsys.readouterr()
    assert "the publication date is inferred: 2024-05-08?" in shown.out
    assert "published 2024-05-08?, as inferred: tells what articles of" in shown.err
