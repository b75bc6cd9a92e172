"""A pattern as an automaton over coarse characters, to ask which words it may begin with.

Coarse: every digit is ``0``, and all that is no letter, digit or underscore of ASCII is a blank.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

BLANK, _DIGIT = b" 0"
COARSE = bytes(
    _DIGIT if 48 <= code < 58 else code if re.match(rb"\w", bytes((code,))) else BLANK for code in range(256)
)
"""Table of bytes that makes a text in small letters coarse."""
_BLANKS = frozenset((BLANK,))
_EVERY = frozenset(COARSE)
_STEPS = 1 << 13
_CHARACTERS = {code: frozenset((COARSE[code],)) for code in range(256)}

Places = frozenset[int]
"""Where an automaton can be; each place waits for one character, or is an end."""


class Automaton:
    """Several patterns at once; *start*: where it stands before the first character.

    Built backwards, so that a place knows all that may follow it and none is passed without a character.

    >>> automaton = Automaton(["may [0-9]", "mars?"])
    >>> [automaton.fitting(text, automaton.start) for text in (b"ma", b"may 0", b"mars ", b"may be")]
    [{0, 1}, {0}, {1}, set()]
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        self._waits: list[frozenset[int]] = []
        self._after: list[Places] = []
        self._owner: list[int] = []
        start: set[int] = set()
        for number, pattern in enumerate(patterns):
            end = self._place(frozenset(), frozenset(), number)
            start |= self._before(_parser.parse(pattern), end, number)
        self.start: Places = frozenset(start)
        self._step = functools.lru_cache(_STEPS)(self._stepped)
        self._ended = functools.lru_cache(_STEPS)(self._ended_in)

    def after(self, characters: bytes, places: Places) -> Places:
        """Return where it is when it has read coarse characters from some places."""
        for character in characters:
            places = self._step(character, places)
        return places

    def fitting(self, characters: bytes, places: Places) -> set[int]:
        """Return the numbers of the patterns that, from some places, match a beginning of some coarse
        characters, or all of them and more.
        """
        fitting: set[int] = set()
        for character in characters:
            if not places:
                return fitting
            fitting |= self._ended(places)
            places = self._step(character, places)
        return fitting.union(self._owner[place] for place in places)

    def words(self, places: Places) -> Iterator[tuple[bytes, Places]]:
        """Yield each word that may be read from some places, and where it is after that word."""
        open_ = [(b"", places)]
        while open_:
            word, at = open_.pop()
            over = frozenset(place for place in at if not self._waits[place] or BLANK in self._waits[place])
            if word and over:
                yield word, over
            open_ += [(word + bytes((letter,)), after) for letter, after in self._awaited(at).items()]

    def _stepped(self, character: int, places: Places) -> Places:
        return frozenset().union(*(self._after[place] for place in places if character in self._waits[place]))

    def _ended_in(self, places: Places) -> frozenset[int]:
        """The numbers of the patterns that have ended at some places."""
        return frozenset(self._owner[place] for place in places if not self._waits[place])

    def _awaited(self, places: Places) -> dict[int, Places]:
        """Each letter or digit that some places wait for, and where it leads."""
        led: dict[int, set[int]] = {}
        for place in places:
            for character in self._waits[place] - _BLANKS:
                led.setdefault(character, set()).update(self._after[place])
        return {character: frozenset(after) for character, after in led.items()}

    def _place(self, waits: frozenset[int], after: Places, owner: int) -> Places:
        self._waits.append(waits)
        self._after.append(after)
        self._owner.append(owner)
        return frozenset((len(self._waits) - 1,))

    def _before(self, sequence: Any, after: Places, owner: int) -> Places:
        """Return the places before what a parsed pattern matches, from those after it."""
        for code, argument in reversed(sequence):
            after = self._before_node(code, argument, after, owner)
        return after

    def _before_node(self, code: Any, argument: Any, after: Places, owner: int) -> Places:
        if code is _constants.SUBPATTERN:
            return self._before(argument[-1], after, owner)
        if code is _constants.BRANCH:
            return frozenset().union(*(self._before(branch, after, owner) for branch in argument[1]))
        if code in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            low, high, body = argument
            return self._before_repeat(body, low, high, after, owner)
        if code is _constants.AT:
            return after
        return self._place(_waited(code, argument), after, owner)

    def _before_repeat(self, body: Any, low: int, high: int, after: Places, owner: int) -> Places:
        """Every repeat of a grammar is bounded."""
        enough = after
        for _ in range(high - low):
            after = enough | self._before(body, after, owner)
        for _ in range(low):
            after = self._before(body, after, owner)
        return after


def _waited(code: Any, argument: Any) -> frozenset[int]:
    """The coarse characters that one item of a parsed pattern matches."""
    if code is _constants.LITERAL:
        return _CHARACTERS[argument]
    if code is not _constants.IN:
        return _EVERY
    waited: set[int] = set()
    for kind, member in argument:
        if kind is _constants.LITERAL:
            waited |= _CHARACTERS[member]
        elif kind is _constants.RANGE:
            waited.update(COARSE[member[0] : member[1] + 1])
        else:  # all but these
            return _EVERY
    return frozenset(waited)
