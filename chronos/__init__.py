"""Turn news articles into a dated, ordered, sourced chronology."""

from chronos._version import __version__
from chronos.article import Article, Publication
from chronos.chronology import Chronology
from chronos.errors import ChronosError
from chronos.event import Event, Source
from chronos.interval import Interval
from chronos.library import chronicle, find
from chronos.named import Named
from chronos.options import Options
from chronos.readers import read
from chronos.timex import Mention, Timex

__all__ = [
    "Article",
    "Chronology",
    "ChronosError",
    "Event",
    "Interval",
    "Mention",
    "Named",
    "Options",
    "Publication",
    "Source",
    "Timex",
    "__version__",
    "chronicle",
    "find",
    "read",
]
