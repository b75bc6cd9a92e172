"""Which dated clauses tell of something that happened, happens or is to happen at their date."""

from __future__ import annotations

import itertools

from chronos.days import DAY
from chronos.event import Status
from chronos.extract.clause import Clause
from chronos.extract.dating import lead_of
from chronos.extract.put_off import is_deadline
from chronos.extract.subject import subject_of
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb
from chronos.granularity import Granularity
from chronos.interval import Interval

_HAD = (Tag.DETERMINER, Tag.NOUN, Tag.PRONOUN)
_ANSWER = 7  # tokens from a verb on that may say that there was none
_MOST_OF_A_YEAR, _TEN_YEARS = 300, 3653  # days


def _long(interval: Interval, days: int = _MOST_OF_A_YEAR) -> bool:
    """Tell whether an interval is longer than some days."""
    return interval.start is None or interval.end is None or interval.end - interval.start > days * DAY


def happens(
    sentence: Sentence, clause: Clause, date: int, interval: Interval, status: Status, *, past: bool
) -> bool:
    """Tell whether a clause tells of a happening rather than of a state, a total or a mere possibility.

    past: whether the interval lies wholly before the publication.
    """
    if sentence.cues.has("time.deadline", lead_of(sentence, date)):
        planned = status is Status.PLANNED
        if _long(interval, _TEN_YEARS if planned else _MOST_OF_A_YEAR):
            return False  # "by 1990 the town had grown"
        if status is Status.REPORTED and not past and _sets_deadline(sentence, clause, interval):
            return False
    if status in (Status.POSSIBLE, Status.NEGATED) and _conditional(sentence, clause):
        return False
    if status is Status.POSSIBLE and _long(interval):
        return False
    fine = interval.granularity <= Granularity.DAY
    return is_deed(sentence, clause, date, status) or (fine and _is_to_have(sentence, clause, date, status))


def _is_to_have(sentence: Sentence, clause: Clause, date: int, status: Status) -> bool:
    """Tell whether somebody is to have or to face something on a day: "is to have surgery on Friday"."""
    told = [] if clause.verb is None else sentence.verbs_in(clause.verb.first, date)
    if not told or not sentence.cues.has("verbs.facing", told[-1].base) or status is not Status.PLANNED:
        return False
    object_ = told[-1].head + 1
    none = sentence.cues.has("words.nobody", sentence.word(object_))
    return sentence.tag(object_) in _HAD and not none


def _sets_deadline(sentence: Sentence, clause: Clause, interval: Interval) -> bool:
    """Tell whether a day still to come is not that of what was done, but of what it binds somebody to:
    "promised aid by the end of the month".
    """
    verb = clause.verb
    if verb is None or interval.first_day == interval.last_day:
        return False
    has = sentence.cues.has
    return verb.past or (has("verbs.asking", verb.base) and not has("verbs.attitude", verb.base))


def is_deed(sentence: Sentence, clause: Clause, date: int, status: Status) -> bool:
    """Tell whether a clause tells of a deed rather than of a state or a total; *date*: see `happens`."""
    if clause.verb is None:
        assert clause.noun is not None
        return not _anniversary(sentence, min(clause.noun, date), max(clause.noun, date) + 2)
    if _anniversary(sentence, clause.verb.head, date) and not sentence.cues.has(
        "verbs.observing", clause.verb.base
    ):
        return False
    if _is_open(sentence, clause) or _says_nothing(sentence, clause.verb):
        return False
    hangs = clause.verb.form != "finite" or sentence.tag(clause.verb.first - 1) is Tag.COMMA
    if hangs and sentence.cues.has("verbs.comparing", clause.verb.base):
        return False
    return not _bare_state(sentence, clause.verb, date, status) and not _of_tally(sentence, clause.verb)


