"""The mentions of articles, one article after the other: a table for people, JSON or TimeML for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from chronos.article import Article
from chronos.chronology import MentionRecord, mention_id
from chronos.cli.table import table
from chronos.export.records import mention_record
from chronos.export.timeml import DECLARATION, ROOT, Passage, timeml
from chronos.options import Options
from chronos.pipeline import mentions_in
from chronos.timex import Mention


def listing(articles: Iterable[Article], options: Options, form: str, columns: int) -> Iterator[str]:
    """Yield lines: a table, a JSON array of articles, an article a line, or the texts with inline TIMEX3."""
    told = ((article, mentions_in(article, options)) for article in articles)
    if form == "table":
        narrowed = any(bound is not None for bound in (options.first, options.last, options.match))
        for article, mentions in told:
            yield from table(article, mentions, columns, narrowed=narrowed)
        return
    if form == "timeml":
        yield from _tagged(told)
        return
    records = (_record(article, mentions) for article, mentions in told)
    yield from records if form == "jsonl" else _array(records)


def _record(article: Article, mentions: tuple[Mention, ...]) -> str:
    """Write an article's mentions as JSON in ASCII, which no terminal and no encoding can spoil."""
    every = [MentionRecord(mention_id(article.id, mention), article.id, mention) for mention in mentions]
    return json.dumps({"id": article.id, "mentions": [mention_record(one) for one in every]})


def _tagged(told: Iterable[tuple[Article, tuple[Mention, ...]]]) -> Iterator[str]:
    """Write the articles as one document in ASCII, which no terminal and no encoding can spoil."""
    yield f"{DECLARATION}\n<{ROOT}>"
    for article, mentions in told:
        element = timeml(article.id, article.title, article.published, [Passage(article.text)], mentions)
        yield ElementTree.tostring(element).decode("ascii").rstrip("\n")
    yield f"</{ROOT}>"


def _array(records: Iterator[str]) -> Iterator[str]:
    yield "["
    last = next(records, None)
    for record in records:
        yield f"{last},"
        last = record
    yield f"{last}\n]" if last is not None else "]"
