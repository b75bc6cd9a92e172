"""Whether a word that may be a verb or a noun is a verb: "the trial opens", "plans of the minister"."""

from __future__ import annotations

from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag, Token

_BEHIND_VERB = {"determiner", "possessive", "preposition"}


def verb_or_noun(token: Token, before: Token | None, after: Token | None, *, noun_too: bool) -> Tag:
    """Return the tag of a word by its neighbours; noun_too: whether it is more often a noun."""
    known, tag = token.known, before.tag if before else None
    if known.tense == "gerund":
        if tag is Tag.BE:
            return Tag.VERB
        return Tag.NOUN if known.event or tag in (Tag.DETERMINER, Tag.POSSESSIVE) else Tag.GERUND
    if tag in AUXILIARY or tag is Tag.INFINITIVE:
        return (
            Tag.VERB
            if known.tense in ("past", "base") and not (tag is Tag.BE and known.tense == "base")
            else Tag.NOUN
        )
    if known.tense == "past" and not (known.event and known.base == token.word):
        modifies = tag in (Tag.DETERMINER, Tag.PREPOSITION, Tag.NUMBER) or (
            tag is Tag.POSSESSIVE and not (after and after.known.parts & _BEHIND_VERB)
        )  # "Moody's cut the rating", "St Ann's met in Oslo"
        modifies = modifies or (
            tag is Tag.GERUND and after is not None and named_by(after)
        )  # "selling used cars"
        points = before is not None and before.known.parts >= {"determiner", "pronoun"}
        if points and after is not None and after.known.parts & {"determiner", "possessive"}:
            return Tag.VERB  # "This followed the vote"
        return Tag.NOUN if modifies else Tag.VERB
    counted = before is not None and "quantity" in before.known.parts  # "more orders"
    if tag in (Tag.ADVERB, Tag.NEGATION) and known.listed and not known.event and not counted:
        return Tag.VERB
    return _finite_or_noun(token, before, after, noun_too=noun_too)


def _finite_or_noun(token: Token, before: Token | None, after: Token | None, *, noun_too: bool) -> Tag:
    """Tell "the trial opens on Monday" from "plans of the minister" by the neighbours."""
    if before is None or after is None or before.known.parts >= {"relative", "possessive"}:
        return Tag.NOUN  # "whose appeal failed"
    pronoun = before.tag is Tag.PRONOUN or before.tag is Tag.RELATIVE
    if not pronoun and before.tag not in (*NOMINAL, Tag.CLOSE, Tag.DATE, Tag.ADVERB):
        return Tag.NOUN
    if not pronoun and token.known.tense == "base" and not before.word.endswith("s"):
        return Tag.NOUN
    several = before.tag is Tag.NAME and after.tag is Tag.NUMBER  # "Astra plans two yards"
    starts_object = (
        several or opens_noun(after) or after.tag is Tag.DATE or bool(after.known.parts & {"infinitive"})
    )
    if after.known.tense == "gerund" and not noun_too and not token.known.event:
        return Tag.VERB
    describes = before.tag is Tag.DATE and "-" in before.text  # "third-quarter results"
    if describes or "numeral" in before.known.parts:
        return Tag.NOUN
    if token.known.event:
        return Tag.VERB if pronoun or (starts_object and before.tag is Tag.NAME) else Tag.NOUN
    named = before.tag is Tag.NAME or (
        before.tag is Tag.NOUN and after.text.isalpha()
    )  # "the bank expects rain"
    named = named and token.known.tense == "present" and token.known.listed
    does = named and not noun_too and token.text.islower() and not after.known.base  # "Astra suspends sales"
    if pronoun or starts_object or does or after.text[0].isupper():
        return Tag.VERB
    return Tag.VERB if after.known.parts & {"preposition", "adverb"} and not noun_too else Tag.NOUN


def opens_noun(token: Token) -> bool:
    """Tell whether a word opens a noun phrase, or a clause that stands for one."""
    return bool(token.known.parts & {"determiner", "possessive", "pronoun", "subordinator"})


def named_by(token: Token) -> bool:
    """Tell whether a word may be the noun of "the former head"; in "the former left" it is none."""
    return token.text.isalpha() and not token.known.parts and token.known.tense in ("", "base")
