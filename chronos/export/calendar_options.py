"""What a user may choose about the calendar."""

from __future__ import annotations

import datetime as dt
import re

import attrs

from chronos.errors import OptionError, quoted
from chronos.export.clean import web_url
from chronos.options import one_of

SPANS = ("first-day", "full")
SPLITS = ("google",)


_UNITS = {"weeks": "W", "days": "D", "hours": "H", "minutes": "M", "seconds": "S"}
_WEEKS, _DAYS, _HOURS, _MINUTES, _SECONDS = (
    rf"(?:(?P<{unit}>\d{{1,6}}){sign})" for unit, sign in _UNITS.items()
)
_DURATION = re.compile(rf"P(?!$)(?:{_WEEKS}|{_DAYS}?(?:T(?!$){_HOURS}?{_MINUTES}?{_SECONDS}?)?)", re.ASCII)


def _duration(value: str | dt.timedelta | None) -> dt.timedelta | None:
    """Take a duration of RFC 5545, 3.3.6, such as ``P1D`` or ``PT90M``."""
    if not isinstance(value, str):
        return value
    match = _DURATION.fullmatch(value.upper())
    if match is None:
        raise OptionError(f"alarm must be a duration such as P1D or PT2H, not {quoted(value)}")
    return dt.timedelta(**{unit: int(count) for unit, count in match.groupdict(default="0").items()})


def _address(value: str | None) -> str | None:
    address = web_url(value)
    if value is not None and address is None:
        raise OptionError(f"source must be an http or https address, not {quoted(value)}")
    return address


@attrs.frozen
class CalendarOptions:
    """Choices for ``chronology.ics``; `OptionError` for a value that is no good.

    span: ``first-day`` shows a month or longer on its first day, ``full`` on all its days.
    alarm: how long before its start a planned event rings, a duration of RFC 5545; None for never.
    source: the address that the calendar will be published at, for who subscribes to it.
    split: ``google`` writes the parts that Google Calendar can import beside a calendar too large for it.
    """

    span: str = attrs.field(default="first-day", validator=one_of(SPANS))
    alarm: dt.timedelta | None = attrs.field(default=None, converter=_duration)
    source: str | None = attrs.field(default=None, converter=_address)
    split: str | None = attrs.field(default=None, validator=one_of(SPLITS))
