"""What is counted from another date: "two weeks before Christmas", "the second Tuesday in May"."""

from __future__ import annotations

import functools

from chronos.hit import Hit, joined
from chronos.languages import Language
from chronos.recognise.rank import dated, rank
from chronos.recognise.same_week import of_any_week
from chronos.term import Length, Term, changed

_THE_LAST = Term(nth=-1)
_A_WEEKEND = Term(unit="weekend")
_THE_DAY = Term(shift=(0, "day"))
_YEARS = {"year": 1, "decade": 10, "century": 100}
_AT_MOST = {  # what of a finer unit stands beside one of a coarser
    ("minute", "second"): 60, ("hour", "minute"): 60, ("day", "hour"): 24, ("week", "day"): 7,
    ("month", "day"): 31, ("month", "week"): 5,
    ("year", "month"): 12, ("year", "week"): 53, ("year", "day"): 366,
}  # fmt: skip
_OF_A_CLOCK = ("second", "minute", "hour")
_MEMO = 65_536
_SIDES = ("before", "after", "starting", "nearest")
_UNITS = (
    "second",
    "minute",
    "hour",
    "day",
    "workday",
    "weekend",
    "week",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
)


def count(first: Hit, second: Hit, gap: str, tongue: Language) -> Hit | None:
    """Counted from another date: "two weeks" " before " "Christmas"; "the second Tuesday" " in " "May"."""
    gaps = tongue.connectors.gaps
    one, other = first.term, second.term
    if gap in gaps["more"] and (one.type == "DURATION" or (_once(one) and counts_on(other))):
        return None if one.aim is not None and "," in gap else _added(first, second)
    if not dated(other) or (other.until is not None and second.opening):
        return None
    if other.weekend and one.month and one.day and gap == " ":
        return joined(first, second, changed(_A_WEEKEND, "base", one))  # "the Fourth of July" " " "weekend"
    if counts_on(one) and _back_from(one, other, gap, tongue):
        return joined(first, second, _from(one, other, one.side))
    # "the third Monday, May 2021", but not "the third week on Monday"
    counting = gaps["join"] if one.weekday else gaps["part"] | gaps["counted"]
    if one.nth is not None and one.base is None and gap in counting and not _of_none(one, other):
        return joined(first, second, changed(one, "base", other))
    if gap in gaps["part"] and (part := _part(one, other)) is not None:
        return joined(first, second, part)
    if one.side is not None and one.length is not None and gap in gaps["event"]:
        once = other.year is not None or (other.named is not None and other.named.interval is not None)
        return joined(first, second, _from(one, other, one.side)) if once and one.base is None else None
    side = next((side for side in _SIDES if gap in gaps[side]), None)
    if side is not None and _counts(first, other, side):
        return joined(first, second, _from(one, other, side))
    if _of_week(one, other) and side == "after":
        return joined(first, second, changed(one, "base", other))
    return None


def _part(one: Term, other: Term) -> Term | None:
    """ "the last week" of March, "the third quarter" of a century, "the weekend" of May 4.

    None where it is no part of the other.
    """
    if one.quarter and one.year is None and other.span > 1:
        return changed(Term(nth=one.quarter, unit="quarter"), "base", other)
    if last_of(one, other):
        last = changed(_THE_LAST, "unit", one.shift[1]) if one.shift else changed(one, "aim", None)
        return changed(changed(last, "nth", -1), "base", other)
    if one.aim == -1 and one.length is not None and rank(other) > _rank_of(one.length):
        return changed(changed(changed(one, "aim", None), "nth", -1), "base", other)  # "the last two days"
    if one.weekend and one.clockless and rank(other) == 1:
        return changed(_A_WEEKEND, "base", other)
    month = other.month is not None and other.day is None
    return other if month and one.shift == (0, "month") and one.narrative else None


def _rank_of(length: Length) -> int:
    return rank(Term(shift=(0, length.parts[0][1])))


def counts_on(term: Term) -> bool:
    """Whether a term waits for the date it is counted from: "the day before", "two weeks ago"."""
    return term.side is not None and term.base is None and term.shift is not None


def _back_from(one: Term, other: Term, gap: str, tongue: Language) -> bool:
    """Whether what waits for a date has it in *other*: "a year ago" " on " "Monday", not "night after"
    "night" or "two weeks ago" " on " "Friday".
    """
    if gap in tongue.connectors.gaps["counted"]:
        return other.part is None or not other.dayless
    years = one.shift is not None and one.shift[1] in _YEARS
    return gap in tongue.connectors.gaps["anniversary"] and years and of_any_week(other) and other.clockless


