"""One Event of several reports -> what one of them tells alone."""

from __future__ import annotations

import attrs

from chronos.event import Event, Source
from chronos.merge.telling import Records
from chronos.topics import without_topics
from chronos.wording import words


def alone(event: Event, source: Source, records: Records) -> Event:
    """Return an event as one of its sources alone tells it."""
    account = source.account or event.account
    return attrs.evolve(
        without_topics(event, records[event.sources[0].article].lang),
        id=account.id,
        title=account.title,
        interval=account.interval,
        display=words(account.interval, records[source.article].lang) if source.account else event.display,
        sources=(attrs.evolve(source, because=(), account=None),),
        status=account.status,
        basis=account.basis,
        voices=1,
        conflicts=(),
    )
