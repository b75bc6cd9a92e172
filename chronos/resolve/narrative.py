"""What "the next day", "the 27th" or "in June" are counted from, by what their article told before."""

from __future__ import annotations

from chronos.days import DAY, weekday
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.recognise.entry import heads_line
from chronos.resolve.ages import within_told
from chronos.resolve.clocked import hours_from
from chronos.resolve.counted import back_from, coarsest
from chronos.resolve.day_of_clock import day_behind, day_told, of_day_told, of_happening
from chronos.resolve.history import ENOUGH
from chronos.resolve.monthless import month_told, of_month_told
from chronos.resolve.omitted_year import of_omitted_year
from chronos.resolve.period import same_month
from chronos.resolve.pick import NEAREST
from chronos.resolve.place import place
from chronos.resolve.quotation import Anchor
from chronos.resolve.story import Story
from chronos.resolve.stretch import follows_told
from chronos.resolve.telling import Telling
from chronos.resolve.traits import Traits
from chronos.resolve.two_figures import two_figures
from chronos.resolve.weekdays import listed_after, of_that_time
from chronos.resolve.yearless import year_of_that_month
from chronos.term import Term, changed

_NEXT_WEEKEND, _FRIDAY = (1, "weekend"), 5
_THIS_QUARTER, _THIS_YEAR = (0, "quarter"), (0, "year")


def counted_from(story: Story, hit: Hit, traits: Traits) -> tuple[int | None, str, Term, int]:
    """Return what a term is counted from: the day, its name, the term with what the story adds to it,
    and the direction, 0 where the sentence has to tell.
    """
    if traits.of_period:
        this_year = hit.term.shift == _THIS_YEAR and story.way(hit) > 0
        if story.period is not None and not this_year and story.period.meant(hit, story.dct[0]):
            return story.dct[0], story.period.mention.name, story.period.beside(hit.term), 0
        if hit.term.shift == _THIS_QUARTER:
            return None, "none", hit.term, 0  # "the quarter" that nobody told may be that of a town
        if story.told is not None and (month := same_month(hit.term, story.told.date)):
            return story.dct[0], story.told.name, month, 0
    base = hit.term.base
    if hit.term.narrative and (base is None or base.narrative):  # not "the year" to June
        return _counted(story, hit, hit.term)
    if base is not None and base.narrative:  # "the third week of that month"
        day, name, _, way = _counted(story, hit, base)
        return day, name, hit.term, way
    if story.headed and (entry := _entry(story, hit, traits)):
        return entry
    if traits.yearless:
        return of_omitted_year(story, hit)
    last = story.told
    if hit.term.short:
        day, name, term = two_figures(hit, last, story.dct, historic=story.historic)
        return day, name, term, 0
    if hit.term.length is not None and hit.term.aim == 1:
        if last is None or not follows_told(hit.term, last.date, story.dct[0]) or story.way(hit) >= 0:
            return *story.dct, hit.term, 0
        return last.date.last_day, last.name, hit.term, 0
    if last is not None and _goes_on(story, hit, traits, last):
        ahead = 2 if traits.monthless or hit.term.weekday else 0  # the 18th after the 13th of August
        return _day_told(story, hit, traits, last), last.name, hit.term, ahead
    if hit.chain and last is not None and listed_after(hit, last, story.dct[0]):
        return last.date.first_day, last.name, hit.term, 2
    if last is not None and of_that_time(story.found.text, hit, last, story.dct[0], story.tongue):
        return last.date.first_day, last.name, hit.term, NEAREST
    if traits.dayless:
        named = day_behind(story.found, hit, story.dct[0], story.tongue, story.cues)
        if named is None and of_happening(story.found, hit, story.tongue, story.cues):
            return None, "none", hit.term, 0
        tonight = named is None and hit.term.clock == 0 and story.way(hit) > 0
        return *(named or story.dct), changed(hit.term, "clock", DAY) if tonight else hit.term, 0
    quoted = _quoted(story, hit, last) if hit.term.shift is not None else None
    return *(quoted or story.dct), hit.term, 0


def _entry(story: Story, hit: Hit, traits: Traits) -> tuple[int, str, Term, int] | None:
    if not traits.dayless:
        return story.entries.entry(hit)
    heads = heads_line(story.found.text, hit.start, hit.end)
    return story.entries.of_clock(hit, story.told and story.told.hit, heads=heads)


