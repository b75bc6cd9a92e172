"""Whom or what a sentence is about, for the pronouns of those behind it."""

from __future__ import annotations

from chronos.extract.aside import closed_relative
from chronos.extract.persons import is_person
from chronos.extract.referent import is_many
from chronos.extract.statement import attributes, speaker
from chronos.extract.subject import subject_of
from chronos.extract.syntax import Part, Sentence, Subject
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb


def told_of(sentence: Sentence, pronoun: str) -> Subject | None:
    """Return the subject of the main clause, of what is quoted the speaker, but whom many say it of."""
    finite = [verb for verb in sentence.verbs if verb.form == "finite"]
    finite = [verb for verb in finite if sentence.tag(verb.first - 1) is not Tag.RELATIVE] or finite
    aside = set(closed_relative(sentence))
    finite = [verb for verb in finite if verb.head not in aside] or finite
    speaking = next((verb for verb in finite if attributes(sentence, verb)), None)
    if speaking:
        return speaker(sentence, speaking)
    if len(finite) > 1 and sentence.cues.has("verbs.reporting", finite[0].base):
        said_by, about = (subject_of(sentence, verb) for verb in finite[:2])
        has = sentence.cues.has
        thing = has("words.of_happenings", pronoun) and said_by is not None and is_person(sentence, said_by)
        many = is_many(sentence, said_by) and not has("words.several", pronoun)
        return about if many or thing else said_by
    return (_cleft(sentence, finite[0]) or subject_of(sentence, finite[0])) if finite else None


def owned(sentence: Sentence, subject: Subject | None) -> Subject | None:
    """Return the one thing that a person is told to have or to do something with: "Roe keeps a box"."""
    if subject is None or not is_person(sentence, subject):
        return None
    verb = next((verb for verb in sentence.verbs if verb.first >= subject.last), None)
    if (
        verb is None
        or verb.form != "finite"
        or not sentence.cues.has("words.indefinite", sentence.word(verb.head + 1))
    ):
        return None
    last = verb.head + 2
    while sentence.tag(last) in NOMINAL:
        last += 1
    ends = sentence.tag(last) in (Tag.PREPOSITION, Tag.DOT, Tag.COMMA, None)
    return Subject(verb.head + 1, last) if ends and last > verb.head + 2 else None


def own_name(sentence: Sentence, subject: Subject | None, named: Subject) -> str:
    """Return what to call a thing that is named by whose it is: "The Weir" of "Her novel, The Weir, sold",
    else "Roe's novel"; empty for others.
    """
    known = sentence.cues.data["owners"]
    owner = known["of"].get(sentence.word(named.first), "")
    if not owner or subject is None:
        return ""
    first = last = named.last + 1
    while sentence.tag(last) in (Tag.NAME, Tag.DETERMINER):
        last += 1
    if sentence.tag(named.last) is sentence.tag(last) is Tag.COMMA and last > first:
        return " ".join(token.text for token in sentence.tokens[first:last])
    whose = sentence.whom(owner, Part.DOES)
    rest = " ".join(token.text for token in sentence.tokens[named.first + 1 : named.last])
    return f"{whose}{known['ending']} {rest}" if whose else ""


def _cleft(sentence: Sentence, verb: Verb) -> Subject | None:
    """Return the name that a sentence is set to: "It was Dole who left"."""
    first = last = verb.head + 1
    while sentence.tag(last) is Tag.NAME:
        last += 1
    named = verb.base == "be" and sentence.cues.has("words.of_happenings", sentence.word(verb.first - 1))
    return Subject(first, last) if named and last > first else None
