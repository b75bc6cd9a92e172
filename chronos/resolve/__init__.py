"""Hits + anchors -> Mentions with their intervals."""

from __future__ import annotations

import functools
import re

import attrs

from chronos.article import Article
from chronos.cues import cues
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.languages import Language
from chronos.options import Options
from chronos.recognise import Found
from chronos.resolve.place import Placed, place
from chronos.resolve.tense import direction
from chronos.sentence import same_sentence
from chronos.term import Term, changed
from chronos.timex import Mention, Timex

_MODS = {"EARLIER": "START", "LATER": "END"}
_QUOTES = '“”"«»'
_MEMO = 65_536
_OPENING = re.compile(r"(?:[.!?…][\"”’)]*\s+|\n\s*)[\"“‘]?(?:\w+ )?\Z")
_REACH = 24
_FEW = 6


@attrs.frozen(slots=True, eq=False)
class Traits:
    """What resolution has to know of a term, worked out once.

    step: the first step of the explanation; fixed: where a term is placed that has the same date wherever it
    is said; timeless: it has no date of its own (a duration, "recently"); undirected: only the sentence
    can say whether the date lies before or after the anchor; storied: what was told before it may matter;
    yearless: takes the year from an earlier date of the sentence.
    """

    said: Timex
    step: str
    fixed: Placed | None
    timeless: bool
    undirected: bool
    storied: bool
    yearless: bool


@attrs.define(slots=True)
class Story:
    """What was told so far: the last date of an article, and the last year said in full."""

    mention: Mention | None = None
    interval: Interval | None = None
    end: int = 0
    year: int | None = None
    year_mention: Mention | None = None
    year_end: int = 0


def resolve(article: Article, found: Found, tongue: Language, options: Options) -> tuple[Mention, ...]:
    """Give every hit its date: from the publication date, or from what the article told before it."""
    dct = None if article.published is None else article.published.day
    order = options.date_order or tongue.date_order(article.lang)
    prefer = 1 if options.prefer == "future" else -1
    text, original = found.text, article.text
    story = Story()
    mentions = []
    for hit in found.hits:
        term = hit.term
        traits = _traits(term)
        placed, anchor, name = traits.fixed, dct, "none"
        if placed is None and not traits.timeless:
            name = "none" if dct is None else "dct"
            if traits.storied:
                anchor, name, term = _storied(text, hit, traits, dct, story, tongue)
            way = _way(text, hit, term, tongue, prefer) if traits.undirected else prefer
            placed = place(term, anchor, way, order)
        start, end = (hit.start, hit.end) if found.places is None else found.original(hit)
        if placed is None:
            mention = _unplaced(original, start, end, hit, traits, anchor)
            mentions.append(mention)
            continue
        if term.named is not None and term.named.interval is not None:
            name = f"event:{term.named.id}"
        mention = Mention(
            start,
            end,
            original[start:end],
            traits.said,
            placed.value,
            placed.interval,
            hit.rule,
            name,
            (traits.step, placed.why),
            placed.alternatives,
        )
        if placed.tells:
            story.interval, story.mention, story.end = placed.interval, mention, hit.end
            if term.year is not None and term.span == 1 and (term.month or _opens_sentence(text, hit.start)):
                story.year, story.year_end, story.year_mention = term.year, hit.end, mention
        mentions.append(mention)
    return tuple(mentions)


@functools.lru_cache(maxsize=_MEMO)
def _traits(term: Term) -> Traits:
    timex = Timex(
        term.type, term.value, _MODS.get(term.mod or "", term.mod), _move(term), term.quant, term.freq
    )
    anchored = term.short or term.until or term.base or term.bound in ("by", "until") or term.mod in _MODS
    free = term.year is None and term.shift is None and term.aim is None and not term.narrative
    yearless = bool(free and term.month and not term.until and not term.base)
    daily = bool(term.shift and term.shift[1] == "day" and term.bound is None)
    return Traits(
        timex,
        f"says {timex.value}" + (f", moved by {timex.shift}" if timex.shift else ""),
        fixed=place(term, None, 0, "") if term.year is not None and not anchored else None,
        timeless=bool(term.vague) or term.type == "SET" or (term.type == "DURATION" and term.aim is None),
        undirected=_undirected(term),
        storied=term.narrative or yearless or daily or term.dayless,
        yearless=yearless,
    )


