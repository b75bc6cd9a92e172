"""Compare the speed of `chronos.find` with chrono-node's on the same articles, in CPU time, warm.

    npm install --prefix benchmarks --no-package-lock      the peer; left out of the table where it is absent
    python benchmarks/speed.py [--articles 1000] [--rounds 9]

The contestants take turns in every round. A ratio is the median of the ratios of the single rounds, with
the smallest and the largest, so that a machine busy with other work slows all of them alike. The first
round warms up and is not counted. Node's time has its garbage collection in it, and so has Python's.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import attrs
from articles import articles

import chronos
from chronos.languages import scan

HERE = Path(__file__).parent
PEER = HERE / "node_modules" / "chrono-node"


@attrs.frozen
class Lap:
    """What one contestant did in one round: CPU seconds, and expressions found."""

    seconds: float
    found: int


Contestant = Callable[[], Lap]


def with_engine(engine: str, texts: Sequence[Mapping[str, str]]) -> Contestant:
    """Return chronos with one of its two engines."""

    def lap() -> Lap:
        scan.default_engine = engine
        start = time.process_time()
        found = sum(len(chronos.find(article["text"], article["published"])) for article in texts)
        return Lap(time.process_time() - start, found)

    return lap


@contextlib.contextmanager
def chrono_node(texts: Sequence[Mapping[str, str]]) -> Iterator[Contestant]:
    """Run chrono-node in a process of its own that stays warm between the rounds."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        file.write_text("".join(json.dumps(article) + "\n" for article in texts), "utf-8")
        command = ["node", str(HERE / "chrono_node.js"), str(file)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as node:
            assert node.stdin is not None
            assert node.stdout is not None

            def lap() -> Lap:
                print("go", file=node.stdin, flush=True)
                return Lap(**json.loads(node.stdout.readline()))  # type: ignore[union-attr]

            yield lap
            node.stdin.close()


def race(contestants: Mapping[str, Contestant], rounds: int) -> dict[str, list[Lap]]:
    """Let the contestants take turns; the first round only warms up."""
    laps: dict[str, list[Lap]] = {name: [] for name in contestants}
    for number in range(rounds + 1):
        for name, contestant in contestants.items():
            lap = contestant()
            if number:
                laps[name].append(lap)
    return laps


def table(laps: Mapping[str, Sequence[Lap]], base: str, megabytes: float) -> Iterator[str]:
    """Yield a line for each contestant: speed, expressions found, and how many times as fast as *base*."""
    yield f"{'':<14}{'MB/s':>8}{'found':>9}   times as fast as {base} (smallest to largest round)"
    for name, own in laps.items():
        ratios = [other.seconds / lap.seconds for lap, other in zip(own, laps[base], strict=True)]
        speed = megabytes / statistics.median(lap.seconds for lap in own)
        spread = f"({min(ratios):.2f} to {max(ratios):.2f})"
        yield f"{name:<14}{speed:>8.1f}{own[-1].found:>9}   {statistics.median(ratios):.2f} {spread}"


def main() -> None:
    """Run the comparison and print its table."""
    options = argparse.ArgumentParser(description="Compare chronos.find with chrono-node.")
    options.add_argument("--articles", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=9)
    chosen = options.parse_args()
    texts = list(articles(chosen.articles))
    megabytes = sum(len(article["text"].encode()) for article in texts) / 1e6
    engines = ["re2", "re"] if importlib.util.find_spec("re2") else ["re"]
    contestants = {f"chronos {engine}": with_engine(engine, texts) for engine in engines}
    with contextlib.ExitStack() as stack:
        if PEER.is_dir() and shutil.which("node"):
            contestants["chrono-node"] = stack.enter_context(chrono_node(texts))
        else:
            print("chrono-node is not installed: npm install --prefix benchmarks --no-package-lock")
        laps = race(contestants, chosen.rounds)
    base = next(reversed(contestants))
    print(f"{len(texts)} articles, {megabytes:.2f} MB, {chosen.rounds} rounds, CPU time")
    print("\n".join(table(laps, base, megabytes)))


if __name__ == "__main__":
    main()
