"""Stretches and the dates they ended on: "the nine months ended September 30"."""

from __future__ import annotations

import functools
import itertools

from chronos.hit import Hit
from chronos.languages import Language
from chronos.term import Length, Term, changed

_MONTHS = ("month", "quarter", "half", "year")
_REPORTED = ("quarter", "half")  # these are told by their names, not by their length


def ended(hits: list[Hit], tongue: Language) -> None:
    """Give a stretch the date told behind it, which stays an expression of its own."""
    gaps, months = tongue.connectors.gaps["ended"], tongue.connectors.gaps["ended_to"]
    for first, second in itertools.pairwise(hits):
        date = second.term
        led = second.gap in gaps or (second.gap in months and _of_months(first.term))
        if led and date.type == "DATE" and not date.vague and first.term.base is None:
            stretch = _stretch(first.term)
            if stretch is not None:
                if stretch.unit in _REPORTED:
                    second.term = date = changed(date, "period", True)  # it is over where results are due
                first.term = changed(stretch, "base", changed(date, "bound", None))
                second.context = ""


def _of_months(said: Term) -> bool:
    unit = said.length.parts[-1][1] if said.length is not None else (said.shift or (0, ""))[1]
    return unit in _MONTHS


def _stretch(said: Term) -> Term | None:
    """What "the year", "nine months" or "the fourth quarter" before "ended" is a stretch of."""
    if said.type == "DURATION" and said.length is not None:
        return said
    if said.quarter or said.half:
        told = said.year is not None or said.shift is not None
        return None if told else changed(said, "unit", "quarter" if said.quarter else "half")
    if said.shift is None or said.month or said.day:
        return None
    return _one(said.shift[1])


@functools.cache
def _one(unit: str) -> Term:
    return Term(unit=unit) if unit in _REPORTED else Term(type="DURATION", length=Length(((1, unit),)))
