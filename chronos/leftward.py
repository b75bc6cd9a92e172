"""Words before a hit that belong to it or bear on it: "the", "early", "about", "since", "the week of"."""

from __future__ import annotations

import attrs

from chronos.hit import Hit
from chronos.languages import Language
from chronos.term import Term

_REACH = 40
_LONGEST = 4


def look_left(text: str, hit: Hit, tongue: Language, floor: int) -> None:
    """Extend *hit* to its determiner and modifiers, and note the bound ("since") before it.

    floor: where the hit before this one ends; nothing reaches over it.
    """
    around = tongue.connectors
    while True:
        words = _words(text, floor, hit.start)
        if not words:
            return
        if _modified(hit, words, tongue):
            continue
        last, start = words[0]
        if last in around.determiners and _takes_determiner(hit.term):
            hit.start = start
            if hit.term.narrative is False and hit.rule == "narrative-unit":
                hit.term = attrs.evolve(hit.term, narrative=True)
            continue
        break
    for phrase, _ in reversed(words):
        if phrase in around.bounds and hit.term.bound is None and _stands_alone(text, hit.end, phrase, tongue):
            hit.term = attrs.evolve(hit.term, bound=around.bounds[phrase])
            return
        if phrase in around.opening:
            hit.opening = phrase
            return


def _stands_alone(text: str, end: int, phrase: str, tongue: Language) -> bool:
    """Whether the bound is of the date itself, not of a noun it belongs to ("after Sunday's election")."""
    right = text[end : end + _REACH]
    if right[:1] in ("'", "’", "-"):
        return False
    word = right.split(None, 1)[0].rstrip(".,;:!?)\"”") if right[:1].isspace() and right.strip() else ""
    return not word.islower() or word in tongue.context["after_day"] or tongue.connectors.bounds[phrase] == "since"


def _words(text: str, floor: int, end: int) -> list[tuple[str, int]]:
    """The last one, two, three and four words before *end*, in lower case, each with its start."""
    left = text[max(floor, end - _REACH) : end]
    if not left or not (left[-1].isspace() or left[-1] == "-") or "\n\n" in left:
        return []
    found: list[tuple[str, int]] = []
    phrase, at = "", len(left)
    words = left.split()
    if max(floor, end - _REACH) > floor and words:
        words = words[1:]
    for word in reversed(words[-_LONGEST:]):
        if found and word[-1:] in ".,;:!?":
            break
        at = left.rindex(word, 0, at)
        phrase = f"{word} {phrase}".rstrip()
        found.append((phrase.lower().replace("’", "'").lstrip("(\"'“‘"), end - len(left) + at))
    return found


def _modified(hit: Hit, words: list[tuple[str, int]], tongue: Language) -> bool:
    """Take a modifier, a part of day or "week of" before the hit into it."""
    around = tongue.connectors
    term = hit.term
    for phrase, start in reversed(words):
        mod = around.modifiers.get(phrase)
        if mod and _takes_modifier(term, mod):
            hit.term, hit.start = attrs.evolve(term, mod=mod), start
            return True
        if phrase in around.week_of and (term.day or term.named) and term.unit is None:
            hit.term, hit.start = Term(unit="week", base=term), start
            return True
        if phrase in around.part_of and term.clockless and (term.day or term.weekday or term.named):
            part = around.part_of[phrase]
            hit.start = start
            hit.term = attrs.evolve(term, part=part, type="TIME") if part else term
            return True
    return False


def _takes_modifier(term: Term, mod: str) -> bool:
    if term.mod is not None or term.vague or term.type == "SET":
        return False
    if mod in ("START", "MID", "END", "EARLIER", "LATER"):
        return term.type in ("DATE", "TIME") and term.day is None and term.clock is None
    if mod == "APPROX":
        return term.weekday is None
    return term.type == "DURATION" and term.aim is None


def _takes_determiner(term: Term) -> bool:
    """A plain year, month, weekday or date stands without "the"; all else takes it in."""
    if term.type == "SET" or (term.length and term.aim is None and not term.base):
        return term.mod is not None
    if term.mod or term.span > 1 or term.shift or term.aim is not None or term.nth or term.length or term.vague:
        return True
    if term.season or term.quarter or term.half or term.unit or term.part or term.week:
        return True
    return term.day is not None and term.month is None
