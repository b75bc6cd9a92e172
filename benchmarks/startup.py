"""Measure what starting costs: `import chronos` and `chronos --help` beside a bare Python, in CPU time.

    python benchmarks/startup.py [--rounds 21]

The three take turns in every round. A ratio is the median of the ratios of the single rounds.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys

STARTS = {
    "python -c pass": ("-c", "pass"),
    "import chronos": ("-c", "import chronos"),
    "chronos --help": ("-m", "chronos", "--help"),
}


def cost(*arguments: str) -> float:
    """Return the CPU seconds that a process of its own took from start to end."""
    child = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"python {' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Print the table; the first round warms the file cache and is not counted."""
    options = argparse.ArgumentParser(description="Measure the cost of starting chronos.")
    options.add_argument("--rounds", type=int, default=21)
    rounds = options.parse_args().rounds
    laps = [[cost(*arguments) for arguments in STARTS.values()] for _ in range(rounds + 1)][1:]
    print(f"{'':<16}{'ms':>6}{'times a bare Python':>22}")
    for number, name in enumerate(STARTS):
        own = statistics.median(lap[number] for lap in laps)
        ratio = statistics.median(lap[number] / lap[0] for lap in laps)
        print(f"{name:<16}{own * 1000:>6.0f}{ratio:>22.1f}")


if __name__ == "__main__":
    main()
