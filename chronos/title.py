"""The title of an event: who did what, in the article's own words."""

from __future__ import annotations

from chronos.clause import Clause, Sentence
from chronos.cues import cues
from chronos.subject import Subject, noun_phrase, subject_of, top
from chronos.tagging import NOMINAL, Tag, tagged
from chronos.verbs import Verb, verbs

LONGEST = 15  # words
_SHORTEST = 4  # what a title may be cut back to
_DANGLING = (
    Tag.PREPOSITION,
    Tag.CONJUNCTION,
    Tag.DETERMINER,
    Tag.SUBORDINATOR,
    Tag.RELATIVE,
    Tag.COMMA,
    Tag.INFINITIVE,
    Tag.STOP,
    Tag.MODAL,
    Tag.BE,
    Tag.HAVE,
    Tag.DO,
    Tag.POSSESSIVE,
    Tag.DOT,
    Tag.QUOTE,
    Tag.OPEN,
    Tag.ADVERB,
)
_CUTS = (Tag.PREPOSITION, Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.COMMA, Tag.INFINITIVE, Tag.GERUND)
_LEADING = (*_DANGLING, Tag.CLOSE, Tag.DATE, Tag.PRONOUN, Tag.NEGATION)


def title_of(sentence: Sentence, clause: Clause, date: int) -> str:
    """Return a title of at most 15 words, empty where the clause has none to offer."""
    if clause.verb is None:
        assert clause.noun is not None
        places = _of_noun(sentence, clause.noun, date)
    elif _attributes(sentence, clause.verb):
        places = _of_attribution(sentence, clause.verb, date)
    else:
        places = _of_verb(sentence, clause.verb, date)
    return _written(sentence, places)


def _of_noun(sentence: Sentence, noun: int, date: int) -> list[int]:
    first = noun_phrase(sentence, noun)
    while first < noun and (sentence.tag(first) in (Tag.DETERMINER, Tag.DATE, Tag.POSSESSIVE)):
        first += 1
    if "pronoun" in sentence.tokens[first].known.parts and sentence.tag(first + 1) is Tag.POSSESSIVE:
        first += 2
    return list(range(first, max(_phrase_end(sentence, noun + 1), date if date > noun else 0)))


def _phrase_end(sentence: Sentence, n: int) -> int:
    while n < len(sentence.tokens) and not sentence.verb_at(n):
        if sentence.tag(n) in (Tag.COMMA, Tag.STOP, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.GERUND, Tag.QUOTE):
            break
        n += 1
    return n


def _of_verb(sentence: Sentence, verb: Verb, date: int) -> list[int]:
    chain = top(sentence, verb)
    subject = subject_of(sentence, verb)
    begin = chain.first
    if subject is None and sentence.tag(begin) is Tag.BE and chain.passive:
        begin += 1
    if chain.form == "gerund" and subject is not None and chain.passive:
        begin = chain.head
    places = [] if subject is None else _named(sentence, subject)
    return places + list(range(begin, _clause_end(sentence, verb, date)))


def _named(sentence: Sentence, subject: Subject) -> list[int]:
    """Return the tokens of a subject, what stands between commas left out: "Roe, the mayor, resigned"."""
    commas = [n for n in range(subject.first, subject.last) if sentence.tag(n) is Tag.COMMA]
    joined = any(sentence.tag(n) is Tag.CONJUNCTION for n in range(subject.first, subject.last))
    if commas and not joined:
        return list(range(subject.first, commas[0]))
    return list(range(subject.first, subject.last))


def _clause_end(sentence: Sentence, verb: Verb, date: int) -> int:
    n = verb.head + 1
    while n < len(sentence.tokens):
        tag = sentence.tag(n)
        if tag is Tag.STOP or (n > date and _ends_clause(sentence, verb, n, date)):
            break
        n += 1
    return n


def _ends_clause(sentence: Sentence, verb: Verb, n: int, date: int) -> bool:
    tag = sentence.tag(n)
    if tag is Tag.SUBORDINATOR:
        content = sentence.cues.has("time.content", sentence.word(n))
        return not (content and sentence.cues.has("verbs.reporting", verb.base))
    if tag is Tag.CONJUNCTION:
        return any(other.form == "finite" for other in sentence.verbs_in(n, n + 4))
    if tag is Tag.COMMA:
        return verb.head < date or not _goes_on(sentence, n + 1)
    return tag is Tag.RELATIVE and sentence.tag(n - 1) is Tag.COMMA


def _goes_on(sentence: Sentence, n: int) -> bool:
    """Tell whether what follows a comma belongs to the same list of things: "young, ambitious Roe"."""
    last = next((k for k in range(n, len(sentence.tokens)) if sentence.tag(k) in (Tag.COMMA, Tag.STOP)), len(sentence.tokens))
    return sentence.tag(n) in NOMINAL | {Tag.CONJUNCTION} and not sentence.verbs_in(n, last)


