"""Whether two titles tell the same of other names: "a strike in Graz" and "a strike in Lorne"."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Set

from chronos.cues import cues
from chronos.merge.similarity import Gist, stems
from chronos.merge.telling import Telling


def of_others(first: Telling, second: Telling) -> bool:
    """Tell whether two titles each have a name that the other report lacks, and one has nothing else.

    Who goes by another part of a name is no other: "Mrs Roe" and "Ada Roe".
    """
    one, other = first.gist, second.gist
    if one.named <= other.names or other.named <= one.names:  # most
        return False
    untold, unsaid = _beyond(one, other), _beyond(other, one)
    mine, theirs = _names(first, one, untold), _names(second, other, unsaid)
    return bool(mine and theirs) and (mine == untold or theirs == unsaid)


def _beyond(gist: Gist, other: Gist) -> frozenset[str]:
    """Return the stems of a title that the other report lacks."""
    return gist.told.difference(other.told, *other.quotes)


def _names(telling: Telling, gist: Gist, beyond: Set[str]) -> frozenset[str]:
    """Return the stems of the names of which the other report has no part."""
    runs = (run for run in _runs(telling.event.title, telling.lang) if run <= beyond)
    return frozenset().union(*runs) & gist.named


@functools.lru_cache(1 << 14)
def _runs(title: str, lang: str) -> tuple[frozenset[str], ...]:
    """Return the stems of each run of words with capitals; a title may open with a plural that is no name."""
    runs = []
    for capital, run in itertools.groupby(title.split(), lambda word: word[0].isupper()):
        words = " ".join(run)
        if capital and not (title.startswith(words) and cues(lang).plural(words.lower())):
            runs.append(stems(words, lang)[0])
    return tuple(runs)
