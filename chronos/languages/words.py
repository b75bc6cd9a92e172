"""The words around expressions: between two, before one, and those that tell the tense."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

Words = frozenset[str]


@attrs.frozen(slots=True, eq=False)
class Lead:
    """A phrase before an expression: its role (modifier, bound, determiner ...) and what it stands for."""

    phrase: str
    role: str
    what: str = ""


@attrs.frozen(eq=False)
class Connectors:
    """gaps: role -> what may stand between two expressions; leads: last word -> the phrases that end in it.

    between: the words that make "and" a range ("between May and July").
    """

    gaps: Mapping[str, Words]
    leads: Mapping[str, tuple[Lead, ...]]
    between: Words

    @classmethod
    def load(cls, around: Mapping[str, Any]) -> Connectors:
        """Take the tables of ``connectors.toml``."""
        leads = [Lead(word, "modifier", mod) for mod, table in around["modifier"].items() for word in table["words"]]
        leads += [Lead(word, "part-of", part) for word, part in around["part_of"].items()]
        leads += [Lead(word, "week-of") for word in around["week_of"]["words"]]
        leads += [Lead(word, "determiner") for word in around["determiner"]["words"]]
        leads += [Lead(word, "bound", bound) for word, bound in around["bound"].items()]
        leads += [Lead(word, "opening") for words in around["pair"].values() for word in words]
        by_last: dict[str, list[Lead]] = {}
        for lead in sorted(leads, key=lambda lead: -len(lead.phrase)):
            by_last.setdefault(lead.phrase.split()[-1], []).append(lead)
        return cls(
            {role: frozenset(gaps) for role, gaps in around["gap"].items()},
            {word: tuple(found) for word, found in by_last.items()},
            frozenset(around["pair"]["between"]),
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
    _known: Mapping[str, int] = attrs.field(init=False)

    @_known.default
    def _telling(self) -> Mapping[str, int]:
        return {**dict.fromkeys(self.past, -1), **dict.fromkeys(self.future, 1)}

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
        told = self._known.get(word)
        if told is None:
            past = word.endswith(self.past_endings) and len(word) > 3 and word not in self.not_past
            told = -1 if past else 0
        return told
