"""Clauses on what their verb is done to: "the bridge (that) the army built in 1944 was closed".

The subject of such a clause stands between the noun it hangs on and its verb. Where neither "which" nor
"that" opens it, English grammars call it a contact clause.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from chronos.cues import Cues
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag, Token

_WALLS = (Tag.COMMA, Tag.STOP, Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.QUOTE)
_GROUP = (*AUXILIARY - {Tag.BE}, Tag.ADVERB, Tag.NEGATION)  # what leads a verb that acts
_BEHIND = (Tag.DATE, Tag.PREPOSITION, Tag.VERB, Tag.COMMA, Tag.DOT, *AUXILIARY)  # where no object is
_TELLING = ("reporting", "believing", "informing", "showing", "finding", "concluding")
_ADDRESSING = ("informing", "showing")  # ... and name first whom they tell
_TWICE = ("informing", "giving", "naming")  # two nouns may follow these


def contact_subject(tokens: Sequence[Token], verb: int, cues: Cues) -> int | None:
    """Return where the subject of a contact clause begins whose verb or its auxiliary stands at *verb*:
    "the house the army built", None where it opens none.
    """
    first = _name(tokens, verb, cues) or _phrase(tokens, verb)
    opened = first < verb and tokens[first].tag in (Tag.DETERMINER, Tag.NAME)
    noun = first - 1
    if not opened or noun < 0 or tokens[noun].tag is not Tag.NOUN or _tells_when(tokens[noun], cues):
        return None
    if _done(tokens, verb, cues) is None:
        return None
    return first if _may_hang_on(tokens, _phrase(tokens, noun + 1), verb, cues) else None


def _may_hang_on(tokens: Sequence[Token], first: int, verb: int, cues: Cues) -> bool:
    """Tell whether a clause with *verb* may tell more of what begins at token *first*: not of where or when
    something was, as in "In the town the mill closed", nor of whom one told: "told the court a man fled".
    """
    over = first - 1
    while over > 0 and tokens[over].tag is Tag.ADVERB:
        over -= 1
    while over > 0 and tokens[over].tag is Tag.PREPOSITION and tokens[over - 1].tag in NOMINAL:
        over = _phrase(tokens, over) - 1  # "the repeal of the sanctions the bloc"
    if over < 0:
        return _runs_on(tokens, verb, cues)
    led = tokens[over].tag is Tag.PREPOSITION and over > 0 and tokens[over - 1].tag is Tag.VERB
    acts = tokens[over].tag is Tag.VERB
    if led or (acts and not _of(tokens[over], _TELLING, cues)):
        return led or not _of(tokens[over], _TWICE, cues)
    return (acts or tokens[over].tag in _WALLS) and _runs_on(tokens, verb, cues)


def is_of_clause(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether what stands before a verb is its subject in a clause that "which" or "who" opens: "the
    bridge which the army built".
    """
    first = _phrase(tokens, verb)
    if not 0 < first < verb or tokens[first - 1].tag is not Tag.RELATIVE:
        return False
    return first == 1 or tokens[first - 2].tag is not Tag.PREPOSITION  # "in which a man held in May died"


def is_relative(tokens: Sequence[Token], n: int, cues: Cues) -> bool:
    """Tell whether "that" at *n* opens such a clause: "the bridge that the army built", not "the report that
    the army fled", "told the court that the army fled".
    """
    noun = tokens[n - 1] if n else None
    if noun is None or noun.tag is not Tag.NOUN or cues.has("nouns.content", noun.word):
        return False
    verb = n + 1
    while verb < len(tokens) and tokens[verb].tag in (*NOMINAL, Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN):
        verb += 1
    if verb in (n + 1, len(tokens)) or _done(tokens, verb, cues) is None:
        return False
    over = next((k for k in range(n - 1, -1, -1) if tokens[k].tag in (*_WALLS, Tag.VERB)), -1)
    acts = over >= 0 and tokens[over].tag is Tag.VERB
    if acts and _of(tokens[over], _TELLING, cues):
        addressed = _of(tokens[over], _ADDRESSING, cues)
        acts = False
        if addressed or any(token.tag is Tag.PREPOSITION for token in tokens[over:n]):
            return False  # "said at a hearing that"
    return acts or _runs_on(tokens, verb, cues)


def _of(verb: Token, kinds: Sequence[str], cues: Cues) -> bool:
    return any(cues.has(f"verbs.{kind}", verb.known.base) for kind in kinds)


def _tells_when(noun: Token, cues: Cues) -> bool:
    return cues.has("nouns.circumstance", noun.word) or cues.has("time.units", noun.word)


def _phrase(tokens: Sequence[Token], last: int) -> int:
    """Return where the noun phrase begins that ends before *last*, *last* where none does."""
    first = last
    while first > 0 and tokens[first - 1].tag in (*NOMINAL, Tag.POSSESSIVE):
        first -= 1
    return first - (first > 0 and tokens[first - 1].tag is Tag.DETERMINER and first < last)


def _name(tokens: Sequence[Token], last: int, cues: Cues) -> int:
    """Return where a name begins that ends before *last* and cannot be that of the noun before it: "a deal
    Roe signed", "the shares Roe sold", not "the singer Roe"; 0 for none.
    """
    first = last
    while first > 0 and tokens[first - 1].tag is Tag.NAME:
        first -= 1
    if first in (0, last) or tokens[first - 1].tag is not Tag.NOUN:
        return 0
    article = tokens[_phrase(tokens, first)].word
    of_none = cues.has("words.indefinite", article) or cues.plural(tokens[first - 1].word)
    return first if of_none else 0


def _done(tokens: Sequence[Token], verb: int, cues: Cues) -> int | None:
    """Return the head of a verb that asks for an object and has none behind it, None for others."""
    head = verb
    while head < len(tokens) and tokens[head].tag in _GROUP:
        head += 1
    if head == len(tokens) or tokens[head].tag is not Tag.VERB:
        return None
    known = tokens[head].known
    past = known.tense == "past" or head > verb
    lone = cues.has("verbs.objectless", known.base) or cues.has("verbs.saying", known.base)
    behind = tokens[head + 1].tag if head + 1 < len(tokens) else Tag.DOT
    return head if past and not lone and behind in _BEHIND else None


def _runs_on(tokens: Sequence[Token], verb: int, cues: Cues) -> bool:
    """Tell whether the verb of the noun that a clause hangs on follows it: "was closed"."""
    head = _done(tokens, verb, cues)
    assert head is not None
    behind = itertools.takewhile(lambda token: token.tag not in _WALLS, tokens[head + 1 :])
    return any(token.tag is Tag.VERB or token.tag in AUXILIARY for token in behind)
