"""Holidays and named events: words whose date the world already knows."""

from __future__ import annotations

import attrs

from chronos.interval import Interval
from chronos.named.rule import Rule

_SCHEDULED = 366  # days that a vote or a handover is named ahead


def _rule(rule: Rule | str | None) -> Rule | None:
    return Rule(rule) if isinstance(rule, str) else rule


@attrs.frozen(slots=True, cache_hash=True)
class Named:
    """A holiday, which has a date in every year, or an event, which has one date.

    names: as people write them; rule: of a holiday, or its text (see `chronos.named.rule.Rule`);
    interval: the date of an event; regions: ISO 3166-1 codes of those whose articles mean it by its names,
    empty for all; alias: what it is called, after "the", in a text that has one of its names;
    foreseen: whether articles speak of it long before it happens.

    >>> Named("payday", ("payday",), rule="06 fri -1").in_year(2024)[0].edtf
    '2024-06-28'
    """

    id: str
    names: tuple[str, ...]
    rule: Rule | None = attrs.field(default=None, converter=_rule)
    interval: Interval | None = None
    regions: tuple[str, ...] = ()
    alias: tuple[str, ...] = ()
    foreseen: bool = True

    def in_year(self, year: int) -> tuple[Interval, ...]:
        """Return when a holiday falls in *year*, in order; empty for an event, or where nobody knows."""
        return () if self.rule is None else self.rule.in_year(year)

    def on(self, day: int | None) -> Interval | None:
        """Return the date of an event, None where an article of *day* cannot have known of it."""
        first = None if self.interval is None else self.interval.first_day
        if self.foreseen or day is None or first is None or first <= day + _SCHEDULED:
            return self.interval
        return None

    def known_in(self, region: str | None) -> bool:
        """Whether articles of a region, None for none, mean it by its names."""
        return not self.regions or region in self.regions
