"""A day without its month: does "the 30th" hang on the date told before?"""

from __future__ import annotations

from chronos.cues import Cues
from chronos.days import date_of, day_of
from chronos.hit import Hit
from chronos.languages import Language
from chronos.resolve.quotation import Anchor
from chronos.resolve.telling import Telling
from chronos.resolve.tense import direction
from chronos.resolve.yearless import LONG_PAST
from chronos.sentence import same_sentence

_LIMITS = ("by", "before")  # of a day to come, they come first: "We play on 5 July. Book by the 28th"


def month_told(last: Telling) -> int | None:
    """The first day that a day of the month told may be: of "mid-October" the 1st, of its end that end."""
    first = last.date.first_day
    if first is None or last.term.month is None or last.term.day is not None or last.term.mod == "END":
        return first
    year, month, _ = date_of(first)
    return day_of(year, month)


def of_month_told(
    text: str, hit: Hit, last: Telling, dct: Anchor, tongue: Language, cues: Cues, *, with_year: bool
) -> bool:
    """Tell whether it is of the month told before: of one to come, in its sentence, or right behind it where
    it was told *with_year* and lies long past. What was told from the publication day alone gives no month.

    dct: that day and its name.
    """
    day, name = dct
    if day is not None and (last.date.first_day or 0) > day:
        if hit.term.bound in _LIMITS:
            return False
        return _goes_on_ahead(text, hit, last, tongue, cues)
    if last.term.month is None and last.mention.anchor == name:
        return False
    if same_sentence(text, last.hit.end, hit.start, cues):
        return True
    if with_year and _goes_on_long_past(text, hit, last, day, tongue):
        return True
    return _narrated(text, hit, last, tongue)


def _goes_on_ahead(text: str, hit: Hit, last: Telling, tongue: Language, cues: Cues) -> bool:
    """Whether it follows on a day to come: "We will play on 5 July. There are tickets for the 6th"."""
    way = direction(text, hit.start, hit.end, tongue)
    same = way > -2 and same_sentence(text, last.hit.end, hit.start, cues)
    return same or (way >= 0 and "\n" not in text[last.hit.end : hit.start])


def _goes_on_long_past(text: str, hit: Hit, last: Telling, published: int | None, tongue: Language) -> bool:
    """Whether it is a day of a time long past that was told right before it, not of the publication's.

    published: an ordinal day, None where unknown.
    """
    first = last.date.first_day
    if published is not None and (first is None or published - first <= LONG_PAST):
        return False
    return direction(text, hit.start, hit.end, tongue) <= 0


def _narrated(text: str, hit: Hit, last: Telling, tongue: Language) -> bool:
    """Whether it goes on with what its paragraph tells of a day: "On 14 March it ran over a man. On the 19th
    the police came"."""
    told, day = last.term.day, hit.term.day
    if not told or not day or day <= told or "\n" in text[last.hit.end : hit.start]:
        return False
    return direction(text, hit.start, hit.end, tongue) <= 0
