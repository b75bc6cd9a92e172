"""The command line: commands and exit statuses; the work is done elsewhere."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import attrs
import click

from chronos.cli.arguments import articles, chosen, everywhere, for_articles, for_expression, with_undated
from chronos.cli.chronologies import chronology_in, with_previous
from chronos.cli.console import Console, width
from chronos.cli.editing import listing as edits_listing
from chronos.cli.editing import tell, with_edits
from chronos.cli.outputs import Outputs, for_outputs
from chronos.cli.sections import SectionedCommand
from chronos.cli.working import store_at, with_engine, with_store
from chronos.errors import ChronosError, OptionError

if TYPE_CHECKING:
    from pathlib import Path

    from chronos.article import Publication
    from chronos.chronology import Chronology
    from chronos.cli.intake import Intake
    from chronos.edits import Edits
    from chronos.engine import Engine
    from chronos.options import Options

USAGE, NOT_WRITTEN, INTERRUPTED = 2, 3, 130
# Circles die young; to look for them among all events, which live to the end, costs a sixth of the merging.
_COLLECTED = (100_000, 50, 1_000)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["--help"]})
@everywhere
@click.pass_context
def cli(context: click.Context) -> None:
    """Turn news articles into a dated, ordered, sourced chronology."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@cli.command(cls=SectionedCommand)
@articles
@for_outputs
@with_engine
@with_store
@with_previous
@with_edits
@with_undated
@for_articles
@everywhere
@click.pass_obj
def build(
    console: Console,
    /,
    articles: Sequence[str],
    title: str | None,
    engine: Engine,
    store: Path | None,
    previous: Chronology | None,
    edits: Edits | None,
    most: int | None,
    **choices: Any,
) -> int:
    """Write a chronology of ARTICLES: calendar, JSON and page.

    ARTICLES are files (text, pages, feeds, JSON, CSV, mail, PDF, archives), folders, quoted patterns, or -
    for standard input.
    """
    from chronos.pipeline import chronicle

    outputs = Outputs.chosen(choices)
    intake, options = _intake(console, articles, choices)
    with store_at(store, options, console) as kept:
        chronology = chronicle(
            intake,
            title=title,
            rejected=intake.rejected,
            ignored=intake.ignored,
            options=options,
            engine=engine,
            store=kept,
            previous=previous,
            edits=edits,
            most=most,
            on_reject=intake.lose,
        )
    if not intake.used:
        console.error("nothing written: no article could be used")
        return NOT_WRITTEN
    _summarise(console, chronology)
    tell(console, chronology)
    outputs.write(console, chronology)
    return intake.status


@cli.command(cls=SectionedCommand)
@click.argument("chronology", metavar="CHRONOLOGY")
@for_outputs
@everywhere
@click.pass_obj
def export(console: Console, /, chronology: str, title: str | None, **choices: Any) -> int:
    """Write CHRONOLOGY in other formats.

    CHRONOLOGY is a chronology.json, or - for standard input. No article is read again.
    """
    outputs = Outputs.chosen(choices)
    told = chronology_in(chronology)
    outputs.write(console, told if title is None else attrs.evolve(told, title=title))
    return 0


@cli.command(cls=SectionedCommand)
@click.argument("chronologies", nargs=-1, required=True, metavar="CHRONOLOGIES...")
@for_outputs
@with_previous
@with_edits
@everywhere
@click.pass_obj
def merge(
    console: Console,
    /,
    chronologies: Sequence[str],
    title: str | None,
    previous: Chronology | None,
    edits: Edits | None,
    most: int | None,
    **choices: Any,
) -> int:
    """Make one chronology of CHRONOLOGIES, as one build would.

    CHRONOLOGIES are chronology.json files, or - for standard input. What comes out is what one build of all
    their articles gives; no article is read again.
    """
    from chronos.combination import combine

    outputs = Outputs.chosen(choices)
    told = map(chronology_in, chronologies)
    chronology = combine(*told, title=title, previous=previous, edits=edits, most=most)
    tell(console, chronology)
    outputs.write(console, chronology)
    return 0


