"""Prose that tells no time has no dates in it."""

from __future__ import annotations

from pathlib import Path

import chronos

PROSE = Path(__file__).parent / "prose-without-dates.txt"


def test_no_dates_in_prose() -> None:
    """Scores, sums, regiments, streets, machines and people named as months and weekdays are no dates."""
    text = PROSE.read_text("utf-8")

    assert len(text.split()) > 6600
    assert [mention.text for mention in chronos.find(text, "2024-01-23")] == []
