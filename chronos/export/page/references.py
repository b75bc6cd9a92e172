"""Texts told by the number of another: what the page shows, its downloads need not hold once more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

SIGN = "\x7f"  # before the number, and a semicolon after it; alone it stands for itself
_SHORTEST = 4  # characters that make a reference worth its own


def numbered(texts: Iterable[object]) -> dict[str, int]:
    """Number texts by where they first stand among values of all kinds."""
    numbers: dict[str, int] = {}
    for number, text in enumerate(texts):
        if isinstance(text, str) and len(text) >= _SHORTEST:
            numbers.setdefault(text, number)
    return numbers


def referred(value: Any, numbers: Mapping[str, int]) -> Any:
    """Put references in the stead of all texts within a value that are known.

    >>> referred({"a": ["known text", "not"]}, numbered(["known text"]))
    {'a': ['\\x7f0;', 'not']}
    """
    if isinstance(value, str):
        return f"{SIGN}{numbers[value]};" if value in numbers else value.replace(SIGN, f"{SIGN};")
    if isinstance(value, dict):
        return {name: referred(one, numbers) for name, one in value.items()}
    if isinstance(value, list):
        return [referred(one, numbers) for one in value]
    return value


def referred_lines(entry: Mapping[str, str], numbers: Mapping[str, int]) -> dict[str, str]:
    """Put references in the stead of known texts within the values of content lines (RFC 5545, 3.3.11).

    >>> referred_lines({"SUMMARY": "x: one\\\\, two"}, numbered(["one, two"]))
    {'SUMMARY': 'x: \\x7f0;'}
    """
    signs = [(_escaped(text), f"{SIGN}{numbers[text]};") for text in sorted(numbers, key=len, reverse=True)]
    lines = "\n".join(entry.values()).replace(SIGN, f"{SIGN};")  # all at once: no line has a break within
    for text, sign in signs:
        lines = lines.replace(text, sign)
    return dict(zip(entry, lines.split("\n"), strict=False))  # of no lines an empty one is left


def leaves(value: Any) -> list[Any]:
    """Return all values within a value, in order.

    >>> leaves({"a": [1, {"b": None}], "c": "d"})
    [1, None, 'd']
    """
    if isinstance(value, dict):
        value = list(value.values())
    return [leaf for one in value for leaf in leaves(one)] if isinstance(value, list) else [value]


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")
