"""Is this an expression here? Tests on what stands around a hit, written in a language's ``context.toml``.

A test is a list of cases; it holds where one of them does with all that it asks. What a case may ask:

led, not_led, followed, not_followed   the word before or after is (not) in these lists; "" is punctuation
is, is_not, begins, not_begins, not_ends   the hit, its first or its last word is (not) in these lists
near, not_near                         one (none) of these phrases follows within 32 characters
followed_by, not_followed_by           what follows does (not) start with one of these phrases
followed_ending, not_followed_ending   the word after does (not) end like this
not_small                              none of its words is in these lists and written small
capital, capital_before, capital_after written with a capital: the last word of the hit, the word beside it
opens                                  its first letter is a capital, as of what opens a sentence
alone                                  no hyphen or slash on either side
own_number                             neither a piece of a longer number nor an amount ("5%", "$20", "20°")
number_before, number_after            a number stands before, follows
ordinal, figures                       a number with an ending ("5th"), or with figures in it
next, next_not, last, last_not         the character after or before is (not) one of these
years                                  the year lies between these two
in_full                                the text has one of the names of the event that is named by an alias
said                                   one of these fields of the term is filled
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from chronos.hit import Case, Check, Hit
from chronos.typography import plain

_REACH = 32
_NUMBER_SIGNS = frozenset("$£€#@+*=/\\")
_JOINING = _NUMBER_SIGNS | frozenset(".,-:")
_EMPHASIS, _BEFORE_EMPHASIS = "*", ("", " ", "\n", "*")  # of Markdown
_DIGITS = "0123456789"
_SIGNS_AFTER = frozenset("%°")
_JOINED = _SIGNS_AFTER | frozenset(".-/:,")


def surface(text: str, hit: Hit) -> str:
    """Return the hit itself, in lower case."""
    return text[hit.start : hit.end].lower().replace("’", "'")


def before(text: str, place: int) -> str:
    """Return the word before a place, as written; empty at the start and where punctuation touches the place.

    >>> before("It rained (in May).", 14), before("It rained (May or not).", 11)
    ('in', '')
    """
    if text[place - 1 : place] == " ":
        word = text[text.rfind(" ", 0, place - 1) + 1 : place - 1]
        if word.isalnum():
            return word  # as nearly all are
    left = text[max(0, place - _REACH) : place]
    apart = left[-1:].isspace() or left[-1:] == "-"
    words = left.rstrip("-").rsplit(None, 1) if apart and "\n\n" not in left[-3:] else ()
    return words[-1].lstrip("(\"'“‘") if words else ""


def after(text: str, place: int) -> str:
    """Return the word after a place, as written; empty where punctuation or the end follows.

    >>> after("It rained in May (again).", 16), after("It rained in May, again.", 16)
    ('again', '')
    """
    if text[place : place + 1] == " ":
        blank = text.find(" ", place + 1)
        if blank > 0 and (word := text[place + 1 : blank]).isalnum():
            return word  # as most are
    right = text[place : place + _REACH]
    words = right.split(None, 1) if right[:1].isspace() and right[:2] != "\n\n" else ()
    return words[0].strip(".,;:!?\"'“”’)(") if words else ""


def holds(text: str, hit: Hit, cases: tuple[Case, ...]) -> bool:
    """Tell whether a hit passes a test."""
    for case in cases:
        for check, asked in case:
            if not check(text, hit, asked):
                break
        else:
            return True
    return False


def left_open(
    text: str, hit: Hit, cases: tuple[Case, ...], known: frozenset[Check]
) -> tuple[Case, ...] | None:
    """Return what of a test is open when the *known* checks are done; None where a hit passes it by them."""
    asked = [case for case in cases if all(check(text, hit, a) for check, a in case if check in known)]
    rest = tuple(tuple(one for one in case if one[0] not in known) for case in asked)
    return None if () in rest else tuple(case for case in rest if not _needless(case, rest))


def _needless(case: Case, cases: tuple[Case, ...]) -> bool:
    """Whether another of some cases asks for a part of what this one asks."""
    return any(len(other) < len(case) and all(one in case for one in other) for other in cases)


def _own_number(text: str, hit: Hit, asked: Any) -> bool:
    start, end = hit.start, hit.end
    left, right = text[start - 1 : start], text[end : end + 1]
    if left in _JOINING:
        farther = text[start - 2 : start - 1]
        emphasised = left == _EMPHASIS and farther in _BEFORE_EMPHASIS
        if farther.isdigit() or (left in _NUMBER_SIGNS and not emphasised):
            return not asked
    if right in _JOINED and (right in _SIGNS_AFTER or text[end + 1 : end + 2].isdigit()):
        return not asked
    return bool(asked)


def _not_small(text: str, hit: Hit, asked: Any) -> bool:
    words = text[hit.start : hit.end].replace("-", " ").replace(".", "").split()
    return not any(word.rstrip(_DIGITS) in asked for word in words)


def _last_word(text: str, hit: Hit) -> str:
    return text[hit.start : hit.end].replace("-", " ").split()[-1]


def _near(text: str, hit: Hit, asked: Any) -> bool:
    right = text[hit.end : hit.end + _REACH].lower()
    return any(phrase in right for phrase in asked)


def _alone(text: str, hit: Hit, asked: Any) -> bool:
    left, right = text[max(0, hit.start - 1) : hit.start], text[hit.end : hit.end + 1]
    return not (right and right in "-/") and not (left and left in "-/")


def _next_not(text: str, hit: Hit, asked: Any) -> bool:
    right = text[hit.end : hit.end + 1]
    return right == "" or right not in asked


def _last_not(text: str, hit: Hit, asked: Any) -> bool:
    left = text[max(0, hit.start - 1) : hit.start]
    return left == "" or left not in asked


def _ordinal(text: str, hit: Hit, asked: Any) -> bool:
    return any(word[0].isdigit() and word[-1].isalpha() for word in surface(text, hit).split())


def _years(text: str, hit: Hit, asked: Any) -> bool:
    year = hit.term.year
    return year is not None and asked[0] <= year <= asked[1]


def _in_full(text: str, hit: Hit, asked: Any) -> bool:
    names = () if hit.term.named is None else hit.term.named.names
    return any(plain(name) in _small(text) for name in names) is asked


_small = functools.lru_cache(maxsize=1)(plain)  # the words of a text are asked for again and again


def _follows(text: str, hit: Hit, asked: Any) -> bool:
    return text[hit.end : hit.end + _REACH].lower().lstrip(" -").startswith(asked)


CHECKS: Mapping[str, Check] = {
    "led": lambda text, hit, asked: before(text, hit.start).lower() in asked,
    "not_led": lambda text, hit, asked: before(text, hit.start).lower() not in asked,
    "followed": lambda text, hit, asked: after(text, hit.end).lower() in asked,
    "not_followed": lambda text, hit, asked: after(text, hit.end).lower() not in asked,
    "is": lambda text, hit, asked: surface(text, hit) in asked,
    "is_not": lambda text, hit, asked: surface(text, hit) not in asked,
    "begins": lambda text, hit, asked: surface(text, hit).split(None, 1)[0] in asked,
    "not_begins": lambda text, hit, asked: surface(text, hit).split(None, 1)[0] not in asked,
    "not_ends": lambda text, hit, asked: surface(text, hit).split()[-1] not in asked,
    "near": _near,
    "not_near": lambda text, hit, asked: not _near(text, hit, asked),
    "followed_ending": lambda text, hit, asked: after(text, hit.end).lower().endswith(tuple(asked)),
    "not_followed_ending": lambda text, hit, asked: not after(text, hit.end).lower().endswith(tuple(asked)),
    "followed_by": _follows,
    "not_followed_by": lambda text, hit, asked: not _follows(text, hit, asked),
    "not_small": _not_small,
    "capital": lambda text, hit, asked: _last_word(text, hit)[:1].isupper() is asked,
    "opens": lambda text, hit, asked: text[hit.start].isupper() is asked,
    "capital_before": lambda text, hit, asked: before(text, hit.start)[:1].isupper() is asked,
    "capital_after": lambda text, hit, asked: after(text, hit.end)[:1].isupper() is asked,
    "alone": _alone,
    "own_number": _own_number,
    "number_before": lambda text, hit, asked: before(text, hit.start)[-1:].isdigit() is asked,
    "number_after": lambda text, hit, asked: after(text, hit.end)[:1].isdigit() is asked,
    "ordinal": _ordinal,
    "figures": lambda text, hit, asked: any(character.isdigit() for character in surface(text, hit)) is asked,
    "next": lambda text, hit, asked: not _next_not(text, hit, asked),
    "next_not": _next_not,
    "last": lambda text, hit, asked: not _last_not(text, hit, asked),
    "last_not": _last_not,
    "years": _years,
    "in_full": _in_full,
    "said": lambda text, hit, asked: any(getattr(hit.term, name) is not None for name in asked),
}
WORD_LISTS = (
    "led", "not_led", "followed", "not_followed", "is", "is_not", "begins", "not_begins", "not_ends",
    "near", "not_near", "followed_by", "not_followed_by", "followed_ending", "not_followed_ending",
    "not_small",
)  # fmt: skip


def _checks(*names: str) -> frozenset[Check]:
    return frozenset(CHECKS[name] for name in names)


OF_ITSELF = _checks(
    "is", "is_not", "begins", "not_begins", "not_ends", "not_small", "capital", "opens", "ordinal", "figures",
    "years", "said",
)  # fmt: skip
"""The checks that the words of a hit itself are enough for."""
_OF_NEIGHBOURS = _checks("alone", "next", "next_not", "last", "last_not")
_OF_WORD_BEFORE = _checks("led", "not_led", "capital_before", "number_before")
_OF_WORD_AFTER = _checks(
    "followed", "not_followed", "followed_ending", "not_followed_ending", "capital_after", "number_after"
)  # fmt: skip
_OF_NUMBER = _checks("own_number")


def known_beside(seen: str, hit: Hit) -> frozenset[Check]:
    """Return the checks for which it is enough to have *seen* one character on either side of a surface.

    Others may be asked of the text alone.
    """
    start, end = hit.start, hit.end
    left, right = seen[start - 1], seen[end]
    whole = left == " " and " " in seen[: max(0, start - 2)]
    none = not (left.isspace() or left == "-")
    known = _OF_NEIGHBOURS
    if whole or none:
        known |= _OF_WORD_BEFORE
    if not right.isspace():
        known |= _OF_WORD_AFTER
    if (left not in _JOINING or start > 1) and (right not in _JOINED or right in _SIGNS_AFTER):
        known |= _OF_NUMBER
    return known


PHRASE_LISTS = ("near", "not_near", "followed_by", "not_followed_by")  # looked for one after the other
