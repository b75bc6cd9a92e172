"""Does an article narrate times long past, or report the news? Its own dates tell."""

from __future__ import annotations

import bisect
import functools
import operator
from collections.abc import Iterable, Sequence

from chronos.cues import Cues
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.languages import Language
from chronos.recognise import Found
from chronos.sentence import opens_sentence, same_sentence
from chronos.term import Term

ENOUGH = 3  # dates long past
_START = operator.attrgetter("start")
_OF_LATE = 240  # days
_RATIO = 3  # of them to each date counted from the publication
_QUOTED = (1, "day")  # "tomorrow", which those say whom a history quotes
_BESIDE_NOW = ("week", "month", "year")
_NOW = "PRESENT_REF"
_SENTENCE, _LEAD = 120, 1000  # code points before a date, and at the head of a text
_MEMO = 65_536
_OPEN, _LONG_PAST, _OF_TODAY = range(3)


def narrates(hits: Iterable[Hit], year: int | None) -> bool:
    """Tell whether the years that a text says lie long before the one it was published in.

    A history says its years and hardly counts from its own day; news say "on Friday" and "last month", and
    the few years in them are background. *year*: of the publication, None where it is unknown.

    >>> from chronos.term import term
    >>> said = [Hit(0, 0, term(value), "") for value in ("1863-07", "XXXX-07-04", "1864", "1865-04-09")]
    >>> narrates(said, 2009), narrates(said, 1865)
    (True, False)
    """
    ages = [_age(hit.term, year) for hit in hits]
    long_past = ages.count(_LONG_PAST)
    return long_past >= ENOUGH and long_past > ages.count(_OF_TODAY) * _RATIO


def comes_back(hits: Sequence[Hit], since: Hit, last: Hit) -> bool:
    """Tell whether behind *since*, up to *last*, a history counts from the day of its publication, and so has
    come back to it: "Her book came out in 2004 and was reissued last year".
    """
    first = bisect.bisect_right(hits, since.start, key=_START)
    end = bisect.bisect_right(hits, last.start, key=_START)
    return any(_of_today(hits[n].term) for n in range(first, end))


def has_come_to(published: int | None, told: Interval) -> bool:
    """Tell whether a history has come to its own time: what it told last was in the months before.

    published: an ordinal day, None where unknown.
    """
    return published is not None and told.first_day is not None and published - told.first_day < _OF_LATE


def told_from_now(found: Found, since: Hit, cues: Cues) -> bool:
    """Tell whether the sentence of a year counts from the day of publication before it, so that a history
    only looks back from now: "He was found guilty last month of taking a bribe in 2014".
    """
    at = bisect.bisect_left(found.hits, since.start, key=_START) - 1
    if at < 0 or since.start - found.hits[at].end > _SENTENCE or not _of_today(found.hits[at].term):
        return False
    return same_sentence(found.text, found.hits[at].end, since.start, cues)


def says_now(found: Found, since: Hit, hit: Hit) -> bool:
    """Tell whether "now" opens a sentence behind *since*, in the paragraph of a hit: "Now it is for sale"."""
    hits, text = found.hits, found.text
    first = bisect.bisect_right(hits, since.start, key=_START)
    for n in range(bisect.bisect_left(hits, hit.start, key=_START) - 1, first - 1, -1):
        if "\n" in text[hits[n].end : hits[n + 1].start]:
            return False
        if hits[n].term.vague == _NOW and opens_sentence(text, hits[n].start):
            return True
    return False


def tells_death(text: str, hit: Hit, tongue: Language) -> bool:
    """Tell whether a date is that of the death which an obituary is written on: "Roe, who has died aged 90,
    was born in 1934 ... She died on 4 September"; it is not of the times that she lived in.
    """
    known = tongue.context.words
    sentence = text[max(0, hit.start - _SENTENCE) : hit.start].rpartition(". ")[2]
    if known["died"].isdisjoint(sentence.split()):
        return False
    return any(died in text[:_LEAD] for died in known["has_died"])


def _of_today(term: Term) -> bool:
    """Whether a term tells of a week or a year beside that of the publication; "yesterday" and "two years
    ago" may be quoted.
    """
    shift = None if term.narrative or term.base is not None or term.side is not None else term.shift
    return shift is not None and shift[0] != 0 and shift[1] in _BESIDE_NOW


@functools.lru_cache(maxsize=_MEMO)
def _age(term: Term, year: int | None) -> int:
    """What a term tells of the times that a text is about, seen from a year."""
    if term.base is not None and term.base.year is not None:
        term = term.base
    if term.year is None:
        shifted = (
            term.shift is not None
            and term.shift != _QUOTED
            and (term.shift[0] != 0 or term.shift[1] == "day")
        )
        counted = shifted or bool(term.aim) or (term.weekday is not None and term.day is None)
        return _OF_TODAY if counted and not term.narrative and term.type != "DURATION" else _OPEN
    if term.span > 1 or term.short:
        return _OPEN
    if year is None or term.year < year - 1:
        return _LONG_PAST
    return _OF_TODAY if term.year == year else _OPEN
