"""Which of the dates that were told with their years a story goes on from, where it leaves out the year."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from chronos.cues import cues
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.languages import Language
from chronos.recognise import Found
from chronos.resolve.coming import Coming, describes
from chronos.resolve.handed_on import by_the_way
from chronos.resolve.onward import goes_onward
from chronos.resolve.telling import Telling
from chronos.resolve.tense import direction, had_been
from chronos.resolve.yearless import first_day, last_day, leads_on, year_after, year_beside
from chronos.sentence import opens_sentence, same_sentence
from chronos.term import Term

_BY_THE_WAY = 4  # years told one after the other
_REMEMBERED = 6  # dates that a story may take up again
_COMPARED = 120  # code points from a date to one that it is compared with
_CLOSE = 31  # days that go on from a date whatever comes


@attrs.frozen(slots=True)
class Thread:
    """The dates told with their years, in the order of the text."""

    found: Found
    tongue: Language
    years: list[Telling]
    published: int | None

    def from_before(self, hit: Hit, said: Term, *, historic: bool) -> tuple[Telling | None, int | None]:
        """The date of an earlier sentence that a date without a year goes on from, and the year."""
        text, dated = self.found.text, self.years[-1]
        line = self.line(said, dated, historic=historic)
        year = year_after(said, line.date, listed=hit.term.bound == "until" and not historic)
        if year is None:
            return None, None
        if historic:
            return self.gone_on(hit, said, line, year)
        if self._lies_behind(said, year, line.date) and had_been(text, hit.start, hit.end, self.tongue):
            year -= 1  # "He was held on 2 July 2020. He had moved abroad in March"
        onward = goes_onward(self.found, dated, line, hit, said, year, self.published, self.tongue)
        return (line, year) if onward else (None, None)

    def of_sentence(self, hit: Hit, said: Term, listed: Telling | None) -> int | None:
        """The year of a date that takes it from the last of its sentence.

        listed: the date before it in its list.
        """
        if listed is not None:
            return year_after(said, listed.date, listed=True)
        dated = self.years[-1].date
        year = year_after(said, dated)
        day = None if year is None else first_day(said, year)
        if year is None or day is None or self.published is None or day <= self.published:
            return year
        past = direction(self.found.text, hit.start, hit.end, self.tongue) < 0
        return year - 1 if past and not self.to_come(dated) else year

    def to_come(self, date: Interval) -> bool:
        """Tell whether a date lies after the publication."""
        return self.published is not None and (date.first_day or 0) > self.published

    @staticmethod
    def _lies_behind(said: Term, year: int, date: Interval) -> bool:
        day = first_day(said, year)
        return day is not None and date.last_day is not None and day > date.last_day

    def line(self, said: Term, dated: Telling, *, historic: bool) -> Telling:
        """The date that the story goes on from; not a year told by the way, where a date before leads on.

        "On 3 March they fled. It had been planned for 1976. On 11 March ...": from 3 March.
        """
        for at in range(len(self.years) - 1, max(-1, len(self.years) - 1 - _BY_THE_WAY), -1):
            before = self.years[at]
            if at and self._looks_back(before, self.years[at - 1]):
                continue
            if at and not historic and self._in_aside(before, self.years[at - 1]):
                dated = self.years[at - 1]
                if dated.date.granularity < Granularity.YEAR:
                    return dated
                continue
            if before.date.granularity <= Granularity.MONTH:
                return before if leads_on(said, before.date) else dated
            if before.term.year is None or opens_sentence(self.found.text, before.hit.start):
                break
        return dated

    def gone_on(self, hit: Hit, said: Term, line: Telling, year: int) -> tuple[Telling, int]:
        """Return where a history goes on from, and the year: what "would follow" lies ahead of it."""
        if had_been(self.found.text, hit.start, hit.end, self.tongue) and (back := self._back(said, line)):
            return back
        day, told = first_day(said, year), line.date.first_day
        behind = day is not None and told is not None and told - day > _CLOSE
        if behind and direction(self.found.text, hit.start, hit.end, self.tongue) > 0:
            year = year_after(said, line.date, listed=True) or year
        return self._held_back(hit, said, line, year)

    def _back(self, said: Term, line: Telling) -> tuple[Telling, int] | None:
        """The date before *line* that a story takes up again, and the year: "It fell on 3 June 1848. They
        were freed in October 1849. The leader had fled on 2 June"; None for none close by.
        """
        for before in self._remembered():
            if (before.date.first_day or 0) < (line.date.first_day or 0):
                year = year_beside(said, before.date)
                if year is not None:
                    return before, year
        return None

    def _in_aside(self, told: Telling, before: Telling) -> bool:
        """Whether a date only tells by the way of what its sentence dates otherwise: "In May the firm, which
        was bought in 2022, moved"."""
        text, known = self.found.text, cues(self.tongue.tag)
        if told.hit.start - before.hit.end > _COMPARED or "\n" in text[before.hit.end : told.hit.start]:
            return False
        return by_the_way(text, told.hit, known) and same_sentence(
            text, before.hit.end, told.hit.start, known
        )

    def _looks_back(self, told: Telling, before: Telling) -> bool:
        """Whether a date only says what earlier thing is meant: "the leader of the 1792 uprising", "up from
        nine in 1792".
        """
        if (told.date.first_day or 0) >= (before.date.first_day or 0):
            return False
        if describes(self.found.text, told.hit, self.tongue):
            return True
        between = self.found.text[before.hit.end : told.hit.start]
        return len(between) <= _COMPARED and cues(self.tongue.tag).has_phrase("comparison", between)

    def _held_back(self, hit: Hit, said: Term, line: Telling, year: int) -> tuple[Telling, int]:
        """The date that a term takes its year from, and the year: of an earlier one than *line* where the
        next date told in full shows that the story is there.

        "It held until February 1945. By July the west had fallen. In August 1944 ...": the July of 1944.
        """
        at = first_day if said.until is None else last_day
        day = at(said, year)
        ahead = None if day is None else Coming.after(self.found, hit, self.tongue)
        if ahead is None or day is None:
            return line, year
        for before in self._remembered():
            of_it = year_after(said, before.date)
            if of_it is None or (other := at(said, of_it)) is None:
                continue
            if self._rather(hit, line, before, (day, other), ahead):
                return before, of_it
        return line, year

    def _remembered(self) -> Iterator[Telling]:
        """The last date told, and those before it that are as fine as a month."""
        for before in reversed(self.years[-_REMEMBERED:]):
            fine = before.date.granularity <= Granularity.MONTH and before.term.until is None
            if fine or before is self.years[-1]:
                yield before

    def _rather(self, hit: Hit, line: Telling, before: Telling, days: tuple[int, int], ahead: Coming) -> bool:
        """Whether a hit lies on the second of two days, to which *before* leads, and not on the first."""
        day, other = days
        if ahead.passed(day):
            return ahead.leads_from(other) and not self._apart(hit, line, day, ahead)
        told, turned = line.date.first_day or 0, before.date.first_day or 0
        if not told < turned or other <= day or line.date.granularity > Granularity.MONTH:
            return False  # the story did not turn back to *line*
        return not 0 <= day - told <= _CLOSE and ahead.near(other)

    def _apart(self, hit: Hit, line: Telling, day: int, ahead: Coming) -> bool:
        """Whether what comes is of another part of the story than a hit."""
        if line.term.month is None or ahead.long_passed(day):
            return False
        text, before = self.found.text, self.years[-1].hit
        return text.count("\n", hit.end, ahead.start) > text.count("\n", before.end, hit.start)
