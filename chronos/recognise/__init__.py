"""Article -> what it says of time: scan, compose, read. Knows no word of any language."""

from __future__ import annotations

import functools
from collections.abc import Callable

import attrs

from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.context import holds
from chronos.languages.scan import ALIKE
from chronos.recognise.alone import LONGEST, trust_if_alone
from chronos.recognise.compose import compose
from chronos.recognise.even import even
from chronos.recognise.leftward import look_left
from chronos.recognise.read import read
from chronos.term import Term

_MEMO = 65_536
_FLAT = ALIKE | dict.fromkeys(map(ord, "\t\n\v\f\r\x85\xa0"), " ")


@attrs.frozen(slots=True)
class Found:
    """The expressions of a text in order.

    text: the text made even (see `chronos.recognise.even`), which the hits' offsets count in;
    places: for each of its characters the offset in the original, None where they are the same.
    """

    text: str
    hits: list[Hit]
    places: list[int] | None = None

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
    hits = _scan(text, encoded, tongue, engine)
    if not hits:
        return Found(text, hits, places)
    look_left(text, hits, tongue)
    if len(text) <= LONGEST:
        trust_if_alone(text, hits, tongue)
    hits = compose(text, _early(text, hits, tongue), tongue)
    return Found(text, _proven(text, hits, tongue), places)


def _early(text: str, hits: list[Hit], tongue: Language) -> list[Hit]:
    """Drop what is no expression whatever stands beside it: "it may", "the fall of the wall"."""
    early, tests = tongue.context.early, tongue.context.tests
    kept: list[Hit] = []
    for hit in hits:
        test = early.get(hit.context)
        if test is not None:
            if not holds(text, hit, tests[test]):
                continue
            if test == hit.context:
                hit.context = ""
        kept.append(hit)
    return kept


def _proven(text: str, hits: list[Hit], tongue: Language) -> list[Hit]:
    """Keep the hits that pass their test; a member of a list passes with an equal before it."""
    tests = tongue.context.tests
    kept: list[Hit] = []
    for hit in hits:
        if not hit.context or holds(text, hit, tests[hit.context]) or _follows_alike(kept, hit):
            kept.append(hit)
    return kept


def _follows_alike(kept: list[Hit], hit: Hit) -> bool:
    return bool(hit.chain and kept and kept[-1].chain == hit.chain and kept[-1].rule == hit.rule)


def _scan(text: str, encoded: bytes, tongue: Language, engine: str | None) -> list[Hit]:
    """Candidate spans, each read by the rule that fits it."""
    reading, short = _reader(tongue), tongue.grammar.slots.abbreviations
    plain = encoded.count(b"?") == text.count("?")  # every letter has a byte of its own
    hits: list[Hit] = []
    for start, end in tongue.grammar.scanner.search(encoded, engine):
        if not plain and (text[end : end + 1].isalnum() or (start and text[start - 1].isalnum())):
            continue  # a letter that the scanner's bytes do not hold
        surface = text[start:end]
        if text[end : end + 1] == "." and surface.rsplit(None, 1)[-1].lower() + "." in short:
            surface += "."
        rule, context, pieces = reading(surface)
        for first, last, term in pieces:
            hits.append(Hit(start + first, start + last, term, rule, context))
    return hits


Reading = tuple[str, str, tuple[tuple[int, int, Term], ...]]


@functools.cache
def _reader(tongue: Language) -> Callable[[str], Reading]:
    """Return the memoised reading of a surface: (rule name, context, pieces)."""
    grammar = tongue.grammar

    @functools.lru_cache(maxsize=_MEMO)
    def reading(surface: str) -> Reading:
        small = surface.translate(_FLAT).lower()
        matched = grammar.match(small) if len(small) == len(surface) else None
        if matched is None:
            return "", "", ()
        rule, words = matched
        pieces = read(small, rule, words, grammar.slots)
        return rule.name, rule.context, tuple((one.start, one.end, one.term) for one in pieces)

    return reading
