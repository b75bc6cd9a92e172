"""Groups of events that are one, grown anew and from what an earlier grouping settled."""

from __future__ import annotations

import itertools
from collections.abc import Sequence, Set

from hypothesis import given
from hypothesis import strategies as st
from reports import told

from chronos.merge.alike import alike
from chronos.merge.group import Joint, Pair, Places, Settled, grouped
from chronos.merge.telling import Telling

FACTS = (
    "The navy sank the ferry Alba off Port Rowan",
    "The navy sank the ferry Alba",
    "The navy sank two ferries off Port Rowan",
    "The navy raised the ferry Alba off Port Rowan",
    "The navy raised a ferry off Port Rowan",
    "The mayor of Port Rowan raised the ferry Alba",
    "The mayor of Port Rowan opened the bridge",
    "The mayor and the navy opened the bridge off Port Rowan",
)
DATES = ("on [2024-06-06|Thursday]", "in [2024-06|June]", "on [2024-06-07|Friday]")
EVENTS, RECORDS = told(*(f"{fact} {date}." for fact in FACTS for date in DATES))
TELLINGS = [Telling.of(event, {record.id: record for record in RECORDS}) for event in EVENTS]
PAIRS = {
    (a, b): more
    for a, b in itertools.combinations(range(len(TELLINGS)), 2)
    if (more := alike(TELLINGS[a], TELLINGS[b])) is not None
}
SOME = st.sets(st.sampled_from(range(len(TELLINGS))), max_size=6)


def among(places: Sequence[int], apart: Set[Places]) -> list[Pair]:
    """Return the pairs of some events, but for those that are kept apart, in their places there."""
    at = {place: n for n, place in enumerate(places)}
    held = ((more, *pair) for pair, more in PAIRS.items() if pair not in apart and at.keys() >= set(pair))
    return [(more, at[a], at[b]) for more, a, b in held]


@given(SOME, SOME, st.sets(st.sampled_from(sorted(PAIRS)), max_size=5), st.data())
def test_what_was_settled_changes_nothing(
    gone: set[int], new: set[int], apart: set[Places], data: st.DataObject
) -> None:
    """Whatever events and pairs came and went since, groups are those that are grown anew."""
    before = [n for n in range(len(TELLINGS)) if n not in new]
    after = [n for n in range(len(TELLINGS)) if n not in gone]
    parted = data.draw(st.sets(st.sampled_from(sorted(apart)))) if apart else set()
    old, pairs = among(before, apart - parted), among(after, parted)
    now = {place: n for n, place in enumerate(after)}
    settled = settled_of(old, list(grouped([TELLINGS[n] for n in before], old)), pairs, before, now)

    tellings = [TELLINGS[n] for n in after]
    assert sorted(joints(tellings, pairs, settled)) == sorted(joints(tellings, pairs, None))


def settled_of(
    old: list[Pair], made: list[Joint], pairs: list[Pair], before: Sequence[int], now: dict[int, int]
) -> Settled:
    """Return what an earlier grouping says of events that have other places now, if they are there."""
    had = {tuple(now.get(before[place], -1) for place in pair) for _, *pair in old}
    has = {(a, b) for _, a, b in pairs}
    were = {now[n] for n in before if n in now}
    changed = (had - has) | {pair for pair in has - had if were >= set(pair)}
    unsettled = {place for pair in changed for place in pair}
    whole = []
    for places, because, joined in made:
        moved = tuple(now.get(before[place], -1) for place in places)
        if -1 in moved:
            unsettled.update(moved)
            continue
        here = tuple((now[before[a]], now[before[b]]) for a, b in joined)
        whole.append(Joint(moved, because, here))
    return Settled(has & had, whole, unsettled)


def joints(
    tellings: Sequence[Telling], pairs: list[Pair], settled: Settled | None
) -> list[tuple[object, ...]]:
    """Return what is joined, and why, in a form that can be sorted."""
    return [
        (joint.places, sorted((n, sorted(words)) for n, words in joint.because.items()), sorted(joint.pairs))
        for joint in grouped(tellings, pairs, settled)
    ]
