"""The entries of a diary or a log, each under its date: there "yesterday" counts from that date."""

from __future__ import annotations

import bisect
import re

import attrs

from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.recognise import Found
from chronos.resolve.pick import NEAREST
from chronos.resolve.place import place

_CLOSED = re.compile(r" ?[.:\n–—-][ .:\n–—-]{0,8}")  # behind a heading
_FEWEST = 2  # headings: one alone is a dateline

Entry = tuple[int, str]
"""The day of an entry, and the name of the mention that tells it."""


@attrs.frozen(slots=True)
class Entries:
    """Where the headings of a text stand, their days, and where each entry ends."""

    starts: tuple[int, ...]
    days: tuple[Entry, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, found: Found) -> Entries:
        """Look for the headings of a text; there are none in nearly all.

        The first is told with its year, the others by it: "3 June 1917. Rain.", "Monday 4th. Rain again."
        """
        headings, days = [], []
        before = None
        for hit in filter(lambda hit: _heads(found.text, hit), found.hits):
            placed = place(hit.term, before, NEAREST, "")  # a first one without its year has no place
            if placed is None or placed.interval.granularity is not Granularity.DAY:
                continue
            before = placed.interval.first_day or 0
            start, end = found.original(hit)
            headings.append(hit)
            days.append((before, f"mention:{start}-{end}"))
        if len(headings) < _FEWEST:
            return cls((), (), ())
        ends = tuple(_end(found.text, hit.end) for hit in headings)
        return cls(tuple(hit.start for hit in headings), tuple(days), ends)

    def entry(self, hit: Hit) -> Entry | None:
        """The entry that holds a hit, for a heading the one before it; None for none."""
        at = bisect.bisect_left(self.starts, hit.start) - 1
        if at < 0 or not (hit.start < self.ends[at] or hit.start in self.starts):
            return None
        return self.days[at]


def _heads(text: str, hit: Hit) -> bool:
    """Whether a day stands alone at the beginning of its line, as in "Monday 4th. Rain again."."""
    term = hit.term
    if term.day is None or not term.clockless or term.until is not None:
        return False
    opens = hit.start == 0 or text[hit.start - 1] == "\n"
    return opens and _CLOSED.match(text, hit.end) is not None


def _end(text: str, heading: int) -> int:
    """Where the paragraph ends that a heading opens, or that follows it."""
    closed = _CLOSED.match(text, heading)
    end = text.find("\n\n" if "\n\n" in text else "\n", heading if closed is None else closed.end())
    return len(text) if end < 0 else end
