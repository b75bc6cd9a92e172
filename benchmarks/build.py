"""Measure `chronos build`: time and peak memory by the number of articles, each run in a process of its own.

    python benchmarks/build.py [1000 10000 100000] [--jobs 2] [--store] [--all-formats]

The JSON is written; with --all-formats the calendar and the page too. --jobs: measure it with so many
processes as well; --store: with a store as well, when it is empty and when one article in a hundred is new.
The last column is the largest process. This one holds no output in memory, because Linux counts the memory
of the process that starts another as the other's own peak.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from articles import articles

NEW = 100  # one article in so many is new to the store


def measure(name: str, count: int, folder: Path, *options: str) -> str:
    """Build the chronology of *count* articles; return a line of the table."""
    out = folder / "out"
    file = folder / f"{count}.jsonl"
    command = [sys.executable, "-m", "chronos", "build", "--quiet", str(file), "--out", str(out), *options]
    start = time.perf_counter()
    child = subprocess.Popen(command)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"chronos build ended with {os.waitstatus_to_exitcode(status)}")
    size = sum(made.stat().st_size for made in out.iterdir()) / 1e6
    cpu = usage.ru_utime + usage.ru_stime
    peak = usage.ru_maxrss / 1e6 if sys.platform == "darwin" else usage.ru_maxrss / 1e3  # bytes, or kilobytes
    cells = f"{wall:>9.1f}{cpu:>9.1f}{1e3 * cpu / count:>10.2f}{peak:>10.0f}{size:>10.1f}"
    return f"{count:>8}  {name:<16}{cells}{_events(out):>9}"


def _events(out: Path) -> int:
    """Count the events of a ``chronology.json``, which has a line for each."""
    with (out / "chronology.json").open(encoding="utf-8") as lines:
        after = iter(lines.readline, '"events": [\n')
        for _ in after:
            pass
        return sum(1 for _ in iter(lines.readline, "],\n"))


def rows(count: int, chosen: argparse.Namespace, folder: Path) -> Iterator[str]:
    """Yield the lines of one number of articles."""
    write(count, folder / f"{count}.jsonl")
    formats = [] if chosen.all_formats else ["--json"]
    yield measure("one job", count, folder, *formats)
    if chosen.jobs > 1:
        yield measure(f"{chosen.jobs} jobs", count, folder, *formats, "--jobs", str(chosen.jobs))
    if chosen.store:
        store = ("--store", str(folder / f"{count}.store"))
        old = count - count // NEW
        write(old, folder / f"{old}.jsonl")
        yield measure("into a store", old, folder, *formats, *store)
        yield measure("1 % new", count, folder, *formats, *store)


def write(count: int, file: Path) -> None:
    """Write *count* articles as JSON lines."""
    with file.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(article) + "\n" for article in articles(count))


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description="Measure chronos build.")
    options.add_argument("counts", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--store", action="store_true")
    options.add_argument("--all-formats", action="store_true")
    chosen = options.parse_args()
    heads = f"{'wall s':>9}{'CPU s':>9}{'CPU ms an':>10}{'peak MB':>10}{'files MB':>10}{'events':>9}"
    print(f"{'articles':>8}  {'':<16}{heads}", flush=True)
    for count in chosen.counts:
        with tempfile.TemporaryDirectory() as folder:
            for row in rows(count, chosen, Path(folder)):
                print(row, flush=True)


if __name__ == "__main__":
    main()
