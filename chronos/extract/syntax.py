"""A sentence as its tokens and verbs."""

from __future__ import annotations

import enum
import functools
from collections import defaultdict
from collections.abc import Callable, Sequence

import attrs

from chronos.cues import Cues, cues
from chronos.extract.tagging import tagged
from chronos.extract.tokens import NOMINAL, Tag, Token
from chronos.extract.verbs import Verb, verbs


class Part(enum.Enum):
    """What a clause says of whom a pronoun stands for: that it does something, begins or ends, or that
    somebody does something to it.
    """

    DOES = enum.auto()
    RUNS = enum.auto()
    UNDERGOES = enum.auto()


@attrs.frozen(slots=True)
class Subject:
    """Tokens *first* to *last*, the last exclusive; joined: whether they stand right before the verb."""

    first: int
    last: int
    joined: bool = True


@attrs.frozen(eq=False, slots=False)  # slots beside cached properties make every field slow to read
class Sentence:
    """The tokens and verbs of a sentence.

    whom: returns whom a pronoun stands for by the sentences before, empty where that is not plain; asked with
    what its clause says of it;
    tags: of the tokens; tag, word: of the token at a place, None and empty outside the sentence; subjects:
    what is known of those of verbs, by the place of the verb.
    """

    tokens: Sequence[Token]
    cues: Cues = attrs.field(repr=False)
    whom: Callable[[str, Part], str] = attrs.field(repr=False, default=lambda *_: "")
    tags: Sequence[Tag] = attrs.field(init=False, repr=False)
    # look-ups in tables, since a thousand are made in an article
    tag: Callable[[int], Tag | None] = attrs.field(init=False, repr=False)
    word: Callable[[int], str] = attrs.field(init=False, repr=False)
    subjects: dict[int, Subject | None] = attrs.field(init=False, factory=dict, repr=False)

    @tags.default
    def _tags(self) -> Sequence[Tag]:
        return [token.tag for token in self.tokens]

    @tag.default
    def _tag(self) -> Callable[[int], Tag | None]:
        return dict(enumerate(self.tags)).get

    @word.default
    def _word(self) -> Callable[[int], str]:
        return defaultdict(str, enumerate(token.word for token in self.tokens)).__getitem__

    @functools.cached_property
    def verbs(self) -> Sequence[Verb]:
        """The verbs, found when they are asked for."""
        return verbs(self.tokens, self.cues)

    @functools.cached_property
    def verb_at(self) -> Callable[[int], Verb | None]:
        """Return the verb that the token at a place is part of."""
        return {n: verb for verb in self.verbs for n in range(verb.first, verb.head + 1)}.get

    def verbs_in(self, first: int, last: int) -> list[Verb]:
        """Return the verbs whose head stands in tokens *first* to *last*, the last exclusive."""
        return [verb for verb in self.verbs if first <= verb.head < last]

    def event_in(self, first: int, last: int) -> int | None:
        """Return the last event noun in a stretch of tokens, phases such as "beginning" aside."""
        places = range(min(last, len(self.tokens)) - 1, max(first, 0) - 1, -1)
        return next((n for n in places if self._names_event(n)), None)

    def _names_event(self, n: int) -> bool:
        token, after = self.tokens[n], self.tag(n + 1)
        describes = after is Tag.NOUN and not self.tokens[n + 1].event  # "attack helicopters"
        placed = token.tag is Tag.NAME and self.cues.has(
            "words.of_place", self.word(n - 1)
        )  # "in Independence"
        return token.event and not (describes or placed) and not self.cues.has("nouns.phase", token.word)


@functools.lru_cache(1 << 12)
def sentence_of(text: str, lang: str) -> Sentence:
    """Read a title, or a sentence by itself: its dates are words like others.

    >>> [token.tag.name for token in sentence_of("Rebels took the town", "en").tokens]
    ['NAME', 'VERB', 'DETERMINER', 'NOUN']
    """
    known = cues(lang)
    return Sentence(tagged(text, 0, len(text), (), known), known)


def counts(sentence: Sentence, n: int) -> bool:
    """Tell whether a number begins at token *n*: "more than 300", "more boats", "most of them"."""
    more = sentence.tag(n) is Tag.ADVERB and sentence.cues.has("words.quantity", sentence.word(n))
    if more and (sentence.tag(n + 1) is Tag.NOUN or sentence.cues.has("time.links", sentence.word(n + 1))):
        return True
    while sentence.cues.has("words.quantity", sentence.word(n)):
        n += 1
    part = sentence.cues.has("time.links", sentence.word(n + 1)) or sentence.tag(n + 1) is Tag.NOUN
    if part and sentence.cues.number(sentence.word(n)) is not None:
        return True  # "one of the boats", "one boat"
    return sentence.tag(n) is Tag.NUMBER or sentence.cues.has("words.numeral", sentence.word(n).split("-")[0])


def counts_more(sentence: Sentence, n: int) -> bool:
    """Tell whether a word counts on from others: "more" of "two more died" or "and 40 more"."""
    return sentence.tag(n - 1) is Tag.NUMBER and sentence.cues.has("words.quantity", sentence.word(n))


def describes_noun(sentence: Sentence, date: int) -> bool:
    """Tell whether a date is an adjective: "third-quarter sales"."""
    return "-" in sentence.tokens[date].text and sentence.tag(date + 1) in (Tag.NOUN, Tag.GERUND)


def is_article(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* is "the", "a" or "an"."""
    return any(sentence.cues.has(f"words.{name}", sentence.word(n)) for name in ("article", "indefinite"))


def introduces_date(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* is the preposition of a date: "on Monday", "during May"."""
    if sentence.tag(n + 1) is not Tag.DATE:
        return False
    return sentence.tag(n) is Tag.PREPOSITION or sentence.cues.has("time.simultaneous", sentence.word(n))


def is_done_to(sentence: Sentence, date: int, verbs_of_time: str) -> bool:
    """Tell whether a date is what a verb of a list is done to: "picked Friday", "spent Monday in Lorne"."""
    verb = sentence.verb_at(date - 1)
    if verb is None or verb.head != date - 1 or verb.passive or verb.form == "participle":
        return False
    alone = sentence.tag(date + 1) not in NOMINAL | {Tag.DETERMINER}  # "picked on Friday a new head"
    return alone and sentence.cues.has(verbs_of_time, verb.base)


def is_participle(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* opens what was done to a noun before: "built" of "the pier, built in 1920"."""
    verb = sentence.verb_at(n)
    return verb is not None and verb.form == "participle" and verb.first == n


def past_dates(sentence: Sentence, n: int) -> int:
    """Return the first token from *n* on that tells no date: the comma of "in May on Monday,"."""
    while sentence.tag(n) is Tag.DATE or introduces_date(sentence, n):
        n += 1
    return n


def ends_quoted(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* ends what somebody is quoted with, who follows: '"It is over," Roe said'."""
    return sentence.tag(n) is Tag.QUOTE and sentence.tag(n - 1) is Tag.COMMA


def announces_quote(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* is the colon between a verb of saying and a quotation: "said: 'It'"."""
    if sentence.word(n) != ":" or sentence.tag(n + 1) is not Tag.QUOTE:
        return False
    said = next(reversed(sentence.verbs_in(0, n)), None)
    return said is not None and sentence.cues.has("verbs.reporting", said.base)
