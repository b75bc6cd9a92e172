"""What was done while something else was: "As he left on Monday, eggs were thrown"."""

from __future__ import annotations

from chronos.extract.governing import light, verb_right
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb
from chronos.extract.wall import wall_left


def beside(sentence: Sentence, date: int, wall: int) -> Verb | None:
    """Return the verb of what was done while something else was: "As he left on Monday, eggs were thrown"."""
    has = sentence.cues.has
    if wall > 0 and has("time.introducing", sentence.word(wall)):
        return _undergone(sentence, wall)
    if wall < 0 or not has("time.while", sentence.word(wall)):
        return None
    left = [verb for verb in sentence.verbs_in(0, wall) if verb.form == "finite"]
    if left and has("time.daylight", sentence.word(wall + 1)):
        return left[-1]  # "marched as night fell"
    if wall == 0:
        closed = sentence.tag(date + 1) is Tag.COMMA
        main = verb_right(sentence, date + 1) if closed else None
    else:
        again = has("words.personal", sentence.word(wall + 1))
        main = left[-1] if again and left and left[-1].passive else None
    dull = main is None or has("verbs.reporting", main.base) or (light(sentence, main) and not main.passive)
    return None if dull else main


def _undergone(sentence: Sentence, wall: int) -> Verb | None:
    """Return the verb of what was done to somebody as a thing happened: "was killed when a bomb went off";
    not of "was asked when he left" and "was planned when it fell".
    """
    left = [verb for verb in sentence.verbs_in(0, wall) if verb.form == "finite"]
    undergone = bool(left) and (left[-1].passive or sentence.cues.has("verbs.dying", left[-1].base))
    if not undergone or left[-1].negated or sentence.tag(wall - 1) is Tag.COMMA:
        return None
    asked = any(sentence.cues.has(f"verbs.{name}", left[-1].base) for name in ("reporting", "planning"))
    return None if asked or wall_left(sentence, wall) > left[-1].first else left[-1]
