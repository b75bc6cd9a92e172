"""Several reports of one happening -> one Event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from chronos.event import Basis, Conflict, Event, Source, Status
from chronos.extract.title import weight
from chronos.interval import Interval
from chronos.merge.agreement import agreed
from chronos.merge.similarity import stems, words_of
from chronos.merge.telling import Records, Telling, in_order
from chronos.wording import words

_STATUSES = (Status.REPORTED, Status.NEGATED, Status.PLANNED, Status.POSSIBLE)


def united(
    told: Sequence[Telling],
    because: Mapping[int, frozenset[str]],
    records: Records,
    title: str | None = None,
) -> Event:
    """Make one event of *told*, which stand in the order of their ranks; *because*: what joined them.

    The first gives the id, the best title is kept, the dates are agreed on, and what one report tells as
    done has happened. title: the best one, if it is known.
    """
    events = [telling.event for telling in told]
    lang = told[0].lang
    status = min((event.status for event in events), key=_STATUSES.index)
    basis = min((event.basis for event in events), key=list(Basis).index)
    interval, disputed = _dated([event for event in events if event.basis is basis])
    conflicts = tuple(sorted({c for event in events for c in event.conflicts}, key=attrs.astuple))
    sources = [
        source for n, telling in enumerate(told) for source in _joined(telling, because.get(n), status)
    ]
    return attrs.evolve(
        events[0],
        title=title or _best_title(events, status, lang),
        interval=interval,
        display=words(interval, lang),
        sources=in_order(sources, records),
        status=status,
        basis=basis,
        conflicts=conflicts + ((_of_dates(events),) if disputed else ()),
    )


def _dated(events: Sequence[Event]) -> tuple[Interval, bool]:
    """Return the date of events of one basis, and whether they contradict.

    Of inferred dates the first stands: that two of them differ is no contradiction of the sources.
    """
    intervals = [event.interval for event in events]
    if events[0].inferred:
        return min(intervals, key=lambda interval: interval.start or 0), False
    return agreed(intervals)


def with_accounts(sources: Iterable[Source], event: Event) -> list[Source]:
    """Return the sources of an event, each keeping what it says alone."""
    return [source if source.account else attrs.evolve(source, account=event.account) for source in sources]


def _best_title(events: Sequence[Event], status: Status, lang: str) -> str:
    """Return the title that says most, of those that tell with the status that holds.

    One with a name that no report says, which an article took from elsewhere, stands back behind the others.
    """
    titles = list(dict.fromkeys(event.title for event in events if event.status is status))
    if len(titles) == 1:
        return titles[0]
    quotes = {source.quote.exact for event in events for source in event.sources}
    said = frozenset().union(*(stems(quote, lang)[0] for quote in quotes))
    told = [title for title in titles if stems(title, lang)[1] <= said]
    return max(told or titles, key=lambda title: weight(title, lang))


def _joined(telling: Telling, shared: frozenset[str] | None, status: Status) -> Iterator[Source]:
    """Yield the sources of an event that is made one with others: what each says alone, and why it is one.

    shared: the stems it was joined by, None for the one that others were joined to; status: that of the one.
    """
    account = telling.event.account
    announced = telling.event.status is Status.PLANNED and status is Status.REPORTED
    for one in telling.event.sources:
        because = one.because
        if shared is not None and not because:
            because = (_reason(one, shared, telling.lang),)
        if announced:
            because = (*because, "told as planned, and reported by another source")
        # A copy by attrs would take longer than all the rest.
        yield Source(one.article, one.quote, one.mention, because, one.account or account, one.links)


def _reason(source: Source, shared: frozenset[str], lang: str) -> str:
    return f"the dates overlap, and both tell of {', '.join(words_of(source.quote.exact, shared, lang))}"


def _of_dates(events: Sequence[Event]) -> Conflict:
    dates = sorted({event.display for event in events})
    sources = sorted({source.article for event in events for source in event.sources})
    return Conflict(
        "date", f"told with dates that exclude each other: {'; '.join(dates)}", (), tuple(sources)
    )
