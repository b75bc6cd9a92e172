"""The day of a clock time that says none: told shortly before it, or behind it in its sentence."""

from __future__ import annotations

import bisect

from chronos.cues import Cues
from chronos.days import DAY
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.tense import ENDS
from chronos.recognise import Found
from chronos.recognise.entry import heads_line
from chronos.resolve.handed_on import closes_aside
from chronos.resolve.offset import offset_of
from chronos.resolve.pick import NEAREST
from chronos.resolve.place import place
from chronos.resolve.quotation import Anchor
from chronos.resolve.telling import Telling
from chronos.resolve.tense import direction, had_been
from chronos.sentence import same_sentence
from chronos.term import Term
from chronos.timex import span_name

_NEXT = 160  # code points from a day to a clock time of the next sentence
_BEHIND = 120  # and from a clock time to its day
_BLANK_LINE = 2  # line ends
_LIMITS = ("by", "until")
_HOUR = 3600  # seconds
_LATE = {"AF": 18 * _HOUR, "EV": 21 * _HOUR, "NI": 21 * _HOUR}  # since when a part of a day is all but over
_NIGHT = 9 * _HOUR  # from what is told to a clock time past midnight
_MORNING = 15 * _HOUR  # and from the night: "it snowed overnight; by 8 a.m. ..."
_STOPS = ";:—–()\n"  # what parts two statements
_APART = ("relative", "subordinator")


def of_day_told(text: str, hit: Hit, last: Telling, tongue: Language, cues: Cues, *, historic: bool) -> bool:
    """Whether a clock time is of the date told before it: in its sentence, but for what an aside tells ("The
    shares, which fell on Friday, rose by noon"), in the next, or in a history.
    """
    if heads_line(text, hit.start, hit.end):
        return heads_line(text, last.hit.start, last.hit.end)  # a live report is of its day
    if last.date.granularity > Granularity.DAY:
        return False
    if last.term.clock is None and closes_aside(text, last.hit, cues):
        return False
    near = historic or same_sentence(text, last.hit.end, hit.start, cues)
    return near or _soon_after(text, last.hit, hit, tongue)


def day_told(text: str, hit: Hit, last: Telling, tongue: Language) -> int | None:
    """Return the day of a clock time that is of the date told before it: the next where midnight lies
    between, as in "It began at 11 p.m. on Friday and was over by 3 a.m."; not where its words turn back.
    """
    first, told, said = last.date.first_day, last.term, hit.term
    since = told.clock if told.clock is not None else _LATE.get(told.part or "")
    if first is None or since is None or said.clock is None or told.until is not None:
        return first
    turns_back = said.bound == "since" or had_been(text, hit.start, hit.end, tongue)
    reach = _MORNING if told.part == "NI" and told.clock is None else _NIGHT
    if not said.clock and said.bound in _LIMITS:
        return first  # "by midnight" ends the day
    past_midnight = said.clock < since and (said.clock - since) % DAY <= reach
    return first + (past_midnight and not turns_back)


def _soon_after(text: str, day: Hit, hit: Hit, tongue: Language) -> bool:
    """Whether a clock time stands soon after a day: "They met on Monday. At 8 p.m. it rained"; in the
    next paragraph only with a verb of the past.
    """
    between = text[day.end : hit.start]
    if len(between) > _NEXT:
        return False
    before, paragraph, _ = between.partition("\n")
    if not paragraph:
        return True
    whole = before.rstrip().endswith(tuple(ENDS)) and between.count("\n") <= _BLANK_LINE
    return whole and direction(text, hit.start, hit.end, tongue) < 0


def day_behind(found: Found, hit: Hit, published: int | None, tongue: Language, cues: Cues) -> Anchor | None:
    """Return the day of "left at 8:15 and hit the van on Friday"; None where it may be another's.

    What parts the two, a clause of its own ("at 6 a.m., when those who met on Sunday"), or one that lies
    ahead of the publication while the other is past, leaves the clock time alone.
    published: an ordinal day, None where unknown.
    """
    named = _next(found, hit)
    if (
        named is None
        or not _says_itself(named.term)
        or not _goes_with(found.text[hit.end : named.start], cues)
    ):
        return None
    text = found.text
    if not same_sentence(text, hit.start, named.start, cues):
        return None
    ways = [direction(text, one.start, one.end, tongue) for one in (hit, named)]
    if (ways[0] > 0) != (ways[1] > 0) or NEAREST in ways:
        return None
    placed = place(named.term, published, ways[1] or -1, "")
    day = None if placed is None else placed.interval.first_day
    if placed is None or day is None or day != placed.interval.last_day:
        return None
    return day, span_name(*found.original(named))


def of_happening(found: Found, hit: Hit, tongue: Language, cues: Cues) -> bool:
    """Whether a clock time is of the day of what happened, or of one that is counted from it: "at 6 a.m. on
    the day of the vote", "at 6 a.m. ten days before the fire".
    """
    text = found.text
    if any(text.find(one, hit.start, hit.end + len(one)) >= 0 for one in tongue.connectors.offsets.day_of):
        return True
    length = _next(found, hit)
    if length is None or offset_of(text, length, tongue) is None:
        return False
    between = text[hit.end : length.start]
    joined = any("conjunction" in cues.word(word).parts for word in between.lower().split())
    return not joined and _goes_with(between, cues) and same_sentence(text, hit.start, length.start, cues)


def _next(found: Found, hit: Hit) -> Hit | None:
    """The next expression but for other clock times."""
    hits = found.hits
    for n in range(bisect.bisect_right(hits, hit.start, key=lambda one: one.start), len(hits)):
        if hits[n].start - hit.end > _BEHIND:
            break
        if not hits[n].term.dayless:
            return hits[n]
    return None


def _says_itself(term: Term) -> bool:
    """Whether an expression is a date that no other is counted from, and opens no span."""
    counted = term.narrative or (term.base is not None and term.base.narrative)
    return not counted and term.until is None and term.bound is None and term.type in ("DATE", "TIME")


def _goes_with(between: str, cues: Cues) -> bool:
    """Whether words go on in the clause of what stands before them, or in one beside it."""
    if any(stop in between for stop in _STOPS):
        return False
    return not any(cues.word(word.strip(",").lower()).parts.intersection(_APART) for word in between.split())
