"""Which of several patterns fits a whole surface: google-re2 tries all at once, `re` one after another."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from chronos.languages import scan

_RE2_MEMORY = 64 << 20

Fit = Callable[[str], "int | None"]


class FirstFit:
    """Tells the first of several patterns that fits a whole surface, by its number.

    patterns: RE2 syntax without named groups, every repeat bounded.

    >>> FirstFit(["may|june", "[a-z]{3}"])("may"), FirstFit(["may"])("may 5")
    (0, None)
    """

    def __init__(self, patterns: Sequence[str], engine: str | None = None) -> None:
        self.patterns = tuple(patterns)
        self._fit = (_with_re2 if (engine or scan.default_engine) == "re2" else _with_re)(self.patterns)

    def __call__(self, surface: str) -> int | None:
        """Return the number of the pattern, None where none fits."""
        return self._fit(surface)


def _with_re2(patterns: Sequence[str]) -> Fit:
    import re2

    options = re2.Options()
    options.max_mem = _RE2_MEMORY
    options.log_errors = False
    options.never_capture = True
    every = re2.Set.FullMatchSet(options)
    for pattern in patterns:
        every.Add(pattern)
    every.Compile()

    def fit(surface: str) -> int | None:
        # what is no text fits nothing, but must not fail either
        found = every.Match(surface.encode("utf-8", "surrogatepass"))
        return min(found) if found else None

    return fit


def _with_re(patterns: Sequence[str]) -> Fit:
    fullmatch = re.compile("|".join(f"(?P<r{n}>{pattern})" for n, pattern in enumerate(patterns))).fullmatch

    def fit(surface: str) -> int | None:
        found = fullmatch(surface)
        return int(found.lastgroup[1:]) if found and found.lastgroup else None

    return fit
