"""Two parts of one date -> one term: "Friday" + "May 5", "September 13th" + "last year"."""

from __future__ import annotations

import functools

import attrs

from chronos.days import DAY
from chronos.term import Length, Term, changed, with_fields

_HOUR, _NOON = 3600, 12 * 3600  # seconds
_LATER_HALF = {"AF": 1, "EV": 4, "NI": 5}  # part of a day -> the first hour that is said of it so
_LATE = (_LATER_HALF["EV"], _LATER_HALF["NI"])
_YEARLY = Length(((1.0, "year"),))
_MONTHLY = ("month", "season", "quarter", "half")
_SHIFT_LEVEL = {
    "day": 1,
    "weekend": 1,
    "week": 2,
    "month": 3,
    "quarter": 3,
    "year": 4,
    "decade": 5,
    "century": 5,
}


@functools.lru_cache(maxsize=65_536)
def unite(first: Term, second: Term) -> Term | None:
    """Return the one date that both describe, or None where they are no parts of one.

    >>> from chronos.term import term
    >>> unite(term("XXXX-WXX-5"), term("XXXX-05-07")).weekday
    5
    >>> unite(term("XXXX-05"), term("XXXX-05")) is None
    True
    """
    for often, other in ((first, second), (second, first)):
        if often.type == "SET" and often.clock is None and (made := _again(often, other)):
            return made
    for hours, date in ((first, second), (second, first)):
        if hours.until is not None and hours.dayless and date.until is None:
            whole = unite(changed(hours, "until", None), date)
            return whole and changed(whole, "until", hours.until)
    if first.until is not None and second.shift is not None and second.shift[1] == "year":
        return _in_year(first, first.until, second)
    if first.part == "NI" and first.dayless and second.until is not None and _over_night(second):
        whole = unite(first, changed(second, "until", None))
        return whole and changed(whole, "until", second.until)
    if first.side and first.shift and second.dayless and second.clock is not None:
        return _that_long(first, first.shift, second)
    if first.nth is not None and first.weekday and first.clockless and second.dayless:
        return _at_time(first, second)
    if not (_plain(first) and _plain(second)):
        return None
    if first.part is not None and first.shift is not None and second.weekday:
        first = changed(first, "shift", None)  # "overnight Sunday" is not of last night
    if _apart(first, second):
        return None
    for month, part in ((first, second), (second, first)):
        if _levels(month) == {"month"} and part.part is not None and part.clock is None and part.dayless:
            return month  # "a September evening in 2019" is of no day
    if first.part is not None and first.part == second.part and first.clockless and second.dayless:
        return first  # "on Sunday morning, in the early hours"
    if first.part is not None and first.part == second.part and first.dayless and second.clock is None:
        return second  # "the early hours of Sunday morning"
    if first.clock is not None and second.part is not None:
        first = _in_half(first, second.part)
        return first if second.dayless else unite(first, changed(second, "part", None))
    if first.part is not None and second.clock is not None:
        second = _in_half(second, first.part)
        return second if first.dayless else unite(changed(first, "part", None), second)
    return _united(first, second)


def _in_year(first: Term, last: Term, year: Term) -> Term | None:
    """The days of a month in the year that is told behind them: "12-15 June" "last year"."""
    if not (first.day and last.day) or first.month is None or first.month != last.month:
        return None
    begin, end = unite(changed(first, "until", None), year), unite(last, year)
    return begin and end and changed(begin, "until", end)


def _over_night(days: Term) -> bool:
    """Whether a range is of a day and the next, as one night is: "the night of 6-7 May"."""
    last = days.until
    if last is None:
        return False
    if days.weekday and not days.day:
        return last.weekday == days.weekday % 7 + 1
    return days.day is not None and last.day in (days.day + 1, 1)


def _apart(first: Term, second: Term) -> bool:
    """Whether two plain terms are no parts of one date, whatever each of them says."""
    if first.nth is not None or second.nth is not None or (first.shift and second.shift):
        return True
    for dated, other in ((first, second), (second, first)):
        if dated.year is not None and other.shift is not None and other.shift[0]:
            return True  # "shut since 2009, last week"
    if second.weekend and first.day:
        return True  # "the 4th of July" "weekend" is one
    beside = second.side is not None and second.shift is not None and second.shift[1] == "day"
    if second.narrative and (first.year is not None or beside):
        return True  # "in 1953, the week after the storm", "on Monday evening, the night before the match"
    fraction = len(first.numeric) == 2 and second.weekday is not None  # "up 7/8 Thursday"
    return fraction or (len(second.numeric) == 2 and first.aim is not None)  # "next Monday 9.15"


