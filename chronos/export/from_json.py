"""``chronology.json`` -> Chronology."""

from __future__ import annotations

import json
from collections.abc import Iterator, Set

from chronos.article import INFERRED, Publication, iso_stamp
from chronos.chronology import ArticleRecord, Chronology, Gone, MentionRecord, Rejection, Report, Unapplied
from chronos.errors import ChronosError, DateError, quoted
from chronos.event import Account, Basis, Conflict, Event, Link, Quote, Source, Status
from chronos.export.fields import Fields
from chronos.export.moments import read_interval
from chronos.export.to_json import SCHEMA_VERSION, UNTITLED
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.relation import Relation
from chronos.timex import Alternative, Meaning, Mention, Timex


def from_json(text: str) -> Chronology:
    """Read what `to_json` wrote: ``from_json(x).to_json() == x``; `ChronosError` for anything else.

    >>> from_json('{"schema_version": "9"}')
    Traceback (most recent call last):
    chronos.errors.ChronosError: no chronology: schema_version does not know '9'
    """
    try:
        document = Fields(json.loads(text, parse_constant=_no_constant))
    except (ValueError, RecursionError) as error:
        raise ChronosError(f"no chronology: not JSON: {error}") from None
    document.choice("schema_version", {SCHEMA_VERSION: SCHEMA_VERSION}.__getitem__)
    articles = tuple(_article(one) for one in document.each("articles"))
    known = {article.id for article in articles}
    return Chronology(
        events=tuple(_event(one, known) for one in document.each("events")),
        title=_title(document),
        articles=articles,
        mentions=tuple(_mention(one) for one in document.each("mentions")),
        report=_report(document.object("report")),
    )


def mentions_in(text: str) -> Iterator[MentionRecord]:
    """Read a list of mentions as `to_json` writes it."""
    return (_mention(Fields(one, f"mentions[{n}]")) for n, one in enumerate(json.loads(text)))


def sources_in(text: str) -> tuple[Source, ...]:
    """Read the sources of an event as `to_json` writes them."""
    return tuple(_source(Fields(one, f"sources[{n}]")) for n, one in enumerate(json.loads(text)))


def _title(document: Fields) -> str | None:
    title = document.text("title")
    return None if title == UNTITLED else title


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")


def _article(fields: Fields) -> ArticleRecord:
    return ArticleRecord(
        id=fields.text("id"),
        sha256=fields.text("sha256"),
        lang=fields.text("lang"),
        path=fields.text_or_none("path"),
        url=fields.text_or_none("url"),
        title=fields.text_or_none("title"),
        outlet=fields.text_or_none("outlet"),
        published=_publication(fields.object_or_none("published")),
        updated=_publication(fields.object_or_none("updated")),
    )


def _publication(fields: Fields | None) -> Publication | None:
    if fields is None:
        return None
    source, confidence = fields.text("source"), fields.number("confidence")
    if source != INFERRED:
        return Publication(_day(fields, "value"), source, confidence)
    between = Publication(_day(fields, "earliest")).day, Publication(_day(fields, "latest")).day
    if between[1] < between[0]:
        raise fields.fault("latest", "comes before earliest")
    because = fields.texts("because") if "because" in fields.record else ()
    return Publication(_day(fields, "value"), source, confidence, between, because)


def _day(fields: Fields, name: str) -> str:
    """Return a date as it is written; a fault of the field where it is none."""
    try:
        iso_stamp(fields.text(name))
    except DateError as error:
        raise fields.fault(name, f"is {error}") from None
    return fields.text(name)


def _mention(fields: Fields) -> MentionRecord:
    article, said = fields.text("article"), fields.object("said")
    meaning = Meaning(
        said=Timex(
            fields.text("type"),
            said.text("value"),
            fields.text_or_none("mod"),
            said.text("shift"),
            said.text_or_none("quant"),
            said.text_or_none("freq"),
        ),
        value=fields.text("value"),
        interval=_interval(fields) if fields.text_or_none("granularity") else None,
        rule=fields.text("rule"),
        anchor=fields.text("anchor").replace(f"mention:{article}:", "mention:", 1),
        because=fields.texts("because"),
        alternatives=tuple(_alternative(one) for one in fields.each("alternatives")),
    )
    mention = Mention(fields.whole("start"), fields.whole("end"), fields.text("text"), meaning)
    return MentionRecord(fields.text("id"), article, mention)


