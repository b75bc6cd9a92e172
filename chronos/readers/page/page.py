"""HTML -> what a page holds: its blocks, and what it says of itself in its head."""

from __future__ import annotations

import attrs

from chronos.readers.page.blocks import Block, Blocks
from chronos.readers.page.elements import LOOSE, VOID
from chronos.readers.page.tokens import Raw, Tag, Unclosed, tokens, unescaped

# Beyond these the tree builders that trafilatura stands on lose what lies deep, or take minutes.
DEEPEST, MOST_TAGS, MOST_ATTRIBUTES = 200, 20_000, 1_000
LARGEST, LONGEST = 5_000_000, 500_000  # characters of markup, and of text

_MOST_TOLD = 1_000


@attrs.frozen(slots=True)
class Page:
    """A page.

    said: ``(name, content)`` of its meta tags and microdata, names in lower case; json_ld: its JSON-LD
    scripts; times: the ``datetime`` of its ``time`` elements; intricate: too deep or large for a tree;
    unclosed: what it ends in the middle of.
    """

    title: str
    lang: str
    canonical: str
    said: tuple[tuple[str, str], ...]
    json_ld: tuple[str, ...]
    times: tuple[str, ...]
    blocks: tuple[Block, ...]
    intricate: bool
    unclosed: Unclosed | None

    def first(self, *names: str) -> str:
        """Return the first content that is said under one of *names*, in the order of these."""
        for name in names:
            for said, content in self.said:
                if said == name and content.strip():
                    return content.strip()
        return ""


@attrs.define
class _Gathering:
    """A page as it is being read."""

    blocks: Blocks = attrs.field(factory=Blocks)
    title: str = ""
    lang: str = ""
    canonical: str = ""
    said: list[tuple[str, str]] = attrs.field(factory=list)
    json_ld: list[str] = attrs.field(factory=list)
    times: list[str] = attrs.field(factory=list)

    def raw(self, raw: Raw) -> None:
        """Take in an element of text: the title of the page, or its JSON-LD."""
        if raw.name == "title":
            self.title = self.title or " ".join(unescaped(raw.text).split())
        elif raw.name == "script" and "ld+json" in raw.source.lower():
            self.json_ld.append(raw.text)

    def tag(self, tag: Tag) -> None:
        """Take a tag in."""
        self.blocks.tag(tag)
        told = tag.name in ("meta", "link", "html", "time") or "itemprop" in tag.source
        if told and not tag.is_end and len(self.said) < _MOST_TOLD:
            self._read(tag.name, tag.attributes)

    def _read(self, name: str, told: dict[str, str]) -> None:
        if name == "html":
            self.lang = self.lang or told.get("lang", told.get("xml:lang", ""))
        elif name == "link" and told.get("rel", "").lower() == "canonical":
            self.canonical = self.canonical or told.get("href", "").strip()
        elif name == "time" and "datetime" in told:
            self.times.append(told["datetime"])
        content = told.get("content", told.get("datetime", ""))
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and told.get(key):
                self.said.append((told[key].lower(), content))


@attrs.define
class _Shape:
    """How deep and large the tree of a page would be."""

    depth: int = 0
    deepest: int = 0
    tags: int = 0
    attributes: int = 0

    def tag(self, tag: Tag) -> None:
        """Take a tag in."""
        self.tags += 1
        self.attributes = max(self.attributes, tag.size)
        if tag.name not in VOID and tag.name not in LOOSE:
            self.depth = max(0, self.depth - 1) if tag.is_end else self.depth + 1
            self.deepest = max(self.deepest, self.depth)

    @property
    def intricate(self) -> bool:
        """Tell whether it is too much."""
        return self.deepest > DEEPEST or self.tags > MOST_TAGS or self.attributes > MOST_ATTRIBUTES


def page_of(markup: str) -> Page:
    """Read a page; anything is one, and every character of it is looked at once.

    >>> page_of("<title>Gate</title><p>It <b>jam</b>med.").blocks[0].text
    'It jammed.'
    """
    found, shape = _Gathering(), _Shape()
    unclosed = None
    for token in tokens(markup):
        if isinstance(token, str):
            found.blocks.text(token)
        elif isinstance(token, Tag):
            found.tag(token)
            shape.tag(token)
        elif isinstance(token, Raw):
            found.raw(token)
        else:
            unclosed = token
    found.blocks.end_block()
    return Page(
        found.title,
        found.lang,
        found.canonical,
        tuple(found.said),
        tuple(found.json_ld),
        tuple(found.times),
        tuple(found.blocks.done),
        shape.intricate or len(markup) > LARGEST or found.blocks.size > LONGEST,
        unclosed,
    )
