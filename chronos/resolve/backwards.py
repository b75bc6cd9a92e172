"""What words before a date lead to; they run backwards, from the date on."""

from __future__ import annotations

import itertools

from chronos.languages.tense import STOPS, Tense, plain
from chronos.resolve.pick import NEAREST

_REACH = 240  # code points behind a date
_MOVED = 7  # words up to the verb that moves a thing from a date to another
_DATED = 4  # words: "on 9 May to"
_BESIDE = 3  # words that a date before "and" takes


def arranged(words: list[str], tense: Tense) -> bool:
    """Whether words before a date, which run backwards, say that a thing is arranged: "is booked in for"."""
    pairs = itertools.pairwise(itertools.takewhile(lambda word: word[-1] not in STOPS, words))
    return any(led in tense.standing and plain(word).endswith(tense.past_endings) for word, led in pairs)


def moved_to(words: list[str], tense: Tense) -> int:
    """What is told of the day that words before it, which run backwards, move a thing to, or away from:
    "put back to May", "moved from May to June"; 0 where they move none.
    """
    if not tense.backdated.isdisjoint(words[1:2]):
        return -2  # "will be backdated to 1 April"
    if words[0] in tense.moved_from:
        return 0 if tense.moved_away.isdisjoint(map(plain, words[1:3])) else NEAREST
    beside = words[1:3]
    if beside[1:] and beside[1] in tense.moved_from:
        beside = words[3:_MOVED]  # "moved from May to June", "moved the talks from May to June"
    elif not tense.awaited.isdisjoint(beside[:1]):
        return 0  # "a meeting planned for May was put off"
    return 0 if tense.moved.isdisjoint(map(plain, beside)) else 1


def opens_at(word: str, behind: str, tense: Tense) -> bool:
    """Whether a clause opens behind a word: not where the next one follows the date at once, as in "ends
    with the month, on May 31, and"."""
    if word[-1] != "," or not behind.startswith(","):
        return word[-1] in STOPS
    return not any(plain(one) in tense.boundaries for one in behind[1:_REACH].split(maxsplit=1)[:1])


def joins_clause(words: list[str], tense: Tense) -> bool:
    """Whether words before a date, which run backwards, join a clause: "..., and on Friday she left"."""
    return len(words) > 1 and words[0] in tense.boundaries and words[1][-1] in STOPS


def repeats(words: list[str], tense: Tense) -> bool:
    """Whether words before a date, which run backwards, leave out a verb: "the first came in May, the second
    in June", "he met Roe in May and Lund in June".
    """
    said = list(itertools.takewhile(lambda word: word[-1] not in STOPS, words[1:]))
    left_out = list(itertools.takewhile(lambda word: plain(word) not in tense.boundaries, said))
    beside = words[0] in said[len(left_out) + 1 :][:_BESIDE]
    return bool(left_out) and all(
        plain(word) in tense.repeating or (beside and word[0].isupper()) for word in left_out
    )


def decides(word: str, words: list[str], tense: Tense) -> bool:
    """Whether a verb is of what is decided, in the words behind it, which run backwards: "voted to close the
    school in June", "voted on 9 May to close the school in June".
    """
    dated = words[-1] in tense.dating
    to = (
        next((one for one in reversed(words[-_DATED:]) if one in tense.put_off_to), "")
        if dated
        else words[-1]
    )
    return (word, to) in tense.deciding


def leads_on(told: str, words: list[str], tense: Tense) -> bool:
    """Whether words after a *told* one, which run backwards, may lead to another time: "agreed to buy",
    "trained for the race", but not "moved to the coast", "paid for the boats", "jailed for stealing a boat".
    """
    leading = tense.leading_on
    if leading.isdisjoint(words):
        return False
    if told in tense.answering and tense.occasions.isdisjoint(map(plain, words)):
        return False
    for place, word in enumerate(words):
        if word in leading:
            behind = words[:place]
            thing = word in tense.describing and (not behind or _is_thing(behind[-1], tense))
            if not thing or not tense.occasions.isdisjoint(map(plain, behind)):
                return True
    return False


def _is_thing(word: str, tense: Tense) -> bool:
    """Whether a word opens the name of a thing or place, not what somebody is to do."""
    return not word[:1].islower() or plain(word) in tense.noun_leads
