"""A component of a calendar as content lines, folded (RFC 5545, 3.1)."""

from __future__ import annotations

from icalendar import Component

_LONGEST = 74  # octets of a line: one less than may be, for the space that leads each but the first
_ESCAPING = b"\\^"  # begin what stands for another character (RFC 5545, 3.3.11, and RFC 6868)


def content_lines(component: Component) -> str:
    """Write a component, each line ended by CRLF.

    icalendar itself folds letter by letter, which takes half as long as all the rest.
    """
    return "".join(f"{folded(line)}\r\n" for line in component.content_lines() if line)


def folded(line: str) -> str:
    r"""Fold a content line; neither a character nor what an escape stands for is divided.

    >>> [len(part) for part in folded("SUMMARY:" + "x" * 100).split("\r\n")]
    [74, 35]
    """
    octets = line.encode()
    parts = []
    start = 0
    while len(octets) - start > _LONGEST:
        end = start + _LONGEST
        while octets[end] & 0xC0 == 0x80:  # within a character of UTF-8
            end -= 1
        end -= octets[end - 1] in _ESCAPING
        parts.append(octets[start:end])
        start = end
    return b"\r\n ".join((*parts, octets[start:])).decode()
