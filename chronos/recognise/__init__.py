"""Article -> what it says of time: scan, compose, read. Knows no word of any language."""

from __future__ import annotations

import attrs

from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.context import OF_ITSELF, holds, left_open
from chronos.languages.encode import as_typed
from chronos.languages.scan import Span
from chronos.recognise.alone import LONGEST, trust_if_alone
from chronos.recognise.compose import compose
from chronos.recognise.elliptic import century_meant
from chronos.recognise.entry import heads_line, is_chronicle
from chronos.recognise.even import Origins, even
from chronos.recognise.leftward import note
from chronos.recognise.reading import PASSED, reading


@attrs.define(slots=True)
class Found:
    """The expressions of a text in order.

    typed: the text as it came; text: made even (see `chronos.recognise.even`), which the hits' offsets
    count in; origins: where its characters stood in the original, None where they are the same;
    alone: whether the text says nothing else.
    """

    typed: str
    text: str
    hits: list[Hit]
    origins: Origins | None = None
    alone: bool = False

    def original(self, hit: Hit) -> tuple[int, int]:
        """The span of a hit in the original text."""
        if self.origins is None:
            return hit.start, hit.end
        return self.origins[hit.start], self.origins[hit.end - 1] + 1


def recognise(typed: str, tongue: Language, engine: str | None = None) -> Found:
    """Find the time expressions of a text.

    >>> from chronos.languages import language
    >>> found = recognise("It rained on the 22nd and last week.", language("en"))
    >>> [hit.term.value for hit in found.hits]
    ['XXXX-XX-22', 'XXXX-WXX']
    """
    text, encoded, spans, origins = _scanned(typed, tongue, engine)
    hits = _all_it_says(text, encoded, spans, tongue, engine) if len(text) <= LONGEST else None
    alone = hits is not None
    if hits is None:
        hits = _hits(text, spans, tongue)
    return Found(typed, text, _proven(text, compose(text, hits, tongue), tongue), origins, alone)


def _scanned(
    text: str, tongue: Language, engine: str | None
) -> tuple[str, bytes, list[Span], Origins | None]:
    """A text, made even where need be, its bytes, what the scanner finds, and where its characters stood."""
    scanner, encoded = tongue.grammar.scanner, as_typed(text)
    if encoded is not None:
        spans = scanner.search_typed(encoded, engine)
        if spans is not None:
            return text, encoded, spans, None
    text, origins, encoded = even(text)
    return text, encoded, scanner.search(encoded, engine), origins


def _proven(text: str, hits: list[Hit], tongue: Language) -> list[Hit]:
    """Keep the hits that pass their test; a member of a list passes with an equal before it, but no bare
    number does: "on May 5 and 6,000 left".
    """
    tests = tongue.context.tests
    kept: list[Hit] = []
    entries: bool | None = None
    for hit in hits:
        if not hit.context or hit.cases is PASSED:
            kept.append(hit)
            continue
        asked = tests[hit.context] if hit.cases is None else hit.cases
        if holds(text, hit, asked) or (_follows_alike(kept, hit) and not text[hit.start : hit.end].isdigit()):
            kept.append(hit)
        elif kept and (meant := century_meant(text, kept[-1], hit, tongue)):
            hit.term = meant
            kept.append(hit)
        elif heads_line(text, hit.start, hit.end) and left_open(text, hit, tests[hit.context], OF_ITSELF):
            if entries is None:
                entries = is_chronicle(text, ((one.start, one.end) for one in hits))
            if entries:
                kept.append(hit)
    return kept


def _follows_alike(kept: list[Hit], hit: Hit) -> bool:
    if not (hit.chain and kept and kept[-1].chain == hit.chain):
        return False
    return kept[-1].rule == hit.rule or kept[-1].rule.endswith(f"+{hit.rule}")  # "next week Mon or Tue"


def _all_it_says(
    text: str, encoded: bytes, spans: list[Span], tongue: Language, engine: str | None
) -> list[Hit] | None:
    """The hits of a text that says nothing else, None for another text."""
    if tongue.terse_alone.search(encoded, engine):
        terse = tongue.terse
        hits = _hits(text, terse.grammar.scanner.search(encoded, engine), terse, trusting=True)
        if trust_if_alone(text, hits, tongue):
            return hits
    hits = _hits(text, spans, tongue, trusting=True)
    return hits if trust_if_alone(text, hits, tongue) else None


def _hits(text: str, spans: list[Span], tongue: Language, *, trusting: bool = False) -> list[Hit]:
    """The spans that the scanner found, each read by the rule that fits it, with the words before it.

    What is no expression whatever else stands there is left out: "it may".
    trusting: ask for no test that a hit has to pass before it may join others.
    """
    read, padded = reading(tongue, trusting), f" {text} "
    hits: list[Hit] = []
    for start, end in spans:
        said = read(padded[start : end + 2])
        if said.ending:
            said = read(padded[start : end + 3])
        for first, last, term, rule, context, cases, asked in said.pieces:
            hit = Hit(start + first, start + last, term, rule, context, cases)
            if asked is not None:
                early, noted, hit.determined = asked
                for lead in noted:
                    note(text, hit, lead, tongue)
                if early is not None and not holds(text, hit, early):
                    if said.rest is not None:
                        span = start + said.rest[0], start + said.rest[1]
                        hits += _hits(text, [span], tongue, trusting=trusting)
                    continue
            hits.append(hit)
    return hits
