"""Chronology -> ``chronology.ics``: an iCalendar object (RFC 5545, RFC 7986), one VEVENT an event."""

from __future__ import annotations

import datetime as dt

import attrs
from icalendar import Calendar, vDuration, vText, vUri

from chronos.as_of import as_of
from chronos.chronology import Chronology
from chronos.export.calendar_entry import entry
from chronos.export.calendar_options import CalendarOptions
from chronos.export.calendar_text import about
from chronos.export.clean import one_line
from chronos.export.content_lines import content_lines
from chronos.export.left_out import why_not_in_calendar
from chronos.export.to_json import UNTITLED

LARGEST, MOST = 1_000_000, 1000  # bytes and entries that Google Calendar imports from one file
_REFRESH = dt.timedelta(days=1)
_FOOT = "END:VCALENDAR\r\n"


def to_ics(chronology: Chronology, options: CalendarOptions | None = None) -> str:
    """Write a calendar.

    What a calendar cannot hold (see `chronos.export.left_out`) is left out. DTSTAMP is the moment that
    the chronology stands for (see `chronos.as_of`).
    """
    return _Written.of(chronology, options or CalendarOptions()).text


def to_ics_files(chronology: Chronology, options: CalendarOptions) -> dict[str, str]:
    """Write the calendar and, where it is to be split and too large, its parts; by file name."""
    written = _Written.of(chronology, options)
    parts = written.parts() if options.split else []
    names = [f"chronology-google-{n}-of-{len(parts)}.ics" for n in range(1, len(parts) + 1)]
    return {"chronology.ics": written.text} | dict(zip(names, parts, strict=True) if len(parts) > 1 else ())


def too_large_for_google(size: int, entries: int) -> bool:
    """Tell whether Google Calendar may refuse a file of so many bytes and entries."""
    return size >= LARGEST or entries >= MOST


@attrs.frozen
class _Written:
    """A calendar in pieces: what stands before the entries, and each of them."""

    head: str
    entries: tuple[str, ...]

    @classmethod
    def of(cls, chronology: Chronology, options: CalendarOptions) -> _Written:
        articles = {article.id: article for article in chronology.articles}
        stamp = as_of(chronology.articles)
        shown = (event for event in chronology.events if why_not_in_calendar(event) is None)
        entries = tuple(content_lines(entry(event, articles, stamp, options)) for event in shown)
        return cls(content_lines(_calendar(chronology, options)).removesuffix(_FOOT), entries)

    @property
    def text(self) -> str:
        return self._with(self.entries)

    def parts(self) -> list[str]:
        """Return as few calendars as hold all entries in their order, each one within Google's bounds."""
        parts: list[list[str]] = [[]]
        size = bare = len(self._with(()).encode())
        for one in self.entries:
            length = len(one.encode())
            if parts[-1] and too_large_for_google(size + length, len(parts[-1]) + 1):
                parts.append([])
                size = bare
            parts[-1].append(one)
            size += length
        return [self._with(part) for part in parts]

    def _with(self, entries: tuple[str, ...] | list[str]) -> str:
        return "".join((self.head, *entries, _FOOT))


def _calendar(chronology: Chronology, options: CalendarOptions) -> Calendar:
    """Write the properties of the calendar, and those of who subscribes to it (RFC 7986, 5)."""
    calendar = Calendar()
    title, words = one_line(chronology.title or "") or UNTITLED, about(chronology)
    # every text goes in as vText: icalendar writes the value of an X- property or NAME as it is otherwise
    calendar.add("PRODID", vText("-//chronos//chronos-timeline//EN"))
    calendar.add("VERSION", vText("2.0"))
    calendar.add("CALSCALE", vText("GREGORIAN"))
    calendar.add("METHOD", vText("PUBLISH"))
    calendar.add("NAME", vText(title))
    calendar.add("X-WR-CALNAME", vText(title))
    calendar.add("DESCRIPTION", vText(words))
    calendar.add("X-WR-CALDESC", vText(words))
    calendar.add("REFRESH-INTERVAL", vDuration(_REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", vDuration(_REFRESH))
    if options.source:
        calendar.add("SOURCE", vUri(options.source), parameters={"VALUE": "URI"})
    return calendar
