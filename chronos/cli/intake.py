"""Articles on their way in: read, counted, and every one that is not used accounted for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from chronos.article import Article
from chronos.chronology import Rejection
from chronos.cli.console import Console
from chronos.readers import read


@attrs.define
class Intake:
    """The articles of *paths*, read with *options* (those of `chronos.read`), told of on *console*."""

    console: Console
    paths: Sequence[str]
    options: dict[str, Any]
    rejected: list[Rejection] = attrs.field(factory=list, init=False)
    ignored: list[str] = attrs.field(factory=list, init=False)
    used: int = attrs.field(default=0, init=False)

    def __iter__(self) -> Iterator[Article]:
        """Yield each article."""
        articles = read(
            *self.paths,
            on_reject=self._reject,
            on_ignore=self.ignored.append,
            on_note=self.console.note,
            **self.options,
        )
        for article in self.console.counted(articles, "articles"):
            self.used += 1
            yield article
        self.console.remaining_notes()

    def lose(self, rejection: Rejection) -> None:
        """Take back an article that could be read and not be worked on."""
        self.used -= 1
        self._reject(rejection)

    def _reject(self, rejection: Rejection) -> None:
        self.rejected.append(rejection)
        self.console.rejected(rejection)

    @property
    def status(self) -> int:
        """The exit status: 0 all used, 1 some rejected, 3 all rejected."""
        return 0 if not self.rejected else 1 if self.used else 3
