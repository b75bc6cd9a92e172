"""sentence + Interval -> Event."""

from __future__ import annotations

from chronos.article import Article
from chronos.event import Event
from chronos.languages import Language
from chronos.timex import Mention


def extract(article: Article, mentions: tuple[Mention, ...], tongue: Language) -> tuple[Event, ...]:
    """Return the events that *article* tells of, each with one source."""
    return ()
