"""The functions that people call: the pipeline with plain arguments."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable

from chronos import pipeline
from chronos.article import Article, Publication, as_publication
from chronos.chronology import Chronology, Rejection
from chronos.edits import Edits
from chronos.errors import expect
from chronos.named import Named
from chronos.options import Options
from chronos.timex import Mention


def find(
    text: str,
    published: Publication | dt.date | str | None = None,
    *,
    lang: str = "en",
    prefer: str = "past",
    date_order: str | None = None,
    events: Iterable[Named] = (),
) -> tuple[Mention, ...]:
    """Return the time expressions of *text* in order, each resolved against its publication date.

    published: date, datetime or ISO text; without it relative expressions stay unresolved.
    events: named events of your own, found by their names; make the tuple once and pass it again.
    `DateError`, `OptionError` or `LanguageError` for values that chronos does not know.

    >>> [(m.text, m.edtf) for m in find("Shells fell on the 22nd and last summer.", "2024-01-23")]
    [('the 22nd', '2024-01-22'), ('last summer', '2023-22')]
    """
    if type(text) is not str or type(lang) is not str:  # no call for what nearly always is
        expect(str, text=text, lang=lang)
    options = _options(prefer, date_order, tuple(events))
    return pipeline.mentions_of(text, as_publication(published), lang, options)


@functools.lru_cache(maxsize=64)
def _options(
    prefer: str, date_order: str | None, events: tuple[Named, ...], undated: str = "none"
) -> Options:
    for event in events:
        expect(Named, event=event)
    return Options(prefer=prefer, date_order=date_order, events=events, undated=undated)


def chronicle(
    articles: Iterable[Article],
    *,
    title: str | None = None,
    rejected: Iterable[Rejection] = (),
    prefer: str = "past",
    date_order: str | None = None,
    events: Iterable[Named] = (),
    undated: str = "none",
    infer_published: bool = False,
    previous: Chronology | None = None,
    edits: Edits | None = None,
    most: int | None = None,
) -> Chronology:
    """Put what *articles* tell into order: events with their dates, sources and conflicts.

    rejected: what was refused on the way, to stand in the report; events: as in `find`;
    undated: ``lead`` or ``all`` to tell happenings without a date of their own too, see `Options`;
    infer_published: infer when articles without a date were published, see `chronos.infer`;
    previous: an earlier chronology of the story, whose ids are kept and whose revisions are counted on;
    edits: changes by hand, see `chronos.read_edits`; most: how many events to keep, None for all.

    >>> story = chronicle([Article("The bridge fell on the 22nd.", "2024-01-23")])
    >>> [event.interval.edtf for event in story]
    ['2024-01-22']
    """
    if previous is not None:
        expect(Chronology, previous=previous)
    if edits is not None:
        expect(Edits, edits=edits)
    options = _options(prefer, date_order, tuple(events), undated)
    articles = map(_article, articles)
    if infer_published:
        from chronos.infer import infer

        articles = infer(articles, options, lambda article, inference: [inference.dated(article)])
    return pipeline.chronicle(
        articles, title=title, rejected=rejected, options=options, previous=previous, edits=edits, most=most
    )


def _article(article: Article) -> Article:
    expect(Article, article=article)
    return article
