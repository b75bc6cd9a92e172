"""Which dated clauses tell of something that happened, happens or is to happen at that date."""

from __future__ import annotations

import itertools

from chronos.days import DAY
from chronos.event import Status
from chronos.extract.clause import Clause, cleft_of
from chronos.extract.entry import closes_entry
from chronos.extract.subject import subject_of
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb
from chronos.extract.wall import before_noun
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.timex import Mention

_MOST_OF_A_YEAR, _TEN_YEARS = 300, 3653  # days
_NEAR = 5  # tokens between a date and the words that make it a total or a comparison


def dates_something(sentence: Sentence, date: int, mention: Mention) -> bool:
    """Tell whether a date stands where it can say when: no duration, point of reference, topic or total.

    *date*: the token of the mention. "since 2017", "results for 2022" and "the winter" say nothing of when.
    """
    interval = mention.interval
    if mention.type == "SET" or interval is None or interval.start is None:
        return False
    if interval.end is None:
        return _begins(sentence, date, interval)
    if closes_entry(sentence, date):
        return True
    if sentence.tag(date - 1) is Tag.OPEN and sentence.tag(date + 1) is Tag.CLOSE:
        return False
    if _bounds_period(sentence, date):
        return False
    if cleft_of(sentence, date) is not None:
        return True
    named = sentence.cues.has("time.introducing", sentence.word(date + 1)) or before_noun(sentence, date)
    return (named or _led_well(sentence, date, interval)) and not _counted(sentence, date)


def _bounds_period(sentence: Sentence, date: int) -> bool:
    """Tell whether a date says which period is meant: "the quarter ended June 30"."""
    has, verb = sentence.cues.has, sentence.verb_at(date - 1)
    if verb is None or not has("verbs.bounding", verb.base) or sentence.tag(verb.first - 1) is not Tag.DATE:
        return False
    words = sentence.tokens[verb.first - 1].word.split()
    return has("time.period", words[-1]) and not has("time.adverbial", words[0])


def _begins(sentence: Sentence, date: int, interval: Interval) -> bool:
    """Tell whether a sentence opens with the day that something began on: "Since October 9th, ..."."""
    if interval.granularity > Granularity.DAY:
        return False
    since = sentence.tokens[date].word.split()[0] if date == 0 else sentence.word(0)
    return date < 2 and sentence.cues.has("time.beginning", since)


def _led_well(sentence: Sentence, date: int, interval: Interval) -> bool:
    """Judge the word before the date, which may be part of the expression itself."""
    has, inner = sentence.cues.has, sentence.tokens[date].word.split()
    before, lead = sentence.word(date - 1), _lead(sentence, date)
    clocked = interval.granularity < Granularity.DAY and has("time.counting", lead)  # "before 4 a.m."
    if (has("time.reference", lead) and not clocked) or (
        has("time.compared", lead) and has("time.looking_back", inner[-1])
    ):
        return False
    if has("time.topic", lead) and len(inner) > 1 and sentence.cues.number(inner[0]) is not None:
        return True  # "for 48 hours from midnight"
    if has("time.topic", lead) or has("time.destination", lead):
        return _expects_date(sentence, date - 1 - (before != lead))
    return has("words.preposition", lead) or not _is_object(sentence, date)


def _lead(sentence: Sentence, date: int) -> str:
    """Return the word that leads to a date: "by" of "by the end of May", which may be in the expression."""
    has, skipped = sentence.cues.has, ("words.determiner", "words.quantity")
    inner = sentence.tokens[date].word.split()
    lead = next((word for word in inner if not any(has(name, word) for name in skipped)), "")
    if has("words.preposition", lead) or has("words.subordinator", lead):
        return lead
    if sentence.tag(date - 1) is Tag.CONJUNCTION and sentence.tag(date - 2) is Tag.DATE:
        return _lead(sentence, date - 2)  # "tickets for Friday and Saturday"
    at_least = sentence.tag(date - 1) is Tag.ADVERB and has("words.quantity", sentence.word(date - 2))
    return sentence.word(date - 3 if at_least else date - 1)


def _long(interval: Interval, days: int = _MOST_OF_A_YEAR) -> bool:
    """Tell whether an interval is longer than some days."""
    return interval.start is None or interval.end is None or interval.end - interval.start > days * DAY


