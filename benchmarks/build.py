"""Measure `chronos build`: time and peak memory by the number of articles, each in a process of its own.

The events counted are those in the calendar. This process holds no output in memory, because Linux counts
the memory of the process that starts another as the other's own peak.

python benchmarks/build.py [2500 5000 10000]
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from articles import articles


def measure(count: int, folder: Path) -> str:
    """Build the chronology of *count* articles; return a line of the table."""
    file, out = folder / f"{count}.jsonl", folder / str(count)
    with file.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(article) + "\n" for article in articles(count))
    command = [sys.executable, "-m", "chronos", "build", "--quiet", str(file), "--out", str(out)]
    start = time.perf_counter()
    child = subprocess.Popen(command)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"chronos build ended with {os.waitstatus_to_exitcode(status)}")
    with (out / "chronology.ics").open(encoding="utf-8") as lines:
        events = sum(line.startswith("BEGIN:VEVENT") for line in lines)
    size = sum(made.stat().st_size for made in out.iterdir()) / 1e6
    cpu = usage.ru_utime + usage.ru_stime
    peak = usage.ru_maxrss / 1e6 if sys.platform == "darwin" else usage.ru_maxrss / 1e3  # bytes, or kilobytes
    return f"{count:>8}{events:>9}{wall:>9.1f}{cpu:>9.1f}{peak:>10.0f}{size:>10.1f}"


def main() -> None:
    """Print the table."""
    print(f"{'articles':>8}{'events':>9}{'wall s':>9}{'CPU s':>9}{'peak MB':>10}{'files MB':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for count in map(int, sys.argv[1:] or ["2500", "5000", "10000"]):
            print(measure(count, Path(folder)), flush=True)


if __name__ == "__main__":
    main()
