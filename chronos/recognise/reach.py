"""From one date to another: "May 30 to June 2", "between March and June 2020"."""

from __future__ import annotations

from chronos.hit import Hit, joined
from chronos.languages import Language
from chronos.recognise.rank import dated, rank
from chronos.term import Term, changed

_LAST_DAY = 31
_TODAY = Term(shift=(0, "day"))


def reach(first: Hit, second: Hit, gap: str, tongue: Language) -> Hit | None:
    """From one date to another: "May 30" " to " "June 2"; "between" ... " and "."""
    connectors = tongue.connectors
    joins = gap in connectors.gaps["range"] or (
        gap in connectors.gaps["between"] and first.opening in connectors.between
    )
    one, other = _now(first.term), _now(second.term)
    if not joins or not (dated(one) and dated(other)) or one.until or other.until:
        return None
    if gap in connectors.gaps["weak_range"] and not first.opening and rank(one) != rank(other):
        return None
    if gap in connectors.gaps["years_range"] and one.year is None:
        return None
    one, other = _shared(one, other)
    context = first.context if first.context == second.context and not first.opening else ""
    return joined(first, second, changed(one, "until", changed(other, "bound", None)), context)


def _now(term: Term) -> Term:
    """The publication day where "now" or "the present" is one end."""
    return _TODAY if term.vague == "PRESENT_REF" else term


def _shared(one: Term, other: Term) -> tuple[Term, Term]:
    """Give the first end what only the second says: "May 30 to June 2, 2023", "9 to 10 a.m. on 5 May"."""
    if one.clock is not None and other.clock is not None and one.dayless:
        return changed(changed(other, "clock", one.clock), "grain", one.grain), other
    if len(one.numeric) == 2 and len(other.numeric) == 3:
        one = changed(one, "numeric", (*one.numeric, other.numeric[2]))
    if _takes_year(one) and other.year is not None:
        last_year = _later(one, other) and not other.short  # "from December to May 2022"
        one = changed(changed(one, "short", other.short), "year", other.year - last_year)
    elif other.shift is not None and (shift := _shared_shift(one, other, other.shift)):
        one = changed(one, "shift", shift)
    if one.month is None and one.day is not None and other.month is not None:
        one = changed(one, "month", other.month)
    return one, other


def _shared_shift(one: Term, other: Term, shift: tuple[int, str]) -> tuple[int, str] | None:
    """The week or year that stands once: "Monday to Friday last week", "March to May of last year"."""
    count, unit = shift
    if unit == "year" and _takes_year(one) and other.month:
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
