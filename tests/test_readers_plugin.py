"""Kinds of other packages: the worked example of the documentation, and readers that go wrong."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from taken import take

from chronos.readers import kinds

PAGE = (Path(__file__).parents[1] / "docs" / "inputs" / "your-own.md").read_text("utf-8")
SUBTITLES = "1\n00:00:01,000 --> 00:00:04,000\nThe gate jammed\non March 4, 2024.\n"


def block(language: str) -> str:
    """Return the one fenced block of a language of the page."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder that packages can be installed in."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    kinds._added.cache_clear()
    yield folder
    kinds._added.cache_clear()


def install(folder: Path, module: str, code: str, points: dict[str, str]) -> None:
    """Lay out a package as pip does."""
    (folder / f"{module}.py").write_text(code, "utf-8")
    info = folder / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
    lines = [f"[{kinds.GROUP}]", *(f"{name} = {value}" for name, value in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines))


def test_the_worked_example_works(site: Path, tmp_path: Path) -> None:
    """The package of the page, installed as it stands there, reads its files, in folders and archives too."""
    install(
        site,
        "chronos_srt",
        block("python"),
        tomllib.loads(block("toml"))["project"]["entry-points"][kinds.GROUP],
    )
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.srt").write_text(SUBTITLES)
    (folder / "b.srt").write_text("nothing")
    taken = take(folder)

    assert taken.texts == ["The gate jammed\non March 4, 2024."]
    assert taken.codes == ["srt"]


BROKEN = """
def raises(file, path):
    yield from ()
    raise KeyError("x")

def strange(file, path):
    yield "text"

def nothing(file, path):
    return None
"""


def test_a_reader_that_fails_harms_no_other_input(site: Path, tmp_path: Path) -> None:
    """Its fault is told as its own; no package takes a kind that chronos has."""
    names = ("raises", "strange", "nothing", "gone")
    points = {name: f"broken_readers:{name}" for name in names} | {"txt": "broken_readers:raises"}
    install(site, "broken_readers", BROKEN, points)
    paths = [tmp_path / f"a.{name}" for name in (*names, "txt")]
    for path in paths:
        path.write_text("It rained.")
    taken = take(*paths)

    assert (taken.texts, taken.codes) == (["It rained."], ["reader"] * 4)
    assert "the reader 'raises' (broken_readers:raises) failed: KeyError: 'x'" in taken.rejected[0].message


def test_a_reader_is_loaded_only_when_it_is_asked_for(site: Path, tmp_path: Path) -> None:
    """Installing a package costs nothing to whoever does not use it."""
    install(site, "slow_reader", "raise SystemExit('loaded')", {"slow": "slow_reader:read"})
    (tmp_path / "a.other").write_text("x")

    assert take(tmp_path / "a.other").codes == ["kind"]
    assert "slow_reader" not in sys.modules
