"""The texts of an event as its script finds them in the page: `textsOf` in ``parts.js`` reads the same."""

from __future__ import annotations

from collections.abc import Iterator

from chronos.event import Event
from chronos.export.clean import clean
from chronos.export.page.event import PageEvent
from chronos.export.page.source import PageSource

PARTS = ("timeline.html.j2", "event.html.j2", "dispute.html.j2", "report.html.j2")


def texts(event: Event, page: PageEvent) -> list[str]:
    """Return what the elements of an event hold, in the order in which `PARTS` lay them out."""
    told = [page.id, event.display, page.title, *page.tags]
    return [clean(text) for text in (*told, *(text for source in page.sources for text in _report(source)))]


def _report(source: PageSource) -> Iterator[str]:
    yield source.before + source.expression + source.after
    if source.expression:
        yield source.expression
    if source.mention and source.mention.because:
        yield from source.mention.because
        if source.mention.edtf:
            yield source.mention.edtf
    yield from source.because
