"""Settings for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import TEXT, Result, Run
from hypothesis import settings
from taken import Write

from chronos.cli import main

# no test is timed, and the same tests run everywhere
settings.register_profile("chronos", deadline=None, derandomize=True)
settings.load_profile("chronos")

# runs under atheris alone, which no test needs
collect_ignore = ["fuzz/coverage.py"]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command in a folder that holds ``a.txt``."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT)

    def run(*arguments: str) -> Result:
        status = main(arguments)
        printed = capsys.readouterr()
        return Result(status, printed.out, printed.err)

    return run


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a file and returns its path."""

    def write(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write
