"""Nouns that only tell where a verb did what it tells: "signed it at the meeting", "go to the polls"."""

from __future__ import annotations

from chronos.extract.syntax import Sentence
from chronos.extract.tokens import PHRASE, Tag
from chronos.extract.verbs import Verb


def is_occasion(sentence: Sentence, noun: int | None, first: int, verb: Verb) -> bool:
    """Tell whether an occasion is only where a verb did what it tells: "signed it at the meeting".

    first: where its noun phrase begins, or the date in it.
    """
    has = sentence.cues.has
    if noun is None or not has("nouns.occasion", sentence.word(noun)):
        return False
    while sentence.tag(first) in PHRASE:
        first -= 1
    return first > verb.head and has("time.occasion", sentence.word(first))


def goes_to(sentence: Sentence, verb: Verb, noun: int) -> bool:
    """Tell whether a noun is but what a verb leads to: "goes on sale", "go to the polls"."""
    determined = sentence.tag(noun - 1) is Tag.DETERMINER
    lead = noun - 1 - determined
    to = not determined or sentence.cues.has("time.destination", sentence.word(lead))
    return lead == verb.head + 1 and sentence.tag(lead) is Tag.PREPOSITION and to
