"""What the evidence comes to: an interval of publication, or the reason for which there is none."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronos.article import INFERRED, Article, Publication
from chronos.days import iso_day
from chronos.infer.bounds import WIDEST, Bounds, days_between, fits
from chronos.infer.neighbours import Neighbour, Neighbours
from chronos.infer.testimony import days_near, verdict
from chronos.infer.undated import Undated
from chronos.merge.similarity import words_of

_AGREED, _SUPPOSED = 0.5, 0.3  # how far to trust days that dates agree on, and those that are only near
_SHOWN = 8  # words that two articles share


@attrs.frozen(slots=True)
class Inference:
    """A publication date and from what it is inferred; None, and why not, where the evidence is too weak."""

    published: Publication | None
    because: tuple[str, ...]

    def dated(self, article: Article) -> Article:
        """Return an article with the date that was inferred, under its old id."""
        return attrs.evolve(article, published=self.published)


def inference(undated: Undated, dated: Neighbours) -> Inference:
    """Infer when an article was published."""
    bounds, neighbours = Bounds.of(undated), dated.of(undated)
    days, confidence = _days(undated, bounds, neighbours)
    held = [day for day in days if bounds.hold(day) and fits(undated, day)]
    because = (*_shared(undated, neighbours), *bounds.because)
    if not held or held[-1] - held[0] + 1 >= WIDEST:
        return Inference(None, (*because, _too_weak(days, held, confidence)))
    best = iso_day(_best(held, neighbours))
    return Inference(Publication(best, INFERRED, confidence, (held[0], held[-1]), because), because)


def _days(undated: Undated, bounds: Bounds, neighbours: Sequence[Neighbour]) -> tuple[Sequence[int], float]:
    """Return the days that dated articles speak for, or else its own dates, and how far to trust them."""
    agreed, near = verdict(undated, neighbours), days_near(undated, neighbours)
    if agreed.votes < 0:
        return (), 0
    if agreed.votes > 1:
        return [day for day in agreed.days if day in near] or agreed.days, _AGREED
    # A single witness may be wrong by a day: news of the night, and zones.
    around = sorted({one for day in agreed.days for one in days_between(day - 1, day + 1)}) or near
    if near:
        return [day for day in around if day in near], _SUPPOSED
    return around if agreed.sure else bounds.days, _SUPPOSED


def _shared(undated: Undated, neighbours: Sequence[Neighbour]) -> tuple[str, ...]:
    """Say which articles tell the same, and in what words."""
    if not neighbours:
        return ("no dated article tells the same",)
    closest = max(neighbours, key=lambda one: (len(one.shared), -one.published))
    words = words_of(undated.article.text, closest.shared, undated.article.lang)[:_SHOWN]
    days = sorted({one.published for one in neighbours})
    when = iso_day(days[0]) if len(days) == 1 else f"{iso_day(days[0])} to {iso_day(days[-1])}"
    return (f"tells what articles of {when} tell: {', '.join(words)}",)


def _too_weak(days: Sequence[int], held: Sequence[int], confidence: float) -> str:
    if held:
        return "that leaves too many days"
    if not confidence:
        return "its dates differ from theirs"
    return "its own dates speak against that" if days else "that is too little to tell when"


def _best(days: Sequence[int], neighbours: Sequence[Neighbour]) -> int:
    """Return the day that is nearest to the publication of an article that tells the same, else the first."""
    published = {one.published for one in neighbours}
    return min(days, key=lambda day: (min((abs(day - one) for one in published), default=0), day))
