"""Which dates stand where they can say when: not a topic, a total or a point of reference."""

from __future__ import annotations

import itertools

from chronos.extract.cleft import cleft_of
from chronos.extract.document import clause_of_document
from chronos.extract.entry import closes_entry
from chronos.extract.put_off import put_off_by
from chronos.extract.syntax import Sentence, is_done_to
from chronos.extract.tokens import PHRASE, Tag
from chronos.extract.wall import before_noun, goes_into
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.timex import Mention

_CLOSE = 3  # tokens from a verb that moves something to the date it is moved from
_NEAR = 5  # tokens between a date and the words that make it a total or a comparison


def dates_something(sentence: Sentence, date: int, mention: Mention) -> bool:
    """Tell whether a date stands where it can say when: no duration, point of reference, topic or total.

    *date*: the token of the mention. "since 2017", "results for 2022" and "the winter" say nothing of when.
    """
    interval = mention.interval
    if mention.type == "SET" or interval is None or interval.start is None:
        return False
    if interval.end is None:
        return _begins(sentence, date, interval)
    if closes_entry(sentence, date):
        return True
    if sentence.tag(date - 1) is Tag.OPEN and sentence.tag(date + 1) is Tag.CLOSE:
        return False
    if _bounds_period(sentence, date) or _names_again(sentence, date):
        return False
    if cleft_of(sentence, date) is not None or clause_of_document(sentence, date) is not None:
        return True
    named = goes_into(sentence, date) is not None or before_noun(sentence, date)
    return (named or _led_well(sentence, date, interval)) and not _counted(sentence, date)


def _bounds_period(sentence: Sentence, date: int) -> bool:
    """Tell whether a date says which period is meant: "the quarter ended June 30"."""
    has, verb = sentence.cues.has, sentence.verb_at(date - 1)
    if verb is None or not has("verbs.bounding", verb.base) or sentence.tag(verb.first - 1) is not Tag.DATE:
        return False
    words = sentence.tokens[verb.first - 1].word.split()
    return has("time.period", words[-1]) and not has("time.adverbial", words[0])


def _names_again(sentence: Sentence, date: int) -> bool:
    """Tell whether a date only tells more of the one before: "on May 5, the first day of spring"."""
    article = sentence.cues.has("words.article", sentence.tokens[date].word.split()[0])
    return article and sentence.tag(date - 1) is Tag.COMMA and sentence.tag(date - 2) is Tag.DATE


def _begins(sentence: Sentence, date: int, interval: Interval) -> bool:
    """Tell whether a sentence opens with the day that something began on: "Since October 9th, ..."."""
    if interval.granularity > Granularity.DAY:
        return False
    since = sentence.tokens[date].word.split()[0] if date == 0 else sentence.word(0)
    return date < 2 and sentence.cues.has("time.beginning", since)


def _led_well(sentence: Sentence, date: int, interval: Interval) -> bool:
    """Judge the word before the date, which may be part of the expression itself."""
    has, inner = sentence.cues.has, sentence.tokens[date].word.split()
    before, lead = sentence.word(date - 1), lead_of(sentence, date)
    near = interval.granularity < Granularity.DAY or interval.certainty is Certainty.APPROXIMATE
    told = has("words.demonstrative", inner[0])  # "had never met before that night"
    beside = near and not told and has("time.counting", lead)  # "before 4 a.m.", "shortly after 3 May"
    compared = has("time.looking_back", inner[-1]) or _follows_date(sentence, date, interval)
    if (has("time.reference", lead) and not beside) or (has("time.compared", lead) and compared):
        return False
    definite = has("words.article", inner[0]) or has("words.demonstrative", inner[0])
    single = has("words.determiner", inner[0]) and not definite
    counts = single or sentence.cues.number(inner[0]) is not None
    counted = len(inner) > 1 and counts and has("time.units", inner[1])
    if has("time.topic", lead) and counted:
        return True  # "for 48 hours from midnight", "for a week from Monday"
    beyond = has("time.compared_after", sentence.word(date - 2)) and sentence.tag(date - 1) is not Tag.NUMBER
    if beyond or _moved_from(sentence, date):
        return False  # "fewer than in 2019", not "more than 30 on Monday"
    if has("time.topic", lead) or has("time.destination", lead):
        if _moved_on(sentence, date) or put_off_by(sentence, date) is not None:
            return True
        fine = interval.granularity <= Granularity.DAY
        return _expects_date(sentence, date - 1 - (before != lead), fine=fine)
    if has("words.preposition", lead):
        return True
    return not _is_object(sentence, date) and not _is_of_object(sentence, date, interval)


