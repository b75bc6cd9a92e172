"""The formats by name: those that chronos has, and those that other packages add."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points

import attrs

from chronos.chronology import Chronology
from chronos.errors import OptionError, OutputError, quoted
from chronos.well_formed import well_formed

GROUP = "chronos.exporters"  # of the entry points
_NAME = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")


@attrs.frozen
class Exporter:
    """A format: what writes it, and what its file name ends in."""

    write: Callable[[Chronology], str]
    ending: str


BUILT_IN = {
    "json": "json",
    "ics": "ics",
    "html": "html",
    "csv": "csv",
    "jsonld": "jsonld",
    "markdown": "md",
    "timelinejs": "timelinejs.json",
    "timeml": "tml",
}
"""What the file name of each format ends in; ``to_<format>`` is imported when it is asked for."""


def exporter(name: str) -> Exporter:
    """Return the exporter of a format, which is loaded only now, as are plug-ins.

    `OptionError` for a name that nobody has, `OutputError` for a plug-in that cannot be loaded.
    """
    if name in BUILT_IN:
        module = import_module(f"chronos.export.to_{name}")
        return Exporter(getattr(module, f"to_{name}"), BUILT_IN[name])
    added = {point.name: point for point in entry_points(group=GROUP) if _NAME.fullmatch(point.name)}
    if name not in added:
        known = [*BUILT_IN, *sorted(added.keys() - BUILT_IN)]
        raise OptionError(f"format must be one of {', '.join(known)}, not {quoted(name)}")
    try:
        write = added[name].load()
    except Exception as error:
        raise OutputError(f"cannot load the exporter {name!r} ({added[name].value}): {error}") from error
    return Exporter(lambda chronology: _written(name, write, chronology), name)


def _written(name: str, write: Callable[[Chronology], str], chronology: Chronology) -> str:
    """Write with a plug-in, whose faults are told as its own."""
    try:
        text = write(chronology)
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        raise OutputError(f"the exporter {name!r} failed: {what}") from error
    if not isinstance(text, str):
        raise OutputError(f"the exporter {name!r} gave no text but {type(text).__name__}")
    return well_formed(text)
