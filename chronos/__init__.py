"""Turn news articles into a dated, ordered, sourced chronology."""

import importlib

TYPE_CHECKING = False  # typing's own would cost its import
if TYPE_CHECKING:
    from chronos._version import __version__ as __version__
    from chronos.article import Article as Article
    from chronos.article import Publication as Publication
    from chronos.chronology import Chronology as Chronology
    from chronos.combination import combine as combine
    from chronos.edits.read_edits import read_edits as read_edits
    from chronos.errors import ChronosError as ChronosError
    from chronos.event import Event as Event
    from chronos.event import Source as Source
    from chronos.interval import Interval as Interval
    from chronos.library import chronicle as chronicle
    from chronos.library import find as find
    from chronos.named import Named as Named
    from chronos.named.read_events import read_events as read_events
    from chronos.options import Options as Options
    from chronos.readers import read as read
    from chronos.timex import Mention as Mention
    from chronos.timex import Timex as Timex

_HOMES = {  # public name -> its module
    "Article": "article",
    "Chronology": "chronology",
    "ChronosError": "errors",
    "Event": "event",
    "Interval": "interval",
    "Mention": "timex",
    "Named": "named",
    "Options": "options",
    "Publication": "article",
    "Source": "event",
    "Timex": "timex",
    "__version__": "_version",
    "chronicle": "library",
    "combine": "combination",
    "find": "library",
    "read": "readers",
    "read_edits": "edits.read_edits",
    "read_events": "named.read_events",
}

__all__ = sorted(_HOMES)

if not TYPE_CHECKING:  # type checkers know the names from above, and no others

    def __getattr__(name: str) -> object:
        """Load a public name when it is first asked for, so that `import chronos` costs next to nothing."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return __all__
