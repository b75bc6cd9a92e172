"""What the events of articles are compared by, found for a whole article at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, MutableMapping

from chronos.event import Event
from chronos.merge.story import gists_of
from chronos.merge.telling import Records


class Gists:
    """The gists of events that articles tell, as texts.

    known: by id, those of events that one article tells, where they were found before; they are taken out.
    """

    def __init__(self, events: Iterable[Event], records: Records, known: MutableMapping[str, str]) -> None:
        self._records, self._known = records, known
        self._told: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            self._told[event.sources[0].article].append(event)
        self._found: dict[tuple[str, str], str] = {}

    def take(self, event: Event) -> str:
        """Return the gist of an event; of copies that were made one it is that of the first."""
        if len(event.sources) == 1 and (known := self._known.pop(event.id, "")):
            return known
        article = event.sources[0].article
        if (article, event.id) not in self._found:
            told = self._told[article]
            for one, gist in zip(told, gists_of(told, self._records[article]), strict=True):
                self._found[article, one.id] = gist.packed
        return self._found.pop((article, event.id))
