"""Sentences of plain words that bytes choose: what noise never says, and readers write every day."""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Iterator
from pathlib import Path

_GOLD = Path(__file__).parent.parent / "gold"
_LENGTHS = (1, 2, 3, 4, 6, 9)  # words that are taken of a sentence at once
_ENDS = (". ", ". ", ".\n\n", ", ", " ", " ", " ", " ")


@functools.cache
def _sentences() -> tuple[tuple[str, ...], ...]:
    """The words of the sentences that the tests know the dates of."""
    lines = (line for path in sorted(_GOLD.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines())
    return tuple(tuple(json.loads(line)["text"].split()) for line in lines)


def prose(data: bytes) -> str:
    """Return a text of pieces of sentences: three bytes for each piece, and for how it ends.

    >>> prose(bytes(range(12))) == prose(bytes(range(12)))
    True
    """
    return "".join(itertools.chain.from_iterable(_pieces(data)))


def _pieces(data: bytes) -> Iterator[tuple[str, str]]:
    sentences, opens = _sentences(), True
    for high, low, how in zip(data[::3], data[1::3], data[2::3], strict=False):
        words = sentences[(high << 8 | low) % len(sentences)]
        first = high % len(words)
        piece = " ".join(words[first : first + _LENGTHS[how % len(_LENGTHS)]]).rstrip(".")
        end = _ENDS[how // len(_LENGTHS) % len(_ENDS)]
        yield (piece[:1].upper() + piece[1:] if opens else piece), end
        opens = end[0] == "."
