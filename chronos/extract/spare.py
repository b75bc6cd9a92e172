"""What a title can do without where it is too long."""

from __future__ import annotations

from chronos.extract.subject import subject_of
from chronos.extract.syntax import Sentence, Subject
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb


def addressees(sentence: Sentence, kept: list[int]) -> set[int]:
    """Return what stands between a verb of saying and what is said: "reported to the board that"."""
    for verb in sentence.verbs:
        after = [n for n in kept if n > verb.head]
        if verb.head in kept and after and sentence.cues.has("verbs.reporting", verb.base):
            that = next((n for n in after if _announces(sentence, n)), after[0])
            if sentence.tag(after[0]) is Tag.PREPOSITION and not sentence.verbs_in(after[0], that):
                return {n for n in after if n < that}
    return set()


def descriptions(sentence: Sentence, kept: list[int]) -> set[int]:
    """Return what says who a name is, which a title can do without: "trade minister Lena Roe"."""
    spare: set[int] = set()
    for place, n in enumerate(kept):
        first = place
        while first and sentence.tag(kept[first - 1]) in (Tag.NOUN, Tag.NAME):
            first -= 1
        names = all(sentence.tag(k) is Tag.NAME for k in kept[place + 1 : place + 3])
        alone = not first or sentence.tag(kept[first - 1]) not in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER)
        if sentence.tag(n) is Tag.NOUN and names and alone and place + 2 < len(kept):
            spare.update(kept[first : place + 1])
    return spare


def announcements(sentence: Sentence, kept: list[int]) -> set[int]:
    """Return each "that" of reported speech."""
    return {n for n in kept if _announces(sentence, n)}


def details(sentence: Sentence, kept: list[int]) -> set[int]:
    """Return what stands between a subject and its verb: "the ferry for the island, a barge, sank"; or says
    more of the first of two: "Astra, a maker of carts, and Lorne agreed".
    """
    spare: set[int] = set()
    for verb in sentence.verbs:
        kept_verb = verb.form == "finite" and verb.head in kept
        subject = subject_of(sentence, verb) if kept_verb else None
        if subject is not None and _leads_to(sentence, subject, verb, kept):
            places = range(subject.first + 1, subject.last)
            closed = any(sentence.tag(n) is Tag.COMMA for n in range(subject.last, verb.first))
            first = next((n for n in places if _adds(sentence, n, closed=closed)), subject.last)
            last = verb.first
            while sentence.tag(last - 1) is Tag.ADVERB:
                last -= 1
            spare.update(_apposition(sentence, subject) or range(first, last))
    return spare & set(kept)


def _apposition(sentence: Sentence, subject: Subject) -> range:
    """Return what stands between commas behind the first of two names that are told of, with the commas."""
    commas = [n for n in range(subject.first, subject.last) if sentence.tag(n) is Tag.COMMA]
    if not commas or sentence.tag(commas[0] + 1) is not Tag.DETERMINER:
        return range(0)
    joined = sentence.tag(commas[-1] + 1) is Tag.CONJUNCTION and sentence.tag(commas[-1] + 2) is Tag.NAME
    return range(commas[0], commas[-1] + 1) if joined else range(0)


def attribution(sentence: Sentence, kept: list[int]) -> set[int]:
    """Return who says what a title tells where that stands by itself: "officials said the dam broke"."""
    finite = told(sentence, kept)
    if len(finite) < 2 or not sentence.cues.has("verbs.reporting", finite[0].base):
        return set()
    subject = subject_of(sentence, finite[1])
    if subject is None or subject.first not in kept or sentence.tag(subject.first) is Tag.PRONOUN:
        return set()
    opener = subject.first - 1
    if sentence.tag(opener) is Tag.SUBORDINATOR and not sentence.cues.has(
        "time.content", sentence.word(opener)
    ):
        return set()  # "said that once it opens, it will"
    who = kept[: kept.index(subject.first)]
    return set(who) if finite[0].head in who else set()


def told(sentence: Sentence, kept: list[int]) -> list[Verb]:
    """Return the finite verbs of a title, in its order."""
    finite = (verb for verb in sentence.verbs if verb.form == "finite" and verb.head in kept)
    return sorted(finite, key=lambda verb: kept.index(verb.head))


def _leads_to(sentence: Sentence, subject: Subject, verb: Verb, kept: list[int]) -> bool:
    """Tell whether a title has but a comma, a date or an adverb between a subject and its verb."""
    shared = sentence.tag(verb.first - 1) is Tag.CONJUNCTION
    between = [n for n in range(subject.last, verb.first) if n in kept or not shared]
    return all(sentence.tag(n) in (Tag.COMMA, Tag.DATE, Tag.ADVERB, Tag.PREPOSITION) for n in between)


def _adds(sentence: Sentence, n: int, *, closed: bool) -> bool:
    """Tell whether token *n* opens what tells more of a subject; *closed*: whether a comma ends that."""
    tag, verb = sentence.tag(n), sentence.verb_at(n)
    if tag is Tag.PREPOSITION:
        return not any(
            sentence.cues.has(name, sentence.word(n)) for name in ("time.links", "time.compared_after")
        )
    if tag is Tag.COMMA:
        return closed
    return tag in (Tag.RELATIVE, Tag.GERUND) or (verb is not None and verb.form == "participle")


def _announces(sentence: Sentence, n: int) -> bool:
    """Tell whether a token is the "that" of reported speech."""
    said = any(sentence.cues.has("verbs.reporting", verb.base) for verb in sentence.verbs_in(0, n)[-1:])
    return said and sentence.tag(n) not in NOMINAL and sentence.cues.has("time.content", sentence.word(n))
