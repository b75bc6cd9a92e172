"""A title that is too long, cut where a phrase ends, so that what stays reads whole."""

from __future__ import annotations

import itertools

from chronos.extract.spare import addressees, announcements, attribution, descriptions, details, told
from chronos.extract.syntax import Sentence, is_article
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag

LONGEST = 15  # words
UNCOUNTED = (Tag.COMMA, Tag.DOT, Tag.POSSESSIVE, Tag.QUOTE)

_SHORTEST = 4  # tokens that a title is not cut below
_PAIR = 5  # tokens before a conjunction in which "between" or "both" may open what it joins
_LINKS = {Tag.PREPOSITION, Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.COMMA, Tag.INFINITIVE}
_OPENING = {Tag.SUBORDINATOR, Tag.RELATIVE}
_CUTS = _LINKS | {Tag.GERUND}
_LISTED = NOMINAL | {Tag.COMMA, Tag.DETERMINER, Tag.POSSESSIVE}
_KEPT_TO = ("time.links", "time.role", "time.compared_after")  # what these open goes with what is before
_ASKS_FOR_MORE = AUXILIARY | {Tag.VERB, Tag.GERUND, Tag.PREPOSITION, Tag.ADVERB, Tag.DETERMINER}


def shortened(sentence: Sentence, kept: list[int], longest: int) -> list[int]:
    """Return the tokens *kept* of a title, or so many of them that there are at most *longest* words.

    To whom something was said goes first. Then it is cut before the last phrase that does not fit; where no
    phrase may go, what describes a name, "that", what tells more of a subject, and who said it go instead,
    and only then it is cut before any preposition or conjunction.
    """
    if _size(sentence, kept) <= longest:
        return kept
    addressed = addressees(sentence, kept)
    kept = [n for n in kept if n not in addressed]
    if _size(sentence, kept) <= longest:
        return kept
    ends = [len(kept), *(n for n in range(len(kept) - 1, _SHORTEST - 1, -1) if _is_whole(sentence, kept, n))]
    who, that, more = descriptions(sentence, kept), announcements(sentence, kept), details(sentence, kept)
    said, nothing = attribution(sentence, kept), set[int]()
    steps = (nothing, who, that, who | that, more, who | that | more, said, said | who | more)
    for spare, n in itertools.product(steps, ends):
        fewer = [place for place in kept[:n] if place not in spare]
        if _size(sentence, fewer) <= longest:
            return fewer
    if not _has_verbs(sentence, kept, _fitting(sentence, kept, longest)):
        kept = [n for n in kept if n not in more]
    return _cut(sentence, kept, longest)


def _size(sentence: Sentence, places: list[int]) -> int:
    return sum(_words(sentence, n) for n in places)


def _words(sentence: Sentence, n: int) -> int:
    """Return how many words a token is: a date may be several."""
    tag = sentence.tag(n)
    if tag is Tag.DATE:
        return len(sentence.tokens[n].text.split())
    return int(tag not in UNCOUNTED)


def _fitting(sentence: Sentence, kept: list[int], longest: int) -> int:
    """Return how many tokens of a title fit."""
    sizes = itertools.accumulate(_words(sentence, n) for n in kept)
    return next((n for n, size in enumerate(sizes) if size > longest), len(kept))


def _cut(sentence: Sentence, kept: list[int], longest: int) -> list[int]:
    limit = _fitting(sentence, kept, longest)
    cuts = (n for n in range(limit, _SHORTEST - 1, -1) if sentence.tag(kept[n]) in _CUTS)
    ends = [n for n in cuts if not _modifies(sentence, kept[n - 1], kept[n])]
    whole = [n for n in ends if _has_verbs(sentence, kept, n)]
    apart = [n for n in whole if not sentence.cues.has("time.compared_after", sentence.word(kept[n]))]
    return kept[: (apart or whole or ends or [limit])[0]]


