"""What the commands that write a chronology share: the options that say what is written, and the writing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from chronos.cli.arguments import Command
from chronos.cli.console import Console

if TYPE_CHECKING:
    from chronos.chronology import Chronology
    from chronos.export.calendar_options import CalendarOptions
    from chronos.export.page.look import Look

_OPTIONS = (
    click.option(
        "--out",
        "folder",
        type=click.Path(path_type=Path),
        required=True,
        metavar="DIR",
        help="Folder to write to.",
    ),
    click.option("--title", metavar="T", help="Title of the chronology."),
    click.option(
        "--json", "json", is_flag=True, help="Write chronology.json; all three where none is named."
    ),
    click.option("--ics", "ics", is_flag=True, help="Write chronology.ics."),
    click.option("--html", "html", is_flag=True, help="Write chronology.html."),
    click.option(
        "--format",
        "formats",
        multiple=True,
        metavar="NAME",
        help="Write a format: json, ics, html, csv, jsonld, markdown, timelinejs, timeml, or a plug-in's.",
    ),
    click.option(
        "--ics-span",
        type=click.Choice(["first-day", "full"]),
        default="first-day",
        help="Where a month or longer stands in the calendar.  [default: first-day]",
    ),
    click.option(
        "--ics-alarm", metavar="DURATION", help="Let planned events ring so long before: P1D, PT2H."
    ),
    click.option("--ics-source", metavar="URL", help="Address the calendar will be published at."),
    click.option(
        "--ics-split",
        type=click.Choice(["google"]),
        help="Write parts that Google Calendar can import beside a calendar too large for it.",
    ),
    click.option(
        "--theme", type=click.Path(path_type=Path), metavar="FILE", help="CSS that changes the page's looks."
    ),
    click.option(
        "--template",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="Parts to put in place of the page's own; they are code, so use only what you trust.",
    ),
)


def for_outputs(command: Command) -> Command:
    """Add the options that say what is written, for `Outputs.chosen`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@attrs.frozen
class Outputs:
    """What is to be written, and where to."""

    folder: Path
    formats: tuple[str, ...]
    calendar: CalendarOptions
    look: Look

    @classmethod
    def chosen(cls, choices: dict[str, Any]) -> Outputs:
        """Take the options of writing out of *choices*; `OptionError` before anything is read."""
        from chronos.export import FORMATS
        from chronos.export.calendar_options import CalendarOptions
        from chronos.export.exporter import exporter
        from chronos.export.page.look import Look

        flagged = [name for name in FORMATS if choices.pop(name)]
        formats = tuple(dict.fromkeys((*flagged, *choices.pop("formats")))) or FORMATS
        for name in formats:
            exporter(name)
        names = ("span", "alarm", "source", "split")
        calendar = CalendarOptions(**{name: choices.pop(f"ics_{name}") for name in names})
        look = Look(choices.pop("theme"), choices.pop("template"))
        return cls(choices.pop("folder"), formats, calendar, look)

    def write(self, console: Console, chronology: Chronology) -> None:
        """Write the files, and tell what was written."""
        from chronos.export import write

        written = write(chronology, self.folder, self.formats, self.calendar, self.look)
        console.say(f"events: {len(chronology):,}")
        if chronology.report.gone:
            gone = f"{len(chronology.report.gone):,} of the previous chronology"
            console.say(f"gone: {gone}; report.gone in the JSON lists them")
        console.say(f"written: {', '.join(map(str, written))}")
        if self.calendar.split is None:
            for path in written:
                self._warn_of_size(console, chronology, path)

    def _warn_of_size(self, console: Console, chronology: Chronology, path: Path) -> None:
        """Tell of a calendar that Google Calendar may refuse."""
        if path.suffix != ".ics":
            return
        from chronos.export.left_out import left_out
        from chronos.export.to_ics import too_large_for_google

        size, entries = path.stat().st_size, len(chronology) - len(left_out(chronology.events))
        if too_large_for_google(size, entries):
            held = f"{entries:,} entries in {size:,} bytes may be too much for Google Calendar to import"
            console.say(f"note: {path}: {held}; --ics-split google writes parts that are not")
