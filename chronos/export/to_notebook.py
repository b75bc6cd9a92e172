"""Chronology -> the HTML that a notebook shows of it."""

from __future__ import annotations

from itertools import islice

from markupsafe import Markup

from chronos.chronology import Chronology
from chronos.event import Event
from chronos.export.clean import one_line
from chronos.export.to_json import UNTITLED

SHOWN = 20  # events: a notebook keeps what it shows

_TABLE = Markup(
    "<table><caption>{}: {} events, {} articles</caption>"
    "<thead><tr><th>Date</th><th>Event</th><th>Status</th><th>Sources</th></tr></thead>"
    "<tbody>{}</tbody></table>{}"
)
_ROW = Markup('<tr><td>{}</td><td dir="auto">{}</td><td>{}</td><td>{}</td></tr>')
_MORE = Markup("<p>and {} more</p>")


def to_notebook(chronology: Chronology) -> str:
    """Write a small table of the first events, without style, script or link; all words are escaped."""
    body = Markup("").join(map(_row, islice(chronology, SHOWN)))
    more = len(chronology) - SHOWN
    title = one_line(chronology.title or "") or UNTITLED
    return str(
        _TABLE.format(
            title,
            len(chronology),
            len(chronology.articles),
            body,
            _MORE.format(more) if more > 0 else Markup(""),
        )
    )


def _row(event: Event) -> Markup:
    return _ROW.format(one_line(event.display), one_line(event.title), event.status.value, len(event.sources))
