"""A term + an anchor day + a direction -> its place in the calendar."""

from __future__ import annotations

import functools

import attrs

from chronos.calendar_units import unit_of
from chronos.days import DAY, date_of, day_of, iso_day, weekday
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.numeric import readings
from chronos.resolve.century import in_full
from chronos.resolve.counted import counted
from chronos.resolve.fitting import are_far, is_close, on_weekday, source_of
from chronos.resolve.move import ahead, beside, unit_at
from chronos.resolve.narrow import bounded, modified, timed
from chronos.resolve.pick import NEAREST, pick
from chronos.resolve.unit import units_in
from chronos.resolve.value import value_of
from chronos.term import Length, Term, changed, with_fields
from chronos.timex import Alternative

IN_FULL = "said in full"


@attrs.frozen(slots=True)
class Placed:
    """Where a term was placed: the interval, why, and other readings (interval, reading).

    value: the TIMEX3 value; of an open span ("since January") that of the date it is told by;
    tells: later expressions may be counted from it.
    """

    interval: Interval
    why: str = ""
    others: tuple[tuple[Interval, str], ...] = ()
    value: str = ""
    alternatives: tuple[Alternative, ...] = ()
    tells: bool = False


@functools.lru_cache(maxsize=65_536)
def place(term: Term, anchor: int | None, direction: int, order: str) -> Placed | None:
    """Place *term*; None where it names no time or the anchor it needs is missing.

    anchor: an ordinal day; direction: see `chronos.resolve.pick.pick`; order: of numeric dates.

    >>> from chronos.term import term
    >>> place(term("XXXX-01-22"), day_of(2024, 1, 10), -2, "mdy").interval.edtf
    '2023-01-22'
    """
    if term.vague or term.type == "SET":
        return None
    try:
        placed = _placed(term, anchor, direction, order)
    except (ValueError, OverflowError):  # a day the calendar does not have
        return None
    if placed is None:
        return None
    whole = placed.interval
    date = whole if term.until is not None else timed(modified(whole, term, anchor), term)
    tells = date.start is not None and date.granularity <= Granularity.DECADE
    dated = term.nth is not None or term.base is not None  # "the last days of April 1945"
    tells = tells and (term.type != "DURATION" or dated)
    others = tuple(Alternative(value_of(term, other), other, reading) for other, reading in placed.others)
    return Placed(
        bounded(date, term, anchor),
        placed.why,
        placed.others,
        value_of(term, date),
        others,
        tells and not (term.narrative and _looks_back(term)),
    )


def _looks_back(term: Term) -> bool:
    return term.side == "before" or (term.shift is not None and term.shift[0] < 0)


def _placed(term: Term, anchor: int | None, direction: int, order: str) -> Placed | None:
    if term.until is not None:
        return _range(term, term.until, anchor, direction, order)
    if term.base is not None:
        return _from_base(term, term.base, anchor, direction, order)
    if term.length is not None:
        return None if anchor is None else _lasting(term, term.length, anchor)
    if term.numeric:
        return _numeric(term, anchor, direction, order)
    if term.shift is not None:
        return None if anchor is None else _shifted(term, term.shift, anchor, direction)
    if term.year is not None:
        return _in_year(term, term.year) if not term.short else _in_short_year(term, anchor)
    if term.named is not None and term.named.interval is not None:
        date = term.named.on(anchor)
        return None if date is None else Placed(date, f"the date of {term.named.id}")
    return None if anchor is None else _picked(term, anchor, direction)


# -- said in full ---------------------------------------------------------------------------------------


def _in_short_year(term: Term, anchor: int | None) -> Placed | None:
    placed = _in_year(term, in_full(term.year or 0, anchor, span=term.span))
    return placed if anchor is not None else _guessed(placed, "taken for a year since 1969")


def _guessed(placed: Placed | None, why: str) -> Placed | None:
    """What a careful reader would put a question mark to."""
    if placed is None:
        return None
    uncertain = attrs.evolve(placed.interval, certainty=Certainty.UNCERTAIN)
    return attrs.evolve(placed, interval=uncertain, why=why)


def _in_year(term: Term, year: int) -> Placed | None:
    units = units_in(term, year)
    if not units:
        return None
    others = tuple((unit, "the other one of that year") for unit in units[1:])
    if term.unit == "decade" and term.span == 10:
        others = ((unit_of(day_of(year), Granularity.CENTURY), "the century"),)
    elif term.unit == "decade":
        others = ((unit_of(day_of(year), Granularity.DECADE), "the decade"),)
    return Placed(units[0], IN_FULL, others)


