"""A clause cut to a title: dates, asides and loose ends out, at most fifteen words, in their own order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chronos.extract.aside import without_asides
from chronos.extract.dateless import narrows, without_dates
from chronos.extract.opening import opens_content
from chronos.extract.own_words import own_words
from chronos.extract.shorten import LONGEST, lacks_end, shortened
from chronos.extract.syntax import Sentence, announces_quote, counts, describes_noun
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag
from chronos.extract.written import Draft

_LINKS = {Tag.PREPOSITION, Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.COMMA, Tag.INFINITIVE}
_LOOSE = _LINKS | AUXILIARY | {Tag.DETERMINER, Tag.STOP, Tag.POSSESSIVE, Tag.DOT, Tag.QUOTE, Tag.OPEN}
_NOT_FIRST = (_LOOSE - {Tag.MODAL, Tag.DETERMINER}) | {Tag.ADVERB, Tag.CLOSE, Tag.DATE, Tag.PRONOUN}
_CLOSING = {Tag.DATE, Tag.COMMA, Tag.DOT, Tag.CONJUNCTION, None}  # what follows a particle
_SET_OFF = (Tag.ADVERB, Tag.PREPOSITION, Tag.NEGATION)  # what an aside between commas may begin with
_LEAST = 4  # words that are said of who has a long name
_OBJECTS = NOMINAL | {Tag.DETERMINER, Tag.PRONOUN, Tag.QUOTE}


def abridged(
    sentence: Sentence,
    places: list[int],
    *,
    dates: bool = False,
    name: str = "",
    instead: Mapping[int, str] = MappingProxyType({}),
) -> Draft:
    """Return what a title keeps of the tokens at *places*.

    dates: whether date expressions stay; name, instead: see `Draft`.
    """
    kept = [n for n in without_asides(sentence, places) if not _idle(sentence, n)]
    repetition = _repetition(sentence)
    kept = [n for n in kept if n not in repetition]
    kept = kept if dates else without_dates(sentence, kept)
    while (
        not name
        and kept
        and _not_first(sentence, kept[0])
        and not (sentence.tag(kept[0]) is Tag.PRONOUN and kept[0] in own_words(sentence, kept))
        and not (dates and sentence.tag(kept[0]) is Tag.DATE)
    ):
        kept = kept[1:]
    kept = shortened(sentence, kept, max(_LEAST, LONGEST - len(name.split())))
    while kept and _not_last(sentence, kept):
        kept = kept[:-1]
    return Draft(kept, name, instead, own_words(sentence, kept))


def _not_first(sentence: Sentence, n: int) -> bool:
    if sentence.tag(n) is Tag.DETERMINER:
        return bool(sentence.tokens[n].known.parts & {"possessive"})
    if sentence.tag(n) is Tag.DATE and describes_noun(sentence, n):
        return False  # "third-quarter results"
    denies = "negation" in sentence.tokens[n].known.parts or sentence.tag(n + 1) is Tag.NEGATION
    if sentence.tag(n) in AUXILIARY and denies:
        return False
    return sentence.tag(n) in _NOT_FIRST and not counts(sentence, n)


def _not_last(sentence: Sentence, kept: list[int]) -> bool:
    """Tell whether a title may not end so; a particle after its verb may stand: "stepped down"."""
    last, before = kept[-1], sentence.tag(kept[-2]) if len(kept) > 1 else None
    if _compares(sentence, last) or narrows(sentence, last):
        return True
    if sentence.cues.has("words.subject", sentence.word(last)):
        return True  # "an email in which she"
    if sentence.tag(last) in (Tag.ADVERB, Tag.NEGATION):
        tags = (sentence.tag(n) for n in reversed(kept[:-1]))
        before = next((tag for tag in tags if tag is not Tag.ADVERB), None)
        if before is Tag.PREPOSITION and sentence.tag(last + 1) is Tag.GERUND:
            return True  # "of possibly", of "... selling the yard"
        return before in (Tag.CONJUNCTION, Tag.COMMA, Tag.SUBORDINATOR)
    if sentence.tag(last) is Tag.GERUND and before is Tag.COMMA:
        return True
    if _lacks_object(sentence, kept) or _lacks_aim(sentence, last) or lacks_end(sentence, last):
        return True
    leads_date = sentence.tag(last + 1) is Tag.DATE and sentence.cues.has(
        "time.before_date", sentence.word(last)
    )
    particle = sentence.cues.has("words.particle", sentence.word(last)) and not leads_date
    after = last + 1 + (sentence.tag(last + 2) is Tag.DATE)
    content = sentence.cues.has("time.content", sentence.word(last + 1))
    opens = sentence.tag(last + 1) in NOMINAL or content  # "agreed in principle", "vote on whether"
    closes = (before in (Tag.VERB, Tag.BE) and not opens) or sentence.tag(after) in _CLOSING
    if sentence.tag(last) is Tag.POSSESSIVE and before is Tag.NAME and _is_of_name(sentence, last):
        return False
    return sentence.tag(last) in _LOOSE and not (particle and closes)


def _is_of_name(sentence: Sentence, mark: int) -> bool:
    """Tell whether "'s" ends a name, as nothing is said to be its: "at St Mary's on 9 May"."""
    return sentence.tag(mark + 1) in (Tag.PREPOSITION, Tag.COMMA, Tag.DOT, Tag.DATE, None)


def _compares(sentence: Sentence, last: int) -> bool:
    """Tell whether a title ends in a comparison that lost its other half: "no earlier", of "... than May"."""
    more = "adverb" in sentence.tokens[last].known.parts
    return more and sentence.cues.has("time.compared_after", sentence.word(last + 1))


def _lacks_object(sentence: Sentence, kept: list[int]) -> bool:
    """Tell whether a title ends in a second verb that lost what it asks for: "compared", of "compared to"."""
    last = kept[-1]
    told = any(verb.form == "finite" for verb in sentence.verbs_in(kept[0], last))
    if (
        told
        and sentence.tag(kept[-2]) is Tag.INFINITIVE
        and is_asked_for(sentence, _past_aside(sentence, last))
    ):
        return True
    joined = told and sentence.tag(kept[-2]) is Tag.CONJUNCTION and sentence.tokens[last].known.base
    if joined and sentence.cues.has("words.infinitive", sentence.word(last + 1)):
        return True  # "bought six and intend to"
    compared = sentence.cues.has("verbs.comparing", sentence.tokens[last].known.base)
    dated = sentence.cues.has("time.before_date", sentence.word(last + 1)) or (
        sentence.tag(last + 2) is Tag.DATE and not compared  # "to go on into May"
    )
    asks = sentence.tag(last) is Tag.VERB or sentence.tokens[last].known.tense == "past"
    asks = asks and Tag.ADVERB not in map(sentence.tag, kept[-2:-1])  # "grew ever more concerned"
    return told and asks and sentence.tag(last + 1) is Tag.PREPOSITION and not dated


def _past_aside(sentence: Sentence, verb: int) -> int:
    """Return the token behind a verb and what commas set off there: "to seek, without success, a seat"."""
    if sentence.tag(verb + 1) is not Tag.COMMA or sentence.tag(verb + 2) not in _SET_OFF:
        return verb + 1
    commas = (n for n in range(verb + 2, len(sentence.tokens)) if sentence.tag(n) is Tag.COMMA)
    return next(commas, verb) + 1


def _lacks_aim(sentence: Sentence, last: int) -> bool:
    """Tell whether a title ends in what lost its infinitive or clause: "in order to", "on condition that"."""
    bare = sentence.tag(last) is Tag.NOUN and sentence.tag(last - 1) is Tag.PREPOSITION
    says = sentence.cues.has("nouns.content", sentence.word(last)) and opens_content(sentence, last + 1)
    return bare and (says or sentence.tag(last + 1) is Tag.INFINITIVE)


def is_asked_for(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* is what the verb before asks for: "to survive the winter", "to see whether"."""
    tag, has = sentence.tag(n), sentence.cues.has
    if tag is Tag.DATE:
        first, *words = sentence.tokens[n].word.split()
        counted = len(words) == 2 and has("time.adverbial", words[0])
        counted = counted and any(has(f"time.{name}", words[1]) for name in ("units", "part_of_day"))
        return has("words.article", first) and not counted  # "appears the following day"
    return tag in _OBJECTS or has("time.content", sentence.word(n))


