"""An end of a range that names its day before its hour: "from 2 p.m. until tomorrow at 4.30 p.m."."""

from __future__ import annotations

from chronos.hit import Hit
from chronos.languages import Language
from chronos.recognise.rank import dated
from chronos.recognise.same_week import of_any_week, weekday_before
from chronos.term import Term, changed


def own_day(run: list[Hit], tongue: Language) -> int:
    """Give the clock time that a range begins with the day before that of its end; return the place of an
    end whose range begins on a day that nobody told, else 0.

    A day may be of both times where it stands behind them: "from 2 to 4.30 p.m. tomorrow".
    """
    gaps = tongue.connectors.gaps
    for at in range(1, len(run) - 1):
        begin, day, hour = run[at - 1 : at + 2]
        ends = day.gap in gaps["range"] and hour.gap in gaps["join"]
        if not (ends and _is_hour(begin.term) and _is_hour(hour.term)):
            continue
        if not (day.term.clockless and dated(day.term)):
            continue
        if not _begun_before(begin, day.term, hour.term):
            return at
    return 0


def _begun_before(begin: Hit, day: Term, hour: Term) -> bool:
    """Give an hour the day before another where that is known."""
    if day.shift is not None and day.shift[1] == "day":
        begin.term = changed(begin.term, "shift", (day.shift[0] - 1, "day"))
        return True
    if of_any_week(day) and (begin.term.clock or 0) > (hour.clock or 0):  # through the night
        begin.term = changed(begin.term, "weekday", weekday_before(day))
        return True
    return False


def _is_hour(term: Term) -> bool:
    return term.clock is not None and term.dayless