def _numeric(term: Term, anchor: int | None, direction: int, order: str) -> Placed | None:
    """Read figures in the given order, else in one that gives a day; say the other reading."""
    placed: list[Placed] = []
    for said, one in readings(term, order):
        found = place(changed(said, "bound", None), anchor, direction, order)
        if found is not None and all(found.interval != other.interval for other in placed):
            placed.append(attrs.evolve(found, why=f"read as {one}"))
    if not placed:
        return None
    if term.weekday and anchor is not None:
        placed.sort(key=lambda one: (not on_weekday(term, one.interval), _distance(one.interval, anchor)))
    others = tuple((other.interval, "day and month the other way round") for other in placed[1:])
    return attrs.evolve(placed[0], others=others)


def _distance(interval: Interval, anchor: int) -> int:
    return 0 if interval.first_day is None else abs(interval.first_day - anchor)


# -- counted from somewhere ------------------------------------------------------------------------------


THIS_WEEKEND = (0, "weekend")
_FRIDAY = 5
_OF_ANY_YEAR = ("day", "month", "quarter")
_PLURALS = {"century": "centuries", "half": "halves", "millennium": "millennia"}


def _counted_from(anchor: int, count: int, unit: str) -> str:
    """Say what a shift does: "2 weeks before 2024-01-23"."""
    if count == 0:
        return f"the {unit} of {iso_day(anchor)}"
    units = unit if abs(count) == 1 else _PLURALS.get(unit, f"{unit}s")
    return f"{abs(count)} {units} {'before' if count < 0 else 'after'} {iso_day(anchor)}"


def _shifted(term: Term, shift: tuple[int, str], anchor: int, direction: int) -> Placed | None:
    """ "last month", "two years ago", "September 13th last year", "Friday of next week"."""
    count, unit = shift
    if term.year is not None and not count and unit in _OF_ANY_YEAR:  # "this day in 1944"
        day = day_of(term.year, *date_of(anchor)[1 : None if unit == "day" else 2])
        return Placed(unit_of(day, Granularity.named(unit)), f"that of {iso_day(anchor)} in that year")
    if shift == THIS_WEEKEND and direction < -1 and weekday(anchor) <= _FRIDAY:
        count = -1  # "they met this weekend"
    why = _counted_from(anchor, count, unit)
    whole = unit_at(anchor, count, unit)
    if whole is None or whole.first_day is None:
        return None
    first = whole.first_day
    if unit == "year" and (term.month or term.season or term.quarter or term.half or term.named or term.week):
        units = units_in(term, date_of(first)[0])
        return Placed(units[0], why) if units else None
    if unit == "week" and (term.weekday or term.weekend):
        start = first + (5 if term.weekend else (term.weekday or 1) - 1)
        return Placed(Interval.days(start, start + term.weekend), why)
    if unit == "month" and term.day:
        year, month, _ = date_of(first)
        day = day_of(year, month, term.day)
        return Placed(Interval.days(day, day), why)
    return Placed(whole, why)


def _lasting(term: Term, length: Length, anchor: int) -> Placed | None:
    """ "the past three months", "the next few days"; "in two weeks" and "within two weeks", where ahead."""
    if term.side is not None:
        interval = ahead(anchor, length, within=term.side == "within")
    else:
        interval = None if term.aim is None else beside(anchor, length, 1 if term.aim > 0 else -1)
    return None if interval is None else Placed(interval, f"counted from {iso_day(anchor)}")


def _from_base(term: Term, base: Term, anchor: int | None, direction: int, order: str) -> Placed | None:
    """What is counted from another date."""
    placed = place(base, anchor, direction, order)
    if placed is None:
        return None
    within = placed.interval
    interval = counted(term, within)
    return None if interval is None else Placed(interval, f"counted from {within.edtf}")


def _range(term: Term, until: Term, anchor: int | None, direction: int, order: str) -> Placed | None:
    """From one date to another, as the tense asks: what will run until October may have begun."""
    found = _reached(term, until, anchor, direction, order)
    if found is None or anchor is None or not (_recurs(term) and _recurs(until)):
        return found
    first, last = found.interval.first_day or 0, found.interval.last_day or 0
    if direction > 0 and first > anchor and term.month:
        begun = _reached(term, until, anchor, -2, order)
        return begun if begun and (begun.interval.last_day or 0) >= anchor else found
    if term.day or until.day or bool(term.month) != bool(until.month):
        return found  # "from Monday until the end of July" may have begun
    if direction == -2 and first <= anchor < (unit_of(last, found.interval.granularity).first_day or 0):
        return _reached(term, until, first - 1, -2, order)
    return found


