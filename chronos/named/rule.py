"""The rule of a holiday: on which days it falls in a year."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping

import attrs
from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from chronos.calendars.hebrew import hebrew_day
from chronos.calendars.islamic import islamic_day, islamic_years
from chronos.calendars.julian import julian_day
from chronos.days import date_of, day_of, weekday
from chronos.errors import NamedError
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_RULE = re.compile(
    r"(?:(?P<easter>(?:orthodox-)?easter)"
    r"|(?:(?P<calendar>hebrew|islamic|julian) )?(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?"
    r"|(?P<other>[a-z][a-z0-9-]*))"
    r"(?: (?P<weekday>mon|tue|wed|thu|fri|sat|sun) (?P<nth>-?[1-5]))?"
    r"(?: (?P<offset>[+-]\d{1,3}))?"
)
_EASTERS = range(1583, 4100)  # the years for which dateutil.easter holds
_DAY_OF: Mapping[str, Callable[[int, int, int], int]] = {
    "": day_of,
    "hebrew": hebrew_day,
    "islamic": islamic_day,
    "julian": julian_day,
}
_HEBREW_YEARS = 3760  # more than those of our era, 3761 from autumn on


@attrs.frozen(slots=True, cache_hash=True)
class Rule:
    """How the days of a holiday are found: from what its text says, or from its dates where they are listed.

    text: ``12-25``; ``06``, a whole month; ``11 thu 4`` and ``05 mon -1``, the nth weekday of a month, from
    its end where negative; ``11-27 sun 1`` and ``05-24 mon -1``, the nth weekday on or after (before) a date;
    ``easter``, ``orthodox-easter``; ``hebrew 07-10`` (months from Nisan), ``islamic 10-01``, ``islamic 09``,
    ``julian 12-25``; the id of another holiday; any of them with days added, as in ``easter -2``. None where
    its dates alone tell. `NamedError` for a text that is no rule.
    base: the rule of the other holiday; days: how many it lasts; moved: (weekday, days added where it would
    fall on one), Monday 1; dates: first and last ordinal of each time that is listed.

    >>> [day.edtf for text in ("05 mon -1", "easter -2", "hebrew 07-10") for day in Rule(text).in_year(2024)]
    ['2024-05-27', '2024-03-29', '2024-10-12']
    """

    text: str | None = None
    base: Rule | None = None
    days: int = 1
    moved: tuple[tuple[int, int], ...] = ()
    dates: tuple[tuple[int, int], ...] = ()

    def __attrs_post_init__(self) -> None:
        part = self._part
        if self.text is not None and (part is None or bool(part["other"]) is (self.base is None)):
            raise NamedError(f"not a rule: {self.text!r}")

    @property
    def _part(self) -> re.Match[str] | None:
        return None if self.text is None else _RULE.fullmatch(self.text)

    @property
    def calendar(self) -> str:
        """The calendar it is kept by: ``hebrew``, ``islamic``, ``julian``; empty for the common one."""
        if self.base is not None:
            return self.base.calendar
        return (self._part["calendar"] or "") if self._part else ""

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year with a date, where there are no others."""
        if self.base is not None:
            return self.base.years
        if self.text is not None or not self.dates:
            return None
        return date_of(self.dates[0][0])[0], date_of(self.dates[-1][0])[0]

    def in_year(self, year: int) -> tuple[Interval, ...]:
        """Return its days in a year in order: two where its own year is shorter, none where nobody knows."""
        return _in_year(self, year)


def other_in(text: str) -> str | None:
    """Return the id of the holiday that a rule counts from, None where it names none.

    >>> other_in("thanksgiving +1")
    'thanksgiving'
    """
    part = _RULE.fullmatch(text)
    return part["other"] if part else None


@functools.lru_cache(maxsize=4096)
def _in_year(rule: Rule, year: int) -> tuple[Interval, ...]:
    listed = [span for span in rule.dates if date_of(span[0])[0] == year]
    part = rule._part
    if listed or part is None:
        return tuple(Interval.days(first, last) for first, last in listed)
    spans = {span for one in (year - 1, year, year + 1) for span in _spans(rule, part, one)}
    certainty = Certainty.APPROXIMATE if rule.calendar == "islamic" else Certainty.EXACT
    granularity = Granularity.MONTH if rule.text == part["month"] else Granularity.DAY
    return tuple(
        Interval.days(first, last, granularity, certainty)
        for first, last in sorted(spans)
        if date_of(first)[0] == year
    )


def _spans(rule: Rule, part: re.Match[str], year: int) -> Iterator[tuple[int, int]]:
    """Yield the first and last day of each time a rule gives for *year*, where they may lie beside it."""
    nth, offset = int(part["nth"] or 0), int(part["offset"] or 0)
    for first, last in _places(rule, part, year):
        if nth:
            first = last = _nth(first if nth > 0 else last, WEEKDAYS.index(part["weekday"]) + 1, nth)
        move = offset + dict(rule.moved).get(weekday(first + offset), 0)
        yield first + move, max(last + move, first + move + rule.days - 1)


def _places(rule: Rule, part: re.Match[str], year: int) -> Iterator[tuple[int, int]]:
    """Yield the day, or whole month, that the first words of a rule name in a year."""
    if rule.base is not None:
        for interval in rule.base.in_year(year):
            assert interval.first_day is not None
            yield interval.first_day, interval.first_day
    elif part["easter"]:
        if year in _EASTERS:
            western = part["easter"] == "easter"
            day = easter(year, EASTER_WESTERN if western else EASTER_ORTHODOX).toordinal()
            yield day, day
    else:
        yield from _dates(part["calendar"] or "", int(part["month"]), int(part["day"] or 0), year)


def _dates(calendar: str, month: int, day: int, year: int) -> Iterator[tuple[int, int]]:
    """Yield a date of a calendar, or a whole month where *day* is 0; none where it has no such day."""
    day_in = _DAY_OF[calendar]
    for own in _own_years(calendar, year):
        try:
            first = day_in(own, month, day or 1)
            last = first if day else day_in(own + month // 12, month % 12 + 1, 1) - 1
        except ValueError:
            continue
        yield first, last


def _own_years(calendar: str, year: int) -> range:
    if calendar == "islamic":
        return islamic_years(year)
    if calendar == "hebrew":
        return range(year + _HEBREW_YEARS, year + _HEBREW_YEARS + 2)
    return range(year, year + 1)


def _nth(day: int, wanted: int, nth: int) -> int:
    """Return the nth such weekday on or after a day, or on or before it where *nth* is negative."""
    if nth > 0:
        return day + (wanted - weekday(day)) % 7 + 7 * (nth - 1)
    return day - (weekday(day) - wanted) % 7 + 7 * (nth + 1)
