"""Whom or what the pronouns inside a title stand for, where it does not name them: "A court freed him"."""

from __future__ import annotations

from chronos.extract.antecedent import noun_phrase
from chronos.extract.object import named_object
from chronos.extract.people import may_be
from chronos.extract.persons import is_body, is_person, tells_person
from chronos.extract.referent import is_many, is_pronoun, named_here, plain
from chronos.extract.subject import subject_of, top
from chronos.extract.syntax import Part, Sentence, Subject, introduces_date, is_article
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb

_ENDS = (
    Tag.DATE,
    Tag.ADVERB,
    Tag.PREPOSITION,
    Tag.COMMA,
    Tag.DOT,
    Tag.CONJUNCTION,
    Tag.INFINITIVE,
    Tag.NUMBER,
    None,
)
_THING = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE}


def named_pronoun(sentence: Sentence, n: int, kept: list[int]) -> str:
    """Return what to write for the pronoun at token *n*, empty where nobody is plain; *kept*: what a title
    keeps, which may name them.
    """
    sure = _done_to(sentence, n) or named_object(sentence, n) or _another(sentence, n)
    return sure or _of_main(sentence, n, kept)


def _done_to(sentence: Sentence, n: int) -> str:
    """Return what an object repeats of its own sentence: "The pier was built by Roe, who sold it"."""
    word, has = sentence.word(n), sentence.cues.has
    several, verb = has("words.several", word), sentence.verb_at(n - 1)
    thing = several or has("words.of_happenings", word)
    if not thing or verb is None or verb.head != n - 1 or sentence.tag(n + 1) not in _ENDS:
        return ""
    subject, chain = subject_of(sentence, verb), top(sentence, verb)
    told: dict[tuple[str, ...], Subject] = {}
    for other in sentence.verbs_in(0, verb.first):
        if top(sentence, other) is chain or sentence.cues.has("verbs.reporting", other.base):
            continue
        for one in (subject_of(sentence, other), _object_of(sentence, other, n)):
            if one is None or _overlap(one, subject) or is_pronoun(sentence, one) or one.last >= verb.first:
                continue
            if _quoted(sentence, one.first) is not _quoted(sentence, n):
                continue  # '"It was a long winter," said Roe, who started it'
            if is_person(sentence, one) or (one.last <= other.first and _is_name(sentence, one)):
                continue  # who does something is more often a person
            told[tuple(sentence.word(k) for k in range(one.first, one.last))] = one
    one = next(iter(told.values())) if len(told) == 1 else None
    if one is None or not _THING.issuperset(sentence.tag(k) for k in range(one.first, one.last)):
        return ""
    fits = sentence.cues.plural(sentence.word(one.last - 1)) is several
    first = one.first + is_article(sentence, one.first)
    article = f"{sentence.cues.data['words']['article']} " if first > one.first else ""
    words = " ".join(sentence.tokens[k].text for k in range(first, one.last))
    return article + words if fits else ""


def _quoted(sentence: Sentence, n: int) -> bool:
    return sum(sentence.tag(k) is Tag.QUOTE for k in range(n)) % 2 == 1


def _object_of(sentence: Sentence, verb: Verb, last: int) -> Subject | None:
    """Return the noun phrase right behind a verb: "built a pier", but not of "paid the rent for a pier"."""
    end = first = verb.head + 1
    while end < last and sentence.tag(end) in _THING:
        end += 1
    led = sentence.tag(end) is Tag.PREPOSITION and not introduces_date(sentence, end)
    alone = not led or sentence.tag(end + 1) is Tag.NAME  # "sold the mill to Dunne"
    return Subject(first, end) if alone and end > first and not verb.passive else None


def _is_name(sentence: Sentence, one: Subject) -> bool:
    return all(sentence.tag(n) in (Tag.NAME, Tag.DOT) for n in range(one.first, one.last))


def _overlap(one: Subject, other: Subject | None) -> bool:
    return other is not None and one.first < other.last and other.first < one.last


def _another(sentence: Sentence, n: int) -> str:
    """Return whom the sentences before name for "he" or "his" where nobody in its own sentence may be meant:
    "Police searched his home", "A court ruled that she was innocent".
    """
    pronoun, owner = _stands_for(sentence, n)
    if pronoun not in sentence.cues.data["persons"] or _may_name(sentence, n):
        return ""
    name = sentence.whom(pronoun, Part.UNDERGOES)
    return _owning(sentence, name) if name and owner else name


