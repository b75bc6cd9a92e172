"""Days of one month, quarters of one year: "May 3, 5 and 9" are three dates, "May 3 to 9" is one range.

What ends with an hour is a day and that: "May 3 to 6:30 p.m.".
"""

from __future__ import annotations

from chronos.recognise.clock import clock
from chronos.recognise.filled import Filled
from chronos.term import Term, changed

_LAST_HOUR = 12
Found = tuple[tuple[int, int, Term], ...]  # (start, end, term) in the surface


def listed(surface: str, days: str, made: Term, slot: str, filled: Filled) -> Found:
    """Split a surface at the days or quarters it lists: each takes the rest, a range of days stays one.

    days: the words of the list, which *slot* found; made: what the surface says with the first of them.
    Where "p.m." ends the surface, the last number is the hour; where it cannot be, that is left out.
    None is found in a range that runs back in the month it names last.
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
    if found[1][0].isalpha() and "-" in days:
        return ((0, at + found[0].end(), made),)  # an entry: "1 December - Second strike"
    if field == "day" and len(found) == 2 and slots.range.fullmatch(days, found[0].end(), found[1].start()):
        last = changed(made, "day", numbers[1])
        if numbers[1] < numbers[0]:  # "April 27 to the 3rd" runs into the next month
            if at == 0 or made.year is not None:
                return ()
            last = changed(last, "month", None)
        return ((0, len(surface), changed(changed(made, "day", numbers[0]), "until", last)),)
    starts = [0, *(at + one.start() for one in found[1:])]
    ends = [*(at + one.end() for one in found[:-1]), len(surface)]
    return tuple(
        (start, end, changed(made, field, number))
        for start, end, number in zip(starts, ends, numbers, strict=True)
    )
