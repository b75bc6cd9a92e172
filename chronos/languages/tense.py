"""The words that tell whether a sentence speaks of the past or of what is to come: ``tense.toml``."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from chronos.languages.words import Words

STOPS = ",;:()—!?."
STOP = "."  # what ends a clause is heard as
ENDS = "!?."  # of sentences
USUAL = 8  # what a word of habit tells
_MARKS = "\"'“‘”’,;:()—!?.[]"
_NO_PLURALS = ("ss", "'s", "us", "is", "as")  # what no plural ends in: "has", "was", "this"
_ASIDE = 120  # code points
_MEMO = 65_536


@functools.lru_cache(maxsize=_MEMO)
def plain(word: str) -> str:
    """Return a word small and without marks.

    >>> plain("(She’ll,")
    "she'll"
    """
    return word.strip(_MARKS).lower().replace("’", "'")


def _pairs(written: list[str]) -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first, second in map(str.split, written))


@attrs.frozen(eq=False)
class Tense:
    """The words of ``tense.toml``."""

    future: Words
    past: Words
    past_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    not_past: Words
    ahead: Mapping[str, str]
    small: Mapping[str, str]
    ahead_then: frozenset[tuple[str, str]]
    deciding: frozenset[tuple[str, str]]
    over: frozenset[tuple[str, str]]
    meant: frozenset[tuple[str, str]]
    either: frozenset[tuple[str, str]]
    unreal: frozenset[tuple[str, str]]
    to_do: tuple[str, ...]
    owed: tuple[str, ...]
    habitual: Words
    standing: Words
    then: Words
    before: Words
    not_past_after: Words
    undergoing: Words
    auxiliaries: Words
    infinitives: Words
    denying: Words
    not_future_after: Words
    awaited: Words
    future_pairs: Words
    boundaries: Words
    heading_to: Words
    moved: Words
    backdated: Words
    moved_from: Words
    occasions: Words
    awaiting: Words
    describing: Words
    not_ahead: Words
    nouns_too: Words
    possible: Words
    future_things: Words
    noun_leads: Words
    repeating: Words
    answering: Words
    put_off: Words
    adjourned: Words
    lasting: Words
    put_off_to: Words
    foreseeing: Words
    next_in_turn: Words
    foretelling: Words
    announcing: Words
    providing: Words
    commencing: Words
    naming: Words
    plural_verbs: Words
    verbs_too: Words
    following: Words
    imperative: Words
    there: Words
    conditional: Words
    wishing: Words
    perfect: Words
    coming: Words
    joining: Words
    of_both: Words
    standing_there: Words
    standing_from: Words
    standing_where: Words
    standing_for: Words
    home: Words
    being: Words
    dating: Words
    behind: Words
    relative: Words
    aside: re.Pattern[str] = attrs.field(init=False)
    moving: Words = attrs.field(init=False)
    moved_away: Words = attrs.field(init=False)
    by_place: Words = attrs.field(init=False)
    leading_on: Words = attrs.field(init=False)
    leading_ahead: Words = attrs.field(init=False)
    _known: Mapping[str, int] = attrs.field(init=False)
    _pairs: Mapping[str, Words] = attrs.field(init=False)
    heard: Callable[[str], str] = attrs.field(init=False)
    told: Callable[[str, str], int] = attrs.field(init=False)
    within: Callable[[str], tuple[str, bool]] = attrs.field(init=False)

    @aside.default
    def _between_commas(self) -> re.Pattern[str]:
        """What only says more of a thing: ", which was drawn up in May,"."""
        words = "|".join(sorted(self.relative))
        return re.compile(rf", (?:{words}) [^,;:()—!?]{{1,{_ASIDE}}},")

    @moving.default
    def _beside_moved(self) -> Words:
        return self.heading_to | self.moved_from

    @moved_away.default
    def _what_is_done_to_it(self) -> Words:
        """What is done to a thing, of the words before a date that it is moved to."""
        return self.moved - self.occasions

    @by_place.default
    def _verbs_by_place(self) -> Words:
        """Words that are verbs by what stands before them."""
        return self.plural_verbs | self.verbs_too | self.following | self.wishing | self.imperative

    @leading_on.default
    def _to_another_time(self) -> Words:
        return self.heading_to | self.not_past_after

    @leading_ahead.default
    def _past_that_may_lead_ahead(self) -> Words:
        return self.announcing | self.providing | self.adjourned | {word for word, _ in self.deciding}

    @_known.default
    def _telling(self) -> Mapping[str, int]:
        return {
            **dict.fromkeys(self.standing | self.behind | self.by_place, 0),
            **dict.fromkeys(self.habitual, USUAL),
            **dict.fromkeys(self.past, -1),
            **dict.fromkeys(self.future, 1),
            **dict.fromkeys(self.plural_verbs, 1),
        }

    @_pairs.default
    def _pairing(self) -> Mapping[str, Words]:
        pairs = [pair.split() for pair in self.future_pairs]
        return {word: frozenset(led for led, other in pairs if other == word) for _, word in pairs}

    @heard.default
    def _hearing(self) -> Callable[[str], str]:
        """Return a word as it tells, from the word as written: `STOP` ends its clause, "" says nothing."""

        @functools.lru_cache(maxsize=_MEMO)
        def heard(written: str) -> str:
            if written[-1] in STOPS:
                return STOP
            bare = written.strip(_MARKS).replace("’", "'")
            if bare in self.imperative:
                return bare
            word = self.telling(self.small.get(bare, plain(written)))
            if word in self.boundaries and word not in self._pairs:
                return STOP
            return word if word in self else ""

        return heard

    @told.default
    def _telling_after(self) -> Callable[[str, str], int]:
        """Return 1 for a word of what is to come, -1 of the past, `USUAL` of what comes again, 0 for none of
        them, with the word before it.
        """

        @functools.lru_cache(maxsize=_MEMO)
        def told(word: str, led: str) -> int:
            if led in self._pairs.get(word, ()):
                return 1
            told = self._known.get(word)
            if told is None:
                past = word.endswith(self.past_endings) and len(word) > 3 and word not in self.not_past
                told = -1 if past and led not in self.noun_leads else 0
            if led in self.noun_leads and word in self.nouns_too:
                return 0
            if word in self.infinitives and (led in self.denying or led in self.auxiliaries):
                return 0
            several = led.endswith("s") and led[-2:] not in _NO_PLURALS and led not in self.noun_leads
            if word in self.plural_verbs and not several:
                return 0
            if told and led in self.habitual:
                return USUAL
            if told < 0:
                return 0 if led in self.not_past_after else told
            return 0 if led in self.not_future_after and word.endswith(self.past_endings) else told

        return told

    @within.default
    def _standing(self) -> Callable[[str], tuple[str, bool]]:
        """Return a plain word as it tells within a clause, and whether it may tell; "" ends the clause."""

        @functools.lru_cache(maxsize=_MEMO)
        def within(written: str) -> tuple[str, bool]:
            word = self.small.get(written) or written.lower()
            if word in self.boundaries or word[0] in STOPS:
                return "", False
            word = self.telling(word)
            return word, word in self

        return within

    @classmethod
    def load(cls, tables: Mapping[str, Any]) -> Tense:
        """Take the lists of ``tense.toml``."""
        read: dict[str, Any] = {
            "ahead": tables["ahead"],
            "small": tables["small"],
            **{name: tuple(tables[name]) for name in ("past_endings", "adverb_endings")},
            **{
                name: _pairs(tables[name])
                for name in ("ahead_then", "deciding", "over", "meant", "either", "unreal")
            },
            **{name: tuple(f" {word} " for word in tables[name]) for name in ("to_do", "owed")},
        }
        lists = [field.name for field in attrs.fields(cls) if field.init and field.name not in read]
        read |= {name: frozenset(tables[name]) for name in lists}
        return cls(**read)

    def __contains__(self, word: str) -> bool:
        return word in self._known or word in self._pairs or word.endswith(self.past_endings)

    def telling(self, word: str) -> str:
        """Return the word, or what is joined to it: "she'll" tells by its "'ll"."""
        return word if "'" not in word or word in self else word[word.index("'") :]
