"""An article without a publication date, as it would be read on any day."""

from __future__ import annotations

import functools

from chronos.article import Article
from chronos.infer.telling import Telling, opening, tellings
from chronos.languages import language
from chronos.options import Options
from chronos.recognise import recognise
from chronos.resolve import resolve
from chronos.timex import Mention


class Undated:
    """What an article tells, and its dates on any day that it may have been published."""

    def __init__(self, article: Article, options: Options) -> None:
        self.article, self._options = opening(article), options
        self.tongue = language(article.lang, options.events)
        self.found = recognise(self.article.text, self.tongue)
        self.absolute = resolve(self.found, None, article.lang, self.tongue, options)
        self.tellings: list[Telling] = tellings(self.article)
        self.read_on = functools.cache(self._read_on)

    def _read_on(self, day: int) -> tuple[Mention, ...]:
        """Return its mentions as published on a day (an ordinal)."""
        return resolve(self.found, day, self.article.lang, self.tongue, self._options)

    def counted_within(self, telling: Telling) -> tuple[int, ...]:
        """Return the places of the mentions of a sentence that depend on the day of publication."""
        return tuple(
            place
            for place, mention in enumerate(self.absolute)
            if mention.unresolved and telling.start <= mention.start and mention.end <= telling.end
        )
