"""The verb that tells of what a noun names: "a June 3 hearing has been scheduled", "they expect a ruling"."""

from __future__ import annotations

from chronos.extract.subject import subject_of
from chronos.extract.syntax import Sentence, past_dates
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb


def said_of(sentence: Sentence, noun: int) -> Verb | None:
    """Return the finite verb whose subject ends in a noun: "a June 3 hearing has been scheduled"."""
    for verb in sentence.verbs:
        subject = subject_of(sentence, verb) if verb.form == "finite" else None
        joined = subject is not None and (subject.joined or past_dates(sentence, subject.last) == verb.first)
        inside = (Tag.RELATIVE, Tag.PREPOSITION)
        if subject and any(sentence.tag(n) in inside for n in range(subject.first, noun)):
            continue  # "the men who died in the 1951 fire were named", "the victims of Friday's crash"
        if subject and joined and subject.last == noun + 1:
            return None if _lasts(sentence, verb) else verb
    return None


def _lasts(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb tells what a happening is or has led to since: "the accident is remembered"."""
    since = sentence.tag(verb.first) is Tag.HAVE and not verb.passive
    return since or not (verb.past or verb.modal)


def awaiting(sentence: Sentence, noun: int) -> Verb | None:
    """Return the verb by which somebody expects or has what a noun names: "lawyers expect a ruling"."""
    before = noun - 1
    while sentence.tag(before) in NOMINAL | {Tag.DETERMINER, Tag.DATE}:
        before -= 1
    verb = sentence.verb_at(before)
    if verb is None or verb.form != "finite" or verb.passive:
        return None
    return (
        verb
        if any(
            sentence.cues.has(f"verbs.{name}", verb.base)
            for name in ("attitude", "planning", "appointing", "facing")
        )
        else None
    )
