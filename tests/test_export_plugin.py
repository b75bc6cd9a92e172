"""Formats of other packages: the worked example of the documentation, and exporters that go wrong."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest
from demo_chronology import demo

from chronos.cli import main
from chronos.errors import OptionError, OutputError
from chronos.export import write
from chronos.export.exporter import GROUP, exporter

PAGE = (Path(__file__).parents[1] / "docs" / "formats.md").read_text("utf-8")


def block(language: str) -> str:
    """Return the one fenced block of a language of the page."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


def install(folder: Path, module: str, code: str, points: dict[str, str]) -> None:
    """Lay out a package as pip does."""
    (folder / f"{module}.py").write_text(code, "utf-8")
    info = folder / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
    lines = [f"[{GROUP}]", *(f"{name} = {value}" for name, value in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that packages can be installed in."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    return folder


def test_the_worked_example_works(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The package of the page, installed as it stands there, writes its file."""
    points = tomllib.loads(block("toml"))["project"]["entry-points"][GROUP]
    install(site, "chronos_org", block("python"), points)
    (tmp_path / "a.txt").write_text("The gate jammed on March 4, 2024.")

    assert main(["build", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--format", "org"]) == 0
    written = (tmp_path / "out" / "chronology.org").read_text("utf-8")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["chronology.org"]
    assert "* 4 March 2024: The gate jammed\n" in written
    assert len(re.findall(r"^\* ", exporter("org").write(demo()), re.MULTILINE)) == len(demo())


BROKEN = """
def to_nothing(chronology):
    return None

def to_error(chronology):
    raise KeyError("x")

def to_surrogate(chronology):
    return "\\ud800"
"""


def test_a_plugin_that_fails_touches_no_file(site: Path, tmp_path: Path) -> None:
    """Its fault is told as its own, and what could be written is not."""
    install(
        site,
        "broken_exporters",
        BROKEN,
        {
            "nothing": "broken_exporters:to_nothing",
            "error": "broken_exporters:to_error",
            "gone": "broken_exporters:to_gone",
            "surrogate": "broken_exporters:to_surrogate",
            "../out": "broken_exporters:to_surrogate",
            "csv": "broken_exporters:to_error",
        },
    )
    for name, told in (
        ("nothing", "the exporter 'nothing' gave no text but NoneType"),
        ("error", "the exporter 'error' failed: KeyError: 'x'"),
        ("gone", r"cannot load the exporter 'gone' \(broken_exporters:to_gone\): module .* has no attribute"),
    ):
        with pytest.raises(OutputError, match=told):
            write(demo(), tmp_path / "out", ["json", name])
    with pytest.raises(OptionError, match=r"format must be one of json, .*, error, gone, nothing, surrogate"):
        exporter("../out")
    assert not (tmp_path / "out").exists()
    assert exporter("csv").write(demo()).startswith("id,"), "no package takes the name of a format"
    write(demo(), tmp_path / "out", ["surrogate"])
    assert (tmp_path / "out" / "chronology.surrogate").read_text("utf-8") == "\N{REPLACEMENT CHARACTER}"


def test_a_plugin_is_loaded_only_when_it_is_asked_for(site: Path) -> None:
    """Installing a package costs nothing to whoever does not use it."""
    install(site, "slow_exporter", "raise SystemExit('loaded')", {"slow": "slow_exporter:to_slow"})
    exporter("csv")

    with pytest.raises(OptionError):
        exporter("other")
    assert "slow_exporter" not in sys.modules
