"""The clause that a date belongs to: its verb or event noun, its subject, its end."""

from __future__ import annotations

import attrs

from chronos.extract.attribution import attributed
from chronos.extract.cleft import cleft_of
from chronos.extract.governing import climbed, light, verb_right
from chronos.extract.joined_date import joined_by
from chronos.extract.meanwhile import beside
from chronos.extract.occasion import goes_to, is_occasion
from chronos.extract.put_off import put_off_by
from chronos.extract.subject import answered_with, opener_of, subject_of
from chronos.extract.syntax import Sentence, past_dates
from chronos.extract.tokens import NOMINAL, PHRASE, Tag
from chronos.extract.verbs import Verb
from chronos.extract.wall import aside_before, before_noun, between_commas, goes_into, set_off, wall_left

_OPENED = PHRASE | {Tag.PRONOUN, Tag.ADVERB}
_WALLS = (Tag.SUBORDINATOR, Tag.RELATIVE, Tag.STOP)


@attrs.frozen(slots=True)
class Clause:
    """What a date belongs to: a verb, or an event noun where *verb* is None.

    noun: the place of that noun; wall: the place of the token that opens the clause, -1 for the start of
    the sentence.
    """

    verb: Verb | None
    noun: int | None
    wall: int


def clause_of(sentence: Sentence, date: int, *, fine: bool, ahead: bool = False) -> Clause | None:
    """Find what the date at token *date* belongs to; *fine* where it is told to the day, *ahead* where it
    lies after the publication.

    In this order: a noun the date stands before ("Friday's vote"), a clause that it opens ("1948, when ..."),
    what stands to its left in the same clause, and, where nothing does, the verb to its right.
    """
    if before_noun(sentence, date):
        return _named_after(sentence, date)
    cleft = cleft_of(sentence, date)
    if cleft is not None:
        return Clause(cleft[0], None, cleft[1])
    said = attributed(sentence, date)
    if said is not None:
        return Clause(said, None, -1)
    aside = aside_before(sentence, date)
    if aside is not None:
        wall = wall_left(sentence, aside)
        return Clause(climbed(sentence, sentence.verbs_in(wall + 1, aside)), None, wall)
    wall = wall_left(sentence, date)
    left = sentence.verbs_in(wall + 1, date)
    main = beside(sentence, date, wall) if left and fine else None
    if main is not None:
        return Clause(main, None, wall)
    opened, lead = goes_into(sentence, date), sentence.word(date - 1)
    apart = any(sentence.cues.has(f"time.{name}", lead) for name in ("reference", "links", "source"))
    put_off = put_off_by(sentence, date)
    apart = apart and not (put_off is not None or _is_about_then(sentence, date))
    plain = opened is not None and sentence.tag(opened - 1) is not Tag.PREPOSITION  # not "in which"
    due = sentence.cues.has("time.deadline", lead)  # "hope to end it by Friday, when rain is expected"
    dull = plain and put_off is None and (not left or (not due and light(sentence, climbed(sentence, left))))
    if opened is not None and (apart or dull):
        verb = verb_right(sentence, opened)
        return Clause(verb, None, opened) if verb else None
    joined = joined_by(sentence, date) if left else None
    if joined is not None:
        return Clause(joined, None, wall)
    answered = answered_with(sentence, left[-1]) if left else None
    if answered is not None:
        return Clause(answered, None, wall)
    if _introduces(sentence, date, wall, left) or _interrupts(sentence, date, wall, left):
        return Clause(verb_right(sentence, date), None, wall)
    if left and _in_subject_of_content(sentence, date, left[-1]):
        return _without_verb_left(sentence, date, left[-1].head, fine=fine, ahead=ahead)
    if put_off is not None:
        wall = wall_left(sentence, put_off.first)
        return Clause(climbed(sentence, sentence.verbs_in(wall + 1, put_off.head + 1)), None, wall)
    if _before_verb(sentence, date, left) or not left:
        return _without_verb_left(sentence, date, wall, fine=fine, ahead=ahead)
    return _with_verb_left(sentence, date, wall, left, ahead=ahead)


