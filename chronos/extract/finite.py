"""What a clause of its own has for a gerund: "lost" for "after losing the lease, Roe sold the mill"."""

from __future__ import annotations

from chronos.extract.subject import goes_on_later, leant_on
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb

_LED = (Tag.SUBORDINATOR, Tag.PREPOSITION)


def in_finite_form(sentence: Sentence, verb: Verb) -> dict[int, str]:
    """Return what to write in place of a verb's first word, by its place, where that makes a clause of its
    own: "had" for "having won", "lost" for "losing".

    A gerund tells what was done where the clause before tells so, and no other verb stands between them.
    """
    word = sentence.word(verb.first)
    lead = verb.first - 1
    if not (verb.passive or sentence.tag(lead) in _LED) and word in sentence.cues.data["finite"]:
        return {verb.first: sentence.cues.data["finite"][word]}
    main = leant_on(sentence, verb)
    if main is None or verb.first < verb.head or not main.past or main.modal:
        return {}
    if main.negated and sentence.cues.has("time.before_act", sentence.word(lead)):
        return {}  # "did not rest before winning it"
    beside = goes_on_later(sentence, verb) or sentence.cues.has("time.beside_act", sentence.word(lead))
    if not beside or len(sentence.verbs_in(main.first, verb.first)) > 1:
        return {}
    told = sentence.cues.past_of(word)
    return {verb.first: told} if told else {}
