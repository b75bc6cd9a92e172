"""What an article's own dates say of its publication: after what it tells as past, before what is to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from chronos.days import iso_day
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.infer.undated import Undated
from chronos.interval import Interval
from chronos.resolve.tense import direction
from chronos.term import Term
from chronos.timex import Mention

WIDEST = 32
"""How many days are too many: an article that may be of any of them is not dated at all."""
_FAR, _FAR_IN_DAYS = 183, 45  # days: what lies farther off is told with its year, or with its month
_LAST = dt.date.max.toordinal()


def days_between(first: int, last: int) -> range:
    """Return the days between two, both included, that may be written in ISO 8601 with four digits."""
    return range(max(first, 1), min(last, _LAST) + 1)


@attrs.frozen(slots=True)
class Bounds:
    """The first and the last day of publication, as ordinals; None where nothing tells."""

    first: int | None
    last: int | None

    @classmethod
    def of(cls, undated: Undated) -> Bounds:
        """Read those of an article; a last day before the first tells nothing.

        first: the latest beginning of a date that is told as past; last: the earliest end of one to come.
        """
        past: list[int] = []
        ahead: list[int] = []
        for way, interval in _told(undated):
            if way < 0 and interval.first_day is not None:
                past.append(interval.first_day)
            elif way > 0 and interval.last_day is not None:
                ahead.append(interval.last_day)
        first, last = max(past, default=None), min(ahead, default=None)
        return cls(first, None if first is not None and last is not None and last < first else last)

    def hold(self, day: int) -> bool:
        """Tell whether a day may be that of publication."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    @property
    def days(self) -> range:
        """The days that may be that of publication, `WIDEST` at most; none where one side is open."""
        if self.first is None or self.last is None:
            return range(0)
        return days_between(self.first, min(self.last, self.first + WIDEST - 1))

    @property
    def because(self) -> tuple[str, ...]:
        """The bounds in words."""
        past = () if self.first is None else (f"it tells of {iso_day(self.first)} as past",)
        ahead = () if self.last is None else (f"it tells of {iso_day(self.last)} as still to come",)
        return past + ahead


def fits(undated: Undated, day: int) -> bool:
    """Tell whether the days without a year ("Monday, May 6") are where they may be, if published on a day.

    A weekday lies near; what is told as past does not lie ahead.
    """
    hits = zip(undated.found.hits, undated.read_on(day), strict=True)
    return all(_fits(undated, hit, mention, day) for hit, mention in hits if _is_partial(hit.term))


def _is_partial(term: Term) -> bool:
    return term.day is not None and term.year is None and term.shift is None


def _fits(undated: Undated, hit: Hit, mention: Mention, day: int) -> bool:
    if mention.interval is None or mention.interval.first_day is None:
        return False
    ahead = mention.interval.first_day - day
    if hit.term.weekday and abs(ahead) > (_FAR if hit.term.month else _FAR_IN_DAYS):
        return False
    return ahead <= 0 or direction(undated.found.text, hit.start, hit.end, undated.tongue) >= 0


def _told(undated: Undated) -> Iterator[tuple[int, Interval]]:
    """Yield the dates told in full, and in which direction from the publication."""
    for hit, mention in zip(undated.found.hits, undated.absolute, strict=True):
        interval = mention.interval
        if interval is not None and interval.granularity <= Granularity.MONTH:
            yield direction(undated.found.text, hit.start, hit.end, undated.tongue), interval
