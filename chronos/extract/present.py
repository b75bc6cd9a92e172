"""A verb in the present that looks like a noun: "3 May: The court rules on the appeal.", "Astra plans daily
flights, the firm said."
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from chronos.cues import Cues
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag, Token

_FEWEST = 4  # tokens behind which a sentence may have a verb
_HEADING = (Tag.DATE, Tag.STOP, Tag.DOT, Tag.CLOSE)
_VERBS = AUXILIARY | {Tag.VERB}
_SPEAKER = NOMINAL | {Tag.DETERMINER, Tag.PRONOUN, Tag.POSSESSIVE, Tag.QUOTE}
_GOES_ON = NOMINAL | {Tag.DETERMINER, Tag.PREPOSITION, Tag.PRONOUN, Tag.ADVERB, Tag.INFINITIVE, Tag.DOT}


def verb_in_present(tokens: Sequence[Token], cues: Cues) -> Token | None:
    """Return the word that must be the verb of an entry, or of what somebody said, that has no other, though
    it may be a noun too.

    >>> from chronos.cues import cues
    >>> from chronos.extract.tagging import tagged
    >>> tokens = tagged("3 May: The court rules on the appeal.", 0, 37, [(0, 5)], cues("en"))
    >>> [token.text for token in tokens if token.tag is Tag.VERB]
    ['rules']
    """
    first, last = _heading_end(tokens), len(tokens)
    if not first and _lacks_verb(tokens):
        opens = _behind_date(tokens)
        places = range(opens + 1, len(tokens) - 1)
        return next((tokens[n] for n in places if _must_tell(tokens, opens, n, cues)), None)
    if not first or any(token.tag in _VERBS for token in tokens):
        first, last = int(bool(tokens) and tokens[0].tag is Tag.QUOTE), _said_before(tokens, cues)
    elif _opens_with_verb(tokens[first:]):
        return tokens[first]
    places = range(first + 1, last - 1)
    place = next((n for n in places if _may_tell(tokens, first, n, cues)), None)
    return None if place is None else tokens[place]


def _heading_end(tokens: Sequence[Token]) -> int:
    """Return the place behind the date that heads an entry, 0 where none does."""
    end = next((n for n, token in enumerate(tokens) if token.tag not in _HEADING), len(tokens))
    return end if any(token.tag is Tag.DATE for token in tokens[:end]) else 0


def _said_before(tokens: Sequence[Token], cues: Cues) -> int:
    """Return the comma before who said the rest, which has no verb; 0 for none: "..., the firm said"."""
    said = (n for n, token in enumerate(tokens) if token.tag is Tag.VERB)
    verb = next((n for n in said if cues.has("verbs.reporting", tokens[n].known.base)), 0)
    comma = verb
    while comma and tokens[comma - 1].tag in _SPEAKER:
        comma -= 1
    if not comma or comma == verb or tokens[comma - 1].tag is not Tag.COMMA:
        return 0
    return 0 if _does(tokens[:comma]) or tokens[0].tag in _VERBS else comma - 1


def _lacks_verb(tokens: Sequence[Token]) -> bool:
    """Tell whether a whole sentence has no verb but an infinitive: "Voters in Aar go to the polls"."""
    whole = bool(tokens) and tokens[-1].tag is Tag.DOT and not _does(tokens)
    return whole and tokens[0].tag not in _VERBS


def _does(tokens: Sequence[Token]) -> bool:
    pairs = itertools.pairwise(tokens)
    return any(token.tag in _VERBS and before.tag is not Tag.INFINITIVE for before, token in pairs)


def _behind_date(tokens: Sequence[Token]) -> int:
    """Return the place behind the date that opens a sentence, 0 for none: "From Monday, fares rise"."""
    if tokens[0].tag is not Tag.PREPOSITION or len(tokens) < _FEWEST or tokens[1].tag is not Tag.DATE:
        return 0
    return 3 if tokens[2].tag is Tag.COMMA else 2


def _must_tell(tokens: Sequence[Token], first: int, n: int, cues: Cues) -> bool:
    """Tell whether a word is the only one that may be the verb of a subject that begins at token *first*:
    "Staff at sea strike", "From May 3, the price rises to".
    """
    token, before, after, tense = tokens[n], tokens[n - 1], tokens[n + 1], tokens[n].known.tense
    may = token.tag is Tag.NOUN and token.known.listed and token.text.islower()
    # not "On Friday, price rises for all"
    definite = first > 0 and tokens[first].tag in (Tag.DETERMINER, Tag.NAME)
    if not may or tense not in (("base", "present") if definite else ("base",)):
        return False
    placed = before.tag in NOMINAL and after.tag in _GOES_ON
    whole = tokens[first].tag in NOMINAL | {Tag.DETERMINER}
    return placed and whole and _agrees(tense, tokens[first:n], cues)


def _opens_with_verb(tokens: Sequence[Token]) -> bool:
    """Tell whether an entry leaves out who did what it tells: "Founds a yard", "Raises $5 million"."""
    if len(tokens) < 2 or tokens[0].known.tense != "present" or not tokens[0].known.listed:
        return False
    return tokens[1].tag in (Tag.DETERMINER, Tag.NUMBER)


def _agrees(tense: str, tokens: Sequence[Token], cues: Cues) -> bool:
    """Tell whether a verb goes with the noun phrase that tokens open with; names may look like several."""
    head = None
    for token in tokens:
        if token.tag is Tag.CONJUNCTION:
            return tense == "base"
        if token.tag in NOMINAL:
            head = token
        elif token.tag is not Tag.DETERMINER:
            break
    several = head is not None and (cues.plural(head.word) or cues.has("nouns.several", head.word))
    named = head is not None and head.tag is Tag.NAME
    return tense == ("base" if several else "present") or (named and tense == "present")


def _may_tell(tokens: Sequence[Token], first: int, n: int, cues: Cues) -> bool:
    """Tell whether a word is the present of a verb, agrees with its subject, and goes on."""
    token, before, after = tokens[n], tokens[n - 1], tokens[n + 1]
    if token.tag is not Tag.NOUN or token.event or not token.known.base or not token.text.islower():
        return False
    placed = before.tag in NOMINAL | {Tag.COMMA, Tag.CLOSE} and after.tag in _GOES_ON
    return placed and _agrees(token.known.tense, tokens[first:n], cues)
