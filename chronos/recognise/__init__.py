"""Article -> what it says of time: scan, compose, read. Knows no word of any language."""

from __future__ import annotations

import attrs

from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.context import holds
from chronos.recognise.alone import LONGEST, trust_if_alone
from chronos.recognise.compose import compose
from chronos.recognise.even import even
from chronos.recognise.leftward import note
from chronos.recognise.reading import reading


@attrs.define(slots=True)
class Found:
    """The expressions of a text in order.

    text: the text made even (see `chronos.recognise.even`), which the hits' offsets count in;
    places: for each of its characters the offset in the original, None where they are the same;
    alone: whether the text says nothing else.
    """

    text: str
    hits: list[Hit]
    places: list[int] | None = None
    alone: bool = False

    def original(self, hit: Hit) -> tuple[int, int]:
        """The span of a hit in the original text."""
        if self.places is None:
            return hit.start, hit.end
        return self.places[hit.start], self.places[hit.end - 1] + 1


def recognise(text: str, tongue: Language, engine: str | None = None) -> Found:
    """Find the time expressions of *text*.

    >>> from chronos.languages import language
    >>> found = recognise("It rained on the 22nd and last week.", language("en"))
    >>> [hit.term.value for hit in found.hits]
    ['XXXX-XX-22', 'XXXX-WXX']
    """
    text, places, encoded = even(text)
    found, alone = _candidates(text, encoded, tongue, engine)
    return Found(text, _proven(text, compose(text, found, tongue), tongue), places, alone)


def _proven(text: str, hits: list[Hit], tongue: Language) -> list[Hit]:
    """Keep the hits that pass their test; a member of a list passes with an equal before it."""
    kept: list[Hit] = []
    for hit in hits:
        if not hit.context or _passes(text, hit, tongue) or _follows_alike(kept, hit):
            kept.append(hit)
    return kept


def _passes(text: str, hit: Hit, tongue: Language) -> bool:
    return holds(text, hit, tongue.context.tests[hit.context] if hit.cases is None else hit.cases)


def _follows_alike(kept: list[Hit], hit: Hit) -> bool:
    if not (hit.chain and kept and kept[-1].chain == hit.chain):
        return False
    return kept[-1].rule == hit.rule or kept[-1].rule.endswith(f"+{hit.rule}")  # "next week Mon or Tue"


def _candidates(text: str, encoded: bytes, tongue: Language, engine: str | None) -> tuple[list[Hit], bool]:
    """What the scanner finds, and whether the text says nothing else.

    What is no expression whatever else stands there is left out: "it may".
    """
    if len(text) <= LONGEST:
        for known in (tongue.terse, tongue):
            hits = _scan(text, encoded, known, engine, trusting=True)
            if trust_if_alone(text, hits, tongue):
                return hits, True
    return _scan(text, encoded, tongue, engine, trusting=False), False


def _scan(text: str, encoded: bytes, tongue: Language, engine: str | None, *, trusting: bool) -> list[Hit]:
    """The spans that the scanner finds, each read by the rule that fits it, with the words before it.

    trusting: ask for no test that a hit has to pass before it may join others.
    """
    read = reading(tongue)
    plain = text.isascii() or encoded.count(b"?") == text.count("?")  # every letter has a byte of its own
    hits: list[Hit] = []
    for start, end in tongue.grammar.scanner.search(encoded, engine):
        if not plain and (text[end : end + 1].isalnum() or (start and text[start - 1].isalnum())):
            continue  # a letter that the scanner's bytes do not hold
        said = read(text[start:end])
        if said.short and encoded[end : end + 1] == b".":
            said = read(text[start : end + 1])
        for first, last, term, rule, context, cases, early, noted, determined in said.pieces:
            hit = Hit(start + first, start + last, term, rule, context, cases)
            if noted or determined:
                hit.determined = determined
                for lead in noted:
                    note(text, hit, lead, tongue)
            if early is None or trusting or holds(text, hit, early):
                hits.append(hit)
    return hits
