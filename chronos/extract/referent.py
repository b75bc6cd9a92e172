"""Whom a pronoun at the head of a clause stands for, where that is plain."""

from __future__ import annotations

from chronos.cues import Cues
from chronos.extract.subject import subject_of
from chronos.extract.syntax import Sentence, Subject
from chronos.extract.tagging import NOMINAL, Tag, tagged
from chronos.sentence import sentence_around

_LONGEST = 7  # tokens
_NAMED = NOMINAL | {Tag.DOT, Tag.DETERMINER}


def is_pronoun(sentence: Sentence, subject: Subject) -> bool:
    """Tell whether a subject is a lone personal pronoun."""
    alone = subject.last - subject.first == 1
    return alone and sentence.cues.has("words.personal", sentence.word(subject.first))


def named_here(sentence: Sentence, pronoun: int) -> Subject | None:
    """Return the name that a pronoun repeats in its own sentence: "Roe said she would go", "..." Roe said.

    "I" and "we" are whoever is quoted; for other pronouns there must be just one that stands before.
    """
    word, found = sentence.word(pronoun), {}
    speaks = sentence.cues.has("words.speaker", word)
    for verb in sentence.verbs:
        if verb.form != "finite" or (speaks and not sentence.cues.has("verbs.reporting", verb.base)):
            continue
        subject = _plain(sentence, subject_of(sentence, verb), word)
        if subject and (speaks or subject.last <= pronoun):
            found[tuple(token.word for token in sentence.tokens[subject.first : subject.last])] = subject
    return next(iter(found.values())) if len(found) == 1 else None


def named_before(text: str, start: int, pronoun: str, cues: Cues) -> str:
    """Return whom the sentence before ``text[start:]`` is about, empty where that is not plain."""
    end = len(text[:start].rstrip())
    if not end or "\n" in text[end:start]:
        return ""
    first, last = sentence_around(text, end - 1, end, cues)
    sentence = Sentence(tagged(text, first, last, (), cues), cues)
    main = next((verb for verb in sentence.verbs if verb.form == "finite"), None)
    subject = _plain(sentence, subject_of(sentence, main), pronoun) if main else None
    if subject is None:
        return ""
    return text[sentence.tokens[subject.first].start : sentence.tokens[subject.last - 1].end]


def _plain(sentence: Sentence, subject: Subject | None, pronoun: str) -> Subject | None:
    """Return a subject that is a name, or, for a pronoun that stands for things, a short noun phrase."""
    if subject is None:
        return None
    places = range(subject.first, subject.last)
    last = next((n for n in places if sentence.tag(n) in (Tag.OPEN, Tag.COMMA)), subject.last)
    tags = [sentence.tag(n) for n in range(subject.first, last)]
    things = Tag.NOUN in tags and not sentence.cues.has("words.of_things", pronoun)
    plain = 0 < len(tags) <= _LONGEST and set(tags) <= _NAMED and not things and tags[-1] in NOMINAL
    return Subject(subject.first, last) if plain else None
