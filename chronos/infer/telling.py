"""What the sentences of an article tell, by which those of another are known to tell the same."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import attrs

from chronos.article import Article
from chronos.cues import cues
from chronos.merge.similarity import cosine, stems
from chronos.sentence import sentences

LONGEST = 10_000
"""How many code points of an article are looked at."""
_MOST = 100  # sentences of them
SHARED = 5
"""How many stems two sentences of one happening share at least."""
_ALIKE = 0.5  # their cosine at least
_LEAD = 4  # sentences in which news is told
_SHARED_LEAD, _NAMES = 8, 2  # stems and names that two leads on the same news share at least


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
    """Return what each of the first sentences of an article tells."""
    spans = itertools.islice(sentences(article.text, cues(article.lang)), _MOST)
    return [Telling(start, end, *stems(article.text[start:end], article.lang)) for start, end in spans]


def likeness(first: Telling, second: Telling) -> float:
    """Return how alike two sentences are, 0 where they do not tell the same.

    They share more names than set them apart, and where both have figures, one at least.
    """
    shared, names = first.words & second.words, first.names & second.names
    rivals = min(len(first.names - second.names), len(second.names - first.names))
    if len(shared) < SHARED or len(names) <= rivals or _other_figures(first.words, second.words):
        return 0.0
    alike = cosine(first.words, second.words)
    return alike if alike >= _ALIKE else 0.0


def lead(told: Sequence[Telling]) -> Telling:
    """Return the first sentences of an article as one."""
    first = told[:_LEAD]
    words = frozenset[str]().union(*(one.words for one in first))
    names = frozenset[str]().union(*(one.names for one in first))
    return Telling(0, max((one.end for one in first), default=0), words, names)


def same_lead(first: Telling, second: Telling) -> bool:
    """Tell whether two leads tell the same news."""
    enough = len(first.words & second.words) >= _SHARED_LEAD and len(first.names & second.names) >= _NAMES
    return enough and cosine(first.words, second.words) >= _ALIKE


def _other_figures(first: frozenset[str], second: frozenset[str]) -> bool:
    figures = [{word for word in words if word[0].isdecimal()} for words in (first, second)]
    return all(figures) and figures[0].isdisjoint(figures[1])
