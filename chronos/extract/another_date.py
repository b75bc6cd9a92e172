"""What of a clause goes with another date than the one a title is for: "rose 3% in May and 2% in June"."""

from __future__ import annotations

from chronos.extract.syntax import Sentence, introduces_date
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb


def of_another_date(sentence: Sentence, verb: Verb, date: int) -> range:
    """Return what goes with an earlier date of the same verb: "rose 3% in May" of "... and 2% in June"."""
    first = verb.head + 1
    joint = next((n for n in range(date - 1, first, -1) if sentence.tag(n) is Tag.CONJUNCTION), first)
    dated = next((n for n in range(first, joint) if sentence.tag(n) is Tag.DATE), None)
    if dated is None or joint + 2 >= date or sentence.verbs_in(first, date):
        return range(0)
    places = (first, *range(dated - 2, first, -1))  # "rose 5% to 40 in May and another 2% in June"
    begin = next((n for n in places if n < dated - 1 and _alike(sentence, n, joint + 1)), None)
    return range(0) if begin is None else range(begin, joint + 1)


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
