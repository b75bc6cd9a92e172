"""Intervals of time: half-open, with what is known of their ends; written in EDTF (ISO 8601-2)."""

from __future__ import annotations

import enum
import functools
import operator
from collections.abc import Iterable

import attrs

from chronos.days import DAY, date_of, day_of, iso_day, iso_year, month_start
from chronos.granularity import Granularity


class Certainty(enum.StrEnum):
    """How surely a date is known: EDTF's plain, ``~`` and ``?`` (ISO 8601-2, 8)."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"

    @property
    def mark(self) -> str:
        """The EDTF qualifier, empty for exact."""
        return {"exact": "", "approximate": "~", "uncertain": "?"}[self.value]

    @property
    def rank(self) -> int:
        """0 for what is known best."""
        return _RANKS[self]

    @classmethod
    def of_all(cls, parts: Iterable[Certainty]) -> Certainty:
        """Return how surely is known what has these parts: as the least sure of them."""
        return max(parts, key=operator.attrgetter("rank"))


_RANKS = {certainty: rank for rank, certainty in enumerate(Certainty)}


@attrs.frozen(slots=True, repr=False)
class Interval:
    """A stretch of time ``[start, end)`` in wall-clock moments (see `chronos.days`); None where open.

    offset: minutes east of UTC where a clock time states its zone.

    >>> from chronos.days import DAY, day_of
    >>> Interval(day_of(2022, 2) * DAY, day_of(2022, 3) * DAY, Granularity.MONTH)
    <Interval 2022-02, month>
    """

    start: int | None
    end: int | None
    granularity: Granularity
    certainty: Certainty = Certainty.EXACT
    offset: int | None = None

    def __repr__(self) -> str:
        return f"<Interval {self.edtf}, {self.granularity}>"

    @classmethod
    def days(
        cls,
        first: int | None,
        last: int | None,
        granularity: Granularity = Granularity.DAY,
        certainty: Certainty = Certainty.EXACT,
    ) -> Interval:
        """Make an interval of whole days from the ordinals of its first and last (inclusive).

        >>> Interval.days(738908, 738908).earliest
        '2024-01-23'
        """
        return cls(
            None if first is None else first * DAY,
            None if last is None else (last + 1) * DAY,
            granularity,
            certainty,
        )

    @property
    def clocked(self) -> bool:
        """Whether a clock time is told."""
        return self.granularity <= Granularity.HOUR

    @property
    def first_day(self) -> int | None:
        """The ordinal of the first day, None where open."""
        return None if self.start is None else self.start // DAY

    @property
    def last_day(self) -> int | None:
        """The ordinal of the last day (inclusive), None where open."""
        return None if self.end is None else (self.end - 1) // DAY

    @property
    def earliest(self) -> str | None:
        """The first day, or moment of a clock time, in ISO 8601; None where open.

        >>> Interval(738908 * DAY + 34200, 738908 * DAY + 34260, Granularity.MINUTE, offset=540).earliest
        '2024-01-23T09:30+09:00'
        """
        if self.start is None:
            return None
        return self._moment(self.start) if self.clocked else iso_day(self.start // DAY)

    @property
    def latest(self) -> str | None:
        """The last day, or the last moment of a clock time, inclusive, in ISO 8601; None where open."""
        if self.end is None:
            return None
        return self._moment(self.end - 1) if self.clocked else iso_day((self.end - 1) // DAY)

    @property
    def edtf(self) -> str:
        """The interval in EDTF, levels 0 and 1 where they can hold it.

        >>> Interval.days(day_of(1990), day_of(1993, 12, 31), Granularity.YEAR, Certainty.APPROXIMATE).edtf
        '1990~/1993~'
        >>> Interval.days(day_of(2022, 2), None, Granularity.MONTH).edtf
        '2022-02/..'
        >>> Interval.days(day_of(1990), day_of(1999, 12, 31), Granularity.DECADE).edtf
        '199X'
        """
        return _edtf(self)

    def in_zone(self, offset: int | None) -> Interval:
        """Return the same moments by the clocks of a zone, in minutes east of UTC, if both zones are known.

        >>> Interval(738908 * DAY, 738908 * DAY + 60, Granularity.MINUTE, offset=540).in_zone(60).earliest
        '2024-01-22T16:00+01:00'
        """
        if self.offset is None or offset is None or self.offset == offset:
            return self
        ahead = (offset - self.offset) * 60
        start = None if self.start is None else self.start + ahead
        end = None if self.end is None else self.end + ahead
        return attrs.evolve(self, start=start, end=end, offset=offset)

    def _moment(self, moment: int) -> str:
        day, second = divmod(moment, DAY)
        hour, minute, second = second // 3600, second // 60 % 60, second % 60
        text = f"{iso_day(day)}T{hour:02}"
        if self.granularity <= Granularity.MINUTE:
            text += f":{minute:02}"
        if self.granularity == Granularity.SECOND:
            text += f":{second:02}"
        if self.offset is None:
            return text
        sign, size = "-" if self.offset < 0 else "+", abs(self.offset)
        return f"{text}{sign}{size // 60:02}:{size % 60:02}"


@functools.lru_cache(1 << 14)  # every format writes it, and few days take most of what news tells
def _edtf(interval: Interval) -> str:
    mark = interval.certainty.mark
    if interval.clocked and interval.start is not None and interval.end is not None:
        first, last = interval.earliest, interval.latest
        return f"{first}{mark}" if first == last else f"{first}{mark}/{last}{mark}"
    unit = _unit(interval.start, interval.end, interval.granularity)
    if unit is not None:
        return unit + mark
    first = _side(interval.start, interval.end, interval.granularity)
    last = _side(interval.end, interval.start, interval.granularity, closing=True)
    return f"{first}{mark if first != '..' else ''}/{last}{mark if last != '..' else ''}"


def _unit(start: int | None, end: int | None, told: Granularity) -> str | None:
    """Write ``[start, end)`` as one EDTF unit, or None where it is none: March to May may be told as a spring
    or as three months, 1990 to 1999 as a decade or as ten years.
    """
    if start is None or end is None:
        return None
    first, after = start // DAY, end // DAY
    if after - first <= 1:
        return _edtf_day(first)
    if after - first < 28:
        return None
    year, month, day = date_of(first)
    if day != 1:
        return None
    if after == month_start(year * 12 + month):
        return f"{_edtf_year(year)}-{month:02}"
    if told is Granularity.SEASON and month % 3 == 0 and after == month_start(year * 12 + month + 2):
        return f"{_edtf_year(year)}-{20 + month // 3}"
    if month != 1:
        return None
    for years, digits in ((1, 0), (10, 1), (100, 2), (1000, 3)):
        if after == day_of(year + years) and year % years == 0:
            whole = _edtf_year(year)
            if digits and (told <= Granularity.YEAR or not 0 <= year <= 9999):
                return None
            return whole[: len(whole) - digits] + "X" * digits
    return None


def _side(moment: int | None, other: int | None, told: Granularity, *, closing: bool = False) -> str:
    """Write one end of an EDTF interval as coarsely as it is told and both ends allow, without seasons."""
    if moment is None:
        return ".."
    day = moment // DAY
    if told >= Granularity.YEAR and all(
        m is None or date_of(m // DAY)[1:] == (1, 1) for m in (moment, other)
    ):
        return _edtf_year(date_of(day - closing)[0])
    if told >= Granularity.MONTH and all(m is None or date_of(m // DAY)[2] == 1 for m in (moment, other)):
        year, month, _ = date_of(day - closing)
        return f"{_edtf_year(year)}-{month:02}"
    return _edtf_day((moment - closing) // DAY)


def _edtf_day(day: int) -> str:
    year, month, date = date_of(day)
    return f"{_edtf_year(year)}-{month:02}-{date:02}"


def _edtf_year(year: int) -> str:
    """Write a year; ``Y`` leads those of more than four digits (ISO 8601-2, 4.7.2)."""
    return iso_year(year) if -9999 <= year <= 9999 else f"Y{year}"
