"""What happened, when, and who says so."""

from __future__ import annotations

import enum
from collections.abc import Sequence

import attrs

from chronos.interval import Interval
from chronos.relation import Relation

STATEMENT = "statement"  # the tag of an event that consists in somebody saying something


class Status(enum.StrEnum):
    """How an article tells of an event."""

    REPORTED = "reported"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"


class Basis(enum.StrEnum):
    """What an event's date rests on: an expression of its own, the article's lead date or publication."""

    EXPRESSION = "expression"
    LEAD = "lead"
    PUBLICATION = "publication"


@attrs.frozen(slots=True)
class Quote:
    """Words of an article: a W3C TextQuoteSelector with its TextPositionSelector.

    start, end: code points into the article's text, end exclusive; prefix, suffix: what stands around.
    """

    exact: str
    start: int
    end: int
    prefix: str = ""
    suffix: str = ""


@attrs.frozen(slots=True)
class Account:
    """What one report alone says of an event that others tell too: the event before it was merged."""

    id: str
    title: str
    interval: Interval
    status: Status
    basis: Basis


@attrs.frozen(slots=True)
class Link:
    """What a report says of the order of its event and another: a TLINK of TimeML with its signal.

    relation: ``before`` or ``after``; said: the words, such as "after the vote"; start: their place in the
    article's text; event: the id of the other event as the article tells it, empty until it is known.
    """

    relation: Relation
    said: str
    start: int
    event: str = ""


@attrs.frozen(slots=True)
class Source:
    """One report of an event.

    article: the article's id; mention: the id of the date expression, None where the date is inferred;
    because: why this report was taken to tell of this event; account: what it says itself, None where it
    is the only one; links: what it says of the order of events.
    """

    article: str
    quote: Quote
    mention: str | None = None
    because: tuple[str, ...] = ()
    account: Account | None = None
    links: tuple[Link, ...] = ()


@attrs.frozen(slots=True)
class Conflict:
    """A contradiction between sources, shown and never averaged.

    kind: ``date``, ``order``, ``first-time``, ...; events: the ids of the other events; sources: article ids.
    """

    kind: str
    detail: str
    events: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@attrs.frozen(slots=True, repr=False)
class Event:
    """A happening with its date and all the reports of it.

    title: one line, in the articles' words; display: the date in words; voices: how many independent
    sources tell of it (wire copies count once); sequence: how often it was revised since it was first
    published, and modified: when last, ISO 8601 in UTC (RFC 5545, 3.8.7.3 and 3.8.7.4).
    """

    id: str
    title: str
    interval: Interval
    display: str
    sources: Sequence[Source]
    status: Status = Status.REPORTED
    basis: Basis = Basis.EXPRESSION
    voices: int = 1
    conflicts: tuple[Conflict, ...] = ()
    tags: tuple[str, ...] = ()
    sequence: int = 0
    modified: str | None = None

    def __repr__(self) -> str:
        return f"<Event {self.interval.edtf}: {self.title}>"

    @property
    def inferred(self) -> bool:
        """Whether no expression tells the date."""
        return self.basis is not Basis.EXPRESSION

    @property
    def is_statement(self) -> bool:
        """Whether the event consists in somebody saying something."""
        return STATEMENT in self.tags

    @property
    def account(self) -> Account:
        """What the event says, for a source of it to keep when it is merged with others."""
        return Account(self.id, self.title, self.interval, self.status, self.basis)

    def key_of(self, source: Source) -> str:
        """Return the id of the event that one of its sources tells."""
        return source.account.id if source.account else self.id
