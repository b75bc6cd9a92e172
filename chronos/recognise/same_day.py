"""Clock times that stand on the day told behind the last of them: "10 a.m. and 3 p.m. on Friday"."""

from __future__ import annotations

import functools

from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.languages import Language
from chronos.recognise.unite import unite
from chronos.term import Term, with_fields


def same_day(hits: list[Hit], tongue: Language) -> None:
    """Give clock times without a day that of the one behind them; each stays an expression of its own."""
    gaps = tongue.connectors.gaps["same_day"]
    for number in range(len(hits) - 1, 0, -1):
        first, second = hits[number - 1], hits[number]
        if second.gap in gaps and first.term.clock is not None and first.term.dayless:
            first.term = _on_day_of(
                first.term, second.term, second.gap in tongue.connectors.gaps["aside_over"]
            )


@functools.lru_cache(maxsize=1024)
def _on_day_of(time: Term, other: Term, aside_over: bool) -> Term:
    """A clock time on the day of another; where an aside is over, of the date that follows it."""
    if other.dayless or other.until is not None or (other.clock is None and not aside_over):
        return time
    day = with_fields(other, type="DATE", clock=None, grain=Granularity.DAY, zone=None)
    return unite(time, day) or time
