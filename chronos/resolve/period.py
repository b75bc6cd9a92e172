"""The quarter or half that a report tells of, and what "a year earlier" and "the quarter" mean beside it."""

from __future__ import annotations

import functools

import attrs

from chronos.days import date_of
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.term import Length, Term
from chronos.timex import Mention

_PERIODS = (Granularity.QUARTER, Granularity.HALF)
_REACH = 1500  # characters after which a report has come to something else


@attrs.frozen(slots=True)
class Period:
    """A quarter or half that was told, and where; number: by which its firm calls it, 0 for none."""

    interval: Interval
    mention: Mention
    number: int

    @classmethod
    def told(cls, mention: Mention, before: Period | None, dct: int | None) -> Period | None:
        """The period that a report is on after a mention, with what it was on *before*.

        One still to come is looked ahead to, several quarters are no period, and "the quarter ended May 31"
        has the number that was told; months end it.
        """
        interval = mention.interval
        if interval is None or interval.granularity not in _PERIODS:
            return None
        last = interval.last_day
        ahead = before is not None and dct is not None and last is not None and last >= dct
        if ahead or mention.type == "DURATION":
            return before
        unnumbered = before is not None and mention.said.value.endswith("X")
        if before is not None and unnumbered:
            return cls(interval, mention, before.number)
        number = mention.value[-1]
        return cls(interval, mention, int(number) if number.isdecimal() else 0)

    def meant(self, hit: Hit, dct: int | None) -> bool:
        """Whether a hit still belongs to the report on this period; the latest quarter is over."""
        last = self.interval.last_day
        coming = dct is not None and last is not None and last >= dct
        return hit.start - self.mention.end <= _REACH and not (hit.term.aim == -1 and coming)

    def beside(self, said: Term) -> Term:
        """The period that *said* means: this one, or the same one of another year, counted from this one."""
        assert self.interval.first_day is not None
        year, month, _ = date_of(self.interval.first_day)
        if said.shift == (0, "year"):
            return Term(year=year)  # "the full year"
        back = 0
        if said.year is not None:
            back = year - said.year
        elif said.shift is not None and said.shift[1] == "year":
            back = -said.shift[0]
        return _counted(back, year, month, self.number, self.interval.granularity)


def same_month(said: Term, told: Interval) -> Term | None:
    """The month told, a year before: "sales in February beat those of the same period last year".

    None where no month was told, or *said* is a distance ("a year ago").
    """
    first, last = told.first_day, told.last_day
    if said.side is not None or said.shift != (-1, "year") or told.granularity is not Granularity.MONTH:
        return None
    if first is None or last is None or date_of(first)[:2] != date_of(last)[:2]:
        return None
    year, month, _ = date_of(first)
    return Term(year=year - 1, month=month, narrative=True)


@functools.lru_cache(maxsize=1024)
def _counted(back: int, year: int, month: int, number: int, granularity: Granularity) -> Term:
    side, length = "after" if back < 0 else "before", Length(((abs(back), "year"),))
    if granularity is Granularity.QUARTER:
        told = Term(year=year, quarter=(month + 2) // 3)
        return Term(quarter=number, length=length, side=side, base=told, narrative=back > 0)
    told = Term(year=year, half=(month + 5) // 6)
    return Term(half=number, length=length, side=side, base=told, narrative=back > 0)
