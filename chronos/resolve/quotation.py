"""Words quoted from a day that their sentence dates: there "tomorrow" is the day after that one."""

from __future__ import annotations

import bisect
import re

import attrs

from chronos.cues import Cues
from chronos.hit import Hit
from chronos.recognise import Found
from chronos.resolve.place import place
from chronos.sentence import same_sentence
from chronos.term import changed

_MARK = re.compile('[“”"«»]')
_REACH = 600

Anchor = tuple[int | None, str]


@attrs.define(slots=True)
class Quotation:
    """The last quotation of an article that has a date of its own: where it opens, and that date."""

    found: Found
    cues: Cues
    published: int | None
    _opening: int = -1
    _date: Anchor = (None, "none")

    def date(self, hit: Hit, told: Hit | None, day: int | None, name: str) -> Anchor | None:
        """Return the date of the quotation that holds a hit, and its name; None where it has none.

        told: the last date before the hit, a *day* called *name*; another may stand after the quotation.
        """
        text = self.found.text
        if self._opening >= 0 and goes_on(text, self._opening, hit.start):
            return self._date
        opening = None if told is None else opened_since(text, told.end, hit.start, self.cues)
        if opening is not None and day is not None:
            self._opening, self._date = opening, (day, name)
            return self._date
        return self._dated_after(hit)

    def _dated_after(self, hit: Hit) -> Anchor | None:
        """The date of '"We leave tomorrow," she said on 3 May.'"""
        text, hits = self.found.text, self.found.hits
        closing = _MARK.search(text, hit.end, hit.end + _REACH)
        if closing is None:
            return None
        after = bisect.bisect_right(hits, closing.start(), key=lambda one: one.start)
        if after == len(hits) or not _is_day(said := hits[after]):
            return None
        if not closed_before(text, hit.end, said.start, self.cues):
            return None
        placed = place(changed(said.term, "bound", None), self.published, -2, "dmy")
        start, end = self.found.original(said)
        return None if placed is None else (placed.interval.first_day, f"mention:{start}-{end}")


def _is_day(hit: Hit) -> bool:
    term = hit.term
    return bool(term.day and term.month) or bool(term.weekday and term.aim is None and not term.narrative)


def opened_since(text: str, told: int, start: int, cues: Cues) -> int | None:
    """Return where a quotation opens that holds *start*, if its sentence holds a date that ends at *told*.

    >>> from chronos.cues import cues
    >>> text = 'On 3 May she said: "It rains. We leave tomorrow."'
    >>> opened_since(text, 8, text.index("tomorrow"), cues("en"))
    19
    """
    if start - told > _REACH:
        return None
    marks = [mark.start() for mark in _MARK.finditer(text, told, start)]
    if len(marks) % 2 == 0 or not same_sentence(text, told, marks[-1], cues):
        return None
    return marks[-1]


def goes_on(text: str, opening: int, start: int) -> bool:
    """Tell whether the quotation that opens at *opening* still holds *start*."""
    return start - opening <= _REACH and _MARK.search(text, opening + 1, start) is None


def closed_before(text: str, end: int, told: int, cues: Cues) -> bool:
    """Tell whether a quotation that holds *end* closes in the sentence of a date that begins at *told*.

    >>> from chronos.cues import cues
    >>> text = '"We leave tomorrow," she said on 3 May.'
    >>> closed_before(text, text.index(","), text.index("3"), cues("en"))
    True
    """
    if told - end > _REACH:
        return False
    marks = [mark.start() for mark in _MARK.finditer(text, end, told)]
    if len(marks) % 2 == 0 or text[marks[0] - 1].isspace():
        return False
    return same_sentence(text, marks[0] + 1, told, cues)
