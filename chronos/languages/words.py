"""The words around expressions: between two, before one, and those that tell the tense."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

Words = frozenset[str]


@attrs.frozen(eq=False)
class Connectors:
    """gaps: role -> what may stand between two expressions; modifiers, bounds, parts_of: words before one."""

    gaps: Mapping[str, Words]
    modifiers: Mapping[str, str]
    bounds: Mapping[str, str]
    determiners: Words
    between: Words
    opening: Words
    week_of: Words
    part_of: Mapping[str, str]

    @classmethod
    def load(cls, around: Mapping[str, Any]) -> Connectors:
        """Take the tables of ``connectors.toml``."""
        return cls(
            {role: frozenset(gaps) for role, gaps in around["gap"].items()},
            {word: mod for mod, table in around["modifier"].items() for word in table["words"]},
            around["bound"],
            frozenset(around["determiner"]["words"]),
            frozenset(around["pair"]["between"]),
            frozenset(around["pair"]["from"] + around["pair"]["between"]),
            frozenset(around["week_of"]["words"]),
            around["part_of"],
        )


@attrs.frozen(eq=False)
class Context:
    """The word lists of ``context.toml``, each under its name there."""

    lists: Mapping[str, Words]

    @classmethod
    def load(cls, tables: Mapping[str, Any]) -> Context:
        """Take the lists of ``context.toml``."""
        return cls({name: frozenset(words) for name, words in tables.items()})

    def __getitem__(self, name: str) -> Words:
        return self.lists[name]


@attrs.frozen(eq=False)
class Tense:
    """The words of ``tense.toml``."""

    future: Words
    past: Words
    past_endings: tuple[str, ...]
    not_past: Words
    not_past_after: Words
    future_pairs: Words
    boundaries: Words
    heading_to: Words
    awaiting: Words

    @classmethod
    def load(cls, tables: Mapping[str, Any]) -> Tense:
        """Take the lists of ``tense.toml``."""
        return cls(
            frozenset(tables["future"]),
            frozenset(tables["past"]),
            tuple(tables["past_endings"]),
            frozenset(tables["not_past"]),
            *(
                frozenset(tables[name])
                for name in ("not_past_after", "future_pairs", "boundaries", "heading_to", "awaiting")
            ),
        )

    def direction(self, word: str) -> int:
        """Return 1 for a word of what is to come, -1 for one of the past, 0 for neither."""
        if word in self.future:
            return 1
        if word in self.past or (word.endswith(self.past_endings) and len(word) > 3 and word not in self.not_past):
            return -1
        return 0
