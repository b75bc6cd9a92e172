"""What a merge knows from pass to pass, and from run to run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple, Protocol

from chronos.event import Event
from chronos.merge.finish import Finish
from chronos.merge.group import Joint, Pair, Places
from chronos.merge.telling import Records, Telling


class Known(NamedTuple):
    """What is known of the events of a pass, as places, before it is made.

    asked: the pairs that are to be compared; new: the places of what no merge before had; pairs: those of
    the others that are alike; joints, unsettled: see `chronos.merge.group.Settled`.
    """

    asked: Iterable[Places]
    new: Set[int] = frozenset()
    pairs: Sequence[Pair] = ()
    joints: Sequence[Joint] = ()
    unsettled: Set[int] = frozenset()


class Course(Protocol):
    """What a merge knows from pass to pass."""

    def telling(self, event: Event, records: Records, gist: str) -> Telling:
        """Return an event that articles tell with what it is compared by.

        gist: this as a text, empty where it is not known.
        """
        ...

    def known(self, tellings: Sequence[Telling]) -> Known:
        """Return what is known of the events, in the order of their ranks, that the next pass is of."""
        ...

    def joined(self, members: Sequence[Telling], joint: Joint, records: Records) -> Telling:
        """Return what a joint makes of some of these events, with what it is compared by."""
        ...

    def finish(self, telling: Telling) -> Finish | None:
        """Return what is told of an event that is not joined any more, where that is known."""
        ...
