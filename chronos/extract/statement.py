"""Clauses in which somebody says something, told from those in which something is done by saying so."""

from __future__ import annotations

from chronos.extract.subject import answered_with, opener_of, subject_of
from chronos.extract.syntax import Sentence, Subject, ends_quoted, past_dates
from chronos.extract.tokens import NOMINAL, PHRASE, Tag
from chronos.extract.verbs import Verb

_NAMED = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE}


def attributes(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb of saying follows what was said: "Two people died, police said"."""
    reports = sentence.cues.has("verbs.reporting", verb.base) or _concludes(sentence, verb)
    if not reports or verb.form != "finite":
        return False
    if any(answered_with(sentence, asked) == verb for asked in sentence.verbs_in(0, verb.first)):
        return False  # "Asked whether he would resign, Roe said no"
    subject = subject_of(sentence, verb)
    described = None if subject is None else _described(sentence, subject, verb)
    if subject is not None and subject.joined:
        first = subject.first
    elif described is not None:
        first = described
    elif _follows(sentence, verb) is None:
        return False  # nobody says it: "the plan, announced on Monday"
    else:
        first = verb.first
    while sentence.tag(first - 1) is Tag.QUOTE:
        first -= 1
    return (
        sentence.tag(first - 1) is Tag.COMMA
        and any(
            _is_main(sentence, said) for said in sentence.verbs_in(_behind_semicolon(sentence, first), first)
        )
        and not _content(sentence, verb, _ahead(sentence, verb))
    )


def _behind_semicolon(sentence: Sentence, last: int) -> int:
    """Return where what stands behind the last semicolon begins: "It fell; in May, officials spoke"."""
    return next((n for n in range(last - 1, -1, -1) if sentence.word(n) == ";"), -1) + 1


def interrupts(sentence: Sentence, verb: Verb) -> tuple[int, Verb] | None:
    """Return the comma before who says something, and the verb that they break off: "The pier, the port said
    on Monday, was shut"; None for others.
    """
    opened = next((n for n in range(verb.first - 1, 0, -1) if sentence.tag(n) is Tag.COMMA), 0)
    closed = past_dates(sentence, verb.head + 1)
    said = opened > 0 and sentence.cues.has("verbs.reporting", verb.base) and verb.form == "finite"
    spoken = verb.first - opened > 1 and all(sentence.tag(n) in PHRASE for n in range(opened + 1, verb.first))
    main = sentence.verb_at(closed + 1) if said and spoken and sentence.tag(closed) is Tag.COMMA else None
    told = any(before.form == "finite" for before in sentence.verbs_in(0, opened))
    goes_on = main is not None and main.first == closed + 1 and main.form == "finite" and not told
    return (opened, main) if main is not None and goes_on else None


def _described(sentence: Sentence, subject: Subject, verb: Verb) -> int | None:
    """Return where a description begins whose name commas set off, or a name whose aside they do: ", its
    head, Jan Roe, said", '," Roe, smiling, said'.
    """
    closed = sentence.tag(subject.last) is Tag.COMMA and subject.last + 1 == verb.first
    if sentence.tag(subject.last) is Tag.COMMA and ends_quoted(sentence, subject.first - 1):
        return subject.first
    names = all(sentence.tag(n) is Tag.NAME for n in range(subject.first, subject.last))
    first = subject.first - 1
    if not closed or not names or sentence.tag(first) is not Tag.COMMA:
        return None
    while sentence.tag(first - 1) in NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE}:
        first -= 1
    return first if sentence.tag(first) is Tag.DETERMINER else None


def _concludes(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb such as "ruled" ends what a court or inquiry says, but for a date."""
    if not sentence.cues.has("verbs.concluding", verb.base) or sentence.tag(0) is Tag.SUBORDINATOR:
        return False
    return sentence.tag(past_dates(sentence, verb.head + 1)) in (Tag.COMMA, Tag.DOT, None)


def _ahead(sentence: Sentence, verb: Verb) -> int:
    """Return where the words of a verb of saying end: at a comma, where they may come first."""
    opens = sentence.tag(0) is not Tag.SUBORDINATOR
    commas = (n for n in range(verb.head + 1, len(sentence.tokens)) if sentence.tag(n) is Tag.COMMA)
    return next(commas, len(sentence.tokens)) if opens else len(sentence.tokens)


def _is_main(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb is of no aside: "left" of "Roe, who left, said", "Lorne, where she died, said"."""
    opener = opener_of(sentence, verb)
    placed = sentence.tag(opener) is Tag.SUBORDINATOR and sentence.cues.has(
        "time.introducing", sentence.word(opener)
    )
    aside = (placed or sentence.tag(opener) is Tag.RELATIVE) and sentence.tag(opener - 1) is Tag.COMMA
    return verb.form == "finite" and not aside


def speaker(sentence: Sentence, verb: Verb) -> Subject | None:
    """Return who says what a verb attributes: it may follow the verb, ", said the mayor"."""
    subject = subject_of(sentence, verb)
    before = subject is not None and (subject.joined or _described(sentence, subject, verb) is not None)
    return subject if before else _follows(sentence, verb)


def _follows(sentence: Sentence, verb: Verb) -> Subject | None:
    """Return who follows a verb of saying; not whom the words are about: "Roe, 71, said it was over"."""
    first = last = verb.head + 1
    while sentence.tag(last) in _NAMED or _abbreviates(sentence, last):
        last += 1
    if sentence.verb_at(last) is not None or last == first:
        return None
    end = last + 1
    while sentence.tag(end) is Tag.NAME:
        end += 1
    apposed = sentence.tag(last - 1) is Tag.NOUN and sentence.tag(last) is Tag.COMMA and end > last + 1
    closed = sentence.tag(end) in (Tag.COMMA, Tag.DOT, None)  # "said Lorne's mayor, Jan Roe."
    return Subject(first, end if apposed and closed else last, joined=False)


def _abbreviates(sentence: Sentence, n: int) -> bool:
    """Tell whether a full stop stands within a name: "Dr. Roe"."""
    return sentence.tag(n) is Tag.DOT and sentence.tag(n - 1) is sentence.tag(n + 1) is Tag.NAME


def states(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a clause is a statement: not "announced the takeover", which is the deed itself.

    "Kesh condemned the raid" is one: what was done was done by others.
    """
    if sentence.cues.has("verbs.judging", verb.base):
        return not verb.passive
    if not sentence.cues.has("verbs.reporting", verb.base):
        return False
    if verb.passive:  # "the deal was announced" is no statement, "it was announced that" is
        return sentence.cues.has("time.content", sentence.word(verb.head + 1))
    later = any(other.form == "finite" for other in sentence.verbs_in(verb.head + 1, len(sentence.tokens)))
    return _content(sentence, verb, len(sentence.tokens)) or later or attributes(sentence, verb)


def announces(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether "it" only leads to what a clause tells: "it emerged on Monday that", "it is so that"; but
    of "it announced that" it is who said so.
    """
    if sentence.cues.has("verbs.reporting", verb.base) and not verb.passive:
        return False
    subject, n = subject_of(sentence, verb), past_dates(sentence, verb.head + 1)
    it = subject is not None and sentence.cues.has("words.of_happenings", sentence.word(subject.first))
    n += sentence.tag(n) is Tag.NOUN
    n = past_dates(sentence, n)
    return it and sentence.tag(n) is Tag.SUBORDINATOR and sentence.cues.has("time.content", sentence.word(n))


def told_in(sentence: Sentence, verb: Verb) -> Verb | None:
    """Return the verb of saying whose words a verb is of: "said" of "Roe said (that) it would reopen"."""
    subject = subject_of(sentence, verb)
    opens = subject.first if subject is not None and subject.joined else verb.first
    announced = sentence.cues.has("time.content", sentence.word(opens - 1))
    over = sentence.verb_at(opens - 1 - announced)
    if over is None or not over.form == verb.form == "finite":
        return None
    return over if sentence.cues.has("verbs.reporting", over.base) else None


def _content(sentence: Sentence, verb: Verb, last: int) -> bool:
    said = sentence.tokens[verb.head + 1 : last]
    return any(sentence.cues.has("time.content", token.word) for token in said)
