"""Dates in figures: 3/4/2021 by the date order, and the other reading."""

from __future__ import annotations

from chronos.term import Term

_ORDERS = ("dmy", "mdy")


def readings(numeric: tuple[str, ...], order: str) -> list[tuple[Term, str]]:
    """Return the terms that two or three figures can be, that of *order* first, each with its order.

    order: ``mdy``, ``dmy`` or ``ymd``; a reading with a 13th month is none.

    >>> [(said.month, said.day) for said, _ in readings(("3", "4", "2021"), "dmy")]
    [(4, 3), (3, 4)]
    """
    orders = (order, *(other for other in _ORDERS if other != order))
    made = [(_in_order(one, numeric), one) for one in orders]
    return [(said, one) for said, one in made if said is not None]


def _in_order(order: str, numeric: tuple[str, ...]) -> Term | None:
    first, second, *rest = numeric
    if order == "ymd":
        if not rest or len(first) != 2:
            return None
        year, month, day = first, second, rest[0]
    else:
        month, day = (first, second) if order == "mdy" else (second, first)
        year = rest[0] if rest else ""
        if len(year) == 1:
            return None
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    if not year:
        return Term(month=int(month), day=int(day))
    return Term(year=int(year), short=len(year) <= 2, month=int(month), day=int(day))
