"""What an expression says, in fields: the common form between words and dates.

A rule of a language writes a TIMEX3 value with X for what is unsaid; `term` takes it apart. Composition joins
terms, resolution fills them from an anchor, and `Term.value` writes the TIMEX3 of what was said.
"""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Callable
from typing import Any

import attrs

from chronos.days import iso_year
from chronos.errors import LanguageError
from chronos.granularity import Granularity
from chronos.named import Named

SEASONS = ("SP", "SU", "FA", "WI")
THIRDS = ("START", "MID", "END")
NARROWING = (*THIRDS, "EARLIER", "LATER", "TURN")
PARTS = ("MO", "MI", "AF", "EV", "NI", "DT")
_DATE = re.compile(
    r"(?P<year>[+-]?\d{4,6}|\d{1,3}|XX\d\d?|XXXX)"
    r"(?:-(?:(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?|W(?P<week>\d\d|XX)(?:-(?P<weekday>[1-7]|WE))?"
    r"|(?P<season>SP|SU|FA|WI)|Q(?P<quarter>[1-4X])|H(?P<half>[12X])))?"
    r"(?:T(?:(?P<part>MO|MI|AF|EV|NI|DT)|(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?))?"
)
_LENGTH = re.compile(r"(?P<n>\d+(?:\.\d+)?|X)(?P<unit>DE|CE|ML|WE|[YMWDQHS])")
_UNIT_OF = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter", "DE": "decade", "CE": "century",
    "ML": "millennium", "WE": "weekend", "TH": "hour", "TM": "minute", "TS": "second",
}  # fmt: skip
_LETTERS = {unit: letters for letters, unit in _UNIT_OF.items()} | {"workday": "D"}


@attrs.frozen(slots=True)
class Length:
    """How long: (number, unit) pairs, the number None where it is vague ("a few days")."""

    parts: tuple[tuple[float | None, str], ...]

    @property
    def value(self) -> str:
        """The TIMEX3 duration: P2D, PT30M, PXY."""
        date, clock = "", ""
        for n, unit in self.parts:
            amount = "X" if n is None else f"{n:g}"
            letters = _LETTERS[unit]
            if letters.startswith("T"):
                clock += amount + letters[1:]
            else:
                date += amount + letters
        return f"P{date}" + (f"T{clock}" if clock else "")


@attrs.frozen(slots=True, eq=False)
class Term:
    """One expression in fields; None (or the default) where nothing is said.

    span: years the year field stands for (10 a decade, 100 a century); short: the century is unsaid;
    shift: a move of whole units from the anchor ("last month" is (-1, "month"));
    aim: -1 last, 0 this, 1 next, for weekdays, months, seasons, holidays;
    narrative: the anchor is what was told before, not the publication date;
    period: beside a quarter or half that was told, it is that one or the same of another year;
    unit: what nth counts; "decade" where figures leave open whether a century is meant ("the 1800s");
    base: the term that length, nth or week-of are counted from; until: the last term of a range.
    Terms are equal only to themselves, which makes them fast keys; readings and changes are remembered.
    """

    type: str = "DATE"
    year: int | None = None
    span: int = 1
    short: bool = False
    month: int | None = None
    day: int | None = None
    week: int | None = None
    weekday: int | None = None
    weekend: bool = False
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    part: str | None = None
    clock: int | None = None
    grain: Granularity = Granularity.DAY
    zone: int | None = None
    numeric: tuple[str, ...] = ()
    named: Named | None = None
    shift: tuple[int, str] | None = None
    aim: int | None = None
    narrative: bool = False
    period: bool = False
    length: Length | None = None
    side: str | None = None
    nth: int | None = None
    unit: str | None = None
    base: Term | None = None
    until: Term | None = None
    bound: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    vague: str | None = None

    @property
    def clockless(self) -> bool:
        """Whether no time of day is said."""
        return self.part is None and self.clock is None

    @property
    def dayless(self) -> bool:
        """Whether only a time of day is said."""
        dated = (
            self.year,
            self.month,
            self.day,
            self.week,
            self.weekday,
            self.season,
            self.quarter,
            self.half,
        )
        unsaid = all(field is None for field in dated) and not (self.weekend or self.numeric or self.named)
        return unsaid and not self.clockless and self.shift is None and self.base is None

    @property
    def value(self) -> str:
        """The TIMEX3 value with X for what was left unsaid; a decade has three figures, a century two.

        >>> term("XXXX-01-22").value, term("P2W").value, term("XX9").value
        ('XXXX-01-22', 'P2W', 'XX9')
        """
        if self.vague:
            return self.vague
        if self.length and (self.base is None or self.type == "DURATION"):
            return self.length.value
        return self._date() + self._time()

    def _date(self) -> str:
        year = _said_year(self.year, self.span, self.short)
        if self.numeric:
            return "XXXX-XX-XX"
        if self.month or self.day:
            return f"{year}-{_two(self.month)}" + (f"-{_two(self.day)}" if self.day else "")
        if self.weekday or self.weekend:
            return f"{year}-W{_two(self.week)}-{self.weekday or 'WE'}"
        for letter, number in (("W", self.week), ("Q", self.quarter), ("H", self.half)):
            if number:
                return f"{year}-{letter}{number:02}" if letter == "W" else f"{year}-{letter}{number}"
        if self.season:
            return f"{year}-{self.season}"
        if self.year is not None:
            return year
        return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}.get(
            self.shift[1] if self.shift else self.unit or "day", "XXXX"
        )

    def _time(self) -> str:
        if self.part:
            return f"T{self.part}"
        if self.clock is None:
            return ""
        hour, minute, second = self.clock // 3600, self.clock // 60 % 60, self.clock % 60
        text = f"T{hour:02}"
        if self.grain <= Granularity.MINUTE:
            text += f":{minute:02}"
        return text + (f":{second:02}" if self.grain == Granularity.SECOND else "")


