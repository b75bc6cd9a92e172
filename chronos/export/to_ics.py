"""Chronology -> ``chronology.ics``: an iCalendar object (RFC 5545, RFC 7986), one VEVENT an event."""

from __future__ import annotations

import datetime as dt
import os
import uuid
from collections.abc import Iterable, Mapping

from icalendar import Calendar, vDuration, vText, vUri
from icalendar import Event as VEvent

from chronos.article import Publication
from chronos.chronology import ArticleRecord, Chronology
from chronos.errors import OptionError
from chronos.event import Event, Status
from chronos.export.calendar_span import calendar_span
from chronos.export.calendar_text import description, summary
from chronos.export.clean import one_line, web_url
from chronos.export.left_out import why_not_in_calendar
from chronos.export.to_json import UNTITLED
from chronos.interval import Certainty

SPANS = ("first-day", "full")
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:chronos:event")
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def to_ics(chronology: Chronology, *, spans: str = "first-day") -> str:
    """Write a calendar; *spans* ``full`` lets a month or longer cover all its days.

    What a calendar cannot hold (see `chronos.export.left_out`) is left out. DTSTAMP is the environment's
    SOURCE_DATE_EPOCH, else the newest publication date; `OptionError` where either option is no good.
    """
    if spans not in SPANS:
        raise OptionError(f"spans must be one of {', '.join(SPANS)}, not {spans!r}")
    calendar = _calendar(one_line(chronology.title or "") or UNTITLED)
    articles = {article.id: article for article in chronology.articles}
    stamp = _stamp(chronology.articles)
    for event in chronology.events:
        if why_not_in_calendar(event) is None:
            calendar.add_component(_vevent(event, articles, stamp, full=spans == "full"))
    return str(calendar.to_ical(), "utf-8")


def _calendar(title: str) -> Calendar:
    calendar = Calendar()
    # every text goes in as vText: icalendar writes the value of an X- property or NAME as it is otherwise
    calendar.add("PRODID", vText("-//chronos//chronos-timeline//EN"))
    calendar.add("VERSION", vText("2.0"))
    calendar.add("CALSCALE", vText("GREGORIAN"))
    calendar.add("METHOD", vText("PUBLISH"))
    calendar.add("NAME", vText(title))
    calendar.add("X-WR-CALNAME", vText(title))
    calendar.add("REFRESH-INTERVAL", vDuration(dt.timedelta(days=1)), parameters={"VALUE": "DURATION"})
    return calendar


def _vevent(event: Event, articles: Mapping[str, ArticleRecord], stamp: dt.datetime, *, full: bool) -> VEvent:
    span = calendar_span(event.interval, full=full)
    vevent = VEvent()
    vevent.add("UID", vText(str(uuid.uuid5(_NAMESPACE, event.id))))
    vevent.add("DTSTAMP", stamp)
    vevent.add("DTSTART", span.start)
    vevent.add("DTEND", span.end)
    vevent.add("SUMMARY", vText(summary(event, whole=span.whole)))
    vevent.add("DESCRIPTION", vText(description(event, articles)))
    vevent.add("CATEGORIES", [one_line(tag) for tag in (event.status.value, *event.tags)])
    vevent.add("STATUS", vText("TENTATIVE" if _tentative(event) else "CONFIRMED"))
    vevent.add("TRANSP", vText("TRANSPARENT"))
    vevent.add("X-MICROSOFT-CDO-BUSYSTATUS", vText("FREE"))
    vevent.add("X-CHRONOS-EDTF", vText(event.interval.edtf))
    url = _url(event, articles)
    if url:
        vevent.add("URL", vUri(url))
    return vevent


def _tentative(event: Event) -> bool:
    return event.status is not Status.REPORTED or event.interval.certainty is Certainty.UNCERTAIN


def _url(event: Event, articles: Mapping[str, ArticleRecord]) -> str | None:
    told = (articles[source.article] for source in event.sources if source.article in articles)
    return next((url for url in (web_url(article.url) for article in told) if url), None)


def _stamp(articles: Iterable[ArticleRecord]) -> dt.datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return max((_utc(one.published) for one in articles if one.published), default=_EPOCH)
    try:
        return _EPOCH + dt.timedelta(seconds=int(epoch))
    except (ValueError, OverflowError):
        raise OptionError(f"SOURCE_DATE_EPOCH must be seconds since 1970-01-01, not {epoch!r}") from None


def _utc(published: Publication) -> dt.datetime:
    moment = dt.datetime.fromisoformat(published.value)
    if moment.tzinfo is None:
        return moment.replace(tzinfo=dt.UTC)
    try:
        return moment.astimezone(dt.UTC)
    except OverflowError:  # a zone that leads out of the years 1 to 9999
        return moment.replace(tzinfo=dt.UTC)
