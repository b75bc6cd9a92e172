"""Chronology -> ``chronology.html``: one page that asks nothing of anybody."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Iterable

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from chronos._version import __version__
from chronos.calendar_units import unit_of
from chronos.chronology import Chronology
from chronos.errors import OptionError
from chronos.event import Event
from chronos.export.clean import clean, one_line, web_url
from chronos.export.left_out import left_out
from chronos.export.page.downloads import packed
from chronos.export.page.event import page_event
from chronos.export.page.index import index
from chronos.export.page.look import Look, own_look
from chronos.export.page.lookup import Lookup
from chronos.export.page.overview import overview
from chronos.export.page.running_text import direction, isolated, running
from chronos.export.page.source import published_words
from chronos.export.page.texts import PARTS, texts
from chronos.export.page.years import years
from chronos.export.to_json import UNTITLED
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.wording import words


def to_html(chronology: Chronology, look: Look | None = None, calendar: str | None = None) -> str:
    """Write the page: no request, a policy that allows its own style and script alone.

    calendar: what `to_ics` wrote of the chronology, where that is at hand.
    `OptionError` where *look* names what cannot be read or laid out.
    """
    look = look or own_look()
    lookup = Lookup.of(chronology, look.words)
    listed = years(chronology.events, look.words.say("event.undated"))
    days = [day for year in listed for month in year.months for day in month.days]
    pages = {event.id: page_event(event, day.heading, lookup) for day in days for event in day.events}
    shown = [event for day in days for event in day.events]
    own = not look.replaces(*PARTS)
    style, script = look.style, look.script
    try:
        template = _environment(look).get_template("timeline.html.j2")
        return template.render(
            script_words=look.words.data["script"] | {"thousands": look.words.data["thousands"]},
            title=one_line(chronology.title or "") or UNTITLED,
            style=Markup(style),
            style_hash=_hash(style),
            script=Markup(script),
            script_hash=_hash(script),
            years=listed,
            shown=pages,
            overview=overview(chronology.events, look.words),
            index=index(shown, lookup),
            files=packed(
                chronology, [(one, texts(one, pages[one.id]) if own else ()) for one in shown], calendar
            ),
            chronology=chronology,
            covered=covered(chronology),
            outlets=len({article.outlet for article in chronology.articles if article.outlet}),
            left_out=left_out(chronology.events),
            version=__version__,
        )
    except TemplateError as error:
        raise OptionError(f"the template cannot be laid out: {error}") from error


def covered(events: Iterable[Event]) -> str | None:
    """Return the stretch of time that events tell of, in words; None where none has a date.

    Decades and centuries do not stretch it: nobody said that something happened in their first year.
    """
    told = [event.interval for event in events if event.interval.granularity <= Granularity.YEAR]
    ends = [day for one in told for day in (one.first_day, one.last_day) if day is not None]
    if not ends:
        return None
    unit = Granularity.MONTH if max(ends) - min(ends) < 2 * 366 else Granularity.YEAR
    first, last = unit_of(min(ends), unit), unit_of(max(ends), unit)
    return words(Interval(first.start, last.end, unit))


def _hash(text: str) -> str:
    """Return what a policy names a style or a script by (CSP, level 3, 2.3.1)."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@functools.lru_cache(maxsize=4)
def _environment(look: Look) -> Environment:
    environment = Environment(
        autoescape=True,  # Jinja's own choice by file name leaves .j2 unescaped
        loader=FunctionLoader(look.part),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "web_url": web_url,
        "one_line": one_line,
        "running": running,
        "isolated": isolated,
        "direction": direction,
        "published": published_words,
        "words": words,
    }
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    environment.filters["number"] = look.words.number
    environment.globals |= {"say": look.words.say, "lang": look.words.lang}
    return environment


def _finalize(value: object) -> object:
    """Clean every text that a template writes."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value
