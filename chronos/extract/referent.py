"""Whom a pronoun at the head of a clause stands for, where its own sentence tells."""

from __future__ import annotations

from chronos.cues import Cues
from chronos.extract.antecedent import hangs_on, noun_phrase
from chronos.extract.persons import is_person, tells_person
from chronos.extract.statement import attributes, speaker
from chronos.extract.subject import opens_contact, subject_of
from chronos.extract.syntax import Sentence, Subject, is_article
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb

_LONGEST = 7  # tokens
_JOINED = 4  # from a conjunction to a pronoun: "and last year it"
_NAMED = NOMINAL | {Tag.DOT, Tag.DETERMINER, Tag.POSSESSIVE}
_CLOSING = NOMINAL | {Tag.DOT, Tag.POSSESSIVE}  # "Lorne Inc.", "St Ann's"


def is_pronoun(sentence: Sentence, subject: Subject) -> bool:
    """Tell whether a subject is a lone personal pronoun."""
    alone = subject.last - subject.first == 1
    return alone and sentence.cues.has("words.personal", sentence.word(subject.first))


def named_here(sentence: Sentence, pronoun: int, word: str = "") -> Subject | None:
    """Return the name that a pronoun repeats in its own sentence: "Roe said she would go", "..." Roe said.

    word: the pronoun, where another word stands for it: "she" of "her mill".

    "I" and "we" are whoever is quoted; "the ships it sold" were sold by whom the clause around is about;
    for other pronouns there must be just one that stands before; behind a semicolon it is the last.
    """
    word, found = word or sentence.word(pronoun), {}
    if opens_contact(sentence, pronoun):
        return _host(sentence, pronoun)
    if _goes_on(sentence, pronoun):
        return None
    speaks = sentence.cues.has("words.speaker", word)
    for verb in sentence.verbs:
        if verb.form != "finite" or (speaks and not sentence.cues.has("verbs.reporting", verb.base)):
            continue
        said = speaker(sentence, verb) if attributes(sentence, verb) else subject_of(sentence, verb)
        if not speaks and _quotes(sentence, verb, pronoun):
            continue
        if said is not None and said.last <= pronoun and _is_relative(sentence, said, word):
            return None
        if said is not None and _is_content(sentence, pronoun, said):
            continue
        subject = plain(sentence, said, word)
        if subject is not None and hangs_on(sentence, pronoun, subject):
            continue
        if _rivals(sentence, said, subject, pronoun, word):
            return None
        if subject and (speaks or subject.last <= pronoun):
            found[tuple(token.word for token in sentence.tokens[subject.first : subject.last])] = subject
    if not found and sentence.cues.has("words.of_happenings", word):
        return _acted_on(sentence, pronoun)
    if not found and not speaks:
        return _officer(sentence, pronoun)
    plain_which = len(found) == 1 or (found and sentence.tag(pronoun - 1) is Tag.STOP)
    return next(reversed(found.values())) if plain_which else None


def _goes_on(sentence: Sentence, pronoun: int) -> bool:
    """Tell whether a clause joined to the main one repeats its pronoun: "It got a loan, and it grew"."""
    main = next((verb for verb in sentence.verbs if verb.form == "finite"), None)
    first = None if main is None else subject_of(sentence, main)
    joined = any(sentence.tag(n) is Tag.CONJUNCTION for n in range(pronoun - _JOINED, pronoun))
    again = first is not None and first.first < pronoun and is_pronoun(sentence, first)
    return joined and again and first is not None and sentence.word(first.first) == sentence.word(pronoun)


def _is_content(sentence: Sentence, pronoun: int, said: Subject) -> bool:
    """Tell whether a subject is of what was said before a semicolon: "Roe said that Lorne fell; he fled"."""
    stops = any(sentence.tag(n) is Tag.STOP for n in range(said.last, pronoun))
    return stops and sentence.cues.has("time.content", sentence.word(said.first - 1))


