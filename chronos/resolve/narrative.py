"""What an article told before: the dates that "the next day", "the 27th" or "in June" are counted from."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from chronos.cues import Cues
from chronos.days import date_of
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.languages import Language
from chronos.recognise import Found
from chronos.resolve.history import narrates
from chronos.resolve.period import Period
from chronos.resolve.place import place
from chronos.resolve.quotation import goes_on, opened_since
from chronos.resolve.tense import direction
from chronos.resolve.traits import Traits
from chronos.resolve.yearless import follows_closely, year_after
from chronos.sentence import opens_sentence, same_sentence
from chronos.term import Term, changed
from chronos.timex import Mention

Anchor = tuple[int | None, str]
Told = tuple[Mention, Hit, Term, int | None, int]


class Telling(NamedTuple):
    """A date that was told, and what it was placed by: the term, the anchor and the direction."""

    mention: Mention
    hit: Hit
    term: Term
    anchor: int | None
    way: int

    @property
    def name(self) -> str:
        """The name that `Mention.anchor` gives it."""
        return _name(self.mention)

    @property
    def date(self) -> Interval:
        """The date itself; of "until January" the January."""
        interval = self.mention.interval
        assert interval is not None
        if self.term.bound is None:
            return interval
        placed = place(changed(self.term, "bound", None), self.anchor, self.way, "dmy")
        return placed.interval if placed else interval


@attrs.define(slots=True)
class Story:
    """What an article told so far.

    dct: the publication day and its name; told: the last date, as the fields of a `Telling`;
    years: the dates whose years the text told; period: the quarter that a report is on.
    """

    found: Found
    dct: Anchor
    tongue: Language
    cues: Cues
    told: Told | None = None
    years: list[Told] = attrs.Factory(list)
    period: Period | None = None
    _historic: bool | None = None
    _speech: tuple[int, Anchor] | None = None

    @property
    def historic(self) -> bool:
        """Whether the article narrates times long past, and has come to such a time."""
        now = None if self.dct[0] is None else date_of(self.dct[0])[0]
        if not self.years or (now is not None and (self.years[-1][2].year or 0) >= now):
            return False
        if self._historic is None:
            self._historic = narrates(self.found.hits, now)
        return self._historic

    @property
    def line(self) -> Telling:
        """The date the story has come to; a year that only repeats its year adds nothing.

        "On December 7 (December 8 in Tokyo), 1941": the story is at December 8.
        """
        *before, last = self.years[-2:]
        return Telling(*(before[0] if before and self._repeats(before[0], last) else last))

    def _repeats(self, before: Told, told: Told) -> bool:
        term = told[2]
        if term.month is not None or term.year != before[2].year:
            return False
        return not opens_sentence(self.found.text, told[1].start)

    def anchor(self, hit: Hit, traits: Traits) -> tuple[int | None, str, Term, int]:
        """Return what a term is counted from: the day, its name, the term with what the story adds to it,
        and the direction, 0 where the sentence has to tell.
        """
        if traits.of_period and self.period is not None and self.period.near(hit.start):
            return self.dct[0], _name(self.period.mention), self.period.beside(hit.term), 0
        if hit.term.narrative:
            return self._counted(hit)
        if traits.yearless:
            return self._of_year(hit)
        last = None if self.told is None else Telling(*self.told)
        if last is None or not self._goes_on(hit, traits, last):
            return *self.dct, hit.term, 0
        if hit.term.shift is not None and self._speech is not None and not (traits.loose and self.historic):
            return *self._speech[1], hit.term, 0
        ahead = 2 if traits.monthless or hit.term.weekday else 0  # the 18th after the 13th of August
        return last.date.first_day, last.name, hit.term, ahead

    def _counted(self, hit: Hit) -> tuple[int | None, str, Term, int]:
        """ "the next day", "two weeks later": from the last date told; "by then": that date itself."""
        term = hit.term
        if self.told is None:
            nowhere = term.vague or hit.rule == "later"
            return *((None, "none") if nowhere else self.dct), term, 0
        last = Telling(*self.told)
        if term.vague:
            return last.anchor, last.name, changed(last.term, "bound", term.bound), last.way
        ahead = term.shift is not None and term.shift[0] > 0 and last.term.until is not None
        return last.date.last_day if ahead else last.date.first_day, last.name, term, 0

    def _goes_on(self, hit: Hit, traits: Traits, last: Telling) -> bool:
        """Whether a term that need not do so hangs on the date told before."""
        text, unit = self.found.text, last.date.granularity
        if traits.monthless or traits.dayless:
            coarsest = Granularity.MONTH if traits.monthless else Granularity.DAY
            of_month = traits.dayless or last.term.month is not None
            near = same_sentence(text, last.hit.end, hit.start, self.cues)
            return unit <= coarsest and (self.historic or (of_month and near))
        if traits.loose and self.historic:
            return hit.term.shift is not None or unit <= Granularity.WEEK
        return hit.term.shift is not None and self._in_speech(hit, last)

    def _in_speech(self, hit: Hit, last: Telling) -> bool:
        """Whether a relative date stands in a quotation that its sentence dates."""
        text = self.found.text
        if self._speech is not None and goes_on(text, self._speech[0], hit.start):
            return True
        self._speech = None
        if last.date.granularity <= Granularity.DAY:
            opening = opened_since(text, last.hit.end, hit.start, self.cues)
            if opening is not None:
                self._speech = opening, (last.date.first_day, last.name)
        return self._speech is not None

    def _of_year(self, hit: Hit) -> tuple[int | None, str, Term, int]:
        """A date without its year: from an earlier one of its sentence, or from a story that goes on."""
        said = _yearless_part(hit.term)
        source, year = self._source(hit, said)
        if source is None or year is None:
            return *self.dct, hit.term, 0
        of_year = changed(said, "year", year)
        term = of_year if said is hit.term else changed(hit.term, "base", of_year)
        return self.dct[0], source.name, term, 0

    def _source(self, hit: Hit, said: Term) -> tuple[Telling | None, int | None]:
        """The date told that a date without a year takes it from, and the year."""
        if not self.years:
            return None, None
        dated, line = Telling(*self.years[-1]), self.line
        if self._of_sentence(hit, dated):
            return dated, self._year_of_sentence(hit, said, dated)
        year = year_after(said, line.date)
        goes_on = self.historic or (
            year is not None
            and self.told is self.years[-1]
            and follows_closely(said, year, line.date, self.dct[0])
            and direction(self.found.text, hit.start, hit.end, self.tongue) <= 0
        )
        return (line, year) if goes_on else (None, None)

    def _of_sentence(self, hit: Hit, dated: Telling) -> bool:
        """Whether the year of an earlier date holds for this one: "on March 4, 2021, and on March 9"."""
        text = self.found.text
        if not same_sentence(text, dated.hit.end, hit.start, self.cues):
            return False
        return dated.term.month is not None or opens_sentence(text, dated.hit.start)

    def _year_of_sentence(self, hit: Hit, said: Term, dated: Telling) -> int | None:
        if hit.chain and self.told is not None:
            return year_after(said, Telling(*self.told).date, listed=True)
        return dated.term.year if dated.term.month is None else year_after(said, dated.date)


def _name(mention: Mention) -> str:
    return f"mention:{mention.start}-{mention.end}"


def _yearless_part(term: Term) -> Term:
    """The part of a term that leaves out its year: in "the last week of August" the August."""
    return term if term.base is None else term.base
