"""A rule's templates with the words of a surface put in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from chronos.languages.grammar import slot_name
from chronos.languages.slots import Slots

Words = Mapping[str, str]
_HOLE = re.compile(r"\{([a-z_0-9|]+)\}")
_TWO_FIGURES = frozenset(
    (
        "month",
        "mm",
        "m",
        "day",
        "days",
        "said_day",
        "said_days",
        "day_word",
        "day_number",
        "the_ranked",
        "months",
        "dayth",
        "dd",
        "hh",
        "mi",
        "figures",
    )
)


class Filled:
    """A rule's templates with the words of a surface put in."""

    def __init__(self, words: Words, slots: Slots) -> None:
        self.words, self.slots = words, slots

    def __call__(self, template: str) -> str:
        """Return a template with its holes filled; ``X`` for what nobody counted."""
        return _HOLE.sub(lambda hole: self._text(hole[1]), template)

    def get(self, *names: str) -> Any:
        """What the first of these slots that has a word stands for, None where none has."""
        for name in names:
            word = self.words.get(slot_name(name))
            if word is not None:
                if name in self.slots.members:
                    word = self.slots.members[name].match(word)[0]  # type: ignore[index]
                return self.slots.stands_for(name, word)
        return None

    def _text(self, names: str) -> str:
        for name in names.split("|"):
            stands_for = self.get(name)
            if stands_for is not None:
                if name in ("short", "two_figures"):
                    return f"XX{stands_for:02}"
                return self._number(name, stands_for)
            if slot_name(name) in self.words:
                return "X"
        return ""

    @staticmethod
    def _number(name: str, value: Any) -> str:
        if not isinstance(value, int):
            return f"{value:g}" if isinstance(value, float) else str(value)
        if name in _TWO_FIGURES:
            return f"{value:02}"
        return (
            f"{value:04}"
            if name in ("yyyy", "year", "smallyear", "hundreds", "buddhist_year")
            else str(value)
        )
