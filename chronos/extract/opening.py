"""Where the clause of a verb opens: at a conjunction, behind what introduces it."""

from __future__ import annotations

from chronos.extract.object_relative import contact_subject
from chronos.extract.syntax import Sentence, counts, describes_noun, introduces_date, past_dates
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb

_INTRODUCTION = (Tag.SUBORDINATOR, Tag.PREPOSITION, Tag.ADVERB, Tag.GERUND, Tag.DATE, Tag.CONJUNCTION)
_HEADS = (Tag.SUBORDINATOR, Tag.PREPOSITION)  # of a phrase: "Ahead of the vote,"
_NAMED = NOMINAL | {Tag.DETERMINER, Tag.DOT}
_JOINING = (Tag.CONJUNCTION, Tag.RELATIVE)
SKIPPED = (Tag.COMMA, Tag.QUOTE, Tag.DOT, Tag.CONJUNCTION, Tag.ADVERB)


def opening(sentence: Sentence, verb: Verb, last: int) -> int:
    """Return the first token of the clause of a verb whose subject ends before token *last*.

    Introductions such as "In Paris," are left out.
    """
    floor = after_introductions(sentence, hard_wall(sentence, last) + 1, last)
    if sentence.cues.has("verbs.reporting", verb.base):
        floor = max(floor, _after_quoted(sentence, floor, last))
    n = last - 1
    while n >= floor:
        tag, other = sentence.tag(n), sentence.verb_at(n)
        if tag is Tag.CLOSE:
            n = next((k for k in range(n, floor, -1) if sentence.tag(k) is Tag.OPEN), n) - 1
            continue
        if tag is Tag.RELATIVE and _tells_aside(sentence, n, verb):
            n -= 1 + (sentence.tag(n - 1) is Tag.COMMA)
            continue
        if tag is Tag.SUBORDINATOR and (
            (sentence.tag(n + 1) is Tag.DATE and not opens_content(sentence, n))
            or _tells_where(sentence, n, verb)
            or _hangs_on_noun(sentence, floor, n, verb)
            or _hangs_on_participle(sentence, floor, n, verb)
            or _names_role(sentence, n, verb.first)
            or _tells_of_content(sentence, floor, n, verb)
        ):
            n -= 1
            continue
        if tag in (Tag.SUBORDINATOR, Tag.RELATIVE) or _opens_comparison(sentence, floor, n, verb):
            return n + 1
        if _follows_addressee(sentence, n):
            return n
        if tag is Tag.CONJUNCTION and _joins_clauses(sentence, floor, n) and not _pairs(sentence, floor, n):
            return past_dates(sentence, n + 1)
        if sentence.cues.has("words.personal", sentence.word(n)) and n == last - 1:
            return floor if _is_object(sentence, n) else n
        ends = tag is Tag.COMMA and n + 1 < last and _tells_before(sentence, floor, n)
        if ends and not _describes_name(sentence, n, last):
            return n + 1
        if (
            other
            and other.form == "finite"
            and any(sentence.cues.has(f"verbs.{name}", other.base) for name in ("reporting", "attitude"))
            and not _in_relative(sentence, floor, n)
            and contact_subject(sentence.tokens, other.first, sentence.cues) is None
        ):
            return past_dates(sentence, n + 1)
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


def _follows_addressee(sentence: Sentence, n: int) -> bool:
    """Tell whether what somebody was told begins at token *n*: "told the court no lender had come"."""
    known = sentence.tokens[n].known.parts
    anew = sentence.tag(n) is Tag.DETERMINER or known & {"determiner", "pronoun"}
    first = n
    while sentence.tag(first - 1) in NOMINAL:
        first -= 1
    named = first < n and sentence.tag(first - 1) is Tag.DETERMINER
    verb = sentence.verb_at(first - 1 - named)
    return bool(anew) and first < n and verb is not None and sentence.cues.has("verbs.informing", verb.base)


def _tells_where(sentence: Sentence, n: int, verb: Verb) -> bool:
    """Tell whether a clause only tells more of a place or a time: "the house where she was born was sold"."""
    if not sentence.cues.has("time.introducing", sentence.word(n)) or sentence.tag(n - 1) not in NOMINAL:
        return False
    if any(sentence.tag(k) is Tag.COMMA for k in range(n, verb.first)):
        return False
    return any(other.form == "finite" for other in sentence.verbs_in(n, verb.first))


def _hangs_on_noun(sentence: Sentence, floor: int, n: int, verb: Verb) -> bool:
    """Tell whether "before" or "after" only tells more of a subject: "a hearing before the board is set"."""
    if not sentence.cues.has("time.noun_follows", sentence.word(n)):
        return False
    if sentence.tag(n - 1) not in NOMINAL or sentence.verbs_in(floor, n):
        return False
    return not any(sentence.tag(k) is Tag.COMMA for k in range(n, verb.first))


