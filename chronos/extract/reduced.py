"""Whether a lone past form is a participle that describes a noun: "the town destroyed in March"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chronos.cues import Cues
from chronos.extract.object_relative import contact_subject, is_of_clause
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag, Token

if TYPE_CHECKING:
    from chronos.extract.verbs import Verb

_WALLS = {Tag.COMMA, Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.STOP}


def is_reduced(tokens: Sequence[Token], n: int, found: list[Verb], cues: Cues) -> bool:
    """Tell whether a lone past form describes the noun before it: "the town destroyed in March was ..."."""
    if cues.only_past(tokens[n].word) or is_of_clause(tokens, n):
        return False
    if contact_subject(tokens, n, cues) is not None:
        return False  # "lifted the ban the king imposed in May"
    if _joins_aside(tokens, n, found) or _is_of_itself(tokens, n, cues):
        return True
    if n and tokens[n - 1].tag in (Tag.RELATIVE, Tag.PRONOUN):
        return False
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    if found and tokens[n - 1].tag is Tag.CONJUNCTION and found[-1].passive and found[-1].form == "finite":
        return False  # "was built in 1912 and sold by Roe"
    if _is_of_owned(tokens, n, cues):
        return False
    lone = n > 1 and tokens[n - 1].tag in NOMINAL and cues.only_participle(tokens[n].word)
    if lone and _runs_on(tokens, n):
        return True  # "A plan drawn up after the fire was dropped"
    if (
        n == 0
        or _is_accused(tokens, n, cues)
        or bounds_period(tokens, n, cues)
        or (after and after.tag is Tag.DATE and cues.has("verbs.dating", tokens[n].known.base))
        or (after and "agent" in after.known.parts and not _counts(tokens, n + 2))
    ):
        return True
    if (found and completes(found[-1], n, cues)) or _is_arranged(tokens, n, found, cues):
        return True
    if tokens[n - 1].tag is Tag.COMMA:
        listed = any(verb.form == "finite" for verb in found)
        told = _has_main(tokens, n, found) and _ends_with(tokens, n, cues)
        return not _does(tokens, n, cues) and (_set_off(tokens, n, listed=listed) or told)
    if tokens[n - 1].tag is Tag.ADVERB and tokens[n - 2].tag is Tag.COMMA and not found:
        return _set_off(tokens, n)  # "The bridge, first opened in 1931, was shut"
    if _tells_of_apposition(tokens, n, cues):
        return True
    if not found and (_introduces(tokens, n, cues) or _stands_before_aside(tokens, n)):
        return True
    if found and _names_speaker(tokens, found[-1]) and not _runs_on(tokens, n):
        return after is not None and after.tag in (Tag.PREPOSITION, Tag.DATE)
    if tokens[n - 1].tag in (Tag.SUBORDINATOR, Tag.OPEN):  # "(opened in 1930, ...)"
        return after is not None and after.tag in (Tag.PREPOSITION, Tag.DATE, Tag.COMMA)
    if _is_of_place(tokens, n, found, cues) or _is_main(tokens, n, found):
        return False
    says = cues.has("verbs.reporting", tokens[n].known.base) and not _runs_past_date(tokens, n)
    if _runs_into_verb(tokens, n, cues) and not says:
        return True
    if (
        not any(verb.form == "finite" for verb in found)
        or (cues.has("verbs.reporting", found[-1].base) and not _says_where(tokens, found[-1]))
        or found[-1].form == "participle"
        or tokens[n - 1].tag not in (Tag.NOUN, Tag.NAME)
    ):
        return False
    lone = cues.has("verbs.objectless", tokens[n].known.base)
    if lone and cues.has("verbs.of_documents", found[-1].base):
        return False  # "figures show the rate declined in May"
    between = {token.tag for token in tokens[found[-1].head + 1 : n]}
    return not between & _WALLS and after is not None and after.tag in (Tag.PREPOSITION, Tag.DATE)


def _does(tokens: Sequence[Token], n: int, cues: Cues) -> bool:
    """Tell whether a past form tells what somebody did, not what was done to them: "The mayor, Ann Roe,
    praised the fair, held in May", "Ann Roe, his deputy, resigned over it".
    """
    base = tokens[n].known.base
    if cues.has("verbs.never_undergone", base):
        return True
    takes_two = any(cues.has(f"verbs.{name}", base) for name in ("naming", "giving", "informing"))
    return not takes_two and n + 1 < len(tokens) and tokens[n + 1].tag is Tag.DETERMINER


def _joins_aside(tokens: Sequence[Token], n: int, found: list[Verb]) -> bool:
    """Tell whether a participle goes on from one in an aside: "The truce, made and signed here, held"."""
    joint = n - 1 - (tokens[n - 1].tag is Tag.ADVERB)
    before = found[-1] if found and joint > 0 and tokens[joint].tag is Tag.CONJUNCTION else None
    if before is None or before.form != "participle" or tokens[before.first - 1].tag is not Tag.COMMA:
        return False
    return _set_off(tokens, n)


def _is_of_itself(tokens: Sequence[Token], n: int, cues: Cues) -> bool:
    """Tell whether an aside tells of the noun before it as such: "Lorne, itself hit by a storm, sent aid"."""
    emphasis = n > 1 and cues.has("words.emphatic", tokens[n - 1].word) and tokens[n - 2].tag is Tag.COMMA
    return emphasis and _set_off(tokens, n)


def _is_of_owned(tokens: Sequence[Token], n: int, cues: Cues) -> bool:
    """Tell whether a past form is what "whose" leads to: "the men whose names appeared on the list"."""
    first = n - 1
    while first > 0 and tokens[first].tag in NOMINAL:
        first -= 1
    return 0 < first < n - 1 and cues.has("words.possessive_relative", tokens[first].word)


def _is_main(tokens: Sequence[Token], n: int, found: list[Verb]) -> bool:
    """Tell whether a subject with its clause still lacks a verb: "The men who left Aar returned"."""
    relative = next((k for k in range(n) if tokens[k].tag is Tag.RELATIVE), n)
    told = [verb for verb in found if verb.form == "finite"]
    last = not any(token.tag is Tag.VERB or token.tag in AUXILIARY for token in tokens[n + 1 :])
    return relative < n and last and len(told) == 1 and told[0].head > relative


def _is_of_place(tokens: Sequence[Token], n: int, found: list[Verb], cues: Cues) -> bool:
    """Tell whether a past form is the verb of a clause on a place: "a pit where a slide killed two men"."""
    first = found[-1].head + 1 if found else 1
    places = (k for k in range(n - 1, first - 1, -1) if cues.has("time.introducing", tokens[k].word))
    place = next(places, 0)
    return place > 0 and tokens[place - 1].tag in NOMINAL and tokens[place].tag is Tag.SUBORDINATOR


def _tells_of_apposition(tokens: Sequence[Token], n: int, cues: Cues) -> bool:
    """Tell whether a past form tells more of what stands in apposition: "Roe, a banker elected in 2017"."""
    if cues.has("verbs.reporting", tokens[n].known.base):
        return False  # "the pier fell at Lorne, a spokesman said on Monday"
    first = n - 1
    while first > 0 and tokens[first].tag in (Tag.NOUN, Tag.NAME):
        first -= 1
    indefinite = 1 < first < n - 1 and cues.has("words.indefinite", tokens[first].word)
    named = indefinite and tokens[first - 1].tag is Tag.COMMA and tokens[first - 2].tag is Tag.NAME
    return named and n + 1 < len(tokens) and tokens[n + 1].tag in (Tag.PREPOSITION, Tag.DATE)


def completes(verb: Verb, n: int, cues: Cues) -> bool:
    """Tell whether a participle at token *n* only says how somebody was or stayed: "was found abandoned"."""
    return verb.head == n - 1 and (verb.passive or cues.has("verbs.linking", verb.base))


def bounds_period(tokens: Sequence[Token], n: int, cues: Cues) -> bool:
    """Tell whether a verb between two dates says which period is meant: "in the year ended June 30"."""
    dated = 0 < n < len(tokens) - 1 and tokens[n - 1].tag is tokens[n + 1].tag is Tag.DATE
    return dated and cues.has("verbs.bounding", tokens[n].known.base)


def _is_arranged(tokens: Sequence[Token], n: int, found: list[Verb], cues: Cues) -> bool:
    """Tell whether a past form says what is to come of the noun before: "shut a pier, due to open in May"."""
    over = found[-1] if found else None
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    if over is None or over.form != "finite" or after is None or after.tag is not Tag.INFINITIVE:
        return False
    if not cues.has("verbs.arranging", tokens[n].known.base):
        return False
    noun = n - 1 - (tokens[n - 1].tag is Tag.COMMA)
    says = any(cues.has(f"verbs.{name}", over.base) for name in ("reporting", "attitude"))
    between = {token.tag for token in tokens[over.head + 1 : noun + 1]}
    return tokens[noun].tag in (Tag.NOUN, Tag.NAME) and bool(between) and not says and not between & _WALLS


def _names_speaker(tokens: Sequence[Token], verb: Verb) -> bool:
    """Tell whether who said it follows a quotation and its verb: '"It fell," said Roe, head of the port'."""
    quoted = tokens[verb.first - 1].tag is Tag.QUOTE and tokens[verb.first - 2].tag is Tag.COMMA
    return verb.first > 1 and quoted and tokens[verb.head + 1].tag is Tag.NAME


def _runs_on(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether a verb follows a past form, which may be of the subject: "a man who fled was held"."""
    return any(token.tag is Tag.VERB or token.tag in AUXILIARY for token in tokens[n + 1 :])


