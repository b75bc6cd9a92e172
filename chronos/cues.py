"""The words of a language that tell what happened: ``languages/<tag>/cues/*.toml``, checked and compiled."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from typing import Any

import attrs

from chronos.errors import LanguageError
from chronos.language_tag import language_of

_SECTIONS = ("sentence", "words", "verbs", "nouns", "time", "phrases", "stems", "synonyms")
_NOT_BASES = {
    "irregular", "noun_too", "placing", "believing", "prefixes", "past_auxiliary", "gerund_auxiliary",
    "supposing", "unreal", "foreseeing", "past_endings", "gerund_endings", "keeping_ending",
}  # fmt: skip
_WORD = re.compile(r"\w+")
_MEMORY = 1 << 16
_LONGEST_FIGURE = 16


@attrs.frozen(slots=True)
class Word:
    """What is known of a word by itself.

    parts: the closed classes it is of, such as ``determiner``; base, tense: of the verb it may be a form of,
    else empty; event: whether it names a happening; listed: whether the verb is in the language's lists.
    """

    parts: frozenset[str] = frozenset()
    base: str = ""
    tense: str = ""
    event: bool = False
    listed: bool = False


@attrs.frozen(eq=False)
class Cues:
    """The cues of one language.

    word: what is known of a word in lower case; stem: what words of one root share; both remember.

    >>> cues("en").word("fired").base, cues("en").word("fired").tense
    ('fire', 'past')
    >>> cues("en").stem("Ukrainian") == cues("en").stem("Ukraine")
    True
    """

    data: dict[str, Any] = attrs.field(repr=False)
    word: Callable[[str], Word] = attrs.field(init=False, repr=False)
    stem: Callable[[str], str] = attrs.field(init=False, repr=False)
    _parts: dict[str, frozenset[str]] = attrs.field(init=False, repr=False)
    _forms: dict[str, tuple[str, str]] = attrs.field(init=False, repr=False)
    _lists: dict[str, frozenset[str]] = attrs.field(init=False, repr=False)
    _synonyms: dict[str, str] = attrs.field(init=False, repr=False)
    _numbers: dict[str, int] = attrs.field(init=False, repr=False)
    _phrases: dict[str, re.Pattern[str]] = attrs.field(init=False, repr=False)
    _plural_endings: tuple[str, ...] = attrs.field(init=False, repr=False)
    _singular_endings: tuple[str, ...] = attrs.field(init=False, repr=False)
    _spelled: dict[str, tuple[str, ...]] = attrs.field(init=False, repr=False)
    _long_forms: re.Pattern[str] = attrs.field(init=False, repr=False)
    _long_starts: dict[str, list[str]] = attrs.field(init=False, repr=False)
    _pasts: frozenset[str] = attrs.field(init=False, repr=False)
    _participles: frozenset[str] = attrs.field(init=False, repr=False)
    _past_forms: dict[str, str] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        keep = functools.partial(object.__setattr__, self)
        keep("_parts", _inverted(self.data["words"]))
        keep("_lists", {f"{s}.{name}": frozenset(value.split()) for s, name, value in self._texts()})
        keep("_forms", _verb_forms(self.data["verbs"]))
        rows = _irregular(self.data["verbs"])
        bases, pasts, participles = (frozenset(row[form] for row in rows) for form in range(3))
        keep("_past_forms", {base: past for base, past, _ in rows})
        keep("_pasts", pasts - participles)
        keep("_participles", participles - pasts - bases)
        keep("_phrases", {name: _any_of(phrases) for name, phrases in self.data["phrases"].items()})
        for name in ("plural_endings", "singular_endings"):
            keep(f"_{name}", tuple(self.data["nouns"][name].split()))
        keep("_spelled", {name: tuple(map(str.lower, told)) for name, told in self.data["phrases"].items()})
        keep("_numbers", {word: n for n, word in enumerate(self.data["words"]["numbers"].split())})
        groups = [group.split() for group in self.data["synonyms"]["groups"]]
        keep("_long_forms", _any_of(list(self.data["synonyms"]["short"])))
        keep("_long_starts", _by_start(self.data["synonyms"]["short"]))
        keep("_synonyms", {self._root(word): self._root(group[0]) for group in groups for word in group})
        keep("word", functools.lru_cache(_MEMORY)(self._word))
        keep("stem", functools.lru_cache(_MEMORY)(self._stem))

    def _texts(self) -> Iterable[tuple[str, str, str]]:
        for section, lists in self.data.items():
            yield from ((section, name, value) for name, value in lists.items() if isinstance(value, str))

    def has(self, name: str, word: str) -> bool:
        """Tell whether *word*, in lower case, is in the list *name*, such as ``nouns.phase``."""
        return word in self._lists[name]

    def number(self, word: str) -> int | None:
        """Return the whole number that a word or figure is, None for others.

        >>> cues("en").number("1,200"), cues("en").number("twelve"), cues("en").number("2.5")
        (1200, 12, None)
        """
        if word in self._numbers:
            return self._numbers[word]
        figures = word.replace(",", "")
        return int(figures) if figures.isdecimal() and len(figures) < _LONGEST_FIGURE else None

    def only_past(self, word: str) -> bool:
        """Tell whether a form of the past is no participle: "began" of "begun".

        >>> cues("en").only_past("began"), cues("en").only_past("opened")
        (True, False)
        """
        return word in self._pasts

    def only_participle(self, word: str) -> bool:
        """Tell whether a participle is no form of the past: "begun" of "began".

        >>> cues("en").only_participle("begun"), cues("en").only_participle("opened")
        (True, False)
        """
        return word in self._participles

    def past_of(self, gerund: str) -> str:
        """Return the form of the past of a gerund, in lower case; empty where no list has its verb.

        >>> [cues("en").past_of(word) for word in ("losing", "stopping", "carrying", "destroying", "peng")]
        ['lost', 'stopped', 'carried', 'destroyed', '']
        """
        verbs, word = self.data["verbs"], self.word(gerund)
        if word.tense != "gerund" or not word.listed:
            return ""
        if word.base in self._past_forms:
            return self._past_forms[word.base]
        kept = word.base.endswith(tuple(verbs["keeping_ending"].split()))
        for ending, instead, tense in verbs["endings"]:
            if tense == "past" and instead and word.base.endswith(instead) and not kept:
                return word.base.removesuffix(instead) + str(ending)
        stem = gerund.removesuffix(verbs["gerund_endings"].split()[0])
        return stem + str(verbs["past_endings"].split()[0])

    def singular(self, word: str) -> str:
        """Return a noun, in lower case, without the ending of the plural.

        >>> cues("en").singular("rebels"), cues("en").singular("crisis")
        ('rebel', 'crisis')
        """
        if word.endswith(self._singular_endings):
            return word
        ending = next((one for one in self._plural_endings if word.endswith(one)), "")
        return word.removesuffix(ending)

    def plural(self, word: str) -> bool:
        """Tell whether a noun, in lower case, looks as if it stood for several.

        >>> cues("en").plural("rebels"), cues("en").plural("army")
        (True, False)
        """
        return self.singular(word) != word

    def phrase(self, name: str) -> re.Pattern[str]:
        """Return the pattern of a list of phrases, such as ``planned``; it heeds no case."""
        return self._phrases[name]

    def has_phrase(self, name: str, text: str) -> bool:
        """Tell whether *text*, in lower case, has a phrase of the list *name*.

        >>> cues("en").has_phrase("comparison", "up from 3"), cues("en").has_phrase("comparison", "cups")
        (True, False)
        """
        if not any(phrase in text for phrase in self._spelled[name]):  # most texts, at a tenth of the cost
            return False
        return self._phrases[name].search(text) is not None

    def short(self, text: str) -> str:
        """Return *text* with one word for each phrase that has one.

        >>> cues("en").short("Ten unmanned aerial vehicles left the United States")
        'Ten drones left the US'
        """
        short, lower = self.data["synonyms"]["short"], text.lower()
        starts = self._long_starts.keys() & _WORD.findall(lower)
        if not any(phrase in lower for start in starts for phrase in self._long_starts[start]):  # most texts
            return text
        return self._long_forms.sub(
            lambda found: short.get(found[0].lower(), found[0]), text
        )  # "ſ" is an "s"

    def _word(self, word: str) -> Word:
        parts = self._parts.get(word, frozenset())
        base, tense = self._forms.get(word, ("", ""))
        listed = bool(base)
        if not base and parts <= {"adjective"}:
            base, tense = self._inflected(self._bare(word))
            listed = base in self._forms
        event = self._names_event(word) or (not parts and not base and self._event_by_ending(word))
        return Word(parts, base, tense, event, listed)

    def _bare(self, word: str) -> str:
        """Return a word without prefix and hyphen: "elected" of "re-elected"; empty for other compounds."""
        prefix, _, rest = word.rpartition("-")
        return rest if rest.isalpha() and (not prefix or self.has("verbs.prefixes", prefix)) else ""

    def _inflected(self, word: str) -> tuple[str, str]:
        """Return the base and tense of a verb form that no list has whole."""
        for ending, instead, tense in self.data["verbs"]["endings"]:
            stem = word.removesuffix(ending)
            if len(stem) == len(word) or len(stem + instead) < 2:
                continue
            doubled = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else ""
            base = next((base for base in (stem + instead, doubled) if base in self._forms), "")
            if base:
                return base, tense
        if len(word) > 4:
            for tense, endings in (("past", "past_endings"), ("gerund", "gerund_endings")):
                if word.endswith(tuple(self.data["verbs"][endings].split())):
                    return word, tense
        return "", ""

    def _names_event(self, word: str) -> bool:
        """Whether a noun, or what it is the plural of, is listed as a happening."""
        endings = () if self.has("words.plain", word) else self._plural_endings
        return any(self.has("nouns.event", word.removesuffix(ending)) for ending in ("", *endings))

    def _event_by_ending(self, word: str) -> bool:
        return len(word) > 6 and word.endswith(tuple(self.data["nouns"]["event_endings"].split()))

    def _stem(self, word: str) -> str:
        root = self._root(self._base(word.lower()))
        return self._synonyms.get(root, root)

    def _base(self, word: str) -> str:
        return self._forms.get(word, ("", ""))[0] or self._inflected(word)[0] or word

    def _root(self, base: str) -> str:
        shortest: int = self.data["stems"]["shortest"]
        for ending in self.data["stems"]["endings"].split():
            if base.endswith(ending) and len(base) - len(ending) >= shortest:
                return base.removesuffix(ending)
        return base


@functools.cache
def cues(tag: str) -> Cues:
    """Return the cues of a language tag such as ``en-GB``; `LanguageError` where there are none."""
    folder = language_of(tag)
    path = files("chronos").joinpath("languages", folder, "cues")
    if not folder.isalpha() or not path.is_dir():
        raise LanguageError(f"no cues for {tag!r}: there is no languages/{folder}/cues")
    return load({one.name: one.read_text("utf-8") for one in path.iterdir()}, f"languages/{folder}/cues")


def load(texts: Mapping[str, str], name: str) -> Cues:
    """Check and compile the texts of the files of cues, which each have sections that no other one has.

    *name*: of their folder, which leads the messages of `LanguageError`.
    """
    data: dict[str, Any] = {}
    for file, text in sorted(texts.items()):
        try:
            sections = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise LanguageError(f"{name}/{file}: {error}") from None
        if double := sections.keys() & data.keys():
            raise LanguageError(f"{name}/{file}: [{min(double)}] is in another file too")
        data |= sections
    for section in _SECTIONS:
        if section not in data:
            raise LanguageError(f"{name}: no section [{section}]")
    for line in data["verbs"].get("irregular", "").strip().splitlines():
        if len(line.split()) != 3:
            raise LanguageError(f"{name}: an irregular verb is base, past, participle, not {line!r}")
    try:
        return Cues(data)
    except KeyError as missing:
        raise LanguageError(f"{name}: no list {missing}") from None


def _inverted(lists: dict[str, str]) -> dict[str, frozenset[str]]:
    """Turn lists of words by name into names by word."""
    names: dict[str, set[str]] = {}
    for name, text in lists.items():
        for word in text.split():
            names.setdefault(word, set()).add(name)
    return {word: frozenset(of) for word, of in names.items()}


def _irregular(verbs: dict[str, Any]) -> list[list[str]]:
    """Return the base, the past and the participle of each irregular verb."""
    return [line.split() for line in verbs["irregular"].strip().splitlines()]


def _verb_forms(verbs: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Return (base, tense) of each base form and irregular form."""
    lists = (text for name, text in verbs.items() if isinstance(text, str) and name not in _NOT_BASES)
    forms = {base: (base, "base") for text in lists for base in text.split()}
    for base, past, participle in _irregular(verbs):
        forms |= {base: (base, "base"), participle: (base, "past"), past: (base, "past")}
    return forms


def _by_start(phrases: Iterable[str]) -> dict[str, list[str]]:
    """Return phrases by their first words, few of which any text has."""
    starts: dict[str, list[str]] = {}
    for phrase in phrases:
        starts.setdefault(phrase.split()[0], []).append(phrase)
    return starts


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in longest_first)})\b", re.IGNORECASE)
