"""Does a duration lie ahead? "They vote in two weeks" tells a date, "he rebuilt it in two weeks" does not."""

from __future__ import annotations

from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.context import before
from chronos.resolve.tense import direction
from chronos.sentence import opens_sentence
from chronos.term import Term, changed

_REACH = 48
_WORDS = 6


def if_ahead(text: str, hit: Hit, tongue: Language, prefer: int) -> Term:
    """The term of a duration, on the side it lies where the words before it look ahead.

    prefer: positive where a sentence that does not tell looks ahead.

    >>> from chronos.languages import language
    >>> from chronos.term import term
    >>> [if_ahead(text, Hit(16, 25, term("P2W"), "length"), language("en"), -1).side
    ...  for text in ("It will open in two weeks.", "It was built in two weeks.")]
    ['in', None]
    """
    tense = tongue.tense
    side = tense.ahead.get(before(text, hit.start).lower())
    if side is None and prefer <= 0:
        return hit.term
    left = text[max(0, hit.start - _REACH) : hit.start].lower()
    if side is None:
        planned = not (left.strip() or text[hit.end :].strip())
        return changed(hit.term, "side", "in") if planned else hit.term  # "3 days" in a list of plans
    if _first_word(text, hit) in tense.not_ahead or not tense.not_ahead.isdisjoint(left.split()[-_WORDS:-1]):
        return hit.term
    way = direction(text, hit.start, hit.end, tongue)
    if way < 0 or (way == 0 and prefer < 0 and not opens_sentence(text, hit.start)):
        return hit.term
    return changed(hit.term, "side", side)


def _first_word(text: str, hit: Hit) -> str:
    return text[hit.start : hit.end].split(None, 1)[0].lower()
