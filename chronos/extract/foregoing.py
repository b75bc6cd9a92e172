"""Whom a pronoun stands for, where the sentences before its own tell."""

from __future__ import annotations

import bisect
import functools
import itertools
from collections.abc import Iterable, Sequence

import attrs

from chronos.cues import Cues
from chronos.extract.house import in_quotation, is_quoted, speaks_for_body
from chronos.extract.other_than import acts_on, owns_as_other, owns_as_thing, tells_of_other
from chronos.extract.people import in_office, is_work, may_be, name_in, only, people, undergone, unnamed
from chronos.extract.persons import is_body, is_person, tells_person
from chronos.extract.referent import plain
from chronos.extract.subject import subject_of
from chronos.extract.syntax import Part, Sentence, Subject
from chronos.extract.tagging import tagged
from chronos.extract.tokens import Tag
from chronos.extract.topic import own_name, owned, told_of
from chronos.extract.verbs import Verb
from chronos.sentence import sentence_around, sentences
from chronos.timex import Mention

_FARTHEST = 16  # sentences that a name is looked for in
_HEADINGS = 3  # lines before the first sentence of a text


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

    def _referent(self, start: int, pronoun: str, part: Part) -> str:
        if part is Part.UNDERGOES and self._has_rival(start, pronoun):
            return ""
        return (self._happening(start) if part is Part.RUNS else "") or self._named(start, pronoun)

    def _has_rival(self, start: int, pronoun: str) -> bool:
        """Tell whether the sentence before tells of another to whom something may be done: its object, or a
        second person.
        """
        sentence = self._before(start)
        if sentence is None:
            return True
        if self.cues.has("words.of_things", pronoun):
            return any(_has_object(sentence, verb) for verb in sentence.verbs if verb.form != "participle")
        return len(people(sentence, pronoun, self.text)) > 1

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
        if self.cues.has("words.addressed", pronoun):
            return ""
        if self.cues.has("words.first_person", pronoun):
            quoted, several = is_quoted(self.text, start), self.cues.has("words.of_body", pronoun)
            if several and not quoted:
                return self._body
            if not (quoted and self.cues.has("words.speaker", pronoun)):
                return ""
        inside = not self.cues.has("words.speaker", pronoun) and in_quotation(
            self.text, *sentence_around(self.text, start, start + 1, self.cues)
        )
        for _ in range(_FARTHEST):
            sentence = self._before(start)
            if sentence is None:
                return ""
            start = sentence.tokens[0].start
            found = self._told_in(sentence, pronoun, inside=inside)
            if found is not None:
                return found
        return ""

    def _told_in(self, sentence: Sentence, pronoun: str, *, inside: bool) -> str | None:
        """Whom a sentence names for a pronoun behind it, empty where nobody is plain; None where that may be
        one named before; inside: whether the pronoun stands in a quotation.
        """
        subject = told_of(sentence, pronoun)
        if _of_relative(sentence, subject, pronoun):
            return None if _leaves_about(sentence, pronoun) else ""
        if _is_thing_of(sentence, subject, pronoun) or _is_of_work(sentence, subject, pronoun):
            return None
        other = tells_of_other(sentence, subject, pronoun) or owns_as_other(sentence, subject, pronoun)
        bound = other or acts_on(sentence, subject, pronoun) or (inside and Tag.QUOTE in sentence.tags)
        bars = bound or owns_as_thing(sentence, subject, pronoun)
        named = None if bars else plain(sentence, subject, pronoun)
        if named is None and not bound and self.cues.has("words.of_happenings", pronoun):
            named = owned(sentence, subject)
        if named is not None:
            name = own_name(sentence, subject, named) or name_in(self.text, sentence, named)
            unclear = _rivalled(sentence, named, pronoun)
            if unclear or may_be(name, pronoun, self.text, self.cues):
                return "" if unclear else name
        again = _is_about(sentence, pronoun)
        if named is None and again and not bound:
            told = people(sentence, pronoun, self.text)
            if _is_object(sentence, pronoun, told):
                return only(told, sentence, self.text) if told else ""
        if named is None and (bound or again):
            return self._other_than(sentence, subject, pronoun) if other and not again else None
        if self.cues.has("words.of_things", pronoun):
            return ""
        if not again and _owns(sentence, pronoun):
            return unnamed(sentence, pronoun) or in_office(sentence, subject)
        if told := people(sentence, pronoun, self.text):
            return only(told, sentence, self.text)
        if again:
            return ""  # "The Dane says he will go"
        return unnamed(sentence, pronoun) or undergone(sentence, subject, pronoun) or None

    def _other_than(self, sentence: Sentence, subject: Subject | None, pronoun: str) -> str | None:
        """The only one but its subject whom a sentence names: "Hal died and his daughter, Anna, sang"."""
        told = people(sentence, pronoun, self.text)
        told = [one for one in told if subject is None or not subject.first <= one.first < subject.last]
        return only(told, sentence, self.text) if told else None

    @functools.cached_property
    def _body(self) -> str:
        """The body that "we" are in a text by its own hand, which its first sentence names."""
        if not speaks_for_body(self.text, self.cues):
            return ""
        told = itertools.islice(sentences(self.text, self.cues), _HEADINGS)
        first = next((one for one in told if self.text[one[1] - 1] == "."), None)
        if first is None:
            return ""
        sentence = self._at(*first)
        subject = told_of(sentence, "")
        named = None if subject is None or is_person(sentence, subject) else plain(sentence, subject, "it")
        return "" if named is None else name_in(self.text, sentence, named)

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
        return self._at(first, last)

    def _at(self, first: int, last: int) -> Sentence:
        begin, over = (bisect.bisect_left(self.dates, (place, 0)) for place in (first, last))
        return self.read(first, last, self.dates[begin:over])