def _quotes(sentence: Sentence, verb: Verb, pronoun: int) -> bool:
    """Tell whether a pronoun is in a quotation that a verb of saying opens: 'Roe said: "He left"'."""
    marks = [n for n in range(pronoun) if sentence.tag(n) is Tag.QUOTE]
    opened = len(marks) % 2 == 1 and marks[-1] > verb.head
    return opened and sentence.cues.has("verbs.reporting", verb.base)


def _is_relative(sentence: Sentence, subject: Subject, pronoun: str) -> bool:
    """Tell whether a subject is somebody told of by another whom a pronoun may mean: "his father"."""
    if pronoun not in sentence.cues.data["persons"]:
        return False
    owned = "possessive" in sentence.tokens[subject.first].known.parts
    return owned and sentence.cues.has(f"persons.{pronoun}", sentence.word(subject.last - 1))


def _officer(sentence: Sentence, pronoun: int) -> Subject | None:
    """Return the only one before a pronoun whom a clause tells of by an office: "her lawyer", "the mayor"."""
    if sentence.word(pronoun) not in sentence.cues.data["persons"]:
        return None
    told = (subject_of(sentence, verb) for verb in sentence.verbs_in(0, pronoun) if verb.form == "finite")
    known = {one for one in told if one is not None and one.last <= pronoun and not is_pronoun(sentence, one)}
    officer = known.pop() if len(known) == 1 else None
    head = sentence.word(officer.last - 1) if officer else ""
    of = sentence.cues.data["owners"]["of"]
    if officer and of.get(sentence.word(officer.first)) == sentence.word(pronoun):
        return None  # "her lawyer" is no "she"
    return officer if any(sentence.cues.has(f"nouns.{name}", head) for name in ("office", "worker")) else None


def _acted_on(sentence: Sentence, pronoun: int) -> Subject | None:
    """Return the thing to which the only one told of before did something: "Roe signed the bill, and it"."""
    told = [verb for verb in sentence.verbs_in(0, pronoun) if verb.form == "finite" and not verb.passive]
    first = told[0].head + 1 if len(told) == 1 else pronoun
    last = first
    while sentence.tag(last) in _NAMED:
        last += 1
    thing = (
        last > first
        and not tells_person(sentence, last - 1)
        and not sentence.cues.plural(sentence.word(last - 1))
    )
    return (
        Subject(first, last) if thing and last < pronoun and sentence.tag(first) is Tag.DETERMINER else None
    )


def _rivals(sentence: Sentence, said: Subject | None, plain: Subject | None, pronoun: int, word: str) -> bool:
    """Tell whether a clause before a pronoun of things is about one that has no short name."""
    if plain is not None or said is None or said.last > pronoun:
        return False
    thing = sentence.cues.has("words.of_things", word) and not sentence.cues.has("words.speaker", word)
    head = _without_more(sentence, said) - 1
    many = sentence.tag(head) is Tag.NOUN and sentence.cues.plural(sentence.word(head))
    one = sentence.cues.has("words.of_happenings", word)
    other = one and (many or tells_person(sentence, head))  # "it" is no "boats", and no "mayor"
    return thing and not is_pronoun(sentence, said) and not other


def running_here(sentence: Sentence, pronoun: int) -> Subject | None:
    """Return the only happening named before "it" or "they" that run: "The strike cost us since it began"."""
    several = sentence.cues.has("words.several", sentence.word(pronoun))
    places = (n for n in range(pronoun) if sentence.event_in(n, n + 1) is not None)
    one = {sentence.word(n): n for n in places if sentence.cues.plural(sentence.word(n)) is several}
    noun = one.popitem()[1] if len(one) == 1 else None
    return None if noun is None else Subject(noun_phrase(sentence, noun), noun + 1)


def launched_here(sentence: Sentence, verb: Verb, pronoun: int) -> Subject | None:
    """Return the thing right before a clause that tells how "it" came out: "orders for the X2 since it was
    announced".
    """
    it = sentence.cues.has("words.of_happenings", sentence.word(pronoun)) and verb.passive
    if not it or not sentence.cues.has("verbs.launching", verb.base):
        return None
    last = pronoun - 1
    first = noun_phrase(sentence, last - 1)
    ends = sentence.tag(last) is Tag.SUBORDINATOR and sentence.tag(last - 1) in NOMINAL
    one = not sentence.cues.plural(sentence.word(last - 1))
    return Subject(first, last) if ends and one and sentence.tag(first - 1) is Tag.PREPOSITION else None


