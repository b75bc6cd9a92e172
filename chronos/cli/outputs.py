"""What the commands that write a chronology share: the options that say what is written, and the writing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from chronos.cli.arguments import Command
from chronos.cli.console import Console
from chronos.cli.sections import options_of
from chronos.errors import OptionError

if TYPE_CHECKING:
    from chronos.chronology import Chronology
    from chronos.export.calendar_options import CalendarOptions
    from chronos.export.page.look import Look


def _for_calendar(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Take what `CalendarOptions` takes."""
    from chronos.export.calendar_options import CalendarOptions

    choice: dict[str, Any] = {str(option.name).removeprefix("ics_"): value}
    try:
        CalendarOptions(**choice)
    except OptionError as error:
        raise click.BadParameter(str(error), context, option) from None
    return value


_writing = options_of("Writing")
_OPTIONS = (
    _writing(
        "--out",
        "folder",
        type=click.Path(path_type=Path),
        required=True,
        metavar="DIR",
        help="Folder to write to.",
    ),
    _writing("--title", metavar="T", help="Title of the chronology."),
    _writing("--json", "json", is_flag=True, help="Write chronology.json; all three where none is named."),
    _writing("--ics", "ics", is_flag=True, help="Write chronology.ics."),
    _writing("--html", "html", is_flag=True, help="Write chronology.html."),
    _writing(
        "--format",
        "formats",
        multiple=True,
        metavar="NAME",
        help="Write a format: json, ics, html, csv, jsonld, markdown, timelinejs, timeml, or a plug-in's.",
    ),
    _writing(
        "--ics-span",
        type=click.Choice(["first-day", "full"]),
        default="first-day",
        help="Where a month or longer stands in the calendar.  [default: first-day]",
    ),
    _writing(
        "--ics-alarm",
        callback=_for_calendar,
        metavar="DURATION",
        help="Let planned events ring so long before: P1D, PT2H.",
    ),
    _writing(
        "--ics-source",
        callback=_for_calendar,
        metavar="URL",
        help="Address the calendar will be published at.",
    ),
    _writing(
        "--ics-split",
        type=click.Choice(["google"]),
        help="Write parts that Google Calendar can import beside a calendar too large for it.",
    ),
    _writing(
        "--theme", type=click.Path(path_type=Path), metavar="FILE", help="CSS that changes the page's looks."
    ),
    _writing(
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
        """Take the options of writing out of *choices*; what cannot be written is refused before the work."""
        from chronos.export import FORMATS
        from chronos.export.calendar_options import CalendarOptions
        from chronos.export.exporter import exporter
        from chronos.export.page.look import Look
        from chronos.export.replace import refuse_unwritable

        flagged = [name for name in FORMATS if choices.pop(name)]
        formats = tuple(dict.fromkeys((*flagged, *choices.pop("formats")))) or FORMATS
        for name in formats:
            exporter(name)
        names = ("span", "alarm", "source", "split")
        calendar = CalendarOptions(**{name: choices.pop(f"ics_{name}") for name in names})
        look = Look(choices.pop("theme"), choices.pop("template"))
        folder: Path = choices.pop("folder")
        refuse_unwritable(folder)
        return cls(folder, formats, calendar, look)

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
