"""Dates counted from a publication date that is only known to lie between two days."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronos.article import Publication
from chronos.interval import Certainty, Interval
from chronos.languages import Language
from chronos.options import Options
from chronos.recognise import Found
from chronos.resolve import resolve
from chronos.timex import Mention


def resolve_between(
    found: Found, published: Publication, lang: str, tongue: Language, options: Options
) -> tuple[Mention, ...]:
    """Give every hit its date; what counts from the publication covers all days it may be, and is uncertain.

    What has the same date wherever it is said stays as it is. *lang*: see `chronos.resolve.resolve`.
    """
    first, last = published.days
    absolute = resolve(found, None, lang, tongue, options)
    counted = resolve(found, published.day, lang, tongue, options)
    on_each = [resolve(found, day, lang, tongue, options) for day in range(first, last + 1)]
    why = f"the publication date is inferred: {published.edtf}"
    return tuple(
        mention if mention.interval == plain.interval else _widened(mention, readings, why)
        for mention, plain, *readings in zip(counted, absolute, *on_each, strict=True)
    )


def _widened(mention: Mention, readings: Sequence[Mention], why: str) -> Mention:
    intervals = [one.interval for one in (mention, *readings) if one.interval is not None]
    if not intervals:
        return mention  # the attacks of that day, on the days before them
    because = (*mention.because, why)
    meaning = attrs.evolve(mention.meaning, interval=_hull(intervals), because=because)
    return attrs.evolve(mention, meaning=meaning)


def _hull(intervals: Sequence[Interval]) -> Interval:
    starts, ends = [one.start for one in intervals], [one.end for one in intervals]
    return attrs.evolve(
        intervals[0],
        start=None if None in starts else min(start for start in starts if start is not None),
        end=None if None in ends else max(end for end in ends if end is not None),
        certainty=Certainty.UNCERTAIN,
    )
