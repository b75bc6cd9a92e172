"""A clause that a conjunction joins and its date opens: "..., and in 1990 the pier burned"."""

from __future__ import annotations

from chronos.extract.governing import verb_right
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import NOMINAL, PHRASE, Tag
from chronos.extract.verbs import Verb

_ASIDE = (Tag.ADVERB, Tag.PREPOSITION, Tag.SUBORDINATOR)


def joined_by(sentence: Sentence, date: int) -> Verb | None:
    """Return the verb of a clause with its own subject that begins with the date: "..., and in 1990 the pier
    burned", "and, in 1990, at night, it burned".
    """
    lead = date - 1 - (sentence.tag(date - 1) is Tag.PREPOSITION)
    if lead == date - 1 and sentence.tag(lead - 1) is Tag.DATE:
        return None  # "in August or September, with the first customer due in May"
    lead -= sentence.tag(lead) is Tag.COMMA
    first = _behind_asides(sentence, date + 1)
    subject = sentence.tag(first) in NOMINAL | {Tag.DETERMINER, Tag.PRONOUN}
    verb = verb_right(sentence, first - 1)
    then = (
        sentence.tag(lead) is Tag.ADVERB and sentence.tag(lead - 1) is Tag.COMMA
    )  # ", then in 1990 it burned"
    if not (then or sentence.tag(lead) is Tag.CONJUNCTION) or not subject or verb is None:
        return None
    between = (n for n in range(first, verb.first) if not sentence.verb_at(n))  # "a man called Roe"
    named = all(sentence.tag(n) in PHRASE | {Tag.PRONOUN, Tag.PREPOSITION, Tag.COMMA} for n in between)
    return verb if named else None


def _behind_asides(sentence: Sentence, n: int) -> int:
    """Return the token behind a comma and what commas set off there: ", at night, it burned"."""
    while sentence.tag(n) is Tag.COMMA:
        n += 1
        verb = sentence.verb_at(n)
        tells = sentence.tag(n) in _ASIDE or (verb is not None and verb.form != "finite")
        commas = (k for k in range(n, len(sentence.tokens)) if sentence.tag(k) is Tag.COMMA)
        comma = next(commas, n) if tells else n
        n = n if any(verb.form == "finite" for verb in sentence.verbs_in(n, comma)) else comma
    return n
