"""Score expressions as TempEval-3 does (UzZaman et al. 2013, "SemEval-2013 Task 1", section 4).

Strict: the same characters. Relaxed: one character in common. Type and value: how many of the pairs that
relaxed matching makes agree in type or in value; precision, recall and F1 are the relaxed ones times that
share. All counts are of the whole set (micro-averages).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs
from corpora import Expression

Pair = tuple[Expression, Expression]


@attrs.frozen
class Figures:
    """Precision, recall and F1, from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def pairs(gold: Iterable[Expression], found: Iterable[Expression]) -> Iterator[Pair]:
    """Pair what overlaps, one to one, from left to right: each takes the first that overlaps it."""
    waiting: tuple[list[Expression], list[Expression]] = ([], [])
    both = [(one.start, side, -one.end, one) for side, many in enumerate((gold, found)) for one in many]
    for start, side, _, one in sorted(both, key=lambda entry: entry[:3]):
        others = waiting[1 - side]
        others[:] = [other for other in others if other.end > start]
        if others:
            other = others.pop(0)
            yield (one, other) if side == 0 else (other, one)
        else:
            waiting[side].append(one)


def scores(documents: Iterable[tuple[Sequence[Expression], Sequence[Expression]]]) -> dict[str, Figures]:
    """Return the figures of each measure for the documents' annotated and found expressions.

    An annotated expression without a type or a value counts for neither.
    """
    annotated = found = 0
    made: list[Pair] = []
    for gold, own in documents:
        annotated, found = annotated + len(gold), found + len(own)
        made.extend(pairs(gold, own))
    exact = sum((one.start, one.end) == (other.start, other.end) for one, other in made)
    types = _share([one.type == other.type for one, other in made if one.type])
    values = _share([one.value == other.value for one, other in made if one.value])
    return {
        name: Figures(_part(right, found), _part(right, annotated))
        for name, right in {
            "strict": exact,
            "relaxed": len(made),
            "type": len(made) * types,
            "value": len(made) * values,
        }.items()
    }


def _share(agree: list[bool]) -> float:
    return _part(sum(agree), len(agree))


def _part(some: float, whole: int) -> float:
    return some / whole if whole else 0.0
