"""The auxiliary that a second verb shares with the first: "was held in May and charged in June"."""

from __future__ import annotations

from chronos.extract.series import series_head
from chronos.extract.syntax import Sentence, Subject, counts
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb


def shared_auxiliary(sentence: Sentence, verb: Verb) -> list[int]:
    """Return what a second verb leaves out: "was" of "was held and charged", "will" of "will dock and load",
    "had" of "had left and taken it".

    Not where the second has an object or never has one: "was hurt and left the town", "was shot and died".
    """
    known = sentence.tokens[verb.head].known
    how = verb.first
    while sentence.tag(how - 1) is Tag.ADVERB:
        how -= 1
    joined = verb.first == verb.head and sentence.tag(how - 1) is Tag.CONJUNCTION
    left = [other for other in sentence.verbs_in(0, verb.first) if other.form != "participle"]
    before = series_head(sentence, verb) or (left[-1] if joined and left else None)
    if before is None or before.form != "finite" or verb.first < verb.head:
        return []
    if before.modal and known.tense == "base":
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


def led_by(sentence: Sentence, verb: Verb, subject: Subject) -> Verb | None:
    """Return the passive verb whose auxiliary another with its own subject leaves out: "ten were killed and
    dozens hurt on Monday"; None where that has a date of its own.
    """
    left = sentence.verbs_in(0, subject.first)
    before = left[-1] if left and sentence.tag(subject.first - 1) is Tag.CONJUNCTION else None
    if before is None or before.form != "finite" or not before.passive or before.head != subject.first - 2:
        return None
    lone = verb.first == verb.head and sentence.tokens[verb.head].known.tense == "past" and subject.joined
    asks = sentence.tag(verb.head + 1) in NOMINAL | {Tag.DETERMINER, Tag.PRONOUN, Tag.INFINITIVE}
    if not counts(sentence, subject.first):
        return None  # "it was shut and the firm moved on Monday"
    one = sentence.cues.only_past(sentence.word(verb.head)) or sentence.cues.has(
        "verbs.objectless", verb.base
    )
    return before if lone and not asks and not one else None
