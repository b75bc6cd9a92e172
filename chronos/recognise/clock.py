"""Times of day: "5:30 p.m.", "half past five", "9 to 10 a.m.", each with the zone where one is told."""

from __future__ import annotations

from chronos.days import DAY
from chronos.granularity import Granularity
from chronos.recognise.filled import Filled
from chronos.term import Term, with_fields

_HOURS = 24
_HALF_AN_HOUR = 30  # minutes


def clock(filled: Filled) -> Term | None:
    """A time of day; None for an hour that no clock has ("a few o'clock")."""
    return _at(
        filled.get("h", "h24", "hh", "no_year_hh", "hour_word", "told_hour", "at_hour"),
        filled.get("mi"),
        filled,
    )


def clock_range(filled: Filled) -> Term | None:
    """From one time of day to another; the first is of the same half of the day, if it then comes before."""
    last = _at(filled.get("until_h", "until_hh", "until_night_hh"), filled.get("until_mi"), filled)
    first = _at(filled.get("h", "hh", "night_hh"), filled.get("mi"), filled)
    if first is None or last is None or first.clock is None or last.clock is None:
        return None
    if first.clock >= last.clock and filled.get("until_h") is not None:
        first = with_fields(first, clock=(first.clock + DAY // 2) % DAY)
    return with_fields(first, until=last)


def spoken_clock(filled: Filled) -> Term | None:
    """ "half past five", "ten to nine"; "half five", as the British and the Irish say, is half past it."""
    hour = filled.get("hour_word", "h", "told_hour")
    minutes, way = filled.get("clock_part") or _HALF_AN_HOUR, filled.get("past_or_to") or 1
    return _at(hour if way > 0 else hour - 1, minutes if way > 0 else 60 - minutes, filled)


def clock_on_day(filled: Filled) -> Term | None:
    """ "nine tonight", "8 on Friday night", "8 that night": the half of the day is said by its part."""
    moment, weekday = clock(filled), filled.get("weekday")
    told = filled.get("told_day")
    if moment is not None and told is not None:
        return with_fields(moment, shift=(told, "day"), narrative=True)
    if moment is None or weekday:
        return moment and with_fields(moment, weekday=weekday)
    return with_fields(moment, shift=(filled.get("day_of") or 0, "day"))


def zone(filled: Filled) -> int | None:
    """Minutes east of UTC of "GMT" or ``+02:00`` (ISO 8601-1, 5.3.4), both together for "GMT+2"."""
    named, offset = filled.get("zone"), filled.words.get("offset", "")
    if not offset:
        return named if isinstance(named, int) else None
    hours, _, minutes = offset[1:].partition(":") if ":" in offset else (offset[1:3], "", offset[3:])
    east = int(hours) * 60 + int(minutes or 0)
    return (named or 0) + (-east if offset[0] == "-" else east)


def _at(hour: object, minute: int | None, filled: Filled) -> Term | None:
    if not isinstance(hour, int) or hour > _HOURS:
        return None
    half = filled.get("meridiem", "half_day", "tonight_word")
    if isinstance(half, int):
        hour = hour % 12 + half
    grain = Granularity.HOUR if minute is None else Granularity.MINUTE
    moment = (hour * 3600 + (minute or 0) * 60) % DAY
    return Term(type="TIME", clock=moment, grain=grain, zone=zone(filled))
