"""Moves along the calendar by whole units."""

from __future__ import annotations

import attrs

from chronos.calendar_units import unit_of
from chronos.days import DAY, date_of, day_of, month_length, month_start, weekday
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.term import Length

MONTHS = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12000,
}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_FRIDAY, _WEEK = 5, 7
_A_FEW = 3  # of what nobody counted


def unit_at(day: int, count: int, unit: str) -> Interval | None:
    """Return the unit that lies *count* units from the one that holds *day*.

    >>> unit_at(day_of(2024, 3, 31), -1, "month").edtf
    '2024-02'
    """
    if unit in SECONDS:
        days = _whole_days(Length(((float(count), unit),)))
        return None if days is None else Interval.days(day + days, day + days)
    if unit == "workday":
        return Interval.days(_workdays(day, count), _workdays(day, count))
    if unit in _DAYS:
        return unit_of(day + count * _DAYS[unit], Granularity.named("week" if unit == "fortnight" else unit))
    if unit in MONTHS:
        year, month, _ = date_of(day)
        start = month_start(year * 12 + month - 1 + count * MONTHS[unit])
        return unit_of(start, Granularity.named(unit))
    return None


def moved(interval: Interval, length: Length, side: int) -> Interval | None:
    """Move an interval by a length, ahead (1) or back (-1), as finely as the coarser of both is told.

    >>> from chronos.term import term
    >>> christmas = Interval.days(day_of(2023, 12, 25), day_of(2023, 12, 25))
    >>> moved(christmas, term("P2W").length, -1).edtf
    '2023-12-11'
    """
    first, last = interval.first_day, interval.last_day
    if first is None or last is None:
        return None
    if all(unit in SECONDS for _, unit in length.parts):
        return _by_hours(interval, length, side)
    for amount, unit in length.parts:
        count = side * (_A_FEW if amount is None else amount)
        if unit in SECONDS:
            break  # the hours beside the days tell no other day, as far as anybody knows
        first, last = _step(first, count, unit), _step(last, count, unit)
    certainty = Certainty.APPROXIMATE if any(n is None for n, _ in length.parts) else interval.certainty
    if interval.granularity <= Granularity.HOUR and interval.start is not None and interval.end is not None:
        seconds = (first - interval.start // DAY) * DAY
        return attrs.evolve(interval, start=interval.start + seconds, end=interval.end + seconds)
    if interval.granularity >= Granularity.MONTH and unit_of(first, interval.granularity).first_day == first:
        last = unit_of(first, interval.granularity).last_day or last  # months are not equally long
    if interval.granularity is Granularity.WEEK and last - first == _WEEK - 1:
        return unit_of(first + _WEEK // 2, Granularity.WEEK)  # a year ago its days were of two weeks
    return Interval.days(first, max(first, last), interval.granularity, certainty)


def _by_hours(interval: Interval, length: Length, side: int) -> Interval | None:
    """ "two hours before noon"; of a day only whole days, since nobody knows its hour."""
    seconds = side * sum(round((_A_FEW if n is None else n) * SECONDS[unit]) for n, unit in length.parts)
    if interval.start is None or interval.end is None:
        return None
    if interval.granularity > Granularity.HOUR and seconds % DAY:
        return None
    if side < 0 and interval.granularity <= Granularity.HOUR and interval.start % DAY == 0:
        seconds += DAY  # before the midnight that ends the day
    return attrs.evolve(interval, start=interval.start + seconds, end=interval.end + seconds)


def _whole_days(length: Length) -> int | None:
    """How many days "24 hours" are; None where no whole ones."""
    seconds = sum((amount or 1) * SECONDS[unit] for amount, unit in length.parts)
    return None if seconds % DAY else int(seconds // DAY)


def ahead(day: int, length: Length, *, within: bool) -> Interval | None:
    """Return the day a length after *day*, about right where it is told in more than days; or all up to it.

    >>> from chronos.term import term
    >>> ahead(day_of(2024, 1, 31), term("P1M").length, within=False).edtf
    '2024-02-29~'
    """
    then = moved(Interval.days(day, day), length, 1)
    if then is None:
        return None
    if within:
        return Interval.days(day, then.last_day, Granularity.DAY, then.certainty)
    exact = all(unit in ("day", "workday") for _, unit in length.parts)
    return then if exact else attrs.evolve(then, certainty=Certainty.APPROXIMATE)


def up_to(day: int, length: Length) -> Interval | None:
    """Return the stretch of a length that ends with *day*: "the nine months ended September 30".

    >>> from chronos.term import term
    >>> up_to(day_of(1989, 9, 30), term("P9M").length).edtf
    '1989-01/1989-09'
    """
    first = day + 1
    for amount, unit in length.parts:
        if unit in SECONDS:
            return None
        first = _step(first, -(_A_FEW if amount is None else amount), unit)
    vague = any(amount is None for amount, _ in length.parts)
    months = date_of(first)[2] == 1 == date_of(day + 1)[2]
    granularity = Granularity.MONTH if months else Granularity.DAY
    return Interval.days(first, day, granularity, Certainty.APPROXIMATE if vague else Certainty.EXACT)


def _step(day: int, count: float, unit: str) -> int:
    if unit == "workday":
        return _workdays(day, round(count))
    if unit in _DAYS:
        return day + round(count * _DAYS[unit])
    year, month, date = date_of(day)
    months = year * 12 + month - 1 + round(count * MONTHS[unit])
    return day_of(months // 12, months % 12 + 1, min(date, month_length(months // 12, months % 12 + 1)))


def _workdays(day: int, count: int) -> int:
    """The day that many Mondays to Fridays off."""
    while count:
        day += 1 if count > 0 else -1
        if weekday(day) <= _FRIDAY:
            count -= 1 if count > 0 else -1
    return day


def beside(day: int, length: Length, side: int) -> Interval | None:
    """Return the stretch of a length next to *day*: whole units before the current one, or after it.

    A length in several units begins or ends with the day itself.

    >>> from chronos.term import term
    >>> beside(day_of(2019, 7, 4), term("P3Q").length, -1).edtf
    '2018-10/2019-06'
    >>> beside(day_of(2024, 5, 15), term("P1DE").length, -1).edtf
    '2014/2023'
    """
    if len(length.parts) > 1:
        then = moved(Interval.days(day, day), length, side)
        return then and Interval.days(min(day, then.first_day or day), max(day, then.last_day or day))
    amount, unit = length.parts[0]
    vague = amount is None
    if amount is not None and (years := MONTHS.get(unit, 0) // MONTHS["year"]) > 1:
        amount, unit = amount * years, "year"  # "the past decade" is none of the calendar's
    count = _A_FEW if amount is None else max(1, round(amount))
    certainty = Certainty.APPROXIMATE if vague else Certainty.EXACT
    if unit in SECONDS:
        days = max(1, count * SECONDS[unit] // DAY)
        first = min(day, day + side * days)
        return Interval.days(first, first + days, Granularity.DAY, Certainty.APPROXIMATE)
    near, far = unit_at(day, side, unit), unit_at(day, side * count, unit)
    if near is None or far is None:
        return None
    start, end = (far, near) if side < 0 else (near, far)
    return Interval(start.start, end.end, near.granularity, certainty)
