"""The words and marks of a text, cut apart: what they are in their sentence is found in `tagging`."""

from __future__ import annotations

import enum
import re

import attrs

from chronos.cues import Cues, Word


class Tag(enum.IntEnum):
    """What a token is in its sentence; a date expression is one token."""

    DATE = enum.auto()
    NAME = enum.auto()
    NOUN = enum.auto()
    NUMBER = enum.auto()
    DETERMINER = enum.auto()
    PRONOUN = enum.auto()
    PREPOSITION = enum.auto()
    CONJUNCTION = enum.auto()
    SUBORDINATOR = enum.auto()
    RELATIVE = enum.auto()
    MODAL = enum.auto()
    BE = enum.auto()
    HAVE = enum.auto()
    DO = enum.auto()
    INFINITIVE = enum.auto()
    NEGATION = enum.auto()
    ADVERB = enum.auto()
    VERB = enum.auto()
    GERUND = enum.auto()
    POSSESSIVE = enum.auto()
    COMMA = enum.auto()
    STOP = enum.auto()
    QUOTE = enum.auto()
    OPEN = enum.auto()
    CLOSE = enum.auto()
    DOT = enum.auto()


DESCRIPTIVE = frozenset({"plain", "adjective", "numeral", "of_two"})
"""The closed classes of words that may be part of a name as others are."""
NOMINAL = frozenset({Tag.NAME, Tag.NOUN, Tag.NUMBER})
PHRASE = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE, Tag.DATE, Tag.DOT}
"""What a noun phrase without a preposition may have."""
AUXILIARY = frozenset({Tag.MODAL, Tag.BE, Tag.HAVE, Tag.DO})


@attrs.define(slots=True, eq=False)
class Token:
    """A word or mark of a text; its tag and *event* are settled by its neighbours in `tagging`.

    start, end: code points into the text; word: in lower case, with straight apostrophes; known: what the
    language knows of it; event: whether it names a happening here.
    """

    start: int
    end: int
    text: str
    word: str
    tag: Tag
    known: Word
    event: bool = False


_TOKEN = re.compile(
    r"(?P<word>(?:[^\W\d_]\.){2,}|(?:[^\W\d_]['’](?=[^\W\d_a-z]))?[^\W\d_][^\W_]*(?:\.?[-‐‑./&](?=[^\W_])[^\W_]+)*)"
    r"(?P<clitic>['’](?:[^\W\d_]{1,2})\b)?"
    r"|(?P<lone>['’]s\b)"
    r"|(?P<number>[$€£¥#]?\d[\d.,:]*(?<![.,:])[^\W_]*(?:-[^\W_]+)*%?)"
    r"|(?P<mark>--|\S)"
)
_DASHES = ("—", "–", "--", "-", "_")
_MARKS = {
    ",": Tag.COMMA,
    **dict.fromkeys((";", ":", "|", *_DASHES), Tag.STOP),
    "(": Tag.OPEN,
    ")": Tag.CLOSE,
    **dict.fromkeys("\"“”„«»'‘’`[]", Tag.QUOTE),  # in square brackets stand words put into a quotation
    **dict.fromkeys("$€£¥", Tag.NUMBER),
    "&": Tag.NAME,
}
UNKNOWN = Word()  # of a mark or a date


def tokens(text: str, start: int, end: int, cues: Cues) -> list[Token]:
    """Cut ``text[start:end]`` into tokens, tagged by their looks alone.

    >>> from chronos.cues import cues
    >>> [token.text for token in tokens("Roe's $3 bn, sold.", 0, 18, cues("en"))]
    ['Roe', "'s", '$3', 'bn', ',', 'sold', '.']
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        kind, told = match.lastgroup, match[0]
        first, last = match.span()
        if kind == "word":
            known = cues.word(word := told.lower())
            found.append(Token(first, last, told, word, Tag.NOUN, known, known.event))
        elif kind == "mark":
            found.append(Token(first, last, told, told, _MARKS.get(told, Tag.DOT), UNKNOWN))
        elif kind == "clitic":
            found += _with_clitic(match, cues)
        else:
            tag = Tag.NUMBER if kind == "number" else Tag.POSSESSIVE
            found.append(Token(first, last, told, told.lower(), tag, UNKNOWN))
    return found


def _with_clitic(match: re.Match[str], cues: Cues) -> list[Token]:
    """Make the token of a word, and one of its clitic: "officials" + "'s", but "didn't" whole."""
    whole = match[0].lower().replace("’", "'")
    known = cues.word(whole)
    if known.parts:
        return [Token(match.start(), match.end(), match[0], whole, Tag.NOUN, known, known.event)]
    word = match["word"].lower()
    known = cues.word(word)
    clitic = match["clitic"].lower().replace("’", "'")
    return [
        Token(match.start(), match.end("word"), match["word"], word, Tag.NOUN, known, known.event),
        Token(match.start("clitic"), match.end(), match["clitic"], clitic, Tag.POSSESSIVE, cues.word(clitic)),
    ]


def with_asides(raw: list[Token]) -> list[Token]:
    """Take two dashes for brackets: "the port -- the largest of all -- was closed"."""
    dashes = [n for n, token in enumerate(raw) if token.text in _DASHES]
    if len(dashes) != 2 or raw[dashes[0]].text != raw[dashes[1]].text:
        return raw
    for n, tag in zip(dashes, (Tag.OPEN, Tag.CLOSE), strict=True):
        raw[n].tag = tag
    return raw
