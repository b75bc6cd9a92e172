"""Does a date without its year go on from one that was told with it, in an article that is no history?"""

from __future__ import annotations

import bisect

from chronos.cues import Cues, cues
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.languages import Language
from chronos.recognise import Found
from chronos.resolve.coming import UP_TO_IT, Coming
from chronos.resolve.handed_on import by_the_way
from chronos.resolve.pick import NEAREST
from chronos.resolve.telling import Telling
from chronos.resolve.tense import direction, had_been
from chronos.resolve.yearless import first_day, follows_closely, is_news
from chronos.sentence import opens_sentence, same_sentence
from chronos.term import Term

_NEXT = 160  # code points to the next sentence
_TELLS_ON = 500  # to what the same paragraph tells later
_SCENE = 1095  # days before the publication
_MONTH, _SOON, _YEAR = 31, 100, 366
_LIMITS = ("by", "until")  # that lie ahead where no word tells


def goes_onward(
    found: Found,
    dated: Telling,
    line: Telling,
    hit: Hit,
    said: Term,
    year: int,
    published: int | None,
    tongue: Language,
) -> bool:
    """Tell whether a term is of the year that would follow a date told, as nothing says that it lies ahead.

    dated: what told it last; line: the date that the story is on; hit, said: where the term stands, and the
    part of it without a year; published: an ordinal day, None where unknown.
    """
    since, day = line.date, first_day(said, year)
    if line.term.bound == "since" and not _at_once(since, day):
        return False  # "has been shut since the spring of 2017. It was sold on 10 May"
    told_on = _told_on(found.text, line, hit, said, day, published, tongue)
    if not (
        told_on
        or (follows_closely(said, year, since, published) and not _turns_back(found.text, line, hit, day))
        or _sets_scene(found.text, dated, hit, published)
        or _leads_up(found, dated.hit, since, hit, day, tongue)
        or _led_up(found.text, dated, hit, day, tongue)
    ):
        return False
    way = direction(found.text, hit.start, hit.end, tongue)
    if way == 0 and hit.term.bound in _LIMITS and not _at_once(since, day):
        return False
    return (way <= 0 or (told_on and way == NEAREST)) and not _of_now(found, hit, cues(tongue.tag))


def _turns_back(text: str, line: Telling, hit: Hit, day: int | None) -> bool:
    """Whether a day lies before a date told in another paragraph: "It failed again in March 2013.", "The
    bulletin issued in January confirmed it"."""
    first = line.date.first_day
    return day is not None and first is not None and day < first and "\n" in text[line.hit.end : hit.start]


def _at_once(since: Interval, day: int | None) -> bool:
    """Whether a day follows on a date: "He fell ill on 30 December. By New Year's Eve he could not stand"."""
    return day is not None and since.first_day is not None and 0 <= day - since.first_day <= _MONTH


def _led_up(text: str, dated: Telling, hit: Hit, day: int | None, tongue: Language) -> bool:
    """Whether a date lies before a day told in its paragraph, as its own words say: "It opened on 6 June
    2019. The work had begun on 4 March".
    """
    if dated.date.granularity > Granularity.DAY:
        return False
    first = dated.date.first_day
    if day is None or first is None or day > first or "\n" in text[dated.hit.end : hit.start]:
        return False
    return had_been(text, hit.start, hit.end, tongue)


def _of_now(found: Found, hit: Hit, known: Cues) -> bool:
    """Whether the sentence speaks of now: "Traders now see a cut in September"."""
    at = bisect.bisect_left(found.hits, hit.start, key=lambda one: one.start) - 1
    before = found.hits[at] if at >= 0 else None
    now = before is not None and before.term.vague == "PRESENT_REF"
    return before is not None and now and same_sentence(found.text, before.end, hit.start, known)


def _sets_scene(text: str, dated: Telling, hit: Hit, published: int | None) -> bool:
    """Whether a date long past opens the story that a hit goes on with: "In 1914 it built six ships. In
    August war came.", but not "It was built in 1914. In August it was sold."
    """
    last, between = dated.date.last_day, text[dated.hit.end : hit.start]
    if published is None or last is None or published - last < _SCENE or "\n" in between:
        return False
    return len(between) <= _NEXT and opens_sentence(text, dated.hit.start)


def _leads_up(found: Found, told: Hit, since: Interval, hit: Hit, day: int | None, tongue: Language) -> bool:
    """Whether a day lies between a date told before it, in its paragraph, and the next one told in full.

    told: the date before, *since*; hit: the date without its year that is that day.
    """
    first = since.first_day
    if day is None or first is None or not first <= day <= first + UP_TO_IT:
        return False
    if "\n" in found.text[told.end : hit.start]:
        return False
    coming = Coming.after(found, hit, tongue)
    if coming is None or "\n" in found.text[hit.end : coming.start]:
        return False
    next_day = coming.interval.first_day
    return next_day is not None and day <= next_day <= day + UP_TO_IT


def _told_on(
    text: str, told: Telling, hit: Hit, said: Term, day: int | None, published: int | None, tongue: Language
) -> bool:
    """Whether a hit goes on with what is told: "In February 2016 he asked for a second look. In July he asked
    again", but not "Roe, who had come in May 2016, spoke. In July ...".

    What itself goes on from a date before leads over to the next paragraph. What lies far from it, and close
    to the publication without its year, is news.
    """
    between = text[told.hit.end : hit.start]
    if len(between) > 2 * _TELLS_ON or hit.determined or said.quarter or said.half:
        return False
    goes_on = told.hit.term.year is None and not told.hit.term.narrative
    if not goes_on and ("\n" in between or len(between) > _TELLS_ON or told.hit.determined):
        return False
    date = told.date
    first = date.first_day
    if published is None or first is None or day is None or date.granularity >= Granularity.YEAR:
        return False
    if not first <= day <= min(first + _YEAR, published):
        return False
    if is_news(said, published, soon=day - first <= _SOON):
        return False
    return goes_on or not by_the_way(text, told.hit, cues(tongue.tag))
