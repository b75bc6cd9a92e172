"""The title of an event: who did what, in the article's own words."""

from __future__ import annotations

from collections.abc import Callable

from chronos.abridge import LONGEST, abridged
from chronos.clause import Clause
from chronos.cues import cues
from chronos.referent import is_pronoun, named_here
from chronos.statement import attributes
from chronos.subject import noun_phrase, subject_of, top
from chronos.syntax import Sentence, Subject
from chronos.tagging import NOMINAL, Tag, tagged
from chronos.verbs import Verb, verbs


def title_of(
    sentence: Sentence, clause: Clause, date: int, before: Callable[[str], str] = lambda _: ""
) -> str:
    """Return a title of at most 15 words, empty where the clause has none to offer.

    Dates are left out, but where one word alone would be left: "Coup in 1973". *before* gives whom
    the sentence before is about, which a pronoun is taken for.
    """
    if clause.verb is None:
        assert clause.noun is not None
        places = _of_noun(sentence, clause.noun, date)
        title = abridged(sentence, places)
        if " " in title:
            return title
        first, last = min(date, clause.noun), max(date, clause.noun)
        return abridged(sentence, list(range(first, last + 1)), dates=True)
    if attributes(sentence, clause.verb):
        return abridged(sentence, _of_attribution(sentence, clause.verb, date))
    subject = subject_of(sentence, clause.verb)
    rest = _predicate(sentence, clause.verb, subject, date)
    if subject is None:
        return abridged(sentence, rest)
    if is_pronoun(sentence, subject):
        named = named_here(sentence, clause.verb, subject.first)
        name = "" if named else before(sentence.word(subject.first))
        if name:
            return abridged(sentence, rest, name=name)
        subject = named or subject
    return abridged(sentence, _named(sentence, subject) + rest)


def _of_noun(sentence: Sentence, noun: int, date: int) -> list[int]:
    first = noun_phrase(sentence, noun)
    while first < noun and (sentence.tag(first) in (Tag.DETERMINER, Tag.DATE, Tag.POSSESSIVE)):
        first += 1
    if "pronoun" in sentence.tokens[first].known.parts and sentence.tag(first + 1) is Tag.POSSESSIVE:
        first += 2
    return list(range(first, max(_phrase_end(sentence, noun + 1), date if date > noun else 0)))


def _phrase_end(sentence: Sentence, n: int) -> int:
    while n < len(sentence.tokens) and not sentence.verb_at(n):
        if sentence.tag(n) in (Tag.COMMA, Tag.STOP, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.GERUND, Tag.QUOTE):
            break
        n += 1
    return n


def _predicate(sentence: Sentence, verb: Verb, subject: Subject | None, date: int) -> list[int]:
    chain = top(sentence, verb)
    begin = chain.first
    if chain.passive and (subject is None or chain.form == "gerund"):
        begin = chain.head
    return list(range(begin, _clause_end(sentence, verb, date)))


def _named(sentence: Sentence, subject: Subject) -> list[int]:
    """Return the tokens of a subject, what stands between commas left out: "Roe, the mayor, resigned"."""
    commas = [n for n in range(subject.first, subject.last) if sentence.tag(n) is Tag.COMMA]
    joined = any(sentence.tag(n) is Tag.CONJUNCTION for n in range(subject.first, subject.last))
    if commas and not joined:
        return list(range(subject.first, commas[0]))
    return list(range(subject.first, subject.last))


def _clause_end(sentence: Sentence, verb: Verb, date: int) -> int:
    n = verb.head + 1
    while n < len(sentence.tokens):
        tag = sentence.tag(n)
        other = sentence.verb_at(n) if verb.form == "participle" and n > date else None
        if (
            tag is Tag.STOP
            or (other and other.form == "finite")
            or (n > date and _ends_clause(sentence, verb, n, date))
        ):
            break
        n += 1
    return n


def _ends_clause(sentence: Sentence, verb: Verb, n: int, date: int) -> bool:
    tag = sentence.tag(n)
    if tag is Tag.SUBORDINATOR:
        content = sentence.cues.has("time.content", sentence.word(n))
        return not (content and sentence.cues.has("verbs.reporting", verb.base))
    if tag is Tag.CONJUNCTION:
        return any(other.form == "finite" for other in sentence.verbs_in(n, n + 6))
    if tag is Tag.COMMA:
        return verb.head < date or not _goes_on(sentence, n + 1)
    return tag is Tag.RELATIVE and sentence.tag(n - 1) is Tag.COMMA


def _goes_on(sentence: Sentence, n: int) -> bool:
    """Tell whether what follows a comma belongs to the same list of things: "young, ambitious Roe"."""
    last = next(
        (k for k in range(n, len(sentence.tokens)) if sentence.tag(k) in (Tag.COMMA, Tag.STOP)),
        len(sentence.tokens),
    )
    return sentence.tag(n) in NOMINAL | {Tag.CONJUNCTION} and not sentence.verbs_in(n, last)


def _of_attribution(sentence: Sentence, verb: Verb, date: int) -> list[int]:
    """Put who said it before what was said."""
    subject = subject_of(sentence, verb)
    if subject is None or not subject.joined:  # "..., said the mayor"
        last = verb.head + 1
        while sentence.tag(last) in NOMINAL | {Tag.DETERMINER, Tag.DOT} and last != date:
            last += 1
        who = [*range(verb.head + 1, last), *range(verb.first, verb.head + 1)]
        comma = verb.first - 1
    else:
        last = verb.head + 1
        while sentence.tag(last) in NOMINAL | {Tag.DETERMINER}:
            last += 1
        who = [*_named(sentence, subject), *range(verb.first, last)]
        comma = subject.first - 1
    said = [n for n in range(comma) if sentence.tag(n) is not Tag.QUOTE]
    end = next((n for n in said if sentence.tag(n) is Tag.COMMA and sentence.verbs_in(0, n)), comma)
    return who + [n for n in said if n < end]


def weight(title: str, lang: str) -> float:
    """Return how much a title says: a verb counts most, names and words add, pronouns take away.

    >>> weight("Rebels seized the town of Mopti", "en") > weight("Rebels seized it", "en")
    True
    """
    known = cues(lang)
    tokens = tagged(title, 0, len(title), (), known)
    tags = [token.tag for token in tokens]
    verb = any(found.form in ("finite", "participle") for found in verbs(tokens, known))
    return (
        2 * verb
        - 2 * tags.count(Tag.PRONOUN)
        + min(4, tags.count(Tag.NAME)) / 2
        + min(LONGEST, len(tokens)) / 10
    )
