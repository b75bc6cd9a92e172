"""Whom a pronoun stands for, where the sentences before its own tell."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from chronos.cues import Cues
from chronos.extract.antecedent import noun_phrase
from chronos.extract.persons import is_person
from chronos.extract.referent import is_many, plain
from chronos.extract.statement import attributes, speaker
from chronos.extract.subject import subject_of
from chronos.extract.syntax import Sentence, Subject, is_article
from chronos.extract.tagging import tagged
from chronos.extract.tokens import NOMINAL, Tag
from chronos.sentence import sentence_around
from chronos.timex import Mention

_FARTHEST = 8  # sentences that a name is looked for in
_CAPITAL, _EDGE = re.compile(r"[^\W\d_a-z]\w+\Z"), re.compile(r"\b")
_LONGEST_WORD = 64
_QUOTES = frozenset("\"“‘«'")


@attrs.frozen(slots=True, eq=False)
class Foregoing:
    """What stands before the sentences of a text, which tells whom their pronouns stand for.

    dates: the spans of its date expressions, in order.
    """

    text: str
    dates: Sequence[tuple[int, int]]
    cues: Cues
    _read: dict[int, Sentence | None] = attrs.field(init=False, factory=dict)

    @classmethod
    def of(cls, text: str, mentions: Iterable[Mention], cues: Cues) -> Foregoing:
        """Take the dates of what is mentioned in a text."""
        return cls(text, sorted({(one.start, one.end) for one in mentions if one.interval}), cues)

    def read(self, first: int, last: int, dates: Sequence[tuple[int, int]]) -> Sentence:
        """Read a sentence that has these dates; what its pronouns stand for is looked up when asked for."""
        tokens = tagged(self.text, first, last, dates, self.cues)
        return Sentence(tokens, self.cues, functools.partial(self._referent, first))

    def _referent(self, start: int, pronoun: str, runs: bool) -> str:
        return (self._happening(start) if runs else "") or self._named(start, pronoun)

    def _happening(self, start: int) -> str:
        """What the sentence before tells of last that can begin or end: "the strike"."""
        sentence = self._before(start)
        noun = None if sentence is None else sentence.event_in(0, len(sentence.tokens))
        if sentence is None or noun is None:
            return ""
        return f"{self.cues.data['words']['article']} {sentence.word(noun)}"

    def _named(self, start: int, pronoun: str) -> str:
        """Whom the sentences before are about.

        It is the subject of the sentence before, or of one before that where all between have the same
        pronoun, or, for a person, name nobody else.
        """
        if self.cues.has("words.speaker", pronoun) and not self._is_quoted(start):
            return ""
        for _ in range(_FARTHEST):
            sentence = self._before(start)
            if sentence is None:
                return ""
            start = sentence.tokens[0].start
            subject = _told_of(sentence, pronoun)
            if _of_relative(sentence, subject, pronoun):
                return ""
            bound = _acts_on(sentence, pronoun) or _tells_of_other(sentence, subject, pronoun)
            named = None if bound else plain(sentence, subject, pronoun)
            if named is None and not bound and sentence.cues.has("words.of_happenings", pronoun):
                named = _owned(sentence, subject)
            if named is not None:
                if _rivalled(sentence, named, pronoun):
                    return ""
                name = _written(self.text, sentence, named)
                return "" if _is_of_person(self.text, name, pronoun, self.cues) else name
            again = bound or _is_about(sentence, pronoun)
            if not again and sentence.cues.has("words.of_things", pronoun):
                return ""
            if not again and _owns(sentence, pronoun):
                return _person(sentence, pronoun)
            people = [] if again else _people(sentence)
            if people:
                return _only(people, sentence, self.text)
            if not again and (person := _person(sentence, pronoun)):
                return person
        return ""

    def _is_quoted(self, start: int) -> bool:
        """Whether a quotation of its paragraph holds the sentence at *start*, or opens it."""
        paragraph = self.text.rfind("\n", 0, start) + 1
        return any(mark in _QUOTES for mark in self.text[paragraph : start + 1])

    def _before(self, start: int) -> Sentence | None:
        """The sentence before *start*, None where none is."""
        if start not in self._read:
            self._read[start] = self._sentence_before(start)
        return self._read[start]

    def _sentence_before(self, start: int) -> Sentence | None:
        end = start
        while end and not self.text[end - 1].isalnum():
            end -= 1
        if not end:
            return None
        first, last = sentence_around(self.text, end - 1, end, self.cues)
        begin, over = (bisect.bisect_left(self.dates, (place, 0)) for place in (first, last))
        return self.read(first, last, self.dates[begin:over])


def _acts_on(sentence: Sentence, pronoun: str) -> bool:
    """Tell whether somebody does something to whom a pronoun stands for, who is another: "Roe saw her"."""
    known = sentence.cues.data["objects"]
    return any(
        sentence.tag(verb.head + 1) is Tag.PRONOUN
        and known.get(sentence.word(verb.head + 1)) == pronoun
        and sentence.verb_at(verb.head + 2) is None
        for verb in sentence.verbs
        if verb.form == "finite" and not verb.passive
    )


def _of_relative(sentence: Sentence, subject: Subject | None, pronoun: str) -> bool:
    """Tell whether a sentence is about somebody without a name: "his brother" for "he"."""
    if subject is None or pronoun not in sentence.cues.data["persons"]:
        return False
    owned = "possessive" in sentence.tokens[subject.first].known.parts
    return owned and sentence.cues.has(f"persons.{pronoun}", sentence.word(subject.last - 1))


def _owns(sentence: Sentence, pronoun: str) -> bool:
    """Tell whether one who is told of without a name owns something too: "a clerk left his desk"."""
    of = sentence.cues.data["owners"]["of"]
    place = next((n for n, token in enumerate(sentence.tokens) if of.get(token.word) == pronoun), 0)
    subjects = (subject_of(sentence, verb) for verb in sentence.verbs_in(0, place) if verb.form == "finite")
    return any(
        found and sentence.cues.has("words.indefinite", sentence.word(found.first)) for found in subjects
    )


def _tells_of_other(sentence: Sentence, subject: Subject | None, pronoun: str) -> bool:
    """Tell whether who speaks is no "he", being a "she": "Roe said that she had won"."""
    persons = sentence.cues.data["persons"]
    if subject is None or pronoun not in persons:
        return False
    verbs = sentence.verbs_in(subject.last, len(sentence.tokens))[:2]
    if len(verbs) < 2 or not sentence.cues.has("verbs.reporting", verbs[0].base):
        return False
    told = subject_of(sentence, verbs[1])
    return told is not None and sentence.word(told.first) in persons.keys() - {pronoun}


def _is_about(sentence: Sentence, pronoun: str) -> bool:
    """Tell whether a clause of a sentence has the same pronoun for its subject."""
    subjects = (subject_of(sentence, verb) for verb in sentence.verbs if verb.form == "finite")
    return any(found is not None and sentence.word(found.first) == pronoun for found in subjects)


def _owned(sentence: Sentence, subject: Subject | None) -> Subject | None:
    """Return the one thing that a person is told to have or to do something with: "Roe keeps a box"."""
    if subject is None or not is_person(sentence, subject):
        return None
    verb = next((verb for verb in sentence.verbs if verb.first >= subject.last), None)
    if (
        verb is None
        or verb.form != "finite"
        or not sentence.cues.has("words.indefinite", sentence.word(verb.head + 1))
    ):
        return None
    last = verb.head + 2
    while sentence.tag(last) in NOMINAL:
        last += 1
    ends = sentence.tag(last) in (Tag.PREPOSITION, Tag.DOT, Tag.COMMA, None)
    return Subject(verb.head + 1, last) if ends and last > verb.head + 2 else None


def _rivalled(sentence: Sentence, named: Subject, pronoun: str) -> bool:
    """Tell whether a clause joined to the first is about another thing: "The mill failed, and Lorne fell"."""
    has = sentence.cues.has
    if has("words.speaker", pronoun) or not has("words.of_things", pronoun):
        return False
    for verb in sentence.verbs_in(named.last, len(sentence.tokens)):
        told = subject_of(sentence, verb) if verb.form == "finite" else None
        if told is None or not told.joined or told.first <= named.first:
            continue
        joined = sentence.tag(told.first - 1) is Tag.CONJUNCTION and sentence.tag(told.first - 2) is Tag.COMMA
        if joined and plain(sentence, told, pronoun) is not None:
            return True
    return False


def _written(text: str, sentence: Sentence, subject: Subject) -> str:
    return text[sentence.tokens[subject.first].start : sentence.tokens[subject.last - 1].end]


def _person(sentence: Sentence, pronoun: str) -> str:
    """Return the only one that a sentence tells of without a name: "the girl" for "she", empty for none.

    Nobody's: not "her son".
    """
    if pronoun not in sentence.cues.data["persons"]:
        return ""
    nouns = (
        n for n, token in enumerate(sentence.tokens) if sentence.cues.has(f"persons.{pronoun}", token.word)
    )
    told = {sentence.word(noun) for noun in nouns if _is_anybody(sentence, noun)}
    return f"{sentence.cues.data['words']['article']} {told.pop()}" if len(told) == 1 else ""


def _is_anybody(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun has an article and no word that says whose it is: "a 4-year-old boy"."""
    first = noun_phrase(sentence, noun)
    return is_article(sentence, first) and all(
        sentence.tag(n) is not Tag.POSSESSIVE for n in range(first, noun)
    )


