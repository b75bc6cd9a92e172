"""Events of many articles -> one Event a happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs

from chronos.agreement import agreed, apart
from chronos.candidates import SLACK, Dated, candidates
from chronos.chronology import ArticleRecord
from chronos.conflict import with_first_times
from chronos.days import DAY
from chronos.event import Conflict, Event, Source, Status
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.similarity import Gist, Likeness, gist_of, likeness
from chronos.title import weight
from chronos.voices import voices
from chronos.wording import words

_Records = Mapping[str, ArticleRecord]

# How alike two events must be told to be one, by what their dates say.
_SAME_DAY, _WITHIN_MONTH, _COARSE, _NEXT_DAY = 0.32, 0.38, 0.42, 0.7
_LATEST = "~"  # sorts after every date


def merge(events: Iterable[Event], articles: tuple[ArticleRecord, ...]) -> tuple[Event, ...]:
    """Make one event of those that tell of the same happening; unsure pairs stay apart.

    The order of *events* does not matter, and merging again changes nothing: passes are made until one
    finds nothing to merge.
    """
    records = {article.id: article for article in articles}
    found = _identical(list(events), records)
    while True:
        fewer = _pass(found, records)
        if len(fewer) == len(found):
            break
        found = fewer
    counted = [attrs.evolve(event, voices=voices(event.sources, records)) for event in found]
    return with_first_times(counted, records)


def _identical(events: list[Event], records: _Records) -> list[Event]:
    """Make one of the events that the same text tells: an article that came twice."""
    same: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        same[event.id].append(event)
    once = []
    for copies in same.values():
        copies.sort(key=lambda event: _rank(event, records))
        sources = {(s.article, s.quote.start, s.mention): s for event in copies for s in event.sources}
        once.append(attrs.evolve(copies[0], sources=_sorted(sources.values(), records)))
    return sorted(once, key=lambda event: _rank(event, records))


def _rank(event: Event, records: _Records) -> tuple[str, str, str]:
    """Order events by their earliest publication, then by id; copies of one by their first article."""
    first = min(source.article for source in event.sources)
    return min(_published(source, records) for source in event.sources), event.id, first


def _published(source: Source, records: _Records) -> str:
    article = records.get(source.article)
    return article.published.earliest if article and article.published else _LATEST


def _sorted(sources: Iterable[Source], records: _Records) -> tuple[Source, ...]:
    return tuple(
        sorted(sources, key=lambda s: (_published(s, records), s.article, s.quote.start, s.mention or ""))
    )


def _pass(events: list[Event], records: _Records) -> list[Event]:
    """Join the events that are alike, the most alike first; *events* are in the order of their ranks."""
    gists = [gist_of(event, _lang(event, records)) for event in events]
    dated = [Dated.of(n, event.interval, gists[n].title | gists[n].names) for n, event in enumerate(events)]
    pairs = []
    for a, b in candidates([one for one in dated if one]):
        alike = _judged(events[a], events[b], gists[a], gists[b])
        if alike:
            pairs.append((-alike.score, a, b, alike))
    pairs.sort(key=lambda pair: pair[:3])
    return _joined(events, gists, pairs, records)


def _lang(event: Event, records: _Records) -> str:
    article = records.get(event.sources[0].article)
    return article.lang if article else "en"


def _judged(first: Event, second: Event, gist: Gist, other: Gist) -> Likeness | None:
    """Return how alike two events are, None where that is not enough to make them one."""
    if first.tags != second.tags or not _compatible(first.status, second.status):
        return None
    alike = likeness(gist, other)
    return alike if alike.shared and alike.score >= _needed(first.interval, second.interval) else None


def _compatible(first: Status, second: Status) -> bool:
    """Tell whether two statuses may be of one happening: what was denied did not happen."""
    return (first is Status.NEGATED) == (second is Status.NEGATED) or Status.PLANNED in (first, second)


def _needed(first: Interval, second: Interval) -> float:
    """Return the score that two dates ask for: the less they say, the more the words must."""
    coarsest = max(first.granularity, second.granularity)
    if apart(first, second):
        return _NEXT_DAY if coarsest <= Granularity.DAY and _gap(first, second) <= SLACK * DAY else 2.0
    if coarsest <= Granularity.DAY:
        return _SAME_DAY
    return _WITHIN_MONTH if coarsest <= Granularity.MONTH else _COARSE


def _gap(first: Interval, second: Interval) -> int:
    starts = (first.start or 0, second.start or 0)
    return abs(starts[0] - starts[1])


class _Group:
    """Events that are one, as places in the list of all."""

    def __init__(self, place: int, event: Event) -> None:
        self.places = [place]
        self.because: dict[int, Likeness] = {}
        self.quoted: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for source in event.sources:
            self.quoted[source.article].append((source.quote.start, source.quote.end))

    def shares_a_sentence(self, other: _Group) -> bool:
        """Tell whether two groups have dates of one sentence, which the sentence itself tells apart."""
        return any(
            a < d and c < b
            for article in self.quoted.keys() & other.quoted.keys()
            for a, b in self.quoted[article]
            for c, d in other.quoted[article]
        )

    def take(self, other: _Group) -> None:
        """Join another group to this one."""
        self.places += other.places
        self.because |= other.because
        for article, spans in other.quoted.items():
            self.quoted[article] += spans


_Pair = tuple[float, int, int, Likeness]


def _joined(events: list[Event], gists: list[Gist], pairs: list[_Pair], records: _Records) -> list[Event]:
    group = {n: _Group(n, events[n]) for pair in pairs for n in pair[1:3]}
    for _, a, b, alike in pairs:
        first, second = sorted((group[a], group[b]), key=lambda one: min(one.places))
        if first is second or first.shares_a_sentence(second) or not _fit(first, second, events, gists):
            continue
        first.take(second)
        first.because.setdefault(max(a, b), alike)
        group |= dict.fromkeys(second.places, first)
    roots = {id(one): one for one in group.values()}
    gone = {n for one in roots.values() for n in one.places}
    one_each = [_one([events[n] for n in sorted(g.places)], g, records) for g in roots.values()]
    rest = [event for n, event in enumerate(events) if n not in gone]
    return sorted(rest + one_each, key=lambda event: _rank(event, records))


_COMPARED = 6  # events of each group that decide whether two groups are one


def _fit(first: _Group, second: _Group, events: list[Event], gists: list[Gist]) -> bool:
    """Tell whether two groups are alike on average, and no two of their dates exclude each other."""
    surplus = []
    for a in sorted(first.places)[:_COMPARED]:
        for b in sorted(second.places)[:_COMPARED]:
            if events[a].tags != events[b].tags or not _compatible(events[a].status, events[b].status):
                return False
            needed = _needed(events[a].interval, events[b].interval)
            if needed > 1:
                return False
            surplus.append(likeness(gists[a], gists[b]).score - needed)
    return sum(surplus) >= 0


def _one(told: list[Event], group: _Group, records: _Records) -> Event:
    """Make one event of those in *told*, which stand in the order of their ranks."""
    if len(told) == 1:
        return told[0]
    interval, disputed = agreed([event.interval for event in told])
    because = {n: _reason(alike) for n, alike in group.because.items()}
    sources = []
    for n, event in zip(sorted(group.places), told, strict=True):
        reason = because.get(n) if event is not told[0] else None
        sources += [
            attrs.evolve(s, because=s.because or ((reason,) if reason else ())) for s in event.sources
        ]
    conflicts = tuple(sorted({c for event in told for c in event.conflicts}, key=attrs.astuple))
    if disputed:
        conflicts += (_of_dates(told),)
    return attrs.evolve(
        told[0],
        title=best_title(told, records),
        interval=interval,
        display=words(interval, _lang(told[0], records)),
        sources=_sorted(sources, records),
        status=_status(told),
        conflicts=conflicts,
    )


def _reason(alike: Likeness) -> str:
    return f"the dates overlap and both tell of {', '.join(sorted(alike.shared | alike.names))} ({alike.score:.2f})"


def _of_dates(told: list[Event]) -> Conflict:
    dates = sorted({event.display for event in told})
    sources = sorted({source.article for event in told for source in event.sources})
    return Conflict(
        "date", f"told with dates that exclude each other: {'; '.join(dates)}", (), tuple(sources)
    )


def _status(told: Sequence[Event]) -> Status:
    """Return the status that the reports together give: what one reports has happened."""
    order = (Status.REPORTED, Status.NEGATED, Status.PLANNED, Status.POSSIBLE)
    return min((event.status for event in told), key=order.index)


def best_title(told: Sequence[Event], records: _Records) -> str:
    """Return the title that says most: with a verb, without pronouns, with names."""
    return max(told, key=lambda event: (weight(event.title, _lang(event, records)), -told.index(event))).title
