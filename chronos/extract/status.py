"""Whether a clause reports, plans, supposes or denies what it tells."""

from __future__ import annotations

from chronos.event import Status
from chronos.extract.clause import Clause
from chronos.extract.subject import opener_of, subject_of, top
from chronos.extract.syntax import Sentence, introduces_date
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb

_WALLS = (Tag.COMMA, Tag.STOP, Tag.RELATIVE, Tag.CONJUNCTION)


def status_of(sentence: Sentence, clause: Clause, date: int, *, ahead: bool, past: bool) -> Status:
    """Return the status of a clause.

    date: the token of its date; ahead, past: whether the date lies wholly after, or before, the publication.
    """
    verb = clause.verb
    if _called_off(sentence, date) or _dropped(sentence, clause, date):
        return Status.NEGATED
    if verb is None or verb.form == "participle":
        main = next((v for v in reversed(sentence.verbs_in(0, date)) if v.form == "finite"), None)
        foreseen = main is not None and sentence.cues.has("verbs.foreseeing", main.modal)
        meant = verb is not None and _only_meant(sentence, verb)  # "a vigil planned for tonight"
        return Status.PLANNED if ahead or ((foreseen or meant) and not past) else Status.REPORTED
    chain = top(sentence, verb)
    denied = _of_none(sentence, verb) or _of_nobody(sentence, verb) or _denied(sentence, chain)
    negated = verb.negated and not sentence.cues.has("time.delaying", sentence.word(date - 1))
    if negated or denied or _never_done(sentence, chain, past=past):  # "not found until Friday" was found
        return Status.NEGATED
    leading = _leading(sentence, chain)
    if _supposed(sentence, verb, leading):
        return Status.POSSIBLE
    called_off = sentence.cues.has("verbs.cancelling", chain.base)  # which is done by then
    put_off = called_off and (past or (chain.past and not leading.modal))
    if ahead or (_planned(sentence, chain, leading, past=past) and not put_off):
        return Status.PLANNED
    return Status.REPORTED


def _never_done(sentence: Sentence, chain: Verb, *, past: bool) -> bool:
    """Tell whether a clause tells what had only been planned: "the march that was to have begun", of a day
    now over "it should have begun".
    """
    if past and sentence.cues.has("verbs.owed", chain.modal):
        return sentence.tag(chain.first + 1) is Tag.HAVE
    if chain.base != "be" or not chain.past:
        return False
    place = sentence.verbs.index(chain)
    return any(
        other.parent == place and sentence.tag(other.first + 1) is Tag.HAVE for other in sentence.verbs
    )


def _called_off(sentence: Sentence, date: int) -> bool:
    """Tell whether a date is that of what did not come about: "called off a strike planned for Monday"."""
    has, left = sentence.cues.has, sentence.verbs_in(0, date)
    while left and left[-1].form == "infinitive" and left[-1].parent is not None:
        left.pop()  # "a march that was due to begin on Monday"
    if not left or not _only_meant(sentence, left[-1]):
        return False
    right = [verb for verb in sentence.verbs_in(date, len(sentence.tokens)) if verb.form == "finite"]
    over = left[-2] if len(left) > 1 and left[-1].form == "participle" else None
    if over is None and right and right[0].negated and has("verbs.taking_place", right[0].base):
        return True
    main = over or next((verb for verb in right if verb.passive), left[-1])
    ended = has("verbs.cancelling", main.base) or _is_phrase(sentence, "called_off", main)
    return ended and main.past and not main.negated


def _dropped(sentence: Sentence, clause: Clause, date: int) -> bool:
    """Tell whether a date is that of a noun of which a verb says that it came to nothing: "Monday's vote was
    cancelled", "the vote on Monday was called off", but not "on Monday the vote was cancelled".
    """
    verbs = [verb for verb in sentence.verbs if verb.form == "finite"]
    left = next((verb for verb in reversed(verbs) if verb.head < date), None)
    right = next((verb for verb in verbs if verb.head > date), None)
    if clause.verb is None:
        main = left if left is not None and not left.passive else right
    else:
        behind = introduces_date(sentence, date - 1) and sentence.event_in(0, date) == date - 2
        main = right if right == clause.verb and behind else None
    has = sentence.cues.has
    if clause.verb is None and right is not None and right.negated and has("verbs.taking_place", right.base):
        return True  # "Monday's vote did not take place"
    if main is None or main.negated or not main.past or (main is right and not main.passive):
        return False
    if main is left and has("time.destination", sentence.word(date - 1)):
        return False  # "postponed the vote to 10 May"
    return has("verbs.dropping", main.base) or _is_phrase(sentence, "called_off", main)