def _idle(sentence: Sentence, n: int) -> bool:
    match sentence.tag(n):
        case Tag.QUOTE:
            return True
        case Tag.DOT if n and sentence.tokens[n - 1].end != sentence.tokens[n].start:
            return True
        case Tag.COMMA if _announces_quote(sentence, n):
            return True
        case Tag.STOP if announces_quote(sentence, n):
            return True
    if sentence.cues.has("words.emphatic", sentence.word(n)) and sentence.tag(n - 1) in NOMINAL:
        quotes = Tag.QUOTE in sentence.tags
        return not quotes and sentence.verb_at(n + 1) is not None  # "Roe herself left"
    return sentence.cues.has("words.idle", sentence.word(n))


def _repetition(sentence: Sentence) -> range:
    """Return how often something was done where the dates of each time are told: "three times"."""
    if sentence.tags.count(Tag.DATE) < 2:
        return range(0)
    has = sentence.cues.has
    times = next((n for n, token in enumerate(sentence.tokens) if has("words.times", token.word)), 0)
    first = times - 1
    if not times or sentence.tag(first) is not Tag.NUMBER:
        return range(0)
    while has("words.quantity", sentence.word(first - 1)):
        first -= 1
    return range(first, times + 1)


def _announces_quote(sentence: Sentence, n: int) -> bool:
    """Tell whether the comma at token *n* stands between a verb of saying and a quotation."""
    said = sentence.verb_at(n - 1) if sentence.tag(n + 1) is Tag.QUOTE else None
    return said is not None and sentence.cues.has("verbs.reporting", said.base)
