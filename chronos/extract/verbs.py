"""The verbs of a sentence with their auxiliaries: tense, modality, negation."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronos.cues import Cues
from chronos.extract.reduced import is_reduced
from chronos.extract.tokens import AUXILIARY, Tag, Token

_BETWEEN = (Tag.NEGATION, Tag.ADVERB, Tag.DATE)  # an auxiliary and its verb
_INNER = AUXILIARY | {Tag.NEGATION, Tag.ADVERB}
_OPENING = AUXILIARY | {Tag.INFINITIVE, Tag.VERB, Tag.GERUND}


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
        past=(group[0].known.tense == "past" and not _goes_on(tokens, first, found))
        or tags[0] is Tag.HAVE
        or _was(group[0], cues),
        modal=next((token.word for token in group if token.tag is Tag.MODAL), "") or _wished(group, cues),
        negated=negated,
        passive=any(tag is Tag.BE for tag in tags[:-1]) and tokens[head].known.tense == "past",
        parent=parent,
    )


def _goes_on(tokens: Sequence[Token], n: int, found: list[Verb]) -> bool:
    """Tell whether a form that is of the past too shares what leads the verb before: "will stop and shut"."""
    if (
        tokens[n].known.base != tokens[n].word
        or not (n and found)
        or tokens[n - 1].tag is not Tag.CONJUNCTION
    ):
        return False
    before = next((verb for verb in reversed(found) if verb.form != "gerund"), found[-1])
    if before.passive:
        return False  # "must be returned, and set a deadline"
    return bool(before.modal) or (before.parent is not None and found[before.parent].base == "be")


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
        and is_reduced(tokens, first, found, cues)
    ):
        return "participle"
    return "finite"


def _was(token: Token, cues: Cues) -> bool:
    return cues.has("verbs.past_auxiliary", token.word)
