"""What a capital letter says of a word, and what not."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from chronos.cues import Cues
from chronos.extract.tokens import NOMINAL, Tag, Token

_LISTING = ([Tag.COMMA], [Tag.CONJUNCTION])


def names_body(token: Token, done: Sequence[Token], cues: Cues) -> bool:
    """Tell whether what may be a happening is the name of a body: "Congress", not "the party congress"."""
    linked = len(done) > 1 and cues.has("time.links", done[-1].word) and done[-2].tag is Tag.NAME
    if linked and token.tag is Tag.NAME:
        return True  # "the Court of Arbitration"
    led = bool(done) and done[-1].tag in NOMINAL | {Tag.DETERMINER}
    return token.tag is Tag.NAME and not led and cues.has("nouns.body", token.word)


def without_opening_capitals(raw: Sequence[Token], text: str, start: int) -> None:
    """Write the words in capitals that open a paragraph as its text writes them elsewhere: "THE last of it".

    Small words are known; others stay where the text does not show them, as "NATO" does.
    """
    if not raw or not raw[0].text.isupper() or (start and text[start - 1] != "\n"):
        return
    opening = list(itertools.takewhile(lambda token: token.text.isupper(), raw))
    if len(opening) == len(raw) or all(len(token.text) == 1 for token in opening):
        return
    shown = any(token.text.capitalize() in text for token in opening if not token.known.parts)
    named = raw[len(opening)].text[0].isupper()  # "LORNE MILLS Inc."
    for n, token in enumerate(opening):
        if text.count(token.text) > 1 and not token.known.parts:
            continue
        small = token.known.parts or (not named and f" {token.word} " in text)
        if small or shown:
            token.text = token.word if small and n else token.text.capitalize()


def is_small_elsewhere(raw: Sequence[Token], n: int, text: str) -> bool:
    """Tell whether a word is no name but that its sentence opens with it: "Engineers" beside "engineers"."""
    alone = n + 1 == len(raw) or not raw[n + 1].text[0].isupper()
    return alone and f" {raw[n].word} " in text


def join_places(done: list[Token]) -> None:
    """Let the commas in "a Lorne, N.Y., clinic" part nothing: they are as the dots of a name."""
    tags = [token.tag for token in done]
    for n in (n for n in range(2, len(done) - 3) if tags[n] is Tag.COMMA and tags[n - 1] is Tag.NAME):
        close = n + 2 + (tags[n + 2] is Tag.DOT)
        first = n - 1
        while first > 0 and tags[first] is Tag.NAME:
            first -= 1
        place = tags[first] is Tag.DETERMINER and tags[n + 1] is Tag.NAME
        if (
            place
            and tags[close : close + 2] == [Tag.COMMA, Tag.NOUN]
            and tags[close + 2 :][:1] not in _LISTING
        ):
            done[n].tag = done[close].tag = Tag.DOT
