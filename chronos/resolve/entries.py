"""The entries of a diary or a log, each under its date: there "yesterday" counts from that date."""

from __future__ import annotations

import bisect
import re

import attrs

from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.recognise import Found
from chronos.recognise.entry import heads_line, opens_line
from chronos.resolve.chronicle import Chronicle
from chronos.resolve.pick import NEAREST
from chronos.resolve.place import place
from chronos.term import Term, changed
from chronos.timex import span_name

_STOPPED = re.compile(r"\.(?=\s)")
_CLOSED = re.compile(r"[\s.:*_|)\]–—-]{0,8}")  # behind a heading
_IN_FULL = 3  # figures of a date
_FEWEST = 2  # headings: one alone is a dateline


@attrs.frozen(slots=True)
class Entries:
    """Where the headings of a text stand, their days and names, where each entry ends, and their way."""

    starts: tuple[int, ...]
    days: tuple[tuple[int, str], ...]
    ends: tuple[int, ...]
    way: int

    @classmethod
    def of(cls, found: Found, published: int | None, order: str, chronicle: Chronicle | None) -> Entries:
        """Look for the headings of a text; there are none in nearly all.

        The first is told with its year, or by all of them in a chronicle, or is the last before the
        publication, the others by it: "3 June 1917. Rain.", "Monday 4th. Rain again."; order: of numeric
        dates.
        """
        backward = chronicle is not None and chronicle.backward
        years = {} if chronicle is None else chronicle.years
        headings, days, way = [], [], -2 if backward else 2
        before = None
        for hit in found.hits:
            if not _heads(found.text, hit):
                continue
            if before is None:
                year = years.get(hit.start)
                term = hit.term if year is None else changed(hit.term, "year", year)
                placed = place(term, published, -2, order)
            else:
                placed = place(hit.term, before, NEAREST if hit.term.weekday else way, order)
            if placed is None or placed.interval.granularity > Granularity.DAY:
                continue
            before = placed.interval.first_day or 0
            headings.append(hit)
            days.append((before, span_name(*found.original(hit))))
        if len(headings) < _FEWEST:
            return cls((), (), (), way)
        ends = tuple(_end(found.text, hit.end) for hit in headings)
        return cls(tuple(hit.start for hit in headings), tuple(days), ends, way)

    def entry(self, hit: Hit) -> tuple[int, str, Term, int] | None:
        """What a hit is counted from, as by `counted_from`: its entry, for a heading the one before it.

        None where no entry holds it.
        """
        at = bisect.bisect_left(self.starts, hit.start) - 1
        if at < 0 or not (hit.start < self.ends[at] or hit.start in self.starts):
            return None
        term = hit.term
        if term.shift is not None or not (term.month or term.day):
            return *self.days[at], term, 0
        heads = hit.start in self.starts and not term.weekday
        return *self.days[at], term, self.way if heads else NEAREST

    def of_clock(self, hit: Hit, told: Hit | None, *, heads: bool) -> tuple[int, str, Term, int] | None:
        """The day of the entry that a clock time stands in, where no other was *told* in it since or it
        *heads* a line; None where no entry holds it.
        """
        at = bisect.bisect_left(self.starts, hit.start) - 1
        if at < 0 or told is None:
            return None
        here = heads or (hit.start < self.ends[at] and told.start <= self.starts[at])
        return (*self.days[at], hit.term, 0) if here else None


def _heads(text: str, hit: Hit) -> bool:
    """Whether a day stands alone at the head of its line, or is all of its first sentence: "Monday 4th."."""
    term = hit.term
    if (term.day is None and len(term.numeric) != _IN_FULL) or term.until is not None:
        return False
    if heads_line(text, hit.start, hit.end):
        return True
    return opens_line(text, hit.start) and _STOPPED.match(text, hit.end) is not None


def _end(text: str, heading: int) -> int:
    """Where the paragraph ends that a heading opens, or that follows it."""
    closed = _CLOSED.match(text, heading)
    end = text.find("\n\n" if "\n\n" in text else "\n", closed.end() if closed else heading)
    return len(text) if end < 0 else end
