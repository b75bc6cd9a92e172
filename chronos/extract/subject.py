"""Who or what a verb is said of: the stretch of tokens before it, or the noun its clause hangs on."""

from __future__ import annotations

import attrs

from chronos.extract.antecedent import accuses, antecedent, in_apposition, noun_phrase
from chronos.extract.before_aside import before_aside
from chronos.extract.object_relative import contact_subject
from chronos.extract.opening import SKIPPED, opening, opens_content
from chronos.extract.persons import is_person
from chronos.extract.series import series_head
from chronos.extract.syntax import Sentence, Subject, counts, counts_more, introduces_date
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb

_BEFORE_GERUND = (Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.COMMA)
_BETWEEN = (Tag.ADVERB, Tag.DATE, Tag.PREPOSITION)  # a subject and its verb
_OPENERS = (Tag.SUBORDINATOR, Tag.RELATIVE)


def subject_of(sentence: Sentence, verb: Verb) -> Subject | None:
    """Return the subject of a verb, None where the sentence names none."""
    verb = top(sentence, verb)
    if verb.first not in sentence.subjects:
        sentence.subjects[verb.first] = _found(sentence, verb)
    return sentence.subjects[verb.first]


def _found(sentence: Sentence, verb: Verb) -> Subject | None:
    first = series_head(sentence, verb)
    if first is not None:
        found = subject_of(sentence, first)
        return attrs.evolve(found, joined=False) if found else None
    before = _behind_conjunction(sentence, verb.first - 1)
    if verb.form == "participle" and sentence.cues.has("words.emphatic", sentence.word(before)):
        return antecedent(sentence, before)  # "Lorne, itself hit by a storm, sent aid"
    while sentence.tag(before) in (Tag.ADVERB, Tag.DATE) or introduces_date(sentence, before):
        before -= 1
        before -= _joins_dates(sentence, before)
    looks_back = sentence.tag(verb.first) is Tag.HAVE and sentence.tag(before) not in NOMINAL  # "having won"
    led = looks_back or sentence.tag(before) in (Tag.SUBORDINATOR, Tag.PREPOSITION)
    if (verb.form == "gerund" and led) or goes_on_later(sentence, verb):
        return _of_main(sentence, verb)
    if sentence.tag(before) is Tag.RELATIVE:
        return in_apposition(sentence, before) or antecedent(sentence, before)
    aside = sentence.tag(before) is Tag.COMMA and (
        accuses(sentence, verb.first) or not _is_set_off(sentence, verb)
    )
    if verb.form == "participle" and _is_where(sentence, before):
        return _of_main(sentence, verb)
    if verb.form == "participle" and sentence.tag(before - aside) in NOMINAL:
        return in_apposition(sentence, verb.first) or antecedent(sentence, verb.first)
    if verb.form == "participle" and sentence.tag(before) is Tag.OPEN:  # "Roe (born in 1948)"
        return antecedent(sentence, before)
    contact = contact_subject(sentence.tokens, verb.first, sentence.cues)
    if contact is not None:
        return Subject(contact, verb.first)
    if opens_contact(sentence, before):
        return Subject(before, before + 1, joined=before + 1 == verb.first)
    if sentence.tag(before) is Tag.CONJUNCTION or sentence.word(before) == ";":
        joined = _joined_participle(sentence, verb)
        return subject_of(sentence, joined) if joined else _shared(sentence, before)
    leans = verb.form == "participle" and sentence.tag(before) in (None, Tag.COMMA, Tag.SUBORDINATOR)
    if leans or verb.first == 0:
        return _of_main(sentence, verb)
    return _before(sentence, verb)


def _is_where(sentence: Sentence, n: int) -> bool:
    """Tell whether a noun without an article but says where somebody is: "appeared in court charged with"."""
    led = sentence.tag(n - 1) is Tag.PREPOSITION and sentence.tag(n) is Tag.NOUN
    return led and sentence.cues.has("nouns.setting", sentence.word(n))


