"""Which verb of a clause governs: the one that others hang on, the next to the right, one that says much."""

from __future__ import annotations

from chronos.extract.reduced import completes
from chronos.extract.subject import goes_on_later
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb

_WALLS = (Tag.SUBORDINATOR, Tag.RELATIVE, Tag.STOP)


def climbed(sentence: Sentence, left: list[Verb]) -> Verb:
    """Return the verb that an infinitive or gerund hangs on: "gathered to protest on Monday"."""
    verb = left[-1]
    for other in reversed(left):
        verb = other
        dependent = verb.form == "infinitive" or (
            verb.form == "gerund"
            and sentence.tag(verb.first) is not Tag.HAVE  # "Roe left, having won the vote in May"
            and sentence.tag(verb.first - 1) is not Tag.PREPOSITION
            and not (verb is left[-1] and goes_on_later(sentence, verb))
            and not (verb.passive and sentence.tag(verb.first - 1) is Tag.SUBORDINATOR)
            and (_shows(sentence, verb) or not sentence.cues.has("verbs.state", verb.base))
        )
        dependent = dependent or _completes(sentence, verb) or _describes_agent(sentence, verb)
        agent = "agent" in sentence.tokens[verb.head + 1].known.parts and verb.form == "participle"
        if not dependent and not (agent and other is not left[-1]):
            return verb
    led = left[0].form == "gerund" and sentence.tag(left[0].first - 1) is Tag.SUBORDINATOR
    return left[0 if led else -1]  # "before allowing it to resume in May"


def _completes(sentence: Sentence, verb: Verb) -> bool:
    before = sentence.verb_at(verb.first - 1)
    return verb.form == "participle" and before is not None and completes(before, verb.first, sentence.cues)


def _describes_agent(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a participle tells more of who did something: "was bought by a firm led by Roe"."""
    n = verb.first - 1
    while sentence.tag(n) in NOMINAL | {Tag.DETERMINER}:
        n -= 1
    done, has = sentence.verb_at(n - 1), sentence.cues.has
    by = has("words.agent", sentence.word(n)) and has("words.agent", sentence.word(verb.head + 1))
    return verb.form == "participle" and by and done is not None and done.head == n - 1


def _shows(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a gerund has an object: "pulled an ad featuring her", not "bonds maturing in 2031"."""
    has_object = sentence.tag(verb.head + 1) in (Tag.DETERMINER, Tag.PRONOUN, Tag.NUMBER, *NOMINAL)
    return has_object and sentence.tag(verb.first - 1) is not Tag.COMMA


def light(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb says too little for a date to belong to it rather than to the noun beside it."""
    has = sentence.cues.has
    return (
        has("verbs.attitude", verb.base)
        or has("verbs.state", verb.base)
        or not (verb.past or verb.modal or verb.form != "finite" or has("verbs.reporting", verb.base))
    )


def verb_right(sentence: Sentence, start: int) -> Verb | None:
    """Return the first finite verb behind token *start* that is in no clause below."""
    inside, last = False, None
    for n in range(start + 1, len(sentence.tokens)):
        tag = sentence.tag(n)
        if tag is Tag.STOP:
            break
        if tag in _WALLS:
            inside = True
        elif tag is Tag.COMMA and last is not None:
            inside = False
        verb = sentence.verb_at(n)
        if verb and verb.head == n and verb.form == "finite":
            if not inside:
                return verb
            last = verb
    return last
