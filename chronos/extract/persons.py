"""Who is a person among those that a sentence is about."""

from __future__ import annotations

from chronos.extract.syntax import Sentence, Subject
from chronos.extract.tokens import Tag


def is_person(sentence: Sentence, subject: Subject) -> bool:
    """Tell whether a subject has an office or owns as people do: "the mayor", "Roe sold his boat"."""
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
    later = (sentence.word(n) for n in range(subject.last, len(sentence.tokens)))
    return named and any(has("words.of_person", word) for word in later)
