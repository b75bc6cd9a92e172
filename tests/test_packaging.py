"""The wheel and the source archive hold what they should, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from chronos._version import __version__

ROOT = Path(__file__).parents[1]
PACKED = {
    "chronos": "chronos",
    "events/named": "chronos/events/named",
    "events/stories": "chronos/events/stories",
    "templates": "chronos/templates",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and the source archive once; the build needs no network."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> zipfile.ZipFile:
    """Open the wheel."""
    return zipfile.ZipFile(next(built.glob("*.whl")))


def files_in(folder: Path) -> Iterator[str]:
    """Yield the paths of the files of a folder that belong to the project."""
    for file in folder.rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts:
            yield file.relative_to(folder).as_posix()


def test_the_wheel_holds_the_package_and_its_data(wheel: zipfile.ZipFile) -> None:
    """Every file of the package, the named events, the stories and the templates, at its place."""
    wanted = {f"{place}/{file}" for source, place in PACKED.items() for file in files_in(ROOT / source)}

    assert wanted == {name for name in wheel.namelist() if ".dist-info/" not in name}


def test_the_wheel_installs_one_top_level_name(wheel: zipfile.ZipFile) -> None:
    """No ``events`` or ``templates`` is installed beside the package, where others have theirs."""
    names = {name.split("/")[0] for name in wheel.namelist()}

    assert {"chronos", f"chronos_timeline-{__version__}.dist-info"} == names


def test_the_data_folders_are_no_packages() -> None:
    """No Python in the data folders, and no module of the package has their names."""
    assert not [file for folder in ("events", "templates") for file in (ROOT / folder).rglob("*.py")]
    assert not (ROOT / "chronos" / "events.py").exists()
    assert not (ROOT / "chronos" / "templates.py").exists()


def test_the_wheel_says_what_it_is(wheel: zipfile.ZipFile) -> None:
    """The metadata has the name, the licence with its text, the command and the floor of Python."""
    info = f"chronos_timeline-{__version__}.dist-info"
    metadata = wheel.read(f"{info}/METADATA").decode().splitlines()

    assert {"Name: chronos-timeline", "License-Expression: Apache-2.0", "Requires-Python: >=3.11"} <= set(
        metadata
    )
    assert f"{info}/licenses/LICENSE" in wheel.namelist()
    assert "chronos = chronos.cli:main" in wheel.read(f"{info}/entry_points.txt").decode()


def test_no_dependency_has_an_upper_bound() -> None:
    """A new release of a dependency never makes chronos impossible to install."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert not [wanted for wanted in project["dependencies"] if "<" in wanted or "==" in wanted]


def test_the_source_archive_can_be_tested(built: Path) -> None:
    """The source archive has the tests, the docs, the benchmarks and the papers of the repository."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    wanted = {
        "tests/test_packaging.py",
        "docs/usage.md",
        "benchmarks/speed.py",
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
    }
    assert wanted <= names
