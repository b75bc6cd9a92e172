"""Files, folders and patterns: each is read once, ignored or rejected; none can make chronos hang."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chronos.readers import read

TEXT = "The council met on 6 May and agreed."


def taken(*paths: str | Path) -> tuple[list[str], list[tuple[str, str]], list[str], list[str]]:
    """Return the names of what was read, rejected (with its code), ignored, and noted."""
    rejected: list[tuple[str, str]] = []
    ignored: list[str] = []
    notes: list[str] = []
    articles = read(
        *paths,
        published="2024-05-08",
        on_reject=lambda one: rejected.append((Path(one.path).name, one.code)),
        on_ignore=lambda path: ignored.append(Path(path).name),
        on_note=lambda note: notes.append(Path(note.path).name),
    )
    return [Path(article.path or "").name for article in articles], rejected, ignored, notes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with two articles, a deeper one, and things that are none."""
    for name in ("b.txt", "a.TXT", "deep/er/c.md", "picture.png", ".hidden.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT)
    return tmp_path


def test_folders_are_walked_in_order(folder: Path) -> None:
    """Articles come sorted by name; other and hidden files are ignored, and accounted for."""
    read, rejected, ignored, notes = taken(folder)

    assert read == ["a.TXT", "b.txt", "c.md"]
    assert (rejected, notes) == ([], [])
    assert sorted(ignored) == [".git", ".hidden.txt", "picture.png"]


def test_paths_are_as_the_user_gave_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path is neither made absolute nor tidied."""
    monkeypatch.chdir(folder)

    by_hand = f".{os.sep}b.txt"
    assert [article.path for article in read("deep", by_hand)] == [str(Path("deep", "er", "c.md")), by_hand]


def test_the_same_file_is_read_once(folder: Path) -> None:
    """By hand, by pattern and by folder it is one file."""
    assert taken(folder / "b.txt", f"{folder}/*.txt", folder)[0] == ["b.txt", "a.TXT", "c.md"]


def test_patterns_are_expanded(folder: Path) -> None:
    """Two stars reach into folders; a file whose name is a pattern is a file."""
    (folder / "[x].txt").write_text(TEXT)

    assert taken(f"{folder}/**/*.md")[0] == ["c.md"]
    assert taken(folder / "[x].txt")[0] == ["[x].txt"]
    assert taken(folder / "*.jsonl")[1] == [("*.jsonl", "missing")]


def test_what_is_named_by_hand_must_be_an_article(folder: Path) -> None:
    """A file of another kind, a missing one and an empty folder are rejected; the rest is read."""
    (folder / "empty").mkdir()

    assert taken(folder / "picture.png", folder / "no.txt", folder / "empty", folder / "b.txt")[:2] == (
        ["b.txt"],
        [("picture.png", "kind"), ("no.txt", "missing"), ("empty", "no-articles")],
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_pipes_and_links_do_no_harm(folder: Path) -> None:
    """A pipe is never waited for, and a link inside a folder never followed; both are told of."""
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "zero.txt").symlink_to("/dev/zero")
    read, rejected, ignored, notes = taken(folder)

    assert (read, rejected) == (["a.TXT", "b.txt", "c.md"], [])
    assert sorted(notes) == ["gone.txt", "loop", "pipe.txt", "zero.txt"]
    assert set(notes) < set(ignored)
    assert taken(folder / "pipe.txt")[1] == [("pipe.txt", "not-a-file")]
    assert taken(folder / "zero.txt")[1] == [("zero.txt", "not-a-file")]


def test_a_link_named_by_hand_is_followed(folder: Path) -> None:
    """Who names it, means it."""
    (folder / "link.txt").symlink_to(folder / "b.txt")

    assert taken(folder / "link.txt", folder / "b.txt")[0] == ["link.txt"]


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes on POSIX only")
def test_names_that_are_no_text(tmp_path: Path) -> None:
    """A name in another encoding is read, and reported in a form that can be written."""
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        path.write_text(TEXT)
    except OSError:
        pytest.skip("the file system takes UTF-8 names only")

    assert taken(tmp_path)[0] == ["caf\ufffd.txt"]
    assert taken(path)[0] == ["caf\ufffd.txt"]


def test_a_name_with_a_null_is_no_file() -> None:
    """It is unreadable, as any name the system refuses."""
    assert taken("a\0.txt")[1] == [("a\0.txt", "unreadable")]
