"""Languages are data: each is a folder of TOML that is read, checked and compiled here."""

from __future__ import annotations

import functools

import attrs


@attrs.frozen
class Language:
    """A language as chronos knows it."""

    tag: str


@functools.cache
def language(tag: str) -> Language:
    """Return the language of a tag such as ``en`` or ``en-GB``."""
    return Language(tag)
