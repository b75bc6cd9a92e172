"""On which day a text tells of a happening: "The mill burned on 3 May. Two days after the fire it ..."."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from chronos.cues import Cues
from chronos.granularity import Granularity
from chronos.hit import Hit
from chronos.sentence import sentence_around
from chronos.timex import Mention

_WORD = re.compile(r"[^\W\d_]+")
_NAMED = re.compile(r"(\w+) ([^\W\d_]+)(?: ([^\W\d_]+))?")
_POINTING = {"determiner", "possessive"}
_BEYOND = {"preposition", "relative", "infinitive"}  # what tells which of several is meant


class Happenings:
    """The days of what the sentences tell that have one date each."""

    def __init__(self, text: str, hits: Sequence[Hit], mentions: Sequence[Mention], cues: Cues) -> None:
        self._text, self._cues = text, cues
        self._told: dict[str, set[Mention]] | None = None
        self._hits, self._mentions = hits, mentions

    def named(self, start: int) -> Mention | None:
        """Return the only date that the text tells of the happening which is named at a place by "the" and
        its noun alone: of "the vote on the bill" nobody knows whether it is the vote.
        """
        found = _NAMED.match(self._text, start)
        if found is None:
            return None
        article, noun, after = (found[1].lower(), found[2].lower(), (found[3] or "").lower())
        known = self._cues.word
        if not known(noun).event or known(article).parts.isdisjoint(_POINTING):
            return None
        if not known(after).parts.isdisjoint(_BEYOND) or known(after).event:
            return None
        if self._told is None:
            self._told = self._read()
        days = self._told.get(self._cues.stem(noun), set())
        first = min(days, key=lambda mention: mention.start, default=None)
        same = len({mention.interval for mention in days}) == 1
        return first if same else None

    def _read(self) -> dict[str, set[Mention]]:
        """Return the dates that stand alone in their sentences, by the stems of the words there."""
        of_sentence: dict[tuple[int, int], list[Mention]] = defaultdict(list)
        for hit, mention in zip(self._hits, self._mentions, strict=True):
            if mention.interval is not None:
                of_sentence[sentence_around(self._text, hit.start, hit.end, self._cues)].append(mention)
        told: dict[str, set[Mention]] = defaultdict(set)
        for (first, last), dates in of_sentence.items():
            if len(dates) == 1 and _is_day(dates[0]):
                for word in _WORD.findall(self._text[first:last].lower()):
                    known = self._cues.word(word)
                    if known.event or known.listed:
                        told[self._cues.stem(known.base or word)].add(dates[0])
        return told


def _is_day(mention: Mention) -> bool:
    """Whether a mention has a day or a finer date."""
    interval = mention.interval
    whole = interval is not None and interval.start is not None and interval.end is not None
    return whole and interval is not None and interval.granularity <= Granularity.DAY
