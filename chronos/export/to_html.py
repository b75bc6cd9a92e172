"""Chronology -> ``chronology.html``: one page that asks nothing of anybody."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Iterable

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from chronos._data import data_folder
from chronos._version import __version__
from chronos.calendar_units import unit_of
from chronos.chronology import Chronology
from chronos.event import Event
from chronos.export.clean import clean, one_line, web_url
from chronos.export.left_out import left_out
from chronos.export.page import page_event, published_words
from chronos.export.page_years import years
from chronos.export.to_json import UNTITLED
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.wording import words


def to_html(chronology: Chronology) -> str:
    """Write the page: no script, no request, a policy that allows its own style alone."""
    articles = {article.id: article for article in chronology.articles}
    mentions = {record.id: record.mention for record in chronology.mentions}
    style = Markup(_read("timeline.css"))
    return (
        _environment()
        .get_template("timeline.html.j2")
        .render(
            title=one_line(chronology.title or "") or UNTITLED,
            style=style,
            style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
            years=years(chronology.events),
            shown=functools.partial(page_event, articles=articles, mentions=mentions),
            chronology=chronology,
            covered=covered(chronology),
            outlets=len({article.outlet for article in chronology.articles if article.outlet}),
            left_out=left_out(chronology.events),
            version=__version__,
        )
    )


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


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        autoescape=True,  # Jinja's own choice by file name leaves .j2 unescaped
        loader=FunctionLoader(_read),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "web_url": web_url,
        "one_line": one_line,
        "published": published_words,
        "words": words,
    }
    return environment


def _finalize(value: object) -> object:
    """Clean every text that a template writes."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _read(name: str) -> str:
    return data_folder("templates").joinpath(name).read_text("utf-8")