def _quoted(story: Story, hit: Hit, last: Telling | None) -> Anchor | None:
    """The date of the quotation that a relative date stands in; in a history nobody said it on the day
    of the publication.
    """
    quotation = story.quotation
    if not quotation.marks:
        return None
    date = None if last is None else last.date
    if last is None or date is None or date.granularity > coarsest(hit.term):
        quoted = quotation.date(hit, None, None, "")
    else:
        quoted = quotation.date(hit, last.hit, date.first_day, last.name)
    if quoted is None and len(story.years) >= ENOUGH and story.historic and quotation.holds(hit.start):
        return None, "none"
    return quoted


def _counted(story: Story, hit: Hit, term: Term) -> tuple[int | None, str, Term, int]:
    """ "the next day", "two weeks later": from the last date told; "by then": that date itself."""
    if story.told is None:
        that = (term.weekday and term.aim != -1) or (term.aim == 0 and (term.season or term.month))
        of_then = term.side == "after" or that  # "a week later", "that spring"
        if term.shift is not None and term.shift[0] > 0 and not of_then:  # "was born the next day"
            of_then = story.way(hit) < 0
        nowhere = term.vague or (of_then and not story.found.alone)
        return *((None, "none") if nowhere else story.dct), term, 0
    last = story.told if term.vague else _followed(story, hit, term, story.told)
    if term.vague:
        return last.anchor, last.name, changed(last.term, "bound", term.bound), last.way
    date = last.date
    if date.clocked and (moment := hours_from(term, date)):
        return story.dct[0], last.name, moment, 0
    if term.aim == 0 and last.term.until is not None and date.last_day is not None:
        date = Interval.days(date.last_day, date.last_day)  # "that June" after all of a stretch
    if date.granularity > coarsest(term):
        previous = term.weekday and term.aim == -1 and not story.historic
        return *(story.dct if previous else (None, "none")), term, 0  # in 1921 there is no "next day"
    ahead = _leads_on(term)
    day = date.last_day if ahead else back_from(term, date)
    if ahead and day is not None and term.shift == _NEXT_WEEKEND:
        day -= weekday(day) if weekday(day) < _FRIDAY else 0  # "on Tuesday. The following weekend"
    if term.aim == 0 and (year := year_of_that_month(term, date)):
        return story.dct[0], last.name, changed(changed(term, "aim", None), "year", year), 0
    return day, last.name, term, 2 if term.aim == 0 else 0


def _leads_on(term: Term) -> bool:
    """Whether a term is later than what it is counted from: "the next day", "two weeks later"."""
    return (term.aim or 0) > 0 or (term.shift is not None and term.shift[0] > 0)


def _followed(story: Story, hit: Hit, term: Term, last: Telling) -> Telling:
    """What a term is counted from: the date told last, or, where what is over would then be to come, the last
    with its year behind which it is not: "settled last week ... She was dismissed the following January".
    """
    now = story.dct[0]
    if now is None or not _leads_on(term) or last.date.granularity > coarsest(term):
        return last
    for told in (last, *reversed(story.years)):
        day = told.date.last_day
        placed = None if day is None else place(term, day, 0, told.order)
        first = None if placed is None else placed.interval.first_day
        if first is None or told.date.granularity > coarsest(term):
            continue
        if first <= now or (told is last and story.way(hit) >= 0):
            return told
    return last


def _day_told(story: Story, hit: Hit, traits: Traits, last: Telling) -> int | None:
    """The day that a term which hangs on the date told before counts from."""
    if traits.monthless:
        return month_told(last)
    return day_told(story.found.text, hit, last, story.tongue) if traits.dayless else last.date.first_day


def _goes_on(story: Story, hit: Hit, traits: Traits, last: Telling) -> bool:
    """Whether a term that need not do so hangs on the date told before."""
    if traits.dayless:
        return of_day_told(story.found.text, hit, last, story.tongue, story.cues, historic=story.historic)
    if traits.monthless:
        if last.date.granularity > Granularity.MONTH or story.historic:
            return last.date.granularity <= Granularity.MONTH
        with_year = bool(story.years) and story.told is story.years[-1]
        text = story.found.text
        return of_month_told(text, hit, last, story.dct, story.tongue, story.cues, with_year=with_year)
    if not traits.loose:
        return False
    if story.historic:
        fine = last.date.granularity <= Granularity.WEEK
        return fine or hit.term.shift is not None or hit.term.nth is not None
    return within_told(story.found.text, hit, last, story.dct[0], story.tongue)
