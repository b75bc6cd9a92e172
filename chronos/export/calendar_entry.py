"""Event -> VEVENT (RFC 5545, 3.6.1)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping

from icalendar import Alarm, vDuration, vText, vUri
from icalendar import Event as VEvent

from chronos.as_of import utc
from chronos.chronology import ArticleRecord
from chronos.event import Event, Status
from chronos.export.calendar_options import CalendarOptions
from chronos.export.calendar_span import calendar_span
from chronos.export.calendar_text import description, summary
from chronos.export.clean import one_line, web_url
from chronos.interval import Certainty
from chronos.well_formed import well_formed

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:chronos:event")


def uid(event: Event) -> str:
    """Return the name that an event keeps in every calendar."""
    return str(uuid.uuid5(_NAMESPACE, well_formed(event.id)))


def entry(
    event: Event, articles: Mapping[str, ArticleRecord], stamp: dt.datetime, options: CalendarOptions
) -> VEvent:
    """Write an event as a calendar has it; *stamp*: the moment the calendar stands for."""
    span = calendar_span(event.interval, full=options.span == "full")
    line = summary(event, whole=span.whole)
    vevent = VEvent()
    vevent.add("UID", vText(uid(event)))
    vevent.add("DTSTAMP", stamp)
    vevent.add("DTSTART", span.start)
    vevent.add("DTEND", span.end)
    _add_revision(vevent, event)
    vevent.add("SUMMARY", vText(line))
    vevent.add("DESCRIPTION", vText(description(event, articles)))
    vevent.add("CATEGORIES", [one_line(tag) for tag in (event.status.value, *event.tags)])
    vevent.add("STATUS", vText("TENTATIVE" if _tentative(event) else "CONFIRMED"))
    vevent.add("TRANSP", vText("TRANSPARENT"))
    vevent.add("X-MICROSOFT-CDO-BUSYSTATUS", vText("FREE"))
    vevent.add("X-CHRONOS-EDTF", vText(event.interval.edtf))
    url = _url(event, articles)
    if url:
        vevent.add("URL", vUri(url))
    if options.alarm is not None and _ahead(event, span.start, stamp):
        vevent.add_component(_alarm(line, options.alarm))
    return vevent


def _add_revision(vevent: VEvent, event: Event) -> None:
    vevent.add("SEQUENCE", event.sequence)
    if event.modified is not None:
        vevent.add("LAST-MODIFIED", utc(event.modified))


def _tentative(event: Event) -> bool:
    return event.status is not Status.REPORTED or event.interval.certainty is Certainty.UNCERTAIN


def _url(event: Event, articles: Mapping[str, ArticleRecord]) -> str | None:
    told = (articles[source.article] for source in event.sources if source.article in articles)
    return next((url for url in (web_url(article.url) for article in told) if url), None)


def _ahead(event: Event, start: dt.date, stamp: dt.datetime) -> bool:
    """Tell whether an event is planned for a day after the calendar's own: no old plan is to ring."""
    day = start.date() if isinstance(start, dt.datetime) else start
    return event.status is Status.PLANNED and day > stamp.date()


def _alarm(line: str, before: dt.timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", vText("DISPLAY"))
    alarm.add("TRIGGER", vDuration(-before))
    alarm.add("DESCRIPTION", vText(line))
    return alarm
