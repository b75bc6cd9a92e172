"""A surface that the scanner found -> what it says, with the words before it; read once and remembered.

Remembered twice: by itself, and with the character on either side, which answers most of what its tests ask.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

import attrs

from chronos.hit import Case, Hit
from chronos.languages import Language
from chronos.languages.context import OF_ITSELF, known_beside, left_open
from chronos.languages.grammar import Rule, slot_name
from chronos.languages.words import Lead
from chronos.recognise.leftward import look_left
from chronos.recognise.read import read
from chronos.term import Term
from chronos.typography import ALIKE

_MEMO = 65_536
_APART = re.compile("[ -]")
_FLAT = ALIKE | dict.fromkeys(map(ord, "\t\n\v\f\r\x85\xa0"), " ")


Cases = tuple[Case, ...] | None
Asked = tuple[Cases, tuple[Lead, ...], bool]
"""What only the text around an expression can tell: what is open of the test before it may join others, None
for nothing; the phrases before it that bear on it; whether "the" stands before it.
"""
Piece = tuple[int, int, Term, str, str, Cases, Asked | None]
"""One expression of a surface; a plain tuple is soonest read.

The first and the last offset into the surface, the term, the rule; context and cases as in `chronos.hit.Hit`;
what is asked of the text around it, None for nothing.
"""


@attrs.frozen(slots=True)
class Said:
    """The expressions of a surface.

    ending: what is its own right after it: "Jan.", "9 a.m. (EST)"; rest: from where to where it is read again
    where it fails its early test, None for nowhere.
    """

    pieces: tuple[Piece, ...] = ()
    ending: str = ""
    rest: tuple[int, int] | None = None


_NOTHING = Said()
PASSED: Cases = ((),)  # one case, which asks nothing


@functools.cache
def reading(tongue: Language, trusting: bool) -> Callable[[str], Said]:
    """Return the memoised reading of surfaces, each with the character before it and the one after it.

    trusting: without the tests that a hit has to pass before it may join others, unless less may be left.

    >>> from chronos.languages import language
    >>> read = reading(language("en"), False)
    >>> [(first, term.value) for first, _, term, *_ in read(" by early 2021.").pieces]
    [(3, '2021')]
    """
    of_itself = _of_itself(tongue)

    @functools.lru_cache(maxsize=_MEMO)
    def said(seen: str) -> Said:
        if seen[0].isalpha() or seen[-1].isalpha():
            return _NOTHING  # a letter that the scanner's bytes do not hold
        told = of_itself(seen[1:-1])
        ending = told.ending if seen[-1] == told.ending else ""
        trusted = trusting and told.rest is None
        pieces = (_beside(seen, piece, trusted) for piece in told.pieces)
        return Said(tuple(one for one in pieces if told.rest or not _refused(one)), ending, told.rest)

    return said


@functools.cache
def _of_itself(tongue: Language) -> Callable[[str], Said]:
    """Return the memoised reading of surfaces by themselves."""

    @functools.lru_cache(maxsize=_MEMO)
    def of_itself(surface: str) -> Said:
        small = surface.translate(_FLAT).lower()
        if len(small) != len(surface):
            return _NOTHING
        for offset in _offsets(small):
            matched = tongue.grammar.match(small[offset:])
            if matched is not None:
                pieces = tuple(_pieces(surface, small, offset, *matched, tongue))
                return Said(pieces, _ending(small, tongue), _rest(small, offset, *matched))
        return _NOTHING

    return of_itself


def _beside(seen: str, piece: Piece, trusted: bool) -> Piece:
    """What a piece says where the characters beside its surface are *seen* too; *trusted* without a test."""
    first, last, term, rule, context, cases, asked = piece
    hit = Hit(first + 1, last + 1, term, rule)
    if cases is not None:
        open_ = left_open(seen, hit, cases, known_beside(seen, hit))
        cases = PASSED if open_ is None else open_
    if asked is not None and asked[0] is not None:
        early, noted, determined = asked
        early = None if trusted else left_open(seen, hit, asked[0], known_beside(seen, hit))
        asked = None if early is None and not noted and not determined else (early, noted, determined)
    return first, last, term, rule, context, cases, asked


def _refused(piece: Piece) -> bool:
    """Whether a piece fails its early test whatever the rest of its text."""
    asked = piece[-1]
    return asked is not None and asked[0] == ()


def _ending(small: str, tongue: Language) -> str:
    if "(" in small and ")" not in small:
        return ")"
    return "." if small.rsplit(None, 1)[-1] + "." in tongue.grammar.slots.abbreviations else ""


def _rest(small: str, offset: int, rule: Rule, words: dict[str, str]) -> tuple[int, int] | None:
    """Where a surface stands without the words at its head or tail that its early test may deny it."""
    head, tail = (words.get(slot_name(rule.fields.get(name, "")), "") for name in ("head", "tail"))
    if head:
        return offset + len(head) + 1, len(small)
    return (0, len(small.removesuffix(tail).rstrip())) if tail else None


def _offsets(small: str) -> Iterator[int]:
    """Where the expression itself may begin, behind the words that the scanner took in before it."""
    yield 0
    yield from (apart.end() for apart in _APART.finditer(small))


def _pieces(
    surface: str, small: str, offset: int, rule: Rule, words: dict[str, str], tongue: Language
) -> Iterator[Piece]:
    tests, floor = tongue.context.tests, 0
    first = tongue.context.early.get(rule.context)
    name = "" if first == rule.context else rule.context
    for one in read(small[offset:], rule, words, tongue.grammar.slots):
        hit = Hit(offset + one.start, offset + one.end, one.term, rule.name, name)
        noted = look_left(small, hit, floor, tongue)
        floor = hit.end
        proven = name != "" and hit.context == ""
        early = None if first is None or proven else left_open(surface, hit, tests[first], OF_ITSELF)
        cases = left_open(surface, hit, tests[hit.context], OF_ITSELF) if hit.context else None
        context = hit.context if cases is not None else ""
        asked = (early, tuple(noted), hit.determined)
        settled = early is None and not noted and not hit.determined
        yield hit.start, hit.end, hit.term, rule.name, context, cases, None if settled else asked
