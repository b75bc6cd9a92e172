"""Events of many articles -> one Event a happening."""

from __future__ import annotations

from collections.abc import Iterable

from chronos.chronology import ArticleRecord
from chronos.event import Event


def merge(events: Iterable[Event], articles: tuple[ArticleRecord, ...]) -> tuple[Event, ...]:
    """Make one event of those that tell of the same happening."""
    return tuple(events)
