"""What an edit can name an event by: the id of the event, or that of any report of it.

The id of a report alone comes from the text of its article and the place of its date there. It stays when
other articles come in, whichever of them then gives the event its id.
"""

from __future__ import annotations

from collections.abc import Iterator

from chronos.event import Event


def keys(event: Event) -> Iterator[str]:
    """Yield all keys of an event, its id first."""
    yield event.id
    yield from (event.key_of(source) for source in event.sources)
