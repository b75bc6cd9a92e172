"""A clause cut to a title: dates, asides and loose ends out, at most fifteen words, in their own order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from chronos.extract.aside import without_asides
from chronos.extract.dateless import narrows, without_dates
from chronos.extract.opening import opens_content
from chronos.extract.own_words import own_words
from chronos.extract.pronoun import named_pronoun
from chronos.extract.shorten import LONGEST, UNCOUNTED, lacks_end, shortened
from chronos.extract.syntax import Sentence, announces_quote, counts, describes_noun, is_article
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag

_LINKS = {Tag.PREPOSITION, Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.COMMA, Tag.INFINITIVE}
_LOOSE = _LINKS | AUXILIARY | {Tag.DETERMINER, Tag.STOP, Tag.POSSESSIVE, Tag.DOT, Tag.QUOTE, Tag.OPEN}
_NOT_FIRST = (_LOOSE - {Tag.MODAL, Tag.DETERMINER}) | {Tag.ADVERB, Tag.CLOSE, Tag.DATE, Tag.PRONOUN}
_CLOSING = {Tag.DATE, Tag.COMMA, Tag.DOT, Tag.CONJUNCTION, None}  # what follows a particle
_SET_OFF = (Tag.ADVERB, Tag.PREPOSITION, Tag.NEGATION)  # what an aside between commas may begin with
_OWN = (Tag.PRONOUN, Tag.DETERMINER)
_LEAST = 4  # words that are said of who has a long name
_OBJECTS = NOMINAL | {Tag.DETERMINER, Tag.PRONOUN, Tag.QUOTE}


@attrs.frozen(slots=True)
class Draft:
    """A title as the tokens it keeps.

    name: who it is about, where they do not tell; instead: what is written for tokens, by their places;
    quoted: the tokens that repeat somebody's own words.
    """

    kept: list[int]
    name: str = ""
    instead: Mapping[int, str] = MappingProxyType({})
    quoted: range = range(0)


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


def written(sentence: Sentence, draft: Draft) -> str:
    """Return a title in words; what it points at with "this" it names with "the"."""
    kept, name = draft.kept, draft.name
    if not name and len(kept) > 1 and _points(sentence, *kept[:2]):
        kept, name = kept[1:], sentence.cues.data["words"]["article"]
    elif not name and kept and _lost_date(sentence, kept):
        name = sentence.cues.data["words"]["article"]
    quoted = [n for n in kept if n in draft.quoted]
    said = kept.index(quoted[0]) if quoted else len(kept)
    quote = f"“{_joined(sentence, quoted)}”" if quoted else ""
    rest = kept[said + len(quoted) :]
    own = sentence.cues.data["retold"] if draft.name else {}
    told = _joined(sentence, kept[:said], own, {**_meant(sentence, kept[:said]), **draft.instead})
    if name and kept and _opens(sentence, kept[0]) and not _has_capital(sentence, kept[0]):
        told = told[:1].lower() + told[1:]  # "Appointed in May, she left"
    parts = (name, told, quote, _joined(sentence, rest, own))
    text = " ".join(filter(None, parts))
    first = 1 if text.startswith("“") else 0
    return text[:first] + text[first : first + 1].upper() + text[first + 1 :]


def _meant(sentence: Sentence, kept: list[int]) -> dict[int, str]:
    """Return the names of those for whom pronouns stand in a title, by their places; each once, where there
    is room for it.
    """
    room, names = LONGEST - len(kept) + 1, dict[int, str]()
    for n in (n for n in kept if sentence.tag(n) in _OWN):
        name = named_pronoun(sentence, n, kept)
        if 0 < len(name.split()) <= room and _inside(sentence, name) not in names.values():
            names[n] = _inside(sentence, name)
    return names


def _inside(sentence: Sentence, name: str) -> str:
    """Write a name as it stands within a sentence: "the pier"."""
    first, *_ = name.split()
    small = bool(sentence.cues.word(first.lower()).parts)
    return name[:1].lower() + name[1:] if small else name


def _points(sentence: Sentence, first: int, second: int) -> bool:
    return sentence.cues.has("words.demonstrative", sentence.word(first)) and sentence.tag(second) in NOMINAL


def _lost_date(sentence: Sentence, kept: list[int]) -> bool:
    """Tell whether a title lost the date that its subject began with: "Friday's vote was close"."""
    owned = sentence.tag(kept[0] - 1) is Tag.POSSESSIVE and sentence.tag(kept[0] - 2) is Tag.DATE
    return owned and any(verb.form == "finite" and verb.head in kept for verb in sentence.verbs)


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


def _joined(
    sentence: Sentence,
    kept: list[int],
    instead: Mapping[str, str] = MappingProxyType({}),
    places: Mapping[int, str] = MappingProxyType({}),
) -> str:
    """Write tokens as they stand, one space where something was left out; *instead* of some words others, and
    at some *places*.
    """
    text, last = "", None
    for n in kept:
        token = sentence.tokens[n]
        if (
            token.tag is Tag.POSSESSIVE
            and sentence.tag(n - 1) is Tag.DATE
            and last is not sentence.tokens[n - 1]
        ):
            text += f" {sentence.cues.data['words']['article']}"
            last = token
            continue
        moved = is_article(sentence, n) and last is not sentence.tokens[n - 1]  # "officials said the"
        opens = last is not None and (moved or (not _has_capital(sentence, n) and _opens(sentence, n)))
        if last is not None and token.start != last.end and token.tag not in UNCOUNTED:
            text += " "
        apart = last is None or token.start != last.end
        word = _in_full(sentence, n) if apart and token.tag in AUXILIARY else token.text
        word = places.get(n, instead.get(token.word, word) if token.tag in _OWN else word)
        text += word[:1].lower() + word[1:] if opens and n not in places else word
        last = token
    return " ".join(text.split())


def _in_full(sentence: Sentence, n: int) -> str:
    """Write out a contracted auxiliary, by the form of its verb: "had" of "'d left"."""
    token, verb, data = sentence.tokens[n], sentence.verb_at(n), sentence.cues.data
    done = token.tag is Tag.HAVE and verb is not None and not verb.modal
    forms: dict[str, str] = {**data["contracted"], **(data["contracted_before_participle"] if done else {})}
    return forms.get(token.word, token.text)


def _has_capital(sentence: Sentence, n: int) -> bool:
    """Tell whether a word has a capital wherever it stands: a name, "I", but not "Exports" nor "Talks"."""
    token, known = sentence.tokens[n], sentence.tokens[n].known
    several = sentence.cues.plural(token.word)
    common = known.event and (several or not known.base)  # "Talks", "Inflation", but not "Grant"
    common = common or (several and known.listed and known.tense == "present")
    plain = sentence.tag(n + 1) is not Tag.NAME and token.text[1:].islower()
    if common and plain and _opens(sentence, n) and sentence.tag(n - 1) is not Tag.QUOTE:
        return False
    return token.tag is Tag.NAME or (token.tag is Tag.PRONOUN and len(token.text) == 1)


def _opens(sentence: Sentence, n: int) -> bool:
    """Tell whether a sentence or a quotation opens with token *n*."""
    if sentence.tag(n - 1) is Tag.QUOTE:
        return True
    return n < 3 and all(sentence.tag(k) in (Tag.QUOTE, Tag.OPEN) for k in range(n))
