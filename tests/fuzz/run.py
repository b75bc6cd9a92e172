"""Fuzz for as long as asked: ``python -m fuzz.run --seconds 3600`` in tests/, with atheris installed.

Each target has its share of the time, in a process of its own. What fails is kept in a file, which
``python -m fuzz.run TARGET --input FILE`` tries again.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

from fuzz.seeds import seeds
from fuzz.targets import TARGETS

_SLOW = 20  # seconds for one input
_MEMORY = 2_048  # megabytes
_LONGEST = 8_192  # bytes of an input


def main() -> int:
    """Fuzz the targets named, or all; return how many failed."""
    asked = argparse.ArgumentParser()
    asked.add_argument("targets", nargs="*", choices=[*TARGETS, []], metavar="TARGET")
    asked.add_argument("--seconds", type=int, default=60, help="for all of them together")
    asked.add_argument("--folder", type=Path, default=Path("fuzzed"), help="for inputs found on the way")
    asked.add_argument("--input", type=Path, help="try this one alone")
    chosen = asked.parse_args()
    targets = chosen.targets or list(TARGETS)
    if chosen.input:
        for target in targets:
            TARGETS[target](chosen.input.read_bytes())
        return 0
    share = max(1, chosen.seconds // len(targets))
    return sum(not _fuzzed(target, share, chosen.folder) for target in targets)


def _fuzzed(target: str, seconds: int, folder: Path) -> bool:
    """Fuzz one target in a process of its own; tell whether nothing failed."""
    corpus = folder / target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (corpus / f"seed-{number}").write_bytes(seed)
    command = [
        *(sys.executable, "-m", "fuzz.coverage", target, str(corpus)),
        *(f"-max_total_time={seconds}", f"-timeout={_SLOW}", f"-rss_limit_mb={_MEMORY}"),
        *(f"-max_len={_LONGEST}", "-print_final_stats=1", f"-artifact_prefix={folder}/{target}-"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    (folder / f"{target}.log").write_text(done.stdout + done.stderr)
    counted = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    print(f"{target}: {int(counted[1]) if counted else 0:,} executions, exit {done.returncode}", flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
