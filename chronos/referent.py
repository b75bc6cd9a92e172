"""Whom a pronoun at the head of a clause stands for, where that is plain."""

from __future__ import annotations

from chronos.cues import Cues
from chronos.sentence import sentence_around
from chronos.subject import subject_of
from chronos.syntax import Sentence, Subject
from chronos.tagging import NOMINAL, Tag, tagged
from chronos.verbs import Verb

_NAMED = NOMINAL | {Tag.DOT, Tag.DETERMINER}


def is_pronoun(sentence: Sentence, subject: Subject) -> bool:
    """Tell whether a subject is a lone personal pronoun."""
    alone = subject.last - subject.first == 1
    return alone and sentence.cues.has("words.personal", sentence.word(subject.first))


def named_here(sentence: Sentence, verb: Verb, pronoun: int) -> Subject | None:
    """Return the name that a pronoun repeats in its own sentence: "Roe said she would go", "..." Roe said.

    "I" and "we" are whoever is quoted; other pronouns must come after the name.
    """
    speaks = sentence.cues.has("words.speaker", sentence.word(pronoun))
    for other in sentence.verbs:
        if other is verb or not sentence.cues.has("verbs.reporting", other.base) or other.form != "finite":
            continue
        found = subject_of(sentence, other)
        if found and found.joined and found.first != pronoun and (speaks or found.last <= pronoun):
            return found if _is_plain(sentence, found, sentence.word(pronoun)) else None
    return None


def named_before(text: str, start: int, pronoun: str, cues: Cues) -> str:
    """Return whom the sentence before ``text[start:]`` is about, empty where that is not plain."""
    end = len(text[:start].rstrip())
    if not end or "\n" in text[end:start]:
        return ""
    first, last = sentence_around(text, end - 1, end, cues)
    sentence = Sentence(tagged(text, first, last, (), cues), cues)
    main = next((verb for verb in sentence.verbs if verb.form == "finite"), None)
    subject = subject_of(sentence, main) if main else None
    if subject is None or not _is_plain(sentence, subject, pronoun):
        return ""
    return text[sentence.tokens[subject.first].start : sentence.tokens[subject.last - 1].end]


def _is_plain(sentence: Sentence, subject: Subject, pronoun: str) -> bool:
    """Tell whether a subject is a name, or, for a pronoun that stands for things, a short noun phrase."""
    tags = [sentence.tag(n) for n in range(subject.first, subject.last)]
    things = Tag.NOUN in tags and not sentence.cues.has("words.of_things", pronoun)
    return len(tags) < 6 and set(tags) <= _NAMED and not things and tags[-1] in NOMINAL
