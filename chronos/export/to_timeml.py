"""Chronology -> ``chronology.tml``: the quoted sentences with their time expressions tagged inline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from chronos.chronology import Chronology
from chronos.event import Quote
from chronos.export.timeml import DECLARATION, ROOT, Passage, timeml
from chronos.timex import Mention


def to_timeml(chronology: Chronology) -> str:
    """Write the sentences that events are quoted from, by article.

    A chronology does not hold whole texts; ``chronos dates --format timeml`` writes those.
    """
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for event in chronology.events:
        for source in event.sources:
            quotes[source.article].append(source.quote)
    mentions: Mapping[str, list[Mention]] = defaultdict(list)
    for record in chronology.mentions:
        mentions[record.article].append(record.mention)
    root = ET.Element(ROOT)
    root.text = "\n"
    for one in chronology.articles:
        told = sorted(mentions[one.id], key=lambda mention: (mention.start, -mention.end))
        root.append(timeml(one.id, one.title, one.published, _passages(quotes[one.id]), told))
    return f"{DECLARATION}\n{ET.tostring(root, encoding='unicode')}\n"


def _passages(quotes: list[Quote]) -> Iterator[Passage]:
    """Yield each sentence once, in the order of the text."""
    place = 0
    for quote in sorted(quotes, key=lambda quote: (quote.start, -quote.end)):
        if quote.start >= place:
            yield Passage(quote.exact, quote.start)
            place = quote.end
