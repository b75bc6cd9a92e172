"""The guard of the `re` engine: a look-ahead for the first characters that a pattern can begin with.

Made from the pattern itself, so that it never keeps out what the pattern would match.
"""

from __future__ import annotations

import functools
import re
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

_DEPTH = 7
_MANY = 400  # beginnings of which the guard looks no further
_DIGIT = "0"  # stands for any digit
_ANY = "\x00"  # a place where too many characters may stand: the guard looks no further
_END = "\x01"  # the end of all that a pattern matches, which is the end of a word


def beginnings(pattern: str) -> frozenset[str]:
    """Return the first characters of all that *pattern* matches; ``0`` stands for any digit.

    What ends sooner has its end marked.

    >>> sorted(beginnings("(?:september|march|mon) [1-9]"))
    ['march 0', 'mon 0\\x01', 'septemb']
    """
    begins = _beginnings(_parser.parse(pattern), _DEPTH)
    return frozenset(one if len(one) >= _DEPTH or one.endswith(_ANY) else one + _END for one in begins)


def guard(begins: frozenset[str]) -> str:
    """Return a look-ahead that lets through all that begins so.

    >>> guard(frozenset(("may0", "marc")))
    '(?=ma(?:rc|y[0-9]))'
    """
    return f"(?={_trie(sorted(begins))})"


def may_begin(begins: frozenset[str], key: str) -> bool:
    """Tell whether something that begins with *key* can have one of these beginnings.

    >>> [may_begin(beginnings("mon"), key) for key in ("mon. 3", "money ", "mo")]
    [True, False, True]
    """
    plain = "".join(_character(ord(character)) for character in key)
    return any(_agree(begin, plain) for begin in begins)


def _agree(begin: str, key: str) -> bool:
    stem = begin.rstrip(_ANY + _END)
    if len(key) <= len(stem):
        return stem.startswith(key)
    ends = not begin.endswith(_END) or _in_word(stem[-1]) != _in_word(key[len(stem)])
    return key.startswith(stem) and ends


def _in_word(character: str) -> bool:
    return character == "_" or (character.isascii() and character.isalnum())


def _beginnings(sequence: Any, depth: int) -> frozenset[str]:
    """The first *depth* characters of all that a parsed pattern matches."""
    done: set[str] = set()
    open_: set[str] = {""}
    for code, argument in sequence:
        longer = {begin + more for begin in open_ for more in _of_node(code, argument, depth - len(begin))}
        done |= {begin for begin in longer if len(begin) >= depth or begin.endswith(_ANY)}
        open_ = longer - done
        if not open_:
            break
        if len(open_) > _MANY:
            return frozenset(done | {begin + _ANY for begin in open_})
    return frozenset(done | open_)


def _of_node(code: Any, argument: Any, depth: int) -> frozenset[str]:
    if code is _constants.LITERAL:
        return frozenset((_character(argument),))
    if code is _constants.IN:
        return _of_class(argument)
    if code is _constants.BRANCH:
        return frozenset(begin for branch in argument[1] for begin in _beginnings(branch, depth))
    if code is _constants.SUBPATTERN:
        return _beginnings(argument[-1], depth)
    if code is _constants.MAX_REPEAT:
        low, high, body = argument
        return _of_repeat(low, high, body, depth)
    return frozenset((_ANY,))


def _of_repeat(low: int, high: int, body: Any, depth: int) -> frozenset[str]:
    one = _beginnings(body, depth)
    made = {""} if low == 0 else set()
    begins = {""}
    for count in range(1, min(high, depth) + 1):
        begins = {(begin + more)[:depth] for begin in begins for more in one}
        if count >= min(low, depth):
            made |= begins
    return frozenset(made)


def _of_class(members: Any) -> frozenset[str]:
    found: set[str] = set()
    for code, argument in members:
        if code is _constants.LITERAL:
            found.add(_character(argument))
        elif code is _constants.RANGE and chr(argument[0]).isdigit() and chr(argument[1]).isdigit():
            found.add(_DIGIT)
        else:
            return frozenset((_ANY,))
    return frozenset(found)


def _character(code: int) -> str:
    return _DIGIT if chr(code).isdigit() else chr(code)


def _trie(begins: list[str]) -> str:
    """Write sorted beginnings as nested alternatives; one that ends early lets all longer ones through."""
    branches: dict[str, list[str]] = {}
    for begin in begins:
        if begin in ("", _ANY):
            return ""
        branches.setdefault(begin[0], []).append(begin[1:])
    made = [_escape(first) + _trie(rest) for first, rest in branches.items()]
    return made[0] if len(made) == 1 else f"(?:{'|'.join(made)})"


@functools.cache
def _escape(character: str) -> str:
    return {_DIGIT: "[0-9]", _END: r"\b"}.get(character) or re.escape(character)
