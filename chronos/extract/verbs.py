"""The verbs of a sentence with their auxiliaries: tense, modality, negation."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import attrs

from chronos.cues import Cues
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag, Token

_BETWEEN = (Tag.NEGATION, Tag.ADVERB, Tag.DATE)  # an auxiliary and its verb
_INNER = AUXILIARY | {Tag.NEGATION, Tag.ADVERB}
_OPENING = AUXILIARY | {Tag.INFINITIVE, Tag.VERB, Tag.GERUND}
_WALLS = {Tag.COMMA, Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.STOP}


@attrs.frozen(slots=True, eq=False)
class Verb:
    """A verb and its auxiliaries: tokens *first* to *head*.

    form: ``finite``, ``infinitive``, ``gerund`` or ``participle`` (of a passive without auxiliary);
    modal: the modal in lower case, empty for none; parent: the place of the verb that an infinitive hangs on.
    """

    first: int
    head: int
    base: str
    form: str
    past: bool
    modal: str = ""
    negated: bool = False
    passive: bool = False
    parent: int | None = None


def verbs(tokens: Sequence[Token], cues: Cues) -> list[Verb]:
    """Return the verbs of *tokens* in their order.

    >>> from chronos.cues import cues
    >>> from chronos.extract.tagging import tagged
    >>> text, en = "The court did not rule that the law had been broken.", cues("en")
    >>> [(verb.base, verb.negated, verb.passive) for verb in verbs(tagged(text, 0, 52, (), en), en)]
    [('rule', True, False), ('break', False, True)]
    """
    found: list[Verb] = []
    for n, token in enumerate(tokens):
        if token.tag in _OPENING and not (found and n <= found[-1].head):
            found.append(_verb(tokens, n, found, cues))
    return found


def _verb(tokens: Sequence[Token], first: int, found: list[Verb], cues: Cues) -> Verb:
    head = first
    while tokens[head].tag is not Tag.VERB or tokens[head].known.parts & {"be", "have"}:
        after = _next_part(tokens, head + 1)
        if tokens[head].tag is Tag.GERUND and not tokens[head].known.parts:
            break
        if after is None:
            break
        head = after
    group = tokens[first : head + 1]
    tags = [token.tag for token in group]
    parent = (
        len(found) - 1
        if tags[0] is Tag.INFINITIVE and found and _reaches(tokens, found[-1].head, first)
        else None
    )
    negated = Tag.NEGATION in tags or any("negation" in token.known.parts for token in group)
    before = tokens[first - 1] if first else None
    never = before is not None and before.tag is Tag.NEGATION and cues.has("words.nobody", before.word)
    negated = negated or never  # "never came"
    if parent is not None:
        negated = negated or found[parent].negated
    return Verb(
        first,
        head,
        _base(tokens[head]),
        _form(tokens, first, head, found, cues),
        past=group[0].known.tense == "past" or tags[0] is Tag.HAVE or _was(group[0], cues),
        modal=next((token.word for token in group if token.tag is Tag.MODAL), "") or _wished(group, cues),
        negated=negated,
        passive=any(tag is Tag.BE for tag in tags[:-1]) and tokens[head].known.tense == "past",
        parent=parent,
    )


def _wished(group: Sequence[Token], cues: Cues) -> str:
    """Return the modal that a contraction before a base stands for, empty where it is none: "he'd call"."""
    based = group[0].tag is Tag.HAVE and group[-1].known.tense == "base"
    return cues.data["contracted"].get(group[0].word, "") if based and len(group) > 1 else ""


def _next_part(tokens: Sequence[Token], n: int) -> int | None:
    """Return the place of the next auxiliary or main verb of the same group, None where it ends."""
    while n < len(tokens) and (tokens[n].tag in _BETWEEN or _leads_date(tokens, n)):
        n += 1
    if n < len(tokens) and tokens[n].tag in (*AUXILIARY, Tag.VERB):
        return n
    return None


def _leads_date(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether a date between an auxiliary and its verb begins with token *n*: "has on Monday left"."""
    return tokens[n].tag is Tag.PREPOSITION and n + 1 < len(tokens) and tokens[n + 1].tag is Tag.DATE


def _reaches(tokens: Sequence[Token], head: int, infinitive: int) -> bool:
    return all(token.tag in _INNER for token in tokens[head + 1 : infinitive])


def _base(token: Token) -> str:
    if token.tag is Tag.BE:
        return "be"
    if token.tag is Tag.HAVE:
        return "have"
    return token.known.base or token.word


