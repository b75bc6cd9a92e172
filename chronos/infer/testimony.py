"""The days on which an article's dates agree with what dated ones give for the same happenings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import attrs

from chronos.granularity import Granularity
from chronos.infer.bounds import days_between
from chronos.infer.neighbours import Match
from chronos.infer.undated import Undated
from chronos.timex import Mention

_BEFORE, _AFTER = 31, 62  # days before and after an article that tells the same, on which dates are compared
_NEWS = 3  # days before and after an article on which another has the same news
_PART, _WORDS = 0.25, 10  # of the sentences that both tell, and how many words they share there


@attrs.frozen(slots=True)
class Testimony:
    """Mentions that count from the publication (their places), and the days that others give instead."""

    places: tuple[int, ...]
    days: frozenset[int]

    def vote(self, mentions: Sequence[Mention]) -> int:
        """Return 1 where a mention falls on one of the days, -1 where none does, 0 where none means a day."""
        read = [mentions[place].interval for place in self.places]
        days = {one.first_day for one in read if one is not None and one.granularity <= Granularity.DAY}
        return 0 if not days else 1 if days & self.days else -1


def testimony(undated: Undated, matches: Iterable[Match]) -> list[Testimony]:
    """Return what matches say of the dates of an article."""
    found = ((undated.counted_within(match.telling), match.days) for match in matches)
    return [Testimony(places, days) for places, days in found if places and days]


def days_that_agree(undated: Undated, matches: Sequence[Match]) -> tuple[list[int], int]:
    """Return the days on which most dates agree, and how many more agree there than differ."""
    witnesses = testimony(undated, matches)
    if not witnesses:
        return [], 0
    spans = (days_between(one.published - _BEFORE, one.published + _AFTER) for one in matches)
    votes = {
        day: sum(one.vote(undated.read_on(day)) for one in witnesses) for day in sorted(set().union(*spans))
    }
    most = max(votes.values())
    return [day for day, count in votes.items() if count == most], most


def days_near(undated: Undated, matches: Iterable[Match]) -> range:
    """Return the days about those on which articles with the same news came out; none where there are none.

    Such an article tells a good part of what the undated one does.
    """
    told: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        told[match.article].append(match)
    published = [same[0].published for same in told.values() if _same_news(undated, same)]
    return days_between(min(published) - _NEWS, max(published) + _NEWS) if published else range(0)


def _same_news(undated: Undated, same: Sequence[Match]) -> bool:
    shared = frozenset[str]().union(*(match.shared for match in same))
    return len(same) >= _PART * len(undated.tellings) and len(shared) >= _WORDS
