"""Which story an article tells: what parts reports of one happening from those of others like it.

Two articles with "the explosion on May 3" mean one if both are about Orlun, and one may be about Graz.
"""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs

from chronos.chronology import ArticleRecord
from chronos.cues import cues
from chronos.event import Event
from chronos.granularity import Granularity
from chronos.merge.similarity import Gist, gist_of, listed, stem_of

_MOST, _MOST_JOINED = 10, 20  # names of a story: those told most often
_WORD = re.compile(r"[^\W\d_](?:[\w'’]|\.(?=[^\W\d_]\b))*")
_SHORT = 3  # letters of what a point stands behind that ends no sentence: "Dr", "Gov"
_LOOKED = 8  # characters before a word
_OPENING = ".!?:;"  # after these a capital may be that of any word
_BETWEEN = " \"'“”‘’(—–-\n"


class _Names(NamedTuple):
    """The stems of the names of a text; perhaps: of what may be one, as it only opens a sentence."""

    surely: frozenset[str]
    perhaps: frozenset[str]


def gists_of(events: Sequence[Event], record: ArticleRecord) -> list[Gist]:
    """Return what the events that one article tells are compared by."""
    gists = [gist_of(event, record.lang) for event in events]
    named = [_names(source.quote.exact, record.lang) for event in events for source in event.sources]
    if record.title and not _in_capitals(record.title):
        named.append(_names(record.title, record.lang))
    surely = frozenset().union(*(names.surely for names in named))
    told = Counter(stem for names in named for stem in names.surely | names.perhaps if stem in surely)
    ranked = _ranked(told)
    return [
        attrs.evolve(gist, story=_story(gist, ranked), sole=sole)
        for gist, sole in zip(gists, _soles(events, gists), strict=True)
    ]


def of_members(gist: Gist, members: Iterable[Gist]) -> Gist:
    """Return the gist of what was joined of others, with the story that they tell."""
    members = list(members)
    told = Counter(stem for member in members for stem in member.story)
    sole = frozenset().union(*(member.sole for member in members))
    return attrs.evolve(gist, story=_story(gist, _ranked(told), _MOST_JOINED), sole=gist.acts & sole)


def _ranked(told: Counter[str]) -> dict[str, int]:
    """Return the places of names, those told most often first."""
    return {stem: n for n, stem in enumerate(sorted(told, key=lambda stem: (-told[stem], stem)))}


def _story(gist: Gist, ranked: Mapping[str, int], most: int = _MOST) -> frozenset[str]:
    """Return the names told most often, those of the event itself before others."""
    own = sorted(gist.names & ranked.keys(), key=ranked.__getitem__)
    others = (stem for stem in ranked if stem not in gist.names)
    return frozenset(itertools.islice(itertools.chain(own, others), most))


def _soles(events: Sequence[Event], gists: Sequence[Gist]) -> list[frozenset[str]]:
    """Return of each event the acts that no other one of the article has at its time, if it has a time."""
    told: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for n, (event, gist) in enumerate(zip(events, gists, strict=True)):
        when = event.interval
        if when.start is not None and when.end is not None and when.granularity <= Granularity.MONTH:
            for act in gist.acts:
                told[act].append((when.start, when.end, n))
    soles: list[set[str]] = [set() for _ in events]
    for act, times in told.items():
        times.sort()
        latest = -math.inf
        for (start, end, n), (after, _, _) in itertools.pairwise((*times, (math.inf, math.inf, 0))):
            if latest <= start and end <= after:
                soles[n].add(act)
            latest = max(latest, end)
    return [frozenset(acts) for acts in soles]


@functools.lru_cache(1 << 14)
def _names(text: str, lang: str) -> _Names:
    """Return the names of a text that not every story has.

    >>> sorted(_names("Police said Ada Roe left Graz. Lorne fell.", "en").surely)
    ['ada', 'graz', 'lorn', 'roe']
    """
    surely: set[str] = set()
    perhaps: set[str] = set()
    for word, opens in _capitals(text, lang):
        (perhaps if opens else surely).add(stem_of(word, lang))
    common = _common(lang)
    return _Names(frozenset(surely) - common, frozenset(perhaps) - common)


def _capitals(text: str, lang: str) -> Iterator[tuple[str, bool]]:
    """Yield the words with a capital, and whether that may be only because they open a sentence.

    A singular noun that opens one has no article before its verb if it is a name.
    """
    known = cues(lang)
    words = list(_WORD.finditer(text))
    for n, word in enumerate(words):
        if not word[0][0].isupper():
            continue
        before = text[max(word.start() - _LOOKED, 0) : word.start()].rstrip(_BETWEEN)
        behind_title = n > 0 and before[-1:] == "." and len(words[n - 1][0]) <= _SHORT
        opens = not behind_title and (not before or before[-1] in _OPENING)
        after = words[n + 1][0] if n + 1 < len(words) else ""
        is_subject = bool(known.word(after).base) and not known.plural(word[0].lower())
        yield word[0], opens and not (is_subject and not known.word(word[0].lower()).base)


def _in_capitals(title: str) -> bool:
    """Tell whether most words of a headline have a capital, as American ones have: that names nothing."""
    words = _WORD.findall(title)
    return 2 * sum(1 for word in words if word[0].isupper()) > len(words)


@functools.cache
def _common(lang: str) -> frozenset[str]:
    """Return the stems of names that stories have in common, and that of no name."""
    return listed("common_names", lang) | {""}
