"""How alike two events are told: shared stems, names and numbers, with no weights learnt from the story."""

from __future__ import annotations

import functools
import math
import re
import sys
from collections.abc import Iterator
from typing import Any

import attrs

from chronos.cues import cues
from chronos.event import Event
from chronos.extract.heading import HEADLINE

_WORD = re.compile(r"\d[\d.,]*|[^\W\d_](?:[\w'’]|\.(?=[^\W\d_]\b))*")
_DATELIKE = re.compile(r"[12]?\d|3[01]|[12]\d{3}")  # numbers that may be days or years
_RESULT = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
_NUMBERED = re.compile(r"\b([^\W\d_a-z]\w*) (\d+)(?![\w%–-]|[.,:]\d)(?: (\w+))?")
_QUOTES_COMPARED = 8
_NONE: frozenset[Any] = frozenset()  # shared, for most events have no figures
_NO_STEM = frozenset(("",))
_EMPTY = frozenset(
    (
        "determiner",
        "possessive",
        "pronoun",
        "numeral",
        "preposition",
        "conjunction",
        "subordinator",
        "relative",
    )
).union(("modal", "be", "have", "do", "infinitive", "negation", "adverb"))
# In a packed gist: for a title that is all it tells, or for no quotes at all; between two quotes.
_SAME, _APART = "=", "\t"
_COUNTED = ("nouns.people", "nouns.casualty")
# What a shared verb or event noun adds; what none takes away, and rival names, and each of three rival words.
_SAME_ACT, _OTHER_ACT, _OTHER_NAMES, _OTHER_WORD, _MOST_OTHERS = 0.1, 0.15, 0.4, 0.1, 3


@attrs.frozen(slots=True)
class Gist:
    """What an event is compared by.

    title: see `title_stems`; told: the stems of its title alone; acts: those of verbs and event nouns;
    named: those of names; quotes, names: the stems of each of its quotes, and of the names in all; results:
    scores such as "3-1"; numbered: what a number tells apart; story, sole: see `chronos.merge.story`.
    """

    title: frozenset[str]
    quotes: tuple[frozenset[str], ...]
    names: frozenset[str]
    acts: frozenset[str]
    named: frozenset[str]
    told: frozenset[str]
    results: frozenset[str]
    numbered: frozenset[tuple[str, str]]
    story: frozenset[str] = _NONE
    sole: frozenset[str] = _NONE

    @property
    def packed(self) -> str:
        """The same as one text, in a tenth of the memory."""
        plain = (self.names, self.acts, self.named, self.told, self.results, self.story, self.sole)
        quotes = _APART.join(" ".join(sorted(stems)) for stems in self.quotes) if self.quotes else _SAME
        title = _SAME if self.title is self.told else " ".join(sorted(self.title))
        numbered = " ".join(map("=".join, sorted(self.numbered)))
        return "\n".join((title, quotes, numbered, *(" ".join(sorted(stems)) for stems in plain)))

    @classmethod
    def unpacked(cls, text: str) -> Gist:
        """Return the gist of which `packed` made a text: ten times as soon as from the event."""
        title, quotes, numbered, *plain = text.split("\n")
        names, acts, named, told, results, story, sole = map(_stems_in, plain)
        return cls(
            told if title == _SAME else _stems_in(title),
            () if quotes == _SAME else tuple(map(_stems_in, quotes.split(_APART))),
            names,
            acts,
            named,
            told,
            results,
            frozenset((name, number) for name, _, number in (one.partition("=") for one in numbered.split())),
            story,
            sole,
        )


def _stems_in(text: str) -> frozenset[str]:
    """The words of a packed gist; each is one object, so that most are told apart without being read."""
    return frozenset(map(sys.intern, text.split()))