@cli.command(name="edits", cls=SectionedCommand)
@click.argument("chronology", metavar="CHRONOLOGY")
@everywhere
def edits_of(chronology: str) -> int:
    """List what edits can name in CHRONOLOGY, as TOML to change.

    CHRONOLOGY is a chronology.json, or - for standard input. Give the changed file to --edits.
    """
    for line in edits_listing(chronology_in(chronology)):
        click.echo(line)
    return 0


@cli.command(cls=SectionedCommand)
@articles
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl", "timeml"]),
    default="table",
    help="json: an array of articles; jsonl: an article a line; timeml: texts with TIMEX3.  [default: table]",
)
@for_articles
@everywhere
@click.pass_obj
def dates(console: Console, /, articles: Sequence[str], form: str, **choices: Any) -> int:
    """Show every date expression of ARTICLES, its date, and why.

    ARTICLES are those that build takes: files, folders, quoted patterns, or - for standard input.
    """
    from chronos.cli.listing import listing

    intake, options = _intake(console, articles, choices)
    for line in listing(intake, options, form, width(sys.stdout)):
        click.echo(line)
    return intake.status


@cli.command(cls=SectionedCommand)
@click.argument("expression")
@for_expression
@everywhere
def explain(expression: str, published: Publication | None, lang: str, **choices: Any) -> int:
    """Explain EXPRESSION, or each in a sentence, step by step."""
    from chronos.article import Article
    from chronos.cli.explain import explain as steps
    from chronos.pipeline import mentions_in

    article = Article(expression, published, lang=lang)
    for line in steps(article, mentions_in(article, chosen(**choices)), width(sys.stdout)):
        click.echo(line)
    return 0


def _intake(console: Console, paths: Sequence[str], choices: dict[str, Any]) -> tuple[Intake, Options]:
    """Divide the options into those of reading and those of dating."""
    from chronos.cli.intake import Intake

    names = ("prefer", "date_order", "first", "last", "match", "events", "undated")
    dating = chosen(**{name: choices[name] for name in names if name in choices})
    reading = {name: value for name, value in choices.items() if name not in names or name == "date_order"}
    return Intake(console, paths, reading), dating


def _summarise(console: Console, chronology: Chronology) -> None:
    """Tell what came in and what was found."""
    from chronos.mentions import resolved_in

    report, mentions = chronology.report, chronology.mentions
    resolved = resolved_in(mentions)
    unresolved = len(report.unresolved)
    articles = f"{report.read:,} read, {report.used:,} used, {len(report.rejected):,} rejected"
    ignored = f", {len(report.ignored):,} ignored" if report.ignored else ""
    dates = f"{len(mentions):,} found, {resolved:,} resolved, {unresolved:,} unresolved"
    console.say(f"articles: {articles}{ignored}")
    console.say(
        f"expressions: {dates}, {len(mentions) - resolved - unresolved:,} durations, sets and vague words"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0, 1, 2, 3 or 130; no error leaves a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    gc.set_threshold(*_COLLECTED)
    console = Console()
    try:
        _interrupt_when_terminated()
        status = _run(console, list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "chronos"
        message = error.format_message().rstrip(".")
        console.error(f"{message[:1].lower()}{message[1:]} (see {command} --help)")
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        console.error("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read standard output has seen enough; what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except ChronosError as error:
        console.error(str(error))
        return USAGE if isinstance(error, OptionError) else NOT_WRITTEN
    except Exception as error:
        _confess(console, error)
        return NOT_WRITTEN
    return status


def _interrupt_when_terminated() -> None:
    """Let SIGTERM end a run as Ctrl-C does, so that nothing unfinished stays; only a main thread may."""
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def _run(console: Console, arguments: list[str]) -> int:
    try:
        with cli.make_context("chronos", arguments, obj=console) as context:
            return int(cli.invoke(context) or 0)
    except click.exceptions.Exit as done:
        return done.exit_code


def _confess(console: Console, error: Exception) -> None:
    """Tell of an error that is not the user's."""
    if console.verbose:
        traceback.print_exception(error)
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    console.error(f"internal error: {what}; --verbose shows where, and a report of it is welcome")
