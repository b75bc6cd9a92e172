"""What "that", "who" and "which" are in their sentence: openers of a clause, pronouns or determiners."""

from __future__ import annotations

import itertools

from chronos.cues import Cues
from chronos.extract.tokens import DESCRIPTIVE, NOMINAL, Tag, Token

_JOINING = {"conjunction", "subordinator", "relative"}
_ENDS = (Tag.COMMA, Tag.DOT, Tag.STOP, Tag.DATE, Tag.QUOTE)
_TELLING = ("reporting", "believing", "attitude", "informing")  # verbs that a clause may follow


def connective(token: Token, before: Token | None, after: Token | None) -> Tag:
    """Tell "the man that won" from "said that it won" and "that man"."""
    parts = token.known.parts
    if "relative" not in parts:
        return Tag.SUBORDINATOR
    if "subordinator" not in parts:
        return Tag.DETERMINER if "possessive" in parts and before is None else Tag.RELATIVE
    stands_in = before is not None and "stand_in" in before.known.parts
    if before and (stands_in or before.tag in (*NOMINAL, Tag.CLOSE)) and after and verbal(after):
        return Tag.RELATIVE
    if before and before.tag is Tag.DATE and after and after.known.parts & {"be", "have", "modal"}:
        return Tag.RELATIVE  # "signed a truce on Friday that is to last"
    if before and before.tag is Tag.PREPOSITION:
        return Tag.PRONOUN
    if before is None and after and after.text.islower() and not after.known.parts and not verbal(after):
        return Tag.DETERMINER  # "That decision was dropped"
    return Tag.SUBORDINATOR


def opens_time(token: Token, done: list[Token], after: Token | None, cues: Cues) -> bool:
    """Tell whether a word ends what opens a clause: "by the time it fell", not "by the time of the fall"."""
    if (
        len(done) < 2
        or not cues.has("nouns.time_of_clause", token.word)
        or done[-1].tag is not Tag.DETERMINER
    ):
        return False
    limited = cues.has("time.deadline", done[-2].word)
    return limited and after is not None and after.tag not in _ENDS and "preposition" not in after.known.parts


def points(raw: list[Token], n: int, done: list[Token], cues: Cues) -> bool:
    """Tell "rejected that claim on Monday" from "said that claims rose": a clause has its verb."""
    if not raw[n].known.parts >= {"relative", "subordinator"} or not done or done[-1].tag is not Tag.VERB:
        return False
    if any(cues.has(f"verbs.{name}", done[-1].known.base) for name in _TELLING) or n + 1 == len(raw):
        return False
    noun = raw[n + 1]
    if noun.tag is not Tag.NOUN or noun.known.parts - DESCRIPTIVE or not noun.text.islower():
        return False
    return not any(map(verbal, itertools.takewhile(_in_phrase, raw[n + 2 :])))


def _in_phrase(token: Token) -> bool:
    """Whether a token ends no clause by its looks."""
    return token.tag not in (Tag.COMMA, Tag.STOP, Tag.DOT) and token.known.parts.isdisjoint(_JOINING)


def verbal(token: Token) -> bool:
    """Tell whether a word may be a finite verb by itself or with others."""
    return bool(
        token.known.parts & {"be", "have", "do", "modal"}
        or (token.known.base and token.known.tense != "gerund")
    )
