"""Read annotated corpora: TimeML as TempEval-3 distributes it, or JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import attrs


@attrs.frozen
class Expression:
    """An annotated or a found expression; offsets in code points, end exclusive."""

    start: int
    end: int
    type: str | None
    value: str | None


@attrs.frozen
class Document:
    """An annotated text; dct: its publication date, ISO 8601."""

    text: str
    dct: str | None
    expressions: tuple[Expression, ...]
    lang: str = "en"


def corpora(folder: Path) -> Iterator[tuple[str, list[Document]]]:
    """Yield the name and the documents of each set: a ``.jsonl`` file, or a folder with ``.tml`` files."""
    for file in sorted(folder.rglob("*.jsonl")):
        yield file.stem, [_from_json(json.loads(line)) for line in file.read_bytes().splitlines()]
    for inner in sorted({file.parent for file in folder.rglob("*.tml")}):
        yield inner.name, [from_timeml(file.read_bytes()) for file in sorted(inner.glob("*.tml"))]


def _from_json(record: dict[str, Any]) -> Document:
    expressions = (
        Expression(one["start"], one["end"], one.get("type"), one.get("value")) for one in record["timexes"]
    )
    return Document(record["text"], record.get("dct"), tuple(expressions), record.get("lang", "en"))


def from_timeml(source: bytes) -> Document:
    """Read one TimeML document: the text is what stands in ``TEXT``, the date the ``TIMEX3`` in ``DCT``."""
    root = ElementTree.fromstring(source)
    created, body = root.find(".//DCT//TIMEX3"), root.find(".//TEXT")
    if body is None:
        raise ValueError("a TimeML document without TEXT")
    pieces: list[str] = []
    expressions: list[Expression] = []
    _walk(body, pieces, expressions)
    dct = None if created is None else created.get("value")
    return Document("".join(pieces), dct, tuple(expressions))


def _walk(element: ElementTree.Element, pieces: list[str], expressions: list[Expression]) -> None:
    """Collect the text of *element*, and where its expressions stand in the whole text."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, expressions)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        end = sum(map(len, pieces))
        expressions.append(Expression(start, end, element.get("type"), element.get("value")))