def _is_whole(sentence: Sentence, kept: list[int], n: int) -> bool:
    """Tell whether the first *n* tokens of a title read whole: what they ask for is not behind the cut."""
    last, cut, has = kept[n - 1], kept[n], sentence.cues.has
    tag = sentence.tag(cut)
    if _asks_for_more(sentence, last, cut) or lacks_end(sentence, last) or not _has_verbs(sentence, kept, n):
        return False
    if tag not in _CUTS:
        return _describes(sentence, cut)
    if has("words.particle", sentence.word(cut)) and sentence.tag(cut + 1) in (Tag.DOT, Tag.COMMA, None):
        return False  # "switched it off"
    if _ranks(sentence, kept[0], cut) or _modifies(sentence, last, cut):
        return False
    if _splits_list(sentence, kept, n) or (tag is Tag.INFINITIVE and _asks(sentence, kept, n)):
        return False
    if tag is Tag.INFINITIVE and sentence.tag(last) is Tag.NOUN and sentence.tag(last - 1) is Tag.BE:
        return False  # "is ready to leave"
    if tag is Tag.CONJUNCTION:
        return not _pairs(sentence, kept[max(0, n - _PAIR) : n]) and not _share_noun(sentence, last, cut)
    content = tag is Tag.SUBORDINATOR and has("time.content", sentence.word(cut))
    return not content and not any(has(name, sentence.word(cut)) for name in _KEPT_TO)


def lacks_end(sentence: Sentence, last: int) -> bool:
    """Tell whether a title ends in a length that lost what it is counted from: "a day", of "a day after"; or
    in an aim that lost what is aimed at: "in an attempt", of "in an attempt to".
    """
    has = sentence.cues.has
    aims = (
        sentence.tag(last + 1) in (Tag.PREPOSITION, Tag.INFINITIVE) and sentence.tag(last + 2) is not Tag.DATE
    )
    if aims and has("nouns.aim", sentence.word(last)):
        before = last - 1 - (sentence.tag(last - 1) is Tag.DETERMINER)
        return sentence.tag(before) is Tag.PREPOSITION
    if sentence.tag(last) is Tag.NUMBER:
        return has("time.units", sentence.word(last + 1))
    length = sentence.tag(last) is Tag.DATE or has("time.units", sentence.word(last))
    return length and has("time.counting", sentence.word(last + 1))


def _modifies(sentence: Sentence, last: int, cut: int) -> bool:
    """Tell whether a cut would part what describes a noun from it: "flavoured smoking products"; or the noun
    from what is done with it: "halt container handling at the port".
    """
    bare = sentence.tag(last - 1) in (Tag.VERB, Tag.PREPOSITION, Tag.INFINITIVE)
    if bare and sentence.tag(last) is Tag.NOUN and sentence.tag(cut) is Tag.GERUND:
        return sentence.tag(cut + 1) in (Tag.PREPOSITION, Tag.COMMA, Tag.DOT, Tag.DATE)
    described = sentence.tokens[last].known.tense == "past" and sentence.tag(last) is Tag.NOUN
    return described and sentence.tag(cut) is Tag.GERUND


def _pairs(sentence: Sentence, before: list[int]) -> bool:
    """Tell whether half of a pair is still to come: "between Lorne" of "between Lorne and Kesh"."""
    opened = [n for n in before if sentence.cues.has("words.pairing", sentence.word(n))]
    return bool(opened) and not any(sentence.tag(n) is Tag.CONJUNCTION for n in before if n > opened[-1])


def _share_noun(sentence: Sentence, last: int, conjunction: int) -> bool:
    """Tell whether the noun that two words describe only follows: "missile and artillery shipments"."""
    first = last
    while sentence.tag(first) is Tag.NAME:
        first -= 1
    if first < last and is_article(sentence, first) and sentence.tag(conjunction + 1) is Tag.NAME:
        return True  # "the Fish and Grain Board"
    after = conjunction + 1 + (sentence.tag(conjunction + 1) is Tag.QUOTE)
    follows = sentence.tag(after + 1) in (Tag.NOUN, Tag.CONJUNCTION, Tag.QUOTE)
    singular = sentence.tag(last) is Tag.NOUN and not sentence.cues.plural(sentence.word(last))
    return singular and follows and sentence.tag(after) is Tag.NOUN