def gist_of(event: Event, lang: str) -> Gist:
    """Return what *event*, told in the language *lang*, is compared by."""
    headline = _without_capital(event.title, lang)
    told, named = stems(headline, lang)
    title = title_stems(event, lang)
    short = cues(lang).short(headline)
    acts = title.intersection(act_of(word, lang) for word in _WORD.findall(short))
    quotes = [stems(text, lang) for text in _texts(event)]
    names = named.union(*(found for _, found in quotes))
    results = frozenset(_RESULT.findall(event.title))
    numbered = frozenset(_numbered(event.title, lang))
    return Gist(
        title,
        tuple(words for words, _ in quotes),
        names if names != named else named,
        acts or _NONE,
        named - acts or _NONE,
        told,
        results or _NONE,
        numbered or _NONE,
    )


def _without_capital(title: str, lang: str) -> str:
    """Return a title that opens with what was done as one opens that names nobody: "Arrested on 21 May"."""
    opened, _, _ = title.partition(" ")
    done = cues(lang).word(opened.lower())
    return title[:1].lower() + title[1:] if done.tense == "past" and not done.parts else title


def title_stems(event: Event, lang: str) -> frozenset[str]:
    """Return the stems of an event's title, or of its sentences too where a pronoun or nothing is all."""
    told = stems(event.title, lang)[0]
    if told and not _refers_back(event.title, lang):
        return told
    return told.union(*(stems(text, lang)[0] for text in _texts(event)))


def _texts(event: Event) -> list[str]:
    """Return what is compared of the quotes of an event: not its headlines, which say too little."""
    told = {source.quote.exact for source in event.sources if source.because != (HEADLINE,)}
    return sorted(told)[:_QUOTES_COMPARED]


@functools.lru_cache(1 << 16)
def act_of(word: str, lang: str) -> str:
    """Return the stem of a verb or event noun, or of what tells an act like them, empty for other words."""
    known = cues(lang)
    looked = known.word(word.lower())
    acts = looked.event or known.has("stems.told", word.lower())
    return stem_of(word, lang) if acts or (looked.listed and not word[0].isupper()) else ""


def _numbered(title: str, lang: str) -> Iterator[tuple[str, str]]:
    """Yield each name that a number goes on, with it: "Flight 93", but not "in Graz 93 people"."""
    known = cues(lang)
    for name, number, after in _NUMBERED.findall(title):
        next_word = after.lower()
        counted = known.plural(next_word) or any(known.has(nouns, next_word) for nouns in _COUNTED)
        if not counted and "numeral" not in known.word(next_word).parts and (stem := stem_of(name, lang)):
            yield stem, number


def _refers_back(title: str, lang: str) -> bool:
    """Tell whether a title has a pronoun, so that only its sentence says what is meant: "fired them"."""
    known = cues(lang)
    return any("object" in known.word(word).parts for word in title.lower().split())


def score(first: Gist, second: Gist, least: float = -math.inf) -> float:
    """Compare two events: half by their titles, half by their sentences, averaged over their quotes.

    least: where given, a score below it may come out too high.
    """
    titles, acts = of_titles(first, second), _of_acts(first, second)
    if (most := (titles + 1) / 2 + acts) < least:
        return most
    likeness = (titles + _of_sentences(first, second)) / 2 + acts
    return likeness if likeness < least else likeness - _difference(first, second)


def _of_sentences(first: Gist, second: Gist) -> float:
    """Return how alike the quotes of two events are on average."""
    likeness = 0.0
    for one in first.quotes:
        for other in second.quotes:
            if shared := len(one & other):
                likeness += shared / math.sqrt(len(one) * len(other))
    return likeness / (len(first.quotes) * len(second.quotes) or 1)


def of_titles(first: Gist, second: Gist) -> float:
    """Return the part of the smaller title that the other shares."""
    smaller = min(len(first.title), len(second.title))
    return len(first.title & second.title) / max(smaller, 2) if smaller else 0.0


def _of_acts(first: Gist, second: Gist) -> float:
    """Weigh the verbs and event nouns; a title with a pronoun says too little for them to differ."""
    if not (first.acts.isdisjoint(second.title) and second.acts.isdisjoint(first.title)):
        return _SAME_ACT
    vague = first.title != first.told or second.title != second.told
    return 0.0 if vague or not first.acts or not second.acts else -_OTHER_ACT


