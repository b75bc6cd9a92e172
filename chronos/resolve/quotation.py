"""Words quoted from a day that their sentence dates: there "tomorrow" is the day after that one."""

from __future__ import annotations

import bisect

import attrs

from chronos.cues import Cues
from chronos.hit import Hit
from chronos.recognise import Found
from chronos.resolve.place import place
from chronos.sentence import same_sentence
from chronos.term import changed
from chronos.timex import span_name

_PLAIN = '"'
_MARKS = '“”"«»'
_REACH = 600
_STOPS = ".!?"
_BEFORE_OPENING = " \t\n\xa0([{—–-/'‘:"

Anchor = tuple[int | None, str]


@attrs.define(slots=True)
class Quotation:
    """The last quotation of an article that has a date of its own: where it opens, and that date.

    order: of numeric dates; marks: the quotation marks that the text uses.
    """

    found: Found
    cues: Cues
    published: int | None
    order: str
    marks: list[str] = attrs.field(init=False)
    _opening: int = -1
    _date: Anchor = (None, "none")

    @marks.default
    def _used(self) -> list[str]:
        text = self.found.text
        return [mark for mark in (_PLAIN if text.isascii() else _MARKS) if mark in text]

    def date(self, hit: Hit, told: Hit | None, day: int | None, name: str) -> Anchor | None:
        """Return the date of the quotation that holds a hit, and its name; None where it has none.

        told: the last date before the hit, a *day* called *name*; another may stand after the quotation.
        """
        if self._opening >= 0 and self._goes_on(hit.start):
            return self._date
        opening = None if told is None else self._opened_since(told.end, hit.start)
        if opening is not None and day is not None:
            self._opening, self._date = opening, (day, name)
            return self._date
        return self._dated_after(hit)

    def holds(self, start: int) -> bool:
        """Whether a quotation of this paragraph holds *start*."""
        paragraph = max(self.found.text.rfind("\n", 0, start) + 1, start - _REACH)
        marks = self._between(paragraph, start)
        return len(marks) % 2 == 1 and self.found.text[max(0, marks[-1] - 1)] in _BEFORE_OPENING

    def _goes_on(self, start: int) -> bool:
        """Whether the last dated quotation still holds *start*."""
        return start - self._opening <= _REACH and self._next(self._opening + 1, start) < 0

    def _opened_since(self, told: int, start: int) -> int | None:
        """Where a quotation opens that holds *start*, if a date that ends at *told* dates it."""
        if start - told > _REACH:
            return None
        marks = self._between(told, start)
        if len(marks) % 2 == 0:
            return None
        opening = marks[-1]
        if self.found.text[opening - 1] not in _BEFORE_OPENING:
            return None  # it closes: '"We voted yesterday." He left today.'
        dated = same_sentence(self.found.text, told, opening, self.cues) or self._continues(told, opening)
        return opening if dated else None

    def _continues(self, told: int, opening: int) -> bool:
        """Whether the speaker goes on: '"We knew," she said on 3 May. "We leave tomorrow."'"""
        text = self.found.text
        over = len(text[told:opening].rstrip()) + told
        if text[over - 1] not in _STOPS or "\n" in text[over:opening]:
            return False
        closing = max(text.rfind(mark, max(0, told - _REACH), told) for mark in self.marks)
        if closing <= 0 or text[closing - 1].isspace():
            return False
        same = same_sentence(text, closing + 1, told, self.cues)
        return same and same_sentence(text, told, over - 1, self.cues)

    def _dated_after(self, hit: Hit) -> Anchor | None:
        """The date of '"We leave tomorrow," she said on 3 May.'"""
        hits, closing = self.found.hits, self._next(hit.end, hit.end + _REACH)
        if closing < 0 or self.found.text[closing - 1].isspace():  # it opens: the hit is in no quotation
            return None
        after = bisect.bisect_right(hits, closing, key=lambda one: one.start)
        if after == len(hits) or not _is_day(said := hits[after]):
            return None
        if not self._closed_before(hit.end, said.start):
            return None
        placed = place(changed(said.term, "bound", None), self.published, -2, self.order)
        return None if placed is None else (placed.interval.first_day, span_name(*self.found.original(said)))

    def _closed_before(self, end: int, told: int) -> bool:
        """Whether a quotation that holds *end* closes in the sentence of a date that begins at *told*."""
        if told - end > _REACH:
            return False
        marks = self._between(end, told)
        return len(marks) % 2 == 1 and same_sentence(self.found.text, marks[0] + 1, told, self.cues)

    def _between(self, first: int, last: int) -> list[int]:
        """The places of the marks in a stretch of the text."""
        places = []
        while (first := self._next(first, last)) >= 0:
            places.append(first)
            first += 1
        return places

    def _next(self, first: int, last: int) -> int:
        """The place of the first mark in a stretch of the text, -1 for none."""
        found, find = -1, self.found.text.find
        for mark in self.marks:
            place = find(mark, first, last)
            if place >= 0:
                found = last = place
        return found


def _is_day(hit: Hit) -> bool:
    term = hit.term
    return bool(term.day and term.month) or bool(term.weekday and term.aim is None and not term.narrative)
