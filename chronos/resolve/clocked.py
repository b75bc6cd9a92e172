"""A clock time counted from another: "two hours later", "ten minutes earlier"."""

from __future__ import annotations

from chronos.days import DAY, date_of
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.resolve.move import SECONDS
from chronos.term import Term


def hours_from(term: Term, date: Interval) -> Term | None:
    """Return the moment that *term* counts in hours, minutes or seconds from a clock time; None elsewhere.

    >>> from chronos.days import day_of
    >>> struck = Interval(day_of(2021, 5, 3) * DAY + 82_800, None, Granularity.HOUR)
    >>> hours_from(Term(shift=(2, "hour"), narrative=True), struck).value
    '2021-05-04T01'
    """
    if term.shift is None or term.shift[1] not in SECONDS or not date.clocked or date.start is None:
        return None
    count, unit = term.shift
    day, clock = divmod(date.start + count * SECONDS[unit], DAY)
    year, month, date_of_month = date_of(day)
    grain = min(date.granularity, Granularity.named(unit))
    return Term(
        type="TIME",
        year=year,
        month=month,
        day=date_of_month,
        clock=clock,
        grain=grain,
        zone=date.offset,
        mod=term.mod,
        narrative=True,
    )
