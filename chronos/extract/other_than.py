"""Whether a sentence is about another than the one whom a pronoun behind it stands for."""

from __future__ import annotations

from chronos.extract.persons import is_person
from chronos.extract.subject import subject_of
from chronos.extract.syntax import Sentence, Subject
from chronos.extract.tokens import Tag


def acts_on(sentence: Sentence, subject: Subject | None, pronoun: str) -> bool:
    """Tell whether a subject does something to whom a pronoun stands for, who is another: "Roe saw her"."""
    known = sentence.cues.data["objects"]
    return any(
        sentence.tag(verb.head + 1) is Tag.PRONOUN
        and known.get(sentence.word(verb.head + 1)) == pronoun
        and sentence.verb_at(verb.head + 2) is None
        and subject_of(sentence, verb) in (subject, None)
        for verb in sentence.verbs
        if verb.form == "finite" and not verb.passive
    )


def tells_of_other(sentence: Sentence, subject: Subject | None, pronoun: str) -> bool:
    """Tell whether who speaks is no "he", being a "she": "Roe said that she had won"."""
    persons = sentence.cues.data["persons"]
    if subject is None or pronoun not in persons:
        return False
    verbs = sentence.verbs_in(subject.last, len(sentence.tokens))[:2]
    if len(verbs) < 2 or not sentence.cues.has("verbs.reporting", verbs[0].base):
        return False
    told = subject_of(sentence, verbs[1])
    return told is not None and sentence.word(told.first) in persons.keys() - {pronoun}


def owns_as_other(sentence: Sentence, subject: Subject | None, pronoun: str) -> bool:
    """Tell whether somebody without a given name owns as another: "The mayor met her aide" is no "he"."""
    persons, of = sentence.cues.data["persons"], sentence.cues.data["owners"]["of"]
    if subject is None or pronoun not in persons or not is_person(sentence, subject):
        return False
    if any(
        sentence.cues.has(f"given.{pronoun}", sentence.word(n)) for n in range(subject.first, subject.last)
    ):
        return False
    later = (n for n in range(subject.last, len(sentence.tokens)) if sentence.tag(n) is Tag.DETERMINER)
    owners = {of.get(sentence.word(n)) for n in later} & persons.keys()
    return bool(owners) and pronoun not in owners


def owns_as_thing(sentence: Sentence, subject: Subject | None, pronoun: str) -> bool:
    """Tell whether a subject owns as things and bodies do, and so is no "he": "Lorne sold its mill"."""
    if subject is None or pronoun not in sentence.cues.data["persons"] or is_person(sentence, subject):
        return False
    of, later = sentence.cues.data["owners"]["of"], sentence.verbs_in(subject.last, len(sentence.tokens))
    told = [verb for verb in later if verb.form == "finite"]
    last = told[1].first if len(told) > 1 else len(sentence.tokens)
    words = (of.get(token.word, "") for token in sentence.tokens[subject.last : last])
    return any(sentence.cues.has("words.of_happenings", word) for word in words)
