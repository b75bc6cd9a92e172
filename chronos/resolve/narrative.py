"""What an article told before: the dates that "the next day", "the 27th" or "in June" are counted from."""

from __future__ import annotations

import functools

import attrs

from chronos.cues import Cues
from chronos.days import DAY, date_of
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.languages import Language
from chronos.recognise import Found
from chronos.recognise.entry import heads_line, opens_line
from chronos.resolve.ages import within_told
from chronos.resolve.chronicle import Chronicle
from chronos.resolve.clocked import hours_from
from chronos.resolve.counted import back_from, coarsest
from chronos.resolve.day_of_clock import day_behind, day_told, of_day_told, of_happening
from chronos.resolve.entries import Entries
from chronos.resolve.foreseen import foreseen, will_come
from chronos.resolve.handed_on import handed_on, year_opened
from chronos.resolve.history import (
    ENOUGH,
    comes_back,
    has_come_to,
    narrates,
    says_now,
    tells_death,
    told_from_now,
)
from chronos.resolve.monthless import month_told, of_month_told
from chronos.resolve.period import Period, same_month
from chronos.resolve.pick import NEAREST
from chronos.resolve.quotation import Anchor, Quotation
from chronos.resolve.stretch import follows_told, year_of_end
from chronos.resolve.telling import Telling
from chronos.resolve.tense import direction, foretold
from chronos.resolve.thread import Thread
from chronos.resolve.traits import Traits
from chronos.resolve.two_figures import two_figures
from chronos.resolve.weekdays import listed_after, of_that_time
from chronos.resolve.yearless import falls, of_year, slips, year_beside, year_of_that_month, yearless_part
from chronos.term import Term, changed
from chronos.timex import Mention

_THIS_QUARTER, _THIS_YEAR = (0, "quarter"), (0, "year")