def _says_where(tokens: Sequence[Token], verb: Verb) -> bool:
    """Tell whether a preposition follows a verb of saying: "said in a letter published on Friday"."""
    return tokens[verb.head + 1].tag is Tag.PREPOSITION


def _is_accused(tokens: Sequence[Token], n: int, cues: Cues) -> bool:
    """Tell whether somebody is held to have done what follows: "suspected of blowing up a jet"."""
    of = n + 1 < len(tokens) and cues.has("time.links", tokens[n + 1].word)
    return of and cues.has("verbs.accusing", tokens[n].known.base)


def _counts(tokens: Sequence[Token], n: int) -> bool:
    return n < len(tokens) and tokens[n].tag is Tag.NUMBER


def _runs_into_verb(tokens: Sequence[Token], n: int, cues: Cues) -> bool:
    """Tell whether another finite verb follows in the same breath: "the law passed in 2015 left no doubt"."""
    names = cues.has("verbs.naming", tokens[n].known.base)
    if tokens[n + 1 : n + 2] and tokens[n + 1].tag is Tag.NAME and not names:
        return False  # "the ferry left Lorne in May bound for Aar"
    for place, (before, token) in enumerate(itertools.pairwise(tokens[n:]), n + 1):
        tag = token.tag
        placed = tag is Tag.DETERMINER and before.tag is Tag.PREPOSITION
        if tag in _WALLS or (tag in (Tag.DETERMINER, Tag.PRONOUN, Tag.QUOTE, Tag.INFINITIVE) and not placed):
            return False
        if _is_accused(tokens, place, cues):
            return False  # "heard two men suspected of theft"
        if tag is Tag.VERB or tag in AUXILIARY:
            told = any(cues.has(name, token.known.base) for name in ("verbs.intending", "verbs.dating"))
            return not told  # "called off a march planned for May", "asked in a letter dated 3 May"
    return False