def _hangs_on_participle(sentence: Sentence, floor: int, n: int, verb: Verb) -> bool:
    """Tell whether "before" or "after" only tells when a subject was made, as nothing else is said of it: "A
    plan made after the fire was dropped", but not "A plan made after the fire was put out was dropped".
    """
    made = sentence.verb_at(n - 1 - sentence.cues.has("words.particle", sentence.word(n - 1)))
    if (
        made is None
        or made.form != "participle"
        or not sentence.cues.has("time.beside_act", sentence.word(n))
    ):
        return False
    if any(sentence.tag(k) is Tag.COMMA for k in range(n, verb.first)):
        return False
    others = (*sentence.verbs_in(floor, n), *sentence.verbs_in(verb.head + 1, len(sentence.tokens)))
    mains = (one for one in others if sentence.tag(one.first - 1) not in _JOINING)
    return not any(one.form == "finite" for one in mains)


def _tells_of_content(sentence: Sentence, floor: int, n: int, verb: Verb) -> bool:
    """Tell whether a clause only says what a subject says: "the claim that he fled was denied"."""
    noun = sentence.cues.has("nouns.content", sentence.word(n - 1)) and opens_content(sentence, n)
    closed = any(sentence.tag(k) is Tag.COMMA for k in range(n, verb.first))
    inside = any(other.form == "finite" for other in sentence.verbs_in(n, verb.first))
    return noun and inside and not closed and not sentence.verbs_in(floor, n)


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
    content = (n for n in range(joint - 1, floor - 1, -1) if opens_content(sentence, n))
    first = next(content, floor)
    before = next((n for n in range(joint - 1, first, -1) if not _may_be_named(sentence, n)), first)
    begins = sentence.tag(before) is Tag.SUBORDINATOR or _joins_anew(sentence, before)
    if begins and before < joint - 1:
        return False  # "when Roe and Dunne left", "it fell and Roe and Dunne left"
    if sentence.tag(joint - 1) is sentence.tag(joint + 1) is Tag.PREPOSITION:
        return False  # "in and around Lorne"
    told = [verb for verb in sentence.verbs_in(first, joint) if verb.form != "gerund"]
    says = bool(told) and sentence.cues.has("verbs.reporting", told[-1].base) and not told[-1].passive
    opens = says and sentence.tag(told[-1].head + 1) in NOMINAL | {Tag.DETERMINER}
    return bool(told) and not opens and not _in_relative(sentence, floor, joint)


def _may_be_named(sentence: Sentence, n: int) -> bool:
    return sentence.tag(n) in _NAMED or sentence.cues.has("words.subject", sentence.word(n))


