"""What resolution has to know of a term, and what it then means: worked out once."""

from __future__ import annotations

import functools

import attrs

from chronos.resolve.place import THIS_WEEKEND, Placed, place
from chronos.term import THIRDS, Term
from chronos.timex import Meaning, Timex

_THIS_MONTH = (0, "month")
_MODS = {"EARLIER": "START", "LATER": "END", "TURN": "START"}
_BESIDE = (
    None,
    (-1, "year"),
    (-1, "quarter"),
    (0, "quarter"),
    (0, "year"),
)  # shifts that may count from a quarter that was told
_KEPT_BY = {
    "hebrew": ", kept by the Hebrew calendar, which begins a day at the sunset before",
    "islamic": ", kept by the Islamic calendar, here computed: the sighted moon may move it by a day",
    "julian": ", kept by the Julian calendar",
}
_MEMO = 65_536
DATE, YEAR, SINCE, LAST_YEAR, ONWARD = 1, 2, 4, 8, 16


@attrs.frozen(slots=True, eq=False)
class Traits:
    """What resolution has to know of a term, worked out once.

    step: the first step of the explanation; fixed: where a term is placed that has the same date wherever it
    is said; timeless: it has no date of its own (a duration, "recently"); lasting: a plain duration, which
    may lie ahead ("in two weeks"); anchored: neither of these, so that it is counted from somewhere;
    undirected: only the sentence can say in which direction; storied: what was told before it may matter;
    of_period: takes the quarter that was told; periodic: tells of a quarter, or of months that are none;
    yearless, monthless: takes the year or month from an earlier date; dayless: a clock time without its day;
    loose: counted from what was told where an article narrates times long past ("on Friday", "this year").
    """

    said: Timex
    step: str
    fixed: Placed | None
    timeless: bool
    lasting: bool
    anchored: bool
    undirected: bool
    storied: bool
    of_period: bool
    periodic: bool
    yearless: bool
    monthless: bool
    dayless: bool
    loose: bool


@functools.lru_cache(maxsize=_MEMO)
def traits_of(term: Term) -> Traits:
    """Return the traits of a term."""
    timex = Timex(
        term.type, term.value, _MODS.get(term.mod or "", term.mod), _move(term), term.quant, term.freq
    )
    relative = (
        term.short
        or term.until
        or term.base
        or term.bound in ("by", "until")
        or term.mod in _MODS
        or term.period
    )
    dated = term.year is not None and not term.numeric
    fixed = place(term, None, 0, "") if dated and not relative else None
    said_when = not term.vague or term.narrative
    unnamed = term.month is None and (term.quarter is None or term.shift is not None)
    of_period = term.period and term.shift in _BESIDE and unnamed and term.clockless
    free_length = term.type == "DURATION" and term.aim is None and term.base is None
    timeless = not said_when or term.type == "SET" or free_length
    lasting = free_length and term.length is not None
    free = _free(term) and term.base is None
    monthless = bool(free and term.day and not term.month and not term.until)
    weekly = bool(free and (term.weekday or term.weekend) and not term.day and not term.until)
    whole = _whole(term)
    part_of_whole = term.nth is not None and term.base is not None and _whole(term.base)
    quoted = term.shift is not None and term.bound is None
    narrative = term.narrative or (term.base is not None and term.base.narrative)
    stretching = term.length is not None and (term.aim or 0) > 0 and term.base is None
    yearless = _yearless(term if term.base is None else term.base)
    return Traits(
        timex,
        _step(term, timex),
        fixed,
        timeless,
        lasting,
        anchored=fixed is None and not timeless,
        undirected=_undirected(term),
        storied=narrative
        or of_period
        or yearless
        or monthless
        or stretching
        or quoted
        or part_of_whole
        or term.dayless
        or term.short
        or (whole and term.mod in THIRDS),
        of_period=of_period,
        periodic=_periodic(term),
        yearless=yearless,
        monthless=monthless,
        dayless=term.dayless,
        loose=whole or part_of_whole or weekly,
    )


def _whole(term: Term) -> bool:
    """Whether a term says the unit that now lies in: "this year", "the century"."""
    return term.shift is not None and term.shift[0] == 0 and term.shift[1] != "day"


def _free(term: Term) -> bool:
    """Whether nothing but the words around a term tells which one is meant."""
    return term.year is None and term.shift is None and term.aim is None and not term.narrative


