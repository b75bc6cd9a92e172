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
from chronos.resolve.telling import Telling
from chronos.resolve.tense import direction, had_been
from chronos.resolve.yearless import first_day, follows_closely
from chronos.sentence import opens_sentence, same_sentence
from chronos.term import Term

_NEXT = 160  # code points to the next sentence
_SCENE = 3650  # days before the publication


def goes_onward(
    found: Found,
    dated: Telling,
    since: Interval,
    hit: Hit,
    said: Term,
    year: int,
    published: int | None,
    tongue: Language,
) -> bool:
    """Tell whether a term is of the year that would follow a date told, as nothing says that it lies ahead.

    dated: what told it last; since: the date that the story is on; hit, said: where the term stands, and the
    part of it without a year; published: an ordinal day, None where unknown.
    """
    day = first_day(said, year)
    return (
        follows_closely(said, year, since, published)
        or _sets_scene(found.text, dated, hit, published)
        or _leads_up(found, dated.hit, since, hit, day, tongue)
        or _led_up(found.text, dated, hit, day, tongue)
    ) and not _ahead(found, hit, tongue)


def _ahead(found: Found, hit: Hit, tongue: Language) -> bool:
    """Whether a term lies ahead: foretold, a limit of which no word tells, or told of beside "now"."""
    way = direction(found.text, hit.start, hit.end, tongue)
    if way > 0 or (way == 0 and hit.term.bound in ("by", "until")):
        return True
    return _of_now(found, hit, cues(tongue.tag))


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
    next_day = None if coming is None else coming.interval.first_day
    return next_day is not None and day <= next_day <= day + UP_TO_IT
