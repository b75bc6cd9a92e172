"""Whether a clause reports, plans, supposes or denies what it tells."""

from __future__ import annotations

from chronos.clause import Clause
from chronos.event import Status
from chronos.subject import subject_of, top
from chronos.syntax import Sentence
from chronos.tagging import Tag
from chronos.verbs import Verb


def status_of(sentence: Sentence, clause: Clause, date: int, *, ahead: bool, past: bool) -> Status:
    """Return the status of a clause.

    date: the token of its date; ahead, past: whether the date lies wholly after, or before, the publication.
    """
    verb = clause.verb
    if verb is None or verb.form == "participle":
        main = next((v for v in reversed(sentence.verbs_in(0, date)) if v.form == "finite"), None)
        foreseen = main is not None and sentence.cues.has("verbs.foreseeing", main.modal) and not past
        return Status.PLANNED if ahead or foreseen else Status.REPORTED
    chain = top(sentence, verb)
    modal = verb.modal or chain.modal or _shared_modal(sentence, chain)
    if verb.negated or _of_nobody(sentence, verb):
        return Status.NEGATED
    if _supposed(sentence, verb, modal):
        return Status.POSSIBLE
    if ahead or _planned(sentence, verb, chain, modal):
        return Status.PLANNED
    return Status.REPORTED


def _of_nobody(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether the subject denies the clause: "No one was hurt", "Neither side attended"."""
    subject = subject_of(sentence, verb)
    return subject is not None and sentence.cues.has("words.negation", sentence.word(subject.first))


def _shared_modal(sentence: Sentence, verb: Verb) -> str:
    """Return the modal that a verb shares with the one it is joined to: "will meet and sign"."""
    place = sentence.verbs.index(verb)
    bare = verb.first == verb.head and sentence.tag(verb.first - 1) is Tag.CONJUNCTION
    return sentence.verbs[place - 1].modal if bare and place else ""


def _supposed(sentence: Sentence, verb: Verb, modal: str) -> bool:
    if modal and sentence.tag(verb.first + 1) is Tag.HAVE and sentence.cues.has("verbs.unreal", modal):
        return True
    return sentence.cues.has("verbs.supposing", modal) or sentence.cues.has(
        "time.if", sentence.word(_opener(sentence, verb))
    )


def _opener(sentence: Sentence, verb: Verb) -> int:
    """Return the place of the word that opens the clause of *verb*."""
    subject = subject_of(sentence, verb)
    first = verb.first if subject is None or not subject.joined else subject.first
    return first - 1


def _planned(sentence: Sentence, verb: Verb, chain: Verb, modal: str) -> bool:
    has = sentence.cues.has
    if has("verbs.foreseeing", modal):
        return True
    if chain is not verb and (has("verbs.planning", chain.base) or chain.base == "be"):
        return True
    return verb.passive and has("verbs.planning", verb.base)
