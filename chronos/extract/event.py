"""A clause of an article + its date -> the event it tells of."""

from __future__ import annotations

import hashlib

from chronos.article import Article
from chronos.chronology import mention_id
from chronos.event import STATEMENT, Basis, Event, Quote, Source, Status
from chronos.extract.clause import Clause
from chronos.extract.entry import behind_bullet
from chronos.extract.signal import signals
from chronos.extract.statement import states
from chronos.extract.syntax import Sentence
from chronos.extract.title import title_of
from chronos.interval import Interval
from chronos.timex import Mention
from chronos.wording import words

AROUND = 32  # code points kept before and after a quote


def event_of(
    article: Article,
    sentence: Sentence,
    clause: Clause,
    place: int,
    status: Status,
    interval: Interval,
    told: Mention | Basis,
    last: int = -1,
) -> Event | None:
    """Return the event of a clause, None where the clause gives no title.

    place: the token of its date, or of its verb;
    told: the expression that dates it, or what dates it instead; last: the last token that is quoted.
    """
    title = title_of(sentence, clause, place, whole=isinstance(told, Basis))
    if not title:
        return None
    basis, mention, start = Basis.EXPRESSION, None, sentence.tokens[place].start
    if isinstance(told, Mention):
        mention, start = mention_id(article.id, told), told.start
    else:
        basis = told
    first, last = sentence.tokens[behind_bullet(sentence)].start, sentence.tokens[last].end
    quote = quote_of(article.text, first, last)
    links = tuple(signals(article.text, sentence, clause))
    source = Source(article.id, quote, mention, links=links)
    return Event(
        event_id(article.sha256, start),
        title,
        interval,
        words(interval, article.lang),
        (source,),
        status,
        basis=basis,
        tags=(STATEMENT,) if clause.verb and states(sentence, clause.verb) else (),
    )


def event_id(sha256: str, start: int) -> str:
    """Name an event by the text that tells it and the place of its date there."""
    return hashlib.sha256(f"{sha256}:{start}".encode()).hexdigest()[:16]


def quote_of(text: str, first: int, last: int) -> Quote:
    """Return the words of ``text[first:last]`` with what stands around them."""
    return Quote(
        text[first:last], first, last, text[max(0, first - AROUND) : first], text[last : last + AROUND]
    )