def _has_object(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb is followed by what is done to it: "built a pier", not "grew in May"."""
    return not verb.passive and sentence.tag(verb.head + 1) in (Tag.DETERMINER, Tag.NAME, Tag.NOUN)


def _is_object(sentence: Sentence, pronoun: str, told: list[Subject]) -> bool:
    """Tell whether what is no person does something to somebody whom a pronoun behind may stand for: "Police
    held Roe as he left"; told: whom a sentence names for it.
    """
    main = next((verb for verb in sentence.verbs if verb.form == "finite"), None)
    subject = None if main is None else subject_of(sentence, main)
    if subject is None or pronoun not in sentence.cues.data["persons"]:
        return False
    if sentence.word(subject.first) == pronoun or is_person(sentence, subject):
        return False
    place = next((n for n, token in enumerate(sentence.tokens) if token.word == pronoun), 0)
    if any(subject.last <= one.first < place for one in told):
        return True
    return any(sentence.tag(verb.head + 1) is Tag.NAME for verb in sentence.verbs_in(subject.last, place))


def _of_relative(sentence: Sentence, subject: Subject | None, pronoun: str) -> bool:
    """Tell whether a sentence is about somebody without a name: "one of them", "his brother" for "he"."""
    if subject is None or pronoun not in sentence.cues.data["persons"]:
        return False
    if sentence.cues.has("words.stand_in", sentence.word(subject.first)):
        return True
    owned = "possessive" in sentence.tokens[subject.first].known.parts
    return owned and sentence.cues.has(f"persons.{pronoun}", sentence.word(subject.last - 1))


def _is_thing_of(sentence: Sentence, subject: Subject | None, pronoun: str) -> bool:
    """Tell whether a sentence is about what somebody made or has, by its name: "Her book, The Weir, sold"."""
    if subject is None or sentence.cues.data["owners"]["of"].get(sentence.word(subject.first)) != pronoun:
        return False
    comma = next((n for n in range(subject.first, subject.last + 1) if sentence.tag(n) is Tag.COMMA), 0)
    return bool(comma) and pronoun in sentence.cues.data["persons"] and not tells_person(sentence, comma - 1)


def _is_of_work(sentence: Sentence, subject: Subject | None, pronoun: str) -> bool:
    """Tell whether a sentence is about a book or the like, which is no "she": '"Low Water" came out'."""
    if subject is None or pronoun not in sentence.cues.data["persons"]:
        return False
    last = subject.first
    while sentence.tag(last + 1) is Tag.NAME:
        last += 1
    return is_work(sentence, subject.first, last)


def _leaves_about(sentence: Sentence, pronoun: str) -> bool:
    """Tell whether a sentence on somebody's kin is about that one too: "Her mother died when she was four",
    but not "Her mother said that she was ill".
    """
    main = next((verb for verb in sentence.verbs if verb.form == "finite"), None)
    says = main is not None and sentence.cues.has("verbs.reporting", main.base)
    return _is_about(sentence, pronoun) and not says


def _owns(sentence: Sentence, pronoun: str) -> bool:
    """Tell whether one who is told of without a name owns something too: "a clerk left his desk"."""
    of = sentence.cues.data["owners"]["of"]
    place = next((n for n, token in enumerate(sentence.tokens) if of.get(token.word) == pronoun), 0)
    subjects = (subject_of(sentence, verb) for verb in sentence.verbs_in(0, place) if verb.form == "finite")
    has = sentence.cues.has
    return any(
        found and has("words.indefinite", sentence.word(found.first)) and not is_body(sentence, found)
        for found in subjects
    )


def _is_about(sentence: Sentence, pronoun: str) -> bool:
    """Tell whether a clause of a sentence has the same pronoun for its subject."""
    subjects = (subject_of(sentence, verb) for verb in sentence.verbs if verb.form == "finite")
    return any(found is not None and sentence.word(found.first) == pronoun for found in subjects)


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