def _yearless(term: Term) -> bool:
    if term.named is not None:
        return _free(term) and term.named.interval is None
    return _free(term) and bool(term.month or term.season or term.quarter or term.half)


def _step(term: Term, timex: Timex) -> str:
    moved = f", moved by {timex.shift}" if timex.shift and not timex.shift.startswith("+0 ") else ""
    if term.named is None:
        return f"says {timex.value}{moved}"
    calendar = term.named.rule.calendar if term.named.rule else ""
    return f"names {term.named.id}{_KEPT_BY.get(calendar, '')}{moved}"


def _move(term: Term) -> str:
    return f"{term.shift[0]:+d} {term.shift[1]}" if term.shift else ""


def _periodic(term: Term) -> bool:
    if term.type == "SET":
        return False
    if term.quarter or term.half or (term.base is not None and term.unit in ("quarter", "half")):
        return True
    if term.length is None:
        return term.mod is None and term.shift is not None and term.shift[1] in ("quarter", "half")
    units = {unit for _, unit in term.length.parts}
    return term.mod is None and bool(units & {"quarter", "half", "month"})


def _undirected(term: Term) -> bool:
    if term.until is not None and _undirected(term.until):
        return True
    if term.base is not None:
        return _undirected(term.base)
    if term.shift == THIS_WEEKEND:
        return True
    return (term.year is None and term.shift is None and (term.aim is None or term.aim == 0)) or bool(
        term.numeric
    )


@functools.lru_cache(maxsize=_MEMO)
def meaning_of(
    said: Term, term: Term, rule: str, anchor: int | None, name: str, way: int, order: str
) -> tuple[Meaning, int]:
    """Place what was said; return its meaning, and what later expressions may take from it.

    That is 0 for nothing, else `DATE`, with `YEAR` where its year is told, `LAST_YEAR` where by that of the
    publication, `SINCE` where it may only say how long a thing had lasted, and `ONWARD` where it goes on from
    a date told before.
    said: the term in the words; term: with what the story told before it; anchor: an ordinal day, and its
    name; way, order: see `chronos.resolve.place.place`.
    """
    traits = traits_of(said)
    placed = traits.fixed
    timeless = traits.timeless and term is said
    if placed is None and not timeless:
        placed = place(term, anchor, way, order)
    if placed is None:
        because = (traits.step,) if timeless else (traits.step, _why_not(said, anchor))
        return Meaning(traits.said, traits.said.value, None, rule, "none", because), 0
    if term.named is not None and term.named.interval is not None:
        name = f"event:{term.named.id}"
    elif term is said and placed == place(term, None, way, order):
        name = "none"  # the same wherever it is said
    because = (traits.step, placed.why)
    meaning = Meaning(traits.said, placed.value, placed.interval, rule, name, because, placed.alternatives)
    return meaning, _tells(term, term.base or term, name) if placed.tells and not said.vague else 0


def _tells(term: Term, dated: Term, name: str) -> int:
    tells = DATE
    if dated.year is not None and dated.span == 1:
        tells |= YEAR
    elif _of_last_year(dated):
        tells |= YEAR | LAST_YEAR
    if term.narrative or (dated.shift == _THIS_MONTH and name.startswith("mention")):
        tells |= ONWARD
    return tells | (SINCE if term.bound == "since" else 0)


def _of_last_year(term: Term) -> bool:
    """Whether a term says that its month is of the year before, or the last: "last October"."""
    return bool(term.month or term.season) and (term.shift == (-1, "year") or term.aim == -1)


@functools.lru_cache(maxsize=_MEMO)
def of_itself(said: Term, rule: str) -> tuple[Traits, tuple[Meaning, int] | None]:
    """Return the traits of a term, and what `meaning_of` it is wherever it stands: a date that is fixed, or
    no date at all; None where it is counted from somewhere.
    """
    traits = traits_of(said)
    return traits, None if traits.anchored else meaning_of(said, said, rule, None, "none", 0, "")


def _why_not(term: Term, anchor: int | None) -> str:
    if anchor is None and (term.year is None or term.short):
        return "no date to count it from"
    if term.shift is not None and term.shift[1] in ("hour", "minute", "second"):
        return "no clock time to count it from"
    if term.named and term.named.rule and (years := term.named.rule.years):
        return f"{term.named.id} has known dates from {years[0]} to {years[1]} only"
    if term.named and term.named.interval:
        return f"{term.named.id} lies after the publication date"
    return "no such date in the calendar"
