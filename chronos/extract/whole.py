"""Which titles read whole: they say who does what, and neither open nor end in the middle of a phrase."""

from __future__ import annotations

from chronos.extract.abridge import is_asked_for
from chronos.extract.syntax import Sentence, counts, past_dates
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb
from chronos.extract.written import Draft

_LEANS = {
    Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.PRONOUN, Tag.PREPOSITION, Tag.POSSESSIVE,
    Tag.INFINITIVE, Tag.COMMA, Tag.DOT,
}  # fmt: skip


def reads_whole(sentence: Sentence, draft: Draft, noun: int | None) -> bool:
    """Tell whether a title leaves nothing open; *noun*: the place of the noun that it is about, if any."""
    kept = draft.kept
    if len(kept) + bool(draft.name) < 2 or not (draft.name or _opens_well(sentence, kept)):
        return False
    if noun is not None and noun in kept:
        return True
    if _ends_with_one(sentence, kept):
        return False
    told = [verb for verb in sentence.verbs if verb.head in kept]
    done = [
        verb
        for verb in told
        if verb.form in ("finite", "participle") or verb.passive or verb.first in draft.instead
    ]
    done.sort(key=lambda verb: kept.index(verb.head))
    if not done:
        return any(sentence.event_in(n, n + 1) is not None for n in kept) and not told
    stands_in = sentence.tag(done[0].head) in (Tag.DO, Tag.MODAL)  # "the others did not"
    return _has_subject(sentence, done[0], draft) and not stands_in and not _asks(sentence, done, kept[-1])


def _ends_with_one(sentence: Sentence, kept: list[int]) -> bool:
    """Tell whether a title lacks when one of several was: "Roe won three medals, the last"."""
    last, has = kept[-1], sentence.cues.has
    if has("words.object", sentence.word(last)) and has("time.links", sentence.word(last - 1)):
        last -= 2  # "one of them"
    if not any(has(name, sentence.word(last)) for name in ("time.ordinal", "time.one_of")):
        return False
    before = last - 1 - (sentence.tag(last - 1) is Tag.DETERMINER)
    return sentence.tag(before) in (Tag.COMMA, Tag.CONJUNCTION) and any(n < before for n in kept)


def _opens_well(sentence: Sentence, kept: list[int]) -> bool:
    """Tell whether a title may begin so: not with "they", "which", nor with "this" alone."""
    first = kept[0]
    if sentence.tag(first) is Tag.DETERMINER:
        return sentence.tag(kept[1]) in NOMINAL | {Tag.ADVERB}
    return sentence.tag(first) not in _LEANS or counts(sentence, first)


def _has_subject(sentence: Sentence, verb: Verb, draft: Draft) -> bool:
    if draft.name:
        return True
    before = draft.kept[: draft.kept.index(verb.head)]
    dated = any(sentence.tag(n) is Tag.DATE for n in [n for n in before if n < verb.first][-1:])  # "2007 saw"
    return dated or any(sentence.tag(n) in NOMINAL for n in before)


def _says_nothing(sentence: Sentence, verb: Verb, last: int) -> bool:
    """Tell whether a title ends with where or how something was said: "Roe said in a statement"."""
    after = {sentence.tag(n) for n in range(verb.head + 1, last + 1)}
    says = after & {Tag.VERB, Tag.BE, Tag.HAVE, Tag.MODAL, Tag.SUBORDINATOR, Tag.QUOTE}
    return sentence.tag(verb.head + 1) is Tag.PREPOSITION and not says


def _asks(sentence: Sentence, done: list[Verb], last: int) -> bool:
    """Tell whether a title ends in a verb that says little alone: "Officials worry", "The plan is meant"."""
    verb, has = done[-1], sentence.cues.has
    if has("verbs.saying", verb.base) and not verb.passive and _says_nothing(sentence, verb, last):
        return True
    if verb.head != last or verb.form != "finite":
        return False
    if verb.passive:
        return sentence.tag(last + 1) is Tag.INFINITIVE
    alone = sentence.tag(past_dates(sentence, last + 1)) in (Tag.DOT, None)
    if len(done) > 1 and sentence.tag(last + 1) in (Tag.DOT, None):
        return False
    if alone and has("verbs.objectless", verb.base) and not has("verbs.saying", verb.base):
        return False  # "Roe testified last week"
    light = any(has(name, verb.base) for name in ("verbs.reporting", "verbs.attitude", "verbs.state"))
    return light or has("stems.light", verb.base) or is_asked_for(sentence, last + 1)
