"""The verbs of a sentence that may tell news, not what is always so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chronos.extract.clause import Clause
from chronos.extract.earlier import goes_on
from chronos.extract.subject import leant_on, opener_of
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb

_NEWS_IN_THE_PRESENT = ("verbs.attitude", "verbs.placing")


def foreground(sentence: Sentence, dated: Sequence[Clause], *, lead: bool) -> Iterator[Verb]:
    """Yield the finite verbs that may tell what was done, the deed before the words on it.

    dated: the clauses that have a date, beside which only the verb of the main clause tells more; lead:
    whether the sentence opens the article.
    """
    finite = [verb for verb in sentence.verbs if verb.form == "finite"]
    told = _main(sentence, finite, dated) if dated else _ranked(sentence, finite)
    taken = {(leant_on(sentence, clause.verb) or clause.verb).head for clause in dated if clause.verb}
    for verb in told:
        last = verb.head + 3 * (sentence.tag(verb.head) is Tag.HAVE)  # "has until Friday to"
        own_date = any(sentence.tag(n) is Tag.DATE for n in range(verb.first, last))
        if verb.head not in taken and not own_date and not _is_timeless(sentence, verb, lead=lead):
            yield verb


def _main(sentence: Sentence, finite: list[Verb], dated: Sequence[Clause]) -> list[Verb]:
    """Return the first verb that stands in no clause on another, if any.

    None in the plain past where a dated clause says when that was: "When Roe left in 1999, the yard closed".
    """
    openers = [_opener(sentence, finite, n) for n in range(len(finite))]
    main = [verb for verb, opener in zip(finite, openers, strict=True) if not _hangs(sentence, opener)][:1]
    heads = {clause.verb.head for clause in dated if clause.verb}
    times = [opener for verb, opener in zip(finite, openers, strict=True) if verb.head in heads]
    timed = any(sentence.tag(n) is Tag.SUBORDINATOR and _hangs(sentence, n) for n in times)
    return [] if timed and goes_on(sentence) else main


def _ranked(sentence: Sentence, finite: list[Verb]) -> list[Verb]:
    """Order verbs: deeds of main clauses, who says so, what is felt, then clauses that hang on others."""
    openers = {verb.head: _opener(sentence, finite, n) for n, verb in enumerate(finite)}
    over = [verb for verb in finite if not _hangs(sentence, openers[verb.head])]
    below = [verb for verb in finite if verb not in over and verb.past]
    return [
        *sorted(over, key=lambda verb: _weakness(sentence, verb)),
        *(verb for verb in below if not _adds(sentence, openers[verb.head])),
    ]


def _weakness(sentence: Sentence, verb: Verb) -> int:
    """Return 0 for a deed, 1 for who says so, and 2 for what is felt or is so: "officials are concerned"."""
    has = sentence.cues.has
    if has("verbs.reporting", verb.base):
        return 1
    return 2 * (not verb.past and any(has(name, verb.base) for name in ("verbs.attitude", "verbs.state")))


def _opener(sentence: Sentence, finite: list[Verb], n: int) -> int:
    """Return the place of the word that opens the clause of a verb, or of the verb that "and" joins it to."""
    opener = opener_of(sentence, finite[n])
    while n and sentence.tag(opener) is Tag.CONJUNCTION and opener == finite[n].first - 1:
        n -= 1
        opener = opener_of(sentence, finite[n])
    return opener


def _hangs(sentence: Sentence, opener: int) -> bool:
    """Tell whether a word opens a clause that tells more of another: "who left in a hurry", "as it sank"."""
    if sentence.tag(opener) is Tag.SUBORDINATOR:
        return not sentence.cues.has("time.content", sentence.word(opener))
    return sentence.tag(opener) is Tag.RELATIVE


def _adds(sentence: Sentence, opener: int) -> bool:
    """Tell whether a clause tells of any time: set off by a comma, or of a date: "since 2011, when"."""
    if sentence.tag(opener) is Tag.RELATIVE:
        return sentence.tag(opener - 1) is Tag.COMMA
    before = opener - 1 - (sentence.tag(opener - 1) is Tag.COMMA)
    return sentence.cues.has("time.introducing", sentence.word(opener)) and sentence.tag(before) is Tag.DATE


def _is_timeless(sentence: Sentence, verb: Verb, *, lead: bool) -> bool:
    """Tell whether a verb tells what can be or is so: "it can fly", "the sale is the result of a deal".

    So does the present tense, but where it opens the article, goes on ("is selling"), or says what somebody
    thinks or says; not where that is itself so: "Roe says that the pier is old".
    """
    appears = sentence.cues.has("verbs.appearing", verb.base)
    if verb.modal or appears or (verb.base == "be" and not verb.past):
        return True
    if lead or verb.past or sentence.tokens[verb.head].known.tense == "gerund":
        return False
    has = sentence.cues.has
    if has("verbs.reporting", verb.base):
        after = sentence.verbs_in(verb.head + 1, len(sentence.tokens))
        said = next((other for other in after if other.form == "finite"), None)
        return said is not None and not (said.past or said.modal) and has("verbs.state", said.base)
    return not any(has(name, verb.base) for name in _NEWS_IN_THE_PRESENT)