def may_be_here(sentence: Sentence, pronoun: int) -> bool:
    """Tell whether a clause before a pronoun, or "its", is about one that it may stand for, by any name."""
    if _goes_on(sentence, pronoun):
        return False
    has, word = sentence.cues.has, sentence.word(pronoun)
    word = sentence.cues.data["owners"]["of"].get(word, word)
    several, speaks = has("words.several", word), has("words.speaker", word)
    for verb in () if speaks else sentence.verbs_in(0, pronoun):
        told = subject_of(sentence, verb) if verb.form == "finite" else None
        if told is None or told.last > pronoun or is_pronoun(sentence, told):
            continue
        if _quotes(sentence, verb, pronoun):
            continue
        head = _without_more(sentence, told) - 1
        named = any(sentence.tag(n) is Tag.NAME for n in range(told.first, told.last))
        one = (
            has("words.of_things", word)
            or named
            or _is_relative(sentence, told, word)
            or has("verbs.reporting", verb.base)
        )
        if sentence.cues.plural(sentence.word(head)) is several and (several or one):
            return True
    return False


def _host(sentence: Sentence, pronoun: int) -> Subject | None:
    """Return whom the clause is about that a clause on its noun stands in, if the pronoun can be that.

    Not who says something, nor "we"; a person by a name that no sentence begins with: "Police" is none.
    """
    has, word = sentence.cues.has, sentence.word(pronoun)
    left = [verb for verb in sentence.verbs_in(0, pronoun) if verb.form == "finite"]
    if not left or has("words.speaker", word) or has("verbs.reporting", left[-1].base):
        return None
    found = plain(sentence, subject_of(sentence, left[-1]), word)
    sure = found is not None and (has("words.of_things", word) or found.last - max(found.first, 1) > 0)
    return found if sure else None


def agrees(sentence: Sentence, verb: Verb, pronoun: int) -> bool:
    """Tell whether a verb would stay as it is after a name: "we left", not "we leave" or "I am"."""
    if not sentence.cues.has("words.speaker", sentence.word(pronoun)):
        return True
    opening = sentence.tokens[verb.first]
    return bool(verb.modal) or (opening.tag is Tag.VERB and opening.known.tense == "past")


def is_expletive(sentence: Sentence, verb: Verb, pronoun: int) -> bool:
    """Tell whether "it" stands for what follows: "it is too early to say", "it is likely that"."""
    if verb.base != "be" or not sentence.cues.has("words.of_happenings", sentence.word(pronoun)):
        return False
    n = verb.head + 1
    while sentence.tag(n) in (Tag.ADVERB, Tag.NOUN):
        n += 1
    return n > verb.head + 1 and sentence.tag(n) in (Tag.INFINITIVE, Tag.SUBORDINATOR)


def is_many(sentence: Sentence, subject: Subject | None) -> bool:
    """Tell whether a subject is one word for several: "Prosecutors" where a sentence begins, or "police"."""
    if subject is None or _without_more(sentence, subject) - subject.first > 1:
        return False
    verb = next((verb for verb in sentence.verbs if verb.first >= subject.last), None)
    if verb is not None and sentence.cues.has("words.of_one", sentence.word(verb.first)):
        return False  # "Haas, 62, was"
    word = sentence.word(subject.first)
    if sentence.cues.has("nouns.several", word):
        return True
    return subject.first == 0 and not sentence.tokens[0].known.parts and sentence.cues.plural(word)


