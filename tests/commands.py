"""Running a command, and what it gave."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import chronos

TEXT = "The council met on May 6, 2024. It will meet again tomorrow.\n"
OUTPUTS = ["chronology.html", "chronology.ics", "chronology.json"]


class Result(NamedTuple):
    """What a command gave."""

    status: int
    out: str
    err: str


Run = Callable[..., Result]


def written(folder: str = "out") -> list[str]:
    """Return the names of the files in a folder."""
    return sorted(path.name for path in Path(folder).iterdir()) if Path(folder).exists() else []


def start(*command: str, **streams: Any) -> subprocess.CompletedProcess[bytes]:
    """Run Python in a process of its own that knows where chronos is."""
    root = str(Path(chronos.__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": root}
    return subprocess.run([sys.executable, *command], env=environment, check=False, **streams)
