"""Does a date give its year to its sentence? An aside does not: "Roe, who left in May 2021, died in June"."""

from __future__ import annotations

import re

from chronos.cues import Cues
from chronos.days import date_of
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.resolve.telling import Telling
from chronos.sentence import opens_sentence, same_sentence, sentence_around
from chronos.term import Term

_AFTER_STOP = re.compile(r"[;:(]\s*(?:\w+ )?\Z")
_STOPS = (";", ":")
_ASIDE, _WORD = 120, 16  # code points that an aside may take, and a conjunction with what follows


def handed_on(text: str, dated: Hit, term: Term, hit: Hit, cues: Cues) -> bool:
    """Tell whether the year of a date holds for a later one: "on March 4, 2021, and on March 9".

    dated, term: the earlier date and what it says with what the story adds to it.
    """
    if not same_sentence(text, dated.end, hit.start, cues):
        return False
    if not hit.chain and (closes_aside(text, dated, cues) or _opens_aside(text, dated, hit, cues)):
        return False
    if _is_life(text, dated, hit, cues):
        return False
    if term.month is not None or term.narrative or _opens_clause(text, dated.start):
        return True
    if text[dated.end : dated.end + 1] in _STOPS:
        return True  # "It was built in 1959; the gate was hung on 2 March"
    return _began(text[dated.end : hit.start], cues)


def _is_life(text: str, born: Hit, died: Hit, cues: Cues) -> bool:
    """Whether two dates are those of a life: "was born on 2 May 1931 in Aar and died on 9 June"."""
    before, between = text[max(0, born.start - _WORD) : born.start], text[born.end : died.start]
    return _says(before, "verbs.bearing", cues) and _says(between, "verbs.dying", cues)


def _says(words: str, verbs: str, cues: Cues) -> bool:
    """Whether one of some words is a verb of a list."""
    return any(cues.has(verbs, cues.word(word).base) for word in words.lower().split())


def year_opened(text: str, told: Telling, hit: Hit, cues: Cues) -> int | None:
    """The year that a sentence opens with, of a later date in it: "Last year it began on 4 September"."""
    shift = told.term.shift
    if shift is None or shift[1] != "year" or not shift[0] or told.date.granularity is not Granularity.YEAR:
        return None
    first = told.date.first_day
    if first is None or told.term.narrative or not opens_sentence(text, told.hit.start):
        return None
    return date_of(first)[0] if same_sentence(text, told.hit.end, hit.start, cues) else None


def _opens_clause(text: str, start: int) -> bool:
    """Whether at most one word stands before a place in its sentence, or behind a semicolon."""
    return opens_sentence(text, start) or _AFTER_STOP.search(text[max(0, start - _WORD) : start]) is not None


def closes_aside(text: str, hit: Hit, cues: Cues) -> bool:
    """Whether a date ends an aside on who is told of: "Roe, who took over in May 2021, will leave", "The
    firm, founded in May 2021, will close", "read the mails, which came in May last year, and left".
    """
    if text[hit.end : hit.end + 1] != ",":
        return False
    behind = text[hit.end + 1 : hit.end + _ASIDE]
    _, comma, aside = text[max(0, hit.start - _ASIDE) : hit.start].rpartition(",")
    if _is("conjunction", behind, cues):
        behind = behind.split(maxsplit=1)[-1]
        from_now = hit.term.year is None  # "last year": the rest is news
        return bool(comma) and from_now and _is("relative", aside, cues) and _participle(behind, cues)
    return bool(comma) and (_is("relative", aside, cues) or _participle(aside, cues))


def by_the_way(text: str, hit: Hit, cues: Cues) -> bool:
    """Whether a date stands in an aside on what is told of: "Roe, who came in May 2021 from Aar, said"."""
    before, comma, aside = text[max(0, hit.start - _ASIDE) : hit.start].rpartition(",")
    if not comma or ". " in aside or "\n" in aside:
        return False
    return _is("relative", aside, cues) or (
        "," not in before.rpartition(". ")[2] and _participle(aside, cues)
    )


def _participle(words: str, cues: Cues) -> bool:
    """Whether the first of some words is a form of the past, which has its subject before a comma, if any."""
    return any(cues.word(word.lower()).tense == "past" for word in words.split(maxsplit=1)[:1])


def _opens_aside(text: str, dated: Hit, hit: Hit, cues: Cues) -> bool:
    """Whether a date is of an aside that opens the sentence: "Born on 2 May 1931, she died on 9 June"."""
    left, _ = sentence_around(text, dated.start, dated.end, cues, _ASIDE)
    participle = _participle(text[left : dated.start], cues)
    return participle and "," not in text[left : dated.start] and "," in text[dated.end : hit.start]


def _began(words: str, cues: Cues) -> bool:
    """Whether words tell that a thing began whose year stands before: "The war of 1894 began in May", "the
    strike of 1911, which began in August".
    """
    known = [cues.word(word.lower()) for word in words.lstrip(" ,").split(maxsplit=2)[:2]]
    if known and "relative" in known[0].parts:
        del known[0]
    return any(word.tense == "past" and cues.has("verbs.opening", word.base) for word in known[:1])


def _is(part: str, words: str, cues: Cues) -> bool:
    """Whether the first of some words is of a closed class."""
    return any(part in cues.word(word).parts for word in words.split(maxsplit=1)[:1])
