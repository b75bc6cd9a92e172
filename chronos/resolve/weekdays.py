"""Weekdays that go on from the date told before: in a list, and "on the Sunday" of a time gone by."""

from __future__ import annotations

from chronos.cues import Cues
from chronos.days import weekday
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.context import after
from chronos.languages.tense import plain
from chronos.resolve.telling import Telling
from chronos.resolve.tense import direction
from chronos.sentence import same_sentence

_STEP = 3  # days from a weekday to the next of its list
_WEEK = 7
_REACH = 60  # code points between a day and the weekday that goes on from it
_FEWEST = 2  # words there: "and reopens"
_AHEAD = ("base", "present")
_OF_THE_SAME = ("modal", "be", "preposition")  # behind "and", where no other does something


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


def day_after(
    text: str, hit: Hit, last: Telling, dct: int | None, tongue: Language, cues: Cues
) -> tuple[int, str] | None:
    """Return the day ahead that a weekday goes on from which its sentence tells as the next of the same, and
    its name: "starts on Monday and ends on Friday", "meet in Oslo on Monday and in Bergen on Friday", "said
    on Monday that it would open on Friday"; None for any other weekday.
    """
    term, since = hit.term, last.hit.end
    if hit.start - since > _REACH or not term.weekday or term.day or term.aim is not None:
        return None
    words, day = text[since : hit.start].strip(" ,").split(), last.date.last_day
    if dct is None or day is None or last.date.granularity > Granularity.DAY:
        return None
    if day <= dct:
        foreseen = not tongue.tense.foreseeing.isdisjoint(map(plain, words))
        return (day, last.name) if foreseen and same_sentence(text, since, hit.start, cues) else None
    if len(words) < _FEWEST or words[0] not in tongue.tense.joining:
        return None
    known = cues.word(plain(words[1]))
    next_of_it = known.tense in _AHEAD or not known.parts.isdisjoint(_OF_THE_SAME)
    named = all(word[0].isupper() for word in words[1:-1])  # "and Leeds on Friday"
    if not (next_of_it or (named and words[1:-1])) or not same_sentence(text, since, hit.start, cues):
        return None
    return (day, last.name) if direction(text, hit.start, hit.end, tongue) >= 0 else None
