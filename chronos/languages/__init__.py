"""Languages are data: each is a folder of TOML that is read, checked and compiled here."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import attrs

from chronos.errors import LanguageError
from chronos.language_tag import language_of, region_of
from chronos.languages.grammar import Grammar, Rule
from chronos.languages.scan import Scanner
from chronos.languages.slots import Names
from chronos.languages.tense import Tense
from chronos.languages.words import Connectors, Context
from chronos.named import Named
from chronos.named.load import load
from chronos.typography import plain

_LEXICON = "lexicon"
_GRAMMAR_FILES = (
    "events", "dates", "holidays", "reports", "narrative", "distance", "relative", "periods", "clock",
    "lengths", "vague", "bare",
)  # fmt: skip


@attrs.frozen(eq=False)
class Language:
    """A language as chronos knows it: its words, its rules in order, and what stands around expressions.

    What is worked out later is no cached property: beside one, slots make every field slow to read.
    """

    tag: str
    grammar: Grammar
    connectors: Connectors
    context: Context
    tense: Tense
    longer: tuple[Rule, ...]
    shorter: tuple[Rule, ...]

    @property
    @functools.cache  # noqa: B019 (a language lives as long as the program)
    def terse(self) -> Language:
        """The same language for a text that is nothing but an expression, with the rules that only it has."""
        rules = (*self.longer, *self.grammar.rules, *self.shorter)
        return attrs.evolve(self, grammar=Grammar.of(rules, self.grammar.slots, self.connectors.before))

    @property
    @functools.cache  # noqa: B019
    def terse_alone(self) -> Scanner:
        """Finds what only the rules of `terse` may read; most texts have none of it."""
        rules = (*self.longer, *self.shorter)
        return Scanner([self.grammar.slots.expand(rule.pattern, rule.where) for rule in rules])


def known() -> tuple[str, ...]:
    """Return the tags of the languages chronos has a folder for.

    >>> known()
    ('en',)
    """
    folders = files(__package__).iterdir()
    return tuple(sorted(folder.name for folder in folders if folder.joinpath(_LEXICON).is_dir()))


def language(tag: str, events: tuple[Named, ...] = ()) -> Language:
    """Return the language of a tag such as ``en`` or ``en-GB``; `LanguageError` where there is none.

    A region has the holidays of its own: Mother's Day in ``en-GB`` is in March. *events* are found by their
    names too, wherever these stand, and win over those that chronos knows.
    """
    return _language(tag, events)  # to a cache, an argument left out is another call


@functools.cache
def date_order(tag: str) -> str:
    """Return the order of numeric dates for a full tag such as ``en-GB``: mdy, dmy or ymd.

    Readers need it of many articles; the rest of the language, which takes longer to load, is not touched.
    """
    orders: Mapping[str, str] = _around(language_of(tag))["date-order"]
    return orders.get(tag.replace("_", "-").lower(), orders["*"])


@functools.cache
def _language(tag: str, events: tuple[Named, ...]) -> Language:
    base = language_of(tag)
    if base not in known():
        raise LanguageError(f"no language {base!r}; there are: {', '.join(known())}")
    names = load(tag)
    if tag != base and not events and _dates(names) == _dates(load(base)):
        return language(base)
    own = {plain(name): event for event in events if event.known_in(region_of(tag)) for name in event.names}
    known_events = {name: one for name, one in names.items() if one.interval and name not in own}
    holidays = {name: one for name, one in names.items() if name not in known_events}
    alias = {plain(name): one for one in (*names.values(), *own.values()) for name in one.alias}
    return _load(base, {"event": known_events, "holiday": holidays | own, "alias": alias})


def _dates(names: Mapping[str, Named]) -> dict[str, str]:
    return {name: one.id for name, one in names.items()}


def _load(tag: str, names: Names) -> Language:
    folder = files(__package__).joinpath(tag)
    lexicon = _lexicon(folder)
    rules = [rule for file in _GRAMMAR_FILES for rule in _rules(folder, file)]
    around = _around(tag)
    connectors, context = Connectors.load(around), Context.load(_read(folder, "context"))
    grammar = Grammar.build(rules, lexicon, names, connectors.before)
    if unknown := grammar.contexts - context.tests.keys():
        raise LanguageError(f"{tag}/context.toml: no test {', '.join(sorted(unknown))}, which a rule names")
    return Language(
        tag,
        grammar,
        connectors,
        context,
        Tense.load(_read(folder, "tense")),
        _rules(folder, "terse", "longer"),
        _rules(folder, "terse", "shorter"),
    )


@functools.cache
def _around(tag: str) -> dict[str, Any]:
    """The tables of ``connectors.toml``, of which readers need one long before the rest."""
    return _read(files(__package__).joinpath(tag), "connectors")


def _rules(folder: Traversable, file: str, table: str = "rule") -> tuple[Rule, ...]:
    where = f"{folder.name}/{file}.toml"
    return tuple(Rule.load(block, where) for block in _read(folder, file).get(table, []))


def _lexicon(folder: Traversable) -> dict[str, Any]:
    """The tables of all files of the lexicon; no two files may have one of them."""
    whole: dict[str, Any] = {"slot": {}}
    for file in sorted(one.name.removesuffix(".toml") for one in folder.joinpath(_LEXICON).iterdir()):
        tables = _read(folder, f"{_LEXICON}/{file}")
        slots = tables.pop("slot", {})
        if double := (tables.keys() & whole.keys()) | (slots.keys() & whole["slot"].keys()):
            raise LanguageError(
                f"{folder.name}/{_LEXICON}/{file}.toml: {min(double)!r} is in another file too"
            )
        whole |= tables
        whole["slot"] |= slots
    return whole


def _read(folder: Traversable, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LanguageError(f"{folder.name}/{name}.toml: {error}") from error
