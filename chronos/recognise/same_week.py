"""Weekdays of the week told right before them: "next week, from Tuesday to Thursday"."""

from __future__ import annotations

import itertools

from chronos.hit import Hit
from chronos.languages import Language
from chronos.term import changed


def same_week(hits: list[Hit], tongue: Language) -> None:
    """Give weekdays without a week that of the one before them; each stays an expression of its own."""
    gaps = tongue.connectors.gaps["within"]
    for first, second in itertools.pairwise(hits):
        week, day = first.term, second.term
        if second.gap in gaps and week.shift is not None and week.shift[1] == "week" and not week.weekday:
            if day.weekday and day.shift is None and day.aim is None and day.day is None:
                second.term = changed(day, "shift", week.shift)
