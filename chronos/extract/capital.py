"""What a capital letter says of a word, and what not."""

from __future__ import annotations

from collections.abc import Sequence

from chronos.cues import Cues
from chronos.extract.tokens import NOMINAL, Tag, Token


def is_body(token: Token, done: Sequence[Token], cues: Cues) -> bool:
    """Tell whether what may be a happening is the name of a body: "Congress", not "the party congress"."""
    led = bool(done) and done[-1].tag in NOMINAL | {Tag.DETERMINER}
    return token.tag is Tag.NAME and not led and cues.has("nouns.body", token.word)


def is_small_elsewhere(raw: Sequence[Token], n: int, text: str) -> bool:
    """Tell whether a word is no name but that its sentence opens with it: "Engineers" beside "engineers"."""
    alone = n + 1 == len(raw) or not raw[n + 1].text[0].isupper()
    return alone and f" {raw[n].word} " in text
