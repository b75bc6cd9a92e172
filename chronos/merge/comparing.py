"""The comparing of a pass: here, or by processes that know all its events."""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol

from chronos.engine import Engine
from chronos.event import STATEMENT, Basis, Event, Quote, Source, Status
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.merge.alike import alike
from chronos.merge.group import Pair, Places
from chronos.merge.sharing import shared
from chronos.merge.telling import Telling

_PORTION = 512  # pairs that are sent at a time
_FEW = 1 << 13  # pairs that are compared sooner than the events are sent
_READ = 1 << 15  # events at hand in another process


class _Tellings(Protocol):
    def __getitem__(self, place: int, /) -> Telling: ...


class Comparison:
    """Finds which pairs of some events are alike.

    Pickled it has what events are compared by, and nothing else of them.
    """

    def __init__(self, tellings: _Tellings, rows: Callable[[], list[str]]) -> None:
        self._tellings, self._rows = tellings, rows

    @classmethod
    def of(cls, tellings: Sequence[Telling]) -> Comparison:
        """Make one of the events of a pass."""
        return cls(tellings, functools.cache(lambda: [_row(telling) for telling in tellings]))

    def __call__(self, pairs: Iterable[Places]) -> list[Pair]:
        """Return those of *pairs* that are alike, with how much they are so."""
        tellings = self._tellings
        found = []
        for a, b in pairs:
            more = alike(tellings[a], tellings[b])
            if more is not None:
                found.append((more, a, b))
        return found

    def __reduce__(self) -> tuple[Callable[[list[str]], Comparison], tuple[list[str]]]:
        return _received, (self._rows(),)


def compared(tellings: Sequence[Telling], asked: Iterable[Places], engine: Engine | None) -> list[Pair]:
    """Return which of the pairs *asked* for are alike; *engine* maps over them where they are many."""
    comparison, pairs = Comparison.of(tellings), iter(asked)
    if engine is None:
        return comparison(pairs)
    few = list(itertools.islice(pairs, _FEW))
    if len(few) < _FEW:
        return comparison(few)
    return shared(comparison, _portions(itertools.chain(few, pairs)), engine)


def _portions(pairs: Iterator[Places]) -> Iterator[list[Places]]:
    while portion := list(itertools.islice(pairs, _PORTION)):
        yield portion


class _Received:
    """The events of another process, read where they are asked for."""

    def __init__(self, rows: list[str]) -> None:
        self._rows = rows
        self._telling = functools.lru_cache(_READ)(lambda place: _telling(*json.loads(rows[place])))

    def __getitem__(self, place: int) -> Telling:
        return self._telling(place)


def _received(rows: list[str]) -> Comparison:
    return Comparison(_Received(rows), lambda: rows)


def _row(telling: Telling) -> str:
    """Write all that a telling is compared by, for `_telling`; nothing where it is found by nothing."""
    if not telling.dated and not telling.spoken:
        return ""
    event, when = telling.event, telling.event.interval
    row = (
        telling.packed or telling.gist.packed,
        event.title,
        (when.start, when.end, when.granularity, when.certainty, when.offset),
        event.status,
        event.basis,
        telling.statement,
        [(source.article, source.quote.exact) for source in event.sources],
        telling.lang,
        telling.rank[0],
        telling.latest,
    )
    return json.dumps(row, separators=(",", ":"))


def _telling(
    gist: str,
    title: str,
    when: list[Any],
    status: str,
    basis: str,
    statement: bool,
    said: list[list[str]],
    lang: str,
    earliest: str,
    latest: str,
) -> Telling:
    start, end, granularity, certainty, offset = when
    interval = Interval(start, end, Granularity(granularity), Certainty(certainty), offset)
    sources = tuple(Source(article, Quote(exact, 0, len(exact))) for article, exact in said)
    tags = (STATEMENT,) if statement else ()
    event = Event("", title, interval, "", sources, Status(status), Basis(basis), tags=tags)
    return Telling(event, lang, (earliest, "", ""), latest, None, None, gist)
