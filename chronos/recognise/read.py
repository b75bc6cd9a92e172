"""A surface and the rule that fits it -> terms. Productions are named in the rules (``make``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from chronos.languages.grammar import Rule, slot_name
from chronos.languages.slots import Slots
from chronos.numeric import readings
from chronos.recognise.clock import clock, clock_on_day, clock_range, spoken_clock, zone
from chronos.recognise.filled import Filled, Words
from chronos.recognise.listed import listed
from chronos.term import PARTS, Length, Term, term, with_fields

_LONGEST_RANGE = 30  # years; what is longer is a number
_LAST_YEAR = 2100  # of a range told so; what is later is a number
_MONTHS = 12
_FINER = {
    "minute": (60, "second"), "hour": (60, "minute"), "day": (24, "hour"),
    "year": (12, "month"), "decade": (10, "year"),
}  # fmt: skip
_WHOLE = re.compile(r"-?[0-9]{1,2}")


@attrs.frozen(slots=True)
class Piece:
    """A stretch of a surface and its term; several where a surface is a list."""

    start: int
    end: int
    term: Term


def read(surface: str, rule: Rule, words: Words, slots: Slots) -> tuple[Piece, ...]:
    """Make the terms of a surface (small, single spaces) by the rule that fits; none if it says nothing."""
    made = _PRODUCTIONS[rule.fields.get("make", "value")](rule, Filled(words, slots))
    if made is None:
        return ()
    for name, member in slots.members.items():
        days = words.get(slot_name(name), "")
        if days and ("meridiem" in words or member.fullmatch(days) is None):
            return tuple(Piece(*one) for one in listed(surface, days, made, name, Filled(words, slots)))
    lead = words.get(slot_name(rule.led or rule.fields.get("apart", "")), "")
    tail = words.get(slot_name(rule.fields.get("followed", "")), "")
    return (Piece(len(lead) + bool(lead), len(surface.removesuffix(tail).rstrip()), made),)


def _value(rule: Rule, filled: Filled) -> Term | None:
    """The general production: a TIMEX3 value and what moves it."""
    said = rule.fields
    base = term(filled(said["value"])) if "value" in said else Term()
    fields: dict[str, Any] = {key: said[key] for key in ("type", "quant") if key in said}
    if "weekday" in said:
        fields["weekday"] = filled.get("weekday")
    if base.clock is not None:
        fields["zone"] = zone(filled)
    if "mod" in said:
        fields["mod"] = filled(said["mod"]) or None
    if "aim" in said:
        aim = filled(str(said["aim"]))
        if not _WHOLE.fullmatch(aim):
            return None  # "a few Fridays ago"
        fields["aim"] = int(aim)
    if "side" in said:
        fields["side"] = filled(said["side"])
    if "nth" in said:
        fields["nth"] = filled.get(*said["nth"].strip("{}").split("|"))
    if "part" in said:
        fields["unit"] = said["part"]
    if "unit" in said:
        fields["unit"] = filled(said["unit"]) or None
    if "within" in said:
        amount, unit = _amount(said["within"], filled)
        fields["base"] = Term(shift=(int(amount or 0), unit))
    if said.get("era") == "bc":
        fields["year"] = 1 - (base.year or 0)
    if said.get("era") == "be":
        fields["year"] = (base.year or 0) - filled.get("be")
    if said.get("narrative") is True:
        fields["narrative"] = True
    if "period" in said:
        fields["period"] = True
    if "clock" in said:
        return clock(filled)
    for production in (_move, _shift, _span, _length, _repeat):
        made = production(said, filled, base, fields)
        if made is not None:
            return made
    return with_fields(base, **fields)


def _amount(template: str, filled: Filled) -> tuple[float | None, str]:
    """Read "-2 week" from a template; the number None where nobody counted."""
    number, _, unit = filled(template).partition(" ")
    try:
        amount = float(number)
    except ValueError:
        return _counted(None, unit)
    return _counted(amount, unit)


def _counted(amount: float | None, unit: str) -> tuple[float | None, str]:
    """An amount of a unit of TIMEX3, which has no fortnights."""
    if unit != "fortnight":
        return amount, unit
    return None if amount is None else amount * 2, "week"


def _whole(amount: float | None, unit: str) -> tuple[float | None, str]:
    """A broken amount in a finer unit: two and a half years are thirty months."""
    if amount is None or amount == int(amount) or unit not in _FINER:
        return amount, unit
    times, finer = _FINER[unit]
    return amount * times, finer


def _move(said: Words, filled: Filled, base: Term, fields: dict[str, Any]) -> Term | None:
    """A distance counted to the day: "two weeks from today"."""
    if "move" not in said:
        return None
    amount, unit = _amount(said["move"], filled)
    if amount is None:
        return Term(vague="FUTURE_REF")
    length = Length(((abs(amount), unit),))
    return Term(
        length=length, side="before" if amount < 0 else "after", base=Term(shift=(0, "day")), **fields
    )


def _shift(said: Words, filled: Filled, base: Term, fields: dict[str, Any]) -> Term | None:
    if "shift" not in said:
        return None
    amount, unit = _whole(*_amount(said["shift"], filled))
    if amount is not None and amount != int(amount) and "side" in said:  # "a month and a half later"
        length = Length(((abs(amount), unit),))
        return Term(length=length, base=Term(shift=(0, "day")), mod="APPROX", **fields)
    if amount is None or amount != int(amount):
        past = said["shift"].startswith("-")
        return Term(vague="PAST_REF" if past else "FUTURE_REF")
    last = _whole(*_amount(said["until"], filled))[0] if "until" in said else None
    if unit == "decade" and "side" in said:  # "two decades ago" is a year, "last decade" a decade
        amount, last, unit = amount * 10, last and last * 10, "year"
    if last is not None and last != amount:
        amount, last = sorted((amount, last))  # "between 9,500 and 9,000 years ago"
        fields["until"] = Term(shift=(int(last), unit))
    if unit in ("second", "minute", "hour"):
        return with_fields(base, type="TIME", shift=(int(amount), unit), **fields)
    return with_fields(base, shift=(int(amount), unit), **fields)


def _span(said: Words, filled: Filled, base: Term, fields: dict[str, Any]) -> Term | None:
    """A stretch beside the anchor: "the past three months"."""
    if "span" not in said:
        return None
    amount, unit = _amount(said["span"], filled)
    return Term(type="DURATION", length=Length(((amount, unit),)), **fields)


def _length(said: Words, filled: Filled, base: Term, fields: dict[str, Any]) -> Term | None:
    if "length" not in said:
        return None
    template = said["length"]
    amount, unit = _amount(template, filled)
    kind = fields.pop("type", "DURATION")
    return Term(type=kind, length=Length(((amount, unit),)), **fields)


def _repeat(said: Words, filled: Filled, base: Term, fields: dict[str, Any]) -> Term | None:
    if "repeat" not in said:
        return None
    value = filled(said["repeat"])
    if value.isdigit():
        return Term(weekday=int(value), part=filled.get("part"), **fields)
    if value in PARTS:
        return Term(part=value, **fields)
    if len(value) == 2:
        return Term(season=value, **fields)
    if value.startswith("P"):
        return with_fields(term(value), **fields)
    return Term(length=Length((_counted(1.0, value),)), **fields)


def _numeric(rule: Rule, filled: Filled) -> Term | None:
    """12/5/2021: which is the day is settled by the date order."""
    figures = tuple(re.findall(r"\b\d\d?[.]|\d+", filled.words["whole"]))
    if len(figures) == 3 and len(figures[0].rstrip(".")) == len(figures[2]) == 1:
        return None  # no year is written with one figure
    if len(figures[0]) == 4 and "/" in filled.words["whole"] and int(figures[1]) > _MONTHS:
        figures = (figures[0], figures[2], figures[1])  # 2016/13/03
    said = Term(numeric=figures)
    return said if any(readings(said, order) for order in ("mdy", "ymd")) else None


def _basic_date(rule: Rule, filled: Filled) -> Term | None:
    """20210304: the basic format of ISO 8601-1, 5.2.2."""
    figures = filled.words["whole"]
    return Term(year=int(figures[:4]), month=int(figures[4:6]), day=int(figures[6:]))


def _year_range(rule: Rule, filled: Filled) -> Term | None:
    """1914-18: the second year has its century from the first; 2016-11 is a month, since 2011 is before."""
    first, second = (int(digits) for digits in re.findall(r"\d+", filled.words["whole"].replace(",", "")))
    if "bc" in filled.words:
        return Term(year=1 - first, until=Term(year=1 - second)) if first > second else None
    century = 10 if second < 10 and filled.words["whole"][-2:-1] == "-" else 100  # "1944-5"
    last = first - first % century + second
    if last <= first:
        return Term(year=first, month=second) if century > 10 and 1 <= second <= 12 else None
    plausible = last <= min(first + _LONGEST_RANGE, _LAST_YEAR)
    so_called = "year" if "yearword" in filled.words else None  # "the years 1914-18"
    return Term(year=first, until=Term(year=last), unit=so_called) if plausible else None


def _day_to_day(rule: Rule, filled: Filled) -> Term | None:
    """ "4 to January 22": both of one month."""
    last = Term(year=filled.get("yyyy"), month=filled.get("month"), day=filled.get("other_day"))
    first = with_fields(last, day=filled.get("day"))
    return with_fields(first, until=last) if (first.day or 0) < (last.day or 0) else None


def _decade(rule: Rule, filled: Filled) -> Term | None:
    if (whole := filled.get("round_decade")) is not None:
        return Term(year=whole, span=10)
    tens = filled.get("decade", "first_decade")
    if tens is not None:
        century = filled.get("teens")
        return Term(year=tens + (century or 0) * 100, span=10, short=century is None)
    early = filled.words.get("smalldecade")
    figures = re.sub(r"\D", "", early or filled.words["decadefigures"])
    year = int(figures)
    if early:
        return Term(year=1 - (year + 9) if "bc" in filled.words else year, span=10)
    if len(figures) == 4 and year % 100 == 0:
        return Term(year=year, span=100 if year < 2000 else 10, unit="decade")
    return Term(year=year, span=10, short=len(figures) == 2)


_AGES = {100: "century", 1000: "millennium"}


def _century(rule: Rule, filled: Filled) -> Term | None:
    number, years = filled.get("nth", "figures"), filled.get("age", "century_letter")
    return Term(shift=(-1, _AGES[years])) if number == -1 else _age_of(number, years, filled)


def _age_of(number: int | None, years: int, filled: Filled) -> Term | None:
    if number is None or number < 1:
        return None
    return Term(year=1 - number * years if "bc" in filled.words else (number - 1) * years, span=years)


def _centuries(rule: Rule, filled: Filled) -> Term | None:
    """ "the 18th and 19th centuries", one stretch as far as it matters when."""
    first, last = (_age_of(filled.get(*slots), 100, filled) for slots in (("nth", "figures"), ("other_nth",)))
    until = last and with_fields(last, mod=filled.get("part_of_age"))
    return with_fields(first, until=until) if first and until else None


def _spelled_year(rule: Rule, filled: Filled) -> Term | None:
    century, rest = filled.get("teens", "seventeen_hundred"), filled.get("spelled_two")
    least = 10 if century and filled.get("zero") is None else 1
    if rest is None or not least <= rest < 100:
        return None
    return Term(year=(century or 20) * 100 + rest, unit="year" if "yearword" in filled.words else None)


def _named(rule: Rule, filled: Filled) -> Term | None:
    meant = filled.get("holiday", "event", "alias")
    told = filled.get("told_aim")
    aim = filled.get("aim") if told is None else told
    named = Term(named=meant, year=filled.get("yyyy"), aim=aim, narrative=told is not None)
    return named if filled.get("around") is None else Term(unit=filled.get("around"), base=named)


def _nearest(rule: Rule, filled: Filled) -> Term | None:
    """ "second closest Easter", which waits for the date it is closest to."""
    named, weekday = filled.get("holiday"), filled.get("weekday")
    return Term(named=named, weekday=weekday, nth=filled.get("nth"), side="nearest")


_PRODUCTIONS: Mapping[str, Callable[[Rule, Filled], Term | None]] = {
    "value": _value,
    "numeric": _numeric,
    "basic-date": _basic_date,
    "year-range": _year_range,
    "day-to-day": _day_to_day,
    "decade": _decade,
    "century": _century,
    "centuries": _centuries,
    "spelled-year": _spelled_year,
    "named": _named,
    "nearest": _nearest,
    "clock-range": lambda rule, filled: clock_range(filled),
    "clock-on-day": lambda rule, filled: clock_on_day(filled),
    "spoken-clock": lambda rule, filled: spoken_clock(filled),
}
