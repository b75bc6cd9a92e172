"""Slots: the named places in a rule's pattern, and what their words stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from chronos.errors import LanguageError
from chronos.named import Named

_SLOT = re.compile(r"\{([a-z][a-z_0-9]*)\}")
_MORE_NUMBER_WORDS = 3
_MOST_COMMAS = 5  # in a list
Names = Mapping[str, Mapping[str, Named]]  # slot -> name -> what it names


@attrs.frozen(eq=False)
class Slots:
    """The slots of a language.

    words: slot -> word -> what it stands for; patterns: slot -> regular expression of its words;
    scale: the words that multiply ("hundred"); members: list slot -> one of its members; range: what joins
    two of them to a range;
    abbreviations: the words that end in a full stop.
    """

    words: Mapping[str, Mapping[str, Any]]
    patterns: Mapping[str, str]
    scale: Mapping[str, int]
    members: Mapping[str, re.Pattern[str]]
    range: re.Pattern[str]
    abbreviations: frozenset[str]

    @classmethod
    def load(cls, lexicon: Mapping[str, Any], names: Names) -> Slots:
        """Take the tables of the lexicon, and those of holidays and named events."""
        tables = {name: table for name, table in lexicon.items() if name not in ("slot", "list")}
        words: dict[str, Mapping[str, Any]] = {**tables, **names}
        patterns = {name: _either(table) for name, table in words.items() if table}
        for name, made in lexicon["slot"].items():
            table = {
                word: value for source in made.get("words", ()) for word, value in tables[source].items()
            }
            words[name] = table
            patterns[name] = _number(made, table, tables["scale"], tables["article"])
        lists = lexicon["list"]
        members = {name: re.compile(patterns[one]) for name, one in lists["of"].items()}
        words |= {name: words[one] for name, one in lists["of"].items()}
        patterns |= {
            name: _list(lexicon["slot"][one], patterns[one], lists) for name, one in lists["of"].items()
        }
        short = frozenset(word for table in tables.values() for word in table if word.endswith("."))
        return cls(words, patterns, tables["scale"], members, re.compile(lists["to"]), short)

    def pattern(self, slot: str, where: str) -> str:
        """Return the regular expression of a slot; `LanguageError` where there is none."""
        if slot not in self.patterns:
            raise LanguageError(f"{where}: no slot {slot!r} in the lexicon")
        return self.patterns[slot]

    def expand(self, pattern: str, where: str) -> str:
        """Put the slots' expressions into a rule's pattern."""
        return f"(?:{_SLOT.sub(lambda found: self.pattern(found[1], where), pattern)})"

    def stands_for(self, slot: str, word: str) -> Any:
        """Return what *word* stands for in *slot*: its table's value, or the number it says.

        A number is ``X`` where nobody counted ("a few").
        """
        table = self.words.get(slot, {})
        if word in table:
            return table[word]
        digits = re.match(r"'?(\d+(?:\.\d+)?)", word.replace(",", ""))
        if digits:
            return float(digits[1]) if "." in digits[1] else int(digits[1])
        return self._spelled(table, word)

    def _spelled(self, table: Mapping[str, Any], word: str) -> int | None:
        total = 0
        for part in re.split(r"[ -]", word):
            if part in self.scale:
                total = max(total, 1) * self.scale[part]
            elif isinstance(table.get(part), int):
                total += table[part]
        return total or None


def _either(words: Iterable[str]) -> str:
    """Return a pattern of any of *words*, of two that begin alike the longer.

    >>> _either(["nine", "nineteen", "six", "sixteen"])
    '(?:nine|six)(?:teen)?'
    """
    return "".join(_parted(sorted(words)))


def _parted(words: list[str]) -> tuple[str, str]:
    """Write sorted words as what differs and the end that all share: ``(?:six|nine)`` and ``(?:teen|ty)?``.

    Each beginning stands once, which keeps thousands of names quick to try; each end as seldom as can be,
    which keeps the pattern small.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        if word:
            rests.setdefault(word[0], []).append(word[1:])
    if not rests:
        return "", ""
    ends: dict[str, list[str]] = {}
    for first, rest in rests.items():
        differing, shared = _parted(rest)
        ends.setdefault(shared, []).append((first if first == " " else re.escape(first)) + differing)
    if words[0] and len(ends) == 1:
        ((shared, leads),) = ends.items()
        return (_one_of(leads), shared) if shared else ("", _one_of(leads))
    whole = _one_of([_one_of(leads) + shared for shared, leads in ends.items()])
    return "", whole if words[0] else f"(?:{whole})?"


def _one_of(patterns: list[str]) -> str:
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})"


def _number(
    made: Mapping[str, Any], table: Mapping[str, Any], scale: Mapping[str, int], articles: Mapping[str, int]
) -> str:
    parts = [made["pattern"]] if "pattern" in made else []
    if made.get("compound"):
        counted = [word for word in (*table, *scale) if word not in articles]
        more = _either(word for word in counted if isinstance(table.get(word, 0), int))
        scaled = f"{_either(scale)} and "  # "two and three weeks" are no five
        first = f"(?:(?:{_either(articles)} )?{scaled})?{_either(counted)}"
        parts.append(f"(?:{first}(?:[- ](?:{scaled})?{more}){{0,{_MORE_NUMBER_WORDS}}})")
        parts.append(f"(?:{_either(articles)}(?: {_either(scale)})?)")
    elif table:
        parts.append(_either(table))
    return f"(?:{'|'.join(parts)})"


def _list(made: Mapping[str, Any], one: str, lists: Mapping[str, Any]) -> str:
    """One member, or two and more with what may stand between them; few in words, which take much room."""
    if "words" not in made:
        return f"(?:{one}{_more(one, _MOST_COMMAS, lists)}?)"
    worded = f"{one}{_more(one, 1, lists)}?"
    figures = made.get("pattern")
    return f"(?:{figures}{_more(figures, _MOST_COMMAS, lists)}|{worded})" if figures else f"(?:{worded})"


def _more(one: str, commas: int, lists: Mapping[str, Any]) -> str:
    several = f"(?:{lists['comma']}{one}){{0,{commas}}}{lists['and']}"
    return f"(?:(?:{several}|{lists['to']}){one})"
