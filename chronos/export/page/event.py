"""What the page shows of an event, ready to be laid out: the templates only lay out."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import attrs

from chronos.event import Basis, Event, Status
from chronos.export.clean import one_line
from chronos.export.page.dispute import Dispute, dispute
from chronos.export.page.html_time import html_time
from chronos.export.page.lookup import Lookup
from chronos.export.page.source import PageSource, page_source
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval


@attrs.frozen
class PageEvent:
    """An event with all that is said beside it.

    display, time: its own date, None where the heading it stands under tells it; drawn: the classes that
    draw its node; status: in words, None where it is reported; lang: None where it is the page's own.
    """

    id: str
    title: str
    lang: str | None
    display: str | None
    time: str | None
    drawn: str
    status: str | None
    notes: tuple[str, ...]
    sources: tuple[PageSource, ...]
    disputes: tuple[Dispute, ...]
    tags: tuple[str, ...]


def page_event(event: Event, heading: str, lookup: Lookup) -> PageEvent:
    """Make ready an event under a heading; the reports that tell its very date come first."""
    told = sorted(event.sources, key=lambda source: not _tells(lookup, source.mention, event))
    sources = tuple(page_source(source, lookup) for source in told)
    own = event.display != heading
    return PageEvent(
        id=quote(event.id),
        title=one_line(event.title) or event.display,
        lang=sources[0].lang if sources else None,
        display=event.display if own else None,
        time=html_time(event.interval) if own else None,
        drawn=drawn(event),
        status=None if event.status is Status.REPORTED else lookup.words.say(f"event.{event.status}"),
        notes=tuple(_notes(event, sources, lookup)),
        sources=sources,
        disputes=tuple(dispute(conflict, event, lookup) for conflict in event.conflicts),
        tags=tuple(map(one_line, event.tags)),
    )


def drawn(event: Event) -> str:
    """Return the classes that draw an event's node: by its status or its length, what is vague, what open.

    An event of one day, told exactly, has none.
    """
    told = [_length(event.interval) if event.status is Status.REPORTED else event.status.value]
    told += ["vague"] if event.interval.certainty is not Certainty.EXACT else []
    told += ["until"] if event.interval.start is None else []
    told += ["since"] if event.interval.end is None else []
    return " ".join(filter(None, told))


def _length(interval: Interval) -> str:
    if interval.granularity >= Granularity.MONTH:
        return "coarse"
    return "" if interval.first_day == interval.last_day else "days"


def _tells(lookup: Lookup, mention: str | None, event: Event) -> bool:
    """Tell whether a mention gives the very date of an event, and not a coarser one that holds it."""
    told = lookup.mention(mention)
    return told is not None and told.interval == event.interval


def _notes(event: Event, sources: tuple[PageSource, ...], lookup: Lookup) -> Iterator[str]:
    """Say in words what else the reader must know of the date, and how many tell it."""
    say = lookup.words.say
    if event.interval.certainty is not Certainty.EXACT:
        yield say(f"event.{event.interval.certainty}")
    if event.basis is not Basis.EXPRESSION:
        yield say(f"event.{event.basis}")
    if any(source.mention and source.mention.ambiguous for source in sources):
        yield say("event.ambiguous")
    yield say("event.voices" if len(sources) > 1 else "event.sources", n=event.voices)
