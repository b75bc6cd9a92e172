"""The people whom a sentence names, and whether "he", "she" or "it" may stand for one."""

from __future__ import annotations

import itertools

from chronos.cues import Cues
from chronos.extract.antecedent import noun_phrase
from chronos.extract.called import capitals_before
from chronos.extract.syntax import Sentence, Subject, is_article
from chronos.extract.tokens import Tag

_SEXES = ("given", "persons")
_OFFICES = ("worker", "office")


def unnamed(sentence: Sentence, pronoun: str) -> str:
    """Return the only one that a sentence tells of without a name: "the girl" for "she", empty for none.

    Nobody's: not "her son".
    """
    if pronoun not in sentence.cues.data["persons"]:
        return ""
    nouns = (
        n for n, token in enumerate(sentence.tokens) if sentence.cues.has(f"persons.{pronoun}", token.word)
    )
    told = {sentence.word(noun) for noun in nouns if _is_anybody(sentence, noun)}
    return f"{sentence.cues.data['words']['article']} {told.pop()}" if len(told) == 1 else ""


def in_office(sentence: Sentence, subject: Subject | None) -> str:
    """Return who a sentence is about by an office or a trade alone: "the pilot" of "A pilot died"."""
    if subject is None or not sentence.cues.has("words.indefinite", sentence.word(subject.first)):
        return ""
    nouns = range(subject.first + 1, subject.last)
    known = any(sentence.cues.has(f"nouns.{name}", sentence.word(subject.last - 1)) for name in _OFFICES)
    if not known or any(sentence.tag(n) is not Tag.NOUN for n in nouns):
        return ""
    return " ".join((sentence.cues.data["words"]["article"], *map(sentence.word, nouns)))


def undergone(sentence: Sentence, subject: Subject | None, pronoun: str) -> str:
    """Return one without a name to whom something was done: "the first patient" for "he"."""
    has, n = sentence.cues.has, 0 if subject is None else subject.first
    if subject is None or pronoun not in sentence.cues.data["persons"] or not is_article(sentence, n):
        return ""
    last = n + 1
    while sentence.tag(last) is Tag.NOUN and last < subject.last:
        last += 1
    later = (verb for verb in sentence.verbs_in(last, len(sentence.tokens)) if verb.form == "finite")
    verb = next((verb for verb in later if sentence.tag(verb.first - 1) is not Tag.RELATIVE), None)
    named = (
        sentence.tag(last) is Tag.PREPOSITION or sentence.tag(last + 1) is Tag.NAME
    )  # "of Lorne", ", Roe,"
    known = not named and any(has(f"nouns.{name}", sentence.word(last - 1)) for name in _OFFICES)
    if not known or verb is None or not verb.passive:
        return ""
    return " ".join((sentence.cues.data["words"]["article"], *(sentence.word(k) for k in range(n + 1, last))))


