"""Weekdays that are told before their dates: "Saturday and Sunday, May 18 and 19"."""

from __future__ import annotations

from chronos.hit import Hit
from chronos.languages import Language
from chronos.term import Term, with_fields


def weekdays_ahead(run: list[Hit], tongue: Language) -> int:
    """Count the weekdays at the head of a run that as many dates follow; 0 where they name no dates."""
    gaps = tongue.connectors.gaps
    joining = gaps["range"] if run[1].gap in gaps["range"] else gaps["list"]
    ahead = 0
    while ahead < len(run) and _weekday(run[ahead].term) and (not ahead or run[ahead].gap in joining):
        ahead += 1
    if not 1 < ahead < len(run) or run[ahead].gap not in gaps["bare_day"] | gaps["aside"]:
        return 0
    return ahead if len(_days(run[:ahead], run[ahead:], tongue)) == ahead else 0


def pair(weekdays: list[Hit], dates: list[Hit], tongue: Language) -> None:
    """Give each weekday its date."""
    for hit, day in zip(weekdays, _days(weekdays, dates, tongue), strict=False):
        hit.term, hit.context = with_fields(day, weekday=hit.term.weekday), ""


def _weekday(term: Term) -> bool:
    plain = term.aim is None and term.shift is None and not term.day and term.until is None
    return bool(term.weekday) and plain and term.type == "DATE" and term.nth is None


def _days(weekdays: list[Hit], dates: list[Hit], tongue: Language) -> list[Term]:
    """The days of a range within a month, or of the list that begins the run; of two ranges the ends."""
    gaps = tongue.connectors.gaps
    first = dates[0].term
    if first.until is not None:
        days = _within_month(first, first.until)
        return [days[0], days[-1]] if days and weekdays[1].gap in gaps["range"] else days
    listed: list[Term] = []
    for hit in dates:
        if not hit.term.day or hit.term.until or (listed and hit.gap not in gaps["list"]):
            break
        listed.append(hit.term)
    return listed


def _within_month(first: Term, last: Term) -> list[Term]:
    if not (first.day and last.day) or first.month != last.month:
        return []
    return [with_fields(first, day=day, until=None) for day in range(first.day, last.day + 1)]
