"""A store makes the next run fast, and changes nothing in what it writes."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronos import Article, Chronology
from chronos.cli import main
from chronos.edition import edition
from chronos.engine import InProcess
from chronos.errors import OutputError
from chronos.merge.alike import alike
from chronos.merge.candidates import CROWD
from chronos.options import Options
from chronos.pipeline import chronicle
from chronos.store import Store, _prepare

ARTICLES = [
    Article(
        f"The ferry to Port {n} sank on May {n % 28 + 1}. It had left on Sunday.", "2024-06-01", id=f"{n}"
    )
    for n in range(30)
]
NO_OPTIONS = Options()


class Counting(InProcess):
    """Counts what it works on."""

    def __init__(self) -> None:
        self.count = 0

    def map(self, function, items, lost):  # type: ignore[no-untyped-def]
        """Yield ``function(item)`` for each item."""
        for result in super().map(function, items, lost):
            self.count += 1
            yield result


def run(
    path: Path, articles: Sequence[Article] = ARTICLES, options: Options = NO_OPTIONS
) -> tuple[Chronology, int, list[str]]:
    """Return the chronology of a run with a store, how many articles it read, and the faults of the store."""
    engine, faults = Counting(), list[str]()
    with Store(path, options, faults.append) as store:
        chronology = chronicle(articles, options=options, engine=engine, store=store)
    return chronology, engine.count, faults


def test_only_new_articles_are_read(tmp_path: Path) -> None:
    """What a run with a store writes is what one without it would, wherever the files are now."""
    path = tmp_path / "story.chronos"

    assert run(path, ARTICLES[:20])[1:] == (20, [])
    moved = [attrs.evolve(article, path="elsewhere.txt") for article in ARTICLES]
    chronology, count, faults = run(path, moved)
    assert (count, faults) == (10, [])
    assert chronology.to_json() == chronicle(moved).to_json()
    assert run(path, moved)[1] == 0


def compared(path: Path, articles: Sequence[Article]) -> int:
    """Return how many pairs of events a run compares, besides those it already knows to be alike."""
    with patch("chronos.merge.comparing.alike", side_effect=alike) as asked:
        run(path, articles)
    return asked.call_count


def test_what_was_merged_is_not_compared_again(tmp_path: Path) -> None:
    """A run compares what is new; one with nothing new, or with less, compares next to nothing."""
    path = tmp_path / "story.chronos"
    sunk = [
        attrs.evolve(one, text=one.text.replace(f"Port {n}", "Port Rowan")) for n, one in enumerate(ARTICLES)
    ]
    every = compared(path, sunk[:-1])
    assert compared(path, sunk[:-1]) == 0
    assert 0 < compared(path, sunk) < every / 3
    assert compared(path, sunk[5:]) < every / 3


SENTENCES = (
    "The navy sank the ferry Alba off Port Rowan on May {day}.",
    "A ferry, the Alba, was sunk by the navy off Port Rowan in May.",
    "The navy will sink the ferry Alba on May {day}.",
    "The mayor of Port Rowan opened the new bridge on May {day}, 2024.",
    "Two crews left Port Rowan the day before.",
    "The navy has sunk two ferries off Port Rowan in 2024.",
    "Crews of the navy raised the ferry Alba off Port Rowan on May {day}.",
    "The mayor of Port Rowan and the navy mourned the crew of the ferry on May {day}, 2024.",
)
NEWS = st.builds(
    lambda id, told, day: Article(" ".join(told).format(day=day), f"2024-05-{day + 9}", id=f"a{id}"),
    st.integers(0, 24),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3, unique=True),
    st.integers(1, 4),
)


@settings(max_examples=30)
@given(
    st.lists(st.lists(NEWS, max_size=24, unique_by=lambda article: article.id), min_size=2, max_size=4),
    st.sampled_from([4, CROWD]),
)
def test_a_story_that_grows_is_what_one_run_makes_of_it(rounds: list[list[Article]], crowd: int) -> None:
    """Whatever articles come, change and go from run to run, each run writes what one without it does."""
    with tempfile.TemporaryDirectory() as folder, patch("chronos.merge.candidates.CROWD", crowd):
        for articles in rounds:
            chronology, _, faults = run(Path(folder, "story.chronos"), articles)
            assert (chronology.to_json(), faults) == (chronicle(articles[::-1]).to_json(), [])


@settings(max_examples=30)
@given(st.lists(NEWS, max_size=24, unique_by=lambda article: article.id), st.sampled_from([4, CROWD]))
def test_what_is_beside_a_change_is_found_by_search_and_by_index(articles: list[Article], crowd: int) -> None:
    """A pass over all of the events joins what one does that looks up what the last pass changed."""
    looked_up, over_all = 1, 1 << 30
    written = set()
    with patch("chronos.merge.candidates.CROWD", crowd):
        for few in (looked_up, over_all):
            with patch("chronos.merge.afresh._FEW", few):
                written.add(chronicle(articles).to_json())
    assert len(written) == 1


@pytest.mark.parametrize(
    "changes", [{"text": "It sank on May 3."}, {"published": "2024-06-02"}, {"title": "T"}, {"lang": "en-GB"}]
)
def test_a_changed_article_is_read_again(tmp_path: Path, changes: dict[str, Any]) -> None:
    """Whatever its dates may depend on."""
    run(tmp_path / "story.chronos")
    changed = [attrs.evolve(ARTICLES[0], **changes), *ARTICLES[1:]]

    chronology, count, _ = run(tmp_path / "story.chronos", changed)
    assert count == 1
    assert chronology == chronicle(changed)


def test_other_options_and_editions_begin_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that another chronos found, or with other options, is used, nor does it stay in the file."""
    path = tmp_path / "story.chronos"
    run(path)
    assert run(path, options=Options(prefer="future"))[1] == 30
    assert run(path)[1] == 30
    monkeypatch.setattr("chronos.store.edition", lambda: f"{edition()}.1")
    assert run(path)[1] == 30
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT count(*) FROM told").fetchone() == (30,)
    database.close()


