"""Hits + anchors -> Mentions with their intervals."""

from __future__ import annotations

import functools

from chronos.compound import in_compound
from chronos.cues import cues
from chronos.hit import Hit
from chronos.languages import Language, date_order
from chronos.languages.tense import USUAL
from chronos.numeric import usual
from chronos.options import Options
from chronos.recognise import Found
from chronos.recognise.entry import heads_line, opens_line
from chronos.resolve.ahead import if_ahead
from chronos.resolve.narrative import counted_from
from chronos.resolve.offset import with_offsets
from chronos.resolve.period import Period
from chronos.resolve.pick import NEAREST
from chronos.resolve.planned import planned
from chronos.resolve.story import Story
from chronos.resolve.telling import Telling, in_its_year
from chronos.resolve.tense import direction
from chronos.resolve.traits import LAST_YEAR, ONWARD, SINCE, YEAR, meaning_of, of_itself
from chronos.resolve.weekdays import day_after
from chronos.sentence import opens_sentence
from chronos.term import Term
from chronos.timex import Mention, mention

_LIMITS = ("by", "until")
_AHEAD_OF = (*_LIMITS, "before")  # bounds that lie ahead where no word tells


def resolve(
    found: Found, dct: int | None, lang: str, tongue: Language, options: Options
) -> tuple[Mention, ...]:
    """Give every hit its date: from the day of publication, or from what the article told before it.

    dct: the ordinal of that day, None where it is unknown; lang: the tag that the article has, whose region
    orders numeric dates.
    """
    order = options.date_order or _usual_order(lang)
    prefer = _preferred(found, options)
    text, typed, origins = found.text, found.typed, found.origins
    of_dct = "none" if dct is None else "dct"
    story = Story(found, (dct, of_dct), tongue, cues(tongue.tag), order)
    mentions = []
    if found.alone and options.prefer == "future" and dct is not None:
        for hit in found.hits:
            hit.term = planned(hit.term, dct)
    for hit in found.hits:
        said = term = hit.term
        traits, meant = of_itself(said, hit.rule)
        anchor, name, way = dct, of_dct, 0
        if meant is None:
            if (
                traits.storied
                or story.headed
                or (traits.loose and (story.years or hit.chain or hit.determined))
            ):
                anchor, name, term, way = counted_from(story, hit, traits)
            elif (
                traits.loose
                and story.told
                and (day := day_after(text, hit, story.told, dct, tongue, story.cues))
            ):
                anchor, name, way = *day, 2
            if not way:
                way = _way(text, hit, term, tongue, prefer) if traits.undirected else prefer
                if way == USUAL:
                    anchor, name = None, "none"
            meant = meaning_of(said, term, hit.rule, anchor, name, way, order)
        elif traits.lasting and (ahead := if_ahead(text, hit, tongue, prefer)) is not said:
            meant = meaning_of(said, ahead, hit.rule, dct, of_dct, 0, order)
        meaning, tells = meant
        start, end = hit.start, hit.end
        if origins is not None:
            start, end = found.original(hit)
        told = mention(start, end, typed[start:end], meaning)
        mentions.append(told)
        if traits.periodic:
            story.period = Period.told(told, story.period, dct)
        if tells and not (tells & SINCE and story.reaches_back(told)) and not in_compound(text, hit.end):
            story.told = Telling(told, hit, term, anchor, way, order)
            if tells & YEAR or (tells & ONWARD and story.years):
                if tells & LAST_YEAR:
                    story.told = story.told._replace(term=in_its_year(term, told))
                elif opens_line(text, hit.start):
                    story.headed = True
                story.years.append(story.told)
            elif term.numeric and opens_line(text, hit.start):
                story.headed = True
    return tuple(with_offsets(found, mentions, dct, tongue, story.cues))


@functools.cache
def _usual_order(lang: str) -> str:
    return usual(date_order(lang))


def _preferred(found: Found, options: Options) -> int:
    """The direction of what nothing around it gives one; 0 for a date that is all a text says."""
    if options.prefer == "future":
        return 3
    return 0 if found.alone and all(_one_date(hit.term) for hit in found.hits) else -1


def _one_date(term: Term) -> bool:
    return term.until is None and term.bound is None


def _way(text: str, hit: Hit, term: Term, tongue: Language, prefer: int) -> int:
    """The direction of a term: from its sentence, else the reader's preference."""
    way = direction(text, hit.start, hit.end, tongue)
    if way > 0:
        return way if way >= NEAREST else 1
    if term.bound in _AHEAD_OF and (not way or text.startswith(tongue.tense.to_do, hit.end)):
        return 1
    if term.bound in _LIMITS and text.startswith(tongue.tense.owed, hit.end):
        return 1
    if term.base is not None and text.startswith(tongue.connectors.over, hit.end):
        return -2  # "the year ended 31 August"
    if not way and hit.opening in tongue.connectors.onset and opens_sentence(text, hit.start):
        return 1  # "From Monday, trains run every hour"
    if not way and term.weekday and not term.day and heads_line(text, hit.start, hit.end):
        return NEAREST  # a notice: "THURSDAY: cooler, rain later"
    return way or prefer
