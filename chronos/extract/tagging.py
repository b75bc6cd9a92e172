"""The words of a sentence with their parts of speech, as far as dates and titles need them."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import attrs

from chronos.cues import Cues, Word
from chronos.extract.capital import is_small_elsewhere, join_places, names_body, without_opening_capitals
from chronos.extract.connective import connective, opens_time, points, verbal
from chronos.extract.object_relative import is_relative
from chronos.extract.preceding import (
    did_alone,
    has_made_it,
    is_described,
    is_owned,
    joins_dated_clauses,
    opens_clause,
    ranked,
    told_how,
)
from chronos.extract.predecessor import (
    are_several,
    ends_aside,
    ends_relative,
    is_who,
    predecessor,
    shares_modal,
)
from chronos.extract.present import verb_in_present
from chronos.extract.tokens import AUXILIARY, DESCRIPTIVE, NOMINAL, UNKNOWN, Tag, Token, tokens, with_asides
from chronos.extract.verb_or_noun import named_by, opens_noun, verb_or_noun

_PREPOSITION = Word(frozenset(("preposition",)))
_BY_NEIGHBOURS = {
    "personal", "infinitive", "adverb", "floating", "relative", "subordinator", "pronoun", "of_two",
}  # fmt: skip
_UNOWNED = {"preposition", "conjunction", "subordinator", "predicative"}
_BEFORE_OPENING = (Tag.QUOTE, Tag.OPEN, Tag.CLOSE, Tag.DOT, Tag.DATE, Tag.STOP)
_BEFORE_BASE = (Tag.INFINITIVE, Tag.MODAL, Tag.DO, Tag.NEGATION)
# The closed classes that a word is taken for as soon as it is listed there, the first first.
_PLAIN_PARTS = (
    ("modal", Tag.MODAL),
    ("be", Tag.BE),
    ("have", Tag.HAVE),
    ("do", Tag.DO),
    ("subordinator", Tag.SUBORDINATOR),
    ("relative", Tag.RELATIVE),
    ("conjunction", Tag.CONJUNCTION),
    ("possessive", Tag.DETERMINER),
    ("numeral", Tag.NUMBER),
    ("determiner", Tag.DETERMINER),
    ("negation", Tag.NEGATION),
    ("pronoun", Tag.PRONOUN),
    ("preposition", Tag.PREPOSITION),
    ("adverb", Tag.ADVERB),
    ("plain", Tag.NOUN),
)


def tagged(text: str, start: int, end: int, dates: Sequence[tuple[int, int]], cues: Cues) -> list[Token]:
    """Return the tokens of ``text[start:end]``; *dates* are the spans in it that are one token each.

    >>> from chronos.cues import cues
    >>> [token.tag.name for token in tagged("Rebels took the town.", 0, 21, (), cues("en"))]
    ['NAME', 'VERB', 'DETERMINER', 'NOUN', 'DOT']
    """
    raw: list[Token] = []
    at = start
    for first, last in (*sorted(dates), (end, end)):
        described = cues.has("time.describing", text[first:last].lower())
        compound = first > start + 1 and text[first - 1] == "-" and text[first - 2].isalpha()
        if first != end and (first < at or described or compound):  # "a once-in-a-century event"
            continue
        raw += tokens(text, at, first, cues)
        if last > first:
            raw.append(Token(first, last, text[first:last], text[first:last].lower(), Tag.DATE, UNKNOWN))
        at = max(at, last)
    without_opening_capitals(raw, text, start)
    return _settled(with_asides(raw), cues, text)


def _settled(raw: list[Token], cues: Cues, text: str) -> list[Token]:
    """Tag each token by what stands before and after it."""
    done: list[Token] = []
    opening = True
    for n, token in enumerate(raw):
        if token.tag is Tag.NOUN:
            token.tag = _of_word(raw, n, done, cues, opening=opening)
            if opening and token.tag is Tag.NAME and is_small_elsewhere(raw, n, text):
                token.tag = Tag.NOUN
        elif token.tag is Tag.DATE and is_owned(done, raw[n + 1] if n + 1 < len(raw) else None):
            token.tag = Tag.NOUN
        elif done and token.tag in (Tag.POSSESSIVE, Tag.QUOTE):
            token.tag = _of_mark(token, done[-1], raw[n + 1] if n + 1 < len(raw) else None)
        opening = (
            opening
            and token.tag in _BEFORE_OPENING
            and not (token.tag is Tag.DATE and n + 1 < len(raw) and raw[n + 1].tag not in _BEFORE_OPENING)
        )
        token.event = token.event and token.tag in (Tag.NOUN, Tag.NAME) and not names_body(token, done, cues)
        done.append(token)
    if (verb := verb_in_present(done, cues)) is not None:
        verb.tag = Tag.VERB
    for n, token in enumerate(done):
        if token.known.parts >= {"relative", "subordinator"} and is_relative(done, n, cues):
            token.tag = Tag.RELATIVE
    join_places(done)
    return done


def _of_mark(token: Token, before: Token, after: Token | None) -> Tag:
    """Tell the verb of "it's" and the possessive of "the rebels' camp" from others and from a quote."""
    parts = token.known.parts
    if token.tag is Tag.POSSESSIVE and "contracted" in before.known.parts:
        return Tag.HAVE if "have" in parts else Tag.MODAL if "modal" in parts else Tag.BE
    owned = before.end == token.start and before.word.endswith("s") and after and _nominal(after)
    return Tag.POSSESSIVE if owned and token.text in "'’" else token.tag


def _of_word(raw: list[Token], n: int, done: list[Token], cues: Cues, *, opening: bool) -> Tag:
    """Tag the word at *n*, whose neighbours stand in *done* and *raw*."""
    token, after = raw[n], raw[n + 1] if n + 1 < len(raw) else None
    if opens_time(token, done, after, cues):
        return Tag.SUBORDINATOR
    if "subordinator" in token.known.parts and _lacks_of(raw, n, cues):
        return Tag.ADVERB
    if not token.known.base and (alone := _alone(token.known.parts)) is not None:
        return _by_looks(token, alone, done[-1] if done else None, opening=opening)
    if points(raw, n, done, cues):
        return Tag.DETERMINER
    if "infinitive" in token.known.parts and _leads_to_unlisted(raw, n, cues):
        return Tag.INFINITIVE
    if "infinitive" in token.known.parts and _goes_to(raw, n, cues):
        return Tag.PREPOSITION
    if token.known.tense in ("gerund", "present") and ranked(done, cues):
        return Tag.NOUN
    if cues.has("words.of_many", token.word) and opens_clause(done, after):
        return Tag.NOUN
    if token.known.tense == "base" and (has_made_it(done, cues) or told_how(done)):
        return Tag.NOUN
    noun_too = cues.has("verbs.noun_too", token.known.base)
    if noun_too and after and "infinitive" in after.known.parts and not _leads_to_verb(raw, n + 2):
        after = attrs.evolve(after, known=_PREPOSITION)  # "arms supplies to Kesh"
    if noun_too and after and "infinitive" in after.known.parts and ends_relative(done):
        return Tag.VERB  # "the union, which sails, plans to leave"
    if noun_too and after and "relative" in after.known.parts and n + 2 < len(raw) and verbal(raw[n + 2]):
        return Tag.NOUN  # "the gains that began"
    joined = bool(done) and done[-1].tag is Tag.CONJUNCTION and token.known.tense == "present"
    if joined and not noun_too and not token.event and after and "infinitive" in after.known.parts:
        return Tag.VERB  # "won a stay and hopes to appeal"
    if joined and len(done) > 1 and done[-2].tag is Tag.DATE and token.text.islower():
        return Tag.VERB  # "buys a mill in May and files for bankruptcy"
    if _is_base(token) and joins_dated_clauses(raw, n, done):
        return Tag.VERB  # "start on Monday and end on Friday"
    if token.known.tense == "present" and is_described(done):
        return Tag.NOUN  # "despite repeated requests"
    counted = bool(done) and done[-1].tag in (Tag.NUMBER, Tag.POSSESSIVE)
    aged = (
        counted and token.known.tense == "past" and done[-1].tag is Tag.NUMBER and cues.plural(done[-1].word)
    )
    clause = len(done) > 1 and done[-2].tag in (Tag.RELATIVE, Tag.SUBORDINATOR)
    opened = counted and clause and token.known.tense == "past" and done[-1].tag is Tag.NUMBER
    if opened and not token.known.parts:
        return Tag.VERB  # "the market where 17 died"
    if counted and did_alone(token, done, after, cues):
        return Tag.VERB  # "The two met in May"
    if counted and not token.known.parts and (aged or cues.only_past(token.word)):
        return Tag.VERB  # "another 700 gave up", "the bells of St Mary's rang", "a man in his 60s died"
    if token.known.tense == "present" and done and done[-1].tag is Tag.NUMBER and not is_who(done, cues):
        return Tag.NOUN  # "lost nine points to close lower"
    tag = _word_tag(token, predecessor(token, done, after, cues), after, opening=opening, noun_too=noun_too)
    if tag is Tag.NOUN and not noun_too and _is_base(token) and token.known.listed and shares_modal(done):
        return Tag.VERB  # "will land and begin boarding"
    if tag is Tag.NOUN and not noun_too and not token.event and _is_base(token) and token.known.listed:
        return Tag.VERB if are_several(done, cues) else tag  # "Roe and Dunne meet", "the men leave"
    present = token.known.tense == "present" and token.known.listed and token.text.islower()
    if tag is Tag.NOUN and present and not noun_too and not token.event and ends_aside(done, after):
        return Tag.VERB  # "Astra, losing money, expects"
    return tag


def _lacks_of(raw: list[Token], n: int, cues: Cues) -> bool:
    """Tell whether a word opens no clause, since it goes without its "of": "will go ahead on Monday"."""
    joined = n + 1 < len(raw) and cues.has("time.joins_order", raw[n + 1].word)
    return cues.has("time.with_of", raw[n].word) and not joined


@functools.cache
def _alone(parts: frozenset[str]) -> Tag | None:
    """Return the tag of a word of no class, or of one that no neighbour changes; None for others."""
    if parts & _BY_NEIGHBOURS or parts >= {"possessive", "object"}:
        return None
    return _plain(parts) if parts else Tag.NOUN


@functools.cache
def _plain(parts: frozenset[str]) -> Tag | None:
    """Return the tag of the first of the closed classes that a word is of, None where it is of none."""
    return next((tag for part, tag in _PLAIN_PARTS if part in parts), None)


def _by_looks(token: Token, alone: Tag, before: Token | None, *, opening: bool) -> Tag:
    """Tag a word that is no verb by its first and last letters, else as it is *alone*."""
    capital, parts = token.text[0].isupper(), token.known.parts
    if capital and not opening and not (before and before.tag is Tag.QUOTE and parts):
        return Tag.NAME
    if parts:
        return alone
    if token.word.endswith("ly"):
        return Tag.ADVERB
    if before and before.tag in (Tag.MODAL, Tag.INFINITIVE) and token.text.islower():
        return Tag.VERB
    return Tag.NAME if capital else Tag.NOUN


def _leads_to_unlisted(raw: list[Token], n: int, cues: Cues) -> bool:
    """Tell whether a verb that no list has follows, with its object: "to articulate a vision"."""
    if n + 2 >= len(raw):
        return False
    word, known = raw[n + 1], raw[n + 1].known
    noun = word.event or cues.plural(word.word)
    plain = word.text.isalpha() and word.text.islower() and not (known.base or known.parts or noun)
    return plain and "determiner" in raw[n + 2].known.parts


def _goes_to(raw: list[Token], n: int, cues: Cues) -> bool:
    """Tell whether somebody goes somewhere that is a verb too: "returned to work", not "went to work it"."""
    place = raw[n + 1].word if n + 1 < len(raw) else ""
    after = raw[n + 2].known.parts if n + 2 < len(raw) else frozenset[str]()
    back = n > 1 and cues.has("words.particle", raw[n - 1].word)
    goes = n > 0 and cues.has("verbs.going", raw[n - 1 - back].known.base)
    return goes and cues.has("nouns.gone_to", place) and not after & {"determiner", "possessive", "object"}


def _leads_to_verb(raw: list[Token], n: int) -> bool:
    return n < len(raw) and _is_base(raw[n])


def _is_base(token: Token) -> bool:
    """Tell whether a word may be the base of a verb, which the past of some is too: "to cut"."""
    known = token.known
    return bool(known.base) and (known.tense == "base" or known.base == token.word) and token.text.islower()


def _word_tag(
    token: Token, before: Token | None, after: Token | None, *, opening: bool, noun_too: bool
) -> Tag:
    known = token.known
    if "personal" in known.parts and token.text[1:].islower() == bool(token.text[1:]):
        return Tag.PRONOUN
    if token.text[0].isupper() and not opening and not (before and before.tag is Tag.QUOTE and known.parts):
        return Tag.NAME
    if "infinitive" in known.parts:
        verb = after is not None and (_is_base(after) or "do" in after.known.parts) and not opens_noun(after)
        return Tag.INFINITIVE if verb else Tag.PREPOSITION
    if "adverb" in known.parts and before and before.tag in AUXILIARY:
        return Tag.ADVERB
    if _floats(token, before, after):
        return Tag.ADVERB
    if known.parts & {"relative", "subordinator"}:
        return connective(token, before, after)
    if "adverb" in known.parts and before and before.tag in (Tag.DETERMINER, Tag.POSSESSIVE):
        return Tag.NOUN
    if known.parts >= {"possessive", "object"} and (after is None or not _may_be_owned(after)):
        return Tag.PRONOUN
    if "pronoun" in known.parts and before and before.tag is Tag.DETERMINER and after and named_by(after):
        return Tag.NOUN
    if "of_two" in known.parts:
        return Tag.PRONOUN if after and after.tag is Tag.POSSESSIVE else Tag.NOUN  # "the former's army"
    plain = _plain(known.parts)
    if plain is Tag.NOUN and known.base and before and before.tag in _BEFORE_BASE:
        return Tag.VERB  # "to supply a mill", "did not reply"
    if plain is not None:
        return plain
    if opening and known.base and not known.listed and token.text[0].isupper():
        return Tag.NAME
    describes = "adjective" in known.parts and (after is None or after.tag in (Tag.NOUN, Tag.NUMBER))
    if known.base and not (describes and after and not after.known.parts):
        tag = verb_or_noun(token, before, after, noun_too=noun_too)
        if tag is not Tag.NOUN:
            return tag
    if token.word.endswith("ly") and not known.parts:
        return Tag.ADVERB
    if before and before.tag is Tag.MODAL and token.text.islower() and not known.parts and not known.tense:
        return Tag.VERB
    return Tag.NAME if token.text[0].isupper() else Tag.NOUN


def _floats(token: Token, before: Token | None, after: Token | None) -> bool:
    """Tell whether a word counts those named before it: "Roe and Dunne both left"."""
    stands = before is not None and before.tag in (*NOMINAL, Tag.PRONOUN)
    return stands and "floating" in token.known.parts and after is not None and verbal(after)


def _may_be_owned(token: Token) -> bool:
    """Tell "her house" from "met her in Paris"."""
    return token.tag in (Tag.NOUN, Tag.NUMBER) and not token.known.parts & _UNOWNED


def _nominal(token: Token) -> bool:
    return token.tag in NOMINAL and token.known.parts <= DESCRIPTIVE
