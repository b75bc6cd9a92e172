"""The whole flow on one page.

Article --recognise--> Said --resolve(anchor)--> Mention --extract--> Event      one article at a time
Events of all articles --merge--> Events --order--> Chronology                   one reduction
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from chronos.article import Article, Publication
from chronos.chronology import (
    ArticleRecord,
    Chronology,
    Gone,
    Rejection,
    Report,
    Unapplied,
)
from chronos.edits import Edits
from chronos.edits.apply import apply
from chronos.engine import Engine, InProcess, Loss, staying
from chronos.errors import InputError
from chronos.extract import extract
from chronos.importance import most_important, without_strangers
from chronos.interval import Interval
from chronos.languages import language
from chronos.mentions import Mentions
from chronos.merge import merge_tales
from chronos.merge.history import Memory
from chronos.merge.tale import Tale
from chronos.options import Options
from chronos.order import order
from chronos.recognise import recognise
from chronos.resolve import resolve
from chronos.resolve.between import resolve_between
from chronos.revise import renamed, revise
from chronos.timex import Mention
from chronos.told import Told, with_unique_ids

if TYPE_CHECKING:
    from chronos.store import Store


def chronicle(
    articles: Iterable[Article],
    *,
    title: str | None = None,
    rejected: Iterable[Rejection] = (),
    ignored: Iterable[str] = (),
    options: Options | None = None,
    engine: Engine | None = None,
    store: Store | None = None,
    previous: Chronology | None = None,
    edits: Edits | None = None,
    most: int | None = None,
    on_reject: Callable[[Rejection], None] | None = None,
) -> Chronology:
    """Put what *articles* tell into order; *engine* maps over them, in this process unless told otherwise.

    store: what articles tell, kept from run to run, so that only new ones are worked on;
    rejected: may grow while articles are read; on_reject: takes the rejection of each article that could
    not be worked on, and adds it there; without it the first one raises its `InputError`;
    previous: an earlier chronology of the story, whose ids are carried over (see `chronos.revise`);
    edits: changes by hand; most: how many events to keep, the most important ones, None for all.

    >>> story = chronicle([Article("The bridge fell on the 22nd.", "2024-01-23")])
    >>> [event.interval.edtf for event in story]
    ['2024-01-22']
    """
    options = options or Options()
    engine = engine or InProcess()
    lost = functools.partial(_lose, on_reject)
    read = functools.partial(told, options=options)
    with staying(engine) as stays:
        every = store.map(engine, read, articles, lost) if store else engine.map(read, articles, lost)
        return gathered(
            every,
            title=title,
            rejected=rejected,
            ignored=ignored,
            previous=previous,
            edits=edits,
            most=most,
            memory=store.memory if store else None,
            engine=stays,
        )


def _lose(on_reject: Callable[[Rejection], None] | None, article: Article, loss: Loss) -> None:
    """Pass on that nothing came of an article, or raise it where nobody listens."""
    path = article.path or article.id
    if on_reject is None:
        raise loss.error or InputError(path, loss.code, loss.message, article.line)
    on_reject(Rejection(path, loss.code, loss.message, article.line))


def gathered(
    every: Iterable[Told],
    *,
    title: str | None,
    rejected: Iterable[Rejection],
    ignored: Iterable[str],
    names: Mapping[str, str] | None = None,
    previous: Chronology | None = None,
    edits: Edits | None = None,
    most: int | None = None,
    memory: Memory | None = None,
    engine: Engine | None = None,
) -> Chronology:
    """Make one chronology of what articles tell, in whatever order they come.

    names: ids that events are known by instead of their own; memory, engine: see `chronos.merge.merge_tales`.
    """
    ordered = with_unique_ids(every)
    records = tuple(one.record for one in ordered)
    mentions = Mentions(one.listed for one in ordered)
    merged = merge_tales(_taken(ordered), records, memory, engine)
    gone: tuple[Gone, ...] = ()
    unapplied: tuple[Unapplied, ...] = ()
    if names:
        merged = tuple(renamed(event, names) for event in merged)
    if edits is not None:
        merged, added, unapplied = apply(edits, merged, records)
        records += added
    if previous is not None:
        merged, gone = revise(merged, records, previous)
    events, settled = order(merged)
    events, cut = (events, ()) if most is None else most_important(events, most)
    if edits is not None or cut:
        events, settled = without_strangers(events, settled)
    refused = tuple(sorted(rejected, key=lambda one: (one.path, one.line or 0, one.code)))
    report = Report(
        read=len(records) + len(refused),
        used=len(records),
        rejected=refused,
        ignored=tuple(sorted(ignored)),
        unresolved=mentions.unresolved,
        ordered=settled,
        gone=gone,
        cut=tuple(Gone(one.id, one.title, one.display) for one in cut),
        unapplied=unapplied,
    )
    return Chronology(events, title, records, mentions, report)


def _taken(every: list[Told]) -> Iterator[Tale]:
    """Yield what articles tell, and keep none, so that what is merged takes its place."""
    while every:
        yield from every.pop().tales


def told(article: Article, options: Options) -> Told:
    """Read one article: its mentions, and the events it tells of."""
    mentions = mentions_in(article, options)
    events = extract(article, mentions, language(article.lang), options.undated)
    return Told(ArticleRecord.of(article), mentions, events)


def mentions_in(article: Article, options: Options) -> tuple[Mention, ...]:
    """Return the time expressions of an article, each with its date, that the options keep."""
    if options.match is not None and not _about(article, options.match):
        return ()
    mentions = mentions_of(article.text, article.published, article.lang, options)
    if options.first is None and options.last is None:
        return mentions
    return tuple(one for one in mentions if one.interval and _touches(one.interval, options))


def mentions_of(text: str, published: Publication | None, lang: str, options: Options) -> tuple[Mention, ...]:
    """Return the time expressions of a text, each with its date."""
    tongue = language(lang, options.events)
    found = recognise(text, tongue)
    if published is None:
        return resolve(found, None, lang, tongue, options)
    if published.between is not None:
        return resolve_between(found, published, lang, tongue, options)
    return resolve(found, published.day, lang, tongue, options)


def _about(article: Article, match: str) -> bool:
    return match.casefold() in f"{article.title or ''}\n{article.text}".casefold()


def _touches(interval: Interval, options: Options) -> bool:
    first, last = interval.first_day, interval.last_day
    return (options.last is None or first is None or first <= options.last) and (
        options.first is None or last is None or last >= options.first
    )
