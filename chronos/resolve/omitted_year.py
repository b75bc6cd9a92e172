"""The year of a date that leaves it out: "on 3 May", where another date was told before it."""

from __future__ import annotations

from chronos.days import date_of
from chronos.hit import Hit
from chronos.recognise.entry import heads_line, opens_line
from chronos.resolve.foreseen import foreseen, will_come
from chronos.resolve.handed_on import handed_on, year_opened
from chronos.resolve.history import says_now, tells_death
from chronos.resolve.story import Story
from chronos.resolve.stretch import year_of_end
from chronos.resolve.telling import Telling
from chronos.resolve.tense import foretold
from chronos.resolve.thread import Thread
from chronos.resolve.yearless import falls, of_year, slips, year_beside, yearless_part
from chronos.term import Term


def of_omitted_year(story: Story, hit: Hit) -> tuple[int | None, str, Term, int]:
    """Return what a date without its year is counted from, as `counted_from` does: an earlier date of its
    sentence, or a story that goes on.
    """
    said = yearless_part(hit.term)
    if opens_line(story.found.text, hit.start):
        story.headed = True
    last = story.told
    seen = last and foreseen(story.found.text, last, hit, story.dct[0], story.tongue, story.cues)
    if last and (year := year_of_end(hit, last)):
        return story.dct[0], last.name, of_year(hit.term, year), 0
    if last and seen:
        return seen[0], last.name, of_year(hit.term, seen[1]), 0
    listed = _listed(story, hit, said) if hit.chain else _entered(story, hit, said)
    if listed is None:
        source, year = _source(story, hit, said)
        if source is None or year is None:
            source, year = _of_weekday(story, said)
        if source is None or year is None:
            return *story.dct, hit.term, 0
        listed = source.name, year
    name, year = listed
    return story.dct[0], name, of_year(hit.term, year), 0


def _source(story: Story, hit: Hit, said: Term) -> tuple[Telling | None, int | None]:
    """The date told that a date without a year takes it from, and the year."""
    if story.told and story.told.term.shift and (opened := _opened(story, hit)):
        return opened
    if not story.years:
        return None, None
    dated = story.years[-1]
    thread = Thread(story.found, story.tongue, story.years, story.dct[0])
    if handed_on(story.found.text, dated.hit, dated.term, hit, story.cues):
        if thread.to_come(dated.date) and story.way(hit) < 0:
            return None, None  # "in 2027, a year later than it had said in March"
        if _lies_ahead(story, dated, hit, thread):
            return None, None  # "Results for the year ended in March will come in May"
        chained = hit.chain and story.told is not None and story.told.hit.chain == hit.chain
        return dated, thread.of_sentence(hit, said, story.told if chained and story.told else None)
    historic = story.historic and not _of_now(story, hit)
    if not (historic or story.told is story.years[-1]):
        return None, None
    return thread.from_before(hit, said, historic=historic)


def _lies_ahead(story: Story, dated: Telling, hit: Hit, thread: Thread) -> bool:
    """Whether news tells of a date that it lies ahead, behind one that is over."""
    if story.historic or thread.to_come(dated.date):
        return False
    return will_come(story.found.text, dated.hit, hit, story.tongue, story.cues)


def _of_weekday(story: Story, said: Term) -> tuple[Telling | None, int | None]:
    """The last date told in whose year a date has its weekday, which it lacks near the publication."""
    if slips(said, story.dct[0]):
        for told in reversed([*story.years, story.told] if story.told else story.years):
            year = date_of(told.date.first_day or 0)[0]
            if falls(said, year):
                return told, year
    return None, None


def _opened(story: Story, hit: Hit) -> tuple[Telling, int] | None:
    """The year that a sentence opens with, where its date does not look ahead from it."""
    last = story.told
    year = None if last is None else year_opened(story.found.text, last, hit, story.cues)
    return None if last is None or year is None or story.way(hit) > 0 else (last, year)


def _of_now(story: Story, hit: Hit) -> bool:
    """Whether a history speaks of now, as "will" tells, or "now" before what is set for a day, or an
    obituary of a death.
    """
    text = story.found.text
    if foretold(text, hit.start, hit.end, story.tongue) or tells_death(text, hit, story.tongue):
        return True
    return says_now(story.found, story.years[-1].hit, hit) and story.way(hit) > 0


def _listed(story: Story, hit: Hit, said: Term) -> tuple[str, int] | None:
    """The anchor and the year of the date before it in a list, which leaves out its year too."""
    if story.told is None or story.told.hit.chain != hit.chain or story.told.hit.term.year is not None:
        return None
    year = year_beside(said, story.told.date)
    return None if year is None else (story.told.mention.anchor, year)


def _entered(story: Story, hit: Hit, said: Term) -> tuple[str, int] | None:
    """The anchor and the year of a date at the head of a line, from that at the head of one before, or
    from all of them.
    """
    if not heads_line(story.found.text, hit.start, hit.end) or story.chronicle is None:
        return None
    if (year := story.chronicle.years.get(hit.start)) is not None:
        return story.dct[1], year
    return story.chronicle.entered(said, story.years, story.dct[0]) if story.years else None
