"""What the sentences of an article tell, by which those of another are known to tell the same."""

from __future__ import annotations

import attrs

from chronos.article import Article
from chronos.cues import cues
from chronos.merge.similarity import cosine, stems
from chronos.sentence import sentences

LONGEST = 20_000  # code points
_SHARED, _ALIKE = 5, 0.5  # stems that two sentences of one happening share at least, and their cosine


@attrs.frozen(slots=True)
class Telling:
    """A sentence: its span, and the stems of its words and names."""

    start: int
    end: int
    words: frozenset[str]
    names: frozenset[str]


def opening(article: Article) -> Article:
    """Return as much of an article as is looked at: news tells first what is new."""
    return attrs.evolve(article, text=article.text[:LONGEST])


def tellings(article: Article) -> list[Telling]:
    """Return what each sentence of an article tells."""
    spans = sentences(article.text, cues(article.lang))
    return [Telling(start, end, *stems(article.text[start:end], article.lang)) for start, end in spans]


def likeness(first: Telling, second: Telling) -> float:
    """Return how alike two sentences are, 0 where they do not tell the same.

    They share more names than set them apart, and where both have figures, one at least.
    """
    shared, names = first.words & second.words, first.names & second.names
    rivals = min(len(first.names - second.names), len(second.names - first.names))
    if len(shared) < _SHARED or len(names) <= rivals or _other_figures(first.words, second.words):
        return 0.0
    alike = cosine(first.words, second.words)
    return alike if alike >= _ALIKE else 0.0


def _other_figures(first: frozenset[str], second: frozenset[str]) -> bool:
    figures = [{word for word in words if word[0].isdecimal()} for words in (first, second)]
    return all(figures) and figures[0].isdisjoint(figures[1])
