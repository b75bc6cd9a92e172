"""The words around expressions: between two, before one, and those that its tests ask for."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from chronos.errors import LanguageError
from chronos.hit import Case, Check
from chronos.languages.context import CHECKS, PHRASE_LISTS, WORD_LISTS

Words = frozenset[str]
_MEMO = 65_536


@attrs.frozen(slots=True, eq=False)
class Lead:
    """A phrase before an expression: its role (modifier, bound, determiner ...) and what it stands for."""

    phrase: str
    role: str
    what: str = ""


@attrs.frozen(slots=True, eq=False)
class Leads:
    """The phrases that end in one word, the longest first.

    after: where all of them have a word before that one, these words; None where it stands alone in one;
    alone: the only phrase, where it is that one word.
    """

    phrases: tuple[Lead, ...]
    after: Words | None
    alone: Lead | None

    @classmethod
    def of(cls, phrases: list[Lead]) -> Leads:
        """Gather phrases that end in the same word."""
        words = [lead.phrase.split() for lead in phrases]
        alone = any(len(one) == 1 for one in words)
        after = None if alone else frozenset(one[-2] for one in words)
        return cls(tuple(phrases), after, phrases[0] if alone and len(phrases) == 1 else None)


@attrs.frozen(slots=True, eq=False)
class Offsets:
    """The words of a length that is counted from what has a date: "two days after the vote on Tuesday".

    sides: what follows the length -> 1 where it counts on, -1 where back; dating: the words before the date;
    dating_deed: those before the date of what somebody did; lasting: the words before lengths that last;
    day_of: what tells that a clock time is of the day of a happening: "at 6 a.m. on the day of the vote".
    """

    sides: Mapping[str, int]
    dating: Words
    dating_deed: Words
    lasting: Words
    day_of: tuple[str, ...]

    @classmethod
    def load(cls, table: Mapping[str, list[str]]) -> Offsets:
        """Take a table of ``connectors.toml``."""
        return cls(
            {gap: side for name, side in (("ahead", 1), ("back", -1)) for gap in table[name]},
            frozenset(table["dating"]),
            frozenset(table["dating_deed"]),
            frozenset(table["lasting"]),
            tuple(table["day_of"]),
        )


@attrs.frozen(slots=True, eq=False)
class Deed:
    """What is done to a thing right before the day on which, or from which, it gets another: "moved from May
    3", "extended the ban last week".

    ends: what the words before the day end with; things: a verb and what opens the name of its thing.
    """

    ends: tuple[str, ...]
    things: Words

    @classmethod
    def of(cls, ends: Iterable[str], verbs: Iterable[str], things: Iterable[str]) -> Deed:
        """Take the ends, and each of some verbs before each opening of a thing."""
        return cls(tuple(ends), frozenset(f"{verb} {the}" for verb, the in itertools.product(verbs, things)))

    def stands(self, left: str, reach: int) -> bool:
        """Tell whether words before a day, in small letters, say so; *reach*: how many may name the thing.

        >>> moved = Deed.of([" moved"], ["moved"], ["the"])
        >>> [moved.stands(left, 4) for left in ("was moved", "moved the talks", "kept the talks")]
        [True, True, False]
        """
        if left.endswith(self.ends):
            return True
        words = left.rsplit(maxsplit=reach)[-reach:]
        return any(f"{verb} {the}" in self.things for verb, the in itertools.pairwise(words))


@attrs.frozen(eq=False)
class Connectors:
    """gaps: role -> what may stand between two expressions; leads: a word, as written -> the phrases that
    end in it, None for most words.

    between: the words that make "and" a range ("between May and July"); onset: those from which something
    goes on ("from May"); moved: what before "from" makes "to" none ("moved from May 3 to June 2", "moved the
    talks from"); extended: what makes "until" none ("extended in March until 2026"); roles: gap -> its roles;
    onward: what opens the end of a date that "from" stands before ("from May 1 onwards"); before: the words
    of all leads; denied: a bound -> what it is after one of the denials ("did not open until May");
    lasted: a gap -> what it is after a length that one of lasting leads ("for two weeks from Monday"), but
    not after one of set_for ("set for a week from Monday");
    over: what tells that a stretch is over ("the year ended 31 August").
    """

    gaps: Mapping[str, Words]
    leads: Callable[[str], Leads | None]
    between: Words
    onset: Words
    moved: Deed
    extended: Deed
    roles: Mapping[str, Words]
    onward: tuple[str, ...]
    before: tuple[str, ...]
    denied: Mapping[str, str]
    denials: tuple[str, ...]
    lasting: tuple[str, ...]
    set_for: tuple[str, ...]
    lasted: Mapping[str, str]
    over: tuple[str, ...]
    offsets: Offsets

    @classmethod
    def load(cls, around: Mapping[str, Any]) -> Connectors:
        """Take the tables of ``connectors.toml``."""
        leads = [
            Lead(word, "modifier", mod)
            for mod, table in around["modifier"].items()
            for word in table["words"]
        ]
        leads += [Lead(word, "part-of", part) for word, part in around["part_of"].items()]
        leads += [Lead(word, "nearest", number) for word, number in around["nearest"].items()]
        leads += [Lead(word, "week-of") for word in around["week_of"]["words"]]
        leads += [Lead(word, "week-ending") for word in around["week_ending"]["words"]]
        leads += [Lead(word, "determiner") for word in around["determiner"]["words"]]
        leads += [Lead(word, "bound", bound) for word, bound in around["bound"].items()]
        leads += [Lead(word, "freq", freq) for word, freq in around["freq"].items()]
        leads += [Lead(word, "each") for word in around["each"]["words"]]
        leads += [Lead(word, "opening") for words in around["pair"].values() for word in words]
        by_last: dict[str, list[Lead]] = {}
        for lead in sorted(leads, key=lambda lead: -len(lead.phrase)):
            by_last.setdefault(lead.phrase.split()[-1], []).append(lead)
        moved, extended = around["moved"], around["extended"]
        return cls(
            {role: frozenset(gaps) for role, gaps in around["gap"].items()},
            _found_in({word: Leads.of(found) for word, found in by_last.items()}),
            frozenset(around["pair"]["between"]),
            frozenset(around["pair"]["from"]),
            Deed.of((f" {words}" for words in moved["words"]), moved["moving"], moved["things"]),
            Deed.of(
                (f"{verb}{lead} " for verb in extended["words"] for lead in extended["before"]),
                extended["words"],
                moved["things"],
            ),
            _turned(around["gap"]),
            tuple(f" {word}" for word in around["onward"]["words"]),
            tuple(sorted({word for lead in leads for word in re.split("[ -]", lead.phrase)})),
            around["denied"],
            tuple(around["denial"]["words"]),
            tuple(f"{word} " for word in around["lasting"]["words"]),
            tuple(f"{word} " for word in around["lasting"]["set_for"]),
            around["lasted"],
            tuple(around["over"]["words"]),
            Offsets.load(around["offset"]),
        )


def _turned(gaps: Mapping[str, list[str]]) -> Mapping[str, Words]:
    """Return the roles of each gap, from the gaps of each role."""
    every = {gap for listed in gaps.values() for gap in listed}
    return {gap: frozenset(role for role, listed in gaps.items() if gap in listed) for gap in every}


def _found_in(leads: Mapping[str, Leads]) -> Callable[[str], Leads | None]:
    """Look a word up as the phrases are written; most words stand before many expressions."""

    @functools.lru_cache(maxsize=_MEMO)
    def found(word: str) -> Leads | None:
        return leads.get(word) or leads.get(small(word))

    return found


@functools.lru_cache(maxsize=_MEMO)
def small(word: str) -> str:
    """Return a word as the phrases are written.

    >>> small("(The")
    'the'
    """
    return word.lower().rpartition("\n")[2].lstrip("(\"'“‘")


@attrs.frozen(eq=False)
class Context:
    """words: the lists of ``context.toml``; tests: name -> its cases, their lists filled with words;
    early: test of a rule -> the test to pass before composition.
    """

    words: Mapping[str, Words]
    tests: Mapping[str, tuple[Case, ...]]
    early: Mapping[str, str]

    @classmethod
    def load(cls, tables: Mapping[str, Any]) -> Context:
        """Take the tables of ``context.toml``; `LanguageError` for a key or a list that is not there."""
        words = {name: frozenset(listed) for name, listed in tables["words"].items()}
        tests = {
            name: tuple(_case(name, case, words) for case in cases) for name, cases in tables["test"].items()
        }
        return cls(words, tests, tables["early"])


def _case(test: str, asked: Mapping[str, Any], words: Mapping[str, Words]) -> Case:
    """What a case asks; of lists that the word before has to be in, and not, one is made."""
    checks = {key: _asked(test, key, one, words) for key, one in asked.items()}
    if "led" in checks and "not_led" in checks:
        check, listed = checks["led"]
        checks["led"] = check, listed - checks.pop("not_led")[1]
    return tuple(checks.values())


def _asked(test: str, key: str, asked: Any, words: Mapping[str, Words]) -> tuple[Check, Any]:
    if key not in CHECKS:
        raise LanguageError(f"context.toml: test {test!r} asks for {key!r}, which no check is named")
    if key not in WORD_LISTS:
        return CHECKS[key], asked
    if unknown := [name for name in asked if name not in words]:
        raise LanguageError(f"context.toml: test {test!r}: no list {unknown[0]!r}")
    listed: Words = frozenset().union(*(words[name] for name in asked))
    return CHECKS[key], tuple(sorted(listed)) if key in PHRASE_LISTS else listed