def owner_of(sentence: Sentence, n: int) -> str:
    """Return whose a happening is by "his" or "its" at token *n*: "Roe has been ill since his arrest"."""
    pronoun, owner = _stands_for(sentence, n)
    one = _one_here(sentence, n, pronoun) if owner else None
    name = "" if one is None else _written(sentence, one)
    if not name:
        return _another(sentence, n) if owner else ""
    return _owning(sentence, name)


def _of_main(sentence: Sentence, n: int, kept: list[int]) -> str:
    """Return whom another clause of a sentence is about for "his": "Roe left; police searched his home"."""
    pronoun, owner = _stands_for(sentence, n)
    one = _one_here(sentence, n, pronoun) if pronoun in sentence.cues.data["persons"] else None
    if one is None or one.first > n or any(k in kept for k in range(one.first, one.last)):
        return ""
    told = (subject_of(sentence, verb) for verb in sentence.verbs_in(0, n) if verb.form == "finite")
    others = [other for other in told if other is None or not _overlap(other, one)]
    if not others or any(other is None or not _is_no_person(sentence, other) for other in others):
        return ""
    name = _written(sentence, one)
    return _owning(sentence, name) if owner else name


def _owning(sentence: Sentence, name: str) -> str:
    """Write a name as that of whose something is: "Roe's", "the clerks'"."""
    known = sentence.cues.data["owners"]
    return f"{name}{known['after_plural' if sentence.cues.plural(name.lower()) else 'ending']}"


def _one_here(sentence: Sentence, n: int, pronoun: str) -> Subject | None:
    """Return the only one of a sentence for whom a pronoun can stand; where no verb is before it, of whom the
    first behind it is said: "Since his arrest Roe has been ill".
    """
    before = any(verb.form == "finite" for verb in sentence.verbs_in(0, n))
    behind = (verb for verb in sentence.verbs_in(n, len(sentence.tokens)) if verb.form == "finite")
    first = None if before else next(behind, None)
    found = subject_of(sentence, first) if first is not None else None
    one = named_here(sentence, n, pronoun) if before else plain(sentence, found, pronoun)
    if one is None or Tag.POSSESSIVE in (sentence.tag(k) for k in range(one.first, one.last)):
        return None
    person = pronoun in sentence.cues.data["persons"]
    if person and any(_may_be_one(sentence, k) for k in range(n) if not one.first <= k < one.last):
        return None
    name = _written(sentence, one)
    return one if may_be(name, pronoun, name, sentence.cues) else None


def _written(sentence: Sentence, one: Subject) -> str:
    """Return the words of a subject."""
    return " ".join(token.text for token in sentence.tokens[one.first : one.last])


def _stands_for(sentence: Sentence, n: int) -> tuple[str, bool]:
    """Return "he" for "him" and "his", and whether it tells whose something is."""
    word, data = sentence.word(n), sentence.cues.data
    owner = data["owners"]["of"].get(word, "") if sentence.tag(n) is Tag.DETERMINER else ""
    return owner or data["objects"].get(word, word), bool(owner)


def _may_name(sentence: Sentence, last: int) -> bool:
    """Tell whether somebody is told of before token *last*, by a name or a word that may be one person's."""
    told = [subject_of(sentence, verb) for verb in sentence.verbs_in(0, last) if verb.form == "finite"]
    if not told or any(one is None or not _is_no_person(sentence, one) for one in told):
        return True
    return any(_may_be_one(sentence, n) for n in range(last))


def _is_no_person(sentence: Sentence, subject: Subject) -> bool:
    """Tell whether a subject is several, or a body such as a court."""
    end = next((n for n in range(subject.first, subject.last) if sentence.tag(n) not in _THING), subject.last)
    head = sentence.word(end - 1)
    several = sentence.tag(end - 1) is Tag.NOUN and sentence.cues.plural(head)
    return several or is_body(sentence, subject) or is_many(sentence, Subject(subject.first, end))


def _may_be_one(sentence: Sentence, n: int) -> bool:
    """Tell whether the word at token *n* may tell of one person."""
    has, word, tag = sentence.cues.has, sentence.word(n), sentence.tag(n)
    if tag is Tag.NAME:
        first = noun_phrase(sentence, n)
        return not has("words.of_place", sentence.word(first - 1)) and n > 0
    if tag is Tag.PRONOUN:
        return has("words.personal", word) or has("words.object", word)
    if has("words.indefinite", word):
        end = n + 1
        while sentence.tag(end + 1) in NOMINAL:
            end += 1
        return not (sentence.tokens[end].event or has("nouns.organ", sentence.word(end)))
    return tells_person(sentence, n)
