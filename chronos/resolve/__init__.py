"""Hits + anchors -> Mentions with their intervals."""

from __future__ import annotations

import attrs

from chronos.article import Article
from chronos.cues import cues
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.interval import Interval
from chronos.languages import Language
from chronos.options import Options
from chronos.recognise import Found
from chronos.resolve.ahead import if_ahead
from chronos.resolve.period import Period
from chronos.resolve.place import place
from chronos.resolve.tense import direction
from chronos.resolve.traits import Traits, meaning_of, traits_of
from chronos.sentence import opens_sentence, same_sentence
from chronos.term import Term, changed
from chronos.timex import Mention

_QUOTES = '“”"«»'


@attrs.define(slots=True)
class Story:
    """What was told so far: the last date, the last that said its year in full, with their hits, and the
    quarter that a report is on.
    """

    mention: Mention | None = None
    hit: Hit | None = None
    year: int | None = None
    year_hit: Hit | None = None
    year_mention: Mention | None = None
    period: Period | None = None

    @property
    def interval(self) -> Interval | None:
        """The last date told."""
        return self.mention.meaning.interval if self.mention else None

    @property
    def end(self) -> int:
        """Where the last date told ends."""
        return self.hit.end if self.hit else 0

    @property
    def of_month(self) -> bool:
        """Whether the last date told names its month."""
        return self.hit is not None and self.hit.term.month is not None


def resolve(article: Article, found: Found, tongue: Language, options: Options) -> tuple[Mention, ...]:
    """Give every hit its date: from the publication date, or from what the article told before it."""
    dct = None if article.published is None else article.published.day
    order = options.date_order or tongue.date_order(article.lang)
    prefer = 2 if options.prefer == "future" else -1
    text, original, places = found.text, article.text, found.places
    of_dct = "none" if dct is None else "dct"
    story = Story()
    mentions = []
    for hit in found.hits:
        said = term = hit.term
        traits = traits_of(said)
        if traits.anchored:
            anchor, name, way = dct, of_dct, prefer
            if traits.storied:
                anchor, name, term = _storied(text, hit, traits, (dct, of_dct), story, tongue)
            if traits.monthless and name != of_dct:
                way = 2  # the 18th after the 13th of August
            elif traits.undirected:
                way = _way(text, hit, term, tongue, prefer)
            meaning, tells = meaning_of(said, term, hit.rule, anchor, name, way, order)
        elif traits.lasting and (ahead := if_ahead(text, hit, tongue, prefer)) is not said:
            meaning, tells = meaning_of(said, ahead, hit.rule, dct, of_dct, 0, order)
        else:
            meaning, tells = meaning_of(said, said, hit.rule, None, "none", 0, order)
        start, end = hit.start, hit.end
        if places is not None:
            start, end = found.original(hit)
        mention = Mention(start, end, original[start:end], meaning)
        mentions.append(mention)
        if traits.periodic:
            story.period = Period.told(mention)
        if tells:
            story.mention, story.hit = mention, hit
            if term.year is not None and term.span == 1:
                story.year, story.year_hit, story.year_mention = term.year, hit, mention
    return tuple(mentions)


def _storied(
    text: str, hit: Hit, traits: Traits, dct: tuple[int | None, str], story: Story, tongue: Language
) -> tuple[int | None, str, Term]:
    """The anchor of a term that may hang on what was told before it, the anchor's name, and the term."""
    if traits.of_period and story.period is not None and story.period.near(hit.start):
        return dct[0], _name(story.period.mention), story.period.beside(hit.term)
    if traits.yearless:
        term = _with_year(text, hit, story, tongue)
        return dct[0], dct[1] if term is hit.term else _name(story.year_mention), term
    if traits.monthless or traits.dayless:
        day_told = story.interval is not None and story.interval.granularity <= Granularity.DAY
        of_month = traits.dayless or story.of_month
        if day_told and of_month and same_sentence(text, story.end, hit.start, cues(tongue.tag)):
            return *_told_before(hit, dct, story), hit.term
        return *dct, hit.term
    if hit.term.narrative or _in_dated_quote(text, hit, story, tongue):
        return *_told_before(hit, dct, story), hit.term
    return *dct, hit.term


def _way(text: str, hit: Hit, term: Term, tongue: Language, prefer: int) -> int:
    """The direction of a term: from its sentence, else the reader's preference."""
    way = direction(text, hit.start, hit.end, tongue)
    if way > 0 or (term.bound in ("by", "until") and not way):
        return 1
    return way or prefer


def _name(mention: Mention | None) -> str:
    """Name a mention as `Mention.anchor` does."""
    return f"mention:{mention.start}-{mention.end}" if mention else "none"


def _told_before(hit: Hit, dct: tuple[int | None, str], story: Story) -> tuple[int | None, str]:
    """The anchor of "the next day" or "two weeks later": the last date told, by its name."""
    if story.interval is not None and story.interval.first_day is not None:
        return story.interval.first_day, _name(story.mention)
    if hit.rule == "later":
        return None, "none"
    return dct


def _in_dated_quote(text: str, hit: Hit, story: Story, tongue: Language) -> bool:
    """A relative day inside a quotation that is dated in its own sentence."""
    if story.interval is None or story.interval.granularity > Granularity.DAY:
        return False
    between = text[story.end : hit.start]
    quoted = sum(between.count(mark) for mark in _QUOTES) % 2 == 1
    return quoted and same_sentence(text, story.end, hit.start, cues(tongue.tag))


def _with_year(text: str, hit: Hit, story: Story, tongue: Language) -> Term:
    """Take the year from an earlier date of the same sentence: "on March 4, 2021, and on March 9"."""
    year, before = story.year, story.year_hit
    if year is None or before is None or not same_sentence(text, before.end, hit.start, cues(tongue.tag)):
        return hit.term
    if before.term.month is None and not opens_sentence(text, before.start):
        return hit.term  # a year that opens its sentence holds for all of it
    told = story.interval.first_day if story.interval else None
    if hit.chain and told is not None:
        placed = place(changed(hit.term, "year", year), None, -1, "dmy")
        if placed and placed.interval.first_day is not None and placed.interval.first_day < told:
            year += 1
    return changed(hit.term, "year", year)
