"""The mentions of a whole chronology: an article's are kept as they came, as objects or as lines of JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import attrs

from chronos.chronology import MentionRecord, mention_id
from chronos.timex import Mention
from chronos.well_formed import well_formed


@attrs.frozen(slots=True)
class Listed:
    """The mentions of the article of an id."""

    article: str
    mentions: tuple[Mention, ...]

    def __len__(self) -> int:
        return len(self.mentions)

    def __iter__(self) -> Iterator[MentionRecord]:
        """Yield each with its id."""
        for mention in self.mentions:
            yield MentionRecord(mention_id(self.article, mention), self.article, mention)

    @property
    def resolved(self) -> int:
        """How many have a date."""
        return sum(mention.interval is not None for mention in self.mentions)

    @property
    def unresolved(self) -> tuple[str, ...]:
        """The ids of those that mean a date which is not known."""
        return tuple(mention_id(self.article, one) for one in self.mentions if one.unresolved)

    @property
    def lines(self) -> str:
        """The mentions as ``chronology.json`` has them, a record a line."""
        from chronos.export.records import line_of, mention_record

        return well_formed(",\n".join(line_of(mention_record(one)) for one in self))


@attrs.frozen(slots=True)
class Written:
    """The mentions of an article as they were written, with what is asked of them most; read when need be.

    listed: the same as objects, where these are at hand.
    """

    lines: str
    count: int
    resolved: int
    unresolved: tuple[str, ...]
    listed: Listed | None = attrs.field(default=None, eq=False, repr=False)

    @classmethod
    def of(cls, listed: Listed) -> Written:
        """Write mentions."""
        return cls(listed.lines, len(listed), listed.resolved, listed.unresolved, listed)

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[MentionRecord]:
        """Read the mentions, each with its id."""
        if self.listed is not None:
            return iter(self.listed)
        from chronos.export.from_json import mentions_in

        return mentions_in(f"[{self.lines}]")


class Mentions(Sequence[MentionRecord]):
    """The mentions of many articles, in the order of the articles; equal to a tuple of the same records.

    >>> every = Mentions([Listed("a", ()), Written.of(Listed("b", ()))])
    >>> len(every), every == ()
    (0, True)
    """

    def __init__(self, parts: Iterable[Listed | Written]) -> None:
        self.parts = tuple(parts)

    def __len__(self) -> int:
        return sum(map(len, self.parts))

    def __iter__(self) -> Iterator[MentionRecord]:
        for part in self.parts:
            yield from part

    def __repr__(self) -> str:
        return f"<Mentions: {len(self):,}>"

    @property
    def unresolved(self) -> tuple[str, ...]:
        """The ids of those that mean a date which is not known."""
        return tuple(id for part in self.parts for id in part.unresolved)

    @overload
    def __getitem__(self, place: int) -> MentionRecord: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[MentionRecord, ...]: ...
    def __getitem__(self, place: Any) -> Any:
        return tuple(self)[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mentions | tuple) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def resolved_in(mentions: Sequence[MentionRecord]) -> int:
    """Return how many mentions have a date."""
    if isinstance(mentions, Mentions):
        return sum(part.resolved for part in mentions.parts)
    return sum(one.mention.interval is not None for one in mentions)
