"""What a clause on a noun tells more of: "the town that fell", "Roe, a banker who left"."""

from __future__ import annotations

from chronos.extract.persons import tells_person
from chronos.extract.syntax import Sentence, Subject, introduces_date
from chronos.extract.tokens import NOMINAL, Tag

_NOUN_PHRASE = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE, Tag.DOT}


def antecedent(sentence: Sentence, relative: int) -> Subject | None:
    """Return what a relative clause tells more of: the event named before it, or the nearest noun phrase."""
    last = relative
    while sentence.tag(last - 1) is Tag.DATE:  # "signed a truce on Friday that"
        last -= 1 + introduces_date(sentence, last - 2)
    if sentence.tag(last - 1) is Tag.CLOSE:  # "the ferry (a wreck) which"
        last = next((n for n in range(last - 1, -1, -1) if sentence.tag(n) is Tag.OPEN), last)
    while (
        sentence.tag(last - 1) in (Tag.COMMA, Tag.PREPOSITION)
        or _stands_in(sentence, last - 1)
        or _is_age(sentence, last - 1)
    ):
        last -= 1
    first = last - (sentence.tag(last - 1) in _NOUN_PHRASE)
    while _goes_before(sentence, first) or sentence.cues.has("time.links", sentence.word(first - 1)):
        first -= 1
    first = _past_quoted(sentence, first, last)
    while sentence.cues.has("time.links", sentence.word(first)):
        first += 1  # "most of the boats"
    extents = (n for n in range(first, last - 1) if sentence.cues.has("nouns.extent", sentence.word(n)))
    first = next((n + 2 for n in extents if sentence.cues.has("time.links", sentence.word(n + 1))), first)
    first = _place_of(sentence, first, last, relative)
    if sentence.cues.has("words.of_several", sentence.word(relative + 1)):
        first = _pair(sentence, first)
    elif sentence.tag(last - 1) is Tag.NOUN:
        first = _in_name(sentence, first)
    bare = first + sentence.cues.has("nouns.relation", sentence.word(first + 1))
    if sentence.tag(first - 1) is Tag.PREPOSITION and sentence.tag(bare) is Tag.NOUN:
        links = (n for n in range(first, last) if sentence.cues.has("time.links", sentence.word(n)))
        first = next(links, first - 1) + 1  # "on top of", "in the wake of"
    word = sentence.word(relative)
    if sentence.cues.has("words.of_persons", word) or accuses(sentence, relative):
        return _named_last(sentence, first, last)
    if sentence.tag(relative) is Tag.RELATIVE:
        first = _of_person(sentence, first, last)
    first = _described_last(sentence, first, last, relative)
    event = _event_before(sentence, first)
    if sentence.cues.has("words.indefinite", sentence.word(first)) and sentence.tag(relative) is Tag.VERB:
        event = None  # "the funeral of a boy killed last week"
    if event is not None and not any(token.event for token in sentence.tokens[first:last]):
        named = noun_phrase(sentence, event)
        introduced = sentence.tag(named - 1) is Tag.PREPOSITION
        closed = any(sentence.tag(n) is Tag.COMMA for n in range(event, first))
        first = first if introduced and closed else named
    return Subject(first, last, joined=False) if first < last else None


def _goes_before(sentence: Sentence, first: int) -> bool:
    """Tell whether the word before a token may be of its noun phrase: not in "put right the fault"."""
    before = sentence.tag(first - 1)
    return before in _NOUN_PHRASE and (sentence.tag(first) is not Tag.DETERMINER or before is Tag.DETERMINER)


def _past_quoted(sentence: Sentence, first: int, last: int) -> int:
    """Return where a phrase begins that has a name in quotation marks: "the "Green Day" fair, which"."""
    if sentence.tag(first - 1) is not Tag.QUOTE or first >= last:
        return first
    n = first - 2
    while sentence.tag(n) in NOMINAL:
        n -= 1
    opened = sentence.tag(n) is Tag.QUOTE and n < first - 2
    while opened and sentence.tag(n - 1) in _NOUN_PHRASE:
        n -= 1
    return n if opened else first


def _pair(sentence: Sentence, first: int) -> int:
    """Return where a pair begins whose second, one alone, begins at token *first*: "Jan and Lena Roe, who
    were", "five traders and a sailor who were".
    """
    joined = sentence.tag(first - 1) is Tag.CONJUNCTION
    one = sentence.cues.has("words.indefinite", sentence.word(first))
    tags = (Tag.NAME,) if sentence.tag(first) is Tag.NAME else _NOUN_PHRASE if one else ()
    n = first - 1
    while joined and sentence.tag(n - 1) in tags:
        n -= 1
    return n if n < first - 1 else first


def _in_name(sentence: Sentence, first: int) -> int:
    """Return where a phrase begins whose name goes on at token *first*: "the Loan and Trust bid, which"."""
    n = _pair(sentence, first)
    while n < first and sentence.tag(n - 1) is Tag.NOUN:
        n -= 1
    return n - 1 if n < first and sentence.tag(n - 1) is Tag.DETERMINER else first


def hangs_on(sentence: Sentence, pronoun: int, subject: Subject) -> bool:
    """Tell whether the clause of a pronoun tells more of a subject, which it cannot mean: "the bridge that it
    built was shut".
    """
    relative = sentence.tag(pronoun - 1) is Tag.RELATIVE
    told = antecedent(sentence, pronoun - 1) if relative else None
    return told is not None and told.first == subject.first


