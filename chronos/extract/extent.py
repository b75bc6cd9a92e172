"""Where the clause of a verb ends, as far as a title needs to know."""

from __future__ import annotations

from chronos.extract.attribution import attribution_before
from chronos.extract.gap import gaps
from chronos.extract.opening import opens_content
from chronos.extract.statement import announces
from chronos.extract.subject import opener_of, opens_contact, subject_of
from chronos.extract.syntax import Sentence, announces_quote, introduces_date, is_participle, past_dates
from chronos.extract.tokens import AUXILIARY, NOMINAL, PHRASE, Tag
from chronos.extract.verbs import Verb
from chronos.extract.wall import aside_before

_NEAR = 6  # tokens behind a conjunction in which a clause has its verb
_SUBJECT = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE, Tag.COMMA, Tag.DATE}
_PHRASE = PHRASE | {Tag.PREPOSITION}
_WALLS = (Tag.COMMA, Tag.SUBORDINATOR, Tag.RELATIVE)


def clause_end(sentence: Sentence, verb: Verb, date: int) -> int:
    """Return the token behind the clause of *verb*, which holds the date at token *date*."""
    n = verb.head + 1
    within = verb.form == "participle" or sentence.tag(verb.first - 1) is Tag.RELATIVE
    opener = opener_of(sentence, verb)
    within = within or opens_contact(sentence, opener + 1)  # "the bridge he designed in 1911 was shut"
    within = within or sentence.cues.has("words.possessive_relative", sentence.word(opener))
    within = within or (date > verb.head and _of_place(sentence, verb))
    if gapped := gaps(sentence, verb):
        return gapped[0].first - 1
    said = attribution_before(sentence, date)
    ends = (aside_before(sentence, date), said)
    date = verb.head if said is not None and verb.head < said else date
    while n < len(sentence.tokens):
        tag = sentence.tag(n)
        other = sentence.verb_at(n) if within and n > date else None
        if (
            (tag is Tag.STOP and not (announces_quote(sentence, n) and _says(sentence, verb)))
            or n in ends
            or (n == date + 1 and tag is Tag.DETERMINER and verb.form == "participle")
            or (n == date + 1 and _main_begins(sentence, verb, n))
            or (other and other.form == "finite" and not _told_later(sentence, date, n))
            or (n > date and _ends_clause(sentence, verb, n, date))
        ):
            break
        n += 1
    return n


def _main_begins(sentence: Sentence, verb: Verb, n: int) -> bool:
    """Tell whether the main clause begins right behind a date: "When Roe died in 2010 the yard was sold".

    Not where the verb still lacks what it was done to: "published in 2010 the book Roe wrote".
    """
    whole = verb.passive or sentence.cues.has("verbs.objectless", verb.base)
    whole = whole or any(sentence.tag(k) in NOMINAL for k in range(verb.head + 1, n))
    last = n + 1
    while sentence.tag(n) is not Tag.PRONOUN and sentence.tag(last) in _SUBJECT - {Tag.COMMA, Tag.DATE}:
        last += 1
    told = sentence.verb_at(last)
    subject = sentence.tag(n) in (Tag.DETERMINER, Tag.NAME) or sentence.cues.has(
        "words.personal", sentence.word(n)
    )
    begins = subject and told is not None and told.first == last and told.form == "finite"
    return begins and whole and verb.form == "finite" and not _says(sentence, verb)


