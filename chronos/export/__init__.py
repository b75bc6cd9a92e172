"""How a chronology is written: one file a format, and the table that names them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from pathlib import Path

from chronos.chronology import Chronology
from chronos.errors import OptionError
from chronos.export.replace import replace
from chronos.export.to_html import to_html
from chronos.export.to_ics import to_ics
from chronos.export.to_json import to_json

EXPORTERS: dict[str, Callable[[Chronology], str]] = {"json": to_json, "ics": to_ics, "html": to_html}


def write(
    chronology: Chronology,
    folder: Path,
    formats: Iterable[str] = tuple(EXPORTERS),
    *,
    ics_spans: str = "first-day",
) -> list[Path]:
    """Write ``chronology.<format>`` files into *folder*, each replaced atomically; return their paths.

    All are rendered before the first is replaced. `OptionError` for a format or span that is not known,
    `OutputError` where the folder cannot be written.
    """
    exporters = EXPORTERS | {"ics": functools.partial(to_ics, spans=ics_spans)}
    names = list(formats)
    for name in names:
        if name not in exporters:
            raise OptionError(f"format must be one of {', '.join(EXPORTERS)}, not {name!r}")
    return replace(folder, {f"chronology.{name}": exporters[name](chronology) for name in names})
