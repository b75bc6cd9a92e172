"""Whether two titles tell the same of other names: "a strike in Graz" and "a strike in Lorne"."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Set

from chronos.cues import cues
from chronos.merge.similarity import Gist, said, stems
from chronos.merge.telling import Telling


def of_others(first: Telling, second: Telling) -> bool:
    """Tell whether two titles each have a name that the other report lacks, and one has nothing else.

    Who goes by another part of a name is no other: "Mrs Roe" and "Ada Roe".
    """
    one, other = first.gist, second.gist
    if one.named <= other.names or other.named <= one.names:  # most
        return False
    untold, unsaid = beyond(one, other), beyond(other, one)
    mine, theirs = _names(first, one, untold), _names(second, other, unsaid)
    return bool(mine and theirs) and (mine == untold or theirs == unsaid)


def beyond(gist: Gist, other: Gist) -> frozenset[str]:
    """Return the stems of a title that the other report lacks."""
    return gist.told - said(other)


def _names(telling: Telling, gist: Gist, beyond: Set[str]) -> frozenset[str]:
    """Return the stems of the names of which the other report has no part."""
    runs = (run for run in _runs(telling.event.title, telling.lang) if run <= beyond)
    return frozenset().union(*runs) & gist.named


@functools.lru_cache(1 << 14)
def _runs(title: str, lang: str) -> tuple[frozenset[str], ...]:
    """Return the stems of each run of words with capitals; a plural that opens a title may be no name."""
    runs = itertools.groupby(title.split(), lambda word: word[0].isupper())
    named = [" ".join(run) for capital, run in runs if capital]
    if named and " " not in named[0] and title.startswith(named[0]) and cues(lang).plural(named[0].lower()):
        del named[0]
    return tuple(stems(run, lang)[0] for run in named)