def _is_about_then(sentence: Sentence, date: int) -> bool:
    """Tell whether something was at a date, or nearly: "broke out shortly before midnight, when"."""
    counted = sentence.cues.has("time.counting", sentence.word(date - 1))
    return counted and sentence.tag(date - 2) is Tag.ADVERB


def joined_to(sentence: Sentence, clause: Clause, date: int) -> Clause | None:
    """Return the clause that goes on from one that a date opens: "In May the pier was old, and it fell"."""
    if clause.verb is None or date > clause.verb.first:
        return None
    for verb in sentence.verbs_in(clause.verb.head + 1, len(sentence.tokens)):
        opener = next((n for n in range(verb.first - 1, 0, -1) if sentence.tag(n) not in _OPENED), 0)
        if sentence.tag(opener) is not Tag.CONJUNCTION:
            return None
        if verb.form == "finite":
            return Clause(verb, None, opener)
    return None


def _introduces(sentence: Sentence, date: int, wall: int, left: list[Verb]) -> bool:
    """Tell whether a date ends what introduces the main clause: "Speaking in Oslo on Monday, Roe said"."""
    main = verb_right(sentence, date) if wall < 0 and left and sentence.tag(date + 1) is Tag.COMMA else None
    if main is None:
        return False
    issued = (
        len(left) == 1 and left[0].form == "participle" and sentence.cues.has("verbs.issuing", left[0].base)
    )
    spoken = issued and sentence.tag(0) is Tag.PREPOSITION and sentence.cues.has("verbs.reporting", main.base)
    apart = any(sentence.tag(n) is Tag.COMMA for n in range(left[-1].head, date))
    past = (
        any(sentence.tag(verb.first) is Tag.HAVE for verb in left) and not apart
    )  # "Having won in May, Roe"
    return spoken or (not past and all(verb.form == "gerund" for verb in left))


def _interrupts(sentence: Sentence, date: int, wall: int, left: list[Verb]) -> bool:
    """Tell whether commas set a date off before the main verb: "A try to save it, on Monday, failed"."""
    inside = wall < 0 and bool(left) and all(verb.form == "infinitive" for verb in left)
    apart = inside and between_commas(sentence, left[-1].head, date)
    return apart and verb_right(sentence, date) is not None


def _named_after(sentence: Sentence, date: int) -> Clause | None:
    """Return the noun that a date stands before, or the verb of saying that has it as its occasion."""
    last = date + 1 + (sentence.tag(date + 1) is Tag.COMMA)
    while sentence.tag(last) in PHRASE:
        last += 1
    noun = sentence.event_in(date + 1, last)
    wall = wall_left(sentence, date)
    left = sentence.verbs_in(wall + 1, date)
    if left and (_says_on(sentence, left[-1]) or _at_occasion(sentence, noun, date, left[-1])):
        return Clause(climbed(sentence, left), None, wall)
    return None if noun is None else Clause(None, noun, wall)


def _says_on(sentence: Sentence, verb: Verb) -> bool:
    reports = sentence.cues.has("verbs.reporting", verb.base)
    return reports and sentence.tag(verb.head + 1) is Tag.PREPOSITION


def _at_occasion(sentence: Sentence, noun: int | None, first: int, verb: Verb) -> bool:
    """Tell whether an occasion is only where a verb did what it tells; *first*: see `is_occasion`."""
    return not light(sentence, verb) and is_occasion(sentence, noun, first, verb)


def _in_subject_of_content(sentence: Sentence, date: int, said: Verb) -> bool:
    """Tell whether a date goes with the happening that is told of: "He said the fire in 2021 was odd"."""
    told, noun = verb_right(sentence, date), sentence.event_in(said.head + 1, date)
    says = sentence.cues.has("verbs.reporting", said.base) and said.form == "finite"
    if told is None or noun is None or not says:
        return False
    about = subject_of(sentence, told)
    return about is not None and said.head < about.first <= noun


