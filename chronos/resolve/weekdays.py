"""Weekdays that go on from the date told before: in a list, and "on the Sunday" of a time gone by."""

from __future__ import annotations

from chronos.days import weekday
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.context import after
from chronos.resolve.telling import Telling

_STEP = 3  # days from a weekday to the next of its list
_WEEK = 7


def listed_after(hit: Hit, last: Telling, dct: int | None) -> bool:
    """Whether a weekday goes on from one to come before it in a list: said on a Friday, "shut on Thursday and
    Friday" is of next week.
    """
    day, told = last.date.first_day, hit.term.weekday
    if hit.term.shift is not None or last.hit.chain != hit.chain:
        return False
    if dct is None or day is None or not told or day <= dct:
        return False
    own, step = (told - weekday(dct)) % 7, (told - weekday(day)) % 7
    return dct + own < day and (step <= _STEP or not own)


def of_that_time(text: str, hit: Hit, last: Telling, dct: int | None, tongue: Language) -> bool:
    """Whether "on the Sunday" is the one beside a day told that lies more than a week off; "the Sunday
    market" is any.
    """
    term = hit.term
    if not (hit.determined and term.weekday) or term.day or term.shift is not None or term.aim is not None:
        return False
    day = last.date.first_day
    if (
        day is None
        or last.date.granularity > Granularity.DAY
        or (dct is not None and abs(dct - day) <= _WEEK)
    ):
        return False
    return after(text, hit.end).lower() in tongue.context.words["after_day"]
