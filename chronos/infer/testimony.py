"""The days on which an article's dates agree with what dated ones give for the same happenings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from chronos.granularity import Granularity
from chronos.infer.bounds import days_between
from chronos.infer.neighbours import Neighbour
from chronos.infer.undated import Undated
from chronos.timex import Mention

_BEFORE, _AFTER = 31, 62  # days before and after a happening on which an article is looked for that tells it
_NEWS = 3  # days before and after an article on which another has the same news
_PART, _WORDS = 0.25, 10  # of the sentences that both tell, and how many words they share there
_SURE = 0.7  # the likeness of two sentences that tell nearly the same


@attrs.frozen(slots=True)
class Testimony:
    """Mentions that count from the publication (their places), and the days that another gives instead.

    sure: the two sentences tell nearly the same.
    """

    places: tuple[int, ...]
    days: frozenset[int]
    sure: bool

    def vote(self, mentions: Sequence[Mention]) -> int:
        """Return 1 where a mention falls on one of the days, -1 where none does, 0 where none means a day."""
        read = [mentions[place].interval for place in self.places]
        days = {one.first_day for one in read if one is not None and one.granularity <= Granularity.DAY}
        return 0 if not days else 1 if days & self.days else -1


@attrs.frozen(slots=True)
class Verdict:
    """The days on which most dates agree.

    votes: how many more agree there than differ; sure: more than one agrees, or one in a sentence that is
    nearly the same.
    """

    days: tuple[int, ...] = ()
    votes: int = 0
    sure: bool = False


def verdict(undated: Undated, neighbours: Sequence[Neighbour]) -> Verdict:
    """Compare the dates of an article with those that others give for the same."""
    witnesses = _witnesses(undated, neighbours)
    if not witnesses:
        return Verdict()
    given = frozenset[int]().union(*(one.days for one in witnesses))
    spans = (days_between(day - _BEFORE, day + _AFTER) for day in given)
    votes = {
        day: sum(one.vote(undated.read_on(day)) for one in witnesses) for day in sorted(set().union(*spans))
    }
    most = max(votes.values())
    days = tuple(day for day, count in votes.items() if count == most > 0)
    return Verdict(days, most, most > 1 or (most == 1 and any(one.sure for one in witnesses)))


def _witnesses(undated: Undated, neighbours: Iterable[Neighbour]) -> list[Testimony]:
    found = (
        Testimony(undated.counted_within(match.telling), match.days, match.likeness >= _SURE)
        for one in neighbours
        for match in one.matches
    )
    return [one for one in found if one.places and one.days]


def days_near(undated: Undated, neighbours: Iterable[Neighbour]) -> range:
    """Return the days about those on which articles with the same news came out."""
    published = [one.published for one in neighbours if _same_news(undated, one)]
    return days_between(min(published) - _NEWS, max(published) + _NEWS) if published else range(0)


def _same_news(undated: Undated, other: Neighbour) -> bool:
    """Tell whether the leads are alike, or a good part of the article stands in the other."""
    part = len(other.matches) >= _PART * len(undated.tellings)
    return bool(other.lead) or (part and len(other.shared) >= _WORDS)
