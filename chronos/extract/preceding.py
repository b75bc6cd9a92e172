"""What the words before one rule out or ask for: no bare verb follows "made it", a noun "their first"."""

from __future__ import annotations

from chronos.cues import Cues
from chronos.extract.connective import verbal
from chronos.extract.tokens import Tag, Token

_BEHIND_VERB = {"preposition", "infinitive", "subordinator", "adverb"}


def told_how(done: list[Token]) -> bool:
    """Tell whether a text ends in a verb and how it was done, before no bare verb: "closed sharply"."""
    adverb = len(done) > 1 and done[-1].tag is Tag.ADVERB
    return adverb and done[-2].tag is Tag.VERB and done[-2].known.tense == "past"


def opens_clause(done: list[Token], after: Token | None) -> bool:
    """Tell whether a word between the opening of a clause and an auxiliary is its subject: "and most had"."""
    opened = not done or done[-1].tag in (Tag.DATE, Tag.CONJUNCTION, Tag.COMMA, Tag.SUBORDINATOR)
    return opened and after is not None and bool(after.known.parts & {"be", "have", "modal", "do"})


def is_described(done: list[Token]) -> bool:
    """Tell whether a text ends in a past form that describes a noun behind a preposition: "of renewed"."""
    described = len(done) > 1 and done[-1].tag is Tag.NOUN and done[-1].known.tense == "past"
    return described and done[-2].tag is Tag.PREPOSITION


def ranked(done: list[Token], cues: Cues) -> bool:
    """Tell whether a text ends in an ordinal that a noun follows: "its second reading"."""
    ranks = len(done) > 1 and cues.has("time.ordinal", done[-1].word)
    return ranks and done[-2].tag in (Tag.DETERMINER, Tag.POSSESSIVE)


def has_made_it(done: list[Token], cues: Cues) -> bool:
    """Tell whether a text ends in a verb and its "it", which no bare verb follows: "made it clear"."""
    it = len(done) > 1 and done[-1].tag is Tag.PRONOUN and cues.has("words.of_happenings", done[-1].word)
    asks = ("verbs.reporting", "verbs.asking", "verbs.attitude")  # "demanded it close"
    return it and done[-2].tag is Tag.VERB and not any(cues.has(name, done[-2].known.base) for name in asks)


def is_owned(done: list[Token], after: Token | None) -> bool:
    """Tell whether a stretch of time is what a clause is about: "Astra's third quarter was its best"."""
    if not done or after is None or done[-1].tag not in (Tag.POSSESSIVE, Tag.DETERMINER):
        return False
    led = done[-1].tag is Tag.DETERMINER and len(done) > 1 and done[-2].tag is Tag.PREPOSITION
    auxiliary = after.known.parts & {"be", "have", "modal"}
    tells = after.known.tense == "past" or (after.known.tense == "present" and not after.event)
    return not led and bool(auxiliary or tells)  # but "the 1992 protests"


def did_alone(token: Token, done: list[Token], after: Token | None, cues: Cues) -> bool:
    """Tell whether a past form is what "the two" did that open a sentence, or what has a number for its name:
    "The two met in May", "Route 9 reopened to traffic".
    """
    definite = len(done) == 2 and done[0].tag is Tag.DETERMINER and done[1].word.isalpha()
    definite = definite and cues.number(done[1].word) is not None
    goes_on = after is not None and bool(after.tag is Tag.DATE or after.known.parts & _BEHIND_VERB)
    return (
        (definite or _ends_name(done)) and goes_on and token.known.tense == "past" and not token.known.parts
    )


def _ends_name(done: list[Token]) -> bool:
    """Tell whether a number ends a name: "Route 9", but not "in Graz 9"."""
    names = len(done) - 1
    while names and done[names - 1].tag is Tag.NAME:
        names -= 1
    numbered = len(done) - names > 1 and done[-1].tag is Tag.NUMBER and done[-1].word.isdecimal()
    return numbered and not (names and done[names - 1].tag is Tag.PREPOSITION)


def joins_dated_clauses(raw: list[Token], n: int, done: list[Token]) -> bool:
    """Tell whether a word behind a date and "and" has a date of its own, and nothing that is said of it."""
    joined = [token.tag for token in done[-2:]] == [Tag.DATE, Tag.CONJUNCTION]
    dated = [token.tag for token in raw[n + 2 : n + 3]] == [Tag.DATE]
    own = dated and "preposition" in raw[n + 1].known.parts
    return joined and own and not (n + 3 < len(raw) and verbal(raw[n + 3]))
