"""A title without its dates: the event has them beside it."""

from __future__ import annotations

from chronos.extract.moment import says_whether
from chronos.extract.reduced import bounds_period
from chronos.extract.syntax import Sentence, describes_noun, is_done_to
from chronos.extract.tokens import NOMINAL, Tag

_RUNNING = ("running", "opening", "state", "dating")
_LEADS_TO_NOUN = (Tag.PREPOSITION, Tag.VERB, Tag.GERUND)
_NEAR = 6  # tokens between "first" and "since"


def without_dates(sentence: Sentence, places: list[int]) -> list[int]:
    """Cut date expressions out, with the preposition before and the joints of a list of them.

    What describes a noun stays: "fourth-quarter sales".
    """
    kept: list[int] = []
    for n in places:
        if sentence.tag(n) is Tag.POSSESSIVE and sentence.tag(n - 1) is Tag.DATE:
            if kept and sentence.tag(kept[-1]) in _LEADS_TO_NOUN and sentence.tag(n + 1) in NOMINAL:
                kept.append(n)  # the article of "victims of the fire", of "last week's fire"
            continue
        if bounds_period(sentence.tokens, n, sentence.cues) or _names_clock(sentence, n):
            continue
        if kept and kept[-1] < n - 1 and sentence.tag(kept[-1]) is sentence.tag(n) is Tag.COMMA:
            kept.pop()  # "said, on Monday, that"
        elif sentence.tag(n) is not Tag.DATE or _stays(sentence, n):
            kept.append(n)
        elif sentence.tag(n + 1) is not Tag.POSSESSIVE:
            kept = _without_lead(sentence, kept, n)
            if kept and _only_dates(sentence, kept[-1], places):
                kept.pop()
    return kept


def _names_clock(sentence: Sentence, n: int) -> bool:
    """Tell whether a word says by which clocks the time before it is told: "at 4 a.m. local time"."""
    first = n if sentence.tag(n - 1) is Tag.DATE else n - 1
    local = sentence.cues.has("time.of_clock", sentence.word(first))
    return (
        local
        and sentence.tag(first - 1) is Tag.DATE
        and sentence.cues.has("time.clock", sentence.word(first + 1))
    )


def _without_lead(sentence: Sentence, kept: list[int], date: int) -> list[int]:
    """Leave out what leads to a date, or joins it to one before."""
    if kept and kept[-1] == date - 1 and _belongs_to_date(sentence, date - 1):
        kept.pop()
    while kept and _joins_dates(sentence, kept[-1], date):
        kept.pop()
    if kept and kept[-1] == date - 1 and narrows(sentence, date - 1):
        kept.pop()
        if kept and sentence.cues.has("words.indefinite", sentence.word(kept[-1])):
            kept.pop()  # "a mere two years later"
    kept = kept[: len(kept) - _describing(sentence, kept, date)]
    if kept and _leads_date(sentence, kept[-1], date):
        kept.pop()
    if len(kept) > 1 and _tells_part(sentence, kept[-1], date):
        kept.pop()
    if kept and sentence.tag(kept[-1]) is Tag.ADVERB and _joins_dates(sentence, kept[-1] - 1, kept[-1]):
        kept = kept[:-2]  # "in 2018 and again in 2020"
    effect = len(kept) > 2 and sentence.cues.has("time.taking_effect", sentence.word(kept[-1]))
    if effect and sentence.verb_at(kept[-3]) is None:  # not "came into effect"
        kept = kept[: -2 if sentence.tag(kept[-2]) is Tag.PREPOSITION else None]
    return kept[:-2] if kept and _pairs_leads(sentence, kept[-1], date) else kept


