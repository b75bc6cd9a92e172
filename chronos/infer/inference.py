"""What the evidence comes to: an interval of publication, or the reason for which there is none."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chronos.article import INFERRED, Article, Publication
from chronos.days import iso_day
from chronos.infer.bounds import WIDEST, Bounds, fits
from chronos.infer.neighbours import Match, Neighbours
from chronos.infer.testimony import days_near, days_that_agree
from chronos.infer.undated import Undated
from chronos.merge.similarity import words_of

_AGREED, _SUPPOSED = 0.5, 0.3  # how far to trust days that dates agree on, and those that are only near
_SEVERAL = 2  # dates that agree, and none that differs
_SHOWN = 8  # words that two articles share


@attrs.frozen(slots=True)
class Inference:
    """A publication date and from what it is inferred; None, and why not, where the evidence is too weak."""

    published: Publication | None
    because: tuple[str, ...]

    def dated(self, article: Article) -> Article:
        """Return an article with the date that was inferred, under its old id."""
        return attrs.evolve(article, published=self.published)


def inference(undated: Undated, neighbours: Neighbours) -> Inference:
    """Infer when an article was published."""
    bounds, matches = Bounds.of(undated), neighbours.matches(undated)
    days, confidence = _days(undated, bounds, matches)
    held = [day for day in days if bounds.hold(day) and fits(undated, day)]
    because = (*_shared(undated, matches), *bounds.because)
    if not held or held[-1] - held[0] + 1 >= WIDEST:
        return Inference(None, (*because, _too_weak(days, held)))
    best = iso_day(_best(held, matches))
    return Inference(Publication(best, INFERRED, confidence, (held[0], held[-1]), because), because)


def _days(undated: Undated, bounds: Bounds, matches: Sequence[Match]) -> tuple[list[int], float]:
    """Return the days that dated articles speak for, or else its own dates, and how far to trust them."""
    agreed, votes = days_that_agree(undated, matches)
    near = days_near(undated, matches)
    if votes >= _SEVERAL:
        return [day for day in agreed if day in near] or agreed, _AGREED
    if not near:
        return list(bounds.days), _SUPPOSED
    # A single witness may be wrong by a day: news of the night, and zones.
    around = {day + off for day in agreed for off in (-1, 0, 1)} if votes == 1 else set(near)
    return [day for day in near if day in around], _SUPPOSED


def _shared(undated: Undated, matches: Sequence[Match]) -> tuple[str, ...]:
    """Say which articles tell the same, and in what words."""
    if not matches:
        return ("no dated article tells the same",)
    closest = max(matches, key=lambda match: (len(match.shared), -match.article))
    told = undated.article.text[closest.telling.start : closest.telling.end]
    words = words_of(told, closest.shared, undated.article.lang)[:_SHOWN]
    days = sorted({match.published for match in matches})
    when = iso_day(days[0]) if len(days) == 1 else f"{iso_day(days[0])} to {iso_day(days[-1])}"
    return (f"tells what articles of {when} tell: {', '.join(words)}",)


def _too_weak(days: Sequence[int], held: Sequence[int]) -> str:
    if held:
        return "that leaves too many days"
    return "its own dates speak against that" if days else "that is too little to tell when"


def _best(days: Sequence[int], matches: Sequence[Match]) -> int:
    """Return the day that is nearest to the publication of an article that tells the same, else the first."""
    published = {match.published for match in matches}
    return min(days, key=lambda day: (min((abs(day - one) for one in published), default=0), day))
