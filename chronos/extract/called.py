"""What a text calls those whom it names: the words with a capital right before a name."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Mapping

_BEFORE = re.compile(r"([^\W\d_a-z]\w{1,63}) (?=(\w{1,64}|\S))")  # bounded: no run of letters makes it slow
_FIRST, _EDGE = re.compile(r"\w{1,64}|\S"), re.compile(r"\b")
_TEXTS, _NAMES = 8, 1024  # kept


@functools.lru_cache(maxsize=_NAMES)
def capitals_before(text: str, name: str) -> frozenset[str]:
    """Return the words with a capital that stand right before a name somewhere in a text.

    >>> sorted(capitals_before("Ada Roe met Jan Vold. Mayor Roe left Roeford.", "Roe"))
    ['Ada', 'Mayor']
    """
    first = _FIRST.match(name)
    places = _by_next(text).get(first[0], {}) if first else {}
    if first and first.end() == len(name):
        return frozenset(places)
    return frozenset(word for word, starts in places.items() if any(_stands(text, name, n) for n in starts))


@functools.lru_cache(maxsize=_TEXTS)
def _by_next(text: str) -> Mapping[str, Mapping[str, list[int]]]:
    """Return the words with a capital by what follows them, with the places of that."""
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for match in _BEFORE.finditer(text):
        found[match[2]][match[1]].append(match.end())
    return found


def _stands(text: str, name: str, place: int) -> bool:
    return text.startswith(name, place) and _EDGE.match(text, place + len(name)) is not None
