"""Which of several dates that fit is meant: by direction, or by "last", "this" and "next"."""

from __future__ import annotations

import attrs

from chronos.days import date_of, iso_day, weekday
from chronos.granularity import Granularity
from chronos.interval import Interval

NEAREST = 4  # the direction of what lies on either side
_LONG_AGO = 240  # days
_SOON = 125
_JUST_NOW = 30
_REPORTED = (Granularity.QUARTER, Granularity.HALF)
_NOT_THIS = 200  # days back at which nobody says "this"


@attrs.frozen(slots=True)
class Pick:
    """The chosen interval, why, and the other readings (interval, reading) that people hold."""

    interval: Interval
    why: str
    others: tuple[tuple[Interval, str], ...] = ()


def pick(
    candidates: list[Interval],
    anchor: int,
    direction: int,
    aim: int | None,
    *,
    weekly: bool,
    reported: bool = False,
) -> Pick | None:
    """Choose among intervals in order of time.

    direction: -2 back by a word right before it, -1 back, 0 back but within the anchor's year, 1 ahead by the
    sentence, 2 ahead whatever it says, 3 ahead of the anchor's own day: who plans says "today" for it, not
    its weekday, `NEAREST` whichever is nearer.
    A date in the past is the latest that begins on or before the anchor, one to come the first that ends
    on or after it; "last" is strictly before, "next" strictly after. What is reported of is over.

    >>> fridays = [Interval.days(day, day) for day in (5, 12, 19)]
    >>> [pick(fridays, 14, way, None, weekly=True).interval.first_day for way in (-2, 2, NEAREST)]
    [12, 19, 12]
    """
    if not candidates:
        return None
    if aim is None:
        since = anchor + (weekly and direction == 3)
        return _beside(_latest(candidates, anchor), _first(candidates, since), anchor, direction, reported)
    if aim == 0:
        return _this(candidates, anchor, direction)
    if aim < 0:
        return _last(candidates, anchor, aim, weekly)
    return _next(candidates, anchor, aim, weekly)


def _beside(
    behind: Interval | None, ahead: Interval | None, anchor: int, direction: int, reported: bool
) -> Pick | None:
    """Choose one side of the anchor; the near one where the other lies most of a year away."""
    at = iso_day(anchor)
    if behind is None or ahead is None:
        return _made(ahead, f"the first on or after {at}") or _made(behind, f"the latest on or before {at}")
    if direction == NEAREST and anchor - _end(behind) <= _start(ahead) - anchor:
        return Pick(behind, f"the nearest to {at}", ((ahead, f"the first after {at}"),))
    if (direction == 1 or (reported and direction > 0)) and _just_over(behind, ahead, anchor, reported):
        return Pick(behind, f"just before {at}", ((ahead, f"the first after {at}"),))
    if direction > 0:
        return Pick(ahead, f"the first on or after {at}")
    if not direction and _of_this_year(behind, ahead, anchor):
        others = ((behind, f"the latest before {at}"),)
        return Pick(ahead, f"of the year of {at}", others)
    if direction == -1 and _far(behind, ahead, anchor):
        others = ((behind, f"the latest before {at}"),)
        return Pick(ahead, f"near ahead of {at}, where the last one lies most of a year back", others)
    return Pick(behind, f"the latest on or before {at}")


def _far(behind: Interval, ahead: Interval, anchor: int) -> bool:
    """Nobody leaves the year out of a date most of a year ago when the same date is near ahead."""
    return anchor - _end(behind) > _LONG_AGO and _start(ahead) - anchor < _SOON


def _of_this_year(behind: Interval, ahead: Interval, anchor: int) -> bool:
    """Whether who says nothing but a day or a month of the year means one ahead: not most of a year ahead,
    where the last one is near behind.
    """
    yearly = _start(ahead) - _start(behind) > _LONG_AGO
    near_behind = anchor - _end(behind) < _SOON and _start(ahead) - anchor > _LONG_AGO
    this_year = date_of(_start(ahead))[0] == date_of(anchor)[0]
    return yearly and (_far(behind, ahead, anchor) or (this_year and not near_behind))


