"""Dates that are but part of a word: "the 2001-built ship" tells nothing of 2001."""

from __future__ import annotations

_HYPHENS = ("-", "\N{NON-BREAKING HYPHEN}")


def in_compound(text: str, end: int) -> bool:
    """Tell whether a hyphen joins a word to what ends at a place.

    >>> in_compound("The 2001-built ship sank.", 8), in_compound("In 2001 - a year", 7)
    (True, False)
    """
    return text[end : end + 1] in _HYPHENS and text[end + 1 : end + 2].islower()
