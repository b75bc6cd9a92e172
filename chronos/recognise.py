"""Article -> what it says of time: scan, compose, read."""

from __future__ import annotations

from chronos.languages import Language


def recognise(text: str, tongue: Language) -> tuple[object, ...]:
    """Find the time expressions of *text*."""
    return ()
