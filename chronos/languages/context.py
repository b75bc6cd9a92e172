"""Is this an expression here? Tests on what stands around a hit, written in a language's ``context.toml``.

A test is a list of cases; it holds where one of them does with all that it asks. What a case may ask:

led, not_led, followed, not_followed   the word before or after is (not) in these lists; "" is punctuation
is, is_not, begins, not_ends           the hit, its first or its last word is (not) in these lists
near, not_near                         one (none) of these phrases follows within 32 characters
not_followed_by                        what follows does not start with one of these phrases
not_small                              none of its words is in these lists and written small
capital, capital_before, capital_after written with a capital: the last word of the hit, the word beside it
alone                                  no hyphen or slash on either side
own_number, number_after               not a piece of a longer number; a number follows
ordinal, figures                       a number with an ending ("5th"), or with figures in it
next, next_not, last_not               the character after is (not), or before is not, one of these
years                                  the year lies between these two
said                                   one of these fields of the term is filled
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from chronos.hit import Hit

_REACH = 32
_NUMBER_SIGNS = frozenset("$£€#@+*=/\\")
_JOINING = _NUMBER_SIGNS | frozenset(".,-:")
_JOINED = frozenset("%.-/:,")


class Around:
    """The words around a hit, taken apart only as far as a test asks."""

    __slots__ = ("_after", "_before", "end", "hit", "start", "text")

    def __init__(self, text: str, hit: Hit) -> None:
        self.text, self.hit, self.start, self.end = text, hit, hit.start, hit.end
        self._before: str | None = None
        self._after: str | None = None

    @property
    def surface(self) -> str:
        """The hit itself, in lower case."""
        return self.text[self.start : self.end].lower().replace("’", "'")

    @property
    def before(self) -> str:
        """The word before, as written; empty at the start and after punctuation."""
        if self._before is None:
            left = self.text[max(0, self.start - _REACH) : self.start]
            apart = left[-1:].isspace() or left[-1:] == "-"
            words = left.rstrip("-").rsplit(None, 1) if apart and "\n\n" not in left[-3:] else ()
            self._before = words[-1].lstrip("(\"'“‘") if words else ""
        return self._before

    @property
    def after(self) -> str:
        """The word after, as written; empty where punctuation or the end follows."""
        if self._after is None:
            right = self.text[self.end : self.end + _REACH]
            words = right.split(None, 1) if right[:1].isspace() and right[:2] != "\n\n" else ()
            self._after = words[0].strip(".,;:!?\"'“”’)(") if words else ""
        return self._after

    def beside(self, offset: int) -> str:
        """The character at an offset before (negative) or after the hit, empty outside the text."""
        place = self.start + offset if offset < 0 else self.end + offset
        return self.text[place : place + 1] if place >= 0 else ""


def holds(text: str, hit: Hit, cases: tuple[Case, ...]) -> bool:
    """Tell whether a hit passes a test."""
    around = Around(text, hit)
    for case in cases:
        for check, asked in case:
            if not check(around, asked):
                break
        else:
            return True
    return False


def _own_number(around: Around, asked: Any) -> bool:
    text, start, end = around.text, around.start, around.end
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _JOINING and (before in _NUMBER_SIGNS or text[start - 2 : start - 1].isdigit()):
        return not asked
    if after in _JOINED and (after == "%" or text[end + 1 : end + 2].isdigit()):
        return not asked
    return bool(asked)


def _not_small(around: Around, asked: Any) -> bool:
    words = around.text[around.start : around.end].replace("-", " ").replace(".", "").split()
    return not any(word in asked for word in words)


def _last_word(around: Around) -> str:
    return around.text[around.start : around.end].replace("-", " ").split()[-1]


def _near(around: Around, asked: Any) -> bool:
    right = around.text[around.end : around.end + _REACH].lower()
    return any(phrase in right for phrase in asked)


def _alone(around: Around, asked: Any) -> bool:
    before, after = around.beside(-1), around.beside(0)
    return not (after and after in "-/") and not (before and before in "-/")


def _ordinal(around: Around, asked: Any) -> bool:
    return any(word[0].isdigit() and word[-1].isalpha() for word in around.surface.split())


def _years(around: Around, asked: Any) -> bool:
    year = around.hit.term.year
    return year is not None and asked[0] <= year <= asked[1]


def _follows(around: Around, asked: Any) -> bool:
    return around.text[around.end : around.end + _REACH].lower().lstrip(" -").startswith(tuple(asked))


CHECKS: Mapping[str, Check] = {
    "led": lambda around, asked: around.before.lower() in asked,
    "not_led": lambda around, asked: around.before.lower() not in asked,
    "followed": lambda around, asked: around.after.lower() in asked,
    "not_followed": lambda around, asked: around.after.lower() not in asked,
    "is": lambda around, asked: around.surface in asked,
    "is_not": lambda around, asked: around.surface not in asked,
    "begins": lambda around, asked: around.surface.split(None, 1)[0] in asked,
    "not_ends": lambda around, asked: around.surface.split()[-1] not in asked,
    "near": _near,
    "not_near": lambda around, asked: not _near(around, asked),
    "not_followed_by": lambda around, asked: not _follows(around, asked),
    "not_small": _not_small,
    "capital": lambda around, asked: _last_word(around)[:1].isupper() is asked,
    "capital_before": lambda around, asked: around.before[:1].isupper() is asked,
    "capital_after": lambda around, asked: around.after[:1].isupper() is asked,
    "alone": _alone,
    "own_number": _own_number,
    "number_after": lambda around, asked: around.after[:1].isdigit() is asked,
    "ordinal": _ordinal,
    "figures": lambda around, asked: any(character.isdigit() for character in around.surface) is asked,
    "next": lambda around, asked: around.beside(0) != "" and around.beside(0) in asked,
    "next_not": lambda around, asked: around.beside(0) == "" or around.beside(0) not in asked,
    "last_not": lambda around, asked: around.beside(-1) == "" or around.beside(-1) not in asked,
    "years": _years,
    "said": lambda around, asked: any(getattr(around.hit.term, name) is not None for name in asked),
}
WORD_LISTS = (
    "led", "not_led", "followed", "not_followed", "is", "is_not", "begins", "not_ends", "near", "not_near",
    "not_followed_by", "not_small",
)  # fmt: skip
Check = Callable[[Around, Any], bool]
Case = tuple[tuple[Check, Any], ...]
