"""What a title repeats of somebody's own words, which only the speaker may say: "my house", "we left"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag


def own_words(sentence: Sentence, kept: list[int]) -> range:
    """Return the first quotation of a sentence that the tokens *kept* repeat in the first person.

    >>> from chronos.extract.syntax import sentence_of
    >>> own_words(sentence_of('Roe said "my boat sank"', "en"), [0, 1, 3, 4, 5])
    range(3, 6)
    """
    if Tag.QUOTE not in sentence.tags:
        return range(0)
    own = {n for n in kept if sentence.cues.has("words.first_person", sentence.word(n))}
    return next((said for said in _quotations(sentence) if not own.isdisjoint(said)), range(0))


def _quotations(sentence: Sentence) -> Iterator[range]:
    """Yield what stands between each mark that opens a quotation and the one that closes it."""
    marks = [n for n, token in enumerate(sentence.tokens) if token.tag is Tag.QUOTE]
    inner = {n for n in marks if n - 1 in marks}  # of "``" only one counts
    outer = [n for n in marks if n not in inner]
    for first, last in itertools.zip_longest(outer[::2], outer[1::2], fillvalue=len(sentence.tokens)):
        begin = next(n for n in range(first + 1, last + 1) if n not in inner)
        yield range(begin, last)
