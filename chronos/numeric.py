"""Dates in figures: 3/4/2021 by the date order, and the other reading."""

from __future__ import annotations

from chronos.term import Term, with_fields

_ORDERS = ("dmy", "mdy")
_DOTTED = "dmy"  # no country writes the month first with dots (CLDR, dateFormats)
_USUAL = "?"


def usual(order: str) -> str:
    """Return an order of numeric dates as one that is only usual: dots between the figures tell another.

    >>> dotted = Term(numeric=("3.", "4.", "2021"))
    >>> [readings(dotted, order)[0][1] for order in ("mdy", usual("mdy"))]
    ['mdy', 'dmy']
    """
    return order + _USUAL


def readings(term: Term, order: str) -> list[tuple[Term, str]]:
    """Return the dates that the figures of a term can be, that of *order* first, each with its order.

    order: ``mdy``, ``dmy`` or ``ymd``, or one that is only `usual`; a reading with a 13th month is none.

    >>> [(said.month, said.day) for said, _ in readings(Term(numeric=("3", "4", "2021")), "dmy")]
    [(4, 3), (3, 4)]
    """
    if order.endswith(_USUAL):
        order = _DOTTED if term.numeric[0].endswith(".") else order.removesuffix(_USUAL)
    orders = (order, *(other for other in _ORDERS if other != order))
    if len(term.numeric[0]) == 4:
        orders = ("ymd",)
    made = [(_in_order(term, one), one) for one in orders]
    return [(said, one) for said, one in made if said is not None]


def _in_order(term: Term, order: str) -> Term | None:
    parts = order if len(term.numeric) == 3 else order.replace("y", "")
    figures = dict(zip(parts, (said.rstrip(".") for said in term.numeric), strict=True))
    year = figures.get("y", "")
    if len(year) == 1 or (order == "ymd" and not year):
        return None
    month, day = int(figures["m"]), int(figures["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    said = with_fields(term, numeric=(), month=month, day=day)
    return with_fields(said, year=int(year), short=len(year) == 2) if year else said
