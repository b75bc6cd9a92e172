"""A length that is counted from what has its date, there or before: "two days after the vote on Tuesday"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from chronos.cues import Cues
from chronos.hit import Hit
from chronos.interval import Certainty
from chronos.languages import Language
from chronos.languages.context import before
from chronos.recognise import Found
from chronos.resolve.happenings import Happenings
from chronos.resolve.move import SECONDS, moved
from chronos.resolve.tense import direction
from chronos.sentence import same_sentence
from chronos.term import Term
from chronos.timex import Mention

_LONGEST = 80  # code points from a length to the date of what it is counted from
_STOPS = frozenset(',;:—–()\n"“”')


def with_offsets(
    found: Found, mentions: Sequence[Mention], dct: int | None, tongue: Language, cues: Cues
) -> Iterator[Mention]:
    """Yield the mentions; a length before or after what has a date has the day that it leads to, unless its
    sentence has told that day: "on 3 June, three days after the vote of 31 May".

    dct: as in `chronos.resolve.resolve`.
    """
    text, last = found.text, None  # the last date
    happenings = Happenings(text, found.hits, mentions, cues)
    dated = list(zip(found.hits, mentions, strict=True))
    for (hit, told), after in itertools.zip_longest(dated, dated[1:]):
        offset = offset_of(text, hit, tongue)
        is_told = last is not None and offset is not None and same_sentence(text, last, hit.start, cues)
        base = None if offset is None or is_told else _base(found, offset, after, happenings, tongue, cues)
        if offset is None or base is None:
            yield told
        else:
            ahead = direction(text, hit.start, hit.end, tongue) > 0
            yield _counted(told, hit.term, offset.side, base, None if ahead else dct)
        if told.interval:
            last = hit.end


def _base(
    found: Found,
    offset: Offset,
    after: tuple[Hit, Mention] | None,
    happenings: Happenings,
    tongue: Language,
    cues: Cues,
) -> Mention | None:
    """The date that an offset is counted from: the next one, or else that of the happening behind it."""
    text = found.text
    if after is not None and same_sentence(text, offset.end, after[0].start, cues):
        date, base = after
        dates = base.interval and _dates(text[offset.end : date.start], date.term, tongue, cues)
        return base if dates else None
    return happenings.named(offset.end)


class Offset(NamedTuple):
    """How a length is counted from what follows it.

    side: 1 for on, -1 for back; end: of the word that says so.
    """

    side: int
    end: int


def offset_of(text: str, hit: Hit, tongue: Language) -> Offset | None:
    """Return how a length of days or longer is counted from what follows it: "two days after the vote"; None
    for all else, and for what lasts so long: "for two days after the vote".
    """
    length, known = hit.term.length, tongue.connectors.offsets
    if (
        hit.term.type != "DURATION"
        or length is None
        or hit.term.base is not None
        or hit.term.side is not None
    ):
        return None
    if any(amount is None or unit in SECONDS for amount, unit in length.parts):
        return None
    if hit.determined or before(text, hit.start).lower() in known.lasting:
        return None
    sides = known.sides.items()
    return next(
        (Offset(side, hit.end + len(gap)) for gap, side in sides if text.startswith(gap, hit.end)), None
    )


def _dates(between: str, date: Term, tongue: Language, cues: Cues) -> bool:
    """Whether a date is that of what stands between the offset and itself: "the vote on", "the", "he left
    in"; of "a year after the war in 1947" nobody knows.
    """
    words = between.lower().split()
    if not words or len(between) > _LONGEST or not _STOPS.isdisjoint(between) or date.bound or date.until:
        return False
    *rest, last = (cues.word(word) for word in words)
    if any("conjunction" in word.parts for word in rest):
        return False
    known = tongue.connectors.offsets
    if not rest:
        return "determiner" in last.parts  # "two days after the 5 May vote"
    deed = any(word.tense == "past" for word in rest)
    return words[-1] in known.dating or (deed and words[-1] in known.dating_deed)


def _counted(told: Mention, said: Term, side: int, base: Mention, latest: int | None) -> Mention:
    """The mention of a length with its day; *latest*: the day after which it cannot be."""
    assert said.length is not None and base.interval is not None
    date = moved(base.interval, said.length, side)
    if date is None or date.first_day is None or said.mod not in (None, "APPROX"):
        return told
    first = base.interval.first_day
    if latest is not None and first is not None and first <= latest < date.first_day:
        return told  # "was arrested a week after his release on Monday", which was the day of the arrest
    if said.mod:
        date = attrs.evolve(date, certainty=Certainty.APPROXIMATE)
    because = (*told.because[:1], f"counted from {base.interval.edtf}")
    return attrs.evolve(
        told, meaning=attrs.evolve(told.meaning, interval=date, anchor=base.name, because=because)
    )