def _joins_anew(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* joins a clause to one that is whole: "it fell and", "it fell on Monday, and"."""
    verb = sentence.verb_at(n - 1)
    whole = sentence.tag(n - 1) in (Tag.COMMA, Tag.DATE) or (verb is not None and verb.form == "finite")
    return sentence.tag(n) is Tag.CONJUNCTION and whole


def _pairs(sentence: Sentence, floor: int, joint: int) -> bool:
    """Tell whether a conjunction joins two that a word before it asks for: "talks between Roe and Dunne"."""
    told = sentence.verbs_in(floor, joint)
    first = told[-1].head + 1 if told else floor
    return any(sentence.cues.has("words.pairing", sentence.word(n)) for n in range(first, joint))


def _opens_comparison(sentence: Sentence, floor: int, n: int, verb: Verb) -> bool:
    """Tell whether token *n* opens what a whole clause is compared with: "sold more than it had hoped"."""
    than = sentence.cues.has("time.compared_after", sentence.word(n)) and n + 1 < verb.first
    than = than and not counts(sentence, n + 1)  # "more than 30 left"
    return than and any(told.form == "finite" for told in sentence.verbs_in(floor, n))


def _describes_name(sentence: Sentence, comma: int, last: int) -> bool:
    """Tell whether commas set off what tells more of a name behind another comma: "it fell, Jan Roe, the head
    of the port, said".
    """
    first = comma
    while sentence.tag(first - 1) in (Tag.NAME, Tag.NOUN, Tag.DOT):  # "Omar bin Tarr"
        first -= 1
    opened = sentence.tag(first - 1) in (Tag.COMMA, Tag.QUOTE) and sentence.tag(first) is Tag.NAME
    return opened and sentence.tag(last) is Tag.COMMA and sentence.tag(comma + 1) is Tag.DETERMINER


def _tells_before(sentence: Sentence, floor: int, comma: int) -> bool:
    """Tell whether a whole clause ends at a comma: "Roe won the vote, Dunne lost it"."""
    content = (n for n in range(comma - 1, floor - 1, -1) if opens_content(sentence, n))
    told = any(verb.form == "finite" for verb in sentence.verbs_in(next(content, floor), comma))
    return told and not _in_relative(sentence, floor, comma)


def opens_content(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* opens what is said or thought: "that"."""
    return sentence.tag(n) is Tag.SUBORDINATOR and sentence.cues.has("time.content", sentence.word(n))


def _after_quoted(sentence: Sentence, floor: int, last: int) -> int:
    """Return where the speaker begins in "Two people died, police said"; 0 where nothing was said before."""
    comma = next((n for n in range(last - 1, floor, -1) if sentence.tag(n) is Tag.COMMA), floor)
    whole = _tells_before(sentence, floor, comma) or _tells_of_object(sentence, floor, comma)
    return comma + 1 if whole and sentence.tag(last) is not Tag.COMMA else 0


def _tells_of_object(sentence: Sentence, floor: int, comma: int) -> bool:
    """Tell whether a clause on its object ends a whole clause: "It shot a man who fled, police said"."""
    relative = next((n for n in range(floor, comma) if sentence.tag(n) is Tag.RELATIVE), comma)
    parts = (sentence.verbs_in(floor, relative), sentence.verbs_in(relative, comma))
    return all(any(verb.form == "finite" for verb in part) for part in parts)


def _in_relative(sentence: Sentence, floor: int, last: int) -> bool:
    opens = (n for n in range(floor, last) if sentence.tag(n) is Tag.RELATIVE)
    return any(not _is_closed(sentence, floor, n, last) for n in opens)


def _is_closed(sentence: Sentence, floor: int, relative: int, last: int) -> bool:
    """Tell whether commas set a relative clause off, and the main verb follows: "Roe, who left, said"; it may
    stand before: "Roe sold it to Dunne, who left, and the mill closed".
    """
    if sentence.tag(relative - 1) is not Tag.COMMA:
        return _runs_into_main(sentence, floor, relative, last)
    told = [verb.head for verb in sentence.verbs_in(relative, last) if verb.form == "finite"]
    before = any(verb.form == "finite" for verb in sentence.verbs_in(floor, relative))
    if told and before and (sentence.tag(last - 1), sentence.tag(last)) == (Tag.COMMA, Tag.CONJUNCTION):
        return True
    commas = (n for n in range(relative, last) if sentence.tag(n) is Tag.COMMA)
    return any(told[0] < n < told[-1] for n in commas) if told else False


def _runs_into_main(sentence: Sentence, floor: int, relative: int, last: int) -> bool:
    """Tell whether a clause on a subject is over at the main verb: "the firm that runs it hid debts"."""
    told = [verb for verb in sentence.verbs_in(relative, last) if verb.form == "finite"]
    if len(told) < 2 or any(verb.form == "finite" for verb in sentence.verbs_in(floor, relative)):
        return False
    between = range(told[0].head + 1, told[1].first)
    return all(
        sentence.tag(n) in NOMINAL | {Tag.DETERMINER, Tag.PREPOSITION, Tag.POSSESSIVE} for n in between
    )


def hard_wall(sentence: Sentence, last: int) -> int:
    """Return the last semicolon or the like before token *last*, -1 for none."""
    return next((n for n in range(last - 1, -1, -1) if sentence.tag(n) is Tag.STOP), -1)


def after_introductions(sentence: Sentence, first: int, last: int) -> int:
    """Step over "On Monday", "Hours later," "According to officials," and the like."""
    begin = first
    while first < last:
        tag, counted = sentence.tag(first), _past_length(sentence, first)
        after = counted > first and sentence.cues.has("time.counting", sentence.word(counted))
        counting = not after and counts(sentence, first)
        linked = tag not in _HEADS and sentence.cues.has("time.links", sentence.word(first + 1))
        if counting or linked:
            return first  # "most of the boats", "First of Lorne"
        if tag is Tag.DATE and describes_noun(sentence, first):
            return first
        if tag in SKIPPED or tag is Tag.DATE or introduces_date(sentence, first):
            first += 1
            continue
        if sentence.cues.has("time.counting_on", sentence.word(counted)) and (
            sentence.tag(counted + 1) is Tag.COMMA
        ):
            first = counted + 2
            continue
        verb = sentence.verb_at(first)
        introduced = tag is Tag.RELATIVE and first > begin  # "According to Roe, who left,"
        past = sentence.tokens[first].known.tense == "past" and sentence.tag(first + 1) is Tag.PREPOSITION
        introduced = introduced or (first == 0 and past)  # "Alarmed at the loss,"
        if (
            tag not in _INTRODUCTION
            and not (introduced or after)
            and not (verb and verb.form != "finite" and verb.first == first)
        ):
            return first
        comma = next((n for n in range(first, last) if sentence.tag(n) is Tag.COMMA), None)
        if comma is None:
            return first
        first = comma + 1
    return first


def _past_length(sentence: Sentence, first: int) -> int:
    """Return the place behind a length of time, *first* where there is none: "two days after"."""
    unit = first + (
        sentence.tag(first) is Tag.PRONOUN and sentence.cues.number(sentence.word(first)) is not None
    )
    while sentence.tag(unit) in (Tag.ADVERB, Tag.NUMBER, Tag.DETERMINER):
        unit += 1
    return unit + 1 if sentence.cues.has("time.units", sentence.word(unit)) else first