def _is_anybody(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun has an article and no word that says whose it is: "a 4-year-old boy", but not
    ", the daughter of a judge", which says who another is.
    """
    first = noun_phrase(sentence, noun)
    apposed = sentence.tag(first - 1) is Tag.COMMA and sentence.cues.has(
        "time.links", sentence.word(noun + 1)
    )
    owned = any(sentence.tag(n) is Tag.POSSESSIVE for n in range(first, noun))
    return is_article(sentence, first) and not owned and not apposed


def only(people: list[Subject], sentence: Sentence, text: str) -> str:
    """Return the only person that a sentence names; what stands behind "in" is a place."""
    found = people[0]
    placed = sentence.cues.has("words.of_place", sentence.word(found.first - 1))
    return "" if placed or len(people) > 1 else name_in(text, sentence, found)


def name_in(text: str, sentence: Sentence, subject: Subject) -> str:
    """Return a subject as the text writes it."""
    return text[sentence.tokens[subject.first].start : sentence.tokens[subject.last - 1].end]


def people(sentence: Sentence, pronoun: str, text: str) -> list[Subject]:
    """Return where a sentence names people for whom a pronoun may stand.

    Two names stand there side by side, not "the United States", "New GM", nor "(City Herald)", or one that
    the text writes behind a given name elsewhere: "Dole" of "Anna Dole".
    """
    tags = [*(token.tag for token in sentence.tokens), None]
    runs = itertools.groupby(range(len(tags)), lambda n: tags[n] is Tag.NAME)
    named = (list(places) for is_name, places in runs if is_name)
    found = [
        Subject(places[0], places[-1] + 1)
        for places in named
        if _may_be_person(sentence, places[0], places[-1])
    ]
    names = [name_in(text, sentence, one) for one in found]
    acted_on = {verb.head + 1 for verb in sentence.verbs if verb.form == "finite" and not verb.passive}
    known = [
        " " in name
        or _is_given(name, sentence.cues)
        or _has_given(text, name, sentence.cues)
        or (
            (one.first in acted_on or sentence.tag(one.last) is Tag.POSSESSIVE)
            and _is_of_person(text, name, sentence.cues)
        )  # "officers held Dole", "searched Dole's house"
        for one, name in zip(found, names, strict=True)
    ]
    fits = [may_be(name, pronoun, text, sentence.cues) for name in names]
    return [one for one, is_known, is_fit in zip(found, known, fits, strict=True) if is_known and is_fit]


def _may_be_person(sentence: Sentence, first: int, last: int) -> bool:
    described = sentence.tag(first - 1) in (Tag.DETERMINER, Tag.OPEN) or sentence.tag(last + 1) is Tag.NOUN
    described = described or sentence.cues.has("words.of_saint", sentence.word(first))  # "St Ann's hospital"
    described = described or is_work(sentence, first, last)
    texts = (sentence.tokens[n].text for n in range(first, last + 1))
    return not described and not any(text.isupper() and len(text) > 1 and "." not in text for text in texts)


def is_work(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a name stands alone between quotation marks, as that of a book or a ship does."""
    closes = last + 1 + (sentence.tag(last + 1) is Tag.COMMA)
    return sentence.tag(first - 1) is sentence.tag(closes) is Tag.QUOTE


def may_be(name: str, pronoun: str, text: str, cues: Cues) -> bool:
    """Tell whether a pronoun may stand for a name, by what the text calls who has it.

    No "he" is "Ms Dole", nor "Dole" where "Anna Dole" is told of; no person is "it", and no "she" is a body
    such as "the Commission".
    """
    if cues.has("words.of_things", pronoun):
        return cues.has("words.speaker", pronoun) or not _is_of_person(text, name, cues)
    given = cues.data["given"]
    if pronoun not in given:
        return True
    if name.isupper() and len(name) > 1 and name.isalpha():
        return False  # "CCTV"
    called = name.lower().split()
    if cues.has("nouns.several", called[-1]):
        return False
    if any(cues.has(f"words.{name}", called[0]) for name in ("article", "indefinite")):
        return any(_makes_person(word.rstrip("."), cues) for word in called)
    before = [word.lower() for word in capitals_before(text, name)]
    called += before
    others = any(cues.has(f"given.{one}", word) for one in given if one != pronoun for word in called)
    if not others or any(cues.has(f"given.{pronoun}", word) for word in called):
        return True
    return any(not (cues.word(word).parts or _is_given(word, cues)) for word in before)  # "Edda Vance"


def _makes_person(word: str, cues: Cues) -> bool:
    """Tell whether a word in a name with an article makes it a person's: "the Rev Anna Dole", "the Dean"."""
    known = ("nouns.office", "sentence.abbreviations", *(f"{x}.{y}" for x in _SEXES for y in cues.data[x]))
    return any(cues.has(name, word) for name in known)


def _is_given(name: str, cues: Cues) -> bool:
    """Tell whether a name is a given one alone: "his daughter, Anna, sang"."""
    return any(cues.has(f"given.{one}", name.lower()) for one in cues.data["given"])


def _has_given(text: str, name: str, cues: Cues) -> bool:
    """Tell whether a text writes a name behind a title or a given name."""
    called = {word.lower() for word in capitals_before(text, name)}
    return any(cues.has(f"given.{one}", word) for one in cues.data["given"] for word in called)


def _is_of_person(text: str, name: str, cues: Cues) -> bool:
    """Tell whether a name is a person's: "Anna Dole", or "Brandt", where "Hal Brandt" is told of."""
    *described, _ = name.lower().split()
    if any(cues.has("nouns.office", word.rstrip(".")) for word in described):
        return True  # "Sen. Dole"
    if described:
        return name.count(" ") == 1 and any(
            cues.has(f"given.{one}", name.split()[0].lower()) for one in cues.data["given"]
        )
    return any(not cues.word(word.lower()).parts for word in capitals_before(text, name))