_NAMES = tuple(field.name for field in attrs.fields(Term))
_PLACES = {name: place for place, name in enumerate(_NAMES)}
_fields: Callable[[Term], tuple[Any, ...]] = operator.attrgetter(*_NAMES)


@functools.lru_cache(maxsize=65_536)
def changed(said: Term, name: str, value: object) -> Term:
    """Return *said* with one field changed; remembered, since texts repeat themselves.

    >>> changed(term("XXXX-05"), "mod", "START").mod
    'START'
    """
    return said if getattr(said, name) == value else with_fields(said, **{name: value})


def with_fields(said: Term, **fields: Any) -> Term:
    """Return *said* with other values of some fields: `attrs.evolve` in a third of its time.

    >>> with_fields(term("XXXX-05"), day=3, type="SET").value
    'XXXX-05-03'
    """
    values = list(_fields(said))
    for name, value in fields.items():
        values[_PLACES[name]] = value
    return Term(*values)


def term(value: str) -> Term:
    """Take a TIMEX3 value with X apart; `LanguageError` where it is none.

    >>> term("XXXX-WXX-2").weekday, term("1998-Q3").quarter, term("PT30M").length.parts
    (2, 3, ((30.0, 'minute'),))
    """
    if value.endswith("_REF"):
        return Term(vague=value)
    if value.startswith("P"):
        return Term(type="DURATION", length=_length(value))
    found = _DATE.fullmatch(value)
    if not found:
        raise LanguageError(f"not a TIMEX3 value: {value!r}")
    said = {
        name: text for name, text in found.groupdict().items() if text and "X" not in text and name != "year"
    }
    fields: dict[str, object] = _year(found["year"])
    for name in ("month", "day", "week", "quarter", "half"):
        if name in said:
            fields[name] = int(said[name])
    if found["weekday"]:
        fields["weekend" if found["weekday"] == "WE" else "weekday"] = (
            True if found["weekday"] == "WE" else int(found["weekday"])
        )
    fields.update({name: said[name] for name in ("season", "part") if name in said})
    if "hour" in said:
        fields["clock"] = (
            int(said["hour"]) * 3600 + int(said.get("minute", 0)) * 60 + int(said.get("second", 0))
        )
        fields["grain"] = (
            Granularity.SECOND
            if "second" in said
            else Granularity.MINUTE
            if "minute" in said
            else Granularity.HOUR
        )
    kind = "TIME" if "hour" in said or "part" in said else "DATE"
    return Term(type=kind, **fields)  # type: ignore[arg-type]


def _year(text: str) -> dict[str, object]:
    if text == "XXXX":
        return {}
    digits = text.removeprefix("XX")
    short = digits != text
    span = int(10 ** max(0, (2 if short else 4) - len(digits)))
    return {"year": int(digits) * span, "span": span, "short": short}


def _length(value: str) -> Length:
    date, _, clock = value[1:].partition("T")
    parts = [(found["n"], _UNIT_OF[found["unit"]]) for found in _LENGTH.finditer(date)]
    parts += [(found["n"], _UNIT_OF["T" + found["unit"]]) for found in _LENGTH.finditer(clock)]
    return Length(tuple((None if n == "X" else float(n), unit) for n, unit in parts))


def _two(number: int | None) -> str:
    return "XX" if number is None else f"{number:02}"


def _said_year(year: int | None, span: int, short: bool) -> str:
    if year is None:
        return "XXXX"
    digits = f"{year:02}" if short else iso_year(year)
    return ("XX" if short else "") + digits[: len(digits) - len(str(span)) + 1]
