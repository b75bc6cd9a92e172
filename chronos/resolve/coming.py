"""The next date that a history tells in full: what stands before it in the text hardly lies long after it."""

from __future__ import annotations

import bisect

import attrs

from chronos.hit import Hit
from chronos.interval import Interval
from chronos.languages import Language
from chronos.languages.context import after, before
from chronos.recognise import Found
from chronos.resolve.place import place
from chronos.sentence import opens_sentence
from chronos.term import Term, changed

_HITS, _REACH = 10, 2500  # expressions and code points looked at
_PAST_IT = 110  # days that a story may be beyond it, or all but at it
UP_TO_IT = 400  # days that a story may still have to go
_ERA = 900  # days that no story goes back between two paragraphs


@attrs.frozen(slots=True)
class Coming:
    """A date told in full and where it stands."""

    interval: Interval
    start: int

    @classmethod
    def after(cls, found: Found, hit: Hit, tongue: Language) -> Coming | None:
        """The next after a hit; None where none is near. *Found* has the expressions in order."""
        hits = found.hits
        at = bisect.bisect_right(hits, hit.start, key=lambda one: one.start)
        for one in hits[at : at + _HITS]:
            if one.start - hit.end > _REACH:
                break
            if _in_full(one.term) and not describes(found.text, one, tongue):
                placed = place(changed(one.term, "bound", None), None, -1, "")
                return None if placed is None else cls(placed.interval, one.start)
        return None

    def passed(self, day: int, by: int = _PAST_IT) -> bool:
        """Whether a day lies beyond it by more than a story goes back.

        >>> from chronos.days import day_of
        >>> june = Coming(Interval.days(day_of(1944, 6, 1), day_of(1944, 6, 30)), 0)
        >>> june.passed(day_of(1944, 7, 9)), june.passed(day_of(1945, 7, 9))
        (False, True)
        """
        last = self.interval.last_day
        return last is not None and day - last > by

    def long_passed(self, day: int) -> bool:
        """Whether a day lies beyond it by more than one part of a story overlaps the next."""
        return self.passed(day, _ERA)

    def near(self, day: int) -> bool:
        """Whether a story on a day has all but come to it."""
        first = self.interval.first_day
        return first is not None and first - day <= _PAST_IT and not self.passed(day)

    def leads_from(self, day: int) -> bool:
        """Whether a story may well go on to it from a day."""
        first = self.interval.first_day
        return first is not None and first - day <= UP_TO_IT and not self.passed(day)


def describes(text: str, hit: Hit, tongue: Language) -> bool:
    """Tell whether a date only says which of its kind a thing is: "he led the August 1792 uprising", "an
    August 1792 uprising".

    >>> from chronos.languages import language
    >>> english, text = language("en"), "He led the 1792 uprising."
    >>> describes(text, Hit(11, 15, Term(year=1792), "year", determined=True), english)
    True
    """
    known = tongue.context.words
    determined = hit.determined or before(text, hit.start).lower() in known["determiners"]
    if not determined or opens_sentence(text, hit.start):
        return False
    return after(text, hit.end).lower() not in known["after_day"]


def _in_full(term: Term) -> bool:
    dated = term.year is not None and term.month is not None and not term.short
    return dated and term.until is None and term.base is None
