"""Compare the speed of `chronos.find` with its peers' on the same articles, in CPU time, warm.

    pip install -r benchmarks/peers.txt                    the peers of PyPI, and
    npm install --prefix benchmarks --no-package-lock      chrono-node; those absent are left out
    python benchmarks/speed.py [--articles 1000] [--rounds 9]

The contestants take turns in every round, and read the same articles in each. chronos remembers what it has
resolved: "new" is how fast it reads articles that were in no round before. A ratio is the median of the
ratios of the single rounds, a byte for a byte, with the smallest and the largest, so that a machine busy
with other work slows all of them alike. A slow peer gets only the first articles, as many as it reads in
about half a second. The first round warms up and is not counted. Node's time has its garbage collection in
it, and so has Python's.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import itertools
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs
from articles import articles
from peers import Find, chrono_node, installed

import chronos
from chronos.languages import scan

ENOUGH = 0.5  # seconds a round
Articles = Sequence[Mapping[str, str]]


@attrs.frozen
class Lap:
    """What one contestant did in one round: CPU seconds, expressions found, and bytes read."""

    seconds: float
    found: int
    size: int

    @property
    def pace(self) -> float:
        """Seconds a byte."""
        return self.seconds / self.size


Contestant = Callable[[], Lap]


def size(texts: Articles) -> int:
    return sum(len(article["text"].encode()) for article in texts)


def timed(find: Find, texts: Articles) -> Lap:
    """Let *find* read all of *texts*."""
    read = [(article["text"], dt.datetime.fromisoformat(article["published"])) for article in texts]
    start = time.process_time()
    found = sum(find(text, published) for text, published in read)
    return Lap(time.process_time() - start, found, size(texts))


def with_engine(engine: str, texts: Callable[[], Articles]) -> Contestant:
    """Return chronos with one of its two engines; *texts* gives what it reads in a round."""

    def lap() -> Lap:
        scan.default_engine = engine
        return timed(lambda text, published: len(chronos.find(text, published)), texts())

    return lap


def peer(find: Find, texts: Articles) -> Contestant:
    """Return a peer with as many of the articles as it reads in a while."""
    timed(find, texts[:1])
    first = timed(find, texts[:5])
    sample = texts[: max(5, int(5 * ENOUGH / first.seconds))]
    return lambda: timed(find, sample)


def race(contestants: Mapping[str, Contestant], rounds: int) -> dict[str, list[Lap]]:
    """Let the contestants take turns; the first round only warms up."""
    laps: dict[str, list[Lap]] = {name: [] for name in contestants}
    for number in range(rounds + 1):
        for name, contestant in contestants.items():
            lap = contestant()
            if number:
                laps[name].append(lap)
    return laps


def table(laps: Mapping[str, Sequence[Lap]], base: str) -> Iterator[str]:
    """Yield a line for each contestant: its speed, what it finds, and how many times as fast *base* is."""
    yield f"{'':<18}{'MB/s':>8}{'found a MB':>12}   {base} is faster by (smallest to largest round)"
    for name, own in laps.items():
        speed = 1e-6 / statistics.median(lap.pace for lap in own)
        found = own[-1].found / own[-1].size * 1e6
        ratios = [lap.pace / other.pace for lap, other in zip(own, laps[base], strict=True)]
        spread = f"({min(ratios):.2f} to {max(ratios):.2f})"
        yield f"{name:<18}{speed:>8.3f}{found:>12.0f}   {statistics.median(ratios):.2f} {spread}"


def main() -> None:
    """Run the comparison and print its table."""
    options = argparse.ArgumentParser(description="Compare chronos.find with its peers.")
    options.add_argument("--articles", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=9)
    chosen = options.parse_args()
    texts = list(articles(chosen.articles))
    engines = ["re2", "re"] if importlib.util.find_spec("re2") else ["re"]
    seeds = itertools.count(2)
    contestants = {f"chronos {engine}": with_engine(engine, lambda: texts) for engine in engines}
    contestants |= {
        f"chronos {engine}, new": with_engine(engine, lambda: list(articles(chosen.articles, next(seeds))))
        for engine in engines
    }
    with chrono_node(texts) as node:
        if node is not None:
            contestants["chrono-node"] = lambda: Lap(*node(), size(texts))
        contestants |= {name: peer(find, texts) for name, find in installed().items()}
        laps = race(contestants, chosen.rounds)
    print(f"{len(texts)} articles, {size(texts) / 1e6:.2f} MB, {chosen.rounds} rounds, CPU time")
    for base in [f"chronos {engine}" for engine in engines]:
        print("\n".join(("", *table(laps, base))))


if __name__ == "__main__":
    main()
