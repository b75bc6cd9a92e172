"""Chronology -> a pandas DataFrame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chronos.chronology import Chronology
from chronos.days import DAY, day_of
from chronos.errors import ChronosError
from chronos.export.rows import COLUMNS, rows

if TYPE_CHECKING:
    import pandas as pd

_UNIX = day_of(1970) * DAY


def to_dataframe(chronology: Chronology) -> pd.DataFrame:
    """Return a row an event by its id: the columns of the CSV, and ``start`` and ``end`` to count with.

    start, end: ``datetime64[s]`` of the wall clock, end exclusive, NaT where open; seconds, because
    nanoseconds begin in 1677. `ChronosError` where pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        raise ChronosError("to_dataframe needs pandas: pip install 'chronos-timeline[pandas]'") from None
    frame = pd.DataFrame(list(rows(chronology)), columns=list(COLUMNS)).set_index("id")
    intervals = [event.interval for event in chronology.events]
    frame.insert(2, "start", _moments([one.start for one in intervals]))
    frame.insert(3, "end", _moments([one.end for one in intervals]))
    return frame


def _moments(moments: list[int | None]) -> Any:
    import numpy as np

    seconds = ["NaT" if moment is None else np.datetime64(moment - _UNIX, "s") for moment in moments]
    return np.array(seconds, dtype="datetime64[s]")
