"""The dates that a text is found to tell."""

from __future__ import annotations

import chronos

PUBLISHED = "2024-01-23"
"""A Tuesday."""


def dates(text: str, published: str | None = PUBLISHED, **options: str) -> list[str | None]:
    """Return the EDTF of every mention of *text*; it is published on a Tuesday unless told otherwise."""
    return [mention.edtf for mention in chronos.find(text, published, **options)]  # type: ignore[arg-type]