def _from(one: Term, other: Term, side: str | None) -> Term:
    """A length or an n-th on one side of a date; the word between them bounds nothing."""
    return changed(_counting(one, side), "base", changed(other, "bound", None))


@functools.lru_cache(maxsize=_MEMO)
def _counting(one: Term, side: str | None) -> Term:
    """What counts from a date: a length or an n-th."""
    if one.shift is not None and one.narrative:
        one = Term(nth=1, unit=one.shift[1], mod=one.mod)  # "the week after" Easter
    elif one.shift is not None:
        one = Term(length=Length(((float(abs(one.shift[0])), one.shift[1]),)), mod=one.mod)
    elif one.length is None and one.nth is None:
        one = changed(one, "nth", 1)
    return changed(changed(one, "type", "DATE"), "side", side)


def _added(first: Hit, second: Hit) -> Hit | None:
    """A length and a finer one: "two years and three months", "the next 1 month 21 days"."""
    one, other = first.term, second.term
    if one.length is None or one.base is not None or one.side:
        return None
    if one.aim is not None and (other.side or other.shift or other.base or other.aim is not None):
        return None
    if other.side and not (other.shift or other.length or other.nth or other.base):
        return joined(first, second, _ago(one.length, other.side))
    more = other.length
    if counts_on(other) and other.shift is not None:
        more = Length(((float(abs(other.shift[0])), other.shift[1]),))
    if more is None:
        return None
    if not _finer(more.parts[0], one.length.parts[-1][1]):
        return None
    length = Length(one.length.parts + more.parts)
    if one.aim is not None:
        return joined(first, second, changed(one, "length", length), first.context)
    if other.shift is not None:
        other = Term(side=other.side, narrative=other.narrative, base=_THE_DAY)
    return joined(first, second, changed(other, "length", length), second.context)


def _finer(more: tuple[float | None, str], unit: str) -> bool:
    """Whether an amount is less than one of a unit: "a week" "45 days" are no sum."""
    amount, finer = more
    if _UNITS.index(unit) <= _UNITS.index(finer):
        return False
    return amount is None or amount <= _AT_MOST.get((unit, finer), amount)


def _ago(length: Length, side: str) -> Term:
    """ "half a century" " " "ago": fifty years, as in "fifty years ago"; broken years about to the day."""
    amount, unit = length.parts[0]
    if len(length.parts) > 1 or amount is None or amount != int(amount):
        return Term(length=length, side=side, base=_THE_DAY, mod="APPROX")
    return Term(shift=(int(amount) * (-1 if side == "before" else 1), unit), side=side)


def _counts(hit: Hit, other: Term, side: str) -> bool:
    """Whether a hit can be counted from *other*: "two weeks", "the second Monday", "the Monday".

    "a day" can where that is surely a day.
    """
    term = hit.term
    if term.base is not None or term.aim is not None:
        return False
    if term.nth is not None:
        return term.length is None
    if term.weekday is not None:
        return hit.determined and side != "from" and term.shift is None and term.clockless
    once = _once(term) and rank(other) <= 1 and not (other.day and not other.month)
    return bool((term.type == "DURATION" or once) and term.length)


def _once(term: Term) -> bool:
    """Whether a unit stands alone: "a week", which may be how often or how long."""
    return term.type == "SET" and term.quant is None and term.length is not None


def _of_week(one: Term, other: Term) -> bool:
    """Whether a weekday is one of the week after: "Monday after next week"."""
    return one.weekday is not None and one.aim is None and other.shift is not None and other.day is None


def _of_none(one: Term, other: Term) -> bool:
    """Whether a date has no n-th: "its fourth year in this month", "the 88th minute of Sunday's game"."""
    unit = one.unit if one.length is None else one.length.parts[0][1]
    if unit in _OF_A_CLOCK and rank(other) <= 1:
        return True
    if one.unit in _YEARS and rank(other) < rank(Term(shift=(0, one.unit))):
        return True
    if one.unit == "year" and other.span == 1 and not other.named:
        return True
    return one.unit == "day" and bool(other.weekday or other.day or other.numeric) and other.clockless


def last_of(one: Term, other: Term) -> bool:
    """Whether "last week" or "last Friday" before "of March" is the last of its kind there."""
    longer = one.shift is not None and other.span > _YEARS.get(one.shift[1], other.span)
    longer = longer or (other.named is not None and other.named.interval is None)  # a feast of several days
    if one.narrative or not (longer or rank(other) > rank(one)):
        return False
    if one.weekday is not None:
        return one.aim == -1 and one.shift is None and one.clockless
    return one.shift is not None and one.shift[0] == -1
