"""Does the sentence speak of the past or of what is to come? Looked up only around a hit that needs it."""

from __future__ import annotations

import re

from chronos.cues import cues
from chronos.languages import Language
from chronos.languages.words import Tense
from chronos.sentence import sentence_around

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|'ll|[,;:()—!?]|\.\s")
_STOPS = ",;:()—!?."
_CLAUSE = 120
_NEAR = 5


def direction(text: str, start: int, end: int, tongue: Language) -> int:
    """Return -2 or -1 for the past, 2 or 1 for the future, 0 where the words around a span do not tell.

    2 where a telling word stands close before it. Looked for in its clause, to the left and then to the
    right, then in the rest of the sentence.

    >>> from chronos.languages import language
    >>> english = language("en")
    >>> [direction(s, s.index("Friday"), s.index("Friday") + 6, english)
    ...  for s in ("He resigned on Friday.", "On Friday he will resign.", "Friday, Friday!")]
    [-2, 1, 0]
    """
    tense = tongue.tense
    words = _WORD.findall(text[max(0, start - _CLAUSE) : start].lower().replace("’", "'"))
    possessive = text[end : end + 1] in ("'", "’")
    place = len(words)
    heading = bool(words) and words[-1] in tense.heading_to
    while place:
        place -= 1
        word = words[place]
        if word in tense.boundaries or word[0] in _STOPS or (possessive and len(words) - place > 3):
            break
        if told := _at(words, place, tense):
            return told if heading or len(words) - place > _NEAR else told * 2
    if possessive:
        return 1 if tense.awaiting.intersection(words[-3:]) else -1
    return 0 if heading else _elsewhere(text, start, end, tongue)


def _at(words: list[str], place: int, tense: Tense) -> int:
    """What the word at a place of a clause tells, with the one before it."""
    told = tense.direction(words[place])
    if place == 0:
        return told
    led = words[place - 1]
    if told < 0 and led in tense.not_past_after:
        return 0
    return 1 if f"{led} {words[place]}" in tense.future_pairs else told


def _elsewhere(text: str, start: int, end: int, tongue: Language) -> int:
    """What the clause after a span tells, or else the rest of its sentence."""
    tense = tongue.tense
    left, right = sentence_around(text, start, end, cues(tongue.tag))
    before, after = _clauses(text[left:start], tense), _clauses(text[end:right], tense)
    for clause in (after[0], *reversed(before[:-1]), *after[1:]):
        if told := _told(clause, tense):
            return told
    return 0


def _clauses(text: str, tense: Tense) -> list[list[str]]:
    """The words of a stretch of text, cut at punctuation and at words that begin a clause."""
    clauses: list[list[str]] = [[]]
    for word in _WORD.findall(text.lower().replace("’", "'")):
        if word in tense.boundaries or word[0] in _STOPS:
            clauses.append([])
        else:
            clauses[-1].append(word)
    return clauses


def _told(words: list[str], tense: Tense) -> int:
    """What the last telling word of a clause says."""
    told = (_at(words, place, tense) for place in range(len(words) - 1, -1, -1))
    return next((one for one in told if one), 0)
