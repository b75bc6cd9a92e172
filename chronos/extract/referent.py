"""Whom a pronoun at the head of a clause stands for, where that is plain."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator

from chronos.cues import Cues
from chronos.extract.antecedent import noun_phrase
from chronos.extract.statement import attributes, speaker
from chronos.extract.subject import opens_contact, subject_of
from chronos.extract.syntax import Sentence, Subject, is_article
from chronos.extract.tagging import tagged
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb
from chronos.sentence import sentence_around

_LONGEST = 7  # tokens
_FARTHEST = 8  # sentences that a name is looked for in
_NAMED = NOMINAL | {Tag.DOT, Tag.DETERMINER, Tag.POSSESSIVE}
_CLOSING = NOMINAL | {Tag.DOT}  # "Lorne Inc."
_CAPITAL, _EDGE = re.compile(r"[^\W\d_a-z]\w+\Z"), re.compile(r"\b")
_LONGEST_WORD = 64


def is_pronoun(sentence: Sentence, subject: Subject) -> bool:
    """Tell whether a subject is a lone personal pronoun."""
    alone = subject.last - subject.first == 1
    return alone and sentence.cues.has("words.personal", sentence.word(subject.first))


def named_here(sentence: Sentence, pronoun: int) -> Subject | None:
    """Return the name that a pronoun repeats in its own sentence: "Roe said she would go", "..." Roe said.

    "I" and "we" are whoever is quoted; "the ships it sold" were sold by whom the clause around is about;
    for other pronouns there must be just one that stands before.
    """
    word, found = sentence.word(pronoun), {}
    if opens_contact(sentence, pronoun):
        return _host(sentence, pronoun)
    speaks = sentence.cues.has("words.speaker", word)
    for verb in sentence.verbs:
        if verb.form != "finite" or (speaks and not sentence.cues.has("verbs.reporting", verb.base)):
            continue
        said = speaker(sentence, verb) if attributes(sentence, verb) else subject_of(sentence, verb)
        subject = _plain(sentence, said, word)
        if _rivals(sentence, said, subject, pronoun):
            return None
        if subject and (speaks or subject.last <= pronoun):
            found[tuple(token.word for token in sentence.tokens[subject.first : subject.last])] = subject
    return next(iter(found.values())) if len(found) == 1 else None


def _rivals(sentence: Sentence, said: Subject | None, plain: Subject | None, pronoun: int) -> bool:
    """Tell whether a clause before a pronoun of things is about one that has no short name."""
    if plain is not None or said is None or said.last > pronoun:
        return False
    word = sentence.word(pronoun)
    thing = sentence.cues.has("words.of_things", word) and not sentence.cues.has("words.speaker", word)
    return thing and not is_pronoun(sentence, said)


def may_be_here(sentence: Sentence, pronoun: int) -> bool:
    """Tell whether a clause before a pronoun is about one that it may stand for, by whatever name."""
    has, word = sentence.cues.has, sentence.word(pronoun)
    several, speaks = has("words.several", word), has("words.speaker", word)
    for verb in () if speaks else sentence.verbs_in(0, pronoun):
        told = subject_of(sentence, verb) if verb.form == "finite" else None
        if told is None or told.last > pronoun or is_pronoun(sentence, told):
            continue
        places = range(told.first, told.last)
        head = next((n for n in places if _tells_more(sentence, n)), told.last) - 1
        named = any(sentence.tag(n) is Tag.NAME for n in places)
        one = has("words.of_things", word) or named or has("verbs.reporting", verb.base)
        if sentence.cues.plural(sentence.word(head)) is several and (several or one):
            return True
    return False


def _host(sentence: Sentence, pronoun: int) -> Subject | None:
    """Return whom the clause is about that a clause on its noun stands in, if the pronoun can be that.

    Not who says something, nor "we"; a person by a name that no sentence begins with: "Police" is none.
    """
    has, word = sentence.cues.has, sentence.word(pronoun)
    left = [verb for verb in sentence.verbs_in(0, pronoun) if verb.form == "finite"]
    if not left or has("words.speaker", word) or has("verbs.reporting", left[-1].base):
        return None
    found = _plain(sentence, subject_of(sentence, left[-1]), word)
    sure = found is not None and (has("words.of_things", word) or found.last - max(found.first, 1) > 0)
    return found if sure else None


def agrees(sentence: Sentence, verb: Verb, pronoun: int) -> bool:
    """Tell whether a verb would stay as it is after a name: "we left", not "we leave" or "I am"."""
    if not sentence.cues.has("words.speaker", sentence.word(pronoun)):
        return True
    opening = sentence.tokens[verb.first]
    return bool(verb.modal) or (opening.tag is Tag.VERB and opening.known.tense == "past")


def is_expletive(sentence: Sentence, verb: Verb, pronoun: int) -> bool:
    """Tell whether "it" stands for what follows: "it is too early to say", "it is likely that"."""
    if verb.base != "be" or not sentence.cues.has("words.of_happenings", sentence.word(pronoun)):
        return False
    n = verb.head + 1
    while sentence.tag(n) in (Tag.ADVERB, Tag.NOUN):
        n += 1
    return n > verb.head + 1 and sentence.tag(n) in (Tag.INFINITIVE, Tag.SUBORDINATOR)


@functools.lru_cache(1 << 6)  # the drafts of a title ask again
def named_before(text: str, start: int, pronoun: str, cues: Cues) -> str:
    """Return whom the sentences before ``text[start:]`` are about, empty where that is not plain.

    It is the subject of the sentence before, or of one before that where all between have the same pronoun,
    or, for a person, name nobody else.
    """
    for _ in range(_FARTHEST):
        end = start
        while end and not text[end - 1].isalnum():
            end -= 1
        if not end:
            return ""
        start, last = sentence_around(text, end - 1, end, cues)
        sentence = Sentence(tagged(text, start, last, (), cues), cues)
        subject = _told_of(sentence, pronoun)
        plain = _plain(sentence, subject, pronoun)
        if plain is not None:
            name = text[sentence.tokens[plain.first].start : sentence.tokens[plain.last - 1].end]
            return "" if _is_of_person(text, name, pronoun, cues) else name
        again = subject is not None and sentence.word(subject.first) == pronoun
        if not again and sentence.cues.has("words.of_things", pronoun):
            return ""
        people = [] if again else _people(sentence)
        if people:
            return _only(people, sentence, text)
        if not again and (person := _person(sentence, pronoun)):
            return person
    return ""


def _person(sentence: Sentence, pronoun: str) -> str:
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


def _is_anybody(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun has an article and no word that says whose it is: "a 4-year-old boy"."""
    first = noun_phrase(sentence, noun)
    return is_article(sentence, first) and all(
        sentence.tag(n) is not Tag.POSSESSIVE for n in range(first, noun)
    )


