"""What stands beside a date shapes its interval: "early", "about", "at noon", "since"."""

from __future__ import annotations

import attrs

from chronos.calendar_units import thirds, unit_of
from chronos.days import DAY
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.term import THIRDS, Term

_EDGE = 12  # parts of an event, of which the first is its beginning and the last its end
_TURN, _WIDEST_TURN, _YEAR = 20, 1826, 366  # parts of what turns; days
_JUST = ("just-after", "just-before")
_SECONDS = {Granularity.HOUR: 3600, Granularity.MINUTE: 60}


def modified(whole: Interval, term: Term, anchor: int | None) -> Interval:
    """Narrow an interval to its early, middle or late part; mark what is only about right.

    >>> from chronos.calendar_units import unit_of
    >>> from chronos.days import day_of
    >>> modified(unit_of(day_of(2021), Granularity.YEAR), Term(mod="START"), None).edtf
    '2021-01~/2021-04~'
    """
    if term.mod == "APPROX":
        return attrs.evolve(whole, certainty=Certainty.APPROXIMATE)
    if term.mod in ("EARLIER", "LATER"):
        return _up_to(whole, anchor, term.mod)
    if term.mod == "TURN" and whole.first_day is not None and whole.last_day is not None:
        return _turn(whole.first_day, whole.last_day)
    one_day = whole.first_day is None or whole.last_day is None or whole.last_day == whole.first_day
    if term.mod not in THIRDS or one_day:
        return whole
    event = term.named is not None and term.named.interval is not None
    part = (_parts_of_event if event else thirds)(whole)[THIRDS.index(term.mod)]
    granularity = min(part.granularity, whole.granularity)
    return attrs.evolve(part, granularity=granularity, certainty=Certainty.APPROXIMATE)


def _parts_of_event(whole: Interval) -> list[Interval]:
    """The first twelfth of what lasted, the middle third, the last twelfth, as finely as it is told: nobody
    calls two years "the end of World War II".
    """
    assert whole.first_day is not None and whole.last_day is not None
    first, last, days = whole.first_day, whole.last_day, whole.last_day - whole.first_day + 1
    edges = (
        (first, first + days // _EDGE),
        (first + days // 3, last - days // 3),
        (last - days // _EDGE, last),
    )
    units = [[unit_of(day, whole.granularity) for day in edge] for edge in edges]
    return [Interval(one.start, other.end, whole.granularity) for one, other in units]


def _turn(first: int, last: int) -> Interval:
    """ "the turn of the century": five years on either side of its beginning, at most a twentieth of it."""
    days = min((last - first + 1) // _TURN, _WIDEST_TURN)
    unit = Granularity.YEAR if days > _YEAR else Granularity.DAY
    edges = (unit_of(first - days, unit), unit_of(first + days - 1, unit))
    return Interval(edges[0].start, edges[1].end, unit, Certainty.APPROXIMATE)


def _up_to(whole: Interval, anchor: int | None, mod: str) -> Interval:
    """ "earlier this year" ends with the anchor, "later this year" begins with it."""
    first, last = whole.first_day, whole.last_day
    if anchor is None or first is None or last is None or not first <= anchor <= last or first == last:
        return whole
    return Interval.days(*((first, anchor) if mod == "EARLIER" else (anchor, last)), Granularity.DAY)


def timed(interval: Interval, term: Term) -> Interval:
    """Put a clock time or a part of day on its day."""
    if interval.start is None or interval.granularity > Granularity.DAY:
        return interval
    if term.clock is not None:
        start = interval.start // DAY * DAY + term.clock
        end = start + _SECONDS.get(term.grain, 1)
        return Interval(start, end, term.grain, interval.certainty, term.zone)
    if term.part is not None and interval.granularity == Granularity.DAY:
        return attrs.evolve(interval, granularity=Granularity.PART_OF_DAY)
    return interval


def bounded(interval: Interval, term: Term, anchor: int | None) -> Interval:
    """Open a span: "since January", "until 2003"; "by Friday" begins with the anchor, "shortly after 3 a.m."
    is about then.
    """
    if term.bound is None:
        return interval
    if term.bound in _JUST:
        return _beside(interval, term)
    if term.part is not None and not term.dayless and term.bound in ("before", "after"):
        return interval  # "before dawn on Friday" is on Friday
    if term.bound == "since":
        return attrs.evolve(interval, start=_since(interval, term, anchor), end=None)
    if term.bound == "after":  # "after the beginning of March" begins with it, "after 2 a.m." at two
        begins = interval.start if term.mod == "START" or interval.clocked else interval.end
        return attrs.evolve(interval, start=begins, end=_day_of(interval, term)[1])
    if term.bound == "before":  # "before the end of March" ends with it
        end = interval.end if term.mod == "END" else interval.start
        return attrs.evolve(interval, start=_day_of(interval, term)[0], end=_by_midnight(end, term))
    end = _by_midnight(interval.end, term)
    later = anchor is not None and end is not None and end > anchor * DAY
    return attrs.evolve(interval, start=anchor * DAY if later and anchor is not None else None, end=end)


def _beside(interval: Interval, term: Term) -> Interval:
    """ "shortly after 3 a.m." is about then, and "just before midnight on Friday" in its last minute."""
    near = attrs.evolve(interval, certainty=Certainty.APPROXIMATE)
    if term.bound != "just-before" or interval.start is None or not _at_midnight(term):
        return near
    over = interval.start + DAY
    return attrs.evolve(near, start=over - _SECONDS[Granularity.MINUTE], end=over)


def _day_of(interval: Interval, term: Term) -> tuple[int | None, int | None]:
    """The bounds of the day that a clock time is told with, "before noon on Friday"; else none."""
    if not interval.clocked or term.dayless or interval.start is None:
        return None, None
    first = interval.start // DAY * DAY
    return first, first + DAY


def _by_midnight(end: int | None, term: Term) -> int | None:
    """What has to be done by midnight on a day has all of that day."""
    return end + DAY if end is not None and _at_midnight(term) else end


def _at_midnight(term: Term) -> bool:
    return term.clock == 0 and term.grain < Granularity.HOUR


def _since(interval: Interval, term: Term, anchor: int | None) -> int | None:
    """ "since January" takes January in; "since the war" begins where the war is over."""
    lasted = term.named is not None and term.named.interval is not None and _days(interval) > 1
    over = interval.end is not None and (anchor is None or interval.end <= anchor * DAY)
    return interval.end if lasted and over else interval.start


def _days(interval: Interval) -> int:
    return 0 if interval.start is None or interval.end is None else (interval.end - interval.start) // DAY
