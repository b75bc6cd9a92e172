"""What a word is read after: the token before it, or one farther back, past a date or an aside."""

from __future__ import annotations

import itertools

from chronos.cues import Cues
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag, Token

_NOT_COUNTED = {"preposition", "determiner", "subordinator", "adverb", "conjunction"}
_SEVERAL = NOMINAL | {Tag.CONJUNCTION, Tag.DETERMINER, Tag.DOT, Tag.PRONOUN}
_LEADING = (Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION)
_APART = (Tag.COMMA, Tag.STOP, Tag.SUBORDINATOR, Tag.RELATIVE)


def predecessor(token: Token, done: list[Token], after: Token | None, cues: Cues) -> Token | None:
    """Return the token that tells most of *token*, which follows *done* and stands before *after*."""
    before = done[-1] if done else None
    if token.known.tense in ("gerund", "base") and (auxiliary := _auxiliary(done)):
        before = auxiliary  # "is also leaving", "will on Monday leave"
    if token.known.tense == "past" and _after_article(done):
        before = done[-2]  # "the locally owned yard"
    if token.known.tense == "past" and after and is_who(done, cues) and not _may_be_counted(after):
        before = None  # "Hundreds queued in Oslo"
    if token.known.base and after and "infinitive" in after.known.parts:
        before = _before_aside(done) or _dated_verb(done) or before  # "the governor, Mae Cole, plans to"
    return before


def _auxiliary(done: list[Token]) -> Token | None:
    """Return the auxiliary at the end of a text but for an adverb or a date, None for no such."""
    n = len(done) - 1
    while n > 0 and done[n].tag in (Tag.ADVERB, Tag.DATE):
        n -= 1 + (done[n].tag is Tag.DATE and done[n - 1].tag is Tag.PREPOSITION)
    return done[n] if 0 <= n < len(done) - 1 and done[n].tag in AUXILIARY else None


def shares_modal(done: list[Token]) -> bool:
    """Tell whether a verb that a conjunction joins has the modal of the one before: "will land and begin"."""
    if not done or done[-1].tag is not Tag.CONJUNCTION:
        return False
    clause = itertools.takewhile(lambda token: token.tag not in _APART, reversed(done))
    return any(token.tag is Tag.MODAL for token in clause)


def _after_article(done: list[Token]) -> bool:
    return len(done) > 1 and done[-1].tag is Tag.ADVERB and done[-2].tag in _LEADING


def is_who(done: list[Token], cues: Cues) -> bool:
    """Tell whether a number that opens a clause, ends a name or tells of a crowd stands last: "Hundreds",
    "At least 30", "In May, another 20", "Corvid 3", "tens of thousands".
    """
    if not done or done[-1].tag is not Tag.NUMBER:
        return False
    n = len(done) - 1
    if n and (done[n - 1].tag is Tag.NAME or "crowd" in done[n].known.parts):
        return True
    while n and _counts(done[n - 1], cues):
        n -= 1
    return n == 0 or _opens_clause(done[:n])


def _counts(token: Token, cues: Cues) -> bool:
    """Tell whether a word may lead to a number of those who do something: "at least", "another"."""
    counting = ("words.quantity", "words.adding", "time.unnamed")
    return any(cues.has(name, token.word) for name in counting)


def _opens_clause(done: list[Token]) -> bool:
    """Tell whether a clause begins behind a text: "In May,", "The pier fell, and"."""
    joined = done[-1].tag is Tag.CONJUNCTION and len(done) > 1
    told = any(token.tag is Tag.VERB or token.tag in AUXILIARY for token in done)
    return done[-1 - joined].tag is Tag.COMMA and told is joined


def _may_be_counted(token: Token) -> bool:
    return token.tag is Tag.NOUN and token.known.parts.isdisjoint(_NOT_COUNTED)


def _before_aside(done: list[Token]) -> Token | None:
    """Return the noun before a name between commas that a text has come to the end of, None for no such."""
    n = len(done) - 2
    while n > 0 and done[n].tag is Tag.NAME:
        n -= 1
    aside = 0 < n < len(done) - 2 and done[n].tag is Tag.COMMA and done[-1].tag is Tag.COMMA
    return done[n - 1] if aside and done[n - 1].tag is Tag.NOUN else None


def _dated_verb(done: list[Token]) -> Token | None:
    """Return the verb that a text ends in with its date: "announced on Monday" plans to close."""
    n = len(done) - 1
    if n < 1 or done[n].tag is not Tag.DATE:
        return None
    n -= 1 + (done[n - 1].tag is Tag.PREPOSITION)
    return done[n] if n >= 0 and done[n].tag is Tag.VERB else None


def ends_aside(done: list[Token], after: Token | None) -> bool:
    """Tell whether a text ends with an aside between commas on a noun, and no list goes on behind it."""
    n = next((n for n in range(len(done) - 2, 0, -1) if done[n].tag is Tag.COMMA), 0)
    n -= n > 1 and done[n - 1].tag is Tag.DOT
    goes_on = after is None or after.tag in (Tag.COMMA, Tag.DOT) or "conjunction" in after.known.parts
    return n > 0 and done[-1].tag is Tag.COMMA and done[n - 1].tag in NOMINAL and not goes_on


def ends_relative(done: list[Token]) -> bool:
    """Tell whether a text ends with a relative clause between commas on a subject that has no verb yet."""
    relative = next((n for n, token in enumerate(done) if token.tag is Tag.RELATIVE), 0)
    if relative < 2 or done[relative - 1].tag is not Tag.COMMA or done[-1].tag is not Tag.COMMA:
        return False
    return not any(token.tag is Tag.VERB or token.tag in AUXILIARY for token in done[:relative])


def are_several(done: list[Token], cues: Cues) -> bool:
    """Tell whether a text ends in those of whom a verb says that they do: "Roe and Dunne", "the men"."""
    if not done or done[-1].tag not in (Tag.NAME, Tag.NOUN):
        return False
    phrase = list(itertools.takewhile(lambda token: token.tag in _SEVERAL, reversed(done)))
    joined = any(token.tag is Tag.CONJUNCTION for token in phrase[1:])
    opens = len(phrase) == len(done) or done[-len(phrase) - 1].tag in (Tag.SUBORDINATOR, Tag.COMMA)
    return opens and (joined or cues.has("nouns.several", done[-1].word))
