"""A text with its time expressions tagged inline (TimeML 1.2.1, ISO 24617-1), in the frame of TempEval-3."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

import attrs

from chronos.article import Publication
from chronos.export.clean import clean, one_line
from chronos.timex import Mention

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
ROOT = "corpus"  # holds a TimeML element an article
_DCT = "t0"


@attrs.frozen
class Passage:
    """Words of an article, and where they begin there."""

    text: str
    start: int = 0


def timeml(
    id: str,
    title: str | None,
    published: Publication | None,
    passages: Iterable[Passage],
    mentions: Sequence[Mention],
) -> ET.Element:
    """Return the TimeML element of an article: DOCID, DCT, TITLE and TEXT, which has a line a passage.

    A mention that begins inside another one is a TIMEX3 without text, as TimeML allows.
    """
    root = ET.Element("TimeML")
    ET.SubElement(root, "DOCID").text = one_line(id)
    if published is not None:
        dct = {"tid": _DCT, "type": "DATE", "value": published.value, "functionInDocument": "CREATION_TIME"}
        if published.between:
            dct["mod"] = "APPROX"
        ET.SubElement(ET.SubElement(root, "DCT"), "TIMEX3", dct).text = published.value
    if title:
        ET.SubElement(root, "TITLE").text = one_line(title)
    ids = {one.name: f"t{n}" for n, one in enumerate(mentions, 1)}
    if published is not None:
        ids["dct"] = _DCT
    text = ET.SubElement(root, "TEXT")
    for number, passage in enumerate(passages):
        _say(text, "\n" if number else "")
        _tag(text, passage, mentions, ids)
    for element in (root, *root):
        element.tail = "\n"
    root.text = "\n"
    return root


def _tag(parent: ET.Element, passage: Passage, mentions: Sequence[Mention], ids: dict[str, str]) -> None:
    """Add a passage to *parent*, its mentions as TIMEX3."""
    start, end = passage.start, passage.start + len(passage.text)
    place = start
    for mention in mentions:
        if start <= mention.start < mention.end <= end:
            outside = mention.start >= place
            if outside:
                _say(parent, passage.text[place - start : mention.start - start])
                place = mention.end
            timex = ET.SubElement(parent, "TIMEX3", _attributes(mention, ids))
            timex.text = clean(passage.text[mention.start - start : mention.end - start]) if outside else None
    _say(parent, passage.text[place - start :])


def _say(parent: ET.Element, words: str) -> None:
    """Add *words* behind all that stands in *parent*."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + clean(words)
    else:
        parent.text = (parent.text or "") + clean(words)


def _attributes(mention: Mention, ids: dict[str, str]) -> dict[str, str]:
    said = mention.said
    told = {
        "tid": ids[mention.name],
        "type": mention.type,
        "value": mention.value,
        "mod": mention.mod,
        "quant": said.quant,
        "freq": said.freq,
        "temporalFunction": "true" if mention.anchor in ids else None,
        "anchorTimeID": ids.get(mention.anchor),
    }
    return {name: one_line(value) for name, value in told.items() if value}
