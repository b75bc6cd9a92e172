"""Does an article narrate times long past, or report the news? Its own dates tell."""

from __future__ import annotations

from collections.abc import Iterable

from chronos.hit import Hit

ENOUGH = 3  # dates long past
_RATIO = 4  # of them to each date counted from the publication


def narrates(hits: Iterable[Hit], year: int | None) -> bool:
    """Tell whether the years that a text says lie long before the one it was published in.

    A history says its years and hardly counts from its own day; news say "on Friday" and "last month", and
    the few years in them are background. *year*: of the publication, None where it is unknown.

    >>> from chronos.term import term
    >>> said = [Hit(0, 0, term(value), "") for value in ("1863-07", "XXXX-07-04", "1864", "1865-04-09")]
    >>> narrates(said, 2009), narrates(said, 1865)
    (True, False)
    """
    long_past = of_today = 0
    for hit in hits:
        term = hit.term
        if term.base is not None and term.base.year is not None:
            term = term.base
        if term.year is None:
            shifted = term.shift is not None and (term.shift[0] != 0 or term.shift[1] == "day")
            counted = shifted or bool(term.aim) or (term.weekday is not None and term.day is None)
            of_today += counted and not term.narrative and term.type != "DURATION"
        elif term.span == 1 and not term.short:
            long_past += year is None or term.year < year - 1
            of_today += term.year == year
    return long_past >= ENOUGH and long_past > of_today * _RATIO