def _expects_date(sentence: Sentence, lead: int) -> bool:
    """Tell whether the word before "for" or "of" takes a date: "scheduled for", "the earthquake of"."""
    if sentence.cues.has("nouns.phase", sentence.word(lead - 1)):
        return True
    verb = sentence.verb_at(lead - 1)
    if verb is not None:
        return sentence.cues.has("verbs.planning", verb.base)
    if sentence.tag(lead - 1) not in (Tag.NOUN, Tag.NAME):
        return False
    planned = any(sentence.cues.has("verbs.planning", other.base) for other in sentence.verbs_in(0, lead))
    owned = sentence.cues.has("time.links", sentence.word(lead))  # "the cars of tomorrow"
    return sentence.tokens[lead - 1].event or (planned and not owned)


def _is_object(sentence: Sentence, date: int) -> bool:
    """Tell whether the date is what is done or said of: "survive the winter", "2024 was the hottest year"."""
    words = sentence.tokens[date].word.split()
    if not sentence.cues.has("words.article", words[0]):
        return False
    return not any(sentence.cues.has("time.adverbial", word) for word in words)


def _counted(sentence: Sentence, date: int) -> bool:
    """Tell whether words near the date make it part of a total or a comparison: "from 2.9% in March".

    Not those behind a comma: "two died on Monday, bringing the total to nine".
    """
    numbers = [n for n in range(max(1, date - _NEAR), date) if sentence.tag(n) is Tag.NUMBER]
    if any(sentence.cues.has("time.compared", sentence.word(n - 1)) for n in numbers):
        return True
    if sentence.cues.has("time.compared_after", sentence.word(date + 1)):
        return True
    behind = itertools.takewhile(
        lambda token: token.tag is not Tag.COMMA, sentence.tokens[date : date + _NEAR]
    )
    words = [token.word for token in (*sentence.tokens[max(0, date - _NEAR) : date], *behind)]
    before = " ".join(words[: min(date, _NEAR) + 1])
    has = sentence.cues.has_phrase
    return has("running_total", " ".join(words)) or has("comparison", before)


def happens(sentence: Sentence, clause: Clause, date: int, mention: Mention, status: Status) -> bool:
    """Tell whether a clause tells of a happening rather than of a state, a total or a mere possibility."""
    assert mention.interval is not None
    if sentence.cues.has("time.deadline", _lead(sentence, date)):
        planned = status is Status.PLANNED
        if _long(mention.interval, _TEN_YEARS if planned else _MOST_OF_A_YEAR):
            return False  # "by 1990 the town had grown"
    if status in (Status.POSSIBLE, Status.NEGATED) and _conditional(sentence, clause):
        return False
    if status is Status.POSSIBLE and _long(mention.interval):
        return False
    return is_deed(sentence, clause, date, status)


def is_deed(sentence: Sentence, clause: Clause, date: int, status: Status) -> bool:
    """Tell whether a clause tells of a deed rather than of a state or a total; *date*: see `happens`."""
    if clause.verb is None:
        assert clause.noun is not None
        return not _anniversary(sentence, min(clause.noun, date), max(clause.noun, date) + 2)
    if _anniversary(sentence, clause.verb.head, date) and not sentence.cues.has(
        "verbs.observing", clause.verb.base
    ):
        return False
    hangs = clause.verb.form != "finite" or sentence.tag(clause.verb.first - 1) is Tag.COMMA
    if hangs and sentence.cues.has("verbs.comparing", clause.verb.base):
        return False
    return not _bare_state(sentence, clause.verb, date, status) and not _of_tally(sentence, clause.verb)


def _conditional(sentence: Sentence, clause: Clause) -> bool:
    return sentence.cues.has("time.if", sentence.word(clause.wall)) and clause.wall >= 0


def _anniversary(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.cues.has("nouns.anniversary", token.word) for token in sentence.tokens[first:last])


def _bare_state(sentence: Sentence, verb: Verb, date: int, status: Status) -> bool:
    has = sentence.cues.has
    if has("verbs.reporting", verb.base) and verb.negated:
        return True
    between = sentence.verbs_in(verb.head + 1, date)
    if between and all(other.form != "finite" for other in between) and between[-1].form == "infinitive":
        verb = _first_of_chain(sentence, between[-1])
    if status is not Status.PLANNED and _continues(sentence, verb):
        return True
    if verb.passive or not has("verbs.state", verb.base) or _hands_over(sentence, verb):
        return False
    if verb.base == "be" and status is Status.PLANNED:
        return False
    later = sentence.verbs_in(verb.head + 1, len(sentence.tokens))
    acts = any(
        other.parent is None and other.form == "infinitive" and not has("verbs.state", other.base)
        for other in later
    )
    return not (verb.base == "be" and (acts or _event_subject(sentence, verb)))


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