def _just_over(behind: Interval, ahead: Interval, anchor: int, reported: bool) -> bool:
    """A day of the last weeks, or a quarter that ended before this one, is not the one of next year; nor is
    a quarter whose results come out.
    """
    since = _SOON if reported or behind.granularity in _REPORTED else _JUST_NOW
    whole = behind.granularity is not Granularity.MONTH
    return whole and anchor - _end(behind) < since and (reported or _start(ahead) - anchor > _LONG_AGO)


def _made(interval: Interval | None, why: str, others: tuple[tuple[Interval, str], ...] = ()) -> Pick | None:
    return None if interval is None else Pick(interval, why, others)


def _start(interval: Interval) -> int:
    return interval.first_day or 0


def _end(interval: Interval) -> int:
    return interval.last_day or 0


def _latest(candidates: list[Interval], anchor: int) -> Interval | None:
    return next((one for one in reversed(candidates) if _start(one) <= anchor), None)


def _first(candidates: list[Interval], anchor: int) -> Interval | None:
    return next((one for one in candidates if _end(one) >= anchor), None)


def _last(candidates: list[Interval], anchor: int, aim: int, weekly: bool) -> Pick | None:
    earlier = [one for one in candidates if _end(one) < anchor]
    if len(earlier) < -aim:
        return None
    chosen = earlier[aim]
    same_week = weekly and aim == -1 and _start(chosen) > anchor - weekday(anchor)
    others = ((earlier[-2], "the one of last week"),) if same_week and len(earlier) > 1 else ()
    return Pick(chosen, f"{_number(-aim, 'latest')} before {iso_day(anchor)}", others)


def _next(candidates: list[Interval], anchor: int, aim: int, weekly: bool) -> Pick | None:
    later = [one for one in candidates if _start(one) > anchor]
    if len(later) < aim:
        return None
    chosen = later[aim - 1]
    same_week = weekly and aim == 1 and _end(chosen) <= anchor - weekday(anchor) + 7
    others = ((later[1], "the one of next week"),) if same_week and len(later) > 1 else ()
    return Pick(chosen, f"{_number(aim, 'first')} after {iso_day(anchor)}", others)


def _number(count: int, nearest: str) -> str:
    return f"the {nearest}" if count == 1 else f"number {count}"


def _this(candidates: list[Interval], anchor: int, direction: int) -> Pick | None:
    """ "this Friday": the one ahead, unless the sentence tells of the past; "this summer": the nearest."""
    holding = next((one for one in candidates if _start(one) <= anchor <= _end(one)), None)
    if holding is not None:
        return Pick(holding, f"the one that holds {iso_day(anchor)}")
    ahead, behind = _first(candidates, anchor), _latest(candidates, anchor)
    back = (
        direction < -1 and behind is not None and not (ahead is not None and _nearer(ahead, behind, anchor))
    )
    if ahead is None or back or (direction < 1 and _this_year(behind, ahead, anchor)):
        return _made(behind, f"the latest on or before {iso_day(anchor)}")
    return _made(ahead, f"the first on or after {iso_day(anchor)}")


def _this_year(behind: Interval | None, ahead: Interval, anchor: int) -> bool:
    """Whether of what comes once a year the one behind is of the anchor's year, and not the one ahead: "until
    this June".
    """
    if behind is None or _start(ahead) - _start(behind) <= _LONG_AGO:
        return False
    return date_of(_end(behind))[0] == date_of(anchor)[0] < date_of(_start(ahead))[0]


def _nearer(ahead: Interval, behind: Interval, anchor: int) -> bool:
    """Whether the one ahead is nearer, and the one behind too long ago to be this one: of another year."""
    since = anchor - _end(behind)
    of_this_year = date_of(_end(behind))[0] == date_of(anchor)[0]
    return _start(ahead) - anchor < since and since > _NOT_THIS and not of_this_year
