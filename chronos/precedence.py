"""Which pairs of events cannot all stand: those that words and dates together put into a circle."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping

from chronos.event import Event
from chronos.interval import Interval

Pair = tuple[str, str]  # the id of an earlier event, and that of a later one

_Graph = dict[Hashable, list[Hashable]]


def in_cycles(events: Mapping[str, Event], told: Collection[Pair]) -> set[Pair]:
    """Return the pairs of *told* that contradict the dates of *events*, or each other, in some circle."""
    parts = _parts(_graph({id: events[id].interval for pair in told for id in pair}, told))
    return {pair for pair in told if parts[pair[0]] == parts[pair[1]]}


def _graph(intervals: Mapping[str, Interval], told: Iterable[Pair]) -> _Graph:
    """Return what must come before what: each event leads to its end, and each moment to what begins then.

    The moments stand between the events, so that the graph grows with the events and not with their pairs.
    """
    graph: _Graph = defaultdict(list)
    for earlier, later in sorted(told):
        graph[earlier].append(later)
    for id, interval in sorted(intervals.items()):
        if interval.end is not None:
            graph[id].append(interval.end)
        if interval.start is not None:
            graph[interval.start].append(id)
    moments = sorted(
        {m for interval in intervals.values() for m in (interval.start, interval.end) if m is not None}
    )
    for moment, following in itertools.pairwise(moments):
        graph[moment].append(following)
    return graph


def _parts(graph: _Graph) -> dict[Hashable, int]:
    """Number the strongly connected parts of a graph (Kosaraju and Sharir)."""
    backward: _Graph = defaultdict(list)
    for node, following in list(graph.items()):
        for other in following:
            backward[other].append(node)
    finished: list[Hashable] = []
    seen: set[Hashable] = set()
    for node in list(graph):
        finished += _reached(node, graph, seen)
    parts: dict[Hashable, int] = {}
    seen = set()
    for n, node in enumerate(reversed(finished)):
        parts |= dict.fromkeys(_reached(node, backward, seen), n)
    return parts


def _reached(first: Hashable, graph: _Graph, seen: set[Hashable]) -> Iterator[Hashable]:
    """Yield the nodes not *seen* that *first* leads to, each after those it leads to itself."""
    if first in seen:
        return
    seen.add(first)
    stack = [(first, iter(graph[first]))]
    while stack:
        node, following = stack[-1]
        other = next((one for one in following if one not in seen), None)
        if other is None:
            stack.pop()
            yield node
        else:
            seen.add(other)
            stack.append((other, iter(graph[other])))