def _only(people: list[Subject], sentence: Sentence, text: str) -> str:
    """Return the only person that a sentence names; what stands behind "in" is a place."""
    found = people[0]
    placed = sentence.cues.has("words.of_place", sentence.word(found.first - 1))
    name = text[sentence.tokens[found.first].start : sentence.tokens[found.last - 1].end]
    return "" if placed or len(people) > 1 else name


def _is_of_person(text: str, name: str, pronoun: str, cues: Cues) -> bool:
    """Tell whether a pronoun of things cannot stand for a name: "Brandt", where "Hal Brandt" is told of."""
    if name.count(" ") or not cues.has("words.of_things", pronoun):
        return False
    return any(not cues.word(word.lower()).parts for word in _capitals_before(text, name))


def _capitals_before(text: str, name: str) -> Iterator[str]:
    """Yield the words with a capital that stand right before a name."""
    place = text.find(f" {name}")
    while place >= 0:
        word = _CAPITAL.search(text, max(0, place - _LONGEST_WORD), place)
        if word is not None and _EDGE.match(text, place + 1 + len(name)):
            yield word[0]
        place = text.find(f" {name}", place + 1)


def happening_before(text: str, start: int, cues: Cues) -> str:
    """Return what the sentence before ``text[start:]`` tells of last that can begin or end: "the strike"."""
    end = len(text[:start].rstrip())
    if not end:
        return ""
    first, last = sentence_around(text, end - 1, end, cues)
    sentence = Sentence(tagged(text, first, last, (), cues), cues)
    noun = sentence.event_in(0, len(sentence.tokens))
    return "" if noun is None else f"{cues.data['words']['article']} {sentence.word(noun)}"


