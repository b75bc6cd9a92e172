"""Chronologies on their way in: ``chronology.json`` files, and ``-`` for standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chronos.cli.arguments import Command
from chronos.cli.sections import options_of
from chronos.errors import ChronosError, reason_of

if TYPE_CHECKING:
    from chronos.chronology import Chronology


def chronology_in(path: str) -> Chronology:
    """Read a chronology; `ChronosError` names the file and what is wrong with it."""
    from chronos.export.from_json import from_json

    try:
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        return from_json(content.decode("utf-8-sig"))
    except OSError as error:
        raise ChronosError(f"cannot read {path}: {reason_of(error)}") from None
    except UnicodeDecodeError as error:
        raise ChronosError(f"{path}: no chronology: not UTF-8 at byte {error.start}") from None
    except ChronosError as error:
        raise ChronosError(f"{path}: {error}") from None


def _read(context: click.Context, option: click.Parameter, value: str | None) -> Chronology | None:
    return None if value is None else chronology_in(value)


def with_previous(command: Command) -> Command:
    """Add the option that names the chronology of an earlier run."""
    return options_of("Events")(
        "--previous",
        callback=_read,
        metavar="FILE",
        help="The chronology.json of an earlier run: ids are kept, and what changed is counted.",
    )(command)