def in_apposition(sentence: Sentence, relative: int) -> Subject | None:
    """Return the name that what a relative clause hangs on describes: "Roe, a banker who left"."""
    described = antecedent(sentence, relative)
    last = described.first - 1 if described else 0
    indefinite = sentence.cues.has("words.indefinite", sentence.word(last + 1))
    if not indefinite or sentence.tag(last) is not Tag.COMMA or sentence.tag(last - 1) is not Tag.NAME:
        return None
    first = last - 1
    while sentence.tag(first - 1) is Tag.NAME:
        first -= 1
    first -= sentence.tag(first - 1) is Tag.DETERMINER
    person = sentence.cues.has("words.of_persons", sentence.word(relative))
    if person and sentence.tag(first - 1) is Tag.PREPOSITION:  # "the mayor of Lorne, a banker who left"
        return None
    return Subject(first, last, joined=False)


def _named_last(sentence: Sentence, first: int, last: int) -> Subject | None:
    """Return who a noun phrase stands for: "Roe" of "the case of Roe", but "the mayor of Lorne"."""
    for n in range(last - 1, first, -1):
        if sentence.cues.has("time.links", sentence.word(n)):
            head = sentence.tokens[n - 1]
            has = sentence.cues.has
            person = any(has(name, sentence.word(last - 1)) for name in ("nouns.office", "nouns.worker"))
            thing = not any(has(name, head.word) for name in ("nouns.office", "nouns.worker", "nouns.people"))
            if (person and thing) or head.event or has("nouns.affair", head.word):
                return Subject(n + 1, last, joined=False)
    return Subject(first, last, joined=False) if first < last else None


def _described_last(sentence: Sentence, first: int, last: int, relative: int) -> int:
    """Return where what a participle tells of begins behind a happening: "the trial of a man held in May"."""
    links = (n for n in range(first + 1, last - 1) if sentence.cues.has("time.links", sentence.word(n)))
    link = next(links, first)
    anew = sentence.cues.has("words.indefinite", sentence.word(link + 1)) and sentence.tokens[link - 1].event
    return link + 1 if link > first and anew and sentence.tag(relative) is Tag.VERB else first


def accuses(sentence: Sentence, n: int) -> bool:
    """Tell whether a participle says of what somebody is accused: "the trial of Roe, accused of theft"."""
    verb = sentence.verb_at(n)
    return verb is not None and sentence.cues.has("verbs.accusing", verb.base)


def _of_person(sentence: Sentence, first: int, last: int) -> int:
    """Return where the thing begins that somebody has or heads: "Marl" of "the head of Marl, which sank"."""
    links = (n for n in range(first + 1, last - 1) if sentence.cues.has("time.links", sentence.word(n)))
    return next((n + 1 for n in links if tells_person(sentence, n - 1)), first)


def _stands_in(sentence: Sentence, n: int) -> bool:
    """Tell whether a token is part of "the one", which stands for the noun before it."""
    one = n + (sentence.tag(n) is Tag.DETERMINER)
    return sentence.cues.has("words.stand_in", sentence.word(one))


def _place_of(sentence: Sentence, first: int, last: int, relative: int) -> int:
    """Return where the phrase begins that a place only tells more of: "a pit at Lorne that was shut", "ships
    to Lorne, which were".
    """
    has = sentence.cues.has
    named = all(sentence.tag(n) is Tag.NAME for n in range(first, last))
    many = has("words.of_several", sentence.word(relative + 1)) and has(
        "time.destination", sentence.word(first - 1)
    )
    placed = (has("words.of_place", sentence.word(first - 1)) and last == relative) or (named and many)
    named = named or has("nouns.office", sentence.word(first - 2))  # "an expert in law hired by Roe"
    if not placed or not named or sentence.tag(first - 2) is not Tag.NOUN:
        return first
    begin = first - 2
    while sentence.tag(begin - 1) in _NOUN_PHRASE:
        begin -= 1
    return begin


def _is_age(sentence: Sentence, n: int) -> bool:
    """Tell whether a token tells how old somebody is: "Roe, 83, who left", "a man, aged 52, who left"."""
    last = n + sentence.cues.has("words.of_age", sentence.word(n))
    first = last - sentence.cues.has("words.of_age", sentence.word(last - 1))
    between = sentence.tag(first - 1) is sentence.tag(last + 1) is Tag.COMMA
    named = sentence.tag(first - 2) is Tag.NAME or (first < last and sentence.tag(first - 2) is Tag.NOUN)
    return between and sentence.tag(last) is Tag.NUMBER and named


def _event_before(sentence: Sentence, last: int) -> int | None:
    """Return an event noun to the left with neither a verb nor a clause between."""
    for n in range(last - 1, -1, -1):
        if sentence.tokens[n].event and sentence.cues.has("nouns.event", sentence.word(n)):
            return n
        if sentence.verb_at(n) or sentence.tag(n) in (Tag.SUBORDINATOR, Tag.RELATIVE, Tag.STOP):
            return None
    return None


def noun_phrase(sentence: Sentence, noun: int) -> int:
    """Return the first token of the noun phrase whose head stands at *noun*: "the resumption of drills"."""
    first = noun
    while True:
        while _goes_before(sentence, first):
            first -= 1
        if (
            sentence.cues.has("time.links", sentence.word(first - 1))
            and sentence.event_in(first - 2, first - 1) is not None
        ):
            first -= 2
        else:
            return first
