"""Articles, and when they were published."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import re

import attrs

from chronos.days import iso_day
from chronos.errors import DateError, expect
from chronos.interval import Certainty, Interval

INFERRED = "inferred"
"""The source of a publication date that nothing tells, see `chronos.infer`."""
_LEAP_SECOND = re.compile(r"(?<=:[0-5]\d:)60")


def iso_stamp(value: str) -> str:
    """Write any ISO 8601 date, or date and time, in the extended form; `DateError` for another text.

    A leap second counts as the second before it.

    >>> iso_stamp("20240123"), iso_stamp("2016-12-31 23:59:60Z")
    ('2024-01-23', '2016-12-31T23:59:59+00:00')
    """
    try:
        moment = dt.datetime.fromisoformat(_LEAP_SECOND.sub("59", value))
    except (ValueError, TypeError):
        raise DateError(f"not a date: {value!r}; use YYYY-MM-DD or an ISO 8601 date and time") from None
    return moment.date().isoformat() if len(value) <= len("YYYY-MM-DD") else moment.isoformat()


@attrs.frozen(slots=True)
class Publication:
    """When an article was published (or updated), and how that is known.

    value: ISO 8601, a day or a clock time with its zone where told; its wall-clock day counts.
    source: field, front-matter, feed, json-ld, meta, stamp, url, dateline, option or inferred.
    between: the first and the last day (ordinals) that an inferred one may be; because: what it is from.

    >>> Publication("2024-03-10T23:30:00-05:00").day == Publication("2024-03-10").day
    True
    """

    value: str = attrs.field(converter=iso_stamp)
    source: str = "field"
    confidence: float = 1.0
    between: tuple[int, int] | None = None
    because: tuple[str, ...] = ()
    day: int = attrs.field(init=False, eq=False, repr=False)
    """The ordinal of the wall-clock day."""

    @day.default
    def _day(self) -> int:
        return dt.datetime.fromisoformat(self.value).toordinal()

    @property
    def edtf(self) -> str:
        """The date as told, or in EDTF, as uncertain, where it is inferred."""
        if self.between is None:
            return self.value
        return Interval.days(*self.between, certainty=Certainty.UNCERTAIN).edtf

    @property
    def days(self) -> tuple[int, int]:
        """The ordinals of the first and the last day that it may be."""
        return self.between or (self.day, self.day)

    @property
    def earliest(self) -> str:
        """The first day that it may be, ISO 8601."""
        return iso_day(self.days[0])

    @property
    def latest(self) -> str:
        """The last day that it may be, ISO 8601."""
        return iso_day(self.days[1])


Published = Publication | dt.date | str | None
"""A publication date in any of the forms that chronos takes: a datetime is a date, a text is ISO 8601."""


@functools.lru_cache(maxsize=4096)
def _said(value: str) -> Publication:
    return Publication(value)


@functools.lru_cache(maxsize=4096)
def _at(value: dt.date, zone: dt.tzinfo | None = None, fold: int = 0) -> Publication:
    """*zone*, *fold*: of the moment, since one of another zone is equal to it and may be of another day."""
    return Publication(value.isoformat())


def as_publication(value: Published) -> Publication | None:
    """Take a publication date in any of the forms `Article` accepts.

    >>> as_publication(dt.date(2024, 1, 23)).value
    '2024-01-23'
    """
    if value is None or isinstance(value, Publication):
        return value
    if isinstance(value, dt.datetime):
        return _at(value, value.tzinfo, value.fold)
    return _at(value) if isinstance(value, dt.date) else _said(value)


@attrs.frozen(slots=False)  # slots beside a cached property make every field slow to read
class Article:
    """A text with its publication date (the TimeML document creation time) and where it came from.

    published: date, datetime, ISO text or `Publication`; `DateError` for another text.
    id: any name of the caller's; made from the content where none is given.
    path: as the user gave it, None where the article came from no file; line: its line there, from 1.

    >>> Article("It rained on the 22nd.", "2024-01-23").published.value
    '2024-01-23'
    """

    text: str
    published: Publication | None = attrs.field(default=None, converter=as_publication)
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    lang: str = "en"
    id: str = ""
    updated: Publication | None = attrs.field(default=None, converter=as_publication)
    path: str | None = None
    line: int | None = None

    def __attrs_post_init__(self) -> None:
        told = self.title is not None or self.url is not None or self.outlet is not None
        if told or type(self.text) is not str or type(self.lang) is not str:
            self._refuse_other_types()
        if not self.id:
            published = self.published.value if self.published else ""
            whole = (self.url or "", published, self.title or "", self.text)
            object.__setattr__(self, "id", _digest("\0".join(whole))[:16])

    def _refuse_other_types(self) -> None:
        """A table of articles has NaN or None where nothing is told; None alone means that."""
        expect(str, text=self.text, lang=self.lang)
        for name in ("title", "url", "outlet"):
            if (value := getattr(self, name)) is not None:
                expect(str, **{name: value})

    @functools.cached_property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal."""
        return _digest(self.text)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
