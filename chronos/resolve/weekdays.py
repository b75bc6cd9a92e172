"""Weekdays that go on from the date told before: in a list, and "on the Sunday" of a time gone by."""

from __future__ import annotations

from chronos.days import weekday
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.context import after
from chronos.languages.tense import plain
from chronos.resolve.telling import Telling, Told

_STEP = 3  # days from a weekday to the next of its list
_WEEK = 7
_REACH = 60  # code points between a day and the weekday that goes on from it
_FEWEST = 2  # words there: "and reopens"


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


def day_after(text: str, hit: Hit, told: Told, dct: int | None, tongue: Language) -> tuple[int, str] | None:
    """Return the day ahead that a weekday goes on from which its sentence joins to it by a verb, and its
    name: "will be shut on Monday, 1 September, and reopens on Tuesday"; None for any other weekday.
    """
    term, since, way = hit.term, told[1].end, told[4]
    if way <= 0 or hit.start - since > _REACH or not term.weekday or term.day:
        return None
    last = Telling(*told)
    words, day = text[since : hit.start].strip(" ,").split(maxsplit=2), last.date.last_day
    if dct is None or day is None or day <= dct or last.date.granularity > Granularity.DAY:
        return None
    if len(words) < _FEWEST or words[0] not in tongue.tense.joining or term.aim is not None:
        return None
    return (day, last.name) if tongue.tense.told(plain(words[1]), "") > 0 else None
