"""Tags and text -> the blocks of a page: paragraphs, headings, rows, each with its inline text joined."""

from __future__ import annotations

import re
from collections import Counter

import attrs

from chronos.readers.page.elements import BESIDE, BLOCKS, CELLS, CONTROLS, STORY
from chronos.readers.page.tokens import Tag

# White space of the HTML standard; all of it is one space.
_SPACE = re.compile(r"[ \t\r\n\f]+")
_SPACE_RUN = re.compile(r" {2,}")
_LINE_END = re.compile(r" ?\n ?")


@attrs.frozen(slots=True)
class Block:
    """A paragraph, heading or row. *in_story*: inside an article; *beside*: in navigation and the like."""

    text: str
    in_story: bool
    beside: bool


@attrs.define
class Blocks:
    """Gathers the blocks of a page from its tags and texts, in their order."""

    done: list[Block] = attrs.field(factory=list, init=False)
    size: int = attrs.field(default=0, init=False)
    _line: list[str] = attrs.field(factory=list, init=False)
    _regions: list[str] = attrs.field(factory=list, init=False)
    _open: Counter[str] = attrs.field(factory=Counter, init=False)
    _control: str | None = attrs.field(default=None, init=False)

    def text(self, text: str) -> None:
        """Take a text in."""
        if self._control is None:
            self._line.append(_SPACE.sub(" ", text.replace("\0", "")))

    def tag(self, tag: Tag) -> None:
        """Take a tag in: it may end a block, or be nothing to the text."""
        name = tag.name
        if name in BLOCKS:
            self.end_block()
            self._control = None
            if name in STORY or name in BESIDE:
                self._cross(tag)
        elif name in CELLS and not tag.is_end and self._line:
            self._line.append(" | ")
        elif name == "br":
            self._line.append("\n")
        elif name in CONTROLS and not tag.source.endswith("/"):
            self._control = None if tag.is_end else self._control or name

    def end_block(self) -> None:
        """End the block that is being gathered."""
        if not self._line:
            return
        text = _LINE_END.sub("\n", _SPACE_RUN.sub(" ", "".join(self._line))).strip(" \n|")
        self._line.clear()
        if text:
            self.size += len(text)
            in_story, beside = (any(map(self._open.get, names)) for names in (STORY, BESIDE))
            self.done.append(Block(text, in_story, beside))

    def _cross(self, tag: Tag) -> None:
        """Enter a region, or leave it with all that was left open in it."""
        if not tag.is_end:
            self._regions.append(tag.name)
            self._open[tag.name] += 1
        elif self._open[tag.name]:
            left = ""
            while left != tag.name:
                left = self._regions.pop()
                self._open[left] -= 1
