"""Typographic marks and the plain ones they stand for."""

from __future__ import annotations

ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2019\u2018\u02bc", "'"),
        **dict.fromkeys("\u2013\u2012\u2010\u2011\u2212", "-"),
        **dict.fromkeys("\u2009\u202f\u2007\u2003\u2002", " "),
    }
)


def plain(words: str) -> str:
    """Return *words* in lower case with plain marks and single blanks.

    >>> plain("New\\u00a0Year\\u2019s  Day")
    "new year's day"
    """
    return " ".join(words.translate(ALIKE).lower().split())
