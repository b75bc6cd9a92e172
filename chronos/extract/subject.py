"""Who or what a verb is said of: the stretch of tokens before it, or the noun its clause hangs on."""

from __future__ import annotations

import attrs

from chronos.extract.antecedent import antecedent, in_apposition
from chronos.extract.syntax import Sentence, Subject, counts, introduces_date
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag
from chronos.extract.verbs import Verb

_INTRODUCTION = (Tag.SUBORDINATOR, Tag.PREPOSITION, Tag.ADVERB, Tag.GERUND, Tag.DATE, Tag.CONJUNCTION)
_BEFORE_GERUND = (Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.COMMA)
_NAMING = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION, Tag.DOT, Tag.QUOTE}
_TELLING = AUXILIARY | {Tag.VERB, Tag.GERUND, Tag.SUBORDINATOR, Tag.RELATIVE}
_SKIPPED = (Tag.COMMA, Tag.QUOTE, Tag.DOT, Tag.CONJUNCTION, Tag.ADVERB)


def subject_of(sentence: Sentence, verb: Verb) -> Subject | None:
    """Return the subject of a verb, None where the sentence names none."""
    verb = top(sentence, verb)
    if verb.first not in sentence.subjects:
        sentence.subjects[verb.first] = _found(sentence, verb)
    return sentence.subjects[verb.first]


def _found(sentence: Sentence, verb: Verb) -> Subject | None:
    before = verb.first - 1
    while sentence.tag(before) in (Tag.ADVERB, Tag.DATE) or introduces_date(sentence, before):
        before -= 1
    if verb.form == "gerund" and sentence.tag(before) in (Tag.SUBORDINATOR, Tag.PREPOSITION):
        return _of_main(sentence, verb)
    if sentence.tag(before) is Tag.RELATIVE:
        return in_apposition(sentence, before) or antecedent(sentence, before)
    aside = sentence.tag(before) is Tag.COMMA and not _is_set_off(sentence, verb)
    if verb.form == "participle" and sentence.tag(before - aside) in NOMINAL:
        return antecedent(sentence, verb.first)
    if opens_contact(sentence, before):
        return Subject(before, before + 1, joined=before + 1 == verb.first)
    if sentence.tag(before) is Tag.CONJUNCTION:
        return _shared(sentence, before)
    leans = verb.form == "participle" and sentence.tag(before) in (None, Tag.COMMA, Tag.SUBORDINATOR)
    if leans or verb.first == 0:
        return _of_main(sentence, verb)
    return _before(sentence, verb)


