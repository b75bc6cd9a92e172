"""An editor's hand: changes to a chronology that outlive the next run."""

from __future__ import annotations

import attrs

from chronos.article import Publication
from chronos.event import Status
from chronos.interval import Interval

PINNED = "pinned"  # the tag of an event that is kept whatever else is left out


@attrs.frozen(slots=True)
class Edit:
    """A change to one event.

    where: the file and the block; event: a key of the event, see `chronos.edits.keys`;
    merge: keys of the events to put together with it; split: keys of reports to take out of it;
    pin: keep it whatever else is left out; the rest is what it is to say, None or empty for no change.
    """

    where: str
    event: str
    title: str | None = None
    date: Interval | None = None
    status: Status | None = None
    drop: bool = False
    pin: bool = False
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@attrs.frozen(slots=True)
class Addition:
    """An event that no article of the run tells, with the words that tell it and where they stand."""

    where: str
    title: str
    date: Interval
    quote: str
    status: Status = Status.REPORTED
    pin: bool = False
    tags: tuple[str, ...] = ()
    url: str | None = None
    outlet: str | None = None
    published: Publication | None = None


@attrs.frozen(slots=True)
class Edits:
    """The changes of a file in their order, and the events it adds."""

    changes: tuple[Edit, ...] = ()
    additions: tuple[Addition, ...] = ()
