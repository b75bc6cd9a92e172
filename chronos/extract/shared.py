"""The auxiliary that a second verb shares with the first: "was held in May and charged in June"."""

from __future__ import annotations

from chronos.extract.series import series_head
from chronos.extract.syntax import Sentence, Subject, counts
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb


def shared_auxiliary(sentence: Sentence, verb: Verb) -> list[int]:
    """Return what a second verb leaves out: "was" of "was held and charged", "will" of "will dock and load",
    "had" of "had left and taken it", "is to" of "is to close and cut".

    Not where the second has an object or never has one: "was hurt and left the town", "was shot and died".
    """
    known = sentence.tokens[verb.head].known
    how = verb.first
    while sentence.tag(how - 1) is Tag.ADVERB:
        how -= 1
    joined = verb.first == verb.head and sentence.tag(how - 1) is Tag.CONJUNCTION
    bare = not verb.past and known.base == sentence.word(verb.head)
    left = [
        other for other in sentence.verbs_in(0, verb.first) if not _is_passed_over(sentence, other, bare=bare)
    ]
    before = series_head(sentence, verb) or (left[-1] if joined and left else None)
    if before is not None and bare and before.parent is not None:
        leading = sentence.verbs[before.parent]
        return list(range(leading.first, before.head)) if leading.base == "be" else []
    if before is None or before.form != "finite" or verb.first < verb.head:
        return []
    if before.modal and bare:
        return [n for n in range(before.first, before.head) if sentence.tag(n) in (Tag.MODAL, Tag.NEGATION)]
    if sentence.cues.only_participle(sentence.word(verb.head)) and before.first < before.head:
        return list(range(before.first, before.head))
    asks = sentence.tag(verb.head + 1) in NOMINAL | {
        Tag.DETERMINER,
        Tag.PRONOUN,
        Tag.INFINITIVE,
        Tag.SUBORDINATOR,
    }
    by_whom = sentence.cues.has("words.agent", sentence.word(verb.head + 1))  # "and opened by the queen"
    lone = sentence.cues.has("verbs.objectless", verb.base) and not by_whom
    alone = asks or lone or known.tense != "past"
    return [] if alone or not before.passive else [*range(before.first, before.head), *range(how, verb.first)]


def _is_passed_over(sentence: Sentence, verb: Verb, *, bare: bool) -> bool:
    """Tell whether a verb is part of what another tells: "will stop taking patients and shut", "was
    convicted of smuggling and sentenced".
    """
    named = bare or sentence.tag(verb.first - 1) is Tag.PREPOSITION
    return verb.form == "participle" or (verb.form == "gerund" and named)


def led_by(sentence: Sentence, verb: Verb, subject: Subject) -> Verb | None:
    """Return the verb before of which those counted on are told: "ten were killed and dozens hurt on Monday",
    "ten died and dozens were hurt"; None where that has a date of its own.
    """
    left = sentence.verbs_in(0, subject.first)
    before = left[-1] if left and sentence.tag(subject.first - 1) is Tag.CONJUNCTION else None
    counted = counts(sentence, subject.first) or sentence.cues.has(
        "time.ordinal", sentence.word(subject.first + 1)
    )
    if before is None or before.form != "finite" or before.head != subject.first - 2 or not counted:
        return None
    return before if verb.passive or (before.passive and _leaves_out(sentence, verb, subject)) else None


def _leaves_out(sentence: Sentence, verb: Verb, subject: Subject) -> bool:
    """Tell whether a past form with its own subject stands for a passive: "and dozens hurt"."""
    lone = verb.first == verb.head and sentence.tokens[verb.head].known.tense == "past" and subject.joined
    asks = sentence.tag(verb.head + 1) in NOMINAL | {Tag.DETERMINER, Tag.PRONOUN, Tag.INFINITIVE}
    one = sentence.cues.only_past(sentence.word(verb.head)) or sentence.cues.has(
        "verbs.objectless", verb.base
    )
    return lone and not asks and not one
