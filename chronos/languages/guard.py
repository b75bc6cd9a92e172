"""The guard of the `re` engine: which patterns to try at a word, from it and the word after it.

Made from the patterns themselves, so that it never keeps out what they would match.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from chronos.languages.automaton import Automaton, Places

_MEMO = 65_536

Match = Callable[[bytes, int], "re.Match[bytes] | None"]
Pair = tuple[bytes, bytes]
"""A word of a coarse text, and what stands between the blank after it and the next one."""
Try = tuple[int, Match]
"""How many marks before a word to begin at, and what has to match there."""


class Guard(dict[Pair, tuple[Try, ...]]):
    """What to try at two words, the farthest to the left first; nothing for nearly all.

    Worked out when it is asked for, and remembered.
    openers: the first words of all that may be found, without marks before them.

    >>> guard = Guard(["may [0-9]", "'[0-9]{2}"], lambda some: re.compile("|".join(some).encode()).match)
    >>> sorted(guard.openers), [marks for marks, _ in guard[b"may", b"0"]], guard[b"may", b"we"]
    ([b'00', b'may'], [0], ())
    """

    def __init__(self, patterns: Sequence[str], compiled: Callable[[tuple[str, ...]], Match]) -> None:
        """*compiled* makes what matches any of some patterns."""
        super().__init__()
        self._patterns = patterns
        self._compiled = compiled
        self._automaton = Automaton(patterns)
        self._after_marks: list[dict[bytes, Places]] = []
        places = self._automaton.start
        while places:
            self._after_marks.append(dict(self._automaton.words(places)))
            places = self._automaton.after(b" ", places)
        self.openers = frozenset(word for words in self._after_marks for word in words)

    def __missing__(self, pair: Pair) -> tuple[Try, ...]:
        if len(self) >= _MEMO:
            self.clear()
        tries = []
        for marks, words in reversed(list(enumerate(self._after_marks))):
            if fitting := self._fitting(words.get(pair[0], frozenset()), pair[1]):
                tries.append((marks, self._compiled(fitting)))
        self[pair] = tuple(tries)
        return self[pair]

    def _fitting(self, after_word: Places, then: bytes) -> tuple[str, ...]:
        fitting = self._automaton.fitting(b" %b " % then, after_word)
        return tuple(self._patterns[number] for number in sorted(fitting))
