"""Clauses that leave out the verb of the one before: "The bridge opened in 1934 and the tunnel in 1951"."""

from __future__ import annotations

from chronos.extract.syntax import Sentence, Subject, counts_more, past_dates
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag
from chronos.extract.verbs import Verb

_JOINTS = (Tag.COMMA, Tag.CONJUNCTION)
_NAMED = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE, Tag.COMMA}
_OWN = (Tag.NOUN, Tag.NAME, Tag.NUMBER)


def gaps(sentence: Sentence, verb: Verb) -> list[Subject]:
    """Return those of whom a verb is also said, each at a date of its own, with nothing but that date: "Roe
    died in 2008 and her son, Hal, in 2015".
    """
    found: list[Subject] = []
    joint = past_dates(sentence, verb.head + 1)
    dated = joint > verb.head + 1 and verb.form == "finite"
    while dated and sentence.tag(joint) in _JOINTS:
        first = joint + 1 + (sentence.tag(joint + 1) is Tag.CONJUNCTION)
        last = first
        while sentence.tag(last) in _NAMED or counts_more(sentence, last):
            last += 1
        joint = past_dates(sentence, last)
        last -= sentence.tag(last - 1) is Tag.COMMA
        head = last - 1 - counts_more(sentence, last - 1)
        named = head >= first and sentence.tag(head) in _OWN and _agrees(sentence, verb, head)
        if not named or joint <= last:
            other = sentence.verb_at(last)  # "and her son in 2015, and the yard closed", "the firm said"
            return found if other is not None and other.form == "finite" else []
        found.append(Subject(first, last, joined=False))
    return found if sentence.tag(joint) in (Tag.DOT, Tag.STOP, None) else []


def _agrees(sentence: Sentence, verb: Verb, noun: int) -> bool:
    """Tell whether the auxiliary of a verb goes with another subject too: "was", not "were", of one."""
    word = sentence.word(noun)
    several = sentence.cues.plural(word) or (sentence.cues.number(word) or 0) > 1
    if sentence.tag(verb.first) not in AUXILIARY:
        return True
    return not sentence.cues.has("words.of_one" if several else "words.of_several", sentence.word(verb.first))
