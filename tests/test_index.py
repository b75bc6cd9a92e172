"""The index finds one event at a time what the search over all finds."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Set
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from marked import span
from test_candidates import TOLD

from chronos.merge.candidates import Dated, candidates
from chronos.merge.index import Index
from chronos.merge.telling import Rank

Pairs = set[tuple[int, int]]


def in_order(pairs: Iterable[tuple[int, int]]) -> Pairs:
    """Return pairs with the smaller number first."""
    return {(min(pair), max(pair)) for pair in pairs}


@given(st.lists(TOLD, min_size=8, max_size=40), st.booleans(), st.data())
def test_the_index_finds_what_the_search_over_all_finds(
    told: list[tuple[str, Set[str]]], nearby: bool, data: st.DataObject
) -> None:
    """Also after events have come and gone, and it tells all pairs that are so only now, or no more."""
    dated = {n: one for n, (date, words) in enumerate(told) if (one := Dated.of(span(date), words))}
    new = data.draw(st.sets(st.sampled_from(sorted(dated)), max_size=3))
    gone = data.draw(st.sets(st.sampled_from(sorted(dated)), max_size=6)) - new
    asking = data.draw(st.sampled_from([set(dated), {n for n in dated if n % 3 == 0}]))
    entries: dict[int, tuple[Dated, Rank, bool]] = {
        n: (one, (f"{n:02}", "", ""), n in asking) for n, one in dated.items()
    }
    index = Index(nearby=nearby)
    few = data.draw(st.sampled_from([1, 99]))
    with patch("chronos.merge.candidates.CROWD", 4), patch("chronos.merge.index._FEW", few):
        known: Pairs = set()
        if data.draw(st.booleans()):  # what is looked up is kept from then on
            index.hold({n: entry for n, entry in entries.items() if n not in new}, ())
            known = in_order(index.near(dated))
            index.hold({n: entry for n, entry in entries.items() if n in new}, gone)
        else:
            index.hold({n: entry for n, entry in entries.items() if n not in gone}, gone)
        before = set(candidates({n: one for n, one in dated.items() if n not in new}, nearby=nearby))
        held = {n: one for n, one in dated.items() if n not in gone}
        every = set(candidates(held, seekers=asking, nearby=nearby))

        near = in_order(index.near(dated))
        assert near <= every <= near | known
        assert {pair for pair in itertools.combinations(sorted(dated), 2) if index.is_near(pair)} == every
        found = in_order(index.nearer([dated[n] for n in gone], new))
        found |= in_order(index.near(new))
        assert found <= every
        assert every <= before | found
        old = candidates({n: one for n, one in dated.items() if n not in new}, seekers=asking, nearby=nearby)
        kept = in_order(pair for pair in old if gone.isdisjoint(pair))
        beside = {n: {other for pair in kept if n in pair for other in pair if other != n} for n in dated}
        assert kept - every <= in_order(index.parted(beside, new))