def _is_set_off(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether the next verb follows a comma, which then ends an aside: ", founded in 1998, sold"."""
    right = next(
        (other for other in sentence.verbs if other.form == "finite" and other.first > verb.head), None
    )
    return right is not None and sentence.tag(right.first - 1) is Tag.COMMA


def opens_contact(sentence: Sentence, n: int) -> bool:
    """Tell whether a pronoun is the subject of a clause on the noun before it: "the drones it purchased"."""
    follows = sentence.tag(n - 1) in NOMINAL and sentence.cues.has("words.personal", sentence.word(n))
    return follows and not sentence.cues.has("nouns.circumstance", sentence.word(n - 1))  # "the day it sank"


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


def _of_main(sentence: Sentence, verb: Verb) -> Subject | None:
    """Return the subject of the clause that a phrase without one leans on."""
    finite = [other for other in sentence.verbs if other.form == "finite" and other != verb]
    left = [other for other in finite if other.head < verb.first]
    right = [other for other in finite if other.first > verb.head]
    set_off = bool(right) and sentence.tag(verb.first - 1) is sentence.tag(right[0].first - 1) is Tag.COMMA
    main = right[0] if right and (set_off or not left) else left[-1] if left else None
    found = _before(sentence, main) if main else None
    if found is None:
        return None
    last = verb.first - 1 if set_off and found.first < verb.first - 1 else found.last
    return Subject(found.first, last, joined=False)


def _shared(sentence: Sentence, conjunction: int) -> Subject | None:
    """Return the subject of the verb that a conjunction joins this one to."""
    left = [other for other in sentence.verbs if other.head < conjunction and other.form == "finite"]
    if sentence.tag(conjunction - 1) is Tag.COMMA:  # an aside ends: "the firm, which sank, and has risen"
        left = [other for other in left if not _in_aside(sentence, other)] or left
    found = subject_of(sentence, left[-1]) if left else None
    return attrs.evolve(found, joined=False) if found else None


def _in_aside(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb stands in a clause on another: "which sank", "when the pier burned"."""
    walls = (Tag.RELATIVE, Tag.SUBORDINATOR, Tag.COMMA)
    wall = next((n for n in range(verb.first - 1, 0, -1) if sentence.tag(n) in walls), 0)
    if sentence.tag(wall) is Tag.RELATIVE:
        return wall == verb.first - 1
    return sentence.tag(wall) is Tag.SUBORDINATOR and not _opens_content(sentence, wall)


def _before(sentence: Sentence, verb: Verb) -> Subject | None:
    """Return what stands between the opening of the clause and the verb."""
    last = verb.first
    while sentence.tag(last - 1) in (Tag.ADVERB, Tag.COMMA, Tag.DATE, Tag.QUOTE) or introduces_date(
        sentence, last - 1
    ):
        last -= 1
    told = sentence.verb_at(last - 1)
    if told and last < verb.first and told.first == last - 1 and told.form in ("participle", "gerund"):
        last -= 1  # "the boat built in 1990 sank"
    closed = sentence.tag(last) is Tag.COMMA
    described = _before_aside(sentence, last) if closed else None
    if described is not None:
        return described
    first = _opening(sentence, verb, last)
    while first < last and sentence.tag(first) in _SKIPPED and not counts(sentence, first):
        first += 1
    noun = first + (sentence.tag(first) is Tag.PREPOSITION)
    first = noun + 2 if _only_says_when(sentence, noun) else first
    return Subject(first, last, joined=last == verb.first) if first < last else None


def _only_says_when(sentence: Sentence, first: int) -> bool:
    """Tell whether a clause hangs on its circumstance: "by the time the rain stopped"."""
    named = sentence.tag(first) is Tag.DETERMINER and sentence.tag(first + 2) in (Tag.DETERMINER, Tag.NAME)
    return named and sentence.cues.has("nouns.circumstance", sentence.word(first + 1))


def _before_aside(sentence: Sentence, last: int) -> Subject | None:
    """Return the noun phrase before an aside that closes at a comma: "Roe, ill since the storm, resigned"."""
    wall = _hard_wall(sentence, last) + 1
    for comma in (n for n in range(wall, last) if sentence.tag(n) is Tag.COMMA):
        first = _after_introductions(sentence, wall, comma)
        first += sentence.tag(first) is Tag.SUBORDINATOR
        if first < comma and all(sentence.tag(n) in _NAMING for n in range(first, comma)):
            tells = any(sentence.tag(n) in _TELLING for n in range(comma, last))
            return Subject(first, comma, joined=False) if tells else None
    return None


def _opening(sentence: Sentence, verb: Verb, last: int) -> int:
    """Return the first token of the verb's clause, introductions such as "In Paris," left out."""
    floor = _after_introductions(sentence, _hard_wall(sentence, last) + 1, last)
    if sentence.cues.has("verbs.reporting", verb.base):
        floor = max(floor, _after_quoted(sentence, floor, last))
    n = last - 1
    while n >= floor:
        tag, other = sentence.tag(n), sentence.verb_at(n)
        if tag is Tag.RELATIVE and _tells_aside(sentence, n, verb):
            n -= 1 + (sentence.tag(n - 1) is Tag.COMMA)
            continue
        if tag is Tag.SUBORDINATOR and (
            (sentence.tag(n + 1) is Tag.DATE and not _opens_content(sentence, n))
            or _hangs_on_noun(sentence, floor, n, verb)
            or _names_role(sentence, n, verb.first)
        ):
            n -= 1
            continue
        if tag in (Tag.SUBORDINATOR, Tag.RELATIVE):
            return n + 1
        if tag is Tag.CONJUNCTION and _joins_clauses(sentence, floor, n) and not _pairs(sentence, floor, n):
            return n + 1
        if sentence.cues.has("words.personal", sentence.word(n)) and n == last - 1:
            return floor if _is_object(sentence, n) else n
        if tag is Tag.COMMA and n + 1 < last and _tells_before(sentence, floor, n):
            return n + 1
        if (
            other
            and other.form == "finite"
            and any(sentence.cues.has(f"verbs.{name}", other.base) for name in ("reporting", "attitude"))
            and not _in_relative(sentence, floor, n)
        ):
            return _after_introductions(sentence, n + 1, last)
        n -= 1
    return floor


def _is_object(sentence: Sentence, pronoun: int) -> bool:
    """Tell whether a pronoun is what the verb before it is done to: "the plan to mend it was dropped"."""
    verb = sentence.verb_at(pronoun - 1)
    if verb is None or verb.form not in ("infinitive", "gerund"):
        return False
    return not any(sentence.cues.has(f"verbs.{name}", verb.base) for name in ("reporting", "attitude"))


def _tells_aside(sentence: Sentence, relative: int, verb: Verb) -> bool:
    """Tell whether a relative clause has its own verb or ends before *verb*: "the man who fell was saved"."""
    closed = any(sentence.tag(n) is Tag.COMMA for n in range(relative, verb.first))
    return closed or any(other.form == "finite" for other in sentence.verbs_in(relative, verb.first))


def _hangs_on_noun(sentence: Sentence, floor: int, n: int, verb: Verb) -> bool:
    """Tell whether "before" or "after" only tells more of a subject: "a hearing before the board is set"."""
    if not sentence.cues.has("time.noun_follows", sentence.word(n)):
        return False
    if sentence.tag(n - 1) not in NOMINAL or sentence.verbs_in(floor, n):
        return False
    return not any(sentence.tag(k) is Tag.COMMA for k in range(n, verb.first))


def _names_role(sentence: Sentence, n: int, last: int) -> bool:
    """Tell whether "as" stands before a noun alone: "Roe, who resigned as mayor, left".

    Without a comma the noun is what the verb is said of: "Turnout was low as Aar held its vote".
    """
    relative = next((k for k in range(n, -1, -1) if sentence.tag(k) is Tag.RELATIVE), n)
    inside = len([verb for verb in sentence.verbs_in(relative, n) if verb.form == "finite"]) == 1
    closed = inside or any(sentence.tag(k) is Tag.COMMA for k in range(n, last))
    joint = next((k for k in range(n, last) if inside and sentence.tag(k) is Tag.CONJUNCTION), last)
    return closed and sentence.cues.has("time.role", sentence.word(n)) and not sentence.verbs_in(n, joint)


def _joins_clauses(sentence: Sentence, floor: int, joint: int) -> bool:
    """Tell whether a clause ends at a conjunction; none does in "said (that) Roe and Dunne left"."""
    content = (n for n in range(joint - 1, floor - 1, -1) if _opens_content(sentence, n))
    told = sentence.verbs_in(next(content, floor), joint)
    says = bool(told) and sentence.cues.has("verbs.reporting", told[-1].base) and not told[-1].passive
    opens = says and sentence.tag(told[-1].head + 1) in NOMINAL | {Tag.DETERMINER}
    return bool(told) and not opens and not _in_relative(sentence, floor, joint)


def _pairs(sentence: Sentence, floor: int, joint: int) -> bool:
    """Tell whether a conjunction joins two that a word before it asks for: "talks between Roe and Dunne"."""
    told = sentence.verbs_in(floor, joint)
    first = told[-1].head + 1 if told else floor
    return any(sentence.cues.has("words.pairing", sentence.word(n)) for n in range(first, joint))


def _tells_before(sentence: Sentence, floor: int, comma: int) -> bool:
    """Tell whether a whole clause ends at a comma: "Roe won the vote, Dunne lost it"."""
    content = (n for n in range(comma - 1, floor - 1, -1) if _opens_content(sentence, n))
    told = any(verb.form == "finite" for verb in sentence.verbs_in(next(content, floor), comma))
    return told and not _in_relative(sentence, floor, comma)


def _opens_content(sentence: Sentence, n: int) -> bool:
    return sentence.tag(n) is Tag.SUBORDINATOR and sentence.cues.has("time.content", sentence.word(n))


def _after_quoted(sentence: Sentence, floor: int, last: int) -> int:
    """Return where the speaker begins in "Two people died, police said"; 0 where nothing was said before."""
    comma = next((n for n in range(last - 1, floor, -1) if sentence.tag(n) is Tag.COMMA), floor)
    return comma + 1 if _tells_before(sentence, floor, comma) else 0


def _in_relative(sentence: Sentence, floor: int, last: int) -> bool:
    opens = (n for n in range(floor, last) if sentence.tag(n) is Tag.RELATIVE)
    return any(not _is_closed(sentence, n, last) for n in opens)


def _is_closed(sentence: Sentence, relative: int, last: int) -> bool:
    """Tell whether commas set a relative clause off, and the main verb follows: "Roe, who left, said"."""
    if sentence.tag(relative - 1) is not Tag.COMMA:
        return False
    told = [verb.head for verb in sentence.verbs_in(relative, last) if verb.form == "finite"]
    commas = (n for n in range(relative, last) if sentence.tag(n) is Tag.COMMA)
    return any(told[0] < n < told[-1] for n in commas) if told else False


def _hard_wall(sentence: Sentence, last: int) -> int:
    return next((n for n in range(last - 1, -1, -1) if sentence.tag(n) is Tag.STOP), -1)


def _after_introductions(sentence: Sentence, first: int, last: int) -> int:
    """Step over "On Monday", "Hours later," "According to officials," and the like."""
    begin = first
    while first < last:
        tag = sentence.tag(first)
        if counts(sentence, first) or sentence.cues.has("time.links", sentence.word(first + 1)):
            return first  # "most of the boats", "First of Lorne"
        if tag in _SKIPPED or tag is Tag.DATE or introduces_date(sentence, first):
            first += 1
            continue
        if (
            sentence.cues.has("time.counting_on", sentence.word(first + 1))
            and sentence.tag(first + 2) is Tag.COMMA
        ):
            first += 3
            continue
        verb = sentence.verb_at(first)
        introduced = tag is Tag.RELATIVE and first > begin  # "According to Roe, who left,"
        if (
            tag not in _INTRODUCTION
            and not introduced
            and not (verb and verb.form != "finite" and verb.first == first)
        ):
            return first
        comma = next((n for n in range(first, last) if sentence.tag(n) is Tag.COMMA), None)
        if comma is None:
            return first
        first = comma + 1
    return first
