"""A calendar of one event, and the entries of a calendar read back."""

from __future__ import annotations

from typing import Any

import attrs
from demo_chronology import demo
from icalendar import Calendar

from chronos.chronology import Chronology
from chronos.interval import Interval


def one(interval: Interval, **changes: Any) -> Chronology:
    """Return the demo with a single event."""
    event = attrs.evolve(demo().events[5], interval=interval, title="The bridge falls", **changes)
    return attrs.evolve(demo(), events=(event,))


def vevents(text: str) -> list[Any]:
    """Read the events back."""
    return list(Calendar.from_ical(text).walk("VEVENT"))


def assert_well_formed(text: str) -> None:
    """Check what RFC 5545 asks of the bytes: CRLF, 75 octets, whole characters, no controls."""
    raw = text.encode("utf-8")
    assert raw.endswith(b"\r\n")
    lines = raw[:-2].split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        assert not {chr(byte) for byte in line if (byte < 32 and byte != 9) or byte == 127}
        line.decode("utf-8")
