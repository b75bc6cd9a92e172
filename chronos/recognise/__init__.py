"""Article -> what it says of time: scan, compose, read. Knows no word of any language."""

from __future__ import annotations

import functools
from collections.abc import Callable

import attrs

from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.context import Case, holds
from chronos.recognise.alone import LONGEST, trust_if_alone
from chronos.recognise.compose import compose
from chronos.recognise.even import even
from chronos.recognise.leftward import look_left
from chronos.recognise.read import read
from chronos.term import Term
from chronos.typography import ALIKE

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
    hits = compose(text, _candidates(text, encoded, tongue, engine), tongue)
    return Found(text, _proven(text, hits, tongue), places)


def _proven(text: str, hits: list[Hit], tongue: Language) -> list[Hit]:
    """Keep the hits that pass their test; a member of a list passes with an equal before it."""
    tests = tongue.context.tests
    failed = {hit for hit in hits if hit.context and not holds(text, hit, tests[hit.context])}
    if not failed:
        return hits
    kept: list[Hit] = []
    for hit in hits:
        if hit not in failed or _follows_alike(kept, hit):
            kept.append(hit)
    return kept


def _follows_alike(kept: list[Hit], hit: Hit) -> bool:
    return bool(hit.chain and kept and kept[-1].chain == hit.chain and kept[-1].rule == hit.rule)


def _candidates(text: str, encoded: bytes, tongue: Language, engine: str | None) -> list[Hit]:
    """What the scanner finds, without what is no expression whatever else stands there: "it may"."""
    terse = len(text) <= LONGEST
    if terse:
        hits, _ = _scan(text, encoded, tongue.terse, engine)
        if trust_if_alone(text, hits, tongue):
            return hits
    hits, doubts = _scan(text, encoded, tongue, engine)
    if terse and trust_if_alone(text, hits, tongue):
        return hits
    failed = {hit for hit, early in doubts if not holds(text, hit, early)}
    return [hit for hit in hits if hit not in failed] if failed else hits


def _scan(text: str, encoded: bytes, tongue: Language, engine: str | None) -> tuple[list[Hit], list[Doubt]]:
    """The spans that the scanner finds, each read by the rule that fits it, with the words before it.

    Beside them, what has to pass a test before it may join others.
    """
    reading = _reader(tongue)
    plain = encoded.count(b"?") == text.count("?")  # every letter has a byte of its own
    hits: list[Hit] = []
    doubts: list[Doubt] = []
    floor = 0
    for start, end in tongue.grammar.scanner.search(encoded, engine):
        if not plain and (text[end : end + 1].isalnum() or (start and text[start - 1].isalnum())):
            continue  # a letter that the scanner's bytes do not hold
        rule, context, early, pieces, short = reading(text[start:end])
        if short and encoded[end : end + 1] == b".":
            rule, context, early, pieces, _ = reading(text[start : end + 1])
        for first, last, term in pieces:
            hit = Hit(start + first, start + last, term, rule, context)
            look_left(text, hit, floor, tongue)
            floor = hit.end
            if early is not None:
                doubts.append((hit, early))
            hits.append(hit)
    return hits, doubts


Doubt = tuple[Hit, tuple[Case, ...]]
Reading = tuple[str, str, tuple[Case, ...] | None, tuple[tuple[int, int, Term], ...], bool]


@functools.cache
def _reader(tongue: Language) -> Callable[[str], Reading]:
    """Return the memoised reading of a surface: (rule, test, test before composition, pieces)."""
    grammar, tests = tongue.grammar, tongue.context.tests

    @functools.lru_cache(maxsize=_MEMO)
    def reading(surface: str) -> Reading:
        small = surface.translate(_FLAT).lower()
        matched = grammar.match(small) if len(small) == len(surface) else None
        if matched is None:
            return "", "", None, (), False
        rule, words = matched
        pieces = read(small, rule, words, grammar.slots)
        first = tongue.context.early.get(rule.context)
        test = "" if first == rule.context else rule.context
        early = None if first is None else tests[first]
        short = small.rsplit(None, 1)[-1] + "." in grammar.slots.abbreviations
        return rule.name, test, early, tuple((one.start, one.end, one.term) for one in pieces), short

    return reading