def _behind_conjunction(sentence: Sentence, n: int) -> int:
    """Return the conjunction before a date between commas: "and, in May, left"; *n* where none ends there."""
    date = n - 1
    if sentence.tag(n) is not Tag.COMMA or sentence.tag(date) is not Tag.DATE:
        return n
    comma = date - 1 - introduces_date(sentence, date - 1)
    apart = sentence.tag(comma) is Tag.COMMA and sentence.tag(comma - 1) is Tag.CONJUNCTION
    return comma - 1 if apart else n


def _joins_dates(sentence: Sentence, n: int) -> bool:
    """Tell whether a conjunction joins one date to another: "talks in May and again in June failed"."""
    joint = sentence.tag(n) is Tag.CONJUNCTION and sentence.tag(n - 1) is Tag.DATE
    return joint and not any(verb.form == "finite" for verb in sentence.verbs_in(0, n))


def _is_set_off(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether the next verb follows a comma, which then ends an aside: ", founded in 1998, sold"."""
    right = _main_behind(sentence, verb)
    return right is not None and sentence.tag(right.first - 1) is Tag.COMMA


def _main_behind(sentence: Sentence, verb: Verb) -> Verb | None:
    """Return the next finite verb of no clause below: "sold" of "founded in 1998, when it fell, sold"."""
    opened = False
    for n in range(verb.head + 1, len(sentence.tokens)):
        opened = sentence.tag(n) in _OPENERS or (opened and sentence.tag(n) is not Tag.COMMA)
        right = sentence.verb_at(n)
        if right is not None and right.first == n and right.form == "finite" and not opened:
            return right
    return None


def answered_with(sentence: Sentence, verb: Verb) -> Verb | None:
    """Return the main verb behind what somebody was asked: "Asked whether he was ill, Roe said no"."""
    asked = verb.form == "participle" and sentence.cues.has("verbs.questioning", verb.base)
    main = _main_behind(sentence, verb) if asked else None
    answers = main is not None and any(
        sentence.cues.has(f"verbs.{name}", main.base) for name in ("reporting", "answering")
    )
    return main if answers else None


def opens_contact(sentence: Sentence, n: int) -> bool:
    """Tell whether the subject of a clause on the noun before it begins at token *n*: "the drones it
    purchased", "the drones the army purchased".
    """
    has = sentence.cues.has
    if sentence.tag(n) in (Tag.DETERMINER, Tag.NAME):
        last = next((k for k in range(n, len(sentence.tokens)) if sentence.verb_at(k)), n)
        return contact_subject(sentence.tokens, last, sentence.cues) == n
    follows = sentence.tag(n - 1) in NOMINAL and has("words.personal", sentence.word(n))
    if not follows or has("nouns.circumstance", sentence.word(n - 1)):
        return False  # "the day it sank"
    lead = noun_phrase(sentence, n - 1) - 1
    if sentence.tag(lead - 1) is Tag.DATE and has("time.counting", sentence.word(lead)):
        return False  # "two days after the fire it sank"
    verb = sentence.verb_at(lead)
    return verb is None or not has("verbs.informing", verb.base)  # "told reporters she had left"


def top(sentence: Sentence, verb: Verb) -> Verb:
    """Return the finite verb at the head of a chain such as "is planning to visit"."""
    while verb.parent is not None:
        verb = sentence.verbs[verb.parent]
    return verb


def leant_on(sentence: Sentence, verb: Verb) -> Verb | None:
    """Return the finite verb that a gerund hangs on: "got there by boarding a bus", "left after losing"."""
    if verb.form != "gerund" or sentence.tag(verb.first - 1) not in _BEFORE_GERUND:
        return None
    left = [other for other in sentence.verbs_in(0, verb.first) if other.form == "finite"]
    return left[-1] if left else None


def goes_on_later(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a gerund tells what somebody did next: "Roe left in 2010, joining the police in 2011"; but
    not what came of what happened: "The bank failed in 2009, forcing the state to act".
    """
    if sentence.tag(verb.first - 1) is not Tag.COMMA or sentence.tag(verb.first - 2) is not Tag.DATE:
        return False
    main = leant_on(sentence, verb)
    subject = None if main is None else subject_of(sentence, main)
    if subject is None:
        return False
    who = (Tag.NAME, Tag.PRONOUN)
    alone = all(sentence.tag(n) in who for n in range(subject.first, subject.last))
    return alone or is_person(sentence, subject)


def described_by(sentence: Sentence, verb: Verb) -> Verb | None:
    """Return the participle that a gerund only completes: "suspected of blowing up a jet"."""
    over = sentence.verb_at(verb.first - 2) if verb.form == "gerund" else None
    led = sentence.tag(verb.first - 1) is Tag.PREPOSITION
    return over if led and over is not None and over.form == "participle" else None


def _of_main(sentence: Sentence, verb: Verb) -> Subject | None:
    """Return the subject of the clause that a phrase without one leans on."""
    left = [other for other in sentence.verbs_in(0, verb.first) if other.form == "finite"]
    right = _main_behind(sentence, verb)
    set_off = right is not None and sentence.tag(verb.first - 1) is sentence.tag(right.first - 1) is Tag.COMMA
    main = right if right and (set_off or not left) else left[-1] if left else None
    inner = sentence.verbs_in(main.head, verb.first) if main and verb.form == "gerund" else []
    wished = inner[-1] if inner and inner[-1].form == "infinitive" and inner[-1].parent is None else None
    if wished is not None and main is not None and sentence.tag(main.head + 1) in NOMINAL | {Tag.DETERMINER}:
        found = _before(sentence, wished)  # "expects prices to fall before rising again"
        return (
            found
            if found is None
            else attrs.evolve(found, first=max(found.first, main.head + 1), joined=False)
        )
    found = _before(sentence, main) if main else None
    if found is None:
        return None
    inner = sentence.verbs_in(found.first, verb.first - 1)
    if set_off and verb.form == "participle" and any(other.form == "infinitive" for other in inner):
        return antecedent(sentence, verb.first)  # "Plans to sell the mill, built in 1887, were approved"
    if found.first == verb.first:
        return None
    last = verb.first - 1 if set_off and found.first < verb.first - 1 else found.last
    return Subject(found.first, last, joined=False)


def opener_of(sentence: Sentence, verb: Verb) -> int:
    """Return the place of the word that opens the clause of *verb*."""
    subject = subject_of(sentence, verb)
    if subject is None or any(sentence.tag(n) not in _BETWEEN for n in range(subject.last, verb.first)):
        return verb.first - 1
    return min(subject.first, verb.first) - 1


def _shared(sentence: Sentence, conjunction: int) -> Subject | None:
    """Return the subject of the verb that a conjunction joins this one to."""
    left = [other for other in sentence.verbs if other.head < conjunction and other.form == "finite"]
    if sentence.tag(conjunction - 1) is Tag.COMMA:  # an aside ends: "the firm, which sank, and has risen"
        left = [other for other in left if not _says_aside(sentence, other, conjunction)] or left
        left = [other for other in left if not _in_aside(sentence, other)] or left
    found = subject_of(sentence, left[-1]) if left else None
    return attrs.evolve(found, joined=False) if found else None


def _joined_participle(sentence: Sentence, verb: Verb) -> Verb | None:
    """Return the participle that another goes on from: "built" of "a ferry, built here and sold in May"."""
    left = sentence.verbs_in(0, verb.first)
    joined = verb.form == "participle" and bool(left) and left[-1].form == "participle"
    return left[-1] if joined else None


def _says_aside(sentence: Sentence, verb: Verb, conjunction: int) -> bool:
    """Tell whether a verb only says who said it: "Roe fell, her doctor said, and was taken to Lorne"."""
    says = sentence.cues.has("verbs.reporting", verb.base) and verb.head == conjunction - 2
    return says and sum(sentence.tag(n) is Tag.COMMA for n in range(conjunction)) > 1


def _in_aside(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb stands in a clause on another: "which sank", "when the pier burned"."""
    walls = (Tag.RELATIVE, Tag.SUBORDINATOR, Tag.COMMA)
    wall = next((n for n in range(verb.first - 1, 0, -1) if sentence.tag(n) in walls), 0)
    if sentence.tag(wall) is Tag.RELATIVE:
        return wall == verb.first - 1
    return sentence.tag(wall) is Tag.SUBORDINATOR and not opens_content(sentence, wall)


def _before(sentence: Sentence, verb: Verb) -> Subject | None:
    """Return what stands between the opening of the clause and the verb."""
    last = verb.first
    while not (counts_more(sentence, last - 1) or _lasts_since(sentence, last - 1, verb)) and (
        sentence.tag(last - 1) in (Tag.ADVERB, Tag.COMMA, Tag.DATE, Tag.QUOTE)
        or introduces_date(sentence, last - 1)
    ):
        last -= 1
        last -= _joins_dates(sentence, last - 1)
    told = sentence.verb_at(last - 1)
    if told and last < verb.first and told.first == last - 1 and told.form in ("participle", "gerund"):
        last -= 1  # "the boat built in 1990 sank"
    skipped = range(verb.first - 1, last - 1, -1)
    closing = next((n for n in skipped if sentence.tag(n) is Tag.COMMA), None)
    described = None if closing is None else before_aside(sentence, closing)
    if described is not None:
        return described
    first = opening(sentence, verb, last)
    owned = sentence.cues.has("words.possessive_relative", sentence.word(first - 1))  # "whose first novel"
    while first < last and sentence.tag(first) in SKIPPED and not (owned or counts(sentence, first)):
        first += 1
    when = _behind_circumstance(sentence, first + (sentence.tag(first) is Tag.PREPOSITION))
    first = _behind_introduction(sentence, first, last) if when is None else when
    set_off = any(sentence.tag(n) in (Tag.COMMA, Tag.QUOTE) for n in skipped)
    return Subject(first, last, joined=not set_off) if first < last else None


def _lasts_since(sentence: Sentence, date: int, verb: Verb) -> bool:
    """Tell whether a date only tells since when a subject is so: "men missing since Friday were found"."""
    begins = sentence.tag(date) is Tag.DATE and sentence.cues.has("time.beginning", sentence.word(date - 1))
    return begins and sentence.tag(verb.first) is not Tag.HAVE  # "Roe since Friday has been at sea"


def _behind_introduction(sentence: Sentence, first: int, last: int) -> int:
    """Return where a subject begins behind a phrase that no comma closes: "Under the accord both armies",
    "In the drought of 1976 the tower".
    """
    begin = first - sentence.cues.has("time.noun_follows", sentence.word(first - 1))
    lead, dates = sentence.tag(begin), sentence.tag(begin + 1) is Tag.DATE
    if lead is not Tag.PREPOSITION and not (lead is Tag.SUBORDINATOR and (dates or begin < first)):
        return first
    dated = [n + 1 for n in range(first, last - 1) if sentence.tag(n) is Tag.DATE]
    opens = (n for n in range(last - 1, first + 1, -1) if sentence.tag(n) is Tag.DETERMINER)
    return dated[-1] if dated else next((n for n in opens if sentence.tag(n - 1) in NOMINAL), first)


def _behind_circumstance(sentence: Sentence, first: int) -> int | None:
    """Return where the subject of a clause on its circumstance begins: "by the time the rain stopped", "the
    last time Roe left"; None for no such.
    """
    noun = first + 1
    noun += not sentence.cues.has("nouns.circumstance", sentence.word(noun))
    begins = sentence.tag(noun + 1) in (Tag.DETERMINER, Tag.NAME) or (
        sentence.tag(noun + 1) is Tag.NOUN and sentence.verb_at(noun + 2) is not None
    )
    named = sentence.tag(first) is Tag.DETERMINER and begins
    return noun + 1 if named and sentence.cues.has("nouns.circumstance", sentence.word(noun)) else None
