"""HTML -> tags and text, as the tokenizer of the HTML standard (13.2.5) gives them, in linear time.

The standard library's reader takes minutes for 80 kB of ``<a `` and lxml drops what lies deep; here every
construct that nothing closes ends the page, so no character is looked at twice.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import attrs

from chronos.readers.page.elements import CODE, RAW

_OPENING = re.compile(
    r"<(?:(?P<comment>!--)|(?P<bogus>[!?]|/[^a-zA-Z])|(?P<end>/)?(?P<name>[a-zA-Z][^\s/>]{0,99}))"
)
_TAG_END = re.compile(r"""(?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')|=)*+)>""")
_BOGUS_END = re.compile(">")
_COMMENT_END = re.compile(r"--!?>")
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'<>/=]{1,200})(?:\s{0,99}=\s{0,99}(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>"']+)))?"""
)
_MANY = 5_000  # characters
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")
_RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}


@attrs.frozen(slots=True)
class Tag:
    """A start or an end tag; *source*: its attributes as they stand there."""

    name: str
    is_end: bool
    source: str

    @property
    def size(self) -> int:
        """How many attributes it has; 0 where it is too short to have many."""
        return sum(1 for _ in _ATTRIBUTE.finditer(self.source)) if len(self.source) > _MANY else 0

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes by their names in lower case; of two with one name the first."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.source):
            value = match["double"] or match["single"] or match["bare"] or ""
            found.setdefault(match["name"].lower(), unescaped(value))
        return found


@attrs.frozen(slots=True)
class Raw:
    """An element whose content is text, not markup, such as a script; *source*: its attributes."""

    name: str
    source: str
    text: str


@attrs.frozen(slots=True)
class Unclosed:
    """What the page ends in: a comment, a tag or a raw element; *lost*: so many characters are not read."""

    what: str
    lost: int


Token = Tag | Raw | Unclosed | str


def tokens(markup: str) -> Iterator[Token]:
    """Yield the tags of a page, and the texts between them with their character references resolved.

    >>> list(tokens("<p>Fish &amp; chips"))
    [Tag(name='p', is_end=False, source=''), 'Fish & chips']
    """
    at = 0
    unclosed: set[str] = set()
    while opening := _OPENING.search(markup, at):
        if opening.start() > at:
            yield unescaped(markup[at : opening.start()])
        end = _end(markup, opening)
        if end is None:
            yield Unclosed(opening[0], len(markup) - opening.start())
            return
        at = end.end()
        if not opening["name"]:
            continue
        tag = Tag(opening["name"].lower(), bool(opening["end"]), end["attributes"])
        raw = _raw(markup, at, tag, unclosed)
        yield raw or tag
        if isinstance(raw, Raw):
            at += len(raw.text)
        elif raw:
            return
    if at < len(markup):
        yield unescaped(markup[at:])


def _raw(markup: str, at: int, tag: Tag, unclosed: set[str]) -> Raw | Unclosed | None:
    """Return the element of text that a tag opens.

    What nothing closes is text of the page all the same, unless it is code; *unclosed*: names known for it.
    """
    if tag.name not in _RAW_ENDS or tag.name in unclosed or tag.is_end or tag.source.endswith("/"):
        return None
    closing = _RAW_ENDS[tag.name].search(markup, at)
    if closing is not None:
        return Raw(tag.name, tag.source, markup[at : closing.start()])
    unclosed.add(tag.name)
    return Unclosed(f"<{tag.name}", len(markup) - at) if tag.name in CODE else None


def _end(markup: str, opening: re.Match[str]) -> re.Match[str] | None:
    if opening["name"]:
        return _TAG_END.match(markup, opening.end())
    if opening["comment"]:
        return _COMMENT_END.search(markup, opening.start() + 2)
    return _BOGUS_END.search(markup, opening.end() - 1)


def unescaped(text: str) -> str:
    """Resolve character references; U+FFFD for those beyond Unicode, however long."""
    if "&" not in text:
        return text
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text))
