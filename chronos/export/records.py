"""The nouns of chronos as plain dicts, field by field as ``chronology.json`` has them."""

from __future__ import annotations

import functools
import json
from typing import Any

from chronos.article import Publication
from chronos.chronology import ArticleRecord, Chronology, Gone, MentionRecord, Report
from chronos.event import Account, Basis, Conflict, Event, Link, Source
from chronos.export.left_out import left_out
from chronos.export.moments import within
from chronos.interval import Interval
from chronos.sources import WrittenSources
from chronos.timex import Alternative

Record = dict[str, Any]

_KEPT = 1 << 14  # intervals whose texts are remembered: few days take most of what news tells
_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def line_of(value: object) -> str:
    """Write a record, or what is in one, as one line of JSON."""
    return _JSON.encode(value)


def article_record(article: ArticleRecord) -> Record:
    """Write an article: all but its text."""
    return {
        "id": article.id,
        "path": article.path,
        "url": article.url,
        "title": article.title,
        "outlet": article.outlet,
        "lang": article.lang,
        "sha256": article.sha256,
        "published": _publication(article.published),
        "updated": _publication(article.updated),
    }


def mention_record(record: MentionRecord) -> Record:
    """Write a mention; an anchor in the same article gets that mention's full id."""
    mention = record.mention
    kind, _, place = mention.anchor.partition(":")
    earliest, latest, granularity, edtf, exactly = _texts(mention.interval)
    return {
        "id": record.id,
        "article": record.article,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type,
        "value": mention.value,
        "mod": mention.mod,
        "earliest": earliest,
        "latest": latest,
        "granularity": granularity,
        "edtf": edtf,
        "certainty": mention.certainty.value,
        "ambiguous": mention.ambiguous,
        "rule": mention.rule,
        "anchor": f"mention:{record.article}:{place}" if kind == "mention" else mention.anchor,
        "because": list(mention.because),
        "alternatives": [_alternative(one) for one in mention.alternatives],
        "said": {
            "value": mention.said.value,
            "shift": mention.said.shift,
            "quant": mention.said.quant,
            "freq": mention.said.freq,
        },
        **({"within": exactly} if exactly else {}),
    }


def event_record(event: Event) -> Record:
    """Write an event with its date and sources."""
    return {**_head(event), "sources": [source_record(one) for one in event.sources], **_tail(event)}


def event_line(event: Event) -> str:
    """Write the same as one line of JSON."""
    sources = event.sources
    written = sources if isinstance(sources, WrittenSources) else WrittenSources.of(sources)
    return f'{line_of(_head(event))[:-1]}, "sources": [{written.line}], {line_of(_tail(event))[1:]}'


def _head(event: Event) -> Record:
    return {
        "id": event.id,
        "title": event.title,
        "when": _when(event.interval, event.basis) | {"display": event.display},
        "status": event.status.value,
        "voices": event.voices,
    }


def _tail(event: Event) -> Record:
    return {
        "conflicts": [_conflict(conflict) for conflict in event.conflicts],
        "tags": list(event.tags),
        "sequence": event.sequence,
        "modified": event.modified,
    }


def report_record(chronology: Chronology) -> Record:
    """Write the account of the run, and which events the calendar leaves out."""
    report: Report = chronology.report
    return {
        "read": report.read,
        "used": report.used,
        "rejected": [
            {"path": one.path, "line": one.line, "code": one.code, "message": one.message}
            for one in report.rejected
        ],
        "ignored": list(report.ignored),
        "unresolved": list(report.unresolved),
        "left_out": [
            {"event": one.event, "format": one.format, "reason": one.reason}
            for one in left_out(chronology.events)
        ],
        "ordered": [list(pair) for pair in report.ordered],
        "gone": [_gone(one) for one in report.gone],
        "cut": [_gone(one) for one in report.cut],
        "unapplied": [{"edit": one.edit, "message": one.message} for one in report.unapplied],
    }


def _gone(one: Gone) -> Record:
    return {"event": one.event, "title": one.title, "display": one.display}


def _publication(published: Publication | None) -> Record | None:
    if published is None:
        return None
    return {
        "value": published.value,
        "earliest": published.earliest,
        "latest": published.latest,
        "confidence": published.confidence,
        "source": published.source,
        **({"because": list(published.because)} if published.because else {}),
    }


def _interval(interval: Interval) -> Record:
    earliest, latest, granularity, _, exactly = _texts(interval)
    return {
        "earliest": earliest,
        "latest": latest,
        "granularity": granularity,
        "certainty": interval.certainty.value,
        **({"within": exactly} if exactly else {}),
    }


def _when(interval: Interval, basis: Basis) -> Record:
    return {"edtf": _texts(interval)[3], **_interval(interval), "basis": basis.value}


def _alternative(one: Alternative) -> Record:
    when = one.interval
    return {"value": one.value, **_interval(when), "edtf": _texts(when)[3], "reading": one.reading}


@functools.lru_cache(_KEPT)
def _texts(interval: Interval | None) -> tuple[str | None, ...]:
    """Return earliest, latest, granularity and EDTF of an interval, and what `within` adds to them."""
    if interval is None:
        return (None,) * 5
    granularity = str(interval.granularity)
    return interval.earliest, interval.latest, granularity, interval.edtf, within(interval)


def source_record(source: Source) -> Record:
    """Write a report of an event."""
    quote = source.quote
    return {
        "article": source.article,
        "mention": source.mention,
        "because": list(source.because),
        "quote": {
            "exact": quote.exact,
            "prefix": quote.prefix,
            "suffix": quote.suffix,
            "start": quote.start,
            "end": quote.end,
        },
        **({"account": _account(source.account)} if source.account else {}),
        **({"links": [_link(link) for link in source.links]} if source.links else {}),
    }


def _link(link: Link) -> Record:
    return {"relation": link.relation.value, "event": link.event, "said": link.said, "start": link.start}


def _account(account: Account) -> Record:
    return {
        "id": account.id,
        "title": account.title,
        "when": _when(account.interval, account.basis),
        "status": account.status.value,
    }


def _conflict(conflict: Conflict) -> Record:
    return {
        "kind": conflict.kind,
        "detail": conflict.detail,
        "events": list(conflict.events),
        "sources": list(conflict.sources),
    }
