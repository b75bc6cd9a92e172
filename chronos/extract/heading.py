"""Headlines: lines without a full stop, which tell in short what the sentences under them tell."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronos.article import Article
from chronos.cues import Cues
from chronos.event import STATEMENT, Event, Quote, Source
from chronos.extract.entry import BULLETS
from chronos.extract.event import quote_of
from chronos.extract.tagging import tagged
from chronos.extract.tokens import NOMINAL, Tag
from chronos.interval import Interval
from chronos.relation import apart
from chronos.sentence import sentence_around
from chronos.timex import Mention

HEADLINE = "headline over the report"
RECENT = 14  # days before its publication of which an article tells news
_SHARED = 2  # words that a headline shares with the sentence that tells the same
_CURRENCY = "$€£¥#"
_ENDS = (".", "!", "?", '"', "”", "’", ")")


def is_heading(text: str, first: int, last: int) -> bool:
    """Tell whether the sentence ``text[first:last]`` is a line without a full stop, as headlines are.

    One behind a bullet is none.

    >>> is_heading("Bridge falls\\nIt fell.", 0, 12), is_heading("- It fell\\n- All fled", 2, 9)
    (True, False)
    """
    whole = text[last - 1 : last] in _ENDS or text[last : last + 1] not in ("", "\n")
    return not whole and text[first] not in BULLETS and text[max(0, first - 2) : first].strip() not in BULLETS


def headed(
    article: Article,
    headings: Sequence[tuple[int, int]],
    events: tuple[Event, ...],
    mentions: Sequence[Mention],
    known: Cues,
) -> tuple[Event, ...]:
    """Give each headline to the event under it whose sentence tells most of the same, as one more quote.

    An event that lies far from the publication gets it only where no other tells the same, and one of
    another time than a date in the headline never. A line within an article, which heads all of a part of
    it, must say most of the same.
    """
    said = [_said(article.text, one.sources[0].quote, known) for one in events]
    added: dict[int, list[Source]] = {}
    for first, last in headings:
        quote = quote_of(article.text, first, last)
        words = _said(article.text, quote, known)
        under = {n: one.sources[0].quote.start for n, one in enumerate(events)}
        lead = min((start for start in under.values() if start >= last), default=-1)
        shared = {n: len(words & said[n]) for n, start in under.items() if start >= last}
        dated = [m.interval for m in mentions if first <= m.start < last and m.interval]
        inside = any(start < first for start in under.values())
        needed = max(_SHARED, len(words) // 2 + 1) if inside else _SHARED
        alike = [n for n, count in shared.items() if count >= needed and _at(events[n], dated)]
        if alike:
            near = {n: shared[n] + (under[n] == lead) for n in alike}
            says = _says(article.text, (first, last), known)
            alike.sort(key=lambda n: (STATEMENT in events[n].tags) != says)
            best = max(alike, key=lambda n: (_recent(article, events[n]), near[n]))
            added.setdefault(best, []).append(Source(article.id, quote, None, (HEADLINE,)))
    return tuple(
        attrs.evolve(event, sources=(*event.sources, *added.get(n, ()))) for n, event in enumerate(events)
    )


def _says(text: str, headline: tuple[int, int], known: Cues) -> bool:
    words = tagged(text, *headline, (), known)
    return any(known.has("verbs.reporting", token.known.base) for token in words)


def _at(event: Event, dates: Sequence[Interval]) -> bool:
    """Tell whether an event lies at one of some dates, if there are any."""
    return not dates or not all(apart(event.interval, date) for date in dates)


def _recent(article: Article, event: Event) -> bool:
    """Tell whether an event is news; of a month or a quarter the next one tells."""
    first, last = event.interval.first_day, event.interval.last_day
    if article.published is None or first is None or last is None:
        return False
    return article.published.day - RECENT - (last - first) <= last <= article.published.day


def _said(text: str, quote: Quote, known: Cues) -> frozenset[str]:
    """The stems of the words of a quote's whole sentence that say something."""
    within = sentence_around(text, quote.start, quote.end - 1, known)  # the full stop belongs to it
    tokens = tagged(text, *within, (), known)
    said = (t.word.lstrip(_CURRENCY) for t in tokens if t.tag in NOMINAL | {Tag.VERB, Tag.GERUND})
    return frozenset(known.stem(word) for word in said)
