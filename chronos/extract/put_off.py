"""Dates that something is put off to, or can be done until."""

from __future__ import annotations

from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb

_OPENS = (Tag.RELATIVE, Tag.COMMA, Tag.SUBORDINATOR, Tag.CONJUNCTION)  # what opens a clause


def put_off_by(sentence: Sentence, date: int) -> Verb | None:
    """Return the verb that gives something a later day: "was put back until May 3", "agreed to move the
    hearing to May 3"; None where a date is no such day.
    """
    has, lead = sentence.cues.has, sentence.word(date - 1)
    left = reversed(sentence.verbs_in(0, date))
    verb = next((verb for verb in left if not _in_aside(sentence, verb, date)), None)
    if verb is None or not (has("time.delaying", lead) or has("time.destination", lead)):
        return None
    delays = has("verbs.cancelling", verb.base) and has("verbs.planning", verb.base)
    moves = has("verbs.moving", verb.base) and (
        verb.passive or sentence.event_in(verb.head, date) is not None
    )
    return verb if (delays or moves) and (verb.past or verb.form == "infinitive") else None


def _in_aside(sentence: Sentence, verb: Verb, date: int) -> bool:
    """Tell whether commas set the clause of a verb off: "moved the vote, which was due in May, to June"."""
    closed = any(sentence.tag(n) is Tag.COMMA for n in range(verb.head, date))
    opens = next((n for n in range(verb.first - 1, 0, -1) if sentence.tag(n) in _OPENS), 0)
    return closed and sentence.tag(opens) is Tag.RELATIVE and sentence.tag(opens - 1) is Tag.COMMA


def is_deadline(sentence: Sentence, date: int) -> bool:
    """Tell whether a date is the last on which something can be done: "has until May 3 to pay"."""
    verb = sentence.verb_at(date - 2)
    has = verb is not None and verb.base == "have" and verb.form == "finite" and not verb.negated
    delaying = sentence.cues.has("time.delaying", sentence.word(date - 1))
    return has and delaying and sentence.tag(date + 1) is Tag.INFINITIVE
