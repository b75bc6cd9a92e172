"""What the page shows of a chronology, ready to be laid out: the templates only lay out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

import attrs

from chronos.chronology import ArticleRecord
from chronos.event import Basis, Event, Source, Status
from chronos.export.clean import clean, one_line, web_url
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.timex import Mention
from chronos.wording import words

_HTML_TIME = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d)?)?)?)?")
_FRAGMENT_WORDS = 5
_STATUS = {
    Status.PLANNED: "planned",
    Status.POSSIBLE: "possible, not certain to happen",
    Status.NEGATED: "did not happen, says the source",
}
_BASIS = {
    Basis.LEAD: "date inferred from the article’s opening",
    Basis.PUBLICATION: "date inferred from the day of publication",
}


@attrs.frozen
class PageSource:
    """A report: its words with the expression apart, and where they stand."""

    before: str
    expression: str
    after: str
    lang: str
    outlet: str
    title: str
    published: str | None
    link: str | None
    address: str | None
    mention: Mention | None
    because: tuple[str, ...]


@attrs.frozen
class PageEvent:
    """An event with all that is said beside it; *shape* is how its node is drawn."""

    id: str
    title: str
    lang: str
    display: str
    time: str | None
    shape: str
    notes: tuple[str, ...]
    sources: tuple[PageSource, ...]
    conflicts: tuple[str, ...]
    tags: tuple[str, ...]


def page_event(
    event: Event, articles: Mapping[str, ArticleRecord], mentions: Mapping[str, Mention]
) -> PageEvent:
    """Make ready an event of the page; the reports that tell its very date come first."""
    told = sorted(event.sources, key=lambda source: not _tells(mentions.get(source.mention or ""), event))
    sources = tuple(_source(source, articles.get(source.article), mentions) for source in told)
    return PageEvent(
        id=quote(event.id),
        title=one_line(event.title) or event.display,
        lang=sources[0].lang if sources else "en",
        display=event.display,
        time=html_time(event.interval),
        shape=shape(event),
        notes=tuple(_notes(event, sources)),
        sources=sources,
        conflicts=tuple(conflict.detail for conflict in event.conflicts),
        tags=event.tags,
    )


def shape(event: Event) -> str:
    """Return how an event's node is drawn: day, days, coarse, approximate or by its status."""
    if event.status is not Status.REPORTED:
        return event.status.value
    if event.interval.certainty is not Certainty.EXACT:
        return "approximate"
    if event.interval.granularity >= Granularity.MONTH:
        return "coarse"
    return "day" if event.interval.first_day == event.interval.last_day else "days"


def html_time(interval: Interval) -> str | None:
    """Return the value of a ``datetime`` attribute (HTML, 4.5.14), None where HTML has none for it.

    >>> html_time(Interval.days(738908, 738908)), html_time(Interval.days(738908, 738909))
    ('2024-01-23', None)
    """
    edtf = interval.edtf.rstrip("~?")
    return edtf if _HTML_TIME.fullmatch(edtf) else None


def published_words(article: ArticleRecord | None) -> str | None:
    """Return the day of publication in words."""
    if article is None or article.published is None:
        return None
    return words(Interval.days(article.published.day, article.published.day))


def text_link(url: str | None, exact: str) -> str | None:
    """Return an address that leads to the quoted words: a text fragment (WICG, Text Fragments).

    >>> text_link("https://example.org/a", "It fell - at last.")
    'https://example.org/a#:~:text=It%20fell%20%2D%20at%20last.'
    """
    address = web_url(url)
    said = clean(exact).split()
    if address is None or not said:
        return address
    short = len(said) <= 2 * _FRAGMENT_WORDS
    ends = [said] if short else [said[:_FRAGMENT_WORDS], said[-_FRAGMENT_WORDS:]]
    told = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{address}{'' if '#' in address else '#'}:~:text={told}"


def _tells(mention: Mention | None, event: Event) -> bool:
    """Tell whether a mention gives the very date of an event, and not a coarser one that holds it."""
    return mention is not None and mention.interval == event.interval


def _notes(event: Event, sources: tuple[PageSource, ...]) -> list[str]:
    """Say in words what else the reader must know of the date."""
    said = [_STATUS.get(event.status), _BASIS.get(event.basis)]
    if len(sources) > 1:
        said.append(f"{event.voices} independent {'source' if event.voices == 1 else 'sources'}")
    if event.interval.certainty is not Certainty.EXACT:
        said.append(f"{event.interval.certainty} date")
    if any(source.mention and source.mention.ambiguous for source in sources):
        said.append("can be read otherwise")
    return [note for note in said if note]


def _source(source: Source, article: ArticleRecord | None, mentions: Mapping[str, Mention]) -> PageSource:
    exact, mention = source.quote.exact, mentions.get(source.mention or "")
    start, end = len(exact), len(exact)
    if mention and source.quote.start <= mention.start < mention.end <= source.quote.end:
        start, end = mention.start - source.quote.start, mention.end - source.quote.start
    return PageSource(
        before=exact[:start],
        expression=exact[start:end],
        after=exact[end:],
        lang=article.lang if article else "en",
        outlet=one_line(article.outlet or "") if article else "",
        title=one_line(article.title or "") if article else "",
        published=published_words(article),
        link=text_link(article.url, exact) if article else None,
        address=web_url(article.url) if article else None,
        mention=mention,
        because=source.because,
    )
