"""What a paper says at its date: "In its letter of 3 May, the board asked for aid", "a 2010 report found"."""

from __future__ import annotations

from chronos.extract.clause import Clause, verb_right
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag
from chronos.extract.wall import before_noun


def clause_of_document(sentence: Sentence, date: int) -> Clause | None:
    """Return what is said in the paper that a date is that of, None where it is of none, or that is not told.

    "In a letter dated 3 May, she asked for aid", "read a letter of 3 May in which she asks for aid".
    """
    behind = date + 1 + (sentence.tag(date + 1) is Tag.POSSESSIVE)  # "Friday's report"
    if sentence.cues.has("nouns.document", sentence.word(behind)):
        return _told_by(sentence, date)
    if not sentence.cues.has("nouns.document", sentence.word(date - 2)) or not _dates(sentence, date - 1):
        return None
    if sentence.tag(date + 2) is Tag.RELATIVE and sentence.tag(date + 1) is Tag.PREPOSITION:
        verb = verb_right(sentence, date + 2)
        return None if verb is None else Clause(verb, None, date + 2)
    if sentence.verbs_in(0, date - 1):
        return None
    verb = verb_right(sentence, date)
    return None if verb is None else Clause(verb, None, -1)


def _told_by(sentence: Sentence, date: int) -> Clause | None:
    """Return what the paper that a date stands before says: "a 2010 report on the dam found cracks"."""
    verb = (
        verb_right(sentence, date) if before_noun(sentence, date) and not sentence.verbs_in(0, date) else None
    )
    if verb is None or not sentence.cues.has("verbs.of_documents", verb.base):
        return None
    return Clause(verb, None, -1)


def _dates(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* leads from a paper to its date: "of", "dated"."""
    verb = sentence.verb_at(n)
    dated = verb is not None and verb.form == "participle" and sentence.cues.has("verbs.dating", verb.base)
    return dated or sentence.cues.has("time.links", sentence.word(n))
