"""The comparing of a pass: here, or by other processes, which are sent what the pairs are compared by."""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from chronos.engine import Engine
from chronos.event import STATEMENT, Basis, Event, Quote, Source, Status
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.merge.alike import alike
from chronos.merge.group import Pair, Places
from chronos.merge.sharing import shared
from chronos.merge.telling import Telling, Tellings

_PORTION = 512  # pairs that are sent at a time
_FEW = 1 << 13  # pairs that are compared sooner than sent
_ROWS = 1 << 13  # events at hand as texts: pairs come by the time of their events, so most are asked for soon
_READ = 1 << 13  # events at hand in another process


class Portion(NamedTuple):
    """Pairs to compare, and by its place what each event of theirs is compared by, as a text."""

    rows: Mapping[int, str]
    pairs: Sequence[Places]


def compared(tellings: Tellings, asked: Iterable[Places], engine: Engine | None) -> list[Pair]:
    """Return which of the pairs *asked* for are alike; *engine* maps over them where they are many."""
    pairs = iter(asked)
    if engine is None:
        return _alike(tellings, pairs)
    few = list(itertools.islice(pairs, _FEW))
    if len(few) < _FEW:
        return _alike(tellings, few)
    return shared(_received, _portions(tellings, itertools.chain(few, pairs)), engine)


def _alike(tellings: Tellings, pairs: Iterable[Places]) -> list[Pair]:
    """Return those of *pairs* that are alike, with how much they are so."""
    found = []
    for a, b in pairs:
        more = alike(tellings[a], tellings[b])
        if more is not None:
            found.append((more, a, b))
    return found


def _portions(tellings: Tellings, pairs: Iterator[Places]) -> Iterator[Portion]:
    row = functools.lru_cache(_ROWS)(lambda place: _row(tellings[place]))
    while portion := list(itertools.islice(pairs, _PORTION)):
        yield Portion({place: row(place) for pair in portion for place in pair}, portion)


def _received(portion: Portion) -> list[Pair]:
    """Compare, in another process, what was sent there."""
    return _alike({place: _read(row) for place, row in portion.rows.items()}, portion.pairs)


@functools.lru_cache(_READ)
def _read(row: str) -> Telling:
    return _telling(*json.loads(row))


def _row(telling: Telling) -> str:
    """Write all that a telling is compared by, for `_telling`."""
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