def _form(tokens: Sequence[Token], first: int, head: int, found: list[Verb], cues: Cues) -> str:
    if tokens[first].tag is Tag.INFINITIVE:
        return "infinitive"
    if tokens[first].tag is Tag.GERUND or cues.has("verbs.gerund_auxiliary", tokens[first].word):
        return "gerund"
    if (
        first == head
        and tokens[head].tag is Tag.VERB
        and tokens[head].known.tense == "past"
        and _reduced(tokens, first, found, cues)
    ):
        return "participle"
    return "finite"


def _reduced(tokens: Sequence[Token], n: int, found: list[Verb], cues: Cues) -> bool:
    """Tell whether a lone past form describes the noun before it: "the town destroyed in March was ..."."""
    if cues.only_past(tokens[n].word) or (n and tokens[n - 1].tag in (Tag.RELATIVE, Tag.PRONOUN)):
        return False
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    if found and tokens[n - 1].tag is Tag.CONJUNCTION and found[-1].passive and found[-1].form == "finite":
        return False  # "was built in 1912 and sold by Roe"
    if (
        n == 0
        or bounds_period(tokens, n, cues)
        or (after and after.tag is Tag.DATE and cues.has("verbs.dating", tokens[n].known.base))
        or (after and "agent" in after.known.parts and not _counts(tokens, n + 2))
    ):
        return True
    if found and completes(found[-1], n, cues):
        return True
    if tokens[n - 1].tag is Tag.COMMA:
        return _set_off(tokens, n, listed=any(verb.form == "finite" for verb in found))
    if tokens[n - 1].tag is Tag.ADVERB and tokens[n - 2].tag is Tag.COMMA and not found:
        return _set_off(tokens, n)  # "The bridge, first opened in 1931, was shut"
    if _tells_of_apposition(tokens, n, cues):
        return True
    if not found and (_introduces(tokens, n, cues) or _stands_before_aside(tokens, n)):
        return True
    if tokens[n - 1].tag in (Tag.SUBORDINATOR, Tag.OPEN):  # "(opened in 1930, ...)"
        return after is not None and after.tag in (Tag.PREPOSITION, Tag.DATE, Tag.COMMA)
    if _is_of_place(tokens, n, found, cues):
        return False
    if _runs_into_verb(tokens, n, cues) and not cues.has("verbs.reporting", tokens[n].known.base):
        return True
    if (
        not any(verb.form == "finite" for verb in found)
        or (cues.has("verbs.reporting", found[-1].base) and not _says_where(tokens, found[-1]))
        or found[-1].form == "participle"
        or tokens[n - 1].tag not in (Tag.NOUN, Tag.NAME)
    ):
        return False
    between = {token.tag for token in tokens[found[-1].head + 1 : n]}
    return not between & _WALLS and after is not None and after.tag in (Tag.PREPOSITION, Tag.DATE)


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


def _says_where(tokens: Sequence[Token], verb: Verb) -> bool:
    """Tell whether a preposition follows a verb of saying: "said in a letter published on Friday"."""
    return tokens[verb.head + 1].tag is Tag.PREPOSITION


def _counts(tokens: Sequence[Token], n: int) -> bool:
    return n < len(tokens) and tokens[n].tag is Tag.NUMBER


def _runs_into_verb(tokens: Sequence[Token], n: int, cues: Cues) -> bool:
    """Tell whether another finite verb follows in the same breath: "the law passed in 2015 left no doubt"."""
    for before, token in itertools.pairwise(tokens[n:]):
        tag = token.tag
        placed = tag is Tag.DETERMINER and before.tag is Tag.PREPOSITION
        if tag in _WALLS or (tag in (Tag.DETERMINER, Tag.PRONOUN, Tag.QUOTE, Tag.INFINITIVE) and not placed):
            return False
        if tag is Tag.VERB or tag in AUXILIARY:
            told = any(cues.has(name, token.known.base) for name in ("verbs.intending", "verbs.dating"))
            return not told  # "called off a march planned for May", "asked in a letter dated 3 May"
    return False


def _set_off(tokens: Sequence[Token], n: int, *, listed: bool = False) -> bool:
    """Tell whether commas set a participle off: "the firm, founded in 1998, sold ...".

    listed: whether it may be one of a list of verbs: "she was born in Aar, studied law, joined the bar".
    """
    after = next((k + 1 for k in range(n, len(tokens)) if tokens[k].tag is Tag.COMMA), len(tokens))
    while after < len(tokens) and tokens[after].tag in (Tag.ADVERB, Tag.NEGATION):
        after += 1
    return after < len(tokens) and tokens[after].tag in (AUXILIARY if listed else (*AUXILIARY, Tag.VERB))


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
    return later is not None and not cues.has("verbs.reporting", later.known.base)


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
    return all(token.tag in (Tag.NAME, Tag.DOT) for token in tokens[commas[0] + 1 : commas[1]])


def _was(token: Token, cues: Cues) -> bool:
    return cues.has("verbs.past_auxiliary", token.word)
