"""Which of the dates that were told with their years a story goes on from, where it leaves out the year."""

from __future__ import annotations

import attrs

from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.languages import Language
from chronos.recognise import Found
from chronos.resolve.coming import Coming, describes
from chronos.resolve.telling import Telling, Told
from chronos.resolve.tense import direction
from chronos.resolve.yearless import first_day, leads_on, year_after
from chronos.sentence import opens_sentence
from chronos.term import Term

_BY_THE_WAY = 4  # years told one after the other
_REMEMBERED = 6  # dates that a story may take up again


@attrs.frozen(slots=True)
class Thread:
    """The dates told with their years, in the order of the text."""

    found: Found
    tongue: Language
    years: list[Told]

    def line(self, said: Term, dated: Telling) -> Telling:
        """The date that the story goes on from; not a year told by the way, where a date before leads on.

        "On 3 March they fled. It had been planned for 1976. On 11 March ...": from 3 March.
        """
        for at in range(len(self.years) - 1, max(-1, len(self.years) - 1 - _BY_THE_WAY), -1):
            before = Telling(*self.years[at])
            if at and self._looks_back(before, Telling(*self.years[at - 1])):
                continue
            if before.date.granularity <= Granularity.MONTH:
                return before if leads_on(said, before.date) else dated
            if before.term.year is None or opens_sentence(self.found.text, before.hit.start):
                break
        return dated

    def gone_on(self, hit: Hit, said: Term, line: Telling, year: int) -> tuple[Telling, int]:
        """Return where a history goes on from, and the year: what "would follow" lies ahead of it."""
        if direction(self.found.text, hit.start, hit.end, self.tongue) > 0:
            year = year_after(said, line.date, listed=True) or year
        return self._held_back(hit, said, line, year)

    def _looks_back(self, told: Telling, before: Telling) -> bool:
        """Whether a date only says what earlier thing is meant: "the leader of the 1792 uprising"."""
        if (told.date.first_day or 0) >= (before.date.first_day or 0):
            return False
        return describes(self.found.text, told.hit, self.tongue)

    def _held_back(self, hit: Hit, said: Term, line: Telling, year: int) -> tuple[Telling, int]:
        """The date that a term takes its year from, and the year: of an earlier one than *line* where the
        story would run past the next date told in full.

        "It held until February 1945. By July the west had fallen. In August 1944 ...": the July of 1944.
        """
        ahead = self._run_past(hit, line, first_day(said, year))
        if ahead is None:
            return line, year
        for told in reversed(self.years[-_REMEMBERED:]):
            before = Telling(*told)
            fine = before.date.granularity <= Granularity.MONTH and before.term.until is None
            of_it = year_after(said, before.date) if fine or told is self.years[-1] else None
            day = None if of_it is None else first_day(said, of_it)
            if of_it is not None and day is not None and ahead.leads_from(day):
                return before, of_it
        return line, year

    def _run_past(self, hit: Hit, line: Telling, day: int | None) -> Coming | None:
        """The next date told in full, where a hit on *day* would lie past it and both are of one part."""
        ahead = None if day is None else Coming.after(self.found, hit, self.tongue)
        if ahead is None or day is None or not ahead.passed(day):
            return None
        text, before = self.found.text, self.years[-1][1]
        apart = text.count("\n", hit.end, ahead.start) > text.count("\n", before.end, hit.start)
        return None if apart and line.term.month is not None and not ahead.long_passed(day) else ahead