def _is_open(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether it is left open who or what a clause is about: "whatever happens", "anyone who saw it"."""
    assert clause.verb is not None
    subject, has = subject_of(sentence, clause.verb), sentence.cues.has
    whom = sentence.tag(clause.wall) is Tag.RELATIVE and has("words.open", sentence.word(clause.wall - 1))
    return whom or (subject is not None and has("words.open", sentence.word(subject.first)))


def _says_nothing(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether somebody was asked and gave no answer: "declined to comment", "did not return calls".

    The date and what leads to it may stand between.
    """
    asked = itertools.pairwise(sentence.tokens[max(verb.first - 1, 0) : verb.head + _ANSWER])
    said = " ".join(one.word for one, after in asked if Tag.DATE not in (one.tag, after.tag))
    return sentence.cues.has_phrase("no_answer", said)


def _conditional(sentence: Sentence, clause: Clause) -> bool:
    return sentence.cues.has("time.if", sentence.word(clause.wall)) and clause.wall >= 0


def _anniversary(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.cues.has("nouns.anniversary", token.word) for token in sentence.tokens[first:last])


def _bare_state(sentence: Sentence, verb: Verb, date: int, status: Status) -> bool:
    has = sentence.cues.has
    if has("verbs.reporting", verb.base) and verb.negated:
        return not has("time.delaying", sentence.word(date - 1))
    meant = has("verbs.attitude", verb.base) or has("verbs.intending", verb.base)
    if meant and status is Status.NEGATED and verb.form == "finite" and not verb.passive:
        return True  # "nobody expected it to last"
    between = sentence.verbs_in(verb.head + 1, date)
    if between and all(other.form != "finite" for other in between) and between[-1].form == "infinitive":
        verb = _first_of_chain(sentence, between[-1])
    if status is not Status.PLANNED and _continues(sentence, verb):
        return True
    verb = _what_has_to_be_done(sentence, verb, date)
    if verb.passive or not has("verbs.state", verb.base) or _hands_over(sentence, verb):
        return False
    if verb.base == "be" and has("words.of_end", sentence.word(verb.head + 1)):
        return False  # "was dead two days later"
    if verb.base == "be" and _counts_from(sentence, verb):
        return True
    if verb.base == "be" and status is Status.PLANNED:
        return False
    later = sentence.verbs_in(verb.head + 1, len(sentence.tokens))
    acts = any(
        other.parent is None and other.form == "infinitive" and not has("verbs.state", other.base)
        for other in later
    )
    return not (verb.base == "be" and (acts or _event_subject(sentence, verb)))


def _what_has_to_be_done(sentence: Sentence, verb: Verb, date: int) -> Verb:
    """Return the infinitive that tells the deed: "will have to pay", "has until May 3 to pay"."""
    after = sentence.verb_at(date + 1 if is_deadline(sentence, date) else verb.head + 1)
    owes = verb.base == "have" and after is not None and after.form == "infinitive"
    return after if owes and after is not None else verb


def _hands_over(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether what a verb has as its object makes a deed of it: "served a notice to quit"."""
    has, n = sentence.cues.has, verb.head + 1
    while sentence.tag(n) in (Tag.DETERMINER, Tag.NUMBER, Tag.POSSESSIVE, *NOMINAL):
        if has("nouns.served", sentence.word(n)):
            return has("verbs.serving", verb.base)
        n += 1
    with_it = sentence.tag(n) is Tag.PREPOSITION and any(
        has("nouns.served", token.word) for token in sentence.tokens[n + 1 : n + 3]
    )
    return with_it and has("verbs.serving", verb.base)


def _counts_from(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a clause says only how long ago something was: "it will be a year since it sank"."""
    n = verb.head + 1
    while sentence.tag(n) in NOMINAL | {Tag.DETERMINER, Tag.DATE}:
        n += 1
    return n > verb.head + 1 and sentence.cues.has("time.beginning", sentence.word(n))


def _continues(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether what was before goes on: "is still shut", "they still hold it"; "still won" is a deed."""
    words = (sentence.word(n) for n in range(verb.first - 1, verb.head + 2))
    goes_on = not verb.past or sentence.tag(verb.first) is Tag.BE
    return goes_on and any(sentence.cues.has("time.continuing", word) for word in words)


def _first_of_chain(sentence: Sentence, verb: Verb) -> Verb:
    """Return the first infinitive of a chain: "go" of "agreed to go back to work"."""
    while verb.parent is not None and sentence.verbs[verb.parent].form == "infinitive":
        verb = sentence.verbs[verb.parent]
    return verb


def _event_subject(sentence: Sentence, verb: Verb) -> bool:
    subject = subject_of(sentence, verb)
    return subject is not None and any(
        token.event and sentence.cues.has("nouns.event", token.word)
        for token in sentence.tokens[subject.first : subject.last]
    )


def _of_tally(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a count is what the verb is said of: "the death toll rose to 40"."""
    subject = subject_of(sentence, verb)
    if subject is None or verb.form not in ("finite", "participle"):
        return False
    head = (
        next(
            (n for n in range(subject.first, subject.last) if sentence.tag(n) is Tag.PREPOSITION),
            subject.last,
        )
        - 1
    )
    return sentence.cues.has("nouns.tally", sentence.word(head))
