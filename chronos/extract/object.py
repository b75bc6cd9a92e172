"""What a verb was done to, where a pronoun or a relative clause stands for it."""

from __future__ import annotations

from chronos.extract.antecedent import antecedent
from chronos.extract.subject import opens_contact, subject_of, top
from chronos.extract.syntax import Part, Sentence, Subject, past_dates
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb

_BEHIND_OBJECT = (Tag.DATE, Tag.PREPOSITION, Tag.COMMA, Tag.DOT, Tag.CONJUNCTION, Tag.NUMBER, None)
_NAMED = NOMINAL | {Tag.DOT, Tag.DETERMINER, Tag.POSSESSIVE}


def object_here(sentence: Sentence, verb: Verb) -> range | None:
    """Return what the object pronoun of a second verb repeats: "built boats (in May) and sold them"."""
    pronoun = verb.head + 1
    left = [other for other in sentence.verbs if other.head < verb.first]
    if not left or not sentence.cues.has("words.object", sentence.word(pronoun)):
        return None
    first = last = left[-1].head + 1
    while last < verb.first and (
        sentence.tag(last) in _NAMED or sentence.cues.has("time.links", sentence.word(last))
    ):
        if sentence.cues.has("time.links", sentence.word(last)):
            first = last + 1
        last += 1
    joint = past_dates(sentence, last)
    joined = sentence.tag(joint) is Tag.CONJUNCTION and past_dates(sentence, joint + 1) == verb.first
    several = sentence.cues.has("words.several", sentence.word(pronoun))
    thing = several or sentence.cues.has("words.of_happenings", sentence.word(pronoun))
    fits = several is sentence.cues.plural(sentence.word(last - 1))
    fits = fits and (thing or sentence.tag(last - 1) is Tag.NAME)  # no "him" is an inquiry
    return range(first, last) if joined and fits and first < last else None


def told_before(sentence: Sentence, verb: Verb, subject: Subject | None) -> list[int] | None:
    """Return what a verb in a relative clause was done to: "the log, which the county handed over", or what
    it was done in or with: "the flood, in which two men drowned".
    """
    if subject is None or not subject.joined:
        return None
    contact = opens_contact(sentence, subject.first)
    relative = subject.first - (not contact)
    stands_in = contact or _stands_in(sentence, relative)
    last = sentence.tag(behind(sentence, verb))
    asks = last in (Tag.PREPOSITION, Tag.DATE, Tag.COMMA, Tag.DOT, None)
    if not stands_in or not asks:
        return None
    named = antecedent(sentence, relative)
    if named is None:
        return None
    aside = sentence.tag(named.last) is Tag.COMMA  # ", which" may go with all that stands before
    places = () if aside else range(named.last - 1, named.first, -1)
    first = next((n + 1 for n in places if _parts(sentence, n)), named.first)
    led = not contact and sentence.tag(relative - 1) is Tag.PREPOSITION
    return [*range(relative - 1, relative - 1 + led), *range(first, named.last)]


def named_object(sentence: Sentence, n: int) -> str:
    """Return whom the sentences before name for a pronoun that something is done to, empty for nobody plain:
    "Lorne bought it in May", "wrote about her".
    """
    stands_for = sentence.cues.data["objects"].get(sentence.word(n), "")
    led = sentence.tag(n - 1) is Tag.PREPOSITION
    verb = sentence.verb_at(n - 1 - led)
    ends = sentence.tag(n + 1) in _BEHIND_OBJECT
    if not stands_for or sentence.tag(n) is not Tag.PRONOUN or verb is None or not ends:
        return ""
    subject = subject_of(sentence, verb)
    plain = subject is not None and _tells_of_no_other(sentence, verb, subject, n)
    return sentence.whom(stands_for, Part.UNDERGOES) if plain else ""


def _tells_of_no_other(sentence: Sentence, verb: Verb, subject: Subject, n: int) -> bool:
    """Tell whether nobody but the subject of a verb stands before its object, whom that cannot mean."""
    owns = any(sentence.tag(k) is Tag.POSSESSIVE for k in range(subject.first, subject.last))
    speaks = sentence.cues.has("words.speaker", sentence.word(subject.first))
    opens = any(sentence.tag(k) in NOMINAL | {Tag.PRONOUN} for k in range(subject.first))
    chain = top(sentence, verb)
    others = (other for other in sentence.verbs_in(0, n) if other.form == "finite" and other != chain)
    return not (owns or speaks or opens or any(others))


def _parts(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* is the "of" of a thing and its part: not "two of them", "an offer of 4%"."""
    has = sentence.cues.has
    counted = Tag.NUMBER in (sentence.tag(n - 1), sentence.tag(n + 1)) or has(
        "nouns.measure", sentence.word(n - 1)
    )
    return has("time.links", sentence.word(n)) and not counted


def _stands_in(sentence: Sentence, n: int) -> bool:
    """Tell whether a relative pronoun is an object: not "whose" or "where", nor "that" in "said that"."""
    has, word = sentence.cues.has, sentence.word(n)
    if has("time.introducing", word):
        return False
    if sentence.tag(n) is Tag.RELATIVE:
        return not has("words.possessive", word)
    if sentence.tag(n) is not Tag.SUBORDINATOR or not has("words.relative", word):
        return False
    says = has("nouns.content", sentence.word(n - 1)) or sentence.tokens[n - 1].known.tense == "gerund"
    plain = sentence.tag(n - 1) in (Tag.NOUN, Tag.NUMBER) and not says  # not "after hearing that"
    return plain and not any(_tells(sentence, verb, n) for verb in sentence.verbs_in(0, n)[-1:])


def _tells(sentence: Sentence, verb: Verb, last: int) -> bool:
    """Tell whether somebody is told what follows: "told Lorne that", not "showed photos of a boat that"."""
    has = sentence.cues.has
    asked = has("verbs.asking", verb.base) or sentence.verb_at(last - 1) is verb
    if (has("verbs.reporting", verb.base) and asked) or has("verbs.believing", verb.base):
        return True
    linked = any(sentence.tag(n) is Tag.PREPOSITION for n in range(verb.head, last))
    return (has("verbs.informing", verb.base) or has("verbs.showing", verb.base)) and not linked


def behind(sentence: Sentence, verb: Verb) -> int:
    """Return the token behind a verb and its particle: "handed over", but not "bought in May"."""
    after = verb.head + 1
    particle = sentence.cues.has("words.particle", sentence.word(after))
    return after + (particle and sentence.tag(after + 1) is not Tag.DATE)
