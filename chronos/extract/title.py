"""The title of an event: who did what, in the article's own words."""

from __future__ import annotations

from collections.abc import Iterator

from chronos.extract.abridge import abridged
from chronos.extract.another_date import of_another_date
from chronos.extract.antecedent import antecedent, noun_phrase
from chronos.extract.around_noun import awaiting, said_of
from chronos.extract.clause import Clause
from chronos.extract.extent import clause_end
from chronos.extract.finite import in_finite_form
from chronos.extract.gap import gaps
from chronos.extract.object import behind, object_here, told_before
from chronos.extract.pronoun import owner_of
from chronos.extract.referent import (
    agrees,
    is_expletive,
    is_pronoun,
    launched_here,
    may_be_here,
    named_here,
    running_here,
)
from chronos.extract.shared import led_by, shared_auxiliary
from chronos.extract.shorten import LONGEST, shortened
from chronos.extract.statement import announces, attributes, interrupts, speaker, told_in
from chronos.extract.subject import described_by, leant_on, opens_contact, subject_of, top
from chronos.extract.syntax import Part, Sentence, Subject, sentence_of
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb
from chronos.extract.who import headed, named, owner, without_article
from chronos.extract.whole import reads_whole
from chronos.extract.written import Draft, written

_NAMED = 9  # words of who a clause is about, where another word goes with them


def title_of(
    sentence: Sentence,
    clause: Clause,
    date: int,
    *,
    whole: bool = False,
) -> str:
    """Return a title of at most 15 words, empty where the clause has none to offer.

    Dates are left out, but where one word alone would be left: "Coup in 1973". whole: whether none is better
    than a fragment.
    """
    spare = None
    for draft in _drafts(sentence, clause, date):
        if draft.kept and reads_whole(sentence, draft, clause.noun):
            return written(sentence, draft)
        if len(draft.kept) + bool(draft.name) > 1 and spare is None and _tells(sentence, draft):
            spare = draft
    return "" if spare is None or whole else written(sentence, spare)


