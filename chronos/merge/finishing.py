"""What is told of the events of a merge in the end: found here, or by the processes of a run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chronos.chronology import ArticleRecord
from chronos.engine import Engine
from chronos.event import Quote, Source
from chronos.merge.ended import Ended
from chronos.merge.finish import Finish
from chronos.merge.sharing import shared
from chronos.merge.telling import Records, Telling

_PORTION = 64  # events that are sent at a time
_FEW = 1024  # that are finished sooner than sent

_Said = tuple[str, str, str | None, str]  # an article, its language, its outlet, and what it says
_Row = tuple[int, str, str, list[_Said]]  # the place of an event, its title, its language, its reports


def finished(tellings: Sequence[Telling], records: Records, engine: Engine | None) -> list[Ended]:
    """Return events with what is told of each; *engine* maps over them where they are many."""
    if engine is None or len(tellings) < _FEW:
        finishes = [_finish_here(telling, records) for telling in tellings]
    else:
        found = dict(shared(_finished, _portions(tellings, records), engine))
        finishes = [found[place] for place in range(len(tellings))]
    return [
        finish.put_on(telling.event, telling.packed)
        for telling, finish in zip(tellings, finishes, strict=True)
    ]


def _finish_here(telling: Telling, records: Records) -> Finish:
    return Finish.of(telling.event.title, telling.lang, telling.event.sources, records)


def _portions(tellings: Sequence[Telling], records: Records) -> Iterator[list[_Row]]:
    for first in range(0, len(tellings), _PORTION):
        portion = enumerate(tellings[first : first + _PORTION], first)
        yield [_row(place, telling, records) for place, telling in portion]


def _row(place: int, telling: Telling, records: Records) -> _Row:
    said = [_said(source, records.get(source.article)) for source in telling.event.sources]
    return place, telling.event.title, telling.lang, said


def _said(source: Source, article: ArticleRecord | None) -> _Said:
    lang, outlet = (article.lang, article.outlet) if article else ("en", None)
    return source.article, lang, outlet, source.quote.exact


def _finished(rows: list[_Row]) -> list[tuple[int, Finish]]:
    return [(place, _finish(title, lang, said)) for place, title, lang, said in rows]


def _finish(title: str, lang: str, said: list[_Said]) -> Finish:
    sources = tuple(Source(article, Quote(exact, 0, len(exact))) for article, _, _, exact in said)
    records = {article: ArticleRecord(article, "", lang, outlet=outlet) for article, lang, outlet, _ in said}
    return Finish.of(title, lang, sources, records)