def _only_meant(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb says of its noun only that it was to come: "planned", "that was called for"."""
    has, was = sentence.cues.has, any(sentence.tag(n) is Tag.BE for n in range(verb.first, verb.head))
    related = was and sentence.tag(verb.first - 1) is Tag.RELATIVE
    intended = has("verbs.intending", verb.base) or has("verbs.appointing", verb.base)
    because = sentence.tag(verb.head + 1) is Tag.PREPOSITION and has(
        "time.destination", sentence.word(verb.head + 1)
    )  # "delays due to snow"
    return intended and not because and (related or verb.form == "participle")


def _is_phrase(sentence: Sentence, name: str, verb: Verb) -> bool:
    """Tell whether a verb and the word after it are of a list of phrases: "called off", "set up"."""
    said = f"{sentence.word(verb.head)} {sentence.word(verb.head + 1)}"
    return sentence.cues.phrase(name).fullmatch(said) is not None


def is_believed(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause is what somebody believes: "officials think that he left", "it probably sank"."""
    verb, has = clause.verb, sentence.cues.has
    if verb is None or verb.modal:
        return False
    chain = top(sentence, verb)
    if _planned(sentence, chain, chain, past=False):
        return False  # "was supposed to leave"
    if any(has("words.conjectural", sentence.word(n)) for n in range(chain.first - 1, verb.head + 1)):
        return True
    if has("verbs.believing", chain.base) and (chain.passive or chain is not verb):
        return True
    left = [other for other in sentence.verbs_in(0, chain.first) if other.form == "finite"]
    if not left or not has("verbs.believing", left[-1].base):
        return False
    return not any(sentence.tag(n) in _WALLS for n in range(left[-1].head + 1, chain.first))


def _of_none(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether the object denies the clause: "made no arrests", "there will be no trains"."""
    has = sentence.cues.has
    lasts = has("verbs.state", verb.base) and verb.base != "be"  # "had no choice"
    return verb.form == "finite" and not lasts and has("words.nobody", sentence.word(verb.head + 1))


def _of_nobody(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether the subject denies the clause: "No one was hurt", "Neither side attended"."""
    subject = subject_of(sentence, verb)
    return subject is not None and sentence.cues.has("words.nobody", sentence.word(subject.first))


def _denied(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether what is said of a clause denies it: "denies that it sank", "nothing suggests it sank"."""
    opener = opener_of(sentence, verb)
    content = sentence.cues.has("time.content", sentence.word(opener))
    over = sentence.verb_at(opener - 1 if content else opener)
    if over is None or over.form != "finite":
        return False
    has = sentence.cues.has
    if has("verbs.denying", over.base):
        return not over.negated
    doubted = over.negated and has("verbs.believing", over.base)
    return doubted or (_of_nobody(sentence, over) and has("verbs.reporting", over.base))


def _leading(sentence: Sentence, verb: Verb) -> Verb:
    """Return the verb whose auxiliaries a verb shares: "will meet" of "will meet and sign"."""
    place, known = sentence.verbs.index(verb), sentence.tokens[verb.head].known
    bare = verb.first == verb.head and sentence.tag(verb.first - 1) is Tag.CONJUNCTION
    before = sentence.verbs[place - 1] if bare and place else verb
    own = (
        bool(before.modal)
        and not before.passive
        and known.tense == "past"
        and known.base != sentence.word(verb.head)
    )
    return verb if own else before


def _supposed(sentence: Sentence, verb: Verb, leading: Verb) -> bool:
    has = sentence.cues.has
    if has("verbs.unreal", leading.modal) and sentence.tag(leading.first + 1) is Tag.HAVE:
        return True
    if leading.base == "be" and has("words.uncertain", sentence.word(leading.head + 1)):
        return True
    openers = {sentence.word(opener_of(sentence, one)) for one in (verb, leading)}
    return has("verbs.supposing", leading.modal) or any(has("time.if", word) for word in openers)


def _planned(sentence: Sentence, chain: Verb, leading: Verb, *, past: bool) -> bool:
    """Tell whether a clause tells of a plan; what was moved or booked on a day now over was so that day."""
    has = sentence.cues.has
    if has("verbs.foreseeing", leading.modal):
        return True
    if _is_phrase(sentence, "deed", chain):
        return False
    if has("verbs.planning", chain.base) or has("verbs.attitude", chain.base) or chain.base == "be":
        place = sentence.verbs.index(chain)
        below = [other for other in sentence.verbs if other.parent == place]
        done = any(sentence.tag(other.first + 1) is Tag.HAVE for other in below)  # "is said to have left"
        over = past and not has("verbs.intending", chain.base)
        acted = over and chain.past and has("verbs.moving", chain.base)  # "moved to encircle the town"
        return not done and ((bool(below) and not acted) or (chain.passive and not over))
    return False
