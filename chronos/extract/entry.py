"""The entries of chronicles: "3 May: The bridge falls.", or a date on a line of its own above."""

from __future__ import annotations

import re

from chronos.cues import Cues
from chronos.extract.clause import Clause
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag
from chronos.sentence import sentence_around

_BESIDE = (Tag.DATE, Tag.CONJUNCTION, Tag.COMMA, Tag.QUOTE, Tag.DOT)  # other dates of the same entry
_WALLS = (Tag.SUBORDINATOR, Tag.RELATIVE)
BULLETS = ("*", "-", "+", "•", "–", "—")
_ENDS = (Tag.DOT, Tag.CLOSE)
_GAP = re.compile(r"(?:\s*[\n|]\s*|(?<=\.)\s)[*_]{0,3}(?=[^\W_])")  # "|" parts the cells of a table
_REFERENCE = re.compile(
    r"[A-Z][^\W\d_]{1,30}(?:[-'’ ][A-Z][^\W\d_]{1,30}){0,2}, (?:[A-Z]\. ?){1,4}(?:[(A-Z]|and |& )"
)
_LINES = 2  # line ends between a date and its entry


def headed_until(text: str, span: tuple[int, int], date: tuple[int, int], free: int, cues: Cues) -> int:
    """Return the end of the sentence below a line that is nothing but a date; of another line its own end.

    span: the bounds of the line, or of "3 May." before its sentence; free: where the next date begins, before
    which the sentence has to end.

    >>> from chronos.cues import cues
    >>> text = "### 3 May\\n\\nThe bridge falls. All flee."
    >>> text[: headed_until(text, (0, 9), (4, 9), len(text), cues("en"))]
    '### 3 May\\n\\nThe bridge falls.'
    """
    first, last = span
    gap = _GAP.match(text, last)
    beside = text[first : date[0]] + text[date[1] : last]
    if gap is None or gap[0].count("\n") > _LINES or any(character.isalnum() for character in beside):
        return last
    if _REFERENCE.match(text, gap.end()):  # "2004. Roe, J. How it ended." is no entry
        return last
    _, end = sentence_around(text, gap.end(), gap.end() + 1, cues)
    return end if end <= free else last


def behind_bullet(sentence: Sentence) -> int:
    """Return the first token of a sentence, a bullet before it left out."""
    tokens = sentence.tokens
    bullet = len(tokens) > 1 and tokens[0].text in BULLETS and tokens[1].start > tokens[0].end
    return int(bullet)


def clause_of_entry(sentence: Sentence, date: int) -> Clause | None:
    """Return the clause of an entry that a date heads or closes, None where it does neither.

    Its first finite verb, or else the first happening that it names: "3 May: Strike at the mill".
    """
    if closes_entry(sentence, date):
        return _first_clause(sentence, 0, date)
    mark = _mark(sentence, date)
    return None if mark is None else _first_clause(sentence, mark, len(sentence.tokens))


def closes_entry(sentence: Sentence, date: int) -> bool:
    """Tell whether a date ends what a bullet opens: "* The mill is sold (3 May 2018)"."""
    ends = all(sentence.tag(n) in _ENDS for n in range(date + 1, len(sentence.tokens)))
    apart = sentence.tag(date - 1) in (Tag.OPEN, Tag.STOP, Tag.COMMA)
    return ends and apart and date > 1 and behind_bullet(sentence) > 0


def _first_clause(sentence: Sentence, mark: int, last: int) -> Clause | None:
    inside = False
    for n in range(mark + 1, last):
        tag, verb = sentence.tag(n), sentence.verb_at(n)
        if verb and verb.head == n and verb.form == "finite" and not inside:
            return Clause(verb, None, mark)
        inside = tag in _WALLS or (inside and tag is not Tag.COMMA)
    noun = next((n for n in range(mark + 1, last) if sentence.event_in(n, n + 1) == n), None)
    return None if noun is None else Clause(None, noun, mark)


def _mark(sentence: Sentence, date: int) -> int | None:
    """Return the colon or dash behind a date that opens its sentence, at most with other dates beside it."""
    n = 0
    while sentence.tag(n) in (Tag.STOP, Tag.DOT):  # a bullet
        n += 1
    while sentence.tag(n) in _BESIDE:
        n += 1
    stops = sentence.tag(n) is Tag.STOP or (sentence.tag(n) is Tag.OPEN and not sentence.word(n).isalpha())
    return n if stops and date < n else None
