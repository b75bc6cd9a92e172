"""A report as the page shows it: its words with the expression apart, and where they stand."""

from __future__ import annotations

import itertools
from urllib.parse import quote

import attrs

from chronos.chronology import ArticleRecord
from chronos.event import Source
from chronos.export.clean import clean, one_line, web_url
from chronos.export.page.lookup import Lookup
from chronos.interval import Certainty, Interval
from chronos.timex import Mention
from chronos.wording import words

_WORDS, _SIGNS = 3, 16  # how much of either end of a quote tells where it stands, at the least


@attrs.frozen
class PageSource:
    """A report; *number* is its article's in the list of all, *lang* None where it is the page's own."""

    before: str
    expression: str
    after: str
    lang: str | None
    outlet: str
    title: str
    published: str | None
    link: str | None
    number: int | None
    mention: Mention | None
    because: tuple[str, ...]


def page_source(source: Source, lookup: Lookup) -> PageSource:
    """Make ready a report of the page."""
    article, mention = lookup.articles.get(source.article), lookup.mention(source.mention)
    exact = source.quote.exact
    start, end = _expression(source, mention)
    return PageSource(
        before=exact[:start],
        expression=exact[start:end],
        after=exact[end:],
        lang=lookup.other_lang(article.lang) if article else None,
        outlet=one_line(article.outlet or "") if article else "",
        title=one_line(article.title or "") if article else "",
        published=published_words(article),
        link=text_link(article.url, exact) if article else None,
        number=lookup.numbers.get(source.article),
        mention=mention,
        because=source.because,
    )


def published_words(article: ArticleRecord | None) -> str | None:
    """Return the day of publication in words, or the days that an inferred one may be."""
    if article is None or article.published is None:
        return None
    certainty = Certainty.UNCERTAIN if article.published.between else Certainty.EXACT
    return words(Interval.days(*article.published.days, certainty=certainty))


def text_link(url: str | None, exact: str) -> str | None:
    """Return an address that leads to the quoted words: a text fragment (WICG, Text Fragments).

    >>> text_link("https://example.org/a", "It fell - at last.")
    'https://example.org/a#:~:text=It%20fell%20%2D%20at%20last.'
    """
    address = web_url(url)
    said = clean(exact).split()
    if address is None or not said:
        return address
    first, last = _telling(said), _telling(said[::-1])
    ends = [said] if first + last >= len(said) else [said[:first], said[-last:]]
    told = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{address}{'' if '#' in address else '#'}:~:text={told}"


def _telling(said: list[str]) -> int:
    """Return how many words from the first on tell a place in a text: few long ones or some short ones."""
    lengths = itertools.accumulate(len(word) + 1 for word in said)
    return max(_WORDS, 1 + sum(length <= _SIGNS for length in lengths))


def _expression(source: Source, mention: Mention | None) -> tuple[int, int]:
    """Return where in the quote the date expression stands; its end where it is not there."""
    told = source.quote
    if mention and told.start <= mention.start < mention.end <= told.end:
        return mention.start - told.start, mention.end - told.start
    return len(told.exact), len(told.exact)
