"""Contradictions within an event: sources that count otherwise, as "killed 12" and "killed 14"."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronos.chronology import ArticleRecord
from chronos.event import Conflict, Source
from chronos.extract.syntax import Sentence, sentence_of
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag

NUMBER = "number"
_COMPARED = 8  # quotes of an event
_LIGHT = ("stems.light", "verbs.state", "verbs.reporting")  # verbs that say nothing of what is counted


@attrs.frozen(slots=True)
class Count:
    """How many of whom something was done to.

    act: the stem of what was done; of: that of whom, empty for people; bound: whether there may be more;
    said: the words.
    """

    act: str
    of: str
    number: int
    bound: bool
    said: str


Told = tuple[int, str, str, Count]  # number, words, article


def differing(sources: Sequence[Source], articles: Mapping[str, ArticleRecord]) -> Iterator[Conflict]:
    """Yield the numbers in which the articles of an event differ, as its conflicts."""
    if len({source.quote.exact for source in sources}) < 2:  # most events: reading is what costs
        return
    told: dict[str, set[Told]] = defaultdict(set)
    for source in sorted(sources, key=lambda source: (source.quote.exact, source.article))[:_COMPARED]:
        article = articles.get(source.article)
        for count in counts(source.quote.exact, article.lang if article else "en"):
            told[count.act].add((count.number, count.said, source.article, count))
    for _, counted in sorted(told.items()):
        pairs = itertools.combinations(sorted(counted, key=lambda one: one[:3]), 2)
        against = {one for pair in pairs if _differ(*pair) for one in pair}
        if against:
            said = [f'"{said}"' for _, said in sorted({one[:2] for one in against})]
            who = tuple(sorted({article for _, _, article, _ in against}))
            yield Conflict(NUMBER, f"told with numbers that differ: {'; '.join(said)}", (), who)


def _differ(first: Told, second: Told) -> bool:
    """Tell whether two articles, that of the smaller number first, cannot both be right."""
    (_, _, article, less), (_, _, other, more) = first, second
    same = less.of == more.of or not less.of or not more.of
    return article != other and same and less.number != more.number and not less.bound


@functools.lru_cache(1 << 12)
def counts(text: str, lang: str) -> tuple[Count, ...]:
    """Return what a sentence counts, each act that it counts once.

    >>> [(count.number, count.bound, count.said) for count in counts("It killed at least 12 people.", "en")]
    [(12, True, 'killed at least 12 people')]
    """
    sentence = sentence_of(text, lang)
    found = [one for n in range(len(sentence.tokens)) if (one := _count(sentence, n, text))]
    acts = [count.act for count in found]
    return tuple(count for count in found if acts.count(count.act) == 1)


def _count(sentence: Sentence, n: int, text: str) -> Count | None:
    number = _number(sentence, n)
    if number is None:
        return None
    first = n
    while sentence.cues.has("words.quantity", sentence.word(first - 1)):
        first -= 1
    last = n + 1
    while sentence.tag(last) in NOMINAL and not sentence.tokens[last].known.base:
        last += 1
    act = _act_beside(sentence, first, last)
    if act is None or _vague(sentence, first, n):
        return None
    begin, end = min(first, act), max(last, act + 1)
    return Count(
        _stem(sentence, act),
        _of(sentence, n + 1, last),
        number,
        first < n,
        text[sentence.tokens[begin].start : sentence.tokens[end - 1].end],
    )


def _number(sentence: Sentence, n: int) -> int | None:
    """Return the whole number at a token that stands for itself: not that of "5%", "2.5" or "two dozen"."""
    if sentence.tag(n) is not Tag.NUMBER or Tag.NUMBER in (sentence.tag(n - 1), sentence.tag(n + 1)):
        return None
    return sentence.cues.number(sentence.word(n))


def _vague(sentence: Sentence, first: int, n: int) -> bool:
    """Tell whether words before a number leave open on which side of it the truth lies: "about 12"."""
    return any(not sentence.cues.has("words.lower_bound", sentence.word(k)) for k in range(first, n))


def _act_beside(sentence: Sentence, first: int, last: int) -> int | None:
    """Return the token of what was done to those who are counted: before them, or after."""
    if sentence.cues.has("nouns.casualty", sentence.word(last - 1)):
        return last - 1
    if _is_act(sentence, first - 1):
        return first - 1
    while sentence.tag(last) in AUXILIARY:
        last += 1
    return last if _is_act(sentence, last) else None


def _is_act(sentence: Sentence, n: int) -> bool:
    if sentence.tag(n) is None:
        return False
    token = sentence.tokens[n]
    base = token.known.base
    return token.known.listed and not any(sentence.cues.has(name, base) for name in _LIGHT)


def _of(sentence: Sentence, first: int, last: int) -> str:
    """Return the stem of whom a number counts, empty for people."""
    of = [n for n in range(first, last) if not sentence.cues.has("nouns.casualty", sentence.word(n))]
    if not of or sentence.cues.has("nouns.people", sentence.word(of[-1])):
        return ""
    return _stem(sentence, of[-1])


def _stem(sentence: Sentence, n: int) -> str:
    token = sentence.tokens[n]
    return sentence.cues.stem(token.known.base or token.word)
