"""chronos finds in the sentences of tests/gold what a careful reader finds."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import chronos

FOLDER = Path(__file__).parent / "gold"
SENTENCES: list[dict[str, Any]] = [
    json.loads(line)
    for file in sorted(FOLDER.glob("*.jsonl"))
    for line in file.read_text("utf-8").splitlines()
]
FAILURES: dict[str, str] = tomllib.loads((FOLDER / "expected_failures.toml").read_text("utf-8"))


def marked() -> Iterator[Any]:
    """Yield each sentence, those that chronos gets wrong as failures to be expected."""
    for sentence in SENTENCES:
        reason = FAILURES.get(sentence["id"])
        marks = [pytest.mark.xfail(reason=reason, raises=AssertionError)] if reason else []
        yield pytest.param(sentence, id=sentence["id"], marks=marks)


def told(mention: chronos.Mention) -> dict[str, object]:
    """Return what the gold may say of an expression."""
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type,
        "value": mention.value,
        "mod": mention.mod,
        "quant": mention.said.quant,
        "freq": mention.said.freq,
        "edtf": mention.edtf,
        "anchor": mention.anchor,
        "alternatives": [other.interval.edtf for other in mention.alternatives],
    }


@pytest.mark.parametrize("sentence", list(marked()))
def test_the_dates_of_a_sentence(sentence: dict[str, Any]) -> None:
    """Every expression is found where it stands, with its meaning, and nothing else is."""
    expected = sentence["expressions"]
    mentions = chronos.find(sentence["text"], sentence.get("published"), lang=sentence.get("lang", "en"))
    found = [told(mention) for mention in mentions]

    assert [one["text"] for one in found] == [one["text"] for one in expected]
    assert [{key: one[key] for key in want} for one, want in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: str(sentence["id"]))
def test_the_gold_is_sound(sentence: dict[str, Any]) -> None:
    """The offsets of an expression are those of its words, and anchors are expressions of the sentence."""
    text, spans = sentence["text"], set()
    for one in sentence["expressions"]:
        assert text[one["start"] : one["end"]] == one["text"], f"starts at {text.find(one['text'])}"
        spans.add(f"mention:{one['start']}-{one['end']}")

    assert {one.get("anchor", "none") for one in sentence["expressions"]} <= {"dct", "none"} | spans


def test_expected_failures_are_few_and_known() -> None:
    """Each has the id of a sentence, and they are less than a tenth of all."""
    ids = [sentence["id"] for sentence in SENTENCES]

    assert len(set(ids)) == len(ids)
    assert FAILURES.keys() <= set(ids)
    assert len(FAILURES) < len(ids) / 10
