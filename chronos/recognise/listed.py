"""Days of one month, quarters of one year: "May 3, 5 and 9" are three dates, "May 3 to 9" is one range."""

from __future__ import annotations

from chronos.languages.slots import Slots
from chronos.term import Term, changed


def listed(surface: str, days: str, made: Term, slot: str, slots: Slots) -> tuple[tuple[int, int, Term], ...]:
    """Split a surface at the days or quarters it lists: each takes the rest, a range of days stays one.

    days: the words of the list, which *slot* found; made: what the surface says with the first of them.
    Gives (start, end, term) in the surface; none for a range that runs back in the month it names last.
    """
    at = surface.index(days)
    field = "quarter" if made.day is None else "day"
    found = list(slots.members[slot].finditer(days))
    numbers = [slots.stands_for(slot, one[0]) for one in found]
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
