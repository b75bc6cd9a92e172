"""The sentence around a stretch of text, found without reading the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronos.cues import Cues

REACH = 600  # code points looked at on either side: what keeps hostile texts linear

# that each begins with one of a set of characters lets `re` skip all others
_BREAK = re.compile(r"[.!?…\n|•](?:(?<=[\n|•])|(?<=[.!?…])[.!?…]*[\"”’'»)\]]{0,3}(?=\s))")
_LINE_ENDS = "\n|•"
_LAST_WORD = re.compile(r"[\w.]+\Z")
_WRAP = re.compile(r"[\w,]\n[ \t]*[^\W\d_A-Z]")
_FIRST_WORD = 24  # code points that the first word of a sentence and what stands before it may take
_OPENING = re.compile(r"(?:[.!?…][\"”’)]*\s+|\n\s*)[\"“‘]?(?:\w+ )?\Z")
_OF_PLACE = re.compile(r"\.\s+\w+(?:\s\w+)?\s+time\b")
_NEXT_WORD = re.compile(r"\s*[\"“‘'«(\[]{0,3}(\w*)")


def sentence_around(text: str, start: int, end: int, cues: Cues, reach: int = REACH) -> tuple[int, int]:
    """Return the bounds of the sentence that holds ``text[start:end]``, white space around it left out.

    A blank line always ends a sentence; the end of a line does where the lines are not wrapped. A full stop
    after an abbreviation does not, unless the next word usually begins a sentence. *reach*: how far to look.

    >>> from chronos.cues import cues
    >>> text = "Mr. Roe flew to the U.S. on Jan. 3. He left on Jan. 5."
    >>> first, last = sentence_around(text, 53, 53, cues("en"))
    >>> text[first:last]
    'He left on Jan. 5.'
    """
    low, high = max(0, start - reach), min(len(text), end + reach)
    last, before = high, []
    for match in _BREAK.finditer(text, low, high):
        if match.end() <= start:
            before.append(match)
        elif _is_behind(match, end) and _ends_sentence(text, match, low, high, cues):
            last = match.start() if match[0] in _LINE_ENDS else match.end()
            break
    ends = (match.end() for match in reversed(before) if _ends_sentence(text, match, low, high, cues))
    first = next(ends, low)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def sentences(text: str, cues: Cues) -> Iterator[tuple[int, int]]:
    """Yield the bounds of each sentence of a text, white space around it left out.

    >>> from chronos.cues import cues
    >>> list(sentences("It rained. We left.", cues("en")))
    [(0, 10), (11, 19)]
    """
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        first, last = sentence_around(text, place, place + 1, cues)
        yield max(first, place), last
        place = max(last, place + 1)


def same_sentence(text: str, first: int, second: int, cues: Cues) -> bool:
    """Tell whether no sentence ends between two places of a text, *first* before *second*.

    >>> from chronos.cues import cues
    >>> same_sentence("He left on Jan. 5 and died. She wept.", 8, 20, cues("en"))
    True
    """
    if second - first > REACH:
        return False
    breaks = _BREAK.finditer(text, first, second)
    return not any(_ends_sentence(text, one, first, second, cues) for one in breaks)


def opens_sentence(text: str, start: int) -> bool:
    """Whether at most one word stands before a place in its sentence.

    >>> opens_sentence("In 2021 it fell.", 3), opens_sentence("It fell in 2021.", 11)
    (True, False)
    """
    left = text[max(0, start - _FIRST_WORD) : start]
    return _OPENING.search(left if start > _FIRST_WORD else "\n" + left) is not None


def _is_behind(match: re.Match[str], end: int) -> bool:
    """Whether a break stands behind a span, or is the full stop that it ends with: "at 3 a.m. We left"."""
    return match.start() >= end or (match.end() >= end and match[0] not in _LINE_ENDS)


def _ends_sentence(text: str, match: re.Match[str], low: int, high: int, cues: Cues) -> bool:
    mark = match[0]
    if mark == "\n":
        return not _wrapped(text, match.start(), low, high)
    if mark in "|•":
        return True
    next_word = _NEXT_WORD.match(text, match.end())
    follows = next_word[1] if next_word else ""
    if follows[:1].islower():
        return False
    if mark[0] != ".":
        return True
    last = _LAST_WORD.search(text, max(low, match.start() - 20), match.start())
    word = last[0].lower() if last else ""
    initial = len(word) == 1 and word.isalpha() and last and text[last.start() - 1 : last.start()] != "/"
    if cues.has("sentence.abbreviations", word) or initial:  # "15 km/h." is none
        return False
    if cues.has("sentence.closing_abbreviations", word):
        if not follows or cues.has("sentence.openers", follows.lower()):
            return True
        return (
            last is not None
            and cues.has("sentence.of_clock", word)
            and _begins_anew(text, last, follows, cues)
        )
    return True


def _begins_anew(text: str, clock: re.Match[str], follows: str, cues: Cues) -> bool:
    """Tell whether a name behind "4 a.m." begins a sentence: no day, no zone, and no thing of that hour, as
    in "the 9 a.m. Eucharist".
    """
    name = follows.lower()
    if cues.has("time.months_and_days", name) or cues.has("sentence.zones", name):
        return False
    if _OF_PLACE.match(text, clock.end()):
        return False  # "9 a.m. Moscow time"
    before = text[max(0, clock.start() - _FIRST_WORD) : clock.start()].split()[-2:-1]
    return not any(cues.has("words.determiner", word.lower()) for word in before)


def _wrapped(text: str, newline: int, low: int, high: int) -> bool:
    """Tell whether a line end is a wrap: it goes on in lower case, or a line of its paragraph does."""
    paragraph = max(text.rfind("\n\n", low, newline), low), text.find("\n\n", newline, high)
    if paragraph[1] == newline or text[newline - 1 : newline] in ("\n", ""):
        return False
    until = paragraph[1] if paragraph[1] > 0 else high
    return bool(_WRAP.search(text, paragraph[0], until))