def plain(sentence: Sentence, subject: Subject | None, pronoun: str) -> Subject | None:
    """Return a subject that is a name, or, for a pronoun that stands for things, a short noun phrase.

    A name goes without what describes it: "spokeswoman Lena Roe of Lorne".
    """
    if subject is None or sentence.cues.has("words.addressed", pronoun):
        return None
    if is_many(sentence, subject) and not sentence.cues.has("words.several", pronoun):
        return None
    last = _without_more(sentence, subject)
    last -= sentence.cues.has("words.emphatic", sentence.word(last - 1))  # "the mill itself"
    tags = [sentence.tag(n) for n in range(subject.first, last)]
    thing = sentence.cues.has("words.of_things", pronoun)
    named = _NAMED | {Tag.PREPOSITION} if thing else _NAMED
    if _are_two(sentence, subject, last, pronoun):
        return Subject(subject.first, last)
    aside = None if thing else _named_aside(sentence, last, subject.last)
    if aside is not None:
        return None if _is_other(sentence.cues, sentence.word(last - 1), pronoun) else aside
    if not 0 < len(tags) <= _LONGEST or not named.issuperset(tags) or tags[-1] not in _CLOSING:
        return None
    if set(tags) == {Tag.NUMBER}:
        return None
    speaks = sentence.cues.has("words.speaker", pronoun)
    if thing and not speaks and is_person(sentence, Subject(subject.first, last)):
        return None
    if thing:
        return Subject(subject.first, last) if _agrees_in_number(sentence, last - 1, pronoun) else None
    first = max(
        (n + 1 for n in range(subject.first, last) if sentence.tag(n) is Tag.NOUN), default=subject.first
    )
    return Subject(first, last) if first < last else None


def _are_two(sentence: Sentence, subject: Subject, last: int, pronoun: str) -> bool:
    """Tell whether a subject is two names, which "they" may be: "Jan Orr and Ada Roe", "Jan and Ada Roe"."""
    tags = [sentence.tag(n) for n in range(subject.first, last)]
    joined = tags.count(Tag.CONJUNCTION) == 1 and tags[0] is tags[-1] is Tag.NAME
    named = {Tag.NAME, Tag.CONJUNCTION}.issuperset(tags) and len(tags) <= _LONGEST
    return joined and named and sentence.cues.has("words.several", pronoun)


def _is_other(cues: Cues, role: str, pronoun: str) -> bool:
    """Tell whether a role is that of a "he" where the pronoun is "she": "Roe's father"."""
    persons = cues.data["persons"]
    return pronoun in persons and any(cues.has(f"persons.{one}", role) for one in persons if one != pronoun)


def _named_aside(sentence: Sentence, first: int, last: int) -> Subject | None:
    """Return the name behind a description: "the envoy, Paul Stark", "the envoy who left, Paul Stark"."""
    commas = (n for n in range(first, last + 1) if sentence.tag(n) is Tag.COMMA)
    for comma in commas:
        end = comma + 1
        while sentence.tag(end) is Tag.NAME:
            end += 1
        closed = end == last or sentence.tag(end) is Tag.COMMA
        if closed and end > comma + 1:
            return Subject(comma + 1, end)
    return None


def _without_more(sentence: Sentence, subject: Subject) -> int:
    """Return the token behind a subject without what tells more of it: "lawyers" of "lawyers for Roe"."""
    places = range(subject.first, subject.last)
    return next((n for n in places if _tells_more(sentence, n)), subject.last)


def _tells_more(sentence: Sentence, n: int) -> bool:
    """Tell whether what tells more of a subject begins at token *n*; "of" says which it is."""
    if sentence.tag(n) is Tag.PREPOSITION:
        return not sentence.cues.has("time.links", sentence.word(n))
    return sentence.tag(n) in (Tag.OPEN, Tag.COMMA, Tag.RELATIVE)


def _agrees_in_number(sentence: Sentence, noun: int, pronoun: str) -> bool:
    """Tell whether a noun is one or several as the pronoun is; names may look like several."""
    several = sentence.cues.plural(sentence.word(noun))
    if sentence.cues.has("words.several", pronoun):
        side = sentence.tag(noun) is Tag.NAME and not is_article(sentence, noun - 1)  # "Lorne were beaten"
        who = noun + 2 * (sentence.tag(noun + 1) is Tag.COMMA and sentence.tag(noun + 2) is Tag.RELATIVE)
        several = several or (side and sentence.cues.has("words.of_several", sentence.word(who + 1)))
        return several or sentence.cues.has("nouns.several", sentence.word(noun))
    return not several or sentence.tag(noun) is not Tag.NOUN
