"""Headlines: lines without a full stop, which tell in short what the sentences under them tell."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronos.article import Article
from chronos.cues import Cues
from chronos.event import Event, Source
from chronos.extract.event import quote_of
from chronos.extract.tagging import NOMINAL, Tag, tagged

_BECAUSE = "headline over the report"
_SHARED = 2  # words that a headline shares with the sentence that tells the same
_ENDS = (".", "!", "?", '"', "”", "’", ")")


def is_heading(text: str, last: int) -> bool:
    """Tell whether the sentence that ends at *last* is a line without a full stop, as headlines are."""
    return text[last - 1 : last] not in _ENDS and text[last : last + 1] in ("", "\n")


def headed(
    article: Article, headings: Sequence[tuple[int, int]], events: tuple[Event, ...], known: Cues
) -> tuple[Event, ...]:
    """Give each headline to the first event whose sentence tells the same, as one more quote of it."""
    added: dict[int, list[Source]] = {}
    for first, last in headings:
        said = _said(article.text, first, last, known)
        for n, event in enumerate(events):
            quote = event.sources[0].quote
            if (
                quote.start >= last
                and len(said & _said(article.text, quote.start, quote.end, known)) >= _SHARED
            ):
                source = Source(article.id, quote_of(article.text, first, last), None, (_BECAUSE,))
                added.setdefault(n, []).append(source)
                break
    return tuple(
        attrs.evolve(event, sources=(*event.sources, *added.get(n, ()))) for n, event in enumerate(events)
    )


def _said(text: str, first: int, last: int, known: Cues) -> frozenset[str]:
    """The stems of the words that say something."""
    tokens = tagged(text, first, last, (), known)
    return frozenset(known.stem(t.word) for t in tokens if t.tag in NOMINAL | {Tag.VERB, Tag.GERUND})