def _attributes(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb of saying follows what was said: "Two people died, police said"."""
    if not sentence.cues.has("verbs.reporting", verb.base) or verb.form != "finite":
        return False
    subject = subject_of(sentence, verb)
    first = verb.first if subject is None or not subject.joined else subject.first
    while sentence.tag(first - 1) is Tag.QUOTE:
        first -= 1
    follows = any(sentence.cues.has("time.content", token.word) for token in sentence.tokens[verb.head + 1 :])
    return sentence.tag(first - 1) is Tag.COMMA and bool(sentence.verbs_in(0, first)) and not follows


def _of_attribution(sentence: Sentence, verb: Verb, date: int) -> list[int]:
    """Put who said it before what was said."""
    subject = subject_of(sentence, verb)
    if subject is None or not subject.joined:  # "..., said the mayor"
        last = verb.head + 1
        while sentence.tag(last) in NOMINAL | {Tag.DETERMINER, Tag.DOT} and last != date:
            last += 1
        who = [*range(verb.head + 1, last), *range(verb.first, verb.head + 1)]
        comma = verb.first - 1
    else:
        who = [*_named(sentence, subject), *range(verb.first, verb.head + 1)]
        comma = subject.first - 1
    said = [n for n in range(comma) if sentence.tag(n) is not Tag.QUOTE]
    end = next((n for n in said if sentence.tag(n) is Tag.COMMA and sentence.verbs_in(0, n)), comma)
    return who + [n for n in said if n < end]


def _written(sentence: Sentence, places: list[int]) -> str:
    kept = _without_dates(sentence, _without_asides(sentence, places))
    while kept and (sentence.tag(kept[0]) in _LEADING and not _article(sentence, kept)):
        kept = kept[1:]
    kept = _shortened(sentence, kept)
    while kept and sentence.tag(kept[-1]) in _DANGLING:
        kept = kept[:-1]
    text = _joined(sentence, kept)
    return text[:1].upper() + text[1:]


def _article(sentence: Sentence, kept: list[int]) -> bool:
    """Tell whether a title may begin with this determiner: "The bridge fell", not "Its bridge fell"."""
    token = sentence.tokens[kept[0]]
    return token.tag is Tag.DETERMINER and "possessive" not in token.known.parts


def _without_asides(sentence: Sentence, places: list[int]) -> list[int]:
    kept, depth = [], 0
    for n in places:
        depth += sentence.tag(n) is Tag.OPEN
        if depth <= 0 and not _idle(sentence, n):
            kept.append(n)
        depth -= sentence.tag(n) is Tag.CLOSE and depth > 0
    return kept


def _idle(sentence: Sentence, n: int) -> bool:
    return sentence.tag(n) is Tag.QUOTE or sentence.cues.has("words.idle", sentence.word(n))


def _without_dates(sentence: Sentence, places: list[int]) -> list[int]:
    """Cut date expressions out, with the preposition before and the joints of a list of them."""
    kept: list[int] = []
    for n in places:
        if sentence.tag(n) is not Tag.DATE:
            kept.append(n)
            continue
        if sentence.tag(n + 1) is Tag.POSSESSIVE:
            continue
        while kept and _leads_date(sentence, kept[-1], n):
            kept.pop()
    return [n for n in kept if not (sentence.tag(n) is Tag.POSSESSIVE and sentence.tag(n - 1) is Tag.DATE)]


def _leads_date(sentence: Sentence, n: int, date: int) -> bool:
    between = range(n + 1, date)
    if any(sentence.tag(k) not in (Tag.DATE, Tag.CONJUNCTION, Tag.COMMA, Tag.PREPOSITION) for k in between):
        return False
    if sentence.tag(n) in (Tag.CONJUNCTION, Tag.COMMA):
        return sentence.tag(n - 1) is Tag.DATE or sentence.tag(n) is Tag.COMMA
    return sentence.cues.has("time.before_date", sentence.word(n))


def _shortened(sentence: Sentence, kept: list[int]) -> list[int]:
    words = [n for n in kept if sentence.tag(n) not in (Tag.COMMA, Tag.DOT, Tag.POSSESSIVE, Tag.QUOTE)]
    if len(words) <= LONGEST:
        return kept
    limit = kept.index(words[LONGEST])
    for place in range(limit, 0, -1):
        if sentence.tag(kept[place]) in _CUTS and place >= _SHORTEST:
            return kept[:place]
    return kept[:limit]


def _joined(sentence: Sentence, kept: list[int]) -> str:
    """Write tokens as they stand, one space where something was left out."""
    text, last = "", None
    for n in kept:
        token = sentence.tokens[n]
        if last is not None and (token.start > last.end or n < kept[0] or token.start < last.start):
            text += " "
        text += token.text
        last = token
    return text.replace("\n", " ")


def weight(title: str, lang: str) -> float:
    """Return how much a title says: a verb counts most, names and words add, pronouns take away.

    >>> weight("Rebels seized the town of Mopti", "en") > weight("Rebels seized it", "en")
    True
    """
    known = cues(lang)
    tokens = tagged(title, 0, len(title), (), known)
    tags = [token.tag for token in tokens]
    verb = any(found.form in ("finite", "participle") for found in verbs(tokens, known))
    return 2 * verb - 2 * tags.count(Tag.PRONOUN) + min(4, tags.count(Tag.NAME)) / 2 + min(LONGEST, len(tokens)) / 10
