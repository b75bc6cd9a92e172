"""The moment that a chronology stands for, which takes the place of a clock."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable

from chronos.chronology import ArticleRecord
from chronos.errors import OptionError

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def as_of(articles: Iterable[ArticleRecord]) -> dt.datetime:
    """Return the environment's SOURCE_DATE_EPOCH, else the newest publication date, in UTC.

    `OptionError` where SOURCE_DATE_EPOCH is no number of seconds; 1970 where no article has a date.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return max((utc(one.published.value) for one in articles if one.published), default=_EPOCH)
    try:
        return _EPOCH + dt.timedelta(seconds=int(epoch))
    except (ValueError, OverflowError):
        raise OptionError(f"SOURCE_DATE_EPOCH must be seconds since 1970-01-01, not {epoch!r}") from None


def utc(stamp: str) -> dt.datetime:
    """Return an ISO 8601 date, or date and time, as a moment in UTC, which it is taken for without a zone."""
    moment = dt.datetime.fromisoformat(stamp)
    if moment.tzinfo is None:
        return moment.replace(tzinfo=dt.UTC)
    try:
        return moment.astimezone(dt.UTC)
    except OverflowError:  # a zone that leads out of the years 1 to 9999
        return moment.replace(tzinfo=dt.UTC)
