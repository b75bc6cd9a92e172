"""Verbs in a list share their subject: "was built in 1912, sold in 1931 and scrapped in 1959"."""

from __future__ import annotations

from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb

_JOINTS = (Tag.COMMA, Tag.CONJUNCTION)
_WALLS = (Tag.SUBORDINATOR, Tag.RELATIVE, Tag.STOP, Tag.QUOTE, Tag.OPEN, Tag.PRONOUN)


def series_head(sentence: Sentence, verb: Verb) -> Verb | None:
    """Return the first verb of the list that a verb goes on, None where it goes on none.

    A list has a comma before one of its verbs and a conjunction before its last.
    """
    head, items = _back_to_head(sentence, verb)
    joints = [sentence.tag(_joint(sentence, item)) for item in items]
    if head is None or Tag.COMMA not in joints:
        return None
    if joints[0] is Tag.COMMA and not _is_closed(sentence, verb, aside=not head.passive):
        return None
    walled = any(_is_wall(sentence, n) for n in range(head.head + 1, verb.first))
    return None if walled else head


def _back_to_head(sentence: Sentence, verb: Verb) -> tuple[Verb | None, list[Verb]]:
    """Return the finite verb before a list of past ones, and these from the last to the first."""
    items: list[Verb] = []
    for one in reversed([*_finite(sentence, 0, verb.first), verb]):
        if not _continues(sentence, one):
            return one if one.form == "finite" else None, items
        items.append(one)
    return None, items


def _is_closed(sentence: Sentence, verb: Verb, *, aside: bool) -> bool:
    """Whether a list goes on from a verb to one behind a conjunction.

    aside: whether it may only tell more of an object: "sold the yard, founded in 1998, and left".
    """
    lacks_object = sentence.tag(verb.head + 1) in (Tag.PREPOSITION, Tag.DATE)
    for one in _finite(sentence, verb.head + 1, len(sentence.tokens)):
        if not _continues(sentence, one):
            return False
        joint = _joint(sentence, one)
        if sentence.tag(joint) is Tag.CONJUNCTION:
            apart = aside and lacks_object and sentence.tag(joint - 1) is Tag.COMMA
            return not apart and not any(_is_wall(sentence, n) for n in range(verb.head + 1, one.first))
    return False


def _finite(sentence: Sentence, first: int, last: int) -> list[Verb]:
    """Return the verbs that may be of a list, those of a clause on when left out."""
    told = [one for one in sentence.verbs_in(first, last) if one.form in ("finite", "participle")]
    opens = [n for n in range(last) if sentence.tag(n) is Tag.SUBORDINATOR] if told else []
    return [one for one in told if not any(n < one.first and _is_when(sentence, n, one) for n in opens)]


def _is_when(sentence: Sentence, n: int, verb: Verb) -> bool:
    """Tell whether a clause that begins at token *n* has a verb, and a comma behind it: "when Roe died,"."""
    names = any(sentence.cues.has(f"time.{name}", sentence.word(n)) for name in ("content", "role"))
    opens = sentence.tag(n) is Tag.SUBORDINATOR and not names  # "such as Roe"
    inside = opens and all(sentence.tag(k) is not Tag.COMMA for k in range(n, verb.first))
    closed = any(sentence.tag(k) is Tag.COMMA for k in range(verb.head + 1, len(sentence.tokens)))
    return inside and closed


def _is_wall(sentence: Sentence, n: int) -> bool:
    inside = any(_is_when(sentence, n, verb) for verb in sentence.verbs_in(n, len(sentence.tokens))[:1])
    return sentence.tag(n) in _WALLS and not inside and not _is_object(sentence, n)


def _is_object(sentence: Sentence, n: int) -> bool:
    """Tell whether a pronoun is what something is done to: "sold it in May", not "said it sank"."""
    verb = sentence.verb_at(n - 1)
    acted_on = sentence.tag(n) is Tag.PRONOUN and verb is not None and verb.head == n - 1
    return acted_on and sentence.verb_at(n + 1) is None


def _continues(sentence: Sentence, verb: Verb) -> bool:
    lone = verb.first == verb.head and sentence.tokens[verb.head].known.tense == "past"
    return (lone or _is_again(sentence, verb)) and sentence.tag(_joint(sentence, verb)) in _JOINTS


def _joint(sentence: Sentence, verb: Verb) -> int:
    """Return what joins a verb to the one before it: the comma of ", later sold"."""
    return next((n for n in range(verb.first - 1, 0, -1) if sentence.tag(n) is not Tag.ADVERB), 0)


def _is_again(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb has its own auxiliary in a list: "was built in 1912, was sold in 1931", but not
    behind an aside: "Roe, who fell, was held", "The yard, Roe said, was sold".
    """
    before = next((one for one in _finite(sentence, 0, verb.first) if one.form == "finite"), None)
    if before is None or verb.form != "finite" or not verb.passive or verb.modal:
        return False
    return all(sentence.tag(n) is not Tag.COMMA for n in range(before.first))
