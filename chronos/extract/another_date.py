"""What of a clause goes with another date than the one a title is for: "rose 3% in May and 2% in June"."""

from __future__ import annotations

import itertools

from chronos.extract.subject import top
from chronos.extract.syntax import Sentence, introduces_date
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb


def of_another_date(sentence: Sentence, verb: Verb, date: int) -> range:
    """Return what goes with another date of the same verb: "rose 3% in May" of "... and 2% in June", "to open
    in May" of "plans to open in May and to close in June".
    """
    planned = _of_other_infinitive(sentence, verb, date)
    if planned:
        return planned
    first = verb.head + 1
    joint = next((n for n in range(date - 1, first, -1) if sentence.tag(n) is Tag.CONJUNCTION), first)
    dated = next((n for n in range(first, joint) if sentence.tag(n) is Tag.DATE), None)
    if dated is None or joint + 2 >= date or sentence.verbs_in(first, date):
        return range(0)
    places = (first, *range(dated - 2, first, -1))  # "rose 5% to 40 in May and another 2% in June"
    begin = next((n for n in places if n < dated - 1 and _alike(sentence, n, joint + 1)), None)
    return range(0) if begin is None else range(begin, joint + 1)


def _of_other_infinitive(sentence: Sentence, verb: Verb, date: int) -> range:
    """Return the one of two infinitives, each with its date, that the date at *date* does not go with."""
    chain, last = top(sentence, verb), len(sentence.tokens)
    end = next((one.first for one in sentence.verbs_in(chain.head + 1, last) if one.form == "finite"), last)
    planned = [one for one in sentence.verbs_in(chain.head, end) if one.form == "infinitive"]
    for one, other in itertools.pairwise(planned):
        joint = other.first - 1
        if sentence.tag(joint) is not Tag.CONJUNCTION or not _has_date(sentence, one.head, joint):
            continue
        if date > other.head:
            return range(one.first, other.first)
        if one.head < date and _has_date(sentence, other.head, last):
            return range(joint - (sentence.tag(joint - 1) is Tag.COMMA), last)
    return range(0)


def _has_date(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.tag(n) is Tag.DATE for n in range(first, last))


def _alike(sentence: Sentence, n: int, other: int) -> bool:
    """Tell whether two phrases open alike: with one preposition, or each with a number or determiner."""
    after = sentence.tag(n - 1) in (Tag.VERB, Tag.DATE)
    if after and sentence.tag(n) is sentence.tag(other) is Tag.DETERMINER:
        return True
    other += sentence.tag(other) is Tag.DETERMINER  # "and another 5%"
    while sentence.cues.has("words.adding", sentence.word(other)):
        other += 1
    if sentence.tag(n) is Tag.PREPOSITION:
        return sentence.word(n) == sentence.word(other) and not introduces_date(sentence, other)
    return sentence.tag(n) is sentence.tag(other) is Tag.NUMBER