def _before_verb(sentence: Sentence, date: int, left: list[Verb]) -> bool:
    """Tell whether a date stands right before its verb: ", on Monday pleaded guilty", "and in May left"."""
    lead = date - 1 - (sentence.tag(date - 1) is Tag.PREPOSITION)
    closed = sentence.tag(date + 1) is Tag.COMMA  # "and, in May, left"
    follows = sentence.verb_at(date + 1 + closed)
    opens = (Tag.COMMA,) if closed else (Tag.COMMA, Tag.CONJUNCTION)
    first = lead - 1
    while sentence.tag(first) in PHRASE:
        first -= 1
    apart = sentence.tag(lead) in opens and (
        not closed or sentence.tag(first) in (Tag.COMMA, Tag.CONJUNCTION)
    )
    return bool(left) and follows is not None and follows.form == "finite" and apart


def _without_verb_left(sentence: Sentence, date: int, wall: int, *, fine: bool, ahead: bool) -> Clause | None:
    noun = sentence.event_in(wall + 1, date)
    verb = verb_right(sentence, date)
    if noun is None and _wall_takes_noun(sentence, wall):
        noun = _first_head(sentence, wall + 1, date)
    if noun is None and set_off(sentence, wall, date):
        return None
    opens = (
        wall < 0 or sentence.tag(wall) is Tag.STOP or _wall_takes_noun(sentence, wall)
    )  # "after the fire, on 9 April, the town"
    if noun is not None and verb is not None and opens and between_commas(sentence, noun, date):
        return Clause(verb, None, wall)
    if noun is not None and verb is not None and wall < 0 and _only_introduces(sentence, noun, verb):
        return Clause(verb, None, wall)
    if noun is not None and verb is not None and _stands_before(sentence, noun, date, verb):
        return Clause(verb, None, wall)
    closed = any(sentence.tag(n) is Tag.COMMA for n in range(date + 1, verb.first)) if verb else True
    lasts = verb is not None and not ahead and not verb.past and not verb.modal  # "Monday's raid is examined"
    lasts = lasts or (verb is not None and _has_no_effect(sentence, verb))
    misses = verb is not None and ahead and verb.past and not verb.modal  # "before Monday's vote it cut"
    apart = closed and _wall_takes_noun(sentence, wall)
    if noun is not None and (lasts or misses or verb is None or not fine or apart):
        return Clause(None, noun, wall)
    return Clause(verb, None, wall) if verb else None


def _stands_before(sentence: Sentence, noun: int, date: int, verb: Verb) -> bool:
    """Tell whether a date stands between a verb and its subject, which a comma parts from a noun before:
    "After the storm, the council in May closed the pier".
    """
    apart = any(sentence.tag(n) is Tag.COMMA for n in range(noun, date))
    return apart and verb.first == past_dates(sentence, date)


def _only_introduces(sentence: Sentence, noun: int, verb: Verb) -> bool:
    """Tell whether a noun is but where something happened: "In the drought of 1976 the tower rose"."""
    opens = sentence.tag(0) is Tag.PREPOSITION and all(sentence.tag(n) in PHRASE for n in range(1, noun + 1))
    return opens and verb.past and not verb.negated