def _tells(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether a draft has more than dates and what joins them: not "1995, and in August 2022"."""
    return any(sentence.tag(n) in (Tag.VERB, Tag.GERUND, Tag.NOUN, Tag.NAME) for n in draft.kept)


def _drafts(sentence: Sentence, clause: Clause, date: int) -> Iterator[Draft]:
    """Yield titles to choose from, the best first."""
    verb = clause.verb
    if verb is None:
        assert clause.noun is not None
        verb = awaiting(sentence, clause.noun)
        if verb is None:
            if clause.wall > date:  # the entry of a chronicle, headed by its date
                yield abridged(sentence, list(range(clause.wall + 1, len(sentence.tokens))))
            whose = owner_of(sentence, noun_phrase(sentence, clause.noun))  # "since his arrest in May"
            yield abridged(sentence, _of_noun(sentence, clause.noun, date), name=whose)
            verb = said_of(sentence, clause.noun)
        if verb is None:
            yield _with_date(sentence, clause.noun, date)
            return
    first = _wish(sentence, verb) or described_by(sentence, verb)
    if first is not None:
        yield _of_verb(sentence, first, date, dates=False)
    for dates in (False, True):
        yield _of_verb(sentence, verb, date, dates=dates)
    main = leant_on(sentence, verb) or told_in(sentence, verb)
    if main is not None:
        yield _of_verb(sentence, main, date, dates=False)


def _wish(sentence: Sentence, verb: Verb) -> Verb | None:
    """Return the verb that asks for what a bare "be" tells: "asked that the pier be mended"."""
    bare = verb.form == "finite" and sentence.cues.has("words.wished", sentence.word(verb.first))
    left = [other for other in sentence.verbs_in(0, verb.first) if other.form == "finite"]
    return left[-1] if bare and left else None


def _of_verb(sentence: Sentence, verb: Verb, date: int, *, dates: bool) -> Draft:
    if attributes(sentence, verb):
        return _of_attribution(sentence, verb)
    gapped = next((one for one in reversed(gaps(sentence, verb)) if one.last <= date), None)
    if gapped is not None:
        return _of_subject(sentence, named(sentence, gapped), list(range(verb.first, verb.head + 1)))
    subject = subject_of(sentence, verb)
    aside = interrupts(sentence, verb)
    if aside is not None:
        comma, main = aside
        told = (*range(comma), *range(main.first, clause_end(sentence, main, main.head)))
        return abridged(sentence, [*range(comma + 1, verb.head + 1), *told])
    rest = _predicate(sentence, verb, subject, date)
    instead = {} if subject is None else in_finite_form(sentence, verb)
    if subject is not None and announces(sentence, verb):
        return abridged(sentence, rest, dates=dates, name=sentence.tokens[subject.first].text)
    if subject is not None and _stands_in(sentence, verb, subject):
        runs = _runs(sentence, verb, subject)
        find = running_here if runs else named_here
        repeated = launched_here(sentence, verb, subject.first) or find(sentence, subject.first)
        name = _told_before(sentence, verb, subject, runs=runs) if repeated is None else ""
        if name:
            rest = [*shared_auxiliary(sentence, verb), *rest]
            return abridged(sentence, rest, dates=dates, name=name, instead=instead)
        if repeated is None and opens_contact(sentence, subject.first) and not _only_acts(sentence, verb):
            undergone = antecedent(sentence, subject.first)
            rest = [n for n in _predicate(sentence, verb, None, date) if n >= verb.head]
            built = named(sentence, undergone or subject)  # "the boat she had built"
            return _of_subject(sentence, without_article(sentence, built), rest, dates=dates)
        subject = repeated or subject
    if instead and subject is not None:
        unnamed = is_pronoun(sentence, subject)
        who = [] if unnamed else shortened(sentence, named(sentence, subject), _NAMED)
        name = written(sentence, Draft(who)) if who else ""
        return abridged(sentence, rest, dates=dates, name=name, instead=instead)
    if subject is None:
        opens = verb.first - 1
        while sentence.tag(opens) is Tag.ADVERB:
            opens -= 1
        dated = dates and sentence.tag(opens) is Tag.DATE  # "Sunday was chosen"
        opening = range(opens, rest[0]) if dated else ()
        return abridged(sentence, [*opening, *rest], dates=dates)
    if sentence.cues.has("words.possessive_relative", sentence.word(subject.first - 1)):
        subject = Subject(subject.first - 1, subject.last)
    part = _part_of(sentence, verb)
    if part:
        whole = antecedent(sentence, verb.first - 3) or subject
        who = without_article(sentence, named(sentence, whole))
        return abridged(sentence, [*who, *rest], dates=dates, name=part)
    before = led_by(sentence, verb, subject)
    first = subject_of(sentence, before) if before is not None else None
    if before is not None and first is not None:
        rest = [*range(before.first, verb.first), *rest]
        return _of_subject(sentence, headed(sentence, before, first), rest, dates=dates)
    shared = shared_auxiliary(sentence, verb)
    who = named(sentence, subject) if shared else headed(sentence, verb, subject)
    return _of_subject(sentence, who, [*shared, *rest], dates=dates)


def _of_subject(sentence: Sentence, who: list[int], rest: list[int], *, dates: bool = False) -> Draft:
    whose = owner(sentence, who[0])
    rest = [n for n in rest if n not in who]  # "leading the rise was"
    return abridged(sentence, who[bool(whose) :] + rest, dates=dates, name=whose)


def _part_of(sentence: Sentence, verb: Verb) -> str:
    """Return "two of the" of "dams, two of which were built", empty for no part."""
    of, first = verb.first - 2, verb.first - 3
    relative = sentence.tag(verb.first - 1) is Tag.RELATIVE
    counted = sentence.tag(first) is Tag.NUMBER or sentence.cues.number(sentence.word(first)) is not None
    parted = relative and counted and sentence.cues.has("time.links", sentence.word(of))
    article = sentence.cues.data["words"]["article"]
    return f"{sentence.tokens[first].text} {sentence.tokens[of].text} {article}" if parted else ""


def _stands_in(sentence: Sentence, verb: Verb, subject: Subject) -> bool:
    """Tell whether a subject is a pronoun that a name may take the place of."""
    chain, first = top(sentence, verb), subject.first
    named = is_pronoun(sentence, subject) and agrees(sentence, chain, first)
    return named and not is_expletive(sentence, chain, first)


def _only_acts(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb cannot stand for what was done: "wrote", which is no "written"."""
    return sentence.cues.only_past(sentence.word(verb.head))


def _told_before(sentence: Sentence, verb: Verb, subject: Subject, *, runs: bool) -> str:
    """Return whom the sentences before name where no clause around a pronoun may be about whom it means."""
    pronoun = subject.first
    if opens_contact(sentence, pronoun) and sentence.verbs_in(0, pronoun):
        return ""
    speaks = sentence.cues.has("verbs.reporting", verb.base)
    alone = speaks or not may_be_here(sentence, pronoun)
    part = Part.RUNS if runs else Part.DOES
    return sentence.whom(sentence.word(pronoun), part) if alone else ""


def _runs(sentence: Sentence, verb: Verb, subject: Subject) -> bool:
    """Tell whether "it" begins, ends or lasts, as happenings do: "It will end on Friday"."""
    asks = sentence.tag(verb.head + 1) in NOMINAL | {Tag.DETERMINER, Tag.INFINITIVE, Tag.GERUND}
    has, word = sentence.cues.has, sentence.word(subject.first)
    thing = has("words.of_happenings", word) or (
        has("words.several", word) and running_here(sentence, subject.first) is not None
    )
    return thing and not asks and not verb.passive and sentence.cues.has("verbs.running", verb.base)


def _with_date(sentence: Sentence, noun: int, date: int) -> Draft:
    places = range(min(date, noun), max(date, noun) + 1)
    return abridged(sentence, list(places), dates=True)


def _of_noun(sentence: Sentence, noun: int, date: int) -> list[int]:
    first = noun_phrase(sentence, noun)
    while first < noun and (sentence.tag(first) in (Tag.DETERMINER, Tag.DATE, Tag.POSSESSIVE)):
        if sentence.tag(first) is Tag.DETERMINER and sentence.tag(first + 1) is Tag.NUMBER:
            break  # "a dozen attacks"
        first += 1
    if "pronoun" in sentence.tokens[first].known.parts and sentence.tag(first + 1) is Tag.POSSESSIVE:
        first += 2
    last = max(_phrase_end(sentence, noun + 1), date if date > noun else 0)
    return list(range(first, _past_relative(sentence, noun) if last == first + 1 else last))


def _past_relative(sentence: Sentence, noun: int) -> int:
    """Return the token behind what says which happening is meant: "the fire that destroyed the mill"."""
    found = (subject_of(sentence, verb) for verb in sentence.verbs if verb.form == "finite")
    told = sentence.tag(noun + 1) is Tag.RELATIVE
    return next((one.last for one in found if told and one and one.first <= noun < one.last - 1), noun + 1)


def _phrase_end(sentence: Sentence, n: int) -> int:
    while n < len(sentence.tokens) and not sentence.verb_at(n):
        if sentence.tag(n) in (Tag.COMMA, Tag.STOP, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.GERUND, Tag.QUOTE):
            break
        if sentence.tag(n) is Tag.CONJUNCTION and sentence.tag(n - 1) is Tag.DATE:
            break  # "the sale of the yard in May and a tax"
        n += 1
    return n


def _predicate(sentence: Sentence, verb: Verb, subject: Subject | None, date: int) -> list[int]:
    chain = top(sentence, verb)
    begin = chain.first
    bare = chain.passive and not chain.negated
    if bare and (subject is None or chain.form == "gerund"):
        begin = chain.head
    end = clause_end(sentence, verb, date)
    inner = [other for other in sentence.verbs if top(sentence, other) == chain][-1]
    repeated, told = object_here(sentence, verb), told_before(sentence, inner, subject)
    if repeated is not None:
        return [*range(begin, verb.head + 1), *repeated, *range(verb.head + 2, end)]
    if told is not None:
        last = behind(sentence, inner)
        main = (v.first for v in sentence.verbs_in(last, end) if v.form == "finite")
        return [*range(begin, last), *told, *range(last, next(main, end))]
    other = of_another_date(sentence, verb, date)
    return [n for n in range(begin, end) if n not in other]


def _of_attribution(sentence: Sentence, verb: Verb) -> Draft:
    """Put who said it before what was said."""
    said_by = speaker(sentence, verb)
    assert said_by is not None
    last = verb.head + 1
    while said_by.first < verb.first and sentence.tag(last) in NOMINAL | {Tag.DETERMINER}:
        last += 1  # "told reporters"
    name, who = "", [*named(sentence, said_by), *range(verb.first, last)]
    if is_pronoun(sentence, said_by):
        name = sentence.whom(sentence.word(said_by.first), Part.DOES)
        who = who[1:] if name else []
    comma = min(verb.first, said_by.first) - 1
    finite = [other for other in sentence.verbs_in(0, comma) if other.form == "finite"]
    own = (other for other in finite if sentence.tag(other.first - 1) is not Tag.RELATIVE)
    main = next(own, finite[0] if finite else None)
    about = subject_of(sentence, main) if main else None
    if main is None or about is None:
        return abridged(sentence, who + list(range(comma)), name=name)
    rest = range(top(sentence, main).first, min(comma, clause_end(sentence, main, main.head)))
    return abridged(sentence, who + named(sentence, about) + list(rest), name=name)


def weight(title: str, lang: str) -> float:
    """Return how much a title says: a verb counts most, names and words add, pronouns take away.

    >>> weight("Rebels seized the town of Mopti", "en") > weight("Rebels seized it", "en")
    True
    """
    sentence = sentence_of(title, lang)
    tags = [token.tag for token in sentence.tokens]
    verb = any(found.form in ("finite", "participle") for found in sentence.verbs)
    return (
        2 * verb
        - 2 * tags.count(Tag.PRONOUN)
        + min(4, tags.count(Tag.NAME)) / 2
        + min(LONGEST, len(tags)) / 10
    )