def _storied(
    text: str, hit: Hit, traits: Traits, dct: int | None, story: Story, tongue: Language
) -> tuple[int | None, str, Term]:
    """The anchor of a term that may hang on what was told before it, the anchor's name, and the term."""
    if traits.yearless:
        term = _with_year(text, hit, story, tongue)
        return dct, "dct" if term is hit.term else _name(story.year_mention), term
    if hit.term.dayless:
        same_day = story.interval is not None and story.interval.granularity <= Granularity.DAY
        if same_day and same_sentence(text, story.end, hit.start, cues(tongue.tag)):
            return *_told_before(hit, dct, story), hit.term
        return dct, "dct", hit.term
    if hit.term.narrative or _in_dated_quote(text, hit, story, tongue):
        return *_told_before(hit, dct, story), hit.term
    return dct, "dct", hit.term


def _move(term: Term) -> str:
    return f"{term.shift[0]:+d} {term.shift[1]}" if term.shift else ""


def _undirected(term: Term) -> bool:
    if term.until is not None and _undirected(term.until):
        return True
    if term.base is not None:
        return _undirected(term.base)
    return (term.year is None and term.shift is None and (term.aim is None or term.aim == 0)) or bool(
        term.numeric
    )


def _way(text: str, hit: Hit, term: Term, tongue: Language, prefer: int) -> int:
    """The direction of a term: from its sentence, else the reader's preference."""
    way = direction(text, hit.start, hit.end, tongue)
    if term.bound == "by" and not way:
        return 1
    return way or prefer


def _name(mention: Mention | None) -> str:
    """Name a mention as `Mention.anchor` does."""
    return f"mention:{mention.start}-{mention.end}" if mention else "none"


def _told_before(hit: Hit, dct: int | None, story: Story) -> tuple[int | None, str]:
    """The anchor of "the next day" or "two weeks later": the last date told, by its name."""
    if story.interval is not None and story.interval.first_day is not None:
        return story.interval.first_day, _name(story.mention)
    if hit.rule == "later":
        return None, "none"
    return dct, "dct"


def _in_dated_quote(text: str, hit: Hit, story: Story, tongue: Language) -> bool:
    """A relative day inside a quotation that is dated in its own sentence."""
    if story.interval is None or story.interval.granularity > Granularity.DAY:
        return False
    between = text[story.end : hit.start]
    quoted = sum(between.count(mark) for mark in _QUOTES) % 2 == 1
    return quoted and same_sentence(text, story.end, hit.start, cues(tongue.tag))


def _opens_sentence(text: str, start: int) -> bool:
    """Whether at most one word stands before a year in its sentence: such a year holds for all of it."""
    return _OPENING.search(text[max(0, start - _REACH) : start]) is not None or start < _FEW


def _with_year(text: str, hit: Hit, story: Story, tongue: Language) -> Term:
    """Take the year from an earlier date of the same sentence: "on March 4, 2021, and on March 9"."""
    year = story.year
    if year is None or not same_sentence(text, story.year_end, hit.start, cues(tongue.tag)):
        return hit.term
    told = story.interval.first_day if story.interval else None
    if hit.chain and told is not None:
        placed = place(changed(hit.term, "year", year), None, -1, "dmy")
        if placed and placed.interval.first_day is not None and placed.interval.first_day < told:
            year += 1
    return changed(hit.term, "year", year)


def _unplaced(text: str, start: int, end: int, hit: Hit, traits: Traits, anchor: int | None) -> Mention:
    """A mention without a date: a duration, a set, "recently", or what cannot be placed."""
    said = traits.said
    because = (traits.step,) if traits.timeless else (traits.step, _why_not(hit.term, anchor))
    return Mention(start, end, text[start:end], said, said.value, None, hit.rule, "none", because)


def _why_not(term: Term, anchor: int | None) -> str:
    if anchor is None and (term.year is None or term.short):
        return "no date to count it from"
    if term.shift is not None and term.shift[1] in ("hour", "minute", "second"):
        return "no clock time to count it from"
    return "no such date in the calendar"