def _of_place(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a clause hangs on a place or a time: "the pit where a slide killed two men was shut"."""
    subject = subject_of(sentence, verb)
    opener = -1 if subject is None else subject.first - 1
    where = opener > 0 and sentence.cues.has("time.introducing", sentence.word(opener))
    return where and sentence.tag(opener - 1) in NOMINAL


def _told_later(sentence: Sentence, date: int, n: int) -> bool:
    """Tell whether the verb at token *n* is of what is said behind a date: "said in May that it fell"."""
    opened = sum(sentence.tag(k) is Tag.SUBORDINATOR for k in range(date, n))
    return opened > sum(verb.form == "finite" for verb in sentence.verbs_in(date, n))


def _ends_clause(sentence: Sentence, verb: Verb, n: int, date: int) -> bool:
    tag = sentence.tag(n)
    if _goes_with_verb(sentence, verb, n):
        return False
    if (
        tag is Tag.CONJUNCTION
        and n == date + 1
        and (_begins_anew(sentence, n + 1) or _leaves_out_verb(sentence, n + 1))
    ):
        return True
    if tag is Tag.SUBORDINATOR and (_names_a_part(sentence, n) or sentence.tag(n + 1) is Tag.DATE):
        return False
    if tag is Tag.SUBORDINATOR and (opens_content(sentence, n - 1) or _limits_denial(sentence, verb, n)):
        return False  # "said that once it opens, it will"
    if tag is Tag.SUBORDINATOR:
        before = _before_dates(sentence, n - 1)
        before -= sentence.tag(before) is Tag.PREPOSITION  # "will vote on whether"
        over = sentence.verb_at(before)
        follows = (over is not None and over.form != "participle") or _says(sentence, verb)
        follows = (follows and not _in_cleft(sentence, verb)) or announces(sentence, verb)
        content = follows and sentence.cues.has("time.content", sentence.word(n))
        placed = sentence.cues.has("verbs.placing", verb.base) and not _told_between(sentence, verb, n)
        return not (content or placed)
    if tag is Tag.CONJUNCTION:
        again = sentence.tag(n + 1) is Tag.RELATIVE  # "who left and whose son stayed"
        reach = len(sentence.tokens) if n == date + 1 else n + _NEAR
        return again or (not _content_to_come(sentence, verb, n) and _joins_clause(sentence, n, reach))
    if tag is Tag.COMMA and (_content_to_come(sentence, verb, n) or _verb_to_come(sentence, verb, n)):
        return False
    if tag is Tag.COMMA and _in_name(sentence, n):
        return False
    if tag is Tag.COMMA:
        return verb.head < date or not _goes_on(sentence, n + 1)
    return (
        tag is Tag.RELATIVE
        and sentence.tag(n - 1) is Tag.COMMA
        and not _content_to_come(sentence, verb, n - 1)
    )


def _limits_denial(sentence: Sentence, verb: Verb, n: int) -> bool:
    """Tell whether what token *n* opens says when or whether what was denied may be: "agreed not to return
    until the dispute is over".
    """
    told = next(reversed(sentence.verbs_in(verb.head + 1, n)), None)
    if told is None or not sentence.cues.has("time.limiting", sentence.word(n)):
        return False
    return told.negated or Tag.NEGATION in (sentence.tag(told.first - 1), sentence.tag(told.first - 2))


def _before_dates(sentence: Sentence, n: int) -> int:
    """Return the last token up to *n* that tells no date: "decided" of "decided on Monday"."""
    while sentence.tag(n) is Tag.DATE or introduces_date(sentence, n):
        n -= 1
    return n


def _in_name(sentence: Sentence, comma: int) -> bool:
    """Tell whether a comma opens or closes a name after which the clause goes on: "the mayor, Roe, to"."""
    first = last = comma
    while sentence.tag(last + 1) is Tag.NAME:
        last += 1
    if last == comma:
        while sentence.tag(first - 1) is Tag.NAME:
            first -= 1
        first, last = first - 1, comma - 1
    opened, closed = sentence.tag(first) is Tag.COMMA, sentence.tag(last + 1) is Tag.COMMA
    goes_on = sentence.tag(last + 2) in (Tag.PREPOSITION, Tag.INFINITIVE, Tag.SUBORDINATOR)
    return opened and closed and last > first and goes_on and sentence.tag(first - 1) is Tag.NOUN


def _goes_with_verb(sentence: Sentence, verb: Verb, n: int) -> bool:
    """Tell whether a verb is not whole without what token *n* opens: "is as old as", "cut and sold boats"."""
    if sentence.tag(n) is Tag.SUBORDINATOR:
        has = sentence.cues.has
        faces = has("time.facing", sentence.word(n)) and has("time.face_to_face", verb.base)
        return faces or sentence.tag(n - 1) is Tag.BE  # "pleaded before the court"
    return sentence.tag(n) is Tag.CONJUNCTION and n == verb.head + 1 and sentence.verb_at(n + 1) is not None


def _joins_clause(sentence: Sentence, conjunction: int, last: int) -> bool:
    """Tell whether a clause with its verb begins behind a conjunction, not the last thing of a list.

    last: the token by which the verb has to come.
    """
    if _begins_content(sentence, conjunction):
        return False
    walls = (n for n in range(conjunction + 1, last) if sentence.tag(n) in _WALLS)
    wall = next(walls, last)
    if any(verb.form == "finite" for verb in sentence.verbs_in(conjunction, wall)):
        return True
    if _has_own_verb(sentence, conjunction + 1):
        return True
    commas = (n for n in range(wall + 1, len(sentence.tokens)) if sentence.tag(n) is Tag.COMMA)
    aside = sentence.tag(wall) is Tag.COMMA and sentence.tag(conjunction + 1) in (Tag.DETERMINER, Tag.NUMBER)
    told = sentence.verb_at(next(commas, -1) + 1) if aside else None
    return told is not None and told.form == "finite"  # "and her map, published in May, is lost"


def _begins_content(sentence: Sentence, conjunction: int) -> bool:
    """Tell whether what is said begins with the two it joins: "arguing the Fish and Grain Board is"."""
    before = conjunction - 1
    while sentence.tag(before) is Tag.NAME:
        before -= 1
    before -= sentence.tag(before) is Tag.DETERMINER
    verb = sentence.verb_at(before)
    gerund = verb is not None and verb.form == "gerund" and _says(sentence, verb)
    return gerund and sentence.tag(conjunction + 1) is Tag.NAME


def _has_own_verb(sentence: Sentence, first: int) -> bool:
    """Tell whether a noun phrase of any length runs into its verb: "and a bench in his memory was put up"."""
    if sentence.tag(first) is not Tag.DETERMINER:
        return False
    n = first
    while sentence.tag(n) in _PHRASE:
        n += 1
    verb = sentence.verb_at(n)
    return verb is not None and verb.first == n and verb.form == "finite" and sentence.tag(n) in AUXILIARY


def _content_to_come(sentence: Sentence, verb: Verb, comma: int) -> bool:
    """Tell whether what is said only follows: 'said, "It is over"', "said that, in the end, it was over"."""
    if not _says(sentence, verb):
        return False
    if _before_dates(sentence, comma - 1) == verb.head:
        return sentence.tag(comma + 1) is Tag.QUOTE
    if _names_first(sentence, verb, comma) or _comes_after_date(sentence, verb, comma):
        return True
    said = range(verb.head + 1, comma)
    opens = [n for n in said if sentence.tag(n) in (Tag.SUBORDINATOR, Tag.RELATIVE)]
    opens = [n for n in opens if not _names_a_part(sentence, n)]
    opened = sum(sentence.tag(n) is Tag.RELATIVE or sentence.tag(n + 1) is not Tag.DATE for n in opens)
    return opened > _told_between(sentence, verb, comma)


def _comes_after_date(sentence: Sentence, verb: Verb, comma: int) -> bool:
    """Tell whether what is said follows a date between commas: "said in court, on May 3, that it fell"."""
    content = past_dates(sentence, comma + 1)
    content += content > comma + 1 and sentence.tag(content) is Tag.COMMA
    return opens_content(sentence, content) and not _told_between(sentence, verb, content)


def _in_cleft(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb only says when the main thing was: "It was when Roe arrived that the row began"."""
    opening = sentence.verbs[0]
    cleft = (
        sentence.cues.has("words.of_happenings", sentence.word(opening.first - 1)) and opening.base == "be"
    )
    wall = any(sentence.tag(n) is Tag.SUBORDINATOR for n in range(opening.head, verb.first))
    return cleft and wall and not _says(sentence, verb)


def _names_first(sentence: Sentence, verb: Verb, comma: int) -> bool:
    """Tell whether what is said has so far but its subject: "said the driver, Roe, had left"."""
    subject = subject_of(sentence, verb)
    if subject is None or not subject.joined or not sentence.cues.has("verbs.saying", verb.base):
        return False
    first = past_dates(sentence, verb.head + 1)
    commas = (n for n in range(first, comma) if sentence.tag(n) is Tag.COMMA)
    aside = next(
        (n for n in commas if is_participle(sentence, n + 1)), comma
    )  # "said the yard, hit by fire,"
    named = first < aside and all(sentence.tag(n) in _SUBJECT for n in range(first, aside))
    later = sentence.verbs_in(comma, len(sentence.tokens))
    return named and any(other.form == "finite" for other in later)


def _verb_to_come(sentence: Sentence, verb: Verb, comma: int) -> bool:
    """Tell whether what a verb places in time still lacks its verb: "it comes as Aar, a port, votes"."""
    opened = any(sentence.tag(n) is Tag.SUBORDINATOR for n in range(verb.head + 1, comma))
    placing = sentence.cues.has("verbs.placing", verb.base)
    ahead = any(other.form == "finite" for other in sentence.verbs_in(comma, len(sentence.tokens)))
    return placing and opened and ahead and not _told_between(sentence, verb, comma)


def _told_between(sentence: Sentence, verb: Verb, n: int) -> int:
    return sum(other.form == "finite" for other in sentence.verbs_in(verb.head + 1, n))


def _says(sentence: Sentence, verb: Verb) -> bool:
    known = ("verbs.reporting", "verbs.attitude", "verbs.finding")
    return any(sentence.cues.has(name, verb.base) for name in known)


def _begins_anew(sentence: Sentence, n: int) -> bool:
    """Tell whether a verb or another place follows a date: "opened in May and carries 9,000 cars"."""
    how = n
    while sentence.tag(how) is Tag.ADVERB:
        how += 1  # "opened in May and later closed"
    verbal = how < len(sentence.tokens) and bool(sentence.tokens[how].known.base)
    return verbal or sentence.tag(n) is Tag.PREPOSITION


def _leaves_out_verb(sentence: Sentence, n: int) -> bool:
    """Tell whether another and its date follow: "paid 5% in May and the second in June"."""
    while sentence.tag(n) in NOMINAL | {Tag.DETERMINER, Tag.PREPOSITION} or _stands_in(sentence, n):
        n += 1
        if sentence.tag(n) is Tag.DATE:
            return sentence.tag(n - 1) is Tag.PREPOSITION or sentence.tag(n + 1) in (Tag.DOT, Tag.COMMA, None)
    return False


def _stands_in(sentence: Sentence, n: int) -> bool:
    return sentence.cues.has("words.stand_in", sentence.word(n))


def _names_a_part(sentence: Sentence, n: int) -> bool:
    """Tell whether a noun alone follows a word that may open a clause: "named her as its new head"."""
    later = [verb for verb in sentence.verbs_in(n, len(sentence.tokens)) if verb.form != "infinitive"]
    comma = next((k for k in range(n, len(sentence.tokens)) if sentence.tag(k) is Tag.COMMA), n)
    bare = comma > n + 1 and all(sentence.tag(k) in (Tag.NOUN, Tag.ADVERB) for k in range(n + 1, comma))
    closed = bare and bool(later) and later[0].first == comma + 1  # "who called it as bad, left"
    return sentence.cues.has("time.role", sentence.word(n)) and (not later or closed)


def _goes_on(sentence: Sentence, n: int) -> bool:
    """Tell whether what follows a comma belongs to the same list of things: "young, ambitious Roe"."""
    last = next(
        (k for k in range(n, len(sentence.tokens)) if sentence.tag(k) in (Tag.COMMA, Tag.STOP)),
        len(sentence.tokens),
    )
    return sentence.tag(n) in NOMINAL | {Tag.CONJUNCTION} and not sentence.verbs_in(n, last)
