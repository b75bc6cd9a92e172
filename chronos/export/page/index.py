"""What the page filters by: the facets with their choices, and which of them each event has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import attrs

from chronos.event import Event, Status
from chronos.export.clean import one_line
from chronos.export.page.lookup import Lookup
from chronos.interval import Certainty

Row = tuple[int | list[int] | None, ...]


@attrs.frozen
class Choice:
    """A value to filter by, and how many events have it."""

    text: str
    count: int


@attrs.frozen
class Facet:
    """Something to filter by; the rows of the index number its choices as they stand here."""

    name: str
    choices: tuple[Choice, ...]

    @property
    def telling(self) -> bool:
        """Whether its choices tell events apart."""
        return len(self.choices) > 1


@attrs.frozen
class Index:
    """*rows*: an event a row, as short as they can be told, for there may be thousands.

    First come its first day, counted from that of the row before, and how many more days it lasts; None
    where open. Then for each facet the numbers of its choices, or the number where it is one.
    """

    facets: tuple[Facet, ...]
    rows: tuple[Row, ...]


def index(events: Sequence[Event], lookup: Lookup) -> Index:
    """Make the index of events, in their order."""
    say = lookup.words.say
    columns: dict[str, list[tuple[str, ...]]] = {
        "outlet": [_outlets(event, lookup) or (say("find.no_outlet"),) for event in events],
        "tag": [tuple(dict.fromkeys(map(one_line, event.tags))) for event in events],
        "status": [(say(f"find.{event.status}"),) for event in events],
        "certainty": [(say(f"find.{event.interval.certainty}"),) for event in events],
    }
    orders = {
        "status": [say(f"find.{one}") for one in Status].index,
        "certainty": [say(f"find.{one}") for one in Certainty].index,
    }
    facets = tuple(_facet(name, told, orders.get(name)) for name, told in columns.items())
    chosen = (_numbers(facet, told) for facet, told in zip(facets, columns.values(), strict=True))
    return Index(facets, tuple(zip(*_days(events), *chosen, strict=True)))


def _days(events: Sequence[Event]) -> tuple[list[int | None], list[int | None]]:
    firsts: list[int | None] = []
    mores: list[int | None] = []
    before = 0
    for first, last in ((event.interval.first_day, event.interval.last_day) for event in events):
        start = before if first is None else first
        firsts.append(None if first is None else first - before)
        mores.append(None if last is None else last - start)
        before = start
    return firsts, mores


def _numbers(facet: Facet, told: Sequence[Sequence[str]]) -> Iterator[int | list[int]]:
    known = {choice.text: n for n, choice in enumerate(facet.choices)}
    for texts in told:
        numbers = [known[text] for text in texts]
        yield numbers[0] if len(numbers) == 1 else numbers


def _facet(name: str, told: Sequence[Sequence[str]], order: Callable[[str], int] | None) -> Facet:
    """Count the values of a facet; those that events have most often come first where nothing orders them."""
    counts = Counter(text for texts in told for text in texts)

    def place(text: str) -> tuple[int, str]:
        return (order(text) if order else -counts[text], text)

    return Facet(name, tuple(Choice(text, counts[text]) for text in sorted(counts, key=place)))


def _outlets(event: Event, lookup: Lookup) -> tuple[str, ...]:
    articles = (lookup.articles.get(source.article) for source in event.sources)
    names = (one_line(article.outlet or "") for article in articles if article)
    return tuple(dict.fromkeys(name for name in names if name))
