"""From one date to another: "May 30 to June 2", "between March and June 2020"."""

from __future__ import annotations

import functools

from chronos.hit import Hit, joined
from chronos.languages import Language
from chronos.languages.words import Connectors
from chronos.recognise.leftward import MOVED
from chronos.recognise.listed import month_before
from chronos.recognise.rank import dated, rank
from chronos.recognise.same_week import of_any_week, weekday_before
from chronos.term import Term, changed

_LAST_DAY = 31
_NOON = 12 * 3600  # seconds
_MEMO = 65_536
_TODAY = Term(shift=(0, "day"))


def reach(first: Hit, second: Hit, gap: str, tongue: Language) -> Hit | None:
    """From one date to another: "May 30" " to " "June 2"; "between" ... " and "."""
    if first.opening == MOVED:
        return None
    made = _stretch(first.term, second.term, gap, first.opening, tongue.connectors)
    if made is None:
        return None
    context = first.context if first.context == second.context and not first.opening else ""
    return joined(first, second, made, context)


@functools.lru_cache(maxsize=_MEMO)
def _stretch(one: Term, other: Term, gap: str, opening: str, connectors: Connectors) -> Term | None:
    """The term of both ends, None where they are none of a range; *opening* stands before the first."""
    gaps = connectors.gaps
    one, other = _now(one), _now(other)
    if one.side == "nearest" and one.base is None and gap in gaps["weak_range"] and dated(other):
        return changed(one, "base", other)
    joins = gap in gaps["range"] or (gap in gaps["between"] and opening in connectors.between)
    joins = joins or (gap in gaps["opened"] and opening != "")
    if joins and (again := _again(one, other)) is not None:
        return again
    if not joins or not (dated(one) and dated(other)) or one.until or other.until:
        return None
    if one.dayless and other.clockless:
        return None  # "3 p.m. - this week"
    if gap in gaps["weak_range"] and not opening and rank(one) != rank(other):
        return None
    if gap in gaps["years_range"] and one.year is None and not (_of_months(one) and _of_months(other)):
        return None
    if one.shift is not None and one.shift[0] == 0 and (one.period or one.narrative) and other.month:
        return None  # "the quarter through March" ends there
    one, other = _shared(one, other)
    return changed(one, "until", changed(other, "bound", None))


def _again(one: Term, other: Term) -> Term | None:
    """The hours of what comes again: "10 p.m." " to " "5 a.m. daily"."""
    if one.clock is None or other.clock is None or one.type == other.type:
        return None
    if one.type == "SET":
        return one if other.dayless else None
    return changed(changed(other, "clock", one.clock), "grain", one.grain) if other.type == "SET" else None


def _of_months(term: Term) -> bool:
    """Whether a month or season is told: "May/June 1944"."""
    return bool(term.month or term.season) and term.day is None


def _now(term: Term) -> Term:
    """The publication day where "now" or "the present" is one end."""
    return _TODAY if term.vague == "PRESENT_REF" else term


def _shared(one: Term, other: Term) -> tuple[Term, Term]:
    """Give the first end what only the second says: "May 30 to June 2, 2023", "9 to 10 a.m. on 5 May"."""
    if one.clock is not None and other.clock is not None and one.dayless:
        if other.shift is not None and other.shift[1] == "day" and one.clock >= max(other.clock, _NOON):
            evening = changed(changed(other, "shift", (other.shift[0] - 1, "day")), "clock", one.clock)
            return changed(changed(evening, "grain", one.grain), "bound", one.bound), other
        first = changed(changed(other, "clock", one.clock), "grain", one.grain)
        return changed(first, "bound", one.bound), _clock_of(other)
    if one.clock is not None and one.dayless and other.part is not None:
        return _to_part(one, other)
    if one.part is not None and other.part is not None and not _of_a_day(one):
        return changed(other, "part", one.part), Term(
            type="TIME", part=other.part
        )  # "dawn to dusk on Tuesday"
    if len(one.numeric) == 2 and len(other.numeric) == 3:
        one = changed(one, "numeric", (*one.numeric, other.numeric[2]))
    if other.short and one.year is not None and not one.short:
        other = _in_century(other, one.year)
    if _takes_year(one) and other.year is not None:
        last_year = _later(one, other) and not other.short  # "from December to May 2022"
        one = changed(changed(one, "short", other.short), "year", other.year - last_year)
    elif other.shift is not None and (shift := _shared_shift(one, other, other.shift)):
        one = changed(one, "shift", shift)
    if one.month is None and one.day is not None and other.month is not None:
        one = changed(one, "month", other.month)
        if other.day is not None and other.day < (one.day or 0):
            one = month_before(one) or one  # "between the 27th and the 3rd of March"
    return one, other


def _to_part(one: Term, other: Term) -> tuple[Term, Term]:
    """A clock time on the day of a part: "8am until lunchtime on Sunday", but "10pm until Sunday morning"."""
    first = changed(changed(changed(other, "part", None), "clock", one.clock), "grain", one.grain)
    first = changed(first, "bound", one.bound)
    if other.part == "MO" and (one.clock or 0) >= _NOON and of_any_week(other):
        return changed(first, "weekday", weekday_before(other)), other
    return first, Term(type="TIME", part=other.part)


def _in_century(term: Term, year: int) -> Term:
    """Two figures of a year that follows another: "the 1850s" " to " "60s", "1998" " to " "'02"."""
    full = year - year % 100 + (term.year or 0)
    return changed(changed(term, "short", False), "year", full + 100 * (full < year))


def _clock_of(term: Term) -> Term:
    """A time of day without its day, which the first end says."""
    return Term(type="TIME", clock=term.clock, grain=term.grain, zone=term.zone)


def _of_a_day(term: Term) -> bool:
    """Whether a part of a day has its day."""
    return bool(term.day or term.weekday or term.numeric or term.named) or term.shift is not None


def _shared_shift(one: Term, other: Term, shift: tuple[int, str]) -> tuple[int, str] | None:
    """The week or year that stands once: "Monday to Friday last week", "March to May of last year"."""
    count, unit = shift
    if unit == "year" and _takes_year(one) and (other.month or other.season or other.quarter):
        return count - _later(one, other), unit
    plain = one.weekday and one.shift is None and one.aim is None and one.day is None
    return shift if unit == "week" and plain and other.weekday else None


def _takes_year(term: Term) -> bool:
    if term.year is not None or term.shift is not None or term.aim is not None or term.numeric:
        return False
    return bool(term.month or term.day or term.season or term.quarter or term.half or term.named)


def _later(one: Term, other: Term) -> bool:
    """Whether a month and day lies later in its year than another."""
    if one.month is None or other.month is None:
        return False
    return (one.month, one.day or 0) > (other.month, other.day or _LAST_DAY)
