"""A title that is too long, cut where a phrase ends, so that what stays reads whole."""

from __future__ import annotations

import itertools

from chronos.extract.syntax import Sentence
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag

LONGEST = 15  # words
UNCOUNTED = (Tag.COMMA, Tag.DOT, Tag.POSSESSIVE, Tag.QUOTE)

_SHORTEST = 4  # tokens that a title is not cut below
_LINKS = {Tag.PREPOSITION, Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.COMMA, Tag.INFINITIVE}
_CUTS = _LINKS | {Tag.GERUND}
_ASKS_FOR_MORE = AUXILIARY | {Tag.VERB, Tag.GERUND, Tag.PREPOSITION, Tag.ADVERB, Tag.DETERMINER}


def shortened(sentence: Sentence, kept: list[int], longest: int) -> list[int]:
    """Return the tokens *kept* of a title, or so many of them that there are at most *longest* words.

    To whom something was said goes first. Then it is cut before the last phrase that does not fit; where no
    phrase may go, what describes a name and "that" go instead, and only then it is cut before any
    preposition or conjunction.
    """
    if _size(sentence, kept) <= longest:
        return kept
    addressed = _addressees(sentence, kept)
    kept = [n for n in kept if n not in addressed]
    if _size(sentence, kept) <= longest:
        return kept
    ends = [n for n in range(_SHORTEST, len(kept)) if _is_whole(sentence, kept, n)]
    for n in reversed(ends):
        if _size(sentence, kept[:n]) <= longest:
            return kept[:n]
    who, that = _descriptions(sentence, kept), {n for n in kept if _announces(sentence, n)}
    for spare, n in itertools.product((who, that, who | that), (*ends, len(kept))):
        fewer = [place for place in kept[:n] if place not in spare]
        if _size(sentence, fewer) <= longest:
            return fewer
    return _cut(sentence, kept, longest)


def _size(sentence: Sentence, places: list[int]) -> int:
    return sum(sentence.tag(n) not in UNCOUNTED for n in places)


def _cut(sentence: Sentence, kept: list[int], longest: int) -> list[int]:
    words = [n for n in kept if sentence.tag(n) not in UNCOUNTED]
    limit = kept.index(words[longest])
    ends = [n for n in range(limit, _SHORTEST - 1, -1) if sentence.tag(kept[n]) in _CUTS]
    told = [n for n in ends if _has_verbs(sentence, kept, n)]
    return kept[: (told or ends or [limit])[0]]


def _is_whole(sentence: Sentence, kept: list[int], n: int) -> bool:
    """Tell whether the first *n* tokens of a title read whole: what they ask for is not behind the cut."""
    last, cut, has = kept[n - 1], kept[n], sentence.cues.has
    tag = sentence.tag(cut)
    if tag not in _CUTS or sentence.tag(last) in _ASKS_FOR_MORE or not _has_verbs(sentence, kept, n):
        return False
    if tag is Tag.CONJUNCTION:
        return any(verb.form == "finite" for verb in sentence.verbs_in(cut, cut + 4))
    if has("time.links", sentence.word(cut)):
        return not has("nouns.measure", sentence.word(last)) and sentence.tag(last) is not Tag.NUMBER
    return not has("time.content", sentence.word(cut))


def _has_verbs(sentence: Sentence, kept: list[int], n: int) -> bool:
    """Tell whether the clauses that a title opens have their verbs before the cut, and more than these."""
    finite = [v for v in sentence.verbs_in(kept[0], kept[-1] + 1) if v.form == "finite"]
    if not finite:
        return True
    said = sentence.cues.has("verbs.reporting", finite[0].base)
    needed = finite[1] if said and len(finite) > 1 else finite[0]
    opened = next((k for k in reversed(kept[:n]) if sentence.tag(k) in (Tag.SUBORDINATOR, Tag.RELATIVE)), -1)
    return needed.head < kept[n - 1] and any(opened < verb.head < kept[n - 1] for verb in finite)


def _addressees(sentence: Sentence, kept: list[int]) -> set[int]:
    """Return what stands between a verb of saying and what is said: "reported to the board that"."""
    for verb in sentence.verbs:
        after = [n for n in kept if n > verb.head]
        if verb.head in kept and after and sentence.cues.has("verbs.reporting", verb.base):
            that = next((n for n in after if _announces(sentence, n)), after[0])
            if sentence.tag(after[0]) is Tag.PREPOSITION and not sentence.verbs_in(after[0], that):
                return {n for n in after if n < that}
    return set()


def _descriptions(sentence: Sentence, kept: list[int]) -> set[int]:
    """Return what says who a name is, which a title can do without: "trade minister Lena Roe"."""
    spare: set[int] = set()
    for place, n in enumerate(kept):
        first = place
        while first and sentence.tag(kept[first - 1]) in (Tag.NOUN, Tag.NAME):
            first -= 1
        names = all(sentence.tag(k) is Tag.NAME for k in kept[place + 1 : place + 3])
        alone = not first or sentence.tag(kept[first - 1]) not in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER)
        if sentence.tag(n) is Tag.NOUN and names and alone and place + 2 < len(kept):
            spare.update(kept[first : place + 1])
    return spare


def _announces(sentence: Sentence, n: int) -> bool:
    """Tell whether a token is the "that" of reported speech."""
    said = any(sentence.cues.has("verbs.reporting", verb.base) for verb in sentence.verbs_in(0, n)[-1:])
    return said and sentence.tag(n) not in NOMINAL and sentence.cues.has("time.content", sentence.word(n))