@attrs.define(slots=False)  # slots beside cached properties make every field slow to read
class Story:
    """What an article told so far.

    dct: the publication day and its name; order: of numeric dates; told: the last date; years: the dates
    whose years the text told; headed: one of them, or a date without its year, opened a line; period: the
    quarter that a report is on.
    """

    found: Found
    dct: Anchor
    tongue: Language
    cues: Cues
    order: str
    told: Telling | None = None
    years: list[Telling] = attrs.Factory(list)
    headed: bool = False
    period: Period | None = None
    _historic: bool | None = None
    _quotation: Quotation | None = None

    @property
    def quotation(self) -> Quotation:
        """The quotation that the story is in."""
        if self._quotation is None:
            self._quotation = Quotation(self.found, self.cues, self.dct[0], self.order)
        return self._quotation

    @functools.cached_property
    def chronicle(self) -> Chronicle | None:
        """The entries of the text, None where it has none."""
        return Chronicle.of(self.found, self.dct[0])

    @functools.cached_property
    def entries(self) -> Entries:
        """The entries of the text that give a day."""
        return Entries.of(self.found, self.dct[0], self.order, self.chronicle)

    @property
    def historic(self) -> bool:
        """Whether the article narrates times long past, and is at such a time."""
        now = None if self.dct[0] is None else date_of(self.dct[0])[0]
        if not self.years or (now is not None and (self.years[-1].term.year or 0) >= now):
            return False
        if self._historic is None:
            self._historic = narrates(self.found.hits, now)
        if not self._historic or self.told is None:
            return self._historic
        if has_come_to(self.dct[0], self.told.date):
            return False
        if self.told is self.years[-1]:
            return not told_from_now(self.found, self.told.hit, self.cues)
        return not comes_back(self.found.hits, self.years[-1].hit, self.told.hit)

    def reaches_back(self, since: Mention) -> bool:
        """Whether a date after "since" tells how long a thing had lasted: "which had stood since 1898"."""
        if self.told is None or since.interval is None:
            return False
        first, told = since.interval.first_day, self.told.date.first_day
        return first is not None and told is not None and first < told

    def anchor(self, hit: Hit, traits: Traits) -> tuple[int | None, str, Term, int]:
        """Return what a term is counted from: the day, its name, the term with what the story adds to it,
        and the direction, 0 where the sentence has to tell.
        """
        if traits.of_period:
            this_year = hit.term.shift == _THIS_YEAR and self._way(hit) > 0
            if self.period is not None and not this_year and self.period.meant(hit, self.dct[0]):
                return self.dct[0], self.period.mention.name, self.period.beside(hit.term), 0
            if hit.term.shift == _THIS_QUARTER:
                return None, "none", hit.term, 0  # "the quarter" that nobody told may be that of a town
            if self.told is not None and (month := same_month(hit.term, self.told.date)):
                return self.dct[0], self.told.name, month, 0
        base = hit.term.base
        if hit.term.narrative and (base is None or base.narrative):  # not "the year" to June
            return self._counted(hit, hit.term)
        if base is not None and base.narrative:  # "the third week of that month"
            day, name, _, way = self._counted(hit, base)
            return day, name, hit.term, way
        if self.headed and (entry := self._entry(hit, traits)):
            return entry
        if traits.yearless:
            return self._of_year(hit)
        last = self.told
        if hit.term.short:
            day, name, term = two_figures(hit, last, self.dct, historic=self.historic)
            return day, name, term, 0
        if hit.term.length is not None and hit.term.aim == 1:
            if last is None or not follows_told(hit.term, last.date, self.dct[0]) or self._way(hit) >= 0:
                return *self.dct, hit.term, 0
            return last.date.last_day, last.name, hit.term, 0
        if last is not None and self._goes_on(hit, traits, last):
            ahead = 2 if traits.monthless or hit.term.weekday else 0  # the 18th after the 13th of August
            return self._day_told(hit, traits, last), last.name, hit.term, ahead
        if hit.chain and last is not None and listed_after(hit, last, self.dct[0]):
            return last.date.first_day, last.name, hit.term, 2
        if last is not None and of_that_time(self.found.text, hit, last, self.dct[0], self.tongue):
            return last.date.first_day, last.name, hit.term, NEAREST
        if traits.dayless:
            named = day_behind(self.found, hit, self.dct[0], self.tongue, self.cues)
            if named is None and of_happening(self.found, hit, self.tongue, self.cues):
                return None, "none", hit.term, 0
            tonight = named is None and hit.term.clock == 0 and self._way(hit) > 0
            return *(named or self.dct), changed(hit.term, "clock", DAY) if tonight else hit.term, 0
        quoted = self._quoted(hit, last) if hit.term.shift is not None else None
        return *(quoted or self.dct), hit.term, 0

    def _entry(self, hit: Hit, traits: Traits) -> tuple[int, str, Term, int] | None:
        if not traits.dayless:
            return self.entries.entry(hit)
        heads = heads_line(self.found.text, hit.start, hit.end)
        return self.entries.of_clock(hit, self.told and self.told.hit, heads=heads)

    def _way(self, hit: Hit) -> int:
        return direction(self.found.text, hit.start, hit.end, self.tongue)

    def _quoted(self, hit: Hit, last: Telling | None) -> Anchor | None:
        """The date of the quotation that a relative date stands in; in a history nobody said it on the day
        of the publication.
        """
        quotation = self.quotation
        if not quotation.marks:
            return None
        date = None if last is None else last.date
        if last is None or date is None or date.granularity > coarsest(hit.term):
            quoted = quotation.date(hit, None, None, "")
        else:
            quoted = quotation.date(hit, last.hit, date.first_day, last.name)
        if quoted is None and len(self.years) >= ENOUGH and self.historic and quotation.holds(hit.start):
            return None, "none"
        return quoted

    def _counted(self, hit: Hit, term: Term) -> tuple[int | None, str, Term, int]:
        """ "the next day", "two weeks later": from the last date told; "by then": that date itself."""
        if self.told is None:
            that = (term.weekday and term.aim != -1) or (term.aim == 0 and (term.season or term.month))
            of_then = term.side == "after" or that  # "a week later", "that spring"
            if term.shift is not None and term.shift[0] > 0 and not of_then:  # "was born the next day"
                of_then = self._way(hit) < 0
            nowhere = term.vague or (of_then and not self.found.alone)
            return *((None, "none") if nowhere else self.dct), term, 0
        last = self.told
        if term.vague:
            return last.anchor, last.name, changed(last.term, "bound", term.bound), last.way
        date = last.date
        if date.clocked and (moment := hours_from(term, date)):
            return self.dct[0], last.name, moment, 0
        if term.aim == 0 and last.term.until is not None and date.last_day is not None:
            date = Interval.days(date.last_day, date.last_day)  # "that June" after all of a stretch
        if date.granularity > coarsest(term):
            previous = term.weekday and term.aim == -1 and not self.historic
            return *(self.dct if previous else (None, "none")), term, 0  # in 1921 there is no "next day"
        ahead = (term.aim or 0) > 0 or (term.shift is not None and term.shift[0] > 0)
        day = date.last_day if ahead else back_from(term, date)
        if term.aim == 0 and (year := year_of_that_month(term, date)):
            return self.dct[0], last.name, changed(changed(term, "aim", None), "year", year), 0
        return day, last.name, term, 2 if term.aim == 0 else 0

    def _day_told(self, hit: Hit, traits: Traits, last: Telling) -> int | None:
        """The day that a term which hangs on the date told before counts from."""
        if traits.monthless:
            return month_told(last)
        return day_told(self.found.text, hit, last, self.tongue) if traits.dayless else last.date.first_day

    def _goes_on(self, hit: Hit, traits: Traits, last: Telling) -> bool:
        """Whether a term that need not do so hangs on the date told before."""
        if traits.dayless:
            return of_day_told(self.found.text, hit, last, self.tongue, self.cues, historic=self.historic)
        if traits.monthless:
            if last.date.granularity > Granularity.MONTH or self.historic:
                return last.date.granularity <= Granularity.MONTH
            with_year = bool(self.years) and self.told is self.years[-1]
            text = self.found.text
            return of_month_told(text, hit, last, self.dct, self.tongue, self.cues, with_year=with_year)
        if not traits.loose:
            return False
        if self.historic:
            fine = last.date.granularity <= Granularity.WEEK
            return fine or hit.term.shift is not None or hit.term.nth is not None
        return within_told(self.found.text, hit, last, self.dct[0], self.tongue)

    def _of_year(self, hit: Hit) -> tuple[int | None, str, Term, int]:
        """A date without its year: from an earlier one of its sentence, or from a story that goes on."""
        said = yearless_part(hit.term)
        if opens_line(self.found.text, hit.start):
            self.headed = True
        last = self.told
        seen = last and foreseen(self.found.text, last, hit, self.dct[0], self.tongue, self.cues)
        if last and (year := year_of_end(hit, last)):
            return self.dct[0], last.name, of_year(hit.term, year), 0
        if last and seen:
            return seen[0], last.name, of_year(hit.term, seen[1]), 0
        listed = self._listed(hit, said) if hit.chain else self._entered(hit, said)
        if listed is None:
            source, year = self._source(hit, said)
            if source is None or year is None:
                source, year = self._of_weekday(said)
            if source is None or year is None:
                return *self.dct, hit.term, 0
            listed = source.name, year
        name, year = listed
        return self.dct[0], name, of_year(hit.term, year), 0

    def _source(self, hit: Hit, said: Term) -> tuple[Telling | None, int | None]:
        """The date told that a date without a year takes it from, and the year."""
        if self.told and self.told.term.shift and (opened := self._opened(hit)):
            return opened
        if not self.years:
            return None, None
        dated = self.years[-1]
        thread = Thread(self.found, self.tongue, self.years, self.dct[0])
        if handed_on(self.found.text, dated.hit, dated.term, hit, self.cues):
            if thread.to_come(dated.date) and self._way(hit) < 0:
                return None, None  # "in 2027, a year later than it had said in March"
            if self._lies_ahead(dated, hit, thread):
                return None, None  # "Results for the year ended in March will come in May"
            chained = hit.chain and self.told is not None and self.told.hit.chain == hit.chain
            return dated, thread.of_sentence(hit, said, self.told if chained and self.told else None)
        historic = self.historic and not self._of_now(hit)
        if not (historic or self.told is self.years[-1]):
            return None, None
        return thread.from_before(hit, said, historic=historic)

    def _lies_ahead(self, dated: Telling, hit: Hit, thread: Thread) -> bool:
        """Whether news tells of a date that it lies ahead, behind one that is over."""
        if self.historic or thread.to_come(dated.date):
            return False
        return will_come(self.found.text, dated.hit, hit, self.tongue, self.cues)

    def _of_weekday(self, said: Term) -> tuple[Telling | None, int | None]:
        """The last date told in whose year a date has its weekday, which it lacks near the publication."""
        if slips(said, self.dct[0]):
            for told in reversed([*self.years, self.told] if self.told else self.years):
                year = date_of(told.date.first_day or 0)[0]
                if falls(said, year):
                    return told, year
        return None, None

    def _opened(self, hit: Hit) -> tuple[Telling, int] | None:
        """The year that a sentence opens with, where its date does not look ahead from it."""
        last = self.told
        year = None if last is None else year_opened(self.found.text, last, hit, self.cues)
        return None if last is None or year is None or self._way(hit) > 0 else (last, year)

    def _of_now(self, hit: Hit) -> bool:
        """Whether a history speaks of now, as "will" tells, or "now" before what is set for a day, or an
        obituary of a death.
        """
        text = self.found.text
        if foretold(text, hit.start, hit.end, self.tongue) or tells_death(text, hit, self.tongue):
            return True
        return says_now(self.found, self.years[-1].hit, hit) and self._way(hit) > 0

    def _listed(self, hit: Hit, said: Term) -> tuple[str, int] | None:
        """The anchor and the year of the date before it in a list, which leaves out its year too."""
        if self.told is None or self.told.hit.chain != hit.chain or self.told.hit.term.year is not None:
            return None
        year = year_beside(said, self.told.date)
        return None if year is None else (self.told.mention.anchor, year)

    def _entered(self, hit: Hit, said: Term) -> tuple[str, int] | None:
        """The anchor and the year of a date at the head of a line, from that at the head of one before, or
        from all of them.
        """
        if not heads_line(self.found.text, hit.start, hit.end) or self.chronicle is None:
            return None
        if (year := self.chronicle.years.get(hit.start)) is not None:
            return self.dct[1], year
        return self.chronicle.entered(said, self.years, self.dct[0]) if self.years else None
