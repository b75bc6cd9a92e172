"""What becomes of inputs: the articles, and everything that is told of the rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs

from chronos.article import Article
from chronos.chronology import Rejection
from chronos.readers import Note, read

TEXT = "The council met on 6 May and agreed."
Write = Callable[[str, str | bytes], str]
"""Writes a file and returns its path."""


@attrs.define
class Taken:
    """The articles of some inputs, what was rejected and ignored, and the notes."""

    articles: list[Article] = attrs.field(factory=list)
    rejected: list[Rejection] = attrs.field(factory=list)
    ignored: list[str] = attrs.field(factory=list)
    notes: list[Note] = attrs.field(factory=list)

    @property
    def texts(self) -> list[str]:
        """The texts of the articles."""
        return [article.text for article in self.articles]

    @property
    def codes(self) -> list[str]:
        """Why inputs were rejected."""
        return [one.code for one in self.rejected]


def take(*paths: str | Path, **options: Any) -> Taken:
    """Read inputs, with the options of `read`."""
    taken = Taken()
    articles = read(
        *paths,
        on_reject=taken.rejected.append,
        on_ignore=taken.ignored.append,
        on_note=taken.notes.append,
        **options,
    )
    taken.articles.extend(articles)
    return taken


def taken(*paths: str, **options: Any) -> tuple[list[Article], list[tuple[int | None, str]], list[str]]:
    """Read inputs; return the articles, where and why others were rejected, and the codes of the notes."""
    found = take(*paths, **options)
    return (
        found.articles,
        [(one.line, one.code) for one in found.rejected],
        [note.code for note in found.notes],
    )
