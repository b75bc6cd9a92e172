"""Whom a title is about, as it names them: without asides, and by name where a pronoun stands."""

from __future__ import annotations

import attrs

from chronos.extract.antecedent import antecedent
from chronos.extract.referent import may_be_here, named_here
from chronos.extract.subject import opens_contact
from chronos.extract.syntax import Part, Sentence, Subject, is_article
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb
from chronos.extract.written import Draft, written

_ROLE = 6  # tokens: "The company's deputy chief executive"


def owner(sentence: Sentence, first: int) -> str:
    """Return who opens a subject by a pronoun: "Roe's" of "his lawyer" or "whose lawyer", "Roe" of "he and
    Dunne"; empty where nobody is plain.
    """
    known = sentence.cues.data["owners"]
    personal = sentence.cues.has("words.personal", sentence.word(first))
    if personal and sentence.tag(first + 1) is Tag.CONJUNCTION:
        return _possessor(sentence, first, sentence.word(first))
    pronoun = known["of"].get(sentence.word(first))
    name = _possessor(sentence, first, pronoun) if pronoun else ""
    if sentence.tag(first) is Tag.RELATIVE and (whose := antecedent(sentence, first)):
        name = written(sentence, Draft(named(sentence, whose)))
    ending = known["after_plural"] if sentence.cues.plural(name.lower()) else known["ending"]
    return f"{name}{ending}" if name else ""


def _possessor(sentence: Sentence, first: int, pronoun: str) -> str:
    """Return whom "his" or "its", or "he" itself, at token *first* stands for, *pronoun* being "he" or "it".

    Empty where another may own what is told of: "Roe met Dunne, and his brother left".
    """
    if not may_be_here(sentence, first):
        return sentence.whom(pronoun, Part.DOES)
    others = any(sentence.tag(verb.head + 1) is Tag.NAME for verb in sentence.verbs_in(0, first))
    here = None if others else named_here(sentence, first, pronoun)
    return "" if here is None else written(sentence, Draft(named(sentence, here)))


def named(sentence: Sentence, subject: Subject) -> list[int]:
    """Return the tokens of a subject, what stands between commas left out: "Roe, the mayor, resigned".

    What stands before a comma alone is no subject: "Each time, the crew left"; and a clause about another
    tells more of it: "the pier he designed was shut".
    """
    subject = _within_commas(sentence, subject)
    contact = next((n for n in range(subject.first + 1, subject.last) if opens_contact(sentence, n)), None)
    if contact is not None and sentence.verbs_in(contact, subject.last):
        return list(range(subject.first, contact))
    commas = [n for n in range(subject.first, subject.last) if sentence.tag(n) is Tag.COMMA]
    aside = next((n for n in commas if _opens_aside(sentence, n + 1, subject.last)), None)
    if aside is not None and aside == commas[0]:
        return list(range(subject.first, aside))
    joined = any(sentence.tag(n) is Tag.CONJUNCTION for n in range(subject.first, subject.last))
    closed = joined and commas and sentence.tag(subject.last) is Tag.COMMA  # "Roe and her aide, Dunne, left"
    if _closes_aside(sentence, subject, commas):
        return list(range(subject.first, commas[0]))
    if len(commas) == 1 and subject.joined and not joined:
        whole = _describes_twice(sentence, subject, commas[0])
        return list(range(subject.first if whole else commas[0] + 1, subject.last))
    if commas and not joined:
        described, name = range(subject.first, commas[0]), range(commas[0] + 1, [*commas, subject.last][1])
        if _is_called(sentence, name, described):
            return list(range(subject.first, name.stop + 1))
        return list(name if _is_name_of(sentence, name, described) else described)
    return list(range(subject.first, subject.last + bool(closed)))


def _within_commas(sentence: Sentence, subject: Subject) -> Subject:
    """Return a subject without the commas that it begins or ends with: "Built in 1921, Roe's pier fell"."""
    first, last = subject.first, subject.last
    while first < last - 1 and sentence.tag(first) is Tag.COMMA:
        first += 1
    while first < last - 1 and sentence.tag(last - 1) is Tag.COMMA:
        last -= 1
    return attrs.evolve(subject, first=first, last=last)


def _describes_twice(sentence: Sentence, subject: Subject, comma: int) -> bool:
    """Tell whether a comma parts two words that describe a noun: "the big, often costly slide"."""
    after = comma + 1
    while sentence.tag(after) is Tag.ADVERB:
        after += 1
    bare = sentence.tag(after) is Tag.NOUN and after < subject.last - 1
    return bare and is_article(sentence, subject.first) and subject.first == comma - 2


def _closes_aside(sentence: Sentence, subject: Subject, commas: list[int]) -> bool:
    """Tell whether those named between commas are the subject once more: "two aides, Roe and Dunne, left"."""
    aside = range(commas[0], subject.last) if len(commas) == 1 else ()
    joined = any(sentence.tag(n) is Tag.CONJUNCTION for n in aside)
    return joined and sentence.tag(subject.last) is Tag.COMMA


def _opens_aside(sentence: Sentence, n: int, last: int) -> bool:
    """Tell whether what tells more of a subject begins at token *n*: ", already bearing", ", which", ", two
    yards that".
    """
    if sentence.tag(n) is Tag.NUMBER and any(sentence.tag(k) is Tag.RELATIVE for k in range(n, last)):
        return True
    while sentence.tag(n) is Tag.ADVERB:
        n += 1
    return sentence.tag(n) in (Tag.RELATIVE, Tag.GERUND)


def _is_called(sentence: Sentence, name: range, described: range) -> bool:
    """Tell whether a role and the name between commas behind it tell whom together: "The mayor, Ann Roe,"."""
    article = is_article(sentence, described[0])
    owned = any(sentence.tag(n) is Tag.POSSESSIVE for n in described)  # "Lorne's mayor, Ann Roe,"
    definite = owned or (article and not sentence.cues.has("words.indefinite", sentence.word(described[0])))
    role = definite and sentence.tag(described[-1]) is Tag.NOUN
    names = len(name) > 1 and all(sentence.tag(n) is Tag.NAME for n in name)
    return role and names and len(described) <= _ROLE and sentence.tag(name.stop) is Tag.COMMA


def _is_name_of(sentence: Sentence, name: range, described: range) -> bool:
    """Tell whether what stands between commas names a subject without an article: "oil firm, Roe, fell"."""
    names = len(name) > 0 and all(sentence.tag(n) is Tag.NAME for n in name)
    owned = "possessive" in sentence.tokens[described[0]].known.parts  # "his lawyer, Roe"
    plain = all(sentence.tag(n) in (Tag.NAME, Tag.NOUN) for n in described[owned:])
    return names and plain and sentence.tag(described[-1]) is Tag.NOUN


def headed(sentence: Sentence, verb: Verb, subject: Subject) -> list[int]:
    """Return the tokens of a subject, without its article where headlines have none: "Treaty signed"."""
    places = named(sentence, subject)
    return without_article(sentence, places) if verb.form == "participle" else places


def without_article(sentence: Sentence, places: list[int]) -> list[int]:
    """Return the tokens of a subject as headlines have it."""
    return places[1:] if len(places) > 1 and is_article(sentence, places[0]) else places