def _has_no_effect(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb denies what a happening led to: "his arrest on Tuesday did not end the strike"."""
    came = sentence.cues.has("verbs.taking_place", verb.base)
    has_object = sentence.tag(verb.head + 1) in (Tag.DETERMINER, Tag.PRONOUN, *NOMINAL)
    return verb.negated and not verb.passive and not came and has_object


def _first_head(sentence: Sentence, first: int, last: int) -> int | None:
    """Return the head of the first noun phrase of a stretch: "fall" of "the fall of the wall"; no "day"."""
    nominal = (Tag.NOUN, Tag.NAME)
    heads = (
        n for n in range(first, last) if sentence.tag(n) in nominal and sentence.tag(n + 1) not in nominal
    )
    head = next(heads, -1)
    return None if head < 0 or sentence.cues.has("nouns.phase", sentence.word(head)) else head


def _wall_takes_noun(sentence: Sentence, wall: int) -> bool:
    return wall >= 0 and sentence.cues.has("time.noun_follows", sentence.word(wall))


def _with_verb_left(sentence: Sentence, date: int, wall: int, left: list[Verb], *, ahead: bool) -> Clause:
    verb = climbed(sentence, left)
    over = ahead and verb.past and not verb.passive  # it announced what lies ahead
    noun = sentence.event_in(left[-1].head + 1, date)
    if noun is not None and _describes_subject(sentence, verb, date):
        return Clause(None, noun, wall)
    if noun is not None and verb.base == "be" and not verb.modal and _is_predicate(sentence, verb, noun):
        return Clause(verb, None, wall)
    if (
        noun is not None
        and verb.base == "be"
        and sentence.cues.has("words.fit", sentence.word(verb.head + 1))
    ):
        return Clause(verb, None, wall)  # "is eligible for release"
    if noun is not None and (
        goes_to(sentence, verb, noun) or sentence.cues.has("verbs.observing", verb.base)
    ):
        return Clause(verb, None, wall)
    if noun is not None and _at_occasion(sentence, noun, noun, left[-1]):
        return Clause(verb, None, wall)
    if noun is not None and _is_to_do(sentence, left[-1], noun):
        return Clause(left[-1], None, wall)
    meant = verb.base == "be" or sentence.cues.has("verbs.intending", verb.base)
    arranged = meant and left[-1].form == "infinitive"  # "is (due) to vote on the bill"
    dull = (light(sentence, verb) and not arranged) or sentence.cues.has("verbs.following", verb.base)
    plain = not (verb.past or verb.modal)
    if noun is None and plain and sentence.cues.has("verbs.following", verb.base):
        noun = _first_head(sentence, verb.head + 1, date)  # "The warning follows two letters in June"
    if noun is not None and (over or dull or _has_date(sentence, wall, verb, noun)):
        return Clause(None, noun, wall)
    return Clause(verb, None, wall)


def _describes_subject(sentence: Sentence, verb: Verb, date: int) -> bool:
    """Tell whether a gerund only says who did the rest: "Police investigating the fire on Monday have"."""
    beside = verb.form == "gerund" and sentence.tag(verb.first - 1) in NOMINAL
    whole = all(sentence.tag(n) is not Tag.COMMA for n in range(verb.head, date))
    return beside and whole and verb_right(sentence, date) is not None


def _is_to_do(sentence: Sentence, verb: Verb, noun: int) -> bool:
    """Tell whether a noun is what somebody has in mind to do something with: "hopes to finish the trial"."""
    over = sentence.verbs[verb.parent] if verb.parent is not None else verb
    wished = over is not verb and sentence.cues.has("verbs.attitude", over.base)
    return wished and _is_predicate(sentence, verb, noun)


def _is_predicate(sentence: Sentence, verb: Verb, noun: int) -> bool:
    """Tell whether a noun is what the subject is said to be: "it is the third attack this year"."""
    return all(sentence.tag(n) in PHRASE for n in range(verb.head + 1, noun))


def _has_date(sentence: Sentence, wall: int, verb: Verb, noun: int) -> bool:
    """Tell whether a date already stands before a noun in its clause, which is then that of the verb; of a
    second verb behind it: "left on Monday and opened talks". Not one of a thing: "reviewed the 2019 attack".
    """
    opener = opener_of(sentence, verb)
    joined = sentence.tag(opener) is Tag.CONJUNCTION
    subject = None if joined else subject_of(sentence, verb)
    first = opener if joined else wall + 1
    aside = range(0)  # "Roe, hurt in May, won the vote in June"
    if subject is not None and verb.form == "participle":
        aside = range(subject.first)
    elif subject is not None and verb.form == "finite" and not subject.joined:
        aside = range(subject.last, verb.first)
    dates = (
        n
        for n in range(first, noun)
        if sentence.tag(n) is Tag.DATE and n not in aside and not before_noun(sentence, n)
    )
    return any(n > verb.head or not sentence.cues.has("time.topic", sentence.word(n - 1)) for n in dates)