def damaged(path: Path) -> Iterator[None]:
    """Do one damage after another to the store at *path*, which is whole each time."""
    whole = path.with_name("whole")
    shutil.copy(path, whole)
    size = path.stat().st_size
    for at in range(0, size, max(1, size // 40)):
        shutil.copy(whole, path)
        with path.open("r+b") as file:
            file.seek(at)
            file.write(b"\xa5" * 64)
        yield
    for content in (b"no database" * 500, whole.read_bytes()[: size // 2], b"\0", b"{}"):
        path.write_bytes(content)
        yield


def test_a_damaged_store_is_never_trusted(tmp_path: Path) -> None:
    """Whatever bytes are lost: what it still has is right, the rest is read again, and soon it is whole."""
    path = tmp_path / "story.chronos"
    expected = run(path)[0]
    for _ in damaged(path):
        assert run(path)[0] == run(path)[0] == expected
        assert run(path)[1] == 0


def test_a_row_that_was_tampered_with_is_read_again(tmp_path: Path) -> None:
    """Each row is checked by itself."""
    path = tmp_path / "story.chronos"
    run(path)
    with sqlite3.connect(path) as database:
        database.execute("UPDATE told SET told = (SELECT told FROM told LIMIT 1)")
    database.close()

    chronology, count, _ = run(path)
    assert (chronology, count) == (chronicle(ARTICLES), 29)


def test_an_event_that_was_tampered_with_is_made_again(tmp_path: Path) -> None:
    """What a run left is checked by itself, and kept whole again; what is told no more goes."""
    path = tmp_path / "story.chronos"
    expected = run(path)[0]
    for change in ("UPDATE ended SET event = (SELECT event FROM ended LIMIT 1)", "DELETE FROM ended"):
        with sqlite3.connect(path) as database:
            (count,) = database.execute("SELECT count(DISTINCT event) FROM ended").fetchone()
            database.execute(change)
        database.close()
        assert count == len(expected)
        assert run(path)[0] == expected
        assert run(path)[0].to_json() == expected.to_json()
    run(path, ARTICLES[:3])
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT count(*) FROM ended").fetchone() == (len(chronicle(ARTICLES[:3])),)
    database.close()


@pytest.mark.parametrize(("was", "now"), [(b"edition BLOB", b"edit|on BLOB"), (b"sum BLOB", b"sun BLOB")])
def test_a_store_with_other_columns_is_begun_anew(tmp_path: Path, was: bytes, now: bytes) -> None:
    """It is damage and no fault of the machine."""
    path = tmp_path / "story.chronos"
    expected, *_ = run(path)
    path.write_bytes(path.read_bytes().replace(was, now))

    chronology, _, faults = run(path)
    assert chronology == expected
    assert "was no usable store" in faults[0]
    assert run(path)[1:] == (0, [])


def test_a_store_that_asks_for_endless_memory_is_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A length in it that is not true takes no run down."""
    path = tmp_path / "story.chronos"
    expected, *_ = run(path)
    asked = [MemoryError(), None]

    def prepare(*given: Any) -> None:
        fault = asked.pop(0)
        if fault:
            raise fault
        _prepare(*given)

    monkeypatch.setattr("chronos.store._prepare", prepare)
    chronology, _, faults = run(path)
    assert (chronology, len(faults)) == (expected, 1)


def test_a_store_that_only_a_later_program_may_write_is_begun_anew(tmp_path: Path) -> None:
    """A damaged head may say so: bytes 18 and 19 tell who may write and read (SQLite, 1.3.3)."""
    path = tmp_path / "story.chronos"
    run(path)
    head = bytearray(path.read_bytes())
    head[18] = 3
    path.write_bytes(head)
    chronology, count, faults = run(path)
    assert (chronology, count, len(faults)) == (chronicle(ARTICLES), len(ARTICLES), 1)


def test_a_file_of_another_program_is_kept(tmp_path: Path) -> None:
    """It is put aside, and told of."""
    path = tmp_path / "letter.txt"
    path.write_text("Dear all")

    assert run(path)[2][0].startswith(f"{path} was no usable store")
    assert (tmp_path / "letter.txt.broken").read_text() == "Dear all"


def test_a_locked_store_does_not_stop_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another run writes for too long, nothing more is kept."""
    monkeypatch.setattr("chronos.store._BUSY", 0)
    path, faults = tmp_path / "story.chronos", list[str]()
    with Store(path, Options(), faults.append) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        chronology = chronicle(ARTICLES, store=store)
    other.close()

    assert chronology == chronicle(ARTICLES)
    assert faults == [f"{path}: nothing more is kept: database is locked"]


def test_two_runs_may_share_a_store(tmp_path: Path) -> None:
    """Each finds what the other kept."""
    path = tmp_path / "story.chronos"
    with Store(path, Options()) as one, Store(path, Options()) as two:
        first = chronicle(ARTICLES[:20], store=one)
        second = chronicle(ARTICLES[10:], store=two)

    assert (first, second) == (chronicle(ARTICLES[:20]), chronicle(ARTICLES[10:]))
    assert run(path)[1:] == (0, [])


def test_a_store_that_cannot_be_made_is_an_error_of_ours(tmp_path: Path) -> None:
    """It names the file."""
    with (
        pytest.raises(OutputError, match="cannot open the store"),
        Store(tmp_path / "no" / "where", Options()),
    ):
        pass


def test_the_command_line_keeps_a_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second run writes the same bytes; a broken store is told of, and is no failure."""
    article, store = tmp_path / "a.txt", tmp_path / "story.chronos"
    article.write_text("The council met on May 6, 2024.")
    for name in ("one", "two", "three"):
        assert main(["build", str(article), "--out", str(tmp_path / name), "--store", str(store)]) == 0
        if name == "two":
            store.write_text("broken")
    assert "is now story.chronos.broken" in capsys.readouterr().err
    for file in (tmp_path / "one").iterdir():
        assert {(tmp_path / name / file.name).read_bytes() for name in ("two", "three")} == {
            file.read_bytes()
        }