def _only(people: list[Subject], sentence: Sentence, text: str) -> str:
    """Return the only person that a sentence names; what stands behind "in" is a place."""
    found = people[0]
    placed = sentence.cues.has("words.of_place", sentence.word(found.first - 1))
    return "" if placed or len(people) > 1 else _written(text, sentence, found)


def _is_of_person(text: str, name: str, pronoun: str, cues: Cues) -> bool:
    """Tell whether a pronoun of things cannot stand for a name: "Brandt", where "Hal Brandt" is told of."""
    if name.count(" ") or not cues.has("words.of_things", pronoun):
        return False
    return any(not cues.word(word.lower()).parts for word in _capitals_before(text, name))


def _capitals_before(text: str, name: str) -> Iterator[str]:
    """Yield the words with a capital that stand right before a name."""
    place = text.find(f" {name}")
    while place >= 0:
        word = _CAPITAL.search(text, max(0, place - _LONGEST_WORD), place)
        if word is not None and _EDGE.match(text, place + 1 + len(name)):
            yield word[0]
        place = text.find(f" {name}", place + 1)


def _people(sentence: Sentence) -> list[Subject]:
    """Return where two names stand side by side, as those of people do, not "the United States", "New GM",
    nor "(City Herald)".
    """
    tags = [*(token.tag for token in sentence.tokens), None]
    runs = itertools.groupby(range(len(tags)), lambda n: tags[n] is Tag.NAME)
    named = (list(places) for is_name, places in runs if is_name)
    return [
        Subject(places[0], places[-1] + 1)
        for places in named
        if len(places) > 1 and _may_be_person(sentence, places[0], places[-1])
    ]


def _may_be_person(sentence: Sentence, first: int, last: int) -> bool:
    described = sentence.tag(first - 1) in (Tag.DETERMINER, Tag.OPEN) or sentence.tag(last + 1) is Tag.NOUN
    texts = (sentence.tokens[n].text for n in range(first, last + 1))
    return not described and not any(text.isupper() and len(text) > 1 and "." not in text for text in texts)


def _told_of(sentence: Sentence, pronoun: str) -> Subject | None:
    """Return the subject of the main clause, of what is quoted the speaker, but whom many say it of."""
    finite = [verb for verb in sentence.verbs if verb.form == "finite"]
    speaking = next((verb for verb in finite if attributes(sentence, verb)), None)
    if speaking:
        return speaker(sentence, speaking)
    if len(finite) > 1 and sentence.cues.has("verbs.reporting", finite[0].base):
        said_by, about = (subject_of(sentence, verb) for verb in finite[:2])
        has = sentence.cues.has
        thing = has("words.of_happenings", pronoun) and said_by is not None and is_person(sentence, said_by)
        many = is_many(sentence, said_by) and not has("words.several", pronoun)
        return about if many or thing else said_by
    return subject_of(sentence, finite[0]) if finite else None
