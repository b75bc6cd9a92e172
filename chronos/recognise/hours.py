"""Weekdays that come again: "9 a.m. to 5 p.m., Monday to Friday", "until 15 May (Tuesday to Saturday)",
"until 15 May, Tues-Sat"."""

from __future__ import annotations

from chronos.hit import Hit, joined
from chronos.languages import Language
from chronos.recognise.same_week import of_any_week
from chronos.term import Term, changed

_FEWEST = 2  # days from the first to the last: "Saturday to Sunday, 9 to 5" is a weekend of its own


def weekdays_of_hours(run: list[Hit], tongue: Language) -> list[Hit]:
    """Make one set of the weekdays that clock times stand before or behind, or that an aside tells
    beside a date; else return the run as it is.
    """
    gaps = tongue.connectors.gaps
    ranges, joins = gaps["range"], gaps["join"]
    for at in range(len(run) - 1):
        first, last = run[at], run[at + 1]
        if last.gap not in ranges or not (of_any_week(first.term) and of_any_week(last.term)):
            continue
        if ((last.term.weekday or 0) - (first.term.weekday or 0)) % 7 < _FEWEST:
            continue
        before, behind = run[:at], run[at + 2 :]
        hours = _hours(before[-2:], ranges) and first.gap in joins
        hours = hours or (_hours(behind[:2], ranges) and behind[0].gap in joins)
        beside = before and (first.gap in gaps["aside"] or _dated(before[-1].term, first.gap, gaps["list"]))
        if hours or beside:
            term = changed(changed(first.term, "type", "SET"), "quant", "EVERY")
            return [*before, joined(first, last, term), *behind]
    return run


def _dated(term: Term, gap: str | None, lists: frozenset[str]) -> bool:
    """Whether a day of a month stands before weekdays and a comma: "until 10 May, Tues-Sat"."""
    return bool(term.day and term.month) and not term.weekday and gap in lists


def _hours(hits: list[Hit], ranges: frozenset[str]) -> bool:
    """Whether these are hours from one clock time to another, of no day."""
    if not hits or not all(hit.term.clock is not None and hit.term.dayless for hit in hits):
        return False
    return hits[-1].term.until is not None or (len(hits) > 1 and hits[1].gap in ranges)
