"""A sentence set to tell when something was: "It was not until May that the pier reopened"."""

from __future__ import annotations

from chronos.extract.governing import verb_right
from chronos.extract.syntax import Sentence, past_dates
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb

_SET_BEFORE = (Tag.ADVERB, Tag.NEGATION, Tag.PREPOSITION, Tag.SUBORDINATOR)


def cleft_of(sentence: Sentence, date: int) -> tuple[Verb, int] | None:
    """Return the verb of the clause that a date is set before, and the place of what opens that."""
    content = past_dates(sentence, date + 1)
    content += sentence.tag(content) is Tag.COMMA
    be = next(reversed(sentence.verbs_in(0, date)), None)
    if be is None or be.base != "be" or sentence.tag(content) is not Tag.SUBORDINATOR:
        return None
    set_before = all(sentence.tag(n) in _SET_BEFORE for n in range(be.head + 1, date))
    if not set_before or not sentence.cues.has("words.of_happenings", sentence.word(be.first - 1)):
        return None
    verb = verb_right(sentence, content)
    return None if verb is None else (verb, content)
