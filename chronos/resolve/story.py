"""What an article told before a date: the dates, in which times it is, and where it speaks."""

from __future__ import annotations

import functools

import attrs

from chronos.cues import Cues
from chronos.days import date_of
from chronos.hit import Hit
from chronos.languages import Language
from chronos.recognise import Found
from chronos.resolve.chronicle import Chronicle
from chronos.resolve.entries import Entries
from chronos.resolve.history import comes_back, has_come_to, narrates, told_from_now
from chronos.resolve.period import Period
from chronos.resolve.quotation import Anchor, Quotation
from chronos.resolve.telling import Telling
from chronos.resolve.tense import direction
from chronos.timex import Mention


@attrs.define(slots=False)  # slots beside cached properties make every field slow to read
class Story:
    """What an article told so far.

    dct: the publication day and its name; order: of numeric dates; told: the last date; years: the dates
    whose years the text told; headed: one of them, or a date without its year, opened a line; period: the
    quarter that a report is on.
    """

    found: Found
    dct: Anchor
    tongue: Language
    cues: Cues
    order: str
    told: Telling | None = None
    years: list[Telling] = attrs.Factory(list)
    headed: bool = False
    period: Period | None = None
    _historic: bool | None = None
    _quotation: Quotation | None = None

    @property
    def quotation(self) -> Quotation:
        """The quotation that the story is in."""
        if self._quotation is None:
            self._quotation = Quotation(self.found, self.cues, self.dct[0], self.order)
        return self._quotation

    @functools.cached_property
    def chronicle(self) -> Chronicle | None:
        """The entries of the text, None where it has none."""
        return Chronicle.of(self.found, self.dct[0])

    @functools.cached_property
    def entries(self) -> Entries:
        """The entries of the text that give a day."""
        return Entries.of(self.found, self.dct[0], self.order, self.chronicle)

    @property
    def historic(self) -> bool:
        """Whether the article narrates times long past, and is at such a time."""
        now = None if self.dct[0] is None else date_of(self.dct[0])[0]
        if not self.years or (now is not None and (self.years[-1].term.year or 0) >= now):
            return False
        if self._historic is None:
            self._historic = narrates(self.found.hits, now)
        if not self._historic or self.told is None:
            return self._historic
        if has_come_to(self.dct[0], self.told.date):
            return False
        if self.told is self.years[-1]:
            return not told_from_now(self.found, self.told.hit, self.cues)
        return not comes_back(self.found.hits, self.years[-1].hit, self.told.hit)

    def way(self, hit: Hit) -> int:
        """The direction that the sentence gives a hit, see `chronos.resolve.tense.direction`."""
        return direction(self.found.text, hit.start, hit.end, self.tongue)

    def reaches_back(self, since: Mention) -> bool:
        """Whether a date after "since" tells how long a thing had lasted: "which had stood since 1898"."""
        if self.told is None or since.interval is None:
            return False
        first, told = since.interval.first_day, self.told.date.first_day
        return first is not None and told is not None and first < told
