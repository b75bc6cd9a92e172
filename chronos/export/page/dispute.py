"""A contradiction as the page shows it: what each side says, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

import attrs

from chronos.event import Conflict, Event, Source
from chronos.export.clean import one_line
from chronos.export.page.lookup import Lookup
from chronos.interval import Interval
from chronos.wording import words


@attrs.frozen
class Side:
    """What some of the sources say: a date and, where they tell it as another event, that event."""

    display: str
    outlets: tuple[str, ...]
    title: str | None = None
    anchor: str | None = None


@attrs.frozen
class Dispute:
    """A contradiction in words, and its sides; no sides where the sources do not tell them apart."""

    detail: str
    sides: tuple[Side, ...]


def dispute(conflict: Conflict, event: Event, lookup: Lookup) -> Dispute:
    """Put the sides of a conflict of *event* beside each other."""
    others = [lookup.events[id] for id in conflict.events if id in lookup.events]
    if others:
        told = _told(event, conflict)
        sides = [Side(event.display, _outlets(told, lookup)), *_others(others, conflict, lookup)]
    else:
        sides = list(_by_date(event, conflict, lookup))
    return Dispute(conflict.detail, tuple(sides) if len(sides) > 1 else ())


def _others(others: Iterable[Event], conflict: Conflict, lookup: Lookup) -> Iterator[Side]:
    for other in others:
        outlets = _outlets(_told(other, conflict), lookup)
        title = one_line(other.title) or other.display
        yield Side(other.display, outlets, title, f"e-{quote(other.id)}")


def _by_date(event: Event, conflict: Conflict, lookup: Lookup) -> Iterator[Side]:
    """Yield a side for each date that the sources of one event give it, in the order of time."""
    held: dict[Interval, list[Source]] = {}
    for source in _told(event, conflict):
        mention = lookup.mention(source.mention)
        date = source.account.interval if source.account else mention and mention.interval
        if date:
            held.setdefault(date, []).append(source)
    for date in sorted(held, key=lambda date: (date.start or 0, date.end or 0)):
        yield Side(words(date), _outlets(held[date], lookup))


def _told(event: Event, conflict: Conflict) -> list[Source]:
    return [source for source in event.sources if source.article in conflict.sources]


def _outlets(sources: Iterable[Source], lookup: Lookup) -> tuple[str, ...]:
    articles = (lookup.articles[source.article] for source in sources if source.article in lookup.articles)
    names = (one_line(article.outlet or article.title or "") for article in articles)
    return tuple(dict.fromkeys(name for name in names if name))
