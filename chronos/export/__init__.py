"""How a chronology is written: one file a format, and the table that names them in ``exporter.py``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from chronos.chronology import Chronology
from chronos.export.calendar_options import CalendarOptions
from chronos.export.exporter import exporter
from chronos.export.page.look import Look
from chronos.export.replace import replace

FORMATS = ("json", "ics", "html")  # what is written where none is named


def write(
    chronology: Chronology,
    folder: Path,
    formats: Iterable[str] = FORMATS,
    calendar: CalendarOptions | None = None,
    look: Look | None = None,
) -> list[Path]:
    """Write ``chronology.<ending>`` files into *folder*, each replaced atomically; return their paths.

    All are rendered before the first is replaced. `OptionError` for a format that is not known,
    `OutputError` where the folder cannot be written or a plug-in fails.
    """
    exporters = {name: exporter(name) for name in formats}
    options = calendar or CalendarOptions()
    texts: dict[str, str | Iterable[str]] = {}
    calendars: dict[str, str] = {}
    for name, one in exporters.items():
        if name == "ics":
            from chronos.export.to_ics import to_ics_files

            calendars = to_ics_files(chronology, options)
            texts |= calendars
        elif name == "html":
            from chronos.export.to_html import to_html

            plain = calendars.get("chronology.ics") if options == CalendarOptions() else None
            texts["chronology.html"] = to_html(chronology, look, plain)
        elif name == "json":
            from chronos.export.to_json import json_lines

            texts["chronology.json"] = json_lines(chronology)
        else:
            texts[f"chronology.{one.ending}"] = one.write(chronology)
    return replace(folder, texts)
