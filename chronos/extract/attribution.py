"""Who said it, and when, told behind what was said: "Ten men fell, according to a report on Friday"."""

from __future__ import annotations

from chronos.extract.subject import opener_of
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb

_OPENERS = (Tag.SUBORDINATOR, Tag.RELATIVE)


def attribution_before(sentence: Sentence, date: int) -> int | None:
    """Return the comma that opens who said something at a date, None where nobody is told so."""
    comma = next((n for n in range(date - 1, 0, -1) if sentence.tag(n) is Tag.COMMA), 0)
    opens = sentence.cues.has("time.attributing", sentence.word(comma + 1))
    return comma if comma and opens and not sentence.verbs_in(comma, date) else None


def attributed(sentence: Sentence, date: int) -> Verb | None:
    """Return the main verb of what somebody said at a date."""
    comma = attribution_before(sentence, date)
    told = () if comma is None else sentence.verbs_in(0, comma)
    finite = (verb for verb in told if verb.form == "finite")
    own = (verb for verb in finite if sentence.tag(opener_of(sentence, verb)) not in _OPENERS)
    return next(own, None)
