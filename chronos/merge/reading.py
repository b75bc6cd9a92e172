"""What a title or a sentence says, as far as a plan and its report are compared."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator

import attrs

from chronos.extract.syntax import Sentence, sentence_of
from chronos.extract.tokens import NOMINAL, Tag
from chronos.merge.similarity import act_of, stem_of

_PHRASE = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE, Tag.GERUND, Tag.VERB}


@attrs.frozen(slots=True)
class Reading:
    """What a text says, in stems: words, and the acts and event nouns among them.

    names: each run of names, and whether it surely is one: not the first word alone; numbers: its figures
    and ordinals; opens, first: whether it tells of a beginning, and of a first one; negated: whether a verb
    is; ended: the acts that it tells the end of; to_come: acts it tells as still to come: "ahead of".
    """

    words: frozenset[str]
    acts: frozenset[str]
    nouns: frozenset[str]
    names: tuple[tuple[bool, frozenset[str]], ...]
    numbers: frozenset[str]
    opens: bool
    first: bool
    negated: bool
    ended: frozenset[str]
    to_come: frozenset[str]


@functools.lru_cache(1 << 14)
def reading(text: str, lang: str) -> Reading:
    """Read a text.

    >>> reading("Roe set the first hearing ahead of the trial.", "en").to_come
    frozenset({'tri'})
    """
    sentence = sentence_of(text, lang)
    has, tokens = sentence.cues.has, sentence.tokens
    acts = [act_of(token.text, lang) for token in tokens]
    begun = [token.known.base or token.word for token in tokens]
    return Reading(
        words=frozenset(stem_of(token.text, lang) for token in tokens) - {""},
        acts=frozenset(acts) - {""},
        nouns=frozenset(act for act, token in zip(acts, tokens, strict=True) if token.event) - {""},
        names=tuple(_names(sentence, lang)),
        numbers=_numbers(sentence),
        opens=any(has("verbs.opening", word) for word in begun),
        first=any(has("time.first", word) for word in begun),
        negated=any(verb.negated for verb in sentence.verbs),
        ended=_ended(sentence, text, acts),
        to_come=_to_come(sentence, acts),
    )


@functools.lru_cache(1 << 14)
def announcement(title: str, lang: str) -> str:
    """Return what is announced: "the first hearing" of "The judge has set the first hearing"."""
    sentence = sentence_of(title, lang)
    verb = next((verb for verb in sentence.verbs if verb.form == "finite"), None)
    if verb is None or verb.passive or not sentence.cues.has("verbs.setting", verb.base):
        return title
    return title[sentence.tokens[verb.head].end :]


def _names(sentence: Sentence, lang: str) -> Iterator[tuple[bool, frozenset[str]]]:
    for named, run in itertools.groupby(range(len(sentence.tokens)), lambda n: sentence.tag(n) is Tag.NAME):
        places = list(run)
        if named:
            yield places != [0], frozenset(stem_of(sentence.tokens[n].text, lang) for n in places)


def _numbers(sentence: Sentence) -> frozenset[str]:
    return frozenset(
        token.word
        for token in sentence.tokens
        if token.word[0].isdecimal() or sentence.cues.has("time.ordinal", token.word)
    )


def _ended(sentence: Sentence, text: str, acts: list[str]) -> frozenset[str]:
    """Return the acts that a text tells as called off, or in the clause of a verb of ending."""
    if sentence.cues.phrase("called_off").search(text):
        return frozenset(acts)
    ended: set[str] = set()
    for n, verb in enumerate(sentence.verbs):
        if sentence.cues.has("verbs.cancelling", verb.base):
            first = sentence.verbs[n - 1].head + 1 if n else 0
            last = sentence.verbs[n + 1].first if n + 1 < len(sentence.verbs) else len(acts)
            ended.update(acts[first:last])
    return frozenset(ended)


def _to_come(sentence: Sentence, acts: list[str]) -> frozenset[str]:
    """Return the acts that a text tells as still to come, or as asked for, and nowhere otherwise."""
    has = sentence.cues.has
    told: set[str] = set()
    to_come: set[str] = set()
    ahead = False
    for token, act in zip(sentence.tokens, acts, strict=True):
        (to_come if ahead else told).add(act)
        goes_on = token.tag in _PHRASE or has("time.links", token.word)
        wanted = has("verbs.asking", token.known.base) or has("verbs.without_deed", token.known.base)
        ahead = has("time.before_act", token.word) or wanted or (ahead and goes_on)
    return frozenset(to_come - told)
