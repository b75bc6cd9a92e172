"""The guard of the `re` engine: which patterns to try at a word, from it and the word after it.

Made from the patterns themselves, so that it never keeps out what they would match.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence

from chronos.languages.automaton import Automaton, Places

_MEMO = 65_536

Match = Callable[[bytes, int], "re.Match[bytes] | None"]
Pair = tuple[bytes, bytes]
"""A word of a coarse text, and what stands between the blank after it and the next one."""
Try = tuple[int, Match]
"""How many marks before a word to begin at, and what may match there."""


class Guard(dict[Pair, tuple[Try, ...]]):
    """What to try at two words, the farthest to the left first, in the order of the patterns; nothing for
    nearly all.

    Worked out when it is asked for, and remembered.
    openers: the first words of all that may be found, without marks before them.

    >>> guard = Guard(["may [0-9]", "'[0-9]{2}"], lambda pattern: re.compile(pattern.encode()).match)
    >>> sorted(guard.openers), [marks for marks, _ in guard[b"may", b"0"]], guard[b"may", b"we"]
    ([b'00', b'may'], [0], ())
    """

    def __init__(self, patterns: Sequence[str], compiled: Callable[[str], Match]) -> None:
        """*compiled* makes what matches one of the patterns; it is asked for those that a text needs."""
        super().__init__()
        self._patterns = patterns
        self._compiled = functools.cache(compiled)
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
        self[pair] = tuple(
            (marks, self._compiled(self._patterns[number]))
            for marks, words in reversed(list(enumerate(self._after_marks)))
            if pair[0] in words
            for number in sorted(self._automaton.fitting(b" %b " % pair[1], words[pair[0]]))
        )
        return self[pair]
