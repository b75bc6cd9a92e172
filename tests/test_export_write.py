"""Files that are replaced whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from demo_chronology import demo

from chronos.errors import OptionError, OutputError
from chronos.export import FORMATS, write
from chronos.export.calendar_options import CalendarOptions
from chronos.export.replace import replace

NAMES = [f"chronology.{name}" for name in FORMATS]


def names(folder: Path) -> list[str]:
    """Return what stands in a folder."""
    return sorted(entry.name for entry in folder.iterdir())


def test_all_three_are_written_where_there_was_no_folder(tmp_path: Path) -> None:
    """The folder is made, the paths are told, and nothing else is left."""
    folder = tmp_path / "new" / "out"
    assert demo().write(folder) == [folder / name for name in NAMES]
    assert names(folder) == sorted(NAMES)
    assert (folder / "chronology.json").read_text("utf-8") == demo().to_json()
    assert (folder / "chronology.ics").read_bytes() == demo().to_ics().encode("utf-8")


def test_a_second_run_writes_the_same_bytes(tmp_path: Path) -> None:
    """Unchanged input gives unchanged output."""
    before = [path.read_bytes() for path in write(demo(), tmp_path)]
    assert before == [path.read_bytes() for path in write(demo(), tmp_path)]


@pytest.mark.parametrize("span", ["first-day", "full"])
def test_the_page_is_the_same_whatever_is_written_beside_it(tmp_path: Path, span: str) -> None:
    """It hands out a calendar without options, even where the one beside it has some."""
    write(demo(), tmp_path, ["ics", "html"], CalendarOptions(span=span))
    assert (tmp_path / "chronology.html").read_text("utf-8") == demo().to_html()


def test_only_what_is_asked_for_is_written(tmp_path: Path) -> None:
    """One format, one file; an unknown one is refused before anything is touched."""
    write(demo(), tmp_path, ["ics"], CalendarOptions(span="full"))
    assert names(tmp_path) == ["chronology.ics"]
    with pytest.raises(OptionError, match=r"format must be one of json, ics, html, .*, not 'xlsx'"):
        write(demo(), tmp_path, ["json", "xlsx"])
    assert names(tmp_path) == ["chronology.ics"]


def test_new_files_have_the_permissions_of_the_users_other_files(tmp_path: Path) -> None:
    """A page that is to be published can be read."""
    (tmp_path / "other").write_text("")
    write(demo(), tmp_path, ["html"])
    assert (tmp_path / "chronology.html").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    """Nothing is written outside the folder."""
    outside = tmp_path / "outside"
    outside.write_text("keep")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "chronology.json").symlink_to(outside)
    write(demo(), folder, ["json"])
    assert outside.read_text() == "keep"
    assert not (folder / "chronology.json").is_symlink()


def test_a_folder_in_the_way_is_named_and_nothing_is_replaced(tmp_path: Path) -> None:
    """The other outputs stay as they were."""
    (tmp_path / "chronology.json").write_text("old")
    (tmp_path / "chronology.ics").mkdir()
    with pytest.raises(OutputError, match=r"^cannot write .*chronology\.ics: it is a folder$"):
        write(demo(), tmp_path)
    assert names(tmp_path) == ["chronology.ics", "chronology.json"]
    assert (tmp_path / "chronology.json").read_text() == "old"


def test_a_text_in_pieces_that_break_off_replaces_nothing(tmp_path: Path) -> None:
    """What is written piece by piece stands there whole, or what stood there before."""

    def pieces(count: int) -> Iterator[str]:
        for n in range(2):
            if n == count:
                raise MemoryError
            yield f"piece {n}, "

    (path,) = replace(tmp_path, {"a.txt": pieces(2)})
    with pytest.raises(MemoryError):
        replace(tmp_path, {"a.txt": pieces(1)})
    assert names(tmp_path) == ["a.txt"]
    assert path.read_text() == "piece 0, piece 1, "


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    """One line says what could not be made."""
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match=r"^cannot write .*out: file exists$"):
        write(demo(), tmp_path / "out")


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    """No temporary file piles up."""
    (tmp_path / ".chronology.json.0badcafe.tmp").write_text("half")
    write(demo(), tmp_path, ["json"])
    assert names(tmp_path) == ["chronology.json"]


def test_what_cannot_be_rendered_replaces_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All texts are ready before the first file is touched."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "never")
    with pytest.raises(OptionError):
        write(demo(), tmp_path)
    assert names(tmp_path) == []


def failing(real: Any, calls: list[object], fails_at: int) -> Any:
    """Wrap a function of the system so that the n-th call of all that are wrapped fails."""

    def call(*args: Any, **options: Any) -> Any:
        calls.append(real)
        if len(calls) == fails_at:
            raise OSError(28, "No space left on device")
        return real(*args, **options)

    return call


def attempt(folder: Path, fails_at: int, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Replace two old files with the n-th call to the file system failing; tell whether it went through."""
    folder.mkdir()
    texts = dict.fromkeys(("a.txt", "b.txt"), "new")
    for name in texts:
        (folder / name).write_text("old")
    calls: list[object] = []
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing(os.fsync, calls, fails_at))
        patch.setattr(Path, "open", failing(Path.open, calls, fails_at))
        patch.setattr(Path, "replace", failing(Path.replace, calls, fails_at))
        try:
            replace(folder, texts)
        except OutputError as error:
            assert "no space left on device" in str(error)
            return False
    return True


def test_a_full_disk_at_any_moment_leaves_whole_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file is the old one or the new one, and no temporary file stays."""
    for fails_at in range(1, 20):
        folder = tmp_path / str(fails_at)
        done = attempt(folder, fails_at, monkeypatch)
        held = [(folder / name).read_text() for name in ("a.txt", "b.txt")]
        assert names(folder) == ["a.txt", "b.txt"]
        assert set(held) <= {"old", "new"}
        if fails_at <= 4:
            assert held == ["old", "old"], "all are written beside before the first is replaced"
        if done:
            break
    assert done
    assert held == ["new", "new"]
