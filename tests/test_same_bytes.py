"""The same articles give the same bytes, wherever and however a run is made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import chronos

ROOT = Path(chronos.__file__).parents[1]
STORY = ROOT / "events" / "stories" / "ellery-bridge" / "articles"
ARTICLES = sorted(str(path) for path in STORY.iterdir())
NAMES = ["chronology.html", "chronology.ics", "chronology.json"]


def built(folder: Path, *arguments: str, **variables: str) -> list[bytes]:
    """Return what `chronos build` writes in a process of its own that begins in *folder*."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    command = [sys.executable, "-m", "chronos", "build", "--quiet", "--out", "out", *arguments]
    folder.mkdir()
    subprocess.run(command, cwd=folder, env=environment, check=True)
    return [(folder / "out" / name).read_bytes() for name in NAMES]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Return what the sample story gives in one process."""
    folder = tmp_path_factory.mktemp("plain") / "here"
    return built(folder, *ARTICLES, PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8")


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [
        (ARTICLES, {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}),
        ([*reversed(ARTICLES), "--jobs", "2"], {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns"}),
        ([str(STORY), "--store", "kept"], {"CHRONOS_ENGINE": "re", "PYTHONOPTIMIZE": "1"}),
    ],
    ids=["hash seed, zone and locale", "jobs and order", "store, folder and search by re"],
)
def test_nothing_but_the_articles_shows(
    arguments: list[str], variables: dict[str, str], expected: list[bytes], tmp_path: Path
) -> None:
    """Not the seed of hashes, zone, locale, place, number of processes, order, engine or store."""
    assert built(tmp_path / "there", *arguments, **variables) == expected
