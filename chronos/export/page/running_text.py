"""Running text between two tags, with no more mark-up than it needs: a page holds it by the megabyte."""

from __future__ import annotations

import unicodedata

from markupsafe import Markup

from chronos.export.clean import clean

_ONWARD = frozenset(("L", "EN", "ES", "ET", "CS", "NSM", "BN", "B", "S", "WS", "ON"))


def running(text: str) -> Markup:
    """Return a text as it may stand between tags, where quotation marks mean nothing; not in an attribute.

    >>> running("Smith's <b> & co")
    Markup("Smith's &lt;b> &amp; co")
    """
    return Markup(clean(text).replace("&", "&amp;").replace("<", "&lt;"))


def turns(text: str) -> bool:
    """Tell whether a text holds anything that does not run from left to right, as the page does (UAX 9).

    >>> turns("déjà vu, 1999"), turns("שלום")
    (False, True)
    """
    return not text.isascii() and any(unicodedata.bidirectional(one) not in _ONWARD for one in text)


def direction(text: str) -> Markup:
    """Return the attribute by which an element runs as its text does, where that may be another way."""
    return Markup(' dir="auto"' if turns(text) else "")


def isolated(text: str) -> Markup:
    """Return a running text that leaves the order of what stands around it alone.

    >>> isolated("A & B"), isolated("שלום")
    (Markup('A &amp; B'), Markup('<bdi>שלום</bdi>'))
    """
    return Markup("<bdi>{}</bdi>").format(running(text)) if turns(text) else running(text)