def _runs_past_date(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether only a date stands before the next verb, which is of the same subject: "A ban declared on
    Sunday was lifted".
    """
    rest = itertools.dropwhile(lambda token: token.tag in (Tag.PREPOSITION, Tag.DATE), tokens[n + 1 :])
    verb = next(rest, None)
    return verb is not None and verb is not tokens[n + 1] and verb.tag in AUXILIARY


def _set_off(tokens: Sequence[Token], n: int, *, listed: bool = False) -> bool:
    """Tell whether commas set a participle off: "the firm, founded in 1998, sold ...".

    listed: whether it may be one of a list of verbs: "she was born in Aar, studied law, joined the bar".
    """
    after = next((k + 1 for k in range(n, len(tokens)) if tokens[k].tag is Tag.COMMA), len(tokens))
    while after < len(tokens) and tokens[after].tag in (Tag.ADVERB, Tag.NEGATION):
        after += 1
    return after < len(tokens) and tokens[after].tag in (AUXILIARY if listed else (*AUXILIARY, Tag.VERB))


def _has_main(tokens: Sequence[Token], n: int, found: list[Verb]) -> bool:
    """Tell whether a main verb stands before token *n*, not only that of a clause on the subject."""
    opens = next((k for k in range(n) if tokens[k].tag in (Tag.RELATIVE, Tag.SUBORDINATOR)), n)
    return any(verb.form == "finite" and verb.head < opens for verb in found)


def _ends_with(tokens: Sequence[Token], n: int, cues: Cues) -> bool:
    """Tell whether a sentence ends with what was done to the last it names: "Fire took the mill, built in
    1911", not "sold the mill in 2012, left in 2013", "Roe lost his wife, moved to Aar and died".
    """
    if tokens[n - 2].tag not in (Tag.NOUN, Tag.NAME) or cues.has("verbs.objectless", tokens[n].known.base):
        return False
    behind = [token.tag for token in tokens[n + 1 :]]
    led = behind[:1] in ([Tag.PREPOSITION], [Tag.DATE])
    if cues.has("verbs.reporting", tokens[n].known.base):
        return {*behind} <= {Tag.PREPOSITION, Tag.DATE, Tag.DOT}  # ", announced in May."
    return led and Tag.DATE in behind and not {Tag.COMMA, Tag.CONJUNCTION}.intersection(behind)


def _introduces(tokens: Sequence[Token], n: int, cues: Cues) -> bool:
    """Tell whether a noun behind a preposition leads to the verb: "In a letter sent in May, Roe wrote"."""
    named = all(token.tag in NOMINAL for token in tokens[2:n])
    if n < 3 or tokens[0].tag is not Tag.PREPOSITION or tokens[1].tag is not Tag.DETERMINER or not named:
        return False
    if cues.has("nouns.circumstance", tokens[2].word):
        return False  # "By the time help arrived, they had drowned"
    if _closes_with_date(tokens, n):
        return not cues.has("verbs.reporting", tokens[n].known.base)
    comma = next((k for k in range(n, len(tokens)) if tokens[k].tag is Tag.COMMA), len(tokens))
    later = next((token for token in tokens[comma:] if token.tag is Tag.VERB or token.tag in AUXILIARY), None)
    issued = cues.has("verbs.issuing", tokens[n].known.base)  # "In a letter sent on Monday, Roe said"
    return later is not None and (issued or not cues.has("verbs.reporting", later.known.base))


def _closes_with_date(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether a phrase ends with a past form and its date: "Under a law passed in May the mill is"."""
    first = n + 1
    first += first < len(tokens) and tokens[first].tag is Tag.PREPOSITION
    if first >= len(tokens) or tokens[first].tag is not Tag.DATE:
        return False
    last = first + 1
    while last < len(tokens) and tokens[last].tag in NOMINAL | {Tag.DETERMINER, Tag.PRONOUN}:
        last += 1
    return first + 1 < last < len(tokens) and (tokens[last].tag is Tag.VERB or tokens[last].tag in AUXILIARY)


def _stands_before_aside(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether a name between commas leads to the verb: "the clerk hired in May, Lena Roe, was ill"."""
    commas = [k for k in range(n, len(tokens)) if tokens[k].tag is Tag.COMMA][:2]
    if len(commas) < 2 or commas[1] + 1 >= len(tokens) or tokens[commas[1] + 1].tag not in AUXILIARY:
        return False
    if any(token.tag in _WALLS for token in tokens[n : commas[0]]):
        return False  # "Dunne announced in May that the boy's father, Otto Roe, is ready"
    return all(token.tag in (Tag.NAME, Tag.DOT) for token in tokens[commas[0] + 1 : commas[1]])