def _belongs_to_date(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* only says whose the time behind it is: "for its third quarter"."""
    return sentence.tag(n) is Tag.DETERMINER and sentence.tag(n + 2) not in NOMINAL | {Tag.GERUND}


def _describing(sentence: Sentence, kept: list[int], date: int) -> int:
    """Return how many tokens but say what a time was like, and lead to it: "for the dry spring quarter"."""
    *words, unit = sentence.tokens[date].word.split()
    first = date - 1
    while sentence.tag(first) in (Tag.NOUN, Tag.ADVERB):
        first -= 1
    ranked = all(sentence.cues.has("time.ordinal", word) for word in words)
    alone = sentence.tag(first) is Tag.DETERMINER and sentence.cues.has(
        "time.before_date", sentence.word(first - 1)
    )
    told = first < date - 1 and ranked and sentence.cues.has("time.period", unit)
    whole = kept[first - 1 - date :] == list(range(first - 1, date))
    return date + 1 - first if alone and told and whole and sentence.tag(date + 1) not in NOMINAL else 0


def _leads_date(sentence: Sentence, n: int, date: int) -> bool:
    between = _belongs_to_date(sentence, date - 1) or narrows(sentence, date - 1)
    return n == date - 1 - between and sentence.cues.has("time.before_date", sentence.word(n))


def _pairs_leads(sentence: Sentence, n: int, date: int) -> bool:
    """Tell whether a conjunction pairs what leads to a date: "on or about May 5"."""
    pairs = sentence.tag(n) is Tag.CONJUNCTION and sentence.tag(n - 1) is Tag.PREPOSITION
    return pairs and date - n <= 2 and sentence.cues.has("time.before_date", sentence.word(n - 1))


def narrows(sentence: Sentence, n: int) -> bool:
    """Tell whether a word only narrows what is said of time: "only a year earlier", "shortly before noon",
    "ended effective May 3".
    """
    has, word = sentence.cues.has, sentence.word(n)
    beside = has("time.near", word) and has("time.counting", sentence.word(n + 1))  # "immediately after noon"
    return beside or _takes_effect(sentence, n) or has("time.narrowing", word)


def _takes_effect(sentence: Sentence, n: int) -> bool:
    """Tell whether a word only leads to the day from which a deed counts, which needs no "on": not "became
    effective on May 3".
    """
    verb, has = sentence.verb_at(n - 1), sentence.cues.has
    is_so = verb is not None and (has("verbs.linking", verb.base) or has("verbs.state", verb.base))
    return has("time.effective", sentence.word(n)) and not is_so


def _tells_part(sentence: Sentence, n: int, date: int) -> bool:
    """Tell whether token *n* tells but the part of a date: "late on Sunday"."""
    leads = n == date - 2 and sentence.tag(date - 1) is Tag.PREPOSITION
    return leads and sentence.tag(n) is Tag.ADVERB and sentence.cues.has("time.part_of_day", sentence.word(n))


def _describes(sentence: Sentence, date: int) -> bool:
    """Tell whether a date is an adjective, or a length: "third-quarter sales", "a day after the vote"."""
    token, has = sentence.tokens[date], sentence.cues.has
    times = all(has("time.part_of_day", word) for word in token.word.split())  # "in morning trading"
    timed = times and sentence.tag(date + 1) in (Tag.NOUN, Tag.GERUND)
    return (
        describes_noun(sentence, date)
        or timed
        or (_is_length(sentence, date) and sentence.cues.has("time.counting", sentence.word(date + 1)))
    )


def _is_year_of_noun(sentence: Sentence, date: int) -> bool:
    """Tell whether a year says which thing is meant, beside a date: "upheld the 2019 ruling on Monday"."""
    led = sentence.tag(date - 1) in (Tag.DETERMINER, Tag.POSSESSIVE)
    described = led and sentence.tokens[date].word.isdecimal() and sentence.tag(date + 1) in NOMINAL
    return described and any(token.tag is Tag.DATE for n, token in enumerate(sentence.tokens) if n != date)


def _names_kind(sentence: Sentence, date: int) -> bool:
    """Tell whether a date only says of which kind a noun is: "tickets for the autumn season"."""
    article = sentence.cues.has("words.article", sentence.tokens[date].word.split()[0])
    led = sentence.cues.has("time.topic", sentence.word(date - 1))
    return article and led and sentence.tag(date + 1) is Tag.NOUN


def _stays(sentence: Sentence, date: int) -> bool:
    """Tell whether a title needs a date: it is no date of what is told, but part of it."""
    needed = (
        _describes, _is_year_of_noun, _names_kind, _is_subject, _is_object, _ranks, _bounds, _delays,
        _is_compared,
    )  # fmt: skip
    return any(tells(sentence, date) for tells in needed)


def _bounds(sentence: Sentence, date: int) -> bool:
    """Tell whether something is told to be before, after or since a date: "will not close before 2028"."""
    words, has = sentence.tokens[date].word.split(), sentence.cues.has
    plain = all(word.isdecimal() or has("time.months_and_days", word) for word in words)
    owns = sentence.tag(date + 1) is Tag.POSSESSIVE
    beside = narrows(sentence, date - 2)  # "shortly before noon" is about then
    led = any(has(name, sentence.word(date - 1)) for name in ("time.counting", "time.beginning"))
    return plain and not owns and not beside and led


def _delays(sentence: Sentence, date: int) -> bool:
    """Tell whether something was not done before a date, and then was: "was not found until Friday"."""
    until = (sentence.word(date - 1), sentence.tokens[date].word.split()[0])
    if not any(sentence.cues.has("time.delaying", word) for word in until):
        return False
    verb = next((verb for verb in reversed(sentence.verbs_in(0, date)) if says_whether(sentence, verb)), None)
    return verb is not None and verb.negated


def _is_compared(sentence: Sentence, date: int) -> bool:
    """Tell whether something is compared with what was at a date: "9% less than in 2022", "more than in the
    whole of 2022".
    """
    n = date - 1
    if sentence.cues.has("time.links", sentence.word(n)):
        n -= 1
        while sentence.tag(n) in NOMINAL | {Tag.DETERMINER}:
            n -= 1
    return sentence.tag(n) is Tag.PREPOSITION and sentence.cues.has(
        "time.compared_after", sentence.word(n - 1)
    )


def _ranks(sentence: Sentence, date: int) -> bool:
    """Tell whether what is the first or worst is so since a date: "its lowest level since May"."""
    since = (sentence.word(date - 1), *sentence.tokens[date].word.split()[:1])
    begins = any(sentence.cues.has("time.beginning", word) for word in since)
    near = (sentence.word(n) for n in range(max(0, date - _NEAR), date))
    return begins and any(sentence.cues.has("time.ranking", word) for word in near)


def _is_subject(sentence: Sentence, date: int) -> bool:
    """Tell whether a date is what a clause is about: 'said, "Today is a great day"'."""
    verb = sentence.verb_at(date + 1)
    opens = sentence.tag(date - 1) in (Tag.QUOTE, Tag.SUBORDINATOR)
    return opens and verb is not None and verb.form == "finite" and verb.first == date + 1


def _is_object(sentence: Sentence, date: int) -> bool:
    """Tell whether something is done to a date: "spent Monday in Lorne"."""
    return any(is_done_to(sentence, date, f"verbs.{name}") for name in ("awaiting", "filling"))


def _is_length(sentence: Sentence, date: int) -> bool:
    """Tell whether a date expression says how long, not when: "a day", "three weeks", but not "last week"."""
    *before, unit = sentence.tokens[date].word.split()
    dated = any(
        sentence.cues.has(name, word) for name in ("time.adverbial", "words.demonstrative") for word in before
    )
    return sentence.cues.has("time.units", unit) and not dated


def _only_dates(sentence: Sentence, n: int, places: list[int]) -> bool:
    """Tell whether token *n* is a verb that tells a noun no more than its date: "sales starting in May"."""
    verb = sentence.verb_at(n)
    if verb is None or verb.first != n or verb.form not in ("gerund", "participle"):
        return False
    if verb.form == "gerund" and not any(sentence.cues.has(f"verbs.{x}", verb.base) for x in _RUNNING):
        return False  # "a red warning on Sunday"
    told = any(other.form == "finite" for other in sentence.verbs if other.head in places)
    return told and sentence.tag(n - 1) in NOMINAL | {Tag.DATE}


def _joins_dates(sentence: Sentence, n: int, date: int) -> bool:
    """Tell whether token *n* only joins a date to one before it: "Monday and Tuesday"."""
    if sentence.tag(n) not in (Tag.CONJUNCTION, Tag.COMMA) or date - n > 2:
        return False
    return sentence.tag(n - 1) is Tag.DATE or sentence.tag(n) is Tag.COMMA