def _follows_date(sentence: Sentence, date: int, interval: Interval) -> bool:
    """Tell whether a month or a longer time stands behind another date: "fell in March from February"."""
    one = not any(sentence.cues.has("time.destination", w) for w in sentence.tokens[date].word.split())
    return one and sentence.tag(date - 2) is Tag.DATE and interval.granularity > Granularity.DAY


def _moved_from(sentence: Sentence, date: int) -> bool:
    """Tell whether a date is the one that something was moved away from: "put back from 26 October"."""
    verb = next(reversed(sentence.verbs_in(0, date)), None)
    if verb is None or not sentence.cues.has("time.source", sentence.word(date - 1)):
        return False
    if sentence.tag(date + 2) is Tag.DATE and sentence.cues.has("time.destination", sentence.word(date + 1)):
        return True  # two dates, and no range: "moved the talks from May 3 to June 2"
    moves = sentence.cues.has("verbs.cancelling", verb.base) or sentence.cues.has("verbs.moving", verb.base)
    return moves and date - verb.head <= _CLOSE


def lead_of(sentence: Sentence, date: int) -> str:
    """Return the word that leads to a date: "by" of "by the end of May", which may be in the expression."""
    has, skipped = sentence.cues.has, ("words.determiner", "words.demonstrative", "words.quantity")
    inner = sentence.tokens[date].word.split()
    lead = next((word for word in inner if not any(has(name, word) for name in skipped)), "")
    if has("words.preposition", lead) or has("words.subordinator", lead):
        return lead
    if sentence.tag(date - 1) is Tag.CONJUNCTION and sentence.tag(date - 2) is Tag.DATE:
        return lead_of(sentence, date - 2)  # "tickets for Friday and Saturday"
    at_least = sentence.tag(date - 1) is Tag.ADVERB and has("words.quantity", sentence.word(date - 2))
    return sentence.word(date - 3 if at_least else date - 1)


def _moved_on(sentence: Sentence, date: int) -> bool:
    """Tell whether a date is the one that something was moved to: "put off from May 3 to May 9"."""
    to_date = sentence.cues.has("time.destination", sentence.word(date - 1))
    return to_date and sentence.tag(date - 2) is Tag.DATE and _moved_from(sentence, date - 2)


def _expects_date(sentence: Sentence, lead: int, *, fine: bool) -> bool:
    """Tell whether the word before "for" or "of" takes a date: "scheduled for", "the earthquake of".

    fine: whether it is told to the day, for which one announces what is to come: "set a vote for Friday".
    """
    if sentence.cues.has("nouns.phase", sentence.word(lead - 1)):
        return True
    particle = sentence.cues.has("words.particle", sentence.word(lead - 1))
    verb = sentence.verb_at(lead - 1 - particle)  # "was set up for May 3"
    if verb is not None:
        called = verb.passive or verb.form == "participle"  # "a vote called for May"
        appointed = called and sentence.cues.has("verbs.appointing", verb.base)
        return appointed or sentence.cues.has("verbs.planning", verb.base)
    if sentence.tag(lead - 1) not in (Tag.NOUN, Tag.NAME):
        return False
    left, has = sentence.verbs_in(0, lead), sentence.cues.has
    names = ("verbs.planning", "verbs.setting") if fine else ("verbs.planning",)
    planned = any(has(name, other.base) for name in names for other in left)
    owned = sentence.cues.has("time.links", sentence.word(lead))  # "the cars of tomorrow"
    return sentence.tokens[lead - 1].event or (planned and not owned)