def _difference(first: Gist, second: Gist) -> float:
    """Return what speaks against two events being one: each title has words that the other report lacks."""
    if otherwise(first, second):
        return 1.0
    words = min(len(first.told.difference(*second.quotes)), len(second.told.difference(*first.quotes)))
    names = min(len(unsaid(first.named, second)), len(unsaid(second.named, first)))
    rivalry = names / (names + len(first.named & second.named)) if names else 0.0
    return _OTHER_WORD * min(words, _MOST_OTHERS) + _OTHER_NAMES * rivalry


def otherwise(first: Gist, second: Gist) -> bool:
    """Tell whether two titles have other scores, or other numbers behind one name."""
    if first.results and second.results and first.results.isdisjoint(second.results):
        return True
    return bool(first.numbered and second.numbered and _numbered_otherwise(first.numbered, second.numbered))


def unsaid(names: frozenset[str], other: Gist) -> frozenset[str]:
    """Return the names that another report lacks; that it has one as a common word is enough."""
    return names - other.names - said(other)


def said(gist: Gist) -> frozenset[str]:
    """Return all words of a report."""
    return gist.told.union(*gist.quotes)


def _numbered_otherwise(first: frozenset[tuple[str, str]], second: frozenset[tuple[str, str]]) -> bool:
    """Tell whether two titles put other numbers behind one name: "Flight 93" and "Flight 175"."""
    shared = {name for name, _ in first & second}
    return any(name == other and name not in shared for name, _ in first for other, _ in second)


def cosine(first: frozenset[str], second: frozenset[str]) -> float:
    """Return the cosine of two sets of stems, 0 to 1.

    >>> one, other = stems("Rebels seized Mopti", "en")[0], stems("Mopti was seized by rebels", "en")[0]
    >>> round(cosine(one, other), 2)
    1.0
    """
    if not first or not second:
        return 0.0
    return len(first & second) / math.sqrt(len(first) * len(second))


@functools.cache
def listed(name: str, lang: str) -> frozenset[str]:
    """Return the stems of a list of the section ``[stems]``."""
    return frozenset(stem_of(word, lang) for word in cues(lang).data["stems"][name].split())


@functools.lru_cache(1 << 14)
def stems(text: str, lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of the words of *text* that carry meaning, and those of its names.

    Words of the closed classes, of the calendar and of saying are left out, as are numbers below 32 and
    years, which may be part of a date.
    """
    words = _WORD.findall(cues(lang).short(text))
    told = [stem_of(word, lang) for word in words]
    names = {stem for stem, word in zip(told, words, strict=True) if word[0].isupper()}
    return frozenset(told) - _NO_STEM, frozenset(names - _NO_STEM) or _NONE


def leading(text: str, lang: str) -> str:
    """Return the stem of the first word of *text* that carries meaning, empty for none."""
    return next(filter(None, (stem_of(word, lang) for word in _WORD.findall(text))), "")


def words_of(text: str, wanted: frozenset[str], lang: str) -> list[str]:
    """Return the words of *text* whose stems are *wanted*, each once, as they first stand there."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        stem = stem_of(word, lang)
        if stem in wanted:
            found.setdefault(stem, word)
    return list(found.values())


@functools.lru_cache(1 << 16)
def stem_of(word: str, lang: str) -> str:
    """Return the stem of a word as it stands, empty where it says nothing of what happened."""
    if word[0].isdecimal():
        number = word.rstrip(".,").replace(",", "")
        return "" if _DATELIKE.fullmatch(number) else number
    bare = word.replace("’", "'").removesuffix("'s").rstrip("'")
    acronym = bare.replace(".", "")
    if len(acronym) > 1 and acronym.isupper():
        return acronym
    known, lower = cues(lang), bare.lower()
    looked = known.word(lower)
    if looked.parts & _EMPTY or known.has("time.months_and_days", lower):
        return ""
    if known.has("verbs.reporting", looked.base) or known.has("verbs.state", looked.base):
        return ""
    if known.has("stems.light", looked.base) or known.has("stems.address", lower):
        return ""
    return known.stem(looked.base or lower) if len(lower) > 1 else ""
