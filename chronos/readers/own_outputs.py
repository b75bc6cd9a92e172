"""What chronos itself writes: no articles, though it may lie in a folder of them."""

from __future__ import annotations

from chronos.export.exporter import BUILT_IN

_NAMES = frozenset(f"chronology.{ending}" for ending in BUILT_IN.values())


def is_own_output(name: str) -> bool:
    """Tell whether a file has the name of one that `chronos build` writes.

    >>> is_own_output("chronology.html"), is_own_output("chronology.txt")
    (True, False)
    """
    return name in _NAMES
