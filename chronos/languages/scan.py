"""Find candidate expressions: one compiled pattern over a length-preserving encoding of the text.

Two engines run the same pattern over the same bytes and give the same spans: google-re2 where it is
installed, else the standard library's `re` behind a guard made from the pattern's own beginnings.
"""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Callable, Sequence

from chronos.errors import OptionError, quoted
from chronos.languages.automaton import COARSE
from chronos.languages.encode import DOUBLE, EVEN_LINES, encode
from chronos.languages.guard import Guard, Match

try:
    import re2
except ImportError:  # the fast extra is not installed
    re2 = None

ENGINES = ("re2", "re")


def _engine(chosen: str | None) -> str:
    """Return the engine of a name, or the best where none is chosen; `OptionError` where it is not there."""
    if not chosen:
        return "re2" if re2 is not None else "re"
    if chosen not in ENGINES:
        raise OptionError(f"CHRONOS_ENGINE must be one of {', '.join(ENGINES)}, not {quoted(chosen)}")
    if chosen == "re2" and re2 is None:
        raise OptionError("CHRONOS_ENGINE=re2 needs google-re2: pip install 'chronos-timeline[fast]'")
    return chosen


default_engine = _engine(os.environ.get("CHRONOS_ENGINE"))
# white space that is no blank, two blanks, a line end within a paragraph, and what may glue a year to a word
_UNEVEN = rb"[\t\x0b-\r\x85\xa0]|  |(?:\b|[^\n])\n(?:\b|[^\n])|(?-i:[0-9][A-Z][a-z])"
_UNEVEN_AT_MOST = 3  # bytes
_LINE_END = re.compile(rb"\n(?<!\n\n)(?!\n)")
_RE2_MEMORY = 256 << 20
_YEAR = b" 0000"
_UNHELD = re.compile(r"[^\x00-\xff]")  # letters that an encoded text holds as "?"
_BEFORE = rb"[^a-z0-9_\xb5-\xff]"
_BOUNDARIES = frozenset(byte for byte in range(256) if re.match(_BEFORE, bytes((byte,)), re.DOTALL))
_LEADS = 5  # words before an expression that are taken in
_APART = frozenset(b" -")
_TAIL = re.compile(rb"[a-z0-9_\xb5-\xff]+\.?\Z")

Span = tuple[int, int]
Finder = Callable[[bytes, bool], "list[Span] | None"]
"""The spans in some bytes; None at the first uneven place, where asked to give up there."""


class Scanner:
    """Finds the words of their own that one of several patterns matches; the first that fits wins.

    patterns: RE2 syntax, lower case, every repeat bounded; leads: words that a span takes in, up to five,
    where they stand before what a pattern matches.
    """

    def __init__(self, patterns: Sequence[str], leads: Sequence[str] = ()) -> None:
        self.patterns = tuple(_UNHELD.sub(r"\\?", pattern) for pattern in patterns)
        self.leads = tuple(leads)
        self._finders: dict[str, Finder] = {}

    def spans(self, text: str, engine: str | None = None) -> list[Span]:
        """Return (start, end) in code points, in order; *engine* ``re2`` or ``re``, None for the best.

        The best is google-re2, or what the environment variable ``CHRONOS_ENGINE`` named at the start.
        """
        return self.search(encode(text), engine)

    def search(self, encoded: bytes, engine: str | None = None) -> list[Span]:
        """Return the spans of an encoded text."""
        return self._found(encoded, engine, typed=False) or []

    def search_typed(self, encoded: bytes, engine: str | None = None) -> list[Span] | None:
        """Return the spans of a text `as_typed`; None where it may hold more than can be found in it so, for
        white space that is neither single blanks nor blank lines, or a year glued to a word.
        """
        return self._found(encoded, engine, typed=True)

    def _found(self, encoded: bytes, engine: str | None, *, typed: bool) -> list[Span] | None:
        name = engine or default_engine
        finder = self._finders.get(name)
        if finder is None:
            make = _with_re2 if name == "re2" else _with_re
            finder = self._finders[name] = make(self.patterns, self.leads)
        # the blank is the boundary before the first word, so that starts need no shift
        return finder(b" " + encoded, typed)


