"""Intervals as the two ISO 8601 texts of the JSON, and back."""

from __future__ import annotations

import re

from chronos.days import DAY, day_of, iso_day
from chronos.errors import DateError
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval

_MOMENT = re.compile(
    r"([+-]?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?(Z|[+-]\d\d:\d\d)?)?", re.ASCII
)
_SIZES = {Granularity.SECOND: 1, Granularity.MINUTE: 60, Granularity.HOUR: 3600}


def within(interval: Interval) -> str | None:
    """Return ``[start, end)`` to the second where earliest and latest do not tell it; else None.

    >>> evening = Interval(738908 * DAY + 64800, 738909 * DAY, Granularity.PART_OF_DAY)
    >>> within(evening)
    '2024-01-23T18:00:00/2024-01-24T00:00:00'
    """
    size = _SIZES.get(interval.granularity, DAY)
    if not any(end and end % size for end in (interval.start, interval.end)):
        return None
    return "/".join(".." if end is None else _iso(end) for end in (interval.start, interval.end))


def read_interval(
    earliest: str | None,
    latest: str | None,
    granularity: Granularity,
    certainty: Certainty,
    within: str | None = None,
) -> Interval:
    """Read what `Interval.earliest`, `Interval.latest` and `within` wrote; `DateError` for anything else.

    >>> read_interval("2024-01-22", "2024-01-23", Granularity.DAY, Certainty.EXACT).edtf
    '2024-01-22/2024-01-23'
    """
    size = _SIZES.get(granularity, DAY)
    start, offset = _read(earliest)
    end, closing_offset = _read(latest)
    end = None if end is None else end + size
    if within is not None:
        start, end = (_read(side)[0] for side in _sides(within))
    if start is not None and end is not None and end <= start:
        raise DateError(f"{latest!r} comes before {earliest!r}")
    return Interval(start, end, granularity, certainty, closing_offset if offset is None else offset)


def _sides(within: str) -> list[str | None]:
    sides = within.split("/")
    if len(sides) != 2:
        raise DateError(f"not a pair of moments: {within!r}")
    return [None if side == ".." else side for side in sides]


def _iso(moment: int) -> str:
    day, second = divmod(moment, DAY)
    return f"{iso_day(day)}T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"


def _read(text: str | None) -> tuple[int | None, int | None]:
    """Return the moment and the minutes east of UTC that a text tells."""
    if text is None:
        return None, None
    match = _MOMENT.fullmatch(text)
    try:
        if not match:
            raise ValueError
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
        moment = day_of(year, month, day) * DAY + hour * 3600 + minute * 60 + second
    except ValueError:
        raise DateError(f"not an ISO 8601 date: {text!r}") from None
    return moment, _offset(match[7])


def _offset(zone: str | None) -> int | None:
    if zone is None or zone == "Z":
        return None if zone is None else 0
    minutes = int(zone[1:3]) * 60 + int(zone[4:])
    return -minutes if zone[0] == "-" else minutes
