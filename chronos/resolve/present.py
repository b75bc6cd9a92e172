"""Does a verb in the present set a thing for a day? "Arsenal face Hull on Friday", "it is in Oslo on Friday".

Words before a date run backwards, as `chronos.resolve.tense` reads them.
"""

from __future__ import annotations

from chronos.cues import Cues
from chronos.languages.tense import ENDS, STOPS, Tense, plain

_CLOSE = 5  # words after "is" that a date may be off
_POSSESSIVE = ("'", "’")
_WISHED = 4  # words after "wants" in which what is wanted is named
_PLACE = 3  # of them where one is a place


def set_for(near: int, words: list[str], behind: str, tense: Tense) -> int:
    """Return 1 where the word at *near* is a verb in the present by what stands before it, -1 where it
    "follows" a thing that is over, else 0.

    behind: the text after the date: "court rules on Friday" is a noun before what rules do.

    >>> from chronos.languages import language
    >>> [set_for(2, words.split()[::-1], " at noon", language("en").tense)
    ...  for words in ("Arsenal face Hull on", "his face was on", "the court rules today on")]
    [1, 0, 1]
    """
    word, led = tense.heard(words[near]), words[near + 1 : near + 3]
    if word in tense.imperative:
        return int(not led or led[0][-1] in ENDS)  # "Join us on Friday"
    if word in tense.wishing:
        return int(not tense.occasions.isdisjoint(map(plain, words[max(0, near - _WISHED) : near])))
    if word in tense.following:
        thing = near > 1 and plain(words[near - 1]) in tense.noun_leads
        return -1 if thing or behind[:1] in _POSSESSIVE else 1
    named = led != [] and led[0][0].isupper()
    if word in tense.plural_verbs:
        place = near > 0 and (words[near - 1][0].isupper() or words[near - 1] in tense.put_off_to)
        joined = led != [] and plain(led[0]) in tense.boundaries and place
        apart = near > 1 or (near > 0 and words[0].endswith(tense.adverb_endings))
        return int(apart and (named or joined))  # "and play Hull", "and travel to Hull"
    if word not in tense.verbs_too or (near == 1 and _has_verb(behind, tense)):
        return 0
    before = led[1] if led[1:] else " "
    day_and = plain(led[0] if led else "") in tense.joining and (before[0].isupper() or before[0].isdigit())
    return int(named or day_and or plain(before) in tense.noun_leads)  # "docked on Sunday and sails on"


def _has_verb(behind: str, tense: Tense) -> bool:
    """Whether the first of some words is a verb of the past, or opens a clause on a noun before it."""
    if behind[:1] != " ":
        return False
    word = plain(behind.split(maxsplit=1)[0]) if behind.strip() else ""
    return word in tense.boundaries or tense.told(word, "") < 0


def stands(words: list[str], led: str, tense: Tense) -> bool:
    """Tell whether words between "is" and a date leave it to the date when a thing is: "is in court on", or
    whether there are none, or only what "is being" done; led: the word before "is".
    """
    if words and words[-1] in tense.being:
        words = words[:-2]
    if led in tense.there:
        return len(words) < 2 * _CLOSE  # "there are two matches on Friday", "it is her birthday on Friday"
    if len(words) > 1 and words[-1] in tense.standing_where and plain(words[-2]) in tense.home:
        return len(words) < 2 * _CLOSE  # "are at home to Hull on Saturday"
    if not 1 < len(words) < _CLOSE:
        return len(words) < _CLOSE
    where = plain(words[-1])
    if words[0] in tense.awaiting:
        return True  # "is fit for Saturday"
    if words[0] in tense.moved_from:
        return plain(words[1]) in tense.standing_from
    if where in tense.standing_for:
        return not tense.occasions.isdisjoint(map(plain, words))
    return where in tense.standing_there or (where in tense.standing_where and len(words) >= _PLACE)


def goes_on(words: list[str], tense: Tense) -> bool:
    """Tell whether the next telling word is of the present, so that what it tells follows what is over: "the
    search continues after a blast".
    """
    if not tense.coming.isdisjoint(map(plain, words[:_CLOSE])):
        return True
    word, told = _next_telling(words, tense)
    return told > 0 and word.endswith("s")


def looks_ahead(words: list[str], tense: Tense) -> bool:
    """Tell whether the next telling word looks ahead."""
    return _next_telling(words, tense)[1] > 0


def _next_telling(words: list[str], tense: Tense) -> tuple[str, int]:
    """The next telling word of the sentence and what it tells, 0 where there is none."""
    for near, word in enumerate(map(plain, words)):
        if told := tense.told(word, plain(words[near + 1]) if near + 1 < len(words) else ""):
            return word, told
        if words[near][-1] in STOPS:
            break
    return "", 0


def is_to_do(words: list[str], known: Cues) -> bool:
    """Tell whether a headline says what somebody is to do: "Court to rule on the ban on Thursday".

    *words*: all before the date, and none of them tells of a time.

    >>> from chronos.cues import cues
    >>> [is_to_do(words.split()[::-1], cues("en"))
    ...  for words in ("Court to rule on", "Trip to Graz on")]
    [True, False]
    """
    if not words or not words[-1][0].isupper():
        return False
    leads = (n for n in range(1, len(words) - 1) if "infinitive" in known.word(words[n]).parts)
    return any(known.word(verb).base == verb for verb in (plain(words[n - 1]) for n in leads))
