"""A date that lay ahead of the one told before it: "said in October it would close in December", "moved to
October and then to March"; or lies ahead of today: "Results for the year ended 31 March will come in May".
"""

from __future__ import annotations

from chronos.cues import Cues
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.tense import Tense, plain
from chronos.resolve.handed_on import by_the_way
from chronos.resolve.telling import Telling
from chronos.resolve.tense import direction
from chronos.resolve.yearless import first_day, year_after, yearless_part
from chronos.sentence import same_sentence

_REACH = 120  # code points from the date told


def foreseen(
    text: str, told: Telling, hit: Hit, published: int | None, tongue: Language, cues: Cues
) -> tuple[int | None, int] | None:
    """Return the day from which a date without its year is looked ahead to, and its year, where its sentence
    says that it lies ahead of a date told before; None where it does not, or looks ahead from today ("will").
    """
    if hit.start - told.hit.end > _REACH:
        return None
    words = [word for word in map(plain, text[told.hit.end : hit.start].split()) if word]
    would = not tongue.tense.foreseeing.isdisjoint(words)
    if not (would or _in_turn(words, tongue.tense)) or by_the_way(text, told.hit, cues):
        return None
    if not same_sentence(text, told.hit.end, hit.start, cues):
        return None
    first, said = told.date.first_day, yearless_part(hit.term)
    if first is None or told.date.granularity > Granularity.MONTH:
        return None
    year = year_after(said, told.date, listed=True)
    day = None if year is None else first_day(said, year)
    if year is None or day is None:
        return None
    if would:
        return first, year
    to_come = published is not None and first <= published < day
    over = to_come and direction(text, hit.start, hit.end, tongue) <= 0
    return None if over else (published, year)


def will_come(text: str, told: Hit, hit: Hit, tongue: Language, cues: Cues) -> bool:
    """Tell whether the first that a sentence tells behind a date is that something "will" be on a later one,
    which is then looked ahead to from today.
    """
    if hit.start - told.end > _REACH:
        return False
    for word in map(plain, text[told.end : hit.start].split()):
        if word in tongue.tense.foretelling:
            return direction(text, hit.start, hit.end, tongue) > 0
        if cues.word(word).tense == "past":
            return False
    return False


def _in_turn(words: list[str], tense: Tense) -> bool:
    """Whether the words between two dates tell the second as the next: "and then to"."""
    behind = words[1:] if words[:1] and words[0] in tense.joining else words
    return not tense.next_in_turn.isdisjoint(behind[:1])
