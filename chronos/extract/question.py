"""Questions, which tell of nothing that happened: "Did the bridge fall on Monday?"."""

from __future__ import annotations

from chronos.extract.syntax import Sentence
from chronos.extract.tokens import AUXILIARY, Tag

_AUXILIARY = {"modal", "be", "have", "do"}  # behind a stamp its capital would make a name of one
_BEFORE = (Tag.DATE, Tag.STOP, Tag.DOT, Tag.QUOTE, Tag.OPEN, Tag.CONJUNCTION, Tag.COMMA)


def asks(text: str, sentence: Sentence) -> bool:
    """Tell whether a sentence of *text* only asks: "Did it fall on Monday?", not "It fell on Monday, right?".

    >>> from chronos.extract.syntax import sentence_of
    >>> [asks(said, sentence_of(said, "en")) for said in ("Why did it fall?", "It fell?")]
    [True, False]
    """
    tokens = sentence.tokens
    if not text[tokens[0].start : tokens[-1].end + 1].rstrip("\n\"”’' ").endswith("?"):
        return False
    first = next((n for n, tag in enumerate(sentence.tags) if tag not in _BEFORE), 0)
    inverted = bool(tokens[first].known.parts & _AUXILIARY)
    word, has = sentence.word(first), sentence.cues.has
    leads = sentence.tag(first + 1) in AUXILIARY or not has("time.introducing", word)
    return inverted or (has("words.interrogative", word) and leads)
