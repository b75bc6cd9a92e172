"""Measure what merging and ordering cost a mention, by the number of mentions: CPU time and peak memory.

python benchmarks/merge.py [10000 100000 1000000]

The mentions are of ten years; as in news, a tenth of the days has a third of them, few happenings have
most of the reports, and few names most of the happenings. Each number of mentions is measured in a process
of its own.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import random
import re
import resource
import sys
import time
from collections.abc import Iterator

from chronos.article import Publication
from chronos.chronology import ArticleRecord
from chronos.days import iso_day
from chronos.event import Event, Quote, Source
from chronos.interval import Interval
from chronos.merge import merge
from chronos.order import order
from chronos.wording import words

FIRST, DAYS = 735_000, 3_650
AN_ARTICLE = 6  # mentions
SYLLABLES: list[str] = re.findall(
    r"\w+", "ba do fen gar hol ik jor kal lem mar nes or pel ros sta tir ul ven wes zan"
)
ACTS: list[str] = re.findall(
    r"\w+", "attacked seized visited shelled opened closed sued fined raided blocked left joined"
)
THINGS: list[str] = re.findall(
    r"\w+", "port bridge court bank station mine school plant camp depot airport hospital"
)
TELLINGS = (
    "{who} {act} the {thing} of {where} on that day, officials said, and {count} people were hurt.",
    "Officials confirmed that {who} {act} {where}'s {thing}, the second time in {count} days.",
    "The {thing} in {where} was {act} by {who}, according to {count} witnesses.",
)


def name(number: int) -> str:
    """Return one of 8,000 names."""
    first, rest = divmod(number, 400)
    return (SYLLABLES[first] + SYLLABLES[rest // 20] + SYLLABLES[rest % 20]).capitalize()


def skewed(rng: random.Random, size: int) -> int:
    """Return a number below *size*, a small one more often: its logarithm is even."""
    return int(size ** rng.random()) - 1


def told(count: int) -> tuple[list[Event], tuple[ArticleRecord, ...]]:
    """Return *count* events as articles tell them, and the records of the articles."""
    events: list[Event] = []
    records: list[ArticleRecord] = []
    rng = random.Random(1)
    reports = happenings(rng)
    for place in range(count):
        number, within = divmod(place, AN_ARTICLE)
        day, title, quote = next(reports)
        if not within:
            sha256 = hashlib.sha256(str(number).encode()).hexdigest()
            published = Publication(iso_day(day + 1), "field", 1.0)
            records.append(ArticleRecord(f"a{number}", sha256, published=published))
        start = 400 * within
        source = Source(
            f"a{number}", Quote(quote, start, start + len(quote)), f"a{number}:{start}-{start + 3}"
        )
        interval = Interval.days(day, day)
        events.append(Event(f"{place:016x}", title, interval, words(interval, "en"), (source,)))
    return events, tuple(records)


def happenings(rng: random.Random) -> Iterator[tuple[int, str, str]]:
    """Yield the day, title and sentence of one report after the other."""
    while True:
        day = FIRST + int(DAYS * rng.random() ** 2)
        fields = {
            "who": f"{name(skewed(rng, 8000))} {name(rng.randrange(8000))}",
            "where": name(skewed(rng, 8000)),
            "act": rng.choice(ACTS),
            "thing": rng.choice(THINGS),
        }
        for _ in range(1 + skewed(rng, 20)):
            quote = rng.choice(TELLINGS).format(count=rng.randrange(33, 900), **fields)
            yield day, "{who} {act} {where}".format(**fields), quote


def measure(count: int) -> None:
    """Print the line of one number of mentions."""
    events, records = told(count)
    start = time.process_time()
    ordered, _ = order(merge(events, records))
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak //= 1_000_000 if sys.platform == "darwin" else 1_000  # bytes, or kilobytes
    print(f"{count:>10}{len(ordered):>10}{seconds:>9.1f}{1e6 * seconds / count:>12.0f}{peak:>9}", flush=True)


def main() -> None:
    """Print the table."""
    print(f"{'mentions':>10}{'events':>10}{'CPU s':>9}{'µs each':>12}{'peak MB':>9}", flush=True)
    for count in map(int, sys.argv[1:] or ["10000", "100000", "1000000"]):
        process = multiprocessing.get_context("spawn").Process(target=measure, args=(count,))
        process.start()
        process.join()
        if process.exitcode:
            raise SystemExit(f"merging {count} mentions ended with {process.exitcode}")


if __name__ == "__main__":
    main()
