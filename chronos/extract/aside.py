"""What stands aside in a sentence, in brackets or in a relative clause between commas."""

from __future__ import annotations

from chronos.extract.syntax import Sentence, is_participle
from chronos.extract.tokens import Tag

_BRACKETS = {Tag.OPEN, Tag.CLOSE}


def without_asides(sentence: Sentence, places: list[int]) -> list[int]:
    """Leave out what stands aside; a bracket whose other half stands elsewhere goes alone."""
    return _without_brackets(sentence, _without_clauses(sentence, places))


def _without_brackets(sentence: Sentence, places: list[int]) -> list[int]:
    if _BRACKETS.isdisjoint(map(sentence.tag, places)):
        return places
    kept, depth = [], 0
    for n in places:
        opens, closes = (sentence.tag(n) is tag for tag in (Tag.OPEN, Tag.CLOSE))
        depth += opens
        if depth == 0 and not closes:
            kept.append(n)
        depth -= closes and depth > 0
    return kept


def _without_clauses(sentence: Sentence, places: list[int]) -> list[int]:
    """Leave out clauses before the verb: "said that the yard, which had burned / hit by fire, would open"."""
    held = set(places)
    for relative in (n for n in places if _opens_clause(sentence, n) and n - 1 in held):
        comma = _closing(sentence, relative) if sentence.tag(relative - 1) is Tag.COMMA else None
        if comma is not None and comma + 1 in held:
            opened = any(sentence.tag(n) is Tag.COMMA for n in range(places[0], relative - 1))
            held -= set(range(relative - 1, comma + (not opened)))  # "Roe, the head of Marl, which ..., left"
    return [n for n in places if n in held]


def _opens_clause(sentence: Sentence, n: int) -> bool:
    """Tell whether a relative clause begins at token *n*, or a participle in what is said."""
    inside = any(sentence.cues.has("verbs.reporting", one.base) for one in sentence.verbs_in(0, n))
    return sentence.tag(n) is Tag.RELATIVE or (inside and is_participle(sentence, n))


def closed_relative(sentence: Sentence) -> range:
    """Return the tokens of the first relative clause between commas before a finite verb, else none."""
    relatives = (n for n, tag in enumerate(sentence.tags) if tag is Tag.RELATIVE)
    for relative in relatives:
        comma = _closing(sentence, relative) if sentence.tag(relative - 1) is Tag.COMMA else None
        if comma is not None:
            return range(relative, comma)
    return range(0)


def _closing(sentence: Sentence, relative: int) -> int | None:
    """Return the comma that ends a relative clause, None where no finite verb follows it."""
    commas = (n for n in range(relative, len(sentence.tokens)) if sentence.tag(n) is Tag.COMMA)
    for comma in commas:
        verb = sentence.verb_at(comma + 1 + (sentence.tag(comma + 1) is Tag.ADVERB))
        if verb is not None and verb.form == "finite":
            return comma
    return None
