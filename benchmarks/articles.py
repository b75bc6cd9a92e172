"""Write news-like articles for measuring: about 2 kB, six dates and two events each, no two alike.

    python benchmarks/articles.py 10000 articles.jsonl [--seed 1]

The same count and seed give the same bytes. The articles are made of the stock phrases in phrases.toml:
they serve to measure speed and memory, not to judge what is found.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PHRASES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("phrases.toml").read_text("utf-8"))
SLOTS: dict[str, list[str]] = PHRASES["slots"]
FIRST_DAY, DAYS = dt.date(2012, 1, 1), 4500
LENGTH = 1900
_SLOT = re.compile(r"\{(\w+)\}")


class Writer:
    """Makes the articles of one seed, one after another."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def article(self, number: int) -> dict[str, str]:
        """Return one article as the reader of JSON takes it."""
        published = FIRST_DAY + dt.timedelta(days=self.random.randrange(DAYS))
        lead, *rest = self._sentences(published)
        self.random.shuffle(rest)
        return {
            "id": f"article-{number}",
            "title": self._sentence(self.random.choice(PHRASES["title"]), published),
            "outlet": f"The {self._filled('{place}', published)} Herald",
            "published": published.isoformat(),
            "text": "\n\n".join(_paragraphs([lead, *rest])),
        }

    def _sentences(self, published: dt.date) -> list[str]:
        """Two happenings, a plan, three dated facts, and sentences without a date up to the length."""
        patterns = [
            *self.random.sample(PHRASES["dated"], 2),
            self.random.choice(PHRASES["planned"]),
            *self.random.sample(PHRASES["background"], 3),
        ]
        sentences = [self._sentence(pattern, published) for pattern in patterns]
        for pattern in self.random.sample(PHRASES["filler"], len(PHRASES["filler"])):
            if sum(map(len, sentences)) >= LENGTH:
                break
            sentences.append(self._sentence(pattern, published))
        return sentences

    def _sentence(self, pattern: str, published: dt.date) -> str:
        text = self._filled(pattern, published)
        return text[0].upper() + text[1:]

    def _filled(self, pattern: str, published: dt.date) -> str:
        """Replace each slot of *pattern* by a choice of its own; *published* is what dates are near to."""
        return _SLOT.sub(lambda slot: self._word(slot[1], published), pattern)

    def _word(self, slot: str, published: dt.date) -> str:
        if slot in SLOTS:
            return self.random.choice(SLOTS[slot])
        match slot:
            case "person":
                return self._filled("{first} {last}", published)
            case "place":
                return self._filled("{head}{tail}", published)
            case "number":
                return str(self.random.randrange(12, 900))
            case "day":
                return str(self.random.randrange(1, 14))
            case "later_day":
                return str(self.random.randrange(14, 28))
            case "year":
                return str(published.year - self.random.randrange(5, 15))
            case "later_year":
                return str(published.year - self.random.randrange(1, 5))
            case "when":
                return self._dated("when", published - dt.timedelta(days=self.random.randrange(2, 400)))
            case "soon":
                return self._dated("soon", published + dt.timedelta(days=self.random.randrange(2, 200)))
        raise KeyError(slot)

    def _dated(self, ways: str, date: dt.date) -> str:
        """Say *date* in one of the ways of news; those without a slot for it say a date of their own."""
        month = SLOTS["month"][date.month - 1]
        way: str = self.random.choice(PHRASES[ways])
        told = {
            "month": month,
            "mon": month[:3],
            "day": str(date.day),
            "year": str(date.year),
            "iso": str(date),
        }
        for name, text in told.items():
            way = way.replace(f"{{date_{name}}}", text)
        return self._filled(way, date)


def _paragraphs(sentences: list[str]) -> Iterator[str]:
    for first in range(0, len(sentences), 3):
        yield " ".join(sentences[first : first + 3])


def articles(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """Yield *count* articles."""
    writer = Writer(seed)
    for number in range(count):
        yield writer.article(number)


def main() -> None:
    """Write the articles as JSON lines."""
    options = argparse.ArgumentParser(description="Write news-like articles as JSON lines.")
    options.add_argument("count", type=int)
    options.add_argument("out", type=Path)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    with chosen.out.open("w", encoding="utf-8") as out:
        for article in articles(chosen.count, chosen.seed):
            out.write(json.dumps(article) + "\n")


if __name__ == "__main__":
    main()
