"""How the work on articles is done: the options that choose an engine, and what is kept for the next run."""

from __future__ import annotations

import contextlib
import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from chronos.cli.arguments import Command
from chronos.cli.sections import options_of
from chronos.errors import OptionError

if TYPE_CHECKING:
    from chronos.cli.console import Console
    from chronos.engine import Engine
    from chronos.options import Options
    from chronos.store import Store

_working = options_of("Working")
_OPTIONS = (
    _working(
        "--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="Processes to use.  [default: 1]"
    ),
    _working(
        "--time-limit",
        type=click.FloatRange(min=0, min_open=True),
        metavar="SECONDS",
        help="Reject an article that takes longer.  [default: no limit]",
    ),
    _working(
        "--engine",
        "name",
        type=click.Choice(["processes", "dask"]),
        default="processes",
        help="What does the work; dask: the workers of a cluster.  [default: processes]",
    ),
    _working("--scheduler", metavar="ADDRESS", help="Address of the Dask scheduler."),
)


def with_engine(command: Command) -> Command:
    """Add the options that choose an engine; *command* takes it as ``engine``."""

    @functools.wraps(command)
    def chosen(*args: Any, name: str, **choices: Any) -> Any:
        own = {key: choices.pop(key) for key in ("jobs", "time_limit", "scheduler")}
        return command(*args, engine=_engine(name, **own), **choices)

    for option in reversed(_OPTIONS):
        chosen = option(chosen)
    return chosen


def with_store(command: Command) -> Command:
    """Add the option that names the file in which a run keeps what the next one need not read again."""
    return _working(
        "--store",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Keep what articles tell in FILE; the next run reads only new ones.",
    )(command)


def store_at(
    path: Path | None, options: Options, console: Console
) -> contextlib.AbstractContextManager[Store | None]:
    """Return the store in a file, None where no file is given."""
    if path is None:
        return contextlib.nullcontext()
    from chronos.store import Store

    return Store(path, options, lambda fault: console.say(f"note: {fault}"))


def _engine(name: str, jobs: int, time_limit: float | None, scheduler: str | None) -> Engine:
    """Return the engine of a name; `OptionError` where other options do not go with it."""
    if name == "dask":
        from chronos.engine.dask import Dask

        if scheduler is None:
            raise OptionError("--engine dask needs --scheduler ADDRESS")
        if jobs > 1 or time_limit is not None:
            raise OptionError("--jobs and --time-limit are for --engine processes")
        return Dask(scheduler)
    if scheduler is not None:
        raise OptionError("--scheduler goes with --engine dask")
    if jobs == 1 and time_limit is None:
        from chronos.engine import InProcess

        return InProcess()
    from chronos.engine.processes import Processes

    return Processes(jobs, time_limit)
