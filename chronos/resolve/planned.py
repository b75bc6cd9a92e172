"""Four figures that no plan has for a year are a time of day: "9 Nov 1815" in a list of what is to come."""

from __future__ import annotations

from chronos.days import date_of
from chronos.granularity import Granularity
from chronos.term import Term, with_fields

_BACK, _AHEAD = 100, 50  # years around the anchor that a plan may speak of


def planned(term: Term, anchor: int) -> Term:
    """Return *term* with its year for a clock time, where it is far from that of the anchor.

    anchor: an ordinal day.

    >>> from chronos.days import day_of
    >>> from chronos.term import term
    >>> [planned(term(value), day_of(2017)).value for value in ("1815-11-09", "1990-11-09", "1875-11-09")]
    ['XXXX-11-09T18:15', '1990-11-09', '1875-11-09']
    """
    year = int(term.numeric[2]) if len(term.numeric) == 3 else term.year
    if year is None or not (term.day or term.numeric) or not term.clockless:
        return term
    seconds = _clock(year, date_of(anchor)[0])
    if seconds is None:
        return term
    until = None if term.until is None else planned(term.until, anchor)
    if until is not None and until.year is not None and until.month is None:
        last = _clock(until.year, 0)
        until = None if last is None else Term(type="TIME", clock=last, grain=Granularity.MINUTE)
    return with_fields(
        term,
        type="TIME",
        year=None,
        numeric=term.numeric[:2],
        clock=seconds,
        grain=Granularity.MINUTE,
        until=until,
    )


def _clock(figures: int, now: int) -> int | None:
    """Seconds since midnight; None for what no clock shows, or a year near *now*."""
    hour, minute = divmod(figures, 100)
    if figures < 1000 or hour > 23 or minute > 59 or now - _BACK <= figures <= now + _AHEAD:
        return None
    return hour * 3600 + minute * 60