def _people(sentence: Sentence) -> list[Subject]:
    """Return where two names stand side by side, as those of people do, not "the United States", "New GM",
    nor "(City Herald)".
    """
    tags = [*(token.tag for token in sentence.tokens), None]
    runs = itertools.groupby(range(len(tags)), lambda n: tags[n] is Tag.NAME)
    named = (list(places) for is_name, places in runs if is_name)
    return [
        Subject(places[0], places[-1] + 1)
        for places in named
        if len(places) > 1 and _may_be_person(sentence, places[0], places[-1])
    ]


def _may_be_person(sentence: Sentence, first: int, last: int) -> bool:
    described = sentence.tag(first - 1) in (Tag.DETERMINER, Tag.OPEN) or sentence.tag(last + 1) is Tag.NOUN
    texts = (sentence.tokens[n].text for n in range(first, last + 1))
    return not described and not any(text.isupper() and len(text) > 1 and "." not in text for text in texts)


def _told_of(sentence: Sentence, pronoun: str) -> Subject | None:
    """Return the subject of the main clause, of what is quoted the speaker, but whom many say it of."""
    finite = [verb for verb in sentence.verbs if verb.form == "finite"]
    speaking = next((verb for verb in finite if attributes(sentence, verb)), None)
    if speaking:
        return speaker(sentence, speaking)
    if len(finite) > 1 and sentence.cues.has("verbs.reporting", finite[0].base):
        said_by, about = (subject_of(sentence, verb) for verb in finite[:2])
        many = _is_many(sentence, said_by) and not sentence.cues.has("words.several", pronoun)
        return about if many else said_by
    return subject_of(sentence, finite[0]) if finite else None


def _is_many(sentence: Sentence, subject: Subject | None) -> bool:
    """Tell whether a subject is one word for several, which a sentence may begin with: "Prosecutors"."""
    if subject is None or subject.last - subject.first > 1:
        return False
    known = sentence.tokens[subject.first].known
    return subject.first == 0 and not known.parts and sentence.cues.plural(sentence.word(subject.first))


def _plain(sentence: Sentence, subject: Subject | None, pronoun: str) -> Subject | None:
    """Return a subject that is a name, or, for a pronoun that stands for things, a short noun phrase.

    A name goes without what describes it: "spokeswoman Lena Roe of Lorne".
    """
    if subject is None or sentence.cues.has("words.addressed", pronoun):
        return None
    if _is_many(sentence, subject) and not sentence.cues.has("words.several", pronoun):
        return None
    places = range(subject.first, subject.last)
    last = next((n for n in places if _tells_more(sentence, n)), subject.last)
    tags = [sentence.tag(n) for n in range(subject.first, last)]
    thing = sentence.cues.has("words.of_things", pronoun)
    named = _NAMED | {Tag.PREPOSITION} if thing else _NAMED
    if not 0 < len(tags) <= _LONGEST or not named.issuperset(tags) or tags[-1] not in _CLOSING:
        return None
    if thing:
        return Subject(subject.first, last) if _agrees_in_number(sentence, last - 1, pronoun) else None
    first = max(
        (n + 1 for n in range(subject.first, last) if sentence.tag(n) is Tag.NOUN), default=subject.first
    )
    return Subject(first, last) if first < last else _named_aside(sentence, last, subject.last)


def _named_aside(sentence: Sentence, first: int, last: int) -> Subject | None:
    """Return the name behind a description: "the envoy, Paul Stark", "the envoy who left, Paul Stark"."""
    commas = (n for n in range(first, last) if sentence.tag(n) is Tag.COMMA)
    for comma in commas:
        end = comma + 1
        while end < last and sentence.tag(end) is Tag.NAME:
            end += 1
        closed = end == last or sentence.tag(end) is Tag.COMMA
        if closed and end > comma + 1:
            return Subject(comma + 1, end)
    return None


def _tells_more(sentence: Sentence, n: int) -> bool:
    """Tell whether what tells more of a subject begins at token *n*; "of" says which it is."""
    if sentence.tag(n) is Tag.PREPOSITION:
        return not sentence.cues.has("time.links", sentence.word(n))
    return sentence.tag(n) in (Tag.OPEN, Tag.COMMA, Tag.RELATIVE)


def _agrees_in_number(sentence: Sentence, noun: int, pronoun: str) -> bool:
    """Tell whether a noun is one or several as the pronoun is; names may look like several."""
    several = sentence.cues.plural(sentence.word(noun))
    if sentence.cues.has("words.several", pronoun):
        return several
    return not several or sentence.tag(noun) is not Tag.NOUN