def _asks_for_more(sentence: Sentence, last: int, cut: int) -> bool:
    """Tell whether a title may not end with token *last*; a passive may: "was rejected in the senate"."""
    verb = sentence.verb_at(last)
    if verb is not None and verb.passive and verb.form == "finite":
        return not sentence.cues.has("time.before_date", sentence.word(cut))
    if verb is not None and sentence.tag(last - 1) is Tag.INFINITIVE and sentence.tag(cut) is Tag.PREPOSITION:
        counted = sentence.tag(cut + 1) is Tag.NUMBER  # "fell, to close at 40"
        return counted or not sentence.cues.has(
            "verbs.objectless", verb.base
        )  # "his wish to retire at the end"
    particle = sentence.cues.has("words.particle", sentence.word(last)) and sentence.verb_at(last - 1)
    if particle and sentence.tag(cut) is Tag.CONJUNCTION:
        return False  # "had been carried out and that"
    return sentence.tag(last) in _ASKS_FOR_MORE


def _has_verbs(sentence: Sentence, kept: list[int], n: int) -> bool:
    """Tell whether the clauses that a title opens have their verbs before the cut, and more than these."""
    finite = told(sentence, kept)
    if not finite:
        return True
    first = kept.index(finite[0].head)
    said = any(sentence.cues.has(f"verbs.{name}", finite[0].base) for name in ("reporting", "of_documents"))
    aside = any(sentence.tag(k) is Tag.RELATIVE for k in kept[:first])
    later = finite[1:] if said or aside else []
    own = (verb for verb in later if sentence.tag(verb.first - 1) is not Tag.RELATIVE)
    needed = next(own, later[0] if later else finite[0])
    inside = [verb.head for verb in finite if verb.head in kept[:n]]
    opens = (k for k in range(n - 1, -1, -1) if sentence.tag(kept[k]) in _OPENING)
    opened = next((k for k in opens if not _leads_to_date(sentence, kept[k])), -1)
    return needed.head in inside and any(kept.index(head) > opened for head in inside)


def _leads_to_date(sentence: Sentence, n: int) -> bool:
    """Tell whether a date alone follows what may open a clause: "before 2028"."""
    return sentence.tag(n + 1) is Tag.DATE and sentence.tag(n + 2) is not Tag.POSSESSIVE


def _describes(sentence: Sentence, n: int) -> bool:
    """Tell whether a participle that tells more of a noun begins at token *n*: "a boat built in Lorne"."""
    verb = sentence.verb_at(n)
    return verb is not None and verb.form == "participle" and sentence.tag(n - 1) in NOMINAL


def _ranks(sentence: Sentence, first: int, n: int) -> bool:
    """Tell whether what somebody was alone to do only follows token *n*: "was the last of all to leave"."""
    finite = [verb for verb in sentence.verbs if verb.form == "finite" and verb.head >= first]
    last = next((verb for verb in reversed(finite) if verb.head < n), None)
    after = next((verb.first for verb in finite if verb.head >= n), len(sentence.tokens))
    follows = any(sentence.tag(k) is Tag.INFINITIVE for k in range(n, after))
    return last is not None and last.base == "be" and follows


def _splits_list(sentence: Sentence, kept: list[int], n: int) -> bool:
    """Tell whether a title would end within a list: "ships, planes" of "ships, planes and cars"."""
    if sentence.tag(kept[n]) not in (Tag.COMMA, Tag.CONJUNCTION):
        return False
    listed = itertools.takewhile(lambda k: sentence.tag(k) in _LISTED, reversed(kept[:n]))
    return any(sentence.tag(k) is Tag.COMMA for k in listed)


def _asks(sentence: Sentence, kept: list[int], n: int) -> bool:
    """Tell whether the infinitive at the cut says what somebody is to do: "urged Roe to leave"."""
    object_ = itertools.takewhile(lambda k: sentence.tag(k) in _LISTED | {Tag.PRONOUN}, reversed(kept[:n]))
    before = min(object_, default=kept[n]) - 1
    verb = sentence.verb_at(before)
    for_whom = sentence.cues.has("words.beneficiary", sentence.word(before))
    return for_whom or (verb is not None and sentence.cues.has("verbs.asking", verb.base))
