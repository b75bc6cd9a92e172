"""Whether two titles tell of one deed: who, what was done, to what."""

from __future__ import annotations

import functools

import attrs

from chronos.cues import cues
from chronos.extract.persons import is_body
from chronos.extract.subject import subject_of
from chronos.extract.syntax import Sentence, Subject, is_article, sentence_of
from chronos.extract.tokens import NOMINAL, Tag
from chronos.extract.verbs import Verb
from chronos.merge.similarity import said, stem_of, stems
from chronos.merge.telling import Telling

_NONE = frozenset[str]()
_OBJECT = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE, Tag.CONJUNCTION, Tag.GERUND}


@attrs.frozen(slots=True)
class Deed:
    """What a title tells, in stems: who did it, the act, what it was done to, and all the rest.

    agents, rest: their names alone; details: what tells more of the object; numbers: all figures.
    """

    agents: frozenset[str]
    act: str
    object: str
    details: frozenset[str]
    rest: frozenset[str]
    numbers: frozenset[str]


def same_deed(first: Telling, second: Telling) -> bool:
    """Tell whether a named agent did one act to one kind of thing, and no detail or place speaks against it.

    What one report alone tells speaks against it only where the other tells otherwise in the same place.
    """
    acts, names = first.gist.acts & second.gist.acts, first.gist.named & second.gist.named
    if not acts or not names:  # most pairs, before any is read
        return False
    one, other = (_deed(telling.event.title, telling.lang) for telling in (first, second))
    if one is None or other is None or (one.act, one.object) != (other.act, other.object):
        return False
    differ = one.numbers != other.numbers and one.numbers and other.numbers
    agents = one.agents & other.agents
    if differ or not agents or agents not in (one.agents, other.agents):
        return False
    words, others = said(first.gist), said(second.gist)
    sides = ((one.details, other.details), (one.rest, other.rest))
    return all(mine <= others or theirs <= words for mine, theirs in sides)


def other_deed(first: Telling, second: Telling) -> bool:
    """Tell whether one act was done to two things, of each of which one report alone tells."""
    one, other = (_deed(telling.event.title, telling.lang) for telling in (first, second))
    if one is None or other is None or one.act != other.act:
        return False
    words, others = said(first.gist), said(second.gist)
    return others.isdisjoint(one.details | {one.object}) and words.isdisjoint(other.details | {other.object})


def other_act(first: Telling, second: Telling) -> bool:
    """Tell whether two acts were done, of each of which one report alone tells."""
    one, other = (_act(telling.event.title, telling.lang) for telling in (first, second))
    if not one or not other or one == other:
        return False
    return one not in said(second.gist) and other not in said(first.gist)


def other_agent(first: Telling, second: Telling) -> bool:
    """Tell whether two titles are about two who have names, of each of whom one report alone tells."""
    one, other = (about(telling.event.title, telling.lang) for telling in (first, second))
    if not one or not other:
        return False
    return one.isdisjoint(said(second.gist)) and other.isdisjoint(said(first.gist))


@functools.lru_cache(1 << 14)
def about(title: str, lang: str) -> frozenset[str]:
    """Return the stems of the names of the subject of a title: of "the head of Astra, a banker" of Astra."""
    text, sentence, _, subject = _clause(title, lang)
    if subject is None:
        return _NONE
    last = subject.first
    while last < subject.last and _goes_on(sentence, last):
        last += 1
    if last == subject.first:
        return _NONE
    return stems(text[sentence.tokens[subject.first].start : sentence.tokens[last - 1].end], lang)[1]


def _goes_on(sentence: Sentence, n: int) -> bool:
    return sentence.tag(n) in _OBJECT or sentence.cues.has("time.links", sentence.word(n))


@functools.lru_cache(1 << 14)
def whom(title: str, lang: str) -> frozenset[str]:
    """Return the stems of the names of whom a title tells most: what a verb was done to, or who did it to
    nobody; all names where there is no verb.
    """
    text, sentence, verb, subject = _clause(title, lang)
    if verb is None or subject is None:
        return stems(text, lang)[1]
    first = verb.head + 1
    last = _objects_end(sentence, first)
    if verb.passive or last == first:
        first, last = subject.first, subject.last
    return stems(text[sentence.tokens[first].start : sentence.tokens[last - 1].end], lang)[1]


@functools.lru_cache(1 << 14)
def is_described(title: str, lang: str) -> bool:
    """Tell whether a title is about one whom it only describes: "The contractor pleaded guilty", but not "The
    court convicted two".
    """
    _, sentence, verb, subject = _clause(title, lang)
    if verb is None or subject is None or not is_article(sentence, subject.first):
        return False
    head = _objects_end(sentence, subject.first) - 1
    one = not sentence.cues.plural(sentence.word(head)) and not is_body(sentence, subject)
    return one and not about(title, lang)


@functools.lru_cache(1 << 14)
def _act(title: str, lang: str) -> str:
    """Return the stem of the main verb of a title; empty where its object says what was done."""
    _, sentence, verb, _ = _clause(title, lang)
    return stem_of(sentence.tokens[verb.head].text, lang) if verb else ""


@functools.lru_cache(1 << 14)
def _deed(title: str, lang: str) -> Deed | None:
    """Read a title; None where it has no verb with a subject and an object.

    What has a passive verb tells what was done to its subject, by nobody who is known.
    """
    text, sentence, verb, subject = _clause(title, lang)
    if verb is None or subject is None or verb.negated:
        return None
    first = subject.first if verb.passive else verb.head + 1
    last = _objects_end(sentence, first)
    if last == first:
        return None
    tokens = sentence.tokens
    act, object_ = (stem_of(tokens[n].text, lang) for n in (verb.head, last - 1))
    if not act or not object_:
        return None
    agents = "" if verb.passive else text[tokens[subject.first].start : tokens[subject.last - 1].end]
    rest = tokens[verb.head if verb.passive else last - 1].end
    return Deed(
        stems(agents, lang)[1],
        act,
        object_,
        stems(text[tokens[first].start : tokens[last - 1].start], lang)[0],
        stems(text[rest:], lang)[1],
        frozenset(token.word for token in tokens if token.tag is Tag.NUMBER),
    )


@functools.lru_cache(1 << 10)  # asked for again at once, and large
def _clause(title: str, lang: str) -> tuple[str, Sentence, Verb | None, Subject | None]:
    """Return a title with its phrases short, the reading of that, its main verb, and that verb's subject."""
    text = cues(lang).short(title)
    sentence = sentence_of(text, lang)
    verb = next((verb for verb in sentence.verbs if verb.form == "finite"), None)
    return text, sentence, verb, subject_of(sentence, verb) if verb else None


def _objects_end(sentence: Sentence, first: int) -> int:
    """Return where the nouns that begin at a token end; *first* itself where there are none."""
    last = first
    while sentence.tag(last) in _OBJECT:
        last += 1
    return last
