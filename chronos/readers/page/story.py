"""Page -> the text of its story, without what stands around it."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from chronos.readers.page.blocks import Block
from chronos.readers.page.page import Page, page_of

# A line so short may stand in the story and in a menu; it has to be a line of the story as a whole.
_SHORT = 40
# What it keeps should be nearly all found again; and where that is less than a quarter of what the page marks
# as an article, it has missed the story.
_MOST, _LEAST = 0.7, 0.25


def story_of(page: Page, markup: str, trafilatura: ModuleType) -> str:
    """Return the story of a page.

    trafilatura says which blocks are the story; their words are taken from the page, where its own text
    may come apart at inline elements. What is too intricate for it, or what it does not find, is taken by
    the page's own marks: the articles, else all but navigation, footers and asides, else all.
    """
    kept = () if page.intricate else _kept(page.blocks, markup, trafilatura)
    return "\n\n".join(block.text for block in kept or plain(page.blocks))


def fragment_text(markup: str) -> str:
    """Return the text of a piece of HTML, as feeds and mails have it.

    >>> fragment_text("<p>The gate <b>jam</b>med.</p><p>It rained.")
    'The gate jammed.\\n\\nIt rained.'
    """
    return "\n\n".join(block.text for block in plain(page_of(markup).blocks))


def plain(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks that are the story by the page's own marks."""
    central = tuple(block for block in blocks if not block.beside)
    within = tuple(block for block in central if block.in_story)
    return within if within and 2 * _size(within) >= _size(central) else central or blocks


def _kept(blocks: tuple[Block, ...], markup: str, trafilatura: ModuleType) -> tuple[Block, ...]:
    """Return the blocks that trafilatura keeps; none where it has missed the story."""
    try:
        extracted = trafilatura.extract(markup, include_comments=False, with_metadata=False) or ""
    except Exception:  # lxml's errors are of many kinds; the page's own marks serve then
        return ()
    lines = [_squeezed(line) for line in extracted.splitlines()]
    whole, short = "".join(lines), _short_runs(lines)
    texts = ((block, _squeezed(block.text)) for block in blocks if not block.beside)
    kept = tuple(block for block, text in texts if text in (whole if len(text) >= _SHORT else short))
    within = _size(block for block in blocks if block.in_story and not block.beside)
    missed = _size(kept) < _MOST * len(whole) or _size(kept) < _LEAST * within
    return () if missed else kept


def _short_runs(lines: list[str]) -> set[str]:
    """Return the short texts that some line, or a run of lines, makes."""
    runs = set()
    for first in range(len(lines)):
        run = ""
        for line in lines[first : first + _SHORT]:
            run += line
            if len(run) >= _SHORT:
                break
            runs.add(run)
    return runs


def _squeezed(text: str) -> str:
    """Return *text* without white space and the marks of tables and lists."""
    return "".join(text.replace("|", " ").replace("- ", " ").split())


def _size(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks)
