"""Hits + anchors -> Mentions with their intervals."""

from __future__ import annotations

import functools

import attrs

from chronos.article import Article
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.languages import Language
from chronos.options import Options
from chronos.place import IN_FULL, Placed, place
from chronos.recognise import Found
from chronos.tense import direction, sentence
from chronos.term import Term, changed
from chronos.timex import Mention, Timex

_MODS = {"EARLIER": "START", "LATER": "END"}
_QUOTES = "“”\"«»"


@attrs.define(slots=True)
class Story:
    """What was told so far: the last date of an article, and the last year said in full."""

    name: str = ""
    interval: Interval | None = None
    year: int | None = None
    year_name: str = ""
    year_end: int = 0
    end: int = 0


def resolve(article: Article, found: Found, tongue: Language, options: Options) -> tuple[Mention, ...]:
    """Give every hit its date: from the publication date, or from what the article told before it."""
    dct = None if article.published is None else article.published.day
    order = options.date_order or tongue.date_order(article.lang)
    prefer = 1 if options.prefer == "future" else -1
    story = Story()
    mentions = []
    for hit in found.hits:
        anchor, name = _anchor(found.text, hit, dct, story)
        term = _with_year(found.text, hit, story)
        if term is not hit.term:
            name = story.year_name
        if _absolute(term):
            placed = place(term, None, 0, order)
        else:
            placed = place(term, anchor, _way(found.text, hit, term, tongue, prefer), order)
        mention = _mention(article.text, found, hit, term, placed, name)
        _tell(story, hit, term, mention)
        mentions.append(mention)
    return tuple(mentions)


@functools.lru_cache(maxsize=65_536)
def _absolute(term: Term) -> bool:
    """Whether a term has the same date wherever it is said."""
    anchored = term.short or term.until or term.base or term.bound in ("by", "until") or term.mod in _MODS
    return term.year is not None and not anchored


def _way(text: str, hit: Hit, term: Term, tongue: Language, prefer: int) -> int:
    """The direction of a term: from its sentence where it needs one, else the reader's preference."""
    if not _undirected(term):
        return prefer
    way = direction(text, hit.start, hit.end, tongue.tense)
    if term.bound == "by" and not way:
        return 1
    return way or prefer


@functools.lru_cache(maxsize=65_536)
def _undirected(term: Term) -> bool:
    """Whether only the sentence can say if the date lies before or after the anchor."""
    if term.until is not None and _undirected(term.until):
        return True
    if term.base is not None:
        return _undirected(term.base)
    return (term.year is None and term.shift is None and (term.aim is None or term.aim == 0)) or bool(term.numeric)


def _anchor(text: str, hit: Hit, dct: int | None, story: Story) -> tuple[int | None, str]:
    """Choose the day a hit is counted from, and name it as `Mention.anchor` does."""
    told = story.interval
    if told is not None and told.first_day is not None:
        if hit.term.narrative or (hit.term.bound is None and _in_dated_quote(text, hit, story)):
            return told.first_day, story.name
    elif hit.term.narrative and hit.rule == "later":
        return None, "none"
    return dct, "none" if dct is None else "dct"


def _in_dated_quote(text: str, hit: Hit, story: Story) -> bool:
    """A relative day inside a quotation that is dated in its own sentence."""
    shift = hit.term.shift
    if shift is None or shift[1] != "day" or story.interval is None:
        return False
    if story.interval.granularity > Granularity.DAY:
        return False
    start, _ = sentence(text, hit.start, hit.end)
    between = text[max(start, story.end) : hit.start]
    return story.end > start and sum(between.count(mark) for mark in _QUOTES) % 2 == 1


def _with_year(text: str, hit: Hit, story: Story) -> Term:
    """Take the year from an earlier date of the same sentence: "on March 4, 2021, and on March 9"."""
    term = hit.term
    if story.year is None or term.year is not None or term.shift or term.aim is not None or term.narrative:
        return term
    if not term.month or term.until or term.base or story.year_end < sentence(text, hit.start, hit.end)[0]:
        return term
    year = story.year
    if story.interval is not None and hit.chain and story.interval.first_day is not None:
        placed = place(changed(term, "year", year), None, -1, "dmy")
        if placed and placed.interval.first_day is not None and placed.interval.first_day < story.interval.first_day:
            year += 1
    return changed(term, "year", year)


def _tell(story: Story, hit: Hit, term: Term, mention: Mention) -> None:
    """Remember a date for what is told after it."""
    interval = mention.interval
    if interval is None or interval.start is None or mention.type == "DURATION":
        return
    if interval.granularity <= Granularity.DECADE:
        if term.bound in (None, "since", "until") or story.interval is None:
            story.interval, story.name, story.end = interval, f"mention:{mention.start}-{mention.end}", hit.end
        if term.year is not None and term.span == 1:
            story.year, story.year_end, story.year_name = term.year, hit.end, story.name


def _mention(text: str, found: Found, hit: Hit, term: Term, placed: Placed | None, anchor: str) -> Mention:
    start, end = found.original(hit)
    said, step = _said(hit.term)
    surface = text[start:end]
    if placed is None:
        named = said.type in ("DATE", "TIME") and not hit.term.vague
        because = (step, "no date to count it from") if named else (step,)
        return Mention(start, end, surface, said, said.value, None, hit.rule, "none", because)
    if term.named is not None and term.named.interval is not None:
        anchor = f"event:{term.named.id}"
    elif placed.why == IN_FULL and term is hit.term:
        anchor = "none"
    because, others = (step, placed.why), placed.alternatives
    return Mention(start, end, surface, said, placed.value, placed.interval, hit.rule, anchor, because, others)


@functools.lru_cache(maxsize=65_536)
def _said(term: Term) -> tuple[Timex, str]:
    """The Timex of a term, and the first step of its explanation."""
    timex = Timex(term.type, term.value, _MODS.get(term.mod or "", term.mod), _move(term), term.quant, term.freq)
    return timex, f"says {timex.value}" + (f", moved by {timex.shift}" if timex.shift else "")


def _move(term: Term) -> str:
    return f"{term.shift[0]:+d} {term.shift[1]}" if term.shift else ""


