"""What a paper says at its date: "In its letter of 3 May, the board asked for aid", "a 2010 report found"."""

from __future__ import annotations

from chronos.extract.clause import Clause
from chronos.extract.governing import verb_right
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.wall import before_noun

_LEADS = (Tag.ADVERB, Tag.PREPOSITION)
_RECEIVER = NOMINAL | {Tag.DETERMINER, Tag.PREPOSITION}


def clause_of_document(sentence: Sentence, date: int) -> Clause | None:
    """Return what is said in the paper that a date is that of, None where it is of none, or that is not told.

    "In a letter dated 3 May, she asked for aid", "read a letter of 3 May in which she asks for aid".
    """
    behind = date + 1 + (sentence.tag(date + 1) is Tag.POSSESSIVE)  # "Friday's report"
    if sentence.cues.has("nouns.document", sentence.word(behind)):
        return _told_by(sentence, date)
    paper = _paper(sentence, date)
    if paper is None:
        return None
    left = [verb for verb in sentence.verbs_in(0, paper) if verb.form == "finite"]
    if sentence.tag(date + 2) is Tag.RELATIVE and sentence.tag(date + 1) is Tag.PREPOSITION:
        wall, verb = date + 2, verb_right(sentence, date + 2)
    elif left:
        wall, verb = -1, left[-1] if _said_in(sentence, paper) else None
    else:
        wall, verb = -1, verb_right(sentence, date)
    return None if verb is None else Clause(verb, None, wall)


def _paper(sentence: Sentence, date: int) -> int | None:
    """Return the paper that a date is that of, where it has a receiver too: "a letter to him dated 3 May"."""
    lead = date - 1
    while sentence.tag(lead) in _LEADS and not sentence.cues.has("time.links", sentence.word(lead)):
        lead -= 1
    if not _dates(sentence, lead):
        return None
    has, first = sentence.cues.has, lead - 1
    linked = has("time.links", sentence.word(lead))
    while not linked and sentence.tag(first) in _RECEIVER and not has("nouns.document", sentence.word(first)):
        first -= 1
    return first if has("nouns.document", sentence.word(first)) else None


def _said_in(sentence: Sentence, paper: int) -> bool:
    """Tell whether a paper is where something is said: "asked for aid in a letter"."""
    determined = sentence.tag(paper - 1) in (Tag.DETERMINER, Tag.POSSESSIVE)
    return determined and sentence.cues.has("time.occasion", sentence.word(paper - 2))


def _told_by(sentence: Sentence, date: int) -> Clause | None:
    """Return what the paper that a date stands before says: "a 2010 report on the dam found cracks"."""
    verb = (
        verb_right(sentence, date) if before_noun(sentence, date) and not sentence.verbs_in(0, date) else None
    )
    if verb is None or not sentence.cues.has("verbs.of_documents", verb.base):
        return None
    return Clause(verb, None, -1)


def _dates(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* leads from a paper to its date: "of", "dated", "issued late on"."""
    verb, has = sentence.verb_at(n), sentence.cues.has
    dates = verb is not None and any(has(name, verb.base) for name in ("verbs.dating", "verbs.issuing"))
    dated = dates and verb is not None and verb.form == "participle"
    return dated or sentence.cues.has("time.links", sentence.word(n))
