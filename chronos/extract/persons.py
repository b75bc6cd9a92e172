"""Who is a person among those that a sentence is about."""

from __future__ import annotations

from chronos.extract.syntax import Sentence, Subject
from chronos.extract.tokens import NOMINAL, Tag

_PHRASE = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE}


def tells_person(sentence: Sentence, n: int) -> bool:
    """Tell whether a noun is one for people: "lawyer", "clerk", "daughter"."""
    has, word = sentence.cues.has, sentence.word(n)
    kinds = (*("nouns.office", "nouns.worker"), *(f"persons.{one}" for one in sentence.cues.data["persons"]))
    return any(has(name, word) for name in kinds)


def is_body(sentence: Sentence, subject: Subject) -> bool:
    """Tell whether a subject is a body such as a court, which is no "he": "a tribunal in Lorne"."""
    head = next(
        (n for n in range(subject.first, subject.last) if sentence.tag(n) not in _PHRASE), subject.last
    )
    return sentence.tag(head - 1) is Tag.NOUN and sentence.cues.has("nouns.organ", sentence.word(head - 1))


def is_person(sentence: Sentence, subject: Subject) -> bool:
    """Tell whether a subject has an office or owns as people do: "the mayor", "Roe sold his boat"; or is a
    name with an age or "who" behind it: "Roe, 62,", "Roe, who".
    """
    has, end = sentence.cues.has, range(subject.first, subject.last)
    for n in end:
        ends = (
            n + 1 == subject.last
            or sentence.tag(n + 1) in (Tag.NAME, Tag.COMMA)
            or has("time.links", sentence.word(n + 1))
        )
        if ends and has("nouns.office", sentence.word(n)):
            return True
        if has("time.links", sentence.word(n)):
            break
    named = all(sentence.tag(n) is Tag.NAME for n in end)
    if named and _told_as_person(sentence, subject.last):
        return True
    later = (sentence.word(n) for n in range(subject.last, len(sentence.tokens)))
    return named and any(has("words.of_person", word) for word in later)


def _told_as_person(sentence: Sentence, n: int) -> bool:
    """Tell whether an age or a clause that only a person has stands from token *n*, behind a name."""
    has, n = sentence.cues.has, n + (sentence.tag(n) is Tag.COMMA)
    if has("words.relative_of_person", sentence.word(n)):
        return not has("words.of_several", sentence.word(n + 1))
    return sentence.tag(n) is Tag.NUMBER and sentence.tag(n - 1) is sentence.tag(n + 1) is Tag.COMMA
