"""How coarse a date is, and whether it is one."""

from __future__ import annotations

import functools

from chronos.term import Term

_MEMO = 65_536
_UNIT_RANKS = {"day": 1, "workday": 1, "weekend": 1, "week": 2, "month": 3, "quarter": 3}


@functools.lru_cache(maxsize=_MEMO)
def rank(term: Term) -> int:
    """How coarse a date is: 0 a clock time, 1 a day, 2 a week, 3 a month or season, 4 a year and more."""
    if not term.clockless and term.clock is not None:
        return 0
    if term.day or term.weekday or term.weekend or term.named or term.numeric:
        return 1
    if term.week:
        return 2
    if term.month or term.season or term.quarter or term.half:
        return 3
    return _UNIT_RANKS.get(term.shift[1], 4) if term.shift else 4


def dated(term: Term) -> bool:
    """Whether a term says a date that others may be counted from."""
    return term.type in ("DATE", "TIME") and not term.vague and (term.nth is None or term.base is not None)
