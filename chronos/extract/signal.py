"""Words that tell which of two happenings came first: "after the vote", "hours before the court ruled"."""

from __future__ import annotations

from collections.abc import Iterator

from chronos.event import Link
from chronos.extract.clause import Clause
from chronos.extract.subject import top
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb
from chronos.relation import Relation

_SIGNALS = (("time.then_before", Relation.AFTER), ("time.then_after", Relation.BEFORE))
_OPENINGS = (("afterwards", Relation.AFTER), ("beforehand", Relation.BEFORE))
_LEADING = (Tag.SUBORDINATOR, Tag.PREPOSITION)
_ENDS = (Tag.COMMA, Tag.STOP, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.CONJUNCTION, Tag.QUOTE, Tag.CLOSE)


def signals(text: str, sentence: Sentence, clause: Clause) -> Iterator[Link]:
    """Yield what a sentence says of the order of the happening of *clause* and others, not yet named.

    text: of the article. The words that open a sentence, as "hours later" does, count from the sentence
    before.
    """
    if clause.verb is None:
        return
    verb = top(sentence, clause.verb)
    if _main(sentence, 0) == verb:
        yield from _opening(text, sentence)
    for n, token in enumerate(sentence.tokens):
        for name, relation in _SIGNALS if token.tag in _LEADING else ():
            if sentence.cues.has(name, token.word) and _joined(sentence, n, verb):
                last = sentence.tokens[_end(sentence, n) - 1].end
                yield Link(relation, text[token.start : last], token.start)


def _opening(text: str, sentence: Sentence) -> Iterator[Link]:
    first = sentence.tokens[0].start
    for name, relation in _OPENINGS:
        found = sentence.cues.phrase(name).match(text, first)
        if found:
            yield Link(relation, found[0], first)


def _joined(sentence: Sentence, n: int, verb: Verb) -> bool:
    """Tell whether the words that begin at token *n* say when the happening of *verb* was."""
    if sentence.tag(n - 1) is Tag.DETERMINER:
        return False
    left = sentence.verbs_in(0, n)
    if not left:
        return _main(sentence, _end(sentence, n)) == verb
    between = range(left[-1].head, n)
    if any(sentence.tag(k) in (Tag.STOP, Tag.SUBORDINATOR, Tag.RELATIVE) for k in between):
        return False
    faces = sentence.cues.has("time.face_to_face", left[-1].base)
    return top(sentence, left[-1]) == verb and not faces


def _main(sentence: Sentence, first: int) -> Verb | None:
    """Return the first finite verb from token *first* on, None where a clause opens before it."""
    for verb in sentence.verbs_in(first, len(sentence.tokens)):
        if verb.form == "finite":
            opened = (sentence.tag(n) in (Tag.SUBORDINATOR, Tag.RELATIVE) for n in range(first, verb.first))
            return None if any(opened) else verb
    return None


def _end(sentence: Sentence, n: int) -> int:
    """Return the token behind the phrase or clause that the word at *n* introduces."""
    n += 1
    while n < len(sentence.tokens) and sentence.tag(n) not in _ENDS:
        n += 1
    return n - (sentence.tag(n - 1) is Tag.DOT)