def _is_object(sentence: Sentence, date: int) -> bool:
    """Tell whether the date is what is done or said of: "survive the winter", "2024 was the hottest year"."""
    words = sentence.tokens[date].word.split()
    if is_done_to(sentence, date, "verbs.awaiting"):
        return True
    if not sentence.cues.has("words.article", words[0]):
        return False
    return not any(sentence.cues.has("time.adverbial", word) for word in words)


def _is_of_object(sentence: Sentence, date: int, interval: Interval) -> bool:
    """Tell whether a month or year only says which thing something is done to: "reported strong May sales";
    of "said May sales fell" it says when.
    """
    words, first = sentence.tokens[date].word.split(), date - 1
    if interval.granularity < Granularity.MONTH or sentence.tag(date + 1) is not Tag.NOUN:
        return False
    if any(sentence.cues.has("time.adverbial", word) for word in words):
        return False  # "said last year sales fell"
    while sentence.tag(first) in (Tag.NOUN, Tag.ADVERB):
        first -= 1
    behind = itertools.takewhile(lambda n: sentence.tag(n) in PHRASE, range(date + 1, len(sentence.tokens)))
    verb = sentence.verb_at(max(behind) + 1)
    return sentence.verb_at(first) is not None and (verb is None or verb.form != "finite")


def _counted(sentence: Sentence, date: int) -> bool:
    """Tell whether words near the date make it part of a total or a comparison: "from 2.9% in March".

    Not those behind a comma: "two died on Monday, bringing the total to nine".
    """
    if sentence.cues.has("time.ordinal", sentence.word(date - 1)):
        return True  # "the third this month"
    numbers = [n for n in range(max(1, date - _NEAR), date) if sentence.tag(n) is Tag.NUMBER]
    leads = ((n, _lead_of_number(sentence, n)) for n in numbers)
    compared = (n for n, lead in leads if sentence.cues.has("time.compared", sentence.word(lead)))
    if any(not _has_verb(sentence, n, date) and not _changes(sentence, n) for n in compared):
        return True
    if sentence.cues.has("time.compared_after", sentence.word(date + 1)):
        return True
    behind = itertools.takewhile(
        lambda token: token.tag is not Tag.COMMA, sentence.tokens[date : date + _NEAR]
    )
    first = _joined_clause(sentence, date)
    words = [token.word for token in (*sentence.tokens[first:date], *behind)]
    before = " ".join(words[: date - first + 1])
    has = sentence.cues.has_phrase
    totals = has("running_total", " ".join(words)) or _totals(sentence, date)
    return totals or has("comparison", before)


def _lead_of_number(sentence: Sentence, n: int) -> int:
    """Return what leads to a number: "from" of "from EUR 188 million", "down from a peak of 9%"."""
    lead = n - 1 - sentence.tokens[n - 1].text.isupper()
    down = sentence.tag(lead) is Tag.PREPOSITION and sentence.cues.has("time.links", sentence.word(lead))
    first = lead - 1
    while down and sentence.tag(first) in (Tag.NOUN, Tag.DETERMINER):
        first -= 1
    return first if down else lead


def _changes(sentence: Sentence, n: int) -> bool:
    """Tell whether a number is what another came of: "rose from 30 to 40 in May"."""
    to = sentence.cues.has("time.destination", sentence.word(n + 1))
    return to and sentence.tag(n + 2) is Tag.NUMBER


def _has_verb(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a verb tells of a number and compares none: "charges against 35 were lifted"."""
    return any(verb.form == "finite" for verb in sentence.verbs_in(first, last))


def _joined_clause(sentence: Sentence, date: int) -> int:
    """Return where what stands near before a date begins, at most where ", and" opens its clause."""
    near = range(date - 1, max(0, date - _NEAR), -1)
    joined = (n for n in near if sentence.tag(n) is Tag.CONJUNCTION and sentence.tag(n - 1) is Tag.COMMA)
    return next(joined, max(0, date - _NEAR))


def _totals(sentence: Sentence, date: int) -> bool:
    """Tell whether a number near a date is what a total has come to: "brought to nine in May"."""
    near = range(max(0, date - _NEAR), date)
    return any(
        sentence.cues.has_phrase("total_reached", f"{sentence.word(n)} {sentence.word(n + 1)}")
        and sentence.tag(n + 2) is Tag.NUMBER
        for n in near
    )
