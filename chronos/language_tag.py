"""Language tags such as ``en-GB`` (BCP 47): which language they name, and which region."""

from __future__ import annotations


def language_of(tag: str) -> str:
    """Return the language of a tag in lower case; a locale's underscore stands for a hyphen.

    >>> language_of("EN_us"), language_of("en")
    ('en', 'en')
    """
    return _subtags(tag)[0].lower()


def region_of(tag: str) -> str | None:
    """Return the region of a tag in capitals.

    >>> region_of("en-latn-gb"), region_of("en")
    ('GB', None)
    """
    return next((part.upper() for part in _subtags(tag)[1:] if len(part) == 2), None)


def _subtags(tag: str) -> list[str]:
    return tag.replace("_", "-").split("-")
