"""Clauses without a date that tell of an earlier time than the one an article reports on."""

from __future__ import annotations

from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb

_ENDS = (Tag.STOP, Tag.RELATIVE)


def is_earlier(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb looks back: "had closed", "recently left", "has been shut since May".

    What is told as the first or the worst since a date is news: "its first loss since 1992".
    """
    if _before_the_past(sentence, verb) or _vague(sentence, verb):
        return True
    return any(_counts_from(sentence, verb, n) for n in _clause(sentence, verb))


def _before_the_past(sentence: Sentence, verb: Verb) -> bool:
    opening = sentence.tokens[verb.first]
    return opening.tag is Tag.HAVE and sentence.cues.has("verbs.past_auxiliary", opening.word)


def _vague(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether an adverb beside a verb leaves open when: "recently closed", "has long been shut"."""
    beside = range(verb.first - 1, verb.head + 2)
    return any(sentence.cues.has("time.vague", sentence.word(n)) for n in beside)


def _clause(sentence: Sentence, verb: Verb) -> range:
    """The tokens of a clause, as far as a semicolon or a relative pronoun on either side."""
    first = max((n + 1 for n in range(verb.first) if sentence.tag(n) in _ENDS), default=0)
    behind = range(verb.head + 1, len(sentence.tokens))
    return range(first, next((n for n in behind if sentence.tag(n) in _ENDS), len(sentence.tokens)))


def _counts_from(sentence: Sentence, verb: Verb, n: int) -> bool:
    """Tell whether token *n* counts from a date or an event: "since 2003", "a year after the war"."""
    has, word = sentence.cues.has, sentence.word(n)
    if has("time.beginning", word):
        dated = any(sentence.tag(k) is Tag.DATE for k in range(n + 1, n + 4))
        perfect = sentence.tag(verb.first) is Tag.HAVE
        ranked = any(has("time.ranking", sentence.word(k)) for k in range(verb.head, n))
        return perfect and dated and not ranked
    unit = sentence.word(n - 1).rpartition(" ")[2]  # of "a year", where that is read as one
    counted = has("time.counting", word) and has("time.units", unit) and not has("time.within_a_day", unit)
    return counted and sentence.tokens[verb.first].known.tense == "past"


def goes_on(sentence: Sentence) -> bool:
    """Tell whether a sentence stays in the time of the one before: in the plain past, and nobody says it."""
    finite = [verb for verb in sentence.verbs if verb.form == "finite"]
    says = any(sentence.cues.has("verbs.reporting", verb.base) for verb in finite)
    return bool(finite) and finite[0].past and sentence.tag(finite[0].first) is not Tag.HAVE and not says