def _recurs(term: Term) -> bool:
    """Whether a month or a weekday stands without its year."""
    plain = term.year is None and term.shift is None and term.aim is None
    return plain and bool(term.month or (term.weekday and not term.day))


def _reached(term: Term, until: Term, anchor: int | None, direction: int, order: str) -> Placed | None:
    """From one date to another; the second is looked for after the first."""
    begin, way = anchor, direction
    if until.day and until.weekday and _recurs(term) and not term.month:  # "Monday to Friday, May 10"
        last = place(until, anchor, direction, order)
        begin = None if last is None or last.interval.first_day is None else last.interval.first_day - 1
        way = -2
    one = place(_begun(term), begin, way, order)
    if one is None or one.interval.start is None:
        return None
    first = one.interval.first_day
    absolute = until.year is not None and not until.short
    of_today = until.shift is not None or until.aim == -1  # else it counts from the first
    of_today = of_today and not until.narrative
    if one.interval.granularity is Granularity.YEAR and until.month and not (absolute or of_today):
        since, onward = anchor, direction or -1  # "from 2018 until February"
    else:
        since, onward = anchor if absolute or of_today else first, 0 if absolute else 3
    other = place(until, since, onward, order)
    if other is None or other.interval.end is None:
        return None
    if until.dayless and other.interval.end <= one.interval.start:
        other = place(until, None if first is None else first + 1, 1, order) or other
    if other.interval.end is None or other.interval.end <= one.interval.start:
        return None
    finer = min(one.interval.granularity, other.interval.granularity)
    certainty = Certainty.of_all((one.interval.certainty, other.interval.certainty))
    both = Interval(one.interval.start, other.interval.end, finer, certainty, one.interval.offset)
    if other.interval.clocked and not one.interval.clocked:  # "from Monday to Friday at 9 a.m."
        both = Interval.days(first, other.interval.last_day, one.interval.granularity, certainty)
    return Placed(both, f"from {one.interval.edtf} to {other.interval.edtf}")


@functools.lru_cache(maxsize=65_536)
def _begun(term: Term) -> Term:
    """The date that a range begins with."""
    return with_fields(term, until=None, bound=None)


# -- looked for around the anchor --------------------------------------------------------------------------


def _picked(term: Term, anchor: int, direction: int) -> Placed | None:
    """ "the 22nd", "Tuesday", "in May", "last summer", "next Christmas": one of several that fit."""
    source = source_of(term)
    if source is None:
        if term.clock is not None or term.part is not None:
            return Placed(Interval.days(anchor, anchor), f"on {iso_day(anchor)}")
        return None
    candidates = list(source(term, anchor))
    if term.weekday and (term.month or not candidates) and are_far(candidates, anchor):
        slip = _despite_weekday(term, anchor, direction)
        if not candidates or (slip is not None and is_close(slip.interval, anchor)):
            return slip
    weekly = term.weekday is not None and term.day is None
    if term.weekday and term.day and not term.month and direction in (-1, 0):
        direction = NEAREST  # a Friday the 24th is rare
    picked = pick(candidates, anchor, direction, term.aim, weekly=weekly, reported=term.period)
    if picked is None or _unlisted(term, picked.interval, anchor, direction):
        return None
    return Placed(picked.interval, picked.why, picked.others)


def _despite_weekday(term: Term, anchor: int, direction: int) -> Placed | None:
    """ "Monday, May 3", whatever its weekday."""
    placed = _picked(changed(term, "weekday", None), anchor, direction)
    return placed and _guessed(placed, f"{placed.why}, on another weekday")


def _unlisted(term: Term, chosen: Interval, anchor: int, direction: int) -> bool:
    """Whether a holiday whose dates are listed may have one nearer than the chosen, which the list lacks."""
    years = term.named.rule.years if term.named and term.named.rule else None
    if years is None or chosen.start is None:
        return False
    year, behind = date_of(anchor)[0], chosen.start <= anchor * DAY
    turned = term.aim is None and (direction > 0) is behind  # none listed where asked
    return year > years[1] - turned if behind else year < years[0] + turned
