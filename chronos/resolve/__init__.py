"""Hits + anchors -> Mentions with their intervals."""

from __future__ import annotations

import functools

import attrs

from chronos.article import Article
from chronos.cues import cues
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.languages import Language
from chronos.options import Options
from chronos.recognise import Found
from chronos.resolve.place import IN_FULL, Placed, place
from chronos.resolve.tense import direction
from chronos.sentence import sentence_around
from chronos.term import Term, changed
from chronos.timex import Mention, Timex

_MODS = {"EARLIER": "START", "LATER": "END"}
_QUOTES = '“”"«»'
_MEMO = 65_536


@attrs.frozen(slots=True, eq=False)
class Traits:
    """What resolution has to know of a term, worked out once.

    step: the first step of the explanation; absolute: the same date wherever it is said; undirected: only
    the sentence can say whether the date lies before or after the anchor; yearless: takes the year from an
    earlier date of the sentence; daily: counted in days, so that a dated quotation shifts it.
    """

    said: Timex
    step: str
    absolute: bool
    undirected: bool
    yearless: bool
    daily: bool


@attrs.define(slots=True)
class Story:
    """What was told so far: the last date of an article, and the last year said in full."""

    name: str = ""
    interval: Interval | None = None
    end: int = 0
    year: int | None = None
    year_name: str = ""
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
        anchor, name = dct, "dct"
        if term.narrative or (traits.daily and _in_dated_quote(text, hit, story, tongue)):
            anchor, name = _told_before(hit, dct, story)
        elif traits.yearless and story.year is not None:
            term = _with_year(text, hit, story, tongue)
            if term is not hit.term:
                name = story.year_name
        if traits.absolute:
            placed = place(term, None, 0, order)
        else:
            way = _way(text, hit, term, tongue, prefer) if traits.undirected else prefer
            placed = place(term, anchor, way, order)
        mention = _mention(original, found, hit, traits, placed, "none" if anchor is None else name)
        if mention.interval is not None:
            _tell(story, hit, term, mention)
        mentions.append(mention)
    return tuple(mentions)


@functools.lru_cache(maxsize=_MEMO)
def _traits(term: Term) -> Traits:
    timex = Timex(
        term.type, term.value, _MODS.get(term.mod or "", term.mod), _move(term), term.quant, term.freq
    )
    anchored = term.short or term.until or term.base or term.bound in ("by", "until") or term.mod in _MODS
    free = term.year is None and term.shift is None and term.aim is None and not term.narrative
    return Traits(
        timex,
        f"says {timex.value}" + (f", moved by {timex.shift}" if timex.shift else ""),
        absolute=term.year is not None and not anchored,
        undirected=_undirected(term),
        yearless=bool(free and term.month and not term.until and not term.base),
        daily=bool(term.shift and term.shift[1] == "day" and term.bound is None),
    )


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


def _told_before(hit: Hit, dct: int | None, story: Story) -> tuple[int | None, str]:
    """The anchor of "the next day" or "two weeks later": the last date told, by its name."""
    if story.interval is not None and story.interval.first_day is not None:
        return story.interval.first_day, story.name
    if hit.rule == "later":
        return None, "none"
    return dct, "dct"


def _in_dated_quote(text: str, hit: Hit, story: Story, tongue: Language) -> bool:
    """A relative day inside a quotation that is dated in its own sentence."""
    if story.interval is None or story.interval.granularity > Granularity.DAY:
        return False
    start, _ = sentence_around(text, hit.start, hit.end, cues(tongue.tag))
    between = text[max(start, story.end) : hit.start]
    return story.end > start and sum(between.count(mark) for mark in _QUOTES) % 2 == 1


def _with_year(text: str, hit: Hit, story: Story, tongue: Language) -> Term:
    """Take the year from an earlier date of the same sentence: "on March 4, 2021, and on March 9"."""
    year = story.year
    if year is None or story.year_end < sentence_around(text, hit.start, hit.end, cues(tongue.tag))[0]:
        return hit.term
    told = story.interval.first_day if story.interval else None
    if hit.chain and told is not None:
        placed = place(changed(hit.term, "year", year), None, -1, "dmy")
        if placed and placed.interval.first_day is not None and placed.interval.first_day < told:
            year += 1
    return changed(hit.term, "year", year)


def _tell(story: Story, hit: Hit, term: Term, mention: Mention) -> None:
    """Remember a date for what is told after it."""
    interval = mention.interval
    if interval is None or interval.start is None or interval.granularity > Granularity.DECADE:
        return
    if mention.said.type == "DURATION":
        return
    if story.interval is None or term.bound in (None, "since", "until"):
        story.interval, story.name, story.end = interval, f"mention:{mention.start}-{mention.end}", hit.end
    if term.year is not None and term.span == 1:
        story.year, story.year_end, story.year_name = term.year, hit.end, story.name


def _mention(
    text: str, found: Found, hit: Hit, traits: Traits, placed: Placed | None, anchor: str
) -> Mention:
    start, end = (hit.start, hit.end) if found.places is None else found.original(hit)
    said = traits.said
    if placed is None:
        named = said.type in ("DATE", "TIME") and not hit.term.vague
        because = (traits.step, "no date to count it from") if named else (traits.step,)
        return Mention(start, end, text[start:end], said, said.value, None, hit.rule, "none", because)
    if placed.why == IN_FULL:
        anchor = "none" if traits.absolute else anchor
    elif hit.term.named is not None and hit.term.named.interval is not None:
        anchor = f"event:{hit.term.named.id}"
    because = (traits.step, placed.why)
    return Mention(
        start,
        end,
        text[start:end],
        said,
        placed.value,
        placed.interval,
        hit.rule,
        anchor,
        because,
        placed.alternatives,
    )
