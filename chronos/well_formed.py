"""Text that UTF-8 can hold."""

from __future__ import annotations

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_SURROGATE = re.compile("[\ud800-\udfff]")


def well_formed(text: str) -> str:
    """Replace lone surrogates, one character by one, so that offsets stay true.

    >>> well_formed("a\\ud800b") == "a\\N{REPLACEMENT CHARACTER}b"
    True
    """
    return text if text.isascii() else _SURROGATE.sub(REPLACEMENT, text)
