"""Measure how the cost of `chronos.find` grows: with the grammar, with the article, and with what is in it.

    python benchmarks/growth.py [--rounds 7]

Speeds are in MB/s of CPU time, warm; each is the median of rounds in which all contestants take turns.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import statistics
import string
import time
from collections.abc import Callable, Mapping, Sequence

from articles import articles

import chronos
from chronos.languages import language, scan
from chronos.languages.encode import encode
from chronos.languages.scan import Scanner

SIZES = (10, 100, 1_000, 5_000)  # kilobytes of one article
PUBLISHED = "2024-01-23"
ENGINES = ("re2", "re") if importlib.util.find_spec("re2") else ("re",)
_WORD = re.compile(r"\\.|\[[^]]*\]|\{[^}]*\}|[a-z]+")


def other_words(pattern: str, turn: int) -> str:
    """Return *pattern* with other words of the same shape: each letter is moved on in the alphabet."""
    letters = string.ascii_lowercase
    moved = str.maketrans(letters, letters[turn:] + letters[:turn])
    return _WORD.sub(lambda found: found[0].translate(moved) if found[0][0].isalpha() else found[0], pattern)


def scanners() -> dict[str, Scanner]:
    """Return the scanner of the English grammar, and one with three times its atoms."""
    once = language("en").grammar.scanner.patterns
    thrice = (*once, *(other_words(one, turn) for turn in (5, 13) for one in once))
    return {"1x": Scanner(once), "3x": Scanner(thrice)}


def medians(tasks: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median CPU seconds of each task; the first round only warms up."""
    laps: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds + 1):
        for name, task in tasks.items():
            start = time.process_time()
            task()
            laps[name].append(time.process_time() - start)
    return {name: statistics.median(seconds[1:]) for name, seconds in laps.items()}


def grown(texts: Sequence[str], rounds: int) -> None:
    """Print the speed of the search alone with one and with three times the atoms."""
    encoded = [encode(text) for text in texts]
    megabytes = megabytes_of(texts)
    print(f"\n{'grammar':<24}{'1x MB/s':>10}{'3x MB/s':>10}{'kept':>8}")
    for engine in ENGINES:
        tasks = {
            name: lambda scanner=scanner, engine=engine: [scanner.search(one, engine) for one in encoded]
            for name, scanner in scanners().items()
        }
        once, thrice = (megabytes / seconds for seconds in medians(tasks, rounds).values())
        print(f"{'search with ' + engine:<24}{once:>10.1f}{thrice:>10.1f}{thrice / once:>8.2f}")


def by_text(title: str, kinds: Mapping[str, Sequence[str]], rounds: int) -> None:
    """Print the speed of the whole way from text to dates, for several kinds of texts."""
    print(f"\n{title:<24}" + "".join(f"{engine + ' MB/s':>10}" for engine in ENGINES) + f"{'found a MB':>12}")
    speeds: dict[str, list[float]] = {name: [] for name in kinds}
    for engine in ENGINES:
        scan.default_engine = engine
        tasks = {name: lambda texts=texts: found_in(texts) for name, texts in kinds.items()}
        for name, seconds in medians(tasks, rounds).items():
            speeds[name].append(megabytes_of(kinds[name]) / seconds)
    for name, texts in kinds.items():
        cells = "".join(f"{speed:>10.1f}" for speed in speeds[name])
        print(f"{name:<24}{cells}{found_in(texts) / megabytes_of(texts):>12.0f}")


def found_in(texts: Sequence[str]) -> int:
    return sum(len(chronos.find(text, PUBLISHED)) for text in texts)


def megabytes_of(texts: Sequence[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def cut(text: str, kilobytes: int) -> list[str]:
    """Return a megabyte of *text*, over and over, in articles of one length; a longer one is one article."""
    size = kilobytes * 1000
    total = max(size, 1_000_000)
    long = text * (total // len(text) + 1)
    return [long[start : start + size] for start in range(0, total, size)]


def main() -> None:
    """Print the three tables."""
    options = argparse.ArgumentParser(description="Measure how the cost of finding dates grows.")
    options.add_argument("--rounds", type=int, default=7)
    rounds = options.parse_args().rounds
    texts = [article["text"] for article in articles(500)]
    grown(texts, rounds)
    news = "\n\n".join(texts)
    by_text("articles of", {f"{size:,} kB": cut(news, size) for size in SIZES}, rounds)
    kinds = {
        "news": news,
        "sparse: no dates": ". ".join(one for one in news.split(". ") if not chronos.find(one, PUBLISHED)),
        "dense: dates alone": "On 3 May 2021, last week and in January 2020, from 2 to 5 June. ",
        "other script": "В начале войны город был взят, а мост через реку взорван. ",
    }
    by_text("articles of 100 kB", {name: cut(text, 100) for name, text in kinds.items()}, rounds)


if __name__ == "__main__":
    main()
