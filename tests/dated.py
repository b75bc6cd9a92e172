"""The dates that a text is found to tell."""

from __future__ import annotations

import chronos


def dates(text: str, published: str | None = "2024-01-23", **options: str) -> list[str | None]:
    """Return the EDTF of every mention of *text*; the publication is a Tuesday unless told otherwise."""
    return [mention.edtf for mention in chronos.find(text, published, **options)]  # type: ignore[arg-type]
