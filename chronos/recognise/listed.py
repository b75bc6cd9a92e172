"""Days of one month, quarters of one year: "May 3, 5 and 9" are three dates, "May 3 to 9" is one range.

What ends with an hour is a day and that: "May 3 to 6:30 p.m.".
"""

from __future__ import annotations

from chronos.recognise.clock import clock
from chronos.recognise.filled import Filled
from chronos.term import Term, changed

_LAST_HOUR = _DECEMBER = 12
_HALF_A_MONTH = 15  # days
Found = tuple[tuple[int, int, Term], ...]  # (start, end, term) in the surface


def listed(surface: str, days: str, made: Term, slot: str, filled: Filled) -> Found:
    """Split a surface at the days or quarters it lists: each takes the rest, a range of days stays one.

    days: the words of the list, which *slot* found; made: what the surface says with the first of them.
    Where "p.m." ends the surface, the last number is the hour; where it cannot be, that is left out.
    None is found in a range of figures that runs back in the month it names last: "27-3 March".
    """
    if "meridiem" not in filled.words:
        return _days(surface, days, made, slot, filled)
    at, members = surface.index(days), list(filled.slots.members[slot].finditer(days))
    hour = members[-1]
    if len(members) == 1 or not hour[0].isdigit() or int(hour[0]) > _LAST_HOUR:
        return _days(surface[: at + len(days)], days, made, slot, filled)
    before = members[-2].end()
    dates = _days(surface[: at + before], days[:before], made, slot, filled)
    moment = clock(Filled({**filled.words, "h": hour[0]}, filled.slots))
    return dates if moment is None else (*dates, (at + hour.start(), len(surface), moment))


def _days(surface: str, days: str, made: Term, slot: str, filled: Filled) -> Found:
    at = surface.index(days)
    field = "quarter" if made.day is None else "day"
    slots, found = filled.slots, list(filled.slots.members[slot].finditer(days))
    if len(found) == 1:
        return ((0, len(surface), made),)
    numbers = [slots.stands_for(slot, one[0]) for one in found]
    between = days[found[0].end() : found[1].start()]
    if found[1][0].isalpha() and "-" in between:
        return ((0, at + found[0].end(), made),)  # an entry: "1 December - Second strike"
    if field == "day" and len(found) == 2 and slots.range.fullmatch(days, found[0].end(), found[1].start()):
        ends = changed(made, "day", numbers[0]), changed(made, "day", numbers[1])
        stretch = _stretch(*ends, between, of_first=at > 0)
        return () if stretch is None else ((0, len(surface), stretch),)
    begins = [0, *(at + one.start() for one in found[1:])]
    breaks = [*(at + one.end() for one in found[:-1]), len(surface)]
    return tuple(
        (begin, end, changed(made, field, number))
        for begin, end, number in zip(begins, breaks, numbers, strict=True)
    )


def _stretch(one: Term, last: Term, between: str, *, of_first: bool) -> Term | None:
    """A range of days of the month that stands before the first or behind the last, from which it may run
    into the next or have begun in the one before; None for other figures that run back: "27-3 March", "a
    vote of 5 to 3".
    """
    back = (one.day or 0) - (last.day or 0)
    if back > 0:
        if of_first and one.year is None:
            last = changed(last, "month", None)  # "April 27 to the 3rd"
        elif not of_first and back >= _HALF_A_MONTH and between.replace(" ", "").isalpha():
            before = month_before(one)  # "the 27th to the 3rd of March"
            return before and changed(before, "until", last)
        else:
            return None
    return changed(one, "until", last)


def month_before(term: Term) -> Term | None:
    """Return the same day of the month before, where need be in December of the year before; None where no
    month is said.

    >>> before = month_before(Term(month=1, day=27, year=2024))
    >>> before and before.value
    '2023-12-27'
    """
    if term.shift is not None and term.shift[1] == "month":  # "of last month"
        return changed(term, "shift", (term.shift[0] - 1, "month"))
    if term.month is None:
        return None
    if term.month > 1:
        return changed(term, "month", term.month - 1)
    return changed(changed(term, "month", _DECEMBER), "year", None if term.year is None else term.year - 1)
