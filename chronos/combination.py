"""Chronologies -> one Chronology, as one run over all their articles would give it."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from chronos.chronology import ArticleRecord, Chronology
from chronos.edits import Edits
from chronos.errors import expect
from chronos.event import Event
from chronos.merge.alone import alone
from chronos.merge.telling import Records, rank
from chronos.pipeline import gathered
from chronos.timex import Mention
from chronos.told import Told


def combine(
    *chronologies: Chronology,
    title: str | None = None,
    previous: Chronology | None = None,
    edits: Edits | None = None,
    most: int | None = None,
) -> Chronology:
    """Merge chronologies without their articles' texts; an article that several of them hold counts once.

    title: theirs where None is given; previous, edits, most: as in `chronicle`. What a chronology
    does not hold cannot come back: articles under one id are told apart by a number that may be another
    than in one run over all, and what ``--from``, ``--to``, ``--match``, ``--max-events`` kept out stays out.

    >>> from chronos import Article, chronicle
    >>> one = chronicle([Article("The bridge fell on the 22nd.", "2024-01-23")])
    >>> combine(one, one) == one
    True
    """
    for one in chronologies:
        expect(Chronology, chronology=one)
    apart = [_apart(each) for each in chronologies]
    titles = sorted({one.title for one in chronologies if one.title})
    return gathered(
        _once(told for each, alone in zip(chronologies, apart, strict=True) for told in _told(each, alone)),
        title=title or "; ".join(titles) or None,
        rejected=dict.fromkeys(one for each in chronologies for one in each.report.rejected),
        ignored=dict.fromkeys(path for each in chronologies for path in each.report.ignored),
        names=_names(chronologies, apart),
        previous=previous,
        edits=edits,
        most=most,
    )


def _apart(chronology: Chronology) -> list[list[Event]]:
    """Return for each event what each of its sources alone tells."""
    records = _records(chronology)
    return [[alone(event, source, records) for source in event.sources] for event in chronology.events]


def _records(chronology: Chronology) -> Records:
    return {article.id: article for article in chronology.articles}


def _names(chronologies: Iterable[Chronology], apart: Iterable[list[list[Event]]]) -> dict[str, str]:
    """Return the ids that events were given by earlier runs, by those that they would have of their own."""
    names: dict[str, str] = {}
    for each, tellings in zip(chronologies, apart, strict=True):
        records = _records(each)
        for event, reports in zip(each.events, tellings, strict=True):
            _, own, _ = min(rank(one, records) for one in reports)
            if own != event.id:
                names[own] = min(event.id, names.get(own, event.id))
    return names


def _once(told: Iterable[Told]) -> Iterable[Told]:
    """Return what each article tells, once for those that stand in several chronologies."""
    once: dict[ArticleRecord, Told] = {}
    for one in told:
        known = once.setdefault(one.record, one)
        if known != one:
            once[one.record] = min(known, one, key=repr)
    return once.values()


def _told(chronology: Chronology, apart: Iterable[list[Event]]) -> Iterator[Told]:
    """Gather what each article of a chronology tells."""
    events: dict[str, list[Event]] = defaultdict(list)
    for event in itertools.chain.from_iterable(apart):
        events[event.sources[0].article].append(event)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for record in chronology.mentions:
        mentions[record.article].append(record.mention)
    for article in chronology.articles:
        told = sorted(events[article.id], key=lambda event: (event.sources[0].quote.start, event.id))
        yield Told(article, tuple(mentions[article.id]), tuple(told))