def _alternative(fields: Fields) -> Alternative:
    return Alternative(fields.text("value"), _interval(fields), fields.text("reading"))


def _interval(fields: Fields) -> Interval:
    try:
        return read_interval(
            fields.text_or_none("earliest"),
            fields.text_or_none("latest"),
            fields.choice("granularity", Granularity.named),
            fields.choice("certainty", Certainty),
            fields.text_or_none("within"),
        )
    except DateError as error:
        raise fields.fault("earliest", f"and its neighbours tell no time: {error}") from None


def _event(fields: Fields, articles: Set[str]) -> Event:
    when = fields.object("when")
    sources = tuple(_source(one) for one in fields.each("sources"))
    for n, source in enumerate(sources):
        if source.article not in articles:
            raise fields.fault(
                f"sources[{n}].article", f"is not among the articles: {quoted(source.article)}"
            )
    if not sources:
        raise fields.fault("sources", "is empty")
    return Event(
        id=fields.text("id"),
        title=fields.text("title"),
        interval=_interval(when),
        display=when.text("display"),
        sources=sources,
        status=fields.choice("status", Status),
        basis=when.choice("basis", Basis),
        voices=fields.whole("voices"),
        conflicts=tuple(_conflict(one) for one in fields.each("conflicts")),
        tags=fields.texts("tags"),
        sequence=fields.whole_or_none("sequence") or 0,
        modified=_stamp(fields, "modified"),
    )


def _stamp(fields: Fields, name: str) -> str | None:
    value = fields.text_or_none(name)
    try:
        return None if value is None else iso_stamp(value)
    except DateError as error:
        raise fields.fault(name, f"is {error}") from None


def _source(fields: Fields) -> Source:
    quote = fields.object("quote")
    return Source(
        article=fields.text("article"),
        quote=Quote(
            quote.text("exact"),
            quote.whole("start"),
            quote.whole("end"),
            quote.text("prefix"),
            quote.text("suffix"),
        ),
        mention=fields.text_or_none("mention"),
        because=fields.texts("because"),
        account=_account(fields.object_or_none("account")),
        links=tuple(_link(one) for one in fields.each_if_any("links")),
    )


def _link(fields: Fields) -> Link:
    relation = fields.choice(
        "relation", {one.value: one for one in (Relation.BEFORE, Relation.AFTER)}.__getitem__
    )
    return Link(relation, fields.text("said"), fields.whole("start"), fields.text("event"))


def _account(fields: Fields | None) -> Account | None:
    if fields is None:
        return None
    when = fields.object("when")
    return Account(
        id=fields.text("id"),
        title=fields.text("title"),
        interval=_interval(when),
        status=fields.choice("status", Status),
        basis=when.choice("basis", Basis),
    )


def _conflict(fields: Fields) -> Conflict:
    return Conflict(
        fields.text("kind"), fields.text("detail"), fields.texts("events"), fields.texts("sources")
    )


def _report(fields: Fields) -> Report:
    return Report(
        read=fields.whole("read"),
        used=fields.whole("used"),
        rejected=tuple(
            Rejection(one.text("path"), one.text("code"), one.text("message"), one.whole_or_none("line"))
            for one in fields.each("rejected")
        ),
        ignored=fields.texts("ignored"),
        unresolved=fields.texts("unresolved"),
        ordered=_ordered(fields),
        gone=_gone(fields, "gone"),
        cut=_gone(fields, "cut"),
        unapplied=tuple(
            Unapplied(one.text("edit"), one.text("message")) for one in fields.each_if_any("unapplied")
        ),
    )


def _gone(fields: Fields, name: str) -> tuple[Gone, ...]:
    return tuple(
        Gone(one.text("event"), one.text("title"), one.text("display")) for one in fields.each_if_any(name)
    )


def _ordered(fields: Fields) -> tuple[tuple[str, str, str], ...]:
    pairs = fields.record.get("ordered")
    if not isinstance(pairs, list) or not all(
        isinstance(pair, list) and len(pair) == 3 and all(isinstance(part, str) for part in pair)
        for pair in pairs
    ):
        raise fields.fault("ordered", "is not a list of [earlier, later, because]")
    return tuple((earlier, later, because) for earlier, later, because in pairs)
