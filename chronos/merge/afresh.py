"""The course of a merge that knows of none before: each pass compares what the one before joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from chronos.event import Event, Status
from chronos.merge.candidates import Dated, candidates
from chronos.merge.course import Known
from chronos.merge.finish import Finish
from chronos.merge.group import Joint, Places
from chronos.merge.telling import Records, Sought, Telling
from chronos.merge.union import united


class Gone(NamedTuple):
    """When what was joined had been told, and in which words; the events themselves are let go."""

    dated: list[Dated]
    spoken: list[Dated]


class Afresh:
    """See `chronos.merge.course.Course`."""

    def __init__(self) -> None:
        self._is_first = True
        self._joined: set[int] = set()  # the serials of what the last pass made
        self._gone: list[Sought] = []

    def telling(self, event: Event, records: Records, gist: str) -> Telling:
        """Return an event that articles tell with what it is compared by."""
        return Telling.of(event, records, packed=gist)

    def known(self, tellings: Sequence[Telling]) -> Known:
        """Ask for all pairs, or where a pass was before this one, for those of what it has joined."""
        if self._is_first:
            self._is_first = False
            return Known(_worth_comparing(tellings, None, Gone([], [])))
        joined = {n for n, telling in enumerate(tellings) if telling.serial in self._joined}
        gone = Gone(
            [one.dated for one in self._gone if one.dated], [one.spoken for one in self._gone if one.spoken]
        )
        self._joined.clear()
        self._gone.clear()
        return Known(_worth_comparing(tellings, joined, gone))

    def joined(self, members: Sequence[Telling], joint: Joint, records: Records) -> Telling:
        """Return what a joint makes of some events, with what it is compared by."""
        telling = Telling.of(united(members, joint.because, records), records)
        self._joined.add(telling.serial)
        self._gone += (member.sought for member in members)
        return telling

    def finish(self, telling: Telling) -> Finish | None:
        """Return what is told of an event that is not joined any more: nothing is known of any."""
        return None


def _worth_comparing(tellings: Sequence[Telling], joined: Set[int] | None, gone: Gone) -> Iterator[Places]:
    """Yield the pairs that share words of their titles, and those of a plan and a report that may tell it."""
    plans = {n for n, telling in enumerate(tellings) if telling.event.status is Status.PLANNED}
    found: set[Places] = set()
    dated = {n: t.dated for n, t in enumerate(tellings) if t.dated}
    for pair in candidates(dated, joined=joined, gone=gone.dated):
        if not plans.isdisjoint(pair):
            found.add(pair)
        yield pair
    if plans:
        spoken = {n: t.spoken for n, t in enumerate(tellings) if t.spoken}
        for pair in candidates(spoken, seekers=plans, joined=joined, gone=gone.spoken, nearby=False):
            if pair not in found and not plans.isdisjoint(pair):
                yield pair
