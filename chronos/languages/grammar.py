"""Rules and the slots in their patterns, compiled to one pattern that finds and one that reads."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from chronos.errors import LanguageError
from chronos.languages.first_fit import FirstFit
from chronos.languages.scan import Scanner
from chronos.languages.slots import Names, Slots

_SLOT = re.compile(r"\{([a-z][a-z_0-9]*)\}")
_RULE_KEYS = {
    "name", "pattern", "context", "examples", "never", "make", "value", "type", "shift", "until", "move",
    "span", "aim", "side", "within", "narrative", "period", "attributive", "determined", "mod", "quant",
    "nth", "part", "unit", "weekday", "length", "repeat", "clock", "era", "led", "apart", "followed",
    "head", "tail",
}  # fmt: skip


@attrs.frozen(eq=False)
class Rule:
    """One way to say a time: a pattern of named slots and what it makes of them.

    fields: the production (``make``, see `chronos.recognise.read`) and its templates; context: the name of
    the test on what stands around, empty for none; examples and never: run by the tests;
    led: the slot of the words that have to stand right before it, and are no part of it, empty for none;
    among the fields, apart and followed are slots at either end of the pattern that are no part of it, and
    head and tail are such where the early test fails.
    """

    name: str
    pattern: str
    fields: Mapping[str, Any]
    context: str
    examples: tuple[Mapping[str, Any], ...]
    never: tuple[str, ...]
    where: str
    led: str = ""

    @classmethod
    def load(cls, block: dict[str, Any], where: str) -> Rule:
        """Check one block of a TOML file."""
        name = block.get("name", "?")
        if unknown := set(block) - _RULE_KEYS:
            raise LanguageError(f"{where}: rule {name!r} has unknown keys: {', '.join(sorted(unknown))}")
        if not block.get("examples"):
            raise LanguageError(f"{where}: rule {name!r} has no example")
        apart = ("name", "pattern", "context", "examples", "never", "led")
        fields = {key: value for key, value in block.items() if key not in apart}
        return cls(
            name,
            block["pattern"],
            fields,
            block.get("context", ""),
            tuple(block["examples"]),
            tuple(block.get("never", ())),
            where,
            block.get("led", ""),
        )

    @property
    def read(self) -> str:
        """The pattern with what leads it."""
        return f"{{{self.led}}} {self.pattern}" if self.led else self.pattern


@attrs.frozen(eq=False)
class Grammar:
    """The rules of a language in their order, and what was compiled of them."""

    rules: tuple[Rule, ...]
    slots: Slots
    scanner: Scanner
    reader: FirstFit

    @classmethod
    def build(
        cls, rules: Iterable[Rule], lexicon: Mapping[str, Any], names: Names, leads: Sequence[str] = ()
    ) -> Grammar:
        """Compile *rules*; refuses double names, unknown slots and patterns that match nothing at all.

        leads: words before an expression that are read with it.
        """
        return cls.of(tuple(rules), Slots.load(lexicon, names), leads)

    @classmethod
    def of(cls, rules: tuple[Rule, ...], slots: Slots, leads: Sequence[str]) -> Grammar:
        """Compile *rules* whose slots are loaded."""
        seen: set[str] = set()
        for rule in rules:
            if rule.name in seen:
                raise LanguageError(f"{rule.where}: two rules are named {rule.name!r}")
            seen.add(rule.name)
        found = [slots.expand(rule.pattern, rule.where) for rule in rules]
        whole = [slots.expand(rule.read, rule.where) for rule in rules]
        before = {word for rule in rules if rule.led for word in slots.words[rule.led]}
        grammar = cls(rules, slots, Scanner(found, sorted(before.union(leads))), FirstFit(whole))
        if empty := grammar.match(""):
            raise LanguageError(f"{empty[0].where}: rule {empty[0].name!r} matches the empty string")
        return grammar

    def match(self, surface: str) -> tuple[Rule, dict[str, str]] | None:
        """Return the first rule that fits a whole surface (small, single spaces), and its slots' words."""
        number = self.reader(surface)
        if number is None:
            return None
        rule = self.rules[number]
        words = {"whole": surface}
        filled = self._taken_apart(rule).fullmatch(surface)
        for group, text in filled.groupdict().items() if filled else ():
            if text is not None:
                words.setdefault(group.rsplit("_", 1)[1], text)
        return rule, words

    @functools.cache  # noqa: B019 (a grammar lives as long as the program)
    def _taken_apart(self, rule: Rule) -> re.Pattern[str]:
        """The pattern of a rule with each slot a group; one for all rules costs three times as much."""
        return re.compile(_named(self.slots, rule))

    @property
    @functools.cache  # noqa: B019
    def narrative_if_determined(self) -> frozenset[str]:
        """The names of the rules that count from what was told only after a determiner ("the next day")."""
        return frozenset(rule.name for rule in self.rules if rule.fields.get("narrative") == "determiner")

    @property
    @functools.cache  # noqa: B019
    def attributive(self) -> frozenset[str]:
        """The names of the rules whose words describe a noun, which a determiner before them belongs to."""
        return frozenset(rule.name for rule in self.rules if rule.fields.get("attributive"))

    @property
    @functools.cache  # noqa: B019
    def determined(self) -> frozenset[str]:
        """The names of the rules that take a determiner before them in: "the 5th of May"."""
        return frozenset(rule.name for rule in self.rules if rule.fields.get("determined"))

    @property
    @functools.cache  # noqa: B019
    def contexts(self) -> frozenset[str]:
        """The names of all context tests that rules ask for."""
        return frozenset(rule.context for rule in self.rules if rule.context)


def slot_name(slot: str) -> str:
    """Return the name that a slot has among the words of a surface.

    >>> slot_name("two_figures")
    'twofigures'
    """
    return slot.replace("_", "")


def _named(slots: Slots, rule: Rule) -> str:
    """Write a rule's pattern with each slot a group of its own, so that a slot may stand in it twice."""
    count = iter(range(99))

    def group(found: re.Match[str]) -> str:
        return f"(?P<s{next(count)}_{slot_name(found[1])}>{slots.pattern(found[1], rule.where)})"

    return _SLOT.sub(group, rule.read)
