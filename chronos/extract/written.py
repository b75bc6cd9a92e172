"""A title in words, from the tokens that it keeps."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from chronos.extract.pronoun import named_pronoun
from chronos.extract.shorten import LONGEST, UNCOUNTED
from chronos.extract.syntax import Sentence, is_article
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag

_OWN = (Tag.PRONOUN, Tag.DETERMINER)


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
