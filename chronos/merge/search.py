"""What is worth comparing with the few events that a pass of a merge changed."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping

from chronos.merge.history import Trace
from chronos.merge.index import Beside, Index, Numbers

_FEW = 8  # pairs for each new event, with each pair there from both sides


class Search:
    """The events of a pass by their numbers: titles are looked for among titles, plans among reports."""

    def __init__(self) -> None:
        self._titles, self._spoken = Index(), Index(nearby=False)

    def hold(self, came: Mapping[int, Trace], left: Collection[int]) -> None:
        """Take in events that *came*, and let those go that *left*."""
        self._titles.hold({n: (t.dated, t.rank, True) for n, t in came.items() if t.dated}, left)
        self._spoken.hold({n: (t.spoken, t.rank, t.plan) for n, t in came.items() if t.spoken}, left)

    def nearer(self, new: Collection[int], gone: Collection[Trace]) -> set[Numbers]:
        """Return the pairs of *new* ones, and those worth comparing only since others are *gone*."""
        titles = self._titles.nearer([one.dated for one in gone if one.dated], new)
        spoken = self._spoken.nearer([one.spoken for one in gone if one.spoken], new)
        near = (index.near(new) for index in (self._titles, self._spoken))
        return set(_in_order(itertools.chain(titles, spoken, *near)))

    def parted(self, beside: Beside, new: Collection[int]) -> Iterator[Numbers]:
        """Yield the pairs of *beside* that are worth comparing no more since the *new* ones came."""
        perhaps: Iterable[Numbers] = ((one, other) for one, others in beside.items() for other in others)
        if sum(map(len, beside.values())) > _FEW * len(new):  # else each is soon asked
            perhaps = itertools.chain(self._titles.parted(beside, new), self._spoken.parted(beside, new))
        for pair in set(_in_order(perhaps)):
            if not self._titles.is_near(pair) and not self._spoken.is_near(pair):
                yield pair


def _in_order(pairs: Iterable[Numbers]) -> Iterator[Numbers]:
    return ((one, other) if one < other else (other, one) for one, other in pairs)