def _with_re2(patterns: Sequence[str], leads: Sequence[str]) -> Finder:
    options = re2.Options()
    options.max_mem = _RE2_MEMORY
    options.log_errors = False
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    led = "|".join(map(re.escape, leads)).encode("latin-1")
    # as few as there can be, so that no word is taken for one that a pattern begins with
    before = rb"(?:(?:%b)[ -]){0,%d}?" % (led, _LEADS) if leads else b""
    compiled = re2.compile(_UNEVEN + b"|" + _BEFORE + before + _words_of_their_own(patterns), options)
    # the wrapper's finditer makes three objects a match, which cost as much as the search itself
    search, anywhere = compiled._regexp.Match, re2._Anchor.UNANCHORED
    uneven = re.compile(_UNEVEN)

    def finder(encoded: bytes, gives_up: bool) -> list[Span] | None:
        spans: list[Span] = []
        free, length = 0, len(encoded)
        while True:
            start, end = search(anywhere, encoded, free, length)[0]
            if start < 0:
                return spans
            if end - start <= _UNEVEN_AT_MOST and uneven.match(encoded, start):
                if gives_up:
                    return None
                free = start + 1
            else:
                spans.append((start, end - 1))
                free = end

    return finder


def _with_re(patterns: Sequence[str], leads: Sequence[str]) -> Finder:
    """Stop only at words where a pattern can begin, and try only those that can go on with the word after."""

    def compiled(pattern: str) -> Match:
        return re.compile(_words_of_their_own((pattern,))).match

    guard = Guard(patterns, compiled)
    openers = guard.openers
    led_from = _backward(leads)

    def finder(encoded: bytes, gives_up: bool) -> list[Span] | None:
        if gives_up and _LINE_END.search(encoded):
            return None
        encoded = encoded.translate(EVEN_LINES)
        coarse = encoded.translate(COARSE) + b"  "
        if gives_up and (DOUBLE in encoded or _may_be_glued(coarse)):
            return None
        spans: list[Span] = []
        free, blank = 0, -1
        for pair in itertools.pairwise(coarse.split(b" ")):
            if pair[0] not in openers or not (tries := guard[pair]):
                continue
            blank = coarse.find(b" %b %b " % pair, blank + 1)  # it is the next such, as none was left out
            for marks, match in tries:
                before = blank - marks
                if before < free or encoded[before] not in _BOUNDARIES:
                    continue
                if found := match(encoded, before + 1):
                    spans.append((led_from(encoded, before, free), found.end() - 1))
                    free = found.end()
                    break
        return spans

    return finder


def _may_be_glued(coarse: bytes) -> bool:
    """Whether a word of a coarse text begins with a year."""
    return any(word[:2].isalpha() for word in coarse.split(_YEAR)[1:])


def _backward(leads: Sequence[str]) -> Callable[[bytes, int, int], int]:
    """Return what finds the place before the leads of an expression, from the place before itself."""
    known = frozenset(lead.encode("latin-1") for lead in leads)

    def begin(encoded: bytes, before: int, floor: int) -> int:
        for _ in range(_LEADS):
            if before <= floor or encoded[before] not in _APART:
                break
            blank = max(encoded.rfind(b" ", floor, before), encoded.rfind(b"-", floor, before))
            word = encoded[blank + 1 : before] if blank >= 0 else b""
            if word not in known:
                tail = None if word.isalnum() else _TAIL.search(encoded, max(blank, floor) + 1, before)
                if tail is None or tail[0] not in known or encoded[tail.start() - 1] not in _BOUNDARIES:
                    break
                blank = tail.start() - 1
            before = blank
        return before

    return begin


def _words_of_their_own(patterns: Sequence[str]) -> bytes:
    return rb"(?:" + "|".join(patterns).encode("latin-1") + rb")\b"