def _united(first: Term, second: Term) -> Term | None:
    """All that both say, where these are levels of one date."""
    levels, other = _levels(first), _levels(second)
    if not levels or not other or levels & other:
        return None
    both = levels | other
    if not _fits(both) or (both & {"month", "day"} and max(first.span, second.span) > 1):
        return None  # no century has one third quarter
    aimed = first.aim is not None or second.aim is not None
    if aimed and {"weekday", "year"} <= both and "month" not in both:
        return None  # "this Friday night, 2359"
    fields = {
        field.name: getattr(second, field.name)
        for field in attrs.fields(Term)
        if getattr(second, field.name) != field.default
    }
    if "TIME" in (first.type, second.type):
        fields["type"] = "TIME"
    return with_fields(first, **fields)


def _again(often: Term, other: Term) -> Term | None:
    """What comes again, more finely: "every Tuesday" "at 3 p.m.", "every year" "on 5 May"."""
    if other.clock is not None and other.dayless:
        return _at_time(often, other)
    if other.weekday and (other.nth is not None or other.aim == -1) and often.quant == "EVERY":
        return with_fields(other, type="SET", quant="EVERY", nth=None, aim=None)  # "the first Sunday"
    free = other.type == "DATE" and _plain(other) and other.year is None and other.shift is None
    free = free and other.aim is None and bool(other.month or other.season)
    if often.quant == "EVERY" and often.length == _YEARLY and free:
        return with_fields(other, type="SET", quant=often.quant)
    return None


def _at_time(day: Term, time: Term) -> Term:
    """ "the first Monday" "evening"."""
    kind = "SET" if day.type == "SET" else "TIME"
    return with_fields(day, type=kind, part=time.part, clock=time.clock, grain=time.grain, zone=time.zone)


def _that_long(term: Term, shift: tuple[int, str], time: Term) -> Term:
    """ "two weeks ago" "at 5 p.m.": to the day."""
    length = Length(((float(abs(shift[0])), shift[1]),))
    today = Term(shift=(0, "day"), narrative=term.narrative)
    return with_fields(time, length=length, side=term.side, base=today, narrative=term.narrative)


def _in_half(term: Term, part: str) -> Term:
    """A clock time in the half of the day that a part of it says: seven in the evening is 19:00."""
    clock, first = term.clock, _LATER_HALF.get(part)
    if clock == 0 and first in _LATE:
        return changed(term, "clock", DAY)  # "midnight tonight" ends the day
    if clock is None or first is None or not first * _HOUR <= clock < _NOON:
        return term
    return changed(term, "clock", clock + _NOON)


def _plain(term: Term) -> bool:
    dated = term.named is not None and term.named.interval is not None  # an event has a year of its own
    return not (
        dated or term.length or term.until or term.vague or term.base or term.type in ("SET", "DURATION")
    )


def _levels(term: Term) -> set[str]:
    """The parts of a date that a term fills."""
    levels = set()
    if term.year is not None:
        levels.add("year")
    if any(getattr(term, name) is not None for name in _MONTHLY):
        levels.add("month")
    if term.day is not None:
        levels.add("day")
    if term.numeric:
        levels |= {"month", "day"} if len(term.numeric) == 2 else {"year", "month", "day"}
    if term.named is not None:
        levels |= {"month", "day"}
    if term.week is not None:
        levels.add("week")
    if term.weekday is not None or term.weekend:
        levels.add("weekday")
    if term.part is not None or term.clock is not None:
        levels.add("clock")
    if term.shift is not None:
        unit = term.shift[1]
        levels.add({1: "day", 2: "week", 3: "month", 4: "year"}.get(_SHIFT_LEVEL.get(unit, 0), "none"))
        if unit == "day":
            levels |= {"month", "year"}
    if term.aim is not None and term.weekday is not None:
        levels.add("week")
    return levels


_DATES = (
    {"year", "month"}, {"year", "month", "day"}, {"month", "day"}, {"day", "year"},
    {"weekday", "day"}, {"weekday", "month", "day"}, {"weekday", "year", "month", "day"},
    {"weekday", "week"}, {"week", "year"}, {"weekday", "week", "year"},
    {"weekday", "week", "day"}, {"weekday", "week", "month", "day"},
    {"weekday", "week", "year", "month", "day"},
)  # fmt: skip
_DAYS = ({"year", "month", "day"}, {"month", "day"}, {"weekday"}, {"weekday", "week"}, {"day"})


def _fits(levels: set[str]) -> bool:
    if "clock" not in levels:
        return levels in _DATES
    day = levels - {"clock"}
    return any(day == one for one in _DAYS) or ("weekday" in day and day - {"clock"} in _DATES)
