"""What the page looks up while it shows events: the parts of a chronology by their ids, and its own words."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from chronos.chronology import ArticleRecord, Chronology
from chronos.event import Event
from chronos.export.page.words import PageWords
from chronos.timex import Mention


@attrs.frozen
class Lookup:
    """A chronology by ids; *numbers* count the articles from 1, as the page lists them."""

    words: PageWords
    articles: Mapping[str, ArticleRecord]
    mentions: Mapping[str, Mention]
    events: Mapping[str, Event]
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, chronology: Chronology, words: PageWords) -> Lookup:
        """Make the look-ups of a chronology."""
        return cls(
            words,
            {article.id: article for article in chronology.articles},
            {record.id: record.mention for record in chronology.mentions},
            {event.id: event for event in chronology.events},
            {article.id: number for number, article in enumerate(chronology.articles, 1)},
        )

    def mention(self, id: str | None) -> Mention | None:
        """Return a mention, None where none is named or known."""
        return self.mentions.get(id or "")

    def other_lang(self, lang: str, around: str | None = None) -> str | None:
        """Return *lang* where it is not that of what stands around it, which is the page's own at last."""
        return None if lang == (around or self.words.lang) else lang
