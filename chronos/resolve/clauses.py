"""What the clauses on either side of a date tell, where the words of its own before it do not."""

from __future__ import annotations

import functools
import re

from chronos.cues import cues
from chronos.languages import Language
from chronos.languages.tense import USUAL, Tense, plain
from chronos.resolve.pick import NEAREST
from chronos.sentence import sentence_around

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|'ll|[,;:()—!?]|\.\s")
REACH = 240  # code points of a sentence on either side of a date
NEAR = 5  # words
_KEPT = 1 << 10  # stretches remembered: wire copies and lists of dates ask for the same again


def opened(text: str, start: int, end: int, tongue: Language) -> int:
    """What the main clause tells that a date opens: "In March, it announced plans to grow"."""
    _, right = sentence_around(text, start, end, cues(tongue.tag), REACH)
    clauses, opening = said_in(text[end:right], tongue.tense)
    told = next(filter(None, clauses), None)
    if told:
        return told[0] * (1 if told[0] == USUAL else 2)
    if opening and opening[0] in tongue.tense.standing:
        return 1  # "Friday is a public holiday"
    return elsewhere(text, start, end, tongue)


def elsewhere(text: str, start: int, end: int, tongue: Language) -> int:
    """What the clause after a span tells by its first verb, or else the rest of its sentence."""
    tense = tongue.tense
    left, right = sentence_around(text, start, end, cues(tongue.tag), REACH)
    after, opening = said_in(text[end:right], tense)
    if after[0]:
        if after[0][0] < 0 and not tense.put_off.isdisjoint(opening[:NEAR]):
            return NEAREST
        return -2 if _happened(text[left:start], opening, tongue) else after[0][0]
    if opening and (opening[0] in tense.possible or opening[0] in tense.standing):
        occasion = map(plain, text[left:start].rsplit(None, NEAR)[-NEAR:])
        if not tense.occasions.isdisjoint(occasion):  # "the vote on Friday could decide it", "is a test"
            return 1 if opening[0] in tense.possible else NEAREST
    before, _ = said_in(text[left:start], tense)
    if earlier := next(filter(None, reversed(before[:-1])), None):
        named = before[-3:] == [earlier, [], []] and not opening  # "met the envoy, Jan Vold, on June 7"
        words = text[left:start].split()
        ends = [word[-1] for word in words[-3:-1]]  # "in the Lorne, N.Y., area in June"
        beside = before[-2:] == [earlier, []] and not opening and ends[-1:] == [","]
        beside = beside and words[-1] in tense.dating  # "won one match, on 12 October"
        close = abs(earlier[-1]) == 1 and (beside or (named and "," in ends))
        return earlier[-1] * (1 + close)
    if later := next(filter(None, after[1:]), None):
        return later[0]
    return int(not tense.future_things.isdisjoint(opening))


def _happened(before: str, opening: list[str], tongue: Language) -> bool:
    """Whether the first verb tells what a thing did that a date belongs to: "the storm in August killed ten",
    "an August storm killed ten", but not "a July vote called by Roe".
    """
    tense, known = tongue.tense, tongue.context.words
    at = next((place for place, word in enumerate(opening) if tense.told(word, "") < 0), None)
    led = before.lower().split()[-1:]
    if at is None or not led or opening[at] in tense.auxiliaries or opening[at] in tense.moved:
        return False
    if led[0] in known["time_prepositions"]:
        return at == 0
    described = tense.describing.isdisjoint(opening[at + 1 : at + 2])
    return 0 < at <= NEAR and described and led[0] in known["determiners"]


def _main(text: str, tense: Tense) -> str:
    """A text without the asides between its commas."""
    return tense.aside.sub(",", text) if ", " in text else text


@functools.lru_cache(_KEPT)
def said_in(text: str, tense: Tense) -> tuple[list[list[int]], list[str]]:
    """What the telling words of each clause say, in order, and the words of the first clause.

    Clauses are cut at punctuation and at words that begin one.
    """
    said: list[list[int]] = [[]]
    opening: list[str] = []
    led = ""
    for word, tells in map(tense.within, _WORD.findall(_main(text, tense).replace("’", "'"))):
        if not word:
            said.append([])
        elif len(said) == 1:
            opening.append(word)
        if tells and (told := tense.told(word, led)):
            said[-1].append(told)
        led = word
    return said, opening
